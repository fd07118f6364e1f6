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
        "array with four axes reverses all of them, rows and columns and colours too, and so does "
        '`order="F"`. First flatten, then transpose what has two axes.',
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
        "All pictures ended up in one long array with one axis: `flatten` takes everything apart, "
        "and `np.hstack` puts flat pictures end to end. Only the three axes of a picture should "
        "become one.",
    ),
    Mistake(
        "one_axis_left",
        "X = pictures.reshape(m * pictures.shape[1], -1).T",
        "Only two of a picture's three axes became one: the rows of pixels count as examples. An "
        "example is a whole picture.",
    ),
    Mistake(
        "mixed_and_transposed",
        "X = pictures.reshape(-1, m).T",
        "With the pictures' number as the last axis, `reshape` mixes the pictures, and the "
        "transpose then lays the mixtures into rows. The pictures' number belongs to the first "
        "axis of the new shape.",
    ),
    Mistake(
        "colours_kept",
        "X = pictures.reshape(m, -1, 3).T",
        "The colours still have an axis of their own. All three axes of a picture become one, "
        "so nothing stands behind the −1.",
    ),
    Mistake(
        "picture_not_flattened",
        "return pictures",
        "The pictures come back as they were: `reshape` and `.T` make a new array, and it is "
        "not kept. Give it a name and return that.",
    ),
    Mistake(
        "shape_returned",
        "return X.shape",
        "The shape comes back, a pair of numbers. Wanted is the array itself.",
    ),
    Mistake(
        "grey",
        "X = pictures.mean(axis=3).reshape(m, -1).T",
        "The mean over the colours is taken, so the pictures are grey. Each colour of a pixel "
        "is a feature of its own.",
    ),
    Mistake(
        "one_colour",
        "X = pictures[:, :, :, 0].reshape(m, -1).T",
        "Only the red of each pixel is kept. Each of the three colours is a feature of its own.",
    ),
    Mistake(
        "first_picture_alone",
        "X = pictures[0].reshape(-1, 1)",
        "Only the first picture comes back. Each picture needs a column of its own.",
    ),
    Mistake(
        "wrong_axis_counted",
        "X = pictures.reshape(pictures.shape[1], -1).T",
        "As the number of pictures you take the length of axis 1, which is a picture's height. "
        "The pictures are counted along the first axis, 0.",
    ),
    Mistake(
        "cut_off",
        "return X // 255",
        "All numbers are 0: `//` cuts off what comes behind the point. Look at the division.",
    ),
    Mistake(
        "standardised",
        "return (X - X.mean()) / X.std()",
        "The mean is subtracted, and the result divided by the spread. Flattening leaves the "
        "numbers as they are; at most, they are divided by 255.",
    ),
    Mistake(
        "divided_by_256",
        "return X / 256",
        "You divide by 256. The largest number in a picture is 255, which should become 1.",
    ),
    Mistake(
        "divided_by_the_largest",
        "return X / X.max()",
        "You divide by the largest number that occurs, so the same picture looks different "
        "among others. A fixed number fits all pictures: 255.",
    ),
    Mistake(
        "number_of_pictures_typed_in",
        "X = pictures.reshape(209, -1).T",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "both_sizes_typed_in",
        "X = pictures.reshape(209, 64 * 64 * 3).T",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "pixels_typed_in",
        "X = pictures.reshape(m, 64 * 64 * 3).T",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "pixels_first_typed_in",
        "X = pictures.reshape(64 * 64 * 3, -1)",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "pixels_first_typed_in_with_m",
        "X = pictures.reshape(64 * 64 * 3, m)",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "both_sizes_typed_in_pixels_first",
        "X = pictures.reshape(64 * 64 * 3, 209)",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "colours_not_counted",
        "X = pictures.reshape(m, pictures.shape[1] * pictures.shape[2]).T",
        "The colours are not counted: a picture has three numbers for each pixel. All three "
        "axes of a picture become one.",
    ),
    Mistake(
        "transpose_called",
        "X = pictures.reshape(m, -1).T()",
        "`.T` is no function: it stands without brackets.",
    ),
    Mistake(
        "all_in_one_row",
        "X = pictures.reshape(1, -1)",
        "All pictures ended up behind each other in a single row. Each picture needs a column "
        "of its own.",
    ),
    Mistake(
        "pixels_as_examples",
        "X = pictures.reshape(-1, pictures.shape[-1]).T",
        "Each column holds one pixel, as if pixels were the examples. An example is a whole "
        "picture.",
    ),
    Mistake(
        "fraction_turned_round",
        "return 255 / X",
        "255 is divided by the numbers. It should be the other way round.",
    ),
]

