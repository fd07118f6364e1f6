"""Week 4, the way forward: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.week3_forward import NOT_FIT

LINEAR = [
    Mistake(
        "product_entry_by_entry",
        "Z = W * A + b",
        "`*` multiplies entry by entry. A unit sums over what comes in: that is a matrix product.",
    ),
    Mistake(
        "factors_in_other_order",
        "Z = np.dot(A, W) + b",
        "A stands before W, and they do not fit. " + NOT_FIT,
    ),
    Mistake(
        "W_transposed",
        "Z = np.dot(W.T, A) + b",
        "W is transposed, and does not fit to A any more. It has a row for each unit already.",
    ),
    Mistake(
        "both_transposed",
        "Z = np.dot(A.T, W.T) + b",
        "W and A are both transposed and exchanged: then the result lies on its side, and the bias "
        "does not fit. " + NOT_FIT,
    ),
    Mistake("bias_left_out", "Z = np.dot(W, A)", "The bias is left out."),
    Mistake("bias_subtracted", "Z = np.dot(W, A) - b", "The bias is subtracted. It is added."),
    Mistake(
        "bias_transposed",
        "Z = np.dot(W, A) + b.T",
        "The bias is transposed: as a row it would be added to the examples. It is a column, one "
        "number for each unit.",
    ),
    Mistake(
        "bias_summed",
        "Z = np.dot(W, A) + np.sum(b)",
        "All biases together are added everywhere. Each unit adds its own.",
    ),
    Mistake(
        "activation_too_early",
        "Z = np.maximum(np.dot(W, A) + b, 0)",
        "The activation is in here already. This function is the linear part alone; the activation "
        "comes in the next one.",
    ),
    Mistake(
        "sigmoid_too_early",
        "Z = 1 / (1 + np.exp(-np.dot(W, A) - b))",
        "The sigmoid is in here already. This function is the linear part alone; the activation "
        "comes in the next one.",
    ),
    Mistake(
        "cache_in_other_order",
        "return Z, (W, A, b)",
        "The cache holds W before A. The order is A, W, b: so it is unpacked on the way back.",
    ),
    Mistake(
        "cache_in_order_of_formula",
        "return Z, (W, b, A)",
        "The cache holds its three parts in another order. It is A, W, b: so it is unpacked on the "
        "way back.",
    ),
    Mistake(
        "cache_keeps_Z",
        "return Z, (Z, W, b)",
        "The cache keeps Z in the place of A. The way back through the linear part needs what came "
        "in.",
    ),
    Mistake(
        "cache_lacks_bias",
        "return Z, (A, W)",
        "The cache holds two things; the third is b.",
    ),
    Mistake(
        "cache_with_Z",
        "return Z, (A, W, b, Z)",
        "The cache holds Z as a fourth part. That one is kept by the next function.",
    ),
    Mistake(
        "cache_is_a_dict",
        'return Z, {"A": A, "W": W, "b": b}',
        "The cache is a dict. The course's is a tuple of A, W and b.",
    ),
    Mistake(
        "cache_missing",
        "return Z",
        "Only Z comes back. The cache, which the way back needs, is missing.",
    ),
    Mistake(
        "cache_first",
        "return (A, W, b), Z",
        "The two come back in the wrong order: first Z, then the cache.",
    ),
    Mistake(
        "bias_added_to_input",
        "Z = np.dot(W, A + b)",
        "The bias is added to what comes in. It is added to the product: each unit has one.",
    ),
    Mistake(
        "cache_with_bias_second",
        "return Z, (A, b, W)",
        "The cache holds b before W. The order is A, W, b: so it is unpacked on the way back.",
    ),
    Mistake(
        "cache_is_A",
        "return Z, A",
        "The cache is A alone. The way back needs three things: A, W and b.",
    ),
    Mistake(
        "bias_of_the_first_unit",
        "Z = np.dot(W, A) + b[0]",
        "The bias of the first unit is added everywhere. Each unit adds its own.",
    ),
    Mistake(
        "bias_for_Z",
        "Z = b",
        "Z is the bias alone; the product is lost. Does `=+` stand where `+=` is meant?",
    ),
    Mistake(
        "A_transposed",
        "Z = np.dot(W, A.T) + b",
        "A is transposed, and does not fit to W any more. Its columns are the examples already.",
    ),
    Mistake(
        "four_values",
        "return Z, A, W, b",
        "Four values come back. The cache is one thing: A, W and b go into a tuple of their own.",
    ),
]

ACTIVATION = [
    Mistake(
        "activations_exchanged",
        {"A = relu": "A = sigmoid(Z)", "A = sigmoid": "A = relu(Z)"},
        "The two activations have changed places.",
    ),
    Mistake(
        "always_sigmoid",
        {"A = relu": "A = sigmoid(Z)"},
        'The sigmoid is taken whatever `activation` says. With "relu" it must be ReLU.',
    ),
    Mistake(
        "always_relu",
        {"A = sigmoid": "A = relu(Z)"},
        'ReLU is taken whatever `activation` says. With "sigmoid" it must be the sigmoid.',
    ),
    Mistake(
        "tanh_for_relu",
        {"A = relu": "A = np.tanh(Z)"},
        'With "relu", tanh is taken.',
    ),
    Mistake(
        "tanh_for_sigmoid",
        {"A = sigmoid": "A = np.tanh(Z)"},
        'With "sigmoid", tanh is taken. A probability cannot be negative.',
    ),
    Mistake(
        "leaky_relu",
        {"A = relu": "A = np.where(Z > 0, Z, 0.01 * Z)"},
        'With "relu", negative Z come through with a small slope: that is leaky ReLU.',
    ),
    Mistake(
        "minimum_for_maximum",
        {"A = relu": "A = np.minimum(Z, 0)"},
        "ReLU is turned round: the negative Z come through, the positive ones are 0.",
    ),
    Mistake(
        "step_for_relu",
        {"A = relu": "A = (Z > 0) * 1.0"},
        'With "relu", the slope of ReLU comes out, 0 or 1. The activation itself lets the '
        "positive Z through as they are.",
    ),
    Mistake(
        "absolute_value_for_relu",
        {"A = relu": "A = abs(Z)"},
        'With "relu", the sign is dropped. ReLU makes the negative ones 0.',
    ),
    Mistake(
        "no_activation_for_relu",
        {"A = relu": "A = Z"},
        'With "relu", nothing is done to Z: negative numbers come through.',
    ),
    Mistake(
        "activation_left_out",
        {"A = relu": "A = Z", "A = sigmoid": "A = Z"},
        "There is no activation: A is Z.",
    ),
    Mistake(
        "activation_of_A_prev",
        {"A = relu": "A = relu(A_prev)", "A = sigmoid": "A = sigmoid(A_prev)"},
        "The activation is taken of what came in, A_prev. It is taken of Z.",
    ),
    Mistake(
        "cache_keeps_A",
        "return A, (linear_cache, A)",
        "The second part of the cache is A. It should be Z, what went into the activation: the "
        "slope is taken there.",
    ),
    Mistake(
        "cache_in_other_order",
        "return A, (Z, linear_cache)",
        "The two parts of the cache have changed places: first the linear cache, then Z.",
    ),
    Mistake(
        "cache_lacks_Z",
        "return A, linear_cache",
        "The cache is the linear one alone. Z is kept, too: the slope is taken there.",
    ),
    Mistake(
        "cache_not_nested",
        "return A, (*linear_cache, Z)",
        "The cache has four parts side by side. The linear cache stays a tuple of its own: "
        "((A_prev, W, b), Z).",
    ),
    Mistake(
        "cache_missing",
        "return A",
        "Only A comes back. The cache, which the way back needs, is missing.",
    ),
    Mistake(
        "cache_first",
        "return (linear_cache, Z), A",
        "The two come back in the wrong order: first A, then the cache.",
    ),
    Mistake(
        "relu_of_A_prev",
        {"A = relu": "A = relu(A_prev)"},
        "ReLU is taken of what came in, A_prev. It is taken of Z.",
    ),
    Mistake(
        "sigmoid_of_A_prev",
        {"A = sigmoid": "A = sigmoid(A_prev)"},
        "The sigmoid is taken of what came in, A_prev. It is taken of Z.",
    ),
    Mistake(
        "cache_is_Z",
        "return A, Z",
        "The cache is Z alone. The linear cache belongs to it, too, and comes first.",
    ),
    Mistake(
        "linear_arguments_exchanged",
        {"Z, linear_cache": "Z, linear_cache = linear_forward(W, A_prev, b)"},
        "`linear_forward` gets its arguments in the wrong order: first A_prev, then W, then b.",
    ),
    Mistake(
        "linear_not_unpacked",
        {"Z, linear_cache": "Z = linear_forward(A_prev, W, b)"},
        "`linear_forward` returns two things, Z and a cache, and here both together are called "
        "Z. Give each a name of its own.",
    ),
    Mistake(
        "linear_not_unpacked_for_relu",
        {"A = relu": "Z = linear_forward(A_prev, W, b)\nA = relu(Z)"},
        'With "relu", both things that `linear_forward` returns, Z and a cache, are together '
        "called Z. Give each a name of its own.",
    ),
    Mistake(
        "max_for_maximum",
        {"A = relu": "A = np.max(0, Z)"},
        "`np.max` finds the largest number inside one array. To compare each entry with 0 is the "
        "work of `np.maximum`.",
    ),
    Mistake(
        "own_max_for_maximum",
        {"A = relu": "A = max(0, Z)"},
        "Python's own `max` cannot compare an array with 0. To compare entry by entry is the "
        "work of `np.maximum`.",
    ),
    Mistake(
        "largest_of_each_example",
        {"A = relu": "A = np.max(Z, 0)"},
        "`np.max` finds the largest Z of each example: the 0 names the axis. To compare each "
        "entry with 0 is the work of `np.maximum`.",
    ),
    Mistake(
        "relu_overwrites_Z",
        {"A = relu": "Z[Z < 0] = 0\nA = Z"},
        'With "relu", the negative numbers are lost from the Z in the cache. Does ReLU write '
        "into Z itself, or is A kept there? A should be a new array.",
    ),
    Mistake(
        "no_activation_for_sigmoid",
        {"A = sigmoid": "A = Z"},
        'With "sigmoid", nothing is done to Z: it is no probability.',
    ),
    Mistake(
        "sign_in_sigmoid",
        {"A = sigmoid": "A = sigmoid(-Z)"},
        'With "sigmoid", the sign of Z is turned round: a large Z should give a probability near '
        "1. Look at the exponent.",
    ),
    Mistake(
        "softmax_for_sigmoid",
        {"A = sigmoid": "A = np.exp(Z) / np.sum(np.exp(Z), axis=0)"},
        'With "sigmoid", softmax is taken: there the units share a sum of 1. The sigmoid looks '
        "at each Z alone.",
    ),
    Mistake(
        "three_values",
        "return A, linear_cache, Z",
        "Three values come back. The cache is one thing: the linear cache and Z go into a tuple "
        "of their own.",
    ),
    Mistake(
        "maximum_of_one",
        {"A = relu": "A = np.maximum(Z)"},
        "`np.maximum` compares two things. With what is each entry of Z compared?",
    ),
    Mistake(
        "activation_called",
        {"A = relu": "A = activation(Z)", "A = sigmoid": "A = activation(Z)"},
        "`activation` is a word and cannot be called. An `if` finds out which word it is.",
    ),
    Mistake(
        "activation_called_for_relu",
        {"A = relu": "A = activation(Z)"},
        "`activation` is a word and cannot be called. An `if` finds out which word it is.",
    ),
]
