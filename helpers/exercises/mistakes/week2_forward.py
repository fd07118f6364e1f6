"""Week 2, the way forward in propagate: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

FORWARD = [
    Mistake(
        "sigmoid_left_out",
        "A = np.dot(w.T, X) + b",
        "The sigmoid is left out: what you call A is z, which may be any number. Its logarithm is "
        "nan wherever z is negative, and A − Y is no error of a probability.",
    ),
    Mistake(
        "bias_left_out",
        "A = sigmoid(np.dot(w.T, X))",
        "The bias is left out of z. Look at the line that computes z, or A.",
    ),
    Mistake(
        "factors_in_other_order",
        "A = sigmoid(np.dot(X, w) + b)",
        "X times w does not fit: X has a column for each example, w a row for each feature. In a "
        "matrix product the order matters, and the weights come first, as a row.",
    ),
    Mistake(
        "product_entry_by_entry",
        "A = sigmoid(w.T * X + b)",
        "`*` multiplies entry by entry and adds nothing up. z sums over the features: that is a "
        "matrix product.",
    ),
    Mistake(
        "weights_spread_over_examples",
        "A = sigmoid(w * X + b)",
        "`*` multiplies entry by entry, so A has a row for each feature. z sums over the features: "
        "that is a matrix product.",
    ),
    Mistake(
        "examples_as_rows",
        "A = sigmoid(np.dot(X.T, w) + b)",
        "A becomes a column, with an example in each row, and meets the row Y: NumPy then makes "
        "an (m, m) table of all pairs. Examples are columns: A must be a row like Y.",
    ),
    Mistake(
        "tanh_for_sigmoid",
        "A = np.tanh(np.dot(w.T, X) + b)",
        "The activation is tanh, which runs from −1 to 1. A probability needs the sigmoid; the "
        "logarithm of a negative A is nan.",
    ),
    Mistake(
        "divided_by_features",
        "m = X.shape[0]",
        "You divide by the number of features. m is the number of examples, and examples are the "
        "columns of X.",
    ),
    Mistake(
        "divided_by_one",
        "m = Y.shape[0]",
        "Nothing is divided by m, or m is 1 in your function: Y is a row, and the length of its "
        "first axis is 1. The number of examples is the length of the second.",
    ),
    Mistake(
        "divided_by_all_numbers",
        "m = X.size",
        "m counts all the numbers in X. The number of examples is the number of columns.",
    ),
    Mistake(
        "sign_in_the_exponent",
        "A = sigmoid(-np.dot(w.T, X) - b)",
        "A falls where z rises: in the sigmoid, the sign of the exponent is missing. Each A "
        "is 1 minus what it should be.",
    ),
    Mistake(
        "logarithm_of_z",
        {
            "loss = ": "Z = np.dot(w.T, X) + b\nloss = -(Y * np.log(Z) + (1 - Y) * np.log(1 - Z))",
        },
        "The logarithm is taken of something that may be negative, such as z: then it is nan. It "
        "is taken of the probability, A.",
    ),
    Mistake(
        "sigmoid_twice",
        "A = sigmoid(sigmoid(np.dot(w.T, X) + b))",
        "The sigmoid is taken twice, so A is never below one half. What the first one makes is a "
        "probability already.",
    ),
    Mistake(
        "all_summed_in_z",
        "A = sigmoid(np.sum(w * X) + b)",
        "z is a single number: the sum goes over features and examples. Each example has its "
        "own z.",
    ),
    Mistake(
        "probability_rounded",
        "A = np.round(sigmoid(np.dot(w.T, X) + b))",
        "A is rounded to 0 and 1, and the logarithm of 0 is infinite. Cost and gradients need "
        "the probability itself.",
    ),
    Mistake(
        "number_of_examples_typed_in",
        "m = 209",
        "m is 209, the size of the course's training set: a number typed in, or a name of the "
        "notebook. Other examples come, too, so m is taken from the shape of X.",
    ),
    Mistake(
        "bias_added_to_X",
        "A = sigmoid(np.dot(w.T, X + b))",
        "The bias is added to X, and so multiplied by the weights. It is added to their "
        "product; look at the brackets.",
    ),
]