SIGMOID = [
    Mistake(
        "sign_of_z",
        "a = 1 / (1 + np.exp(z))",
        "Your curve falls where it should rise: it is 1 minus the sigmoid. Look at the sign in the "
        "exponent: for a large positive z, 1 must be left.",
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
    Mistake(
        "brackets_and_sign",
        "a = 1 / 1 + np.exp(z)",
        "The whole denominator needs brackets: division binds more tightly than addition. And "
        "the sign in the exponent is missing.",
    ),
    Mistake(
        "two_signs",
        "a = np.exp(z) / (1 + np.exp(-z))",
        "The two exponentials have different signs. With z above, z stands below, too; with −z "
        "below, 1 stands above.",
    ),
    Mistake(
        "z_returned",
        "return z",
        "What came in comes back: z itself, which may be any number. What you compute from it "
        "is what should be returned.",
    ),
    Mistake(
        "power_of_10",
        "a = 1 / (1 + 10.0 ** -z)",
        "It is a power of 10. The exponential is a power of e, as in `np.exp`.",
    ),
    Mistake(
        "power_of_2",
        "a = 1 / (1 + 2.0 ** -z)",
        "It is a power of 2. The exponential is a power of e, as in `np.exp`.",
    ),
    Mistake(
        "softmax_for_sigmoid",
        "a = np.exp(z) / np.sum(np.exp(z))",
        "The exponentials are divided by their sum: that is softmax, for several classes. The "
        "sigmoid takes each number by itself.",
    ),
    Mistake(
        "z_outside_the_exponent",
        "a = 1 / (1 + np.exp(-1) * z)",
        "z is multiplied by 1/e. It belongs into the exponent.",
    ),
    Mistake(
        "one_taken_away",
        "a = np.exp(z)",
        "This is nothing but the exponential of z: the 1 in the denominator is missing. "
        "`np.expm1` has taken it away already.",
    ),
    Mistake(
        "exponentials_summed",
        "a = 1 / (1 + np.sum(np.exp(-z)))",
        "The exponentials are summed up, so all numbers become one. Each number in z has its "
        "own value.",
    ),
    Mistake(
        "flat",
        "a = 1 / (1 + np.exp(-np.ravel(z)))",
        "The values are right, and the shape of z is lost: they come back in one axis. What "
        "comes out has the shape of what came in.",
    ),
    Mistake(
        "whole_numbers",
        "a = 1 // (1 + np.exp(-z))",
        "Everything is 0: `//` cuts off what comes behind the point. Look at the division.",
    ),
    Mistake(
        "power_turned_round",
        "a = 1 / (1 + np.power(-z, np.e))",
        "Base and exponent have changed places: −z to the power of e is nan wherever z is "
        "positive. z stands in the exponent.",
    ),
    Mistake(
        "power_of_the_function",
        "a = 1 / (1 + np.exp ** -z)",
        "`np.exp` is a function, and no number that has powers: it takes the exponent in brackets.",
    ),
    Mistake(
        "function_minus_z",
        "a = 1 / (1 + np.exp - z)",
        "`np.exp` is a function, and here z is subtracted from it. It takes the exponent in "
        "brackets.",
    ),
    Mistake(
        "minus_in_denominator_and_sign",
        "a = 1 / (1 - np.exp(z))",
        "The minus stands in the wrong place: it belongs into the exponent, and the denominator "
        "is a sum. At z = 0 this divides by 0.",
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
