"""Week 2, all but the gradients and the descent: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import LINEAR_PART, labels

INITIALIZE = [
    Mistake(
        "one_axis",
        "w = np.zeros(dim)",
        "`w` has one axis only: it is neither a row nor a column, and its transpose is itself. "
        "`np.zeros` takes the shape as one argument, a pair in brackets.",
    ),
    Mistake(
        "row",
        "w = np.zeros((1, dim))",
        "`w` is a row. In this course it is a column, like an example x; the transpose is taken "
        "where it is multiplied.",
    ),
    Mistake(
        "square",
        "w = np.zeros((dim, dim))",
        "`w` is a square matrix. One neuron has a single weight for each feature.",
    ),
    Mistake(
        "ones_for_zeros",
        "w = np.ones((dim, 1))",
        "The weights are ones. They are asked to start at zero.",
    ),
    Mistake(
        "bias_a_column",
        "b = np.zeros((dim, 1))",
        "The bias has an entry for each feature. A neuron has one bias, a number.",
    ),
    Mistake(
        "bias_one",
        "b = 1.0",
        "The bias starts at 1. It is asked to start at zero, like the weights.",
    ),
    Mistake(
        "weights_alone",
        "return w",
        "Only one value comes back. The caller wants both, the weights and the bias.",
    ),
    Mistake(
        "bias_first",
        "return b, w",
        "The two come back in the wrong order: the weights first, then the bias.",
    ),
    Mistake(
        "random_for_zeros",
        "w = np.random.randn(dim, 1) * 0.01",
        "The weights are random. A single neuron has no others to be told apart from, and is "
        "asked to start at zero.",
    ),
    Mistake(
        "bias_a_row",
        "b = np.zeros((1, dim))",
        "The bias has an entry for each feature. A neuron has one bias, a number.",
    ),
    Mistake(
        "weights_nan",
        "w = np.full((dim, 1), np.nan)",
        "The weights are nan, which is no number. `np.empty` sets nothing; the weights are "
        "asked to start at zero.",
    ),
    Mistake(
        "one_weight_more",
        "w = np.zeros((dim + 1, 1))",
        "There is one weight more than features. The bias has its own name, and needs no place "
        "among the weights.",
    ),
    Mistake(
        "sizes_for_weights",
        "w = np.array((dim, 1))",
        "`w` holds the two sizes themselves. `np.array` takes the entries; what makes an array "
        "of a given shape?",
    ),
]

PREDICT = [
    *LINEAR_PART,
    *labels("Y_prediction", "A"),
    Mistake(
        "threshold_on_z",
        "A = np.dot(w.T, X) + b",
        "The threshold ½ is held against z, as the sigmoid is left out. A z of 0.3 already means "
        "more than one half.",
    ),
    Mistake(
        "threshold_zero",
        "Y_prediction = A > 0",
        "All labels are 1. The threshold 0 fits z; a probability is always larger than 0, and for "
        "A it is one half. If the labels start from ones, who sets the zeros?",
    ),
    Mistake(
        "bias_left_out",
        "A = sigmoid(np.dot(w.T, X))",
        "The bias is left out of z. It shifts the threshold.",
    ),
    Mistake(
        "only_the_first",
        "Y_prediction = (A > 0.5) * (np.arange(A.shape[1]) == 0)",
        "Only the first example gets its label; the others stay 0. Does a loop end too early, or "
        "is the `return` inside it?",
    ),
    Mistake(
        "all_zero",
        "Y_prediction = A * 0",
        "All labels are 0. Is what the threshold says put into the result? An `int` cuts off, so "
        "that 0.9 becomes 0, and the `argmax` of a single row is always 0.",
    ),
    Mistake(
        "zeros_in_a_column",
        "Y_prediction = np.zeros((A.shape[1], 1))\nfor i in range(A.shape[1]):\n"
        "    label = A[0, i] > 0.5\n    Y_prediction[0, i] = label",
        "The labels are prepared as a column, and filled as a row. The course's predictions "
        "are a row (1, m), like Y.",
    ),
    Mistake(
        "probability_kept_above_half",
        "Y_prediction = A * (A > 0.5)",
        "Above one half, the probability itself is kept. The label there is 1.",
    ),
    Mistake(
        "first_left_out",
        "Y_prediction = (A > 0.5) * (np.arange(A.shape[1]) > 0)",
        "The first example is left out, and its label stays 0. Where does the loop begin?",
    ),
    Mistake(
        "last_left_out",
        "Y_prediction = (A > 0.5) * (np.arange(A.shape[1]) < A.shape[1] - 1)",
        "The last example is left out, and its label stays 0. Where does the loop end?",
    ),
    Mistake(
        "argmax_of_one_row",
        "Y_prediction = np.argmax(A, axis=0)",
        "`argmax` tells in which row the largest number stands. There is one row only, so the "
        "answer is always 0; the threshold decides here.",
    ),
    Mistake(
        "argmax_of_all",
        "Y_prediction = np.argmax(A)",
        "`argmax` tells which example has the largest probability. Each example needs its own "
        "label, by the threshold.",
    ),
    Mistake(
        "feature_for_probability",
        "Y_prediction = X[:1] > 0.5",
        "It is the first feature that is held against one half. The probability A decides.",
    ),
    Mistake(
        "share_of_ones",
        "Y_prediction = np.mean(A > 0.5)",
        "The share of the ones comes back, a single number. Each example needs its own label.",
    ),
    Mistake(
        "probability_kept_below_half",
        "Y_prediction = np.where(A > 0.5, 1, A)",
        "Above one half the label is 1, and below the probability itself is kept. The label "
        "there is 0.",
    ),
    Mistake(
        "one_and_two",
        "Y_prediction = (A > 0.5) + 1",
        "The labels are 1 and 2. In this course they are 0 and 1.",
    ),
    Mistake(
        "places_for_features",
        "Y_prediction = np.zeros((1, X.shape[0]))\nfor i in range(A.shape[1]):\n"
        "    label = A[0, i] > 0.5\n    Y_prediction[0, i] = label",
        "There is a place for each feature in the result. There should be one for each example, "
        "and the examples are the columns of X.",
    ),
    Mistake(
        "index_as_in_a_column",
        {
            "Y_prediction = ": "Y_prediction = np.zeros((1, A.shape[1]))\n"
            "for i in range(A.shape[1]):\n    if A[i, 0] > 0.5:\n        Y_prediction[0, i] = 1",
        },
        "A is a row: its first index is always 0, and the second one counts the examples.",
    ),
    Mistake(
        "places_of_ones",
        "Y_prediction = np.where(A > 0.5)",
        "`np.where` with a condition alone tells the places where it holds. Wanted is a label "
        "for each example.",
    ),
    Mistake(
        "place_as_in_a_column",
        {
            "Y_prediction = ": "Y_prediction = np.zeros((1, A.shape[1]))\n"
            "for i in np.nonzero(A[0] > 0.5)[0]:\n"
            "    Y_prediction[i, 0] = 1",
        },
        "`Y_prediction` is a row: its first index is always 0, and the second one counts the "
        "examples.",
    ),
    Mistake(
        "every_place_as_in_a_column",
        {
            "Y_prediction = ": "Y_prediction = np.zeros((1, A.shape[1]))\n"
            "for i in range(A.shape[1]):\n"
            "    label = A[0, i] > 0.5\n"
            "    Y_prediction[i, 0] = label",
        },
        "`Y_prediction` is a row: its first index is always 0, and the second one counts the "
        "examples.",
    ),
    Mistake(
        "places_in_one_axis",
        {
            "Y_prediction = ": "Y_prediction = np.zeros(A.shape[1])\n"
            "for i in range(A.shape[1]):\n"
            "    label = A[0, i] > 0.5\n"
            "    Y_prediction[0, i] = label",
        },
        "The result is prepared with one axis, and filled as if it had two. `np.zeros` takes "
        "the shape as a pair in brackets: one row, and a column for each example.",
    ),
]
