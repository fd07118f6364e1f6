"""Week 4, a whole layer forward: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

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
