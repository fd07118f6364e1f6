"""Week 2, all but the gradients and the descent: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import LINEAR_PART, labels

FLATTEN = [
    Mistake(
        "scrambled_pixels",
        "X = pictures.reshape(-1, m)",
        "The shape is right and the content is not: `reshape` takes the numbers in the order in "
        "which they are stored, picture after picture. With the pictures' number as the last "
        "axis, each column becomes a mixture of many pictures. Keep each picture together in a "
        "row first; turning rows into columns is another step.",
    ),
    Mistake(
        "examples_in_rows",
        "X = pictures.reshape(m, -1)",
        "Each picture lies in a row. In this course examples are columns, so the matrix still has "
        "to be transposed.",
    ),
    Mistake(
        "other_pixel_order",
        "X = pictures.T.reshape(-1, m)",
        "Each column is one picture, but its numbers are in another order than stored: `.T` of an "
        "array with four axes reverses all of them, rows and columns and colours too. First "
        "flatten, then transpose what has two axes.",
    ),
    Mistake(
        "all_in_one",
        "X = pictures.reshape(-1, 1)",
        "All pictures ended up below each other in a single column. Each picture needs a column "
        "of its own.",
    ),
    Mistake(
        "all_in_one_axis",
        "X = pictures.flatten()",
        "All pictures ended up in one long array with one axis: `flatten` takes everything apart. "
        "Only the three axes of a picture should become one.",
    ),
    Mistake(
        "one_axis_left",
        "X = pictures.reshape(m * pictures.shape[1], -1).T",
        "Only two of a picture's three axes became one: the rows of pixels count as examples. An "
        "example is a whole picture.",
    ),
]

SIGMOID = [
    Mistake(
        "sign_of_z",
        "a = 1 / (1 + np.exp(z))",
        "Your curve falls where it should rise: the sign in the exponent is missing. For a large "
        "positive z the exponential must vanish, so that 1 is left.",
    ),
    Mistake(
        "brackets",
        "a = 1 / 1 + np.exp(-z)",
        "Division binds more tightly than addition, so this is 1, plus the exponential. The whole "
        "denominator needs brackets.",
    ),
    Mistake(
        "minus_in_denominator",
        "a = 1 / (1 - np.exp(-z))",
        "The denominator has a minus where the formula has a plus. At z = 0 that divides by 0.",
    ),
    Mistake(
        "slope_for_value",
        "a = np.exp(-z) / (1 + np.exp(-z)) ** 2",
        "This is the slope of the sigmoid, a (1 − a). It is highest in the middle; the sigmoid "
        "itself rises from 0 to 1.",
    ),
    Mistake(
        "tanh_for_sigmoid",
        "a = np.tanh(z)",
        "This is tanh, which runs from −1 to 1. The sigmoid runs from 0 to 1, as a probability "
        "has to.",
    ),
    Mistake(
        "relu_for_sigmoid",
        "a = np.maximum(z, 0)",
        "This is ReLU, which grows without end. A probability must stay between 0 and 1.",
    ),
    Mistake(
        "exponential_only",
        "a = np.exp(-z)",
        "Only the exponential is there. The sigmoid is one over one plus it.",
    ),
    Mistake(
        "half_scale",
        "a = 1 / (1 + np.exp(-2 * z))",
        "The curve is too steep: z is doubled. Then it is tanh, shifted and squeezed.",
    ),
    Mistake(
        "value_and_cache",
        "return a, z",
        "It returns two values, as some versions of the assignment do. Here `sigmoid` returns an "
        "array and nothing else.",
    ),
    Mistake(
        "probability_rounded",
        "return np.round(a)",
        "The probabilities are rounded to 0 and 1. That is a decision, and comes later, in "
        "`predict`; gradients need the probability itself.",
    ),
    Mistake(
        "exponential_as_product",
        "a = 1 / (1 + np.e * -z)",
        "e is multiplied by −z. The exponential is a power of e: z stands in the exponent.",
    ),
    Mistake(
        "brackets_of_fraction",
        "a = np.exp(z) / 1 + np.exp(z)",
        "Division binds more tightly than addition, so the exponential is divided by 1 and "
        "then added to itself. The whole denominator needs brackets.",
    ),
    Mistake(
        "logarithm_for_exponential",
        "a = 1 / (1 + np.log(-z))",
        "In the denominator stands a logarithm. It is the exponential that belongs there, "
        "which takes any number.",
    ),
    Mistake(
        "sign_dropped",
        "a = 1 / (1 + np.exp(-abs(z)))",
        "The sign of z is dropped, so a is never below one half. A negative z must come out "
        "below it.",
    ),
]

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
        "A probability is always larger than 0, so everything is a cat. The threshold 0 fits z; "
        "for A it is one half.",
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
        "All labels are 0: what the threshold says is not put into the result.",
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
]
