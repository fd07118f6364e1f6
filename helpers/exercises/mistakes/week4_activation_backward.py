"""Week 4, back through the activation: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

SIGMOID = "slope = sigmoid"

RELU = "slope = Z"

ACTIVATION_BACKWARD = [
    Mistake(
        "slopes_exchanged",
        {RELU: "slope = sigmoid(Z) * (1 - sigmoid(Z))", SIGMOID: "slope = Z > 0"},
        'The two slopes have changed places: with "relu" it is that of the sigmoid, and the other '
        "way round.",
    ),
    Mistake(
        "always_sigmoid_slope",
        {RELU: "slope = sigmoid(Z) * (1 - sigmoid(Z))"},
        "The slope of the sigmoid is taken whatever `activation` says.",
    ),
    Mistake(
        "always_relu_slope",
        {SIGMOID: "slope = Z > 0"},
        "The slope of ReLU is taken whatever `activation` says.",
    ),
    Mistake(
        "tanh_slope",
        {SIGMOID: "slope = 1 - np.tanh(Z) ** 2"},
        'With "sigmoid" stands the slope of tanh.',
    ),
    Mistake(
        "tanh_slope_of_sigmoid",
        {SIGMOID: "slope = 1 - sigmoid(Z) ** 2"},
        'With "sigmoid" stands 1 − a², the slope of tanh. The sigmoid\'s is another.',
    ),
    Mistake(
        "slope_at_A",
        {SIGMOID: "slope = sigmoid(sigmoid(Z)) * (1 - sigmoid(sigmoid(Z)))"},
        "The slope of the sigmoid is taken at A. The cache keeps Z, and there it is taken; or is "
        "the sigmoid computed twice?",
    ),
    Mistake(
        "Z_for_A_in_slope",
        {SIGMOID: "slope = Z * (1 - Z)"},
        "In the slope of the sigmoid, Z stands in the place of a: the formula a (1 − a) wants the "
        "activation, and the cache keeps Z.",
    ),
    Mistake(
        "sigmoid_for_slope",
        {SIGMOID: "slope = sigmoid(Z)"},
        'With "sigmoid" stands the activation itself. On the way back it is its slope that counts.',
    ),
    Mistake(
        "one_minus_sigmoid",
        {SIGMOID: "slope = 1 - sigmoid(Z)"},
        "Of the slope of the sigmoid only the factor 1 − a is there.",
    ),
    Mistake(
        "relu_for_slope",
        {RELU: "slope = np.maximum(Z, 0)"},
        'With "relu" stands the activation itself. On the way back it is its slope that counts: 0 '
        "or 1.",
    ),
    Mistake(
        "relu_slope_turned_round",
        {RELU: "slope = Z < 0"},
        "The slope of ReLU is turned round: the error comes through where Z is negative.",
    ),
    Mistake(
        "slope_at_dA",
        {RELU: "slope = dA > 0"},
        "The slope of ReLU looks at dA. It is Z that decides whether a unit was active.",
    ),
    Mistake(
        "relu_of_dA",
        {RELU: "slope = (Z > 0) * (dA > 0)"},
        "Negative errors are cut off, too. Only Z decides what comes through, not the sign of dA.",
    ),
    Mistake(
        "no_relu_slope",
        {RELU: "slope = 1"},
        'With "relu" the slope is left out: units that were off must get no error.',
    ),
    Mistake(
        "no_sigmoid_slope",
        {SIGMOID: "slope = 1"},
        'With "sigmoid" the slope is left out.',
    ),
    Mistake(
        "no_slope",
        "dZ = dA",
        "The slope is left out: dA goes on as if it were dZ. The way back goes through the "
        "activation first.",
    ),
    Mistake(
        "slope_alone",
        "dZ = slope * 1.0",
        "dZ is the slope alone. The error dA that comes in is multiplied by it.",
    ),
    Mistake(
        "slope_as_product",
        "dZ = np.dot(dA, slope.T)",
        "The slope is multiplied as a matrix. Each unit of each example has its own slope: entry "
        "by entry, with `*`.",
    ),
    Mistake(
        "slope_added",
        "dZ = dA + slope",
        "The slope is added. The chain rule multiplies.",
    ),
    Mistake(
        "divided_by_slope",
        "dZ = dA / (slope + 1e-300)",
        "It is divided by the slope. The chain rule multiplies.",
    ),
    Mistake(
        "dZ_returned",
        "return dZ",
        "It returns dZ. Through the linear part the way goes on, and three gradients come back.",
    ),
    Mistake(
        "whole_cache_handed_on",
        "return linear_backward(dZ, cache)",
        "The whole cache is handed on to the linear part. It wants its own part of it, the first.",
    ),
    Mistake(
        "dZ_for_dA_prev",
        "return dZ, *linear_backward(dZ, linear_cache)[1:]",
        "What comes back first is dZ. Wanted is dA_prev, which the linear part returns.",
    ),
    Mistake(
        "linear_arguments_exchanged",
        "return linear_backward(linear_cache, dZ)",
        "`linear_backward` gets its arguments in the wrong order: first dZ, then the cache.",
    ),
    Mistake(
        "relu_slope_alone",
        {RELU: "slope = Z > 0\ndA = 1.0"},
        'With "relu", dZ is the slope alone, 0 or 1. The error dA that comes in is multiplied by '
        "it.",
    ),
    Mistake(
        "sigmoid_slope_alone",
        {SIGMOID: "slope = sigmoid(Z) * (1 - sigmoid(Z))\ndA = 1.0"},
        'With "sigmoid", dZ is the slope alone. The error dA that comes in is multiplied by it.',
    ),
    Mistake(
        "sigmoid_slope_at_dA",
        {SIGMOID: "slope = sigmoid(dA) * (1 - sigmoid(dA))"},
        "The slope of the sigmoid is taken at dA. It is taken at Z, which the cache keeps.",
    ),
    Mistake(
        "sigmoid_slope_negative",
        {SIGMOID: "slope = sigmoid(Z) * (sigmoid(Z) - 1)"},
        "The slope of the sigmoid has the wrong sign: it never falls, so no slope is negative. "
        "Look at the second factor.",
    ),
    Mistake(
        "brackets_in_slope",
        {SIGMOID: "slope = 1\ndA = dA * sigmoid(Z) - sigmoid(Z)"},
        "In the slope of the sigmoid, brackets are missing: `*` comes before `-`, so the last a "
        "is subtracted from the whole product.",
    ),
    Mistake(
        "slope_cancels",
        {SIGMOID: "slope = sigmoid(Z) * 1 - sigmoid(Z)"},
        "The slope of the sigmoid is 0 everywhere. Without brackets, `*` comes before `-`, and a "
        "− a is left.",
    ),
    Mistake(
        "activation_subtracted",
        {SIGMOID: "slope = 1\ndA = dA - sigmoid(Z)"},
        'With "sigmoid", the activation is subtracted from dA. The chain rule multiplies dA by '
        "the slope.",
    ),
    Mistake(
        "leaky_slope",
        {RELU: "slope = np.where(Z > 0, 1, 0.01)"},
        'With "relu", a small part of the error comes through where Z is negative: that is leaky '
        "ReLU. Here the slope is 0 there.",
    ),
    Mistake(
        "relu_slope_from_one_half",
        {RELU: "slope = Z > 0.5"},
        "The slope of ReLU changes at one half. It changes where ReLU has its bend, at 0.",
    ),
    Mistake(
        "relu_arguments_exchanged",
        {RELU: "slope = dA > 0\ndA = Z"},
        'With "relu", dA and Z have changed places: Z comes through where dA is positive. Is it '
        "the order of the arguments? It is dA that comes through.",
    ),
    Mistake(
        "sigmoid_arguments_exchanged",
        {SIGMOID: "slope = sigmoid(dA) * (1 - sigmoid(dA))\ndA = Z"},
        'With "sigmoid", dA and Z have changed places: Z is multiplied by the slope at dA. Is it '
        "the order of the arguments?",
    ),
    Mistake(
        "both_arguments_exchanged",
        {
            RELU: "slope = dA > 0\ndA = Z",
            SIGMOID: "slope = sigmoid(dA) * (1 - sigmoid(dA))\ndA = Z",
        },
        "dA and Z have changed places: the slope is taken at dA, and Z is multiplied by it. Is "
        "it the order of the arguments?",
    ),
    Mistake(
        "dA_last",
        {"return ": "dA_prev, dW, db = linear_backward(dZ, linear_cache)\nreturn dW, db, dA_prev"},
        "The three come back in another order: it is dA_prev, dW, db.",
    ),
    Mistake(
        "db_second",
        {"return ": "dA_prev, dW, db = linear_backward(dZ, linear_cache)\nreturn dA_prev, db, dW"},
        "dW and db have changed places: the order is dA_prev, dW, db.",
    ),
    Mistake(
        "tuple_for_Z",
        {"linear_cache, Z": "Z, linear_cache = cache", RELU: "dZ = dA * (Z > 0)"},
        "A tuple stands where Z is needed. Is the cache unpacked in the wrong order, or handed on "
        "as a whole? It holds the linear cache first, then Z.",
    ),
    Mistake(
        "cache_unpacked_in_four",
        {"linear_cache, Z": "A_prev, W, b, Z = cache"},
        "The cache is unpacked into four. It is a pair: the linear cache, which stays together, "
        "and Z.",
    ),
    Mistake(
        "cache_unpacked_in_three",
        {"linear_cache, Z": "A_prev, W, b = cache"},
        "The cache is unpacked into three, like the linear one. It is a pair: the linear cache "
        "and Z.",
    ),
    Mistake(
        "slope_as_product_without_fit",
        "dZ = np.dot(dA, slope)",
        "The slope is multiplied as a matrix, and does not fit. Each unit of each example has "
        "its own slope: entry by entry, with `*`.",
    ),
    Mistake(
        "sigmoid_slope_as_product",
        {SIGMOID: "s = sigmoid(Z)\nslope = np.dot(dA, s * (1 - s))"},
        'With "sigmoid", the slope is multiplied as a matrix, and does not fit. Each unit of '
        "each example has its own slope: entry by entry, with `*`.",
    ),
    Mistake(
        "slope_at_A_prev",
        {RELU: "slope = linear_cache[0] > 0"},
        "The slope of ReLU is taken at what came into the layer. It is taken at Z, the second "
        "part of the cache.",
    ),
    Mistake(
        "relu_for_dZ",
        {RELU: "slope = np.maximum(Z, 0)\ndA = 1.0"},
        'With "relu", dZ is the activation itself. On the way back dA comes through, where Z is '
        "positive.",
    ),
]
