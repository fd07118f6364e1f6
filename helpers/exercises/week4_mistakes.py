"""The mistakes of week 4: a wrong line in the place of the right one, and what to say about it."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.week3_mistakes import NOT_FIT

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
    Mistake("cache_is_a_dict", 'return Z, {"A": A, "W": W, "b": b}', "The cache is a dict. The course's is a tuple of A, W and b."),
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
        "The sigmoid is taken whatever `activation` says. With \"relu\" it must be ReLU.",
    ),
    Mistake(
        "always_relu",
        {"A = sigmoid": "A = relu(Z)"},
        "ReLU is taken whatever `activation` says. With \"sigmoid\" it must be the sigmoid.",
    ),
    Mistake(
        "tanh_for_relu",
        {"A = relu": "A = np.tanh(Z)"},
        "With \"relu\", tanh is taken.",
    ),
    Mistake(
        "tanh_for_sigmoid",
        {"A = sigmoid": "A = np.tanh(Z)"},
        "With \"sigmoid\", tanh is taken. A probability cannot be negative.",
    ),
    Mistake(
        "leaky_relu",
        {"A = relu": "A = np.where(Z > 0, Z, 0.01 * Z)"},
        "With \"relu\", negative Z come through with a small slope: that is leaky ReLU.",
    ),
    Mistake(
        "minimum_for_maximum",
        {"A = relu": "A = np.minimum(Z, 0)"},
        "ReLU is turned round: the negative Z come through, the positive ones are 0.",
    ),
    Mistake(
        "step_for_relu",
        {"A = relu": "A = (Z > 0) * 1.0"},
        "With \"relu\", the slope of ReLU comes out, 0 or 1. The activation itself lets the "
        "positive Z through as they are.",
    ),
    Mistake(
        "absolute_value_for_relu",
        {"A = relu": "A = abs(Z)"},
        "With \"relu\", the sign is dropped. ReLU makes the negative ones 0.",
    ),
    Mistake(
        "no_activation_for_relu",
        {"A = relu": "A = Z"},
        "With \"relu\", nothing is done to Z: negative numbers come through.",
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
]

MODEL_FORWARD = [
    Mistake(
        "hidden_layer_left_out",
        "for l in range(1, L - 1):",
        "The output layer takes in something one layer too old. Does the loop end too early (`range` "
        "leaves out its end already), or does A_prev go in where A should?",
    ),
    Mistake(
        "weights_one_layer_on",
        "for l in range(2, L):",
        "X meets W2, the weights of the second layer. X is layer 0; layer 1 takes it in, with W1. "
        "Where does the loop begin, and which number has the key?",
    ),
    Mistake(
        "begins_at_layer_0",
        "for l in range(L - 1):",
        "The loop begins with 0, and there is no W0: layers count from 1.",
    ),
    Mistake(
        "output_layer_in_the_loop",
        "for l in range(1, L + 1):",
        "The loop goes through the output layer, too, with ReLU; and then that layer comes once "
        "more. It is behind the loop, alone.",
    ),
    Mistake(
        "all_relu",
        {"AL, last": 'AL, last = linear_activation_forward(A, WL, bL, "relu")'},
        "The output layer uses ReLU. It uses the sigmoid, to give a probability.",
    ),
    Mistake(
        "all_sigmoid",
        {"A, cache": 'A, cache = linear_activation_forward(A_prev, W, b, "sigmoid")'},
        "The hidden layers use the sigmoid. They use ReLU.",
    ),
    Mistake(
        "activations_exchanged",
        {
            "A, cache": 'A, cache = linear_activation_forward(A_prev, W, b, "sigmoid")',
            "AL, last": 'AL, last = linear_activation_forward(A, WL, bL, "relu")',
        },
        "The activations have changed places: ReLU belongs to the hidden layers, the sigmoid to "
        "the output.",
    ),
    Mistake(
        "X_into_every_layer",
        "A_prev = X",
        "Each hidden layer takes in X. From the second one on, it takes what the layer before put "
        "out.",
    ),
    Mistake(
        "X_into_output_layer",
        {"AL, last": 'AL, last = linear_activation_forward(X, WL, bL, "sigmoid")'},
        "The output layer takes in X. It takes what the last hidden layer put out.",
    ),
    Mistake(
        "first_weights_everywhere",
        {"W, b = ": 'W, b = parameters["W1"], parameters["b1"]'},
        "Every hidden layer uses W1 and b1. The number in the key has to go along with l.",
    ),
    Mistake(
        "L_doubled",
        "L = len(parameters)",
        "L is twice what it should be: each layer has two parameters, W and b.",
    ),
    Mistake(
        "last_cache_missing",
        {"caches.append(last)": "pass"},
        "The cache of the output layer is missing: the list has one too few.",
    ),
    Mistake(
        "hidden_caches_missing",
        {"caches.append(cache)": "pass"},
        "The caches of the hidden layers are missing. Each layer's is put into the list, inside "
        "the loop.",
    ),
    Mistake(
        "last_cache_wrong",
        {"caches.append(last)": "caches.append(cache)"},
        "The last cache in the list is that of the last hidden layer again. The output layer has "
        "its own.",
    ),
    Mistake(
        "caches_backwards",
        {"caches.append(cache)": "caches.insert(0, cache)", "caches.append(last)": "caches.insert(0, last)"},
        "The caches are in the list from last to first. They are appended, first to last.",
    ),
    Mistake(
        "caches_begin_anew",
        {"A_prev = ": "caches = []\nA_prev = A"},
        "The list of caches is made anew inside the loop, so the earlier ones are lost.",
    ),
    Mistake(
        "caches_missing",
        "return AL",
        "Only AL comes back. The caches, which the way back needs, are missing.",
    ),
    Mistake(
        "last_cache_alone",
        "return AL, last",
        "Only the output layer's cache comes back. Wanted is the list of all of them.",
    ),
    Mistake(
        "A_for_AL",
        "return A, caches",
        "What comes back first is A of the last hidden layer. Wanted is AL, the prediction.",
    ),
]

LINEAR_BACKWARD = [
    Mistake(
        "dW_not_divided",
        "dW = np.dot(dZ, A_prev.T)",
        "dW is not divided by m: it is m times too large.",
    ),
    Mistake(
        "dW_divided_twice",
        "dW = np.dot(dZ, A_prev.T) / m / m",
        "dW is divided by m twice.",
    ),
    Mistake(
        "dW_transposed",
        "dW = np.dot(A_prev, dZ.T) / m",
        "dW is transposed. A gradient has the shape of what it belongs to, W.",
    ),
    Mistake(
        "dW_does_not_fit",
        "dW = np.dot(dZ, A_prev) / m",
        "In dW, dZ and A_prev do not fit. The sum goes over the examples, so these must be the two "
        "inner numbers: one of the two is transposed.",
    ),
    Mistake(
        "dW_in_other_order",
        "dW = np.dot(A_prev.T, dZ) / m",
        "In dW, the two factors stand in the wrong order. The sum goes over the examples, so these "
        "must be the two inner numbers.",
    ),
    Mistake(
        "dW_entry_by_entry",
        "dW = dZ * A_prev / m",
        "In dW, `*` multiplies entry by entry. The gradient sums over the examples: that is a "
        "matrix product.",
    ),
    Mistake(
        "dW_with_W",
        "dW = np.dot(dZ, np.dot(W, A_prev).T) / m",
        "dW is made with what came out of the layer. It is made with what came in, A_prev.",
    ),
    Mistake(
        "db_not_divided",
        "db = np.sum(dZ, axis=1, keepdims=True)",
        "db is not divided by m: it is m times too large.",
    ),
    Mistake(
        "db_divided_twice",
        "db = np.mean(dZ, axis=1, keepdims=True) / m",
        "db is divided by m twice: a mean has the 1/m in it already.",
    ),
    Mistake(
        "db_lost_an_axis",
        "db = np.sum(dZ, axis=1) / m",
        "db has lost an axis: after a sum over the columns only one is left, unless `keepdims=True` "
        "asks for both. As (n,) it would be added to the examples.",
    ),
    Mistake(
        "db_a_row",
        "db = np.sum(dZ, axis=1, keepdims=True).T / m",
        "db is a row. It is a column, like b.",
    ),
    Mistake(
        "db_over_units",
        "db = np.sum(dZ, axis=0, keepdims=True) / m",
        "db is summed over the units. Each unit has its own bias; the sum goes over the examples, "
        "the other axis.",
    ),
    Mistake(
        "db_over_everything",
        "db = np.sum(dZ) / m",
        "db is a single number: the sum goes over units and examples. Each unit has its own bias.",
    ),
    Mistake(
        "db_everything_two_axes",
        "db = np.sum(dZ, keepdims=True) / m",
        "db is a single number, as no axis is named: the sum goes over units and examples. Each "
        "unit has its own bias.",
    ),
    Mistake(
        "db_not_summed",
        "db = dZ / m",
        "db still has a column for each example. It is summed over them.",
    ),
    Mistake(
        "db_from_dW",
        "db = np.sum(dW, axis=1, keepdims=True) / m",
        "db sums up dW. It is the sum of the errors dZ, over the examples.",
    ),
    Mistake(
        "both_not_divided",
        "m = 1",
        "dW and db are not divided by m: they are m times too large. The cost is a mean over the "
        "examples, so its gradients are, too.",
    ),
    Mistake(
        "divided_by_units",
        "m = A_prev.shape[0]",
        "You divide by the number of units of the layer before. m is the number of examples, and "
        "examples are the columns.",
    ),
    Mistake(
        "divided_by_own_units",
        "m = dZ.shape[0]",
        "You divide by the number of units. m is the number of examples, and examples are the "
        "columns.",
    ),
    Mistake(
        "dA_divided",
        "dA_prev = np.dot(W.T, dZ) / m",
        "dA_prev is divided by m. It belongs to single examples; only dW and db are means over "
        "them.",
    ),
    Mistake(
        "W_not_transposed",
        "dA_prev = np.dot(W, dZ)",
        "In dA_prev, W does not fit to dZ. On the way back the error of a unit is spread over the "
        "units of the layer before: the weights are transposed.",
    ),
    Mistake(
        "dA_in_other_order",
        "dA_prev = np.dot(dZ, W.T)",
        "In dA_prev, the two factors stand in the wrong order: the weights come first.",
    ),
    Mistake(
        "dA_transposed",
        "dA_prev = np.dot(dZ.T, W)",
        "dA_prev is transposed: it has a row for each example. Examples are columns.",
    ),
    Mistake(
        "dA_entry_by_entry",
        "dA_prev = W.T * dZ",
        "In dA_prev, `*` multiplies entry by entry. The error is spread over the units before by a "
        "matrix product.",
    ),
    Mistake(
        "dW_for_W",
        "dA_prev = np.dot(dW.T, dZ)",
        "In dA_prev stands dW, the gradient. The error comes back along the weights themselves, W.",
    ),
    Mistake(
        "bias_in_dA",
        "dA_prev = np.dot(W.T, dZ + b)",
        "In dA_prev the bias is added. The way back does not meet it.",
    ),
    Mistake(
        "cache_in_other_order",
        {"A_prev, W, b": "W, A_prev, b = cache"},
        "The cache is unpacked in the wrong order. It holds A_prev, W, b.",
    ),
    Mistake(
        "dA_last",
        "return dW, db, dA_prev",
        "The three come back in another order: it is dA_prev, dW, db.",
    ),
    Mistake(
        "db_second",
        "return dA_prev, db, dW",
        "dW and db have changed places: the order is dA_prev, dW, db.",
    ),
    Mistake(
        "dA_missing",
        "return dW, db",
        "Two values come back. The third, dA_prev, is what the layer before needs.",
    ),
]

SIGMOID = "slope = sigmoid"
RELU = "slope = Z"
ACTIVATION_BACKWARD = [
    Mistake(
        "slopes_exchanged",
        {RELU: "slope = sigmoid(Z) * (1 - sigmoid(Z))", SIGMOID: "slope = Z > 0"},
        "The two slopes have changed places: with \"relu\" it is that of the sigmoid, and the other "
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
        "With \"sigmoid\" stands the slope of tanh.",
    ),
    Mistake(
        "tanh_slope_of_sigmoid",
        {SIGMOID: "slope = 1 - sigmoid(Z) ** 2"},
        "With \"sigmoid\" stands 1 − a², the slope of tanh. The sigmoid's is another.",
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
        "With \"sigmoid\" stands the activation itself. On the way back it is its slope that "
        "counts.",
    ),
    Mistake(
        "one_minus_sigmoid",
        {SIGMOID: "slope = 1 - sigmoid(Z)"},
        "Of the slope of the sigmoid only the factor 1 − a is there.",
    ),
    Mistake(
        "relu_for_slope",
        {RELU: "slope = np.maximum(Z, 0)"},
        "With \"relu\" stands the activation itself. On the way back it is its slope that counts: 0 "
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
        "With \"relu\" the slope is left out: units that were off must get no error.",
    ),
    Mistake(
        "no_sigmoid_slope",
        {SIGMOID: "slope = 1"},
        "With \"sigmoid\" the slope is left out.",
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
]

FIRST = "dA, dW, db = linear_activation_backward(dA, caches[L - 1]"
HIDDEN = "dA, dW, db = linear_activation_backward(dA, caches[l - 1]"
PUT_LAST = 'grads |= {f"dA{L - 1}"'
PUT = 'grads |= {f"dA{l - 1}"'
MODEL_BACKWARD = [
    Mistake(
        "sign_of_dAL",
        "dA = Y / AL - (1 - Y) / (1 - AL)",
        "The gradient of AL has the wrong sign, and so have all that follow: the cost has a minus "
        "in front.",
    ),
    Mistake(
        "sign_of_second_term",
        "dA = -Y / AL - (1 - Y) / (1 - AL)",
        "In the gradient of AL, the second term has the wrong sign: the inner derivative of 1 − a "
        "is −1.",
    ),
    Mistake(
        "second_term_missing",
        "dA = -Y / AL",
        "In the gradient of AL, the term for label 0 is missing.",
    ),
    Mistake(
        "dZL_for_dAL",
        "dA = AL - Y",
        "AL − Y is dZ of the output layer, not dA: the sigmoid's slope is in it already, and here "
        "it comes once more.",
    ),
    Mistake(
        "dAL_divided",
        "dA = (-Y / AL + (1 - Y) / (1 - AL)) / m if (m := Y.shape[1]) else 0",
        "The gradient of AL is divided by m, and dW and db then again. It belongs to single "
        "examples.",
    ),
    Mistake(
        "relu_at_output",
        {FIRST: 'dA, dW, db = linear_activation_backward(dA, caches[L - 1], "relu")'},
        "The output layer goes back through ReLU. It is a sigmoid.",
    ),
    Mistake(
        "sigmoid_in_hidden_layers",
        {HIDDEN: 'dA, dW, db = linear_activation_backward(dA, caches[l - 1], "sigmoid")'},
        "The hidden layers go back through the sigmoid. They are ReLU.",
    ),
    Mistake(
        "activations_exchanged",
        {
            FIRST: 'dA, dW, db = linear_activation_backward(dA, caches[L - 1], "relu")',
            HIDDEN: 'dA, dW, db = linear_activation_backward(dA, caches[l - 1], "sigmoid")',
        },
        "The activations have changed places: the sigmoid belongs to the output layer, ReLU to the "
        "hidden ones.",
    ),
    Mistake(
        "first_cache_for_output",
        {FIRST: 'dA, dW, db = linear_activation_backward(dA, caches[0], "sigmoid")'},
        "The output layer takes the first cache. Its own is the last in the list.",
    ),
    Mistake(
        "cache_index_L",
        {FIRST: 'dA, dW, db = linear_activation_backward(dA, caches[L], "sigmoid")'},
        "There is no caches[L]: a list counts from 0, so the last of L is at L − 1.",
    ),
    Mistake(
        "cache_of_the_next_layer",
        {HIDDEN: 'dA, dW, db = linear_activation_backward(dA, caches[l], "relu")'},
        "A hidden layer takes the cache of the layer behind it: layers count from 1, the list of "
        "caches from 0.",
    ),
    Mistake(
        "dAL_into_every_layer",
        {
            "dA = ": "dA = dAL = -Y / AL + (1 - Y) / (1 - AL)",
            HIDDEN: 'dA, dW, db = linear_activation_backward(dAL, caches[l - 1], "relu")',
        },
        "Each hidden layer gets dAL. It gets the dA that comes out of the layer behind it.",
    ),
    Mistake(
        "dA_not_passed_on",
        {
            FIRST: (
                'dA, dW, db = linear_activation_backward(dA, caches[L - 1], "sigmoid")\n'
                "d_last = dA"
            ),
            HIDDEN: 'dA, dW, db = linear_activation_backward(d_last, caches[l - 1], "relu")',
        },
        "Every hidden layer gets the dA of the output layer. Only the last of them should: the "
        "others get that of the layer behind them.",
    ),
    Mistake(
        "first_layer_left_out",
        "for l in range(L - 1, 1, -1):",
        "The loop ends before layer 1, so dW1 and db1 are missing: `range` leaves out its end.",
    ),
    Mistake(
        "last_hidden_layer_left_out",
        "for l in range(L - 2, 0, -1):",
        "The loop begins one layer too far in front: the last hidden layer is left out.",
    ),
    Mistake(
        "forwards",
        "for l in range(1, L):",
        "The loop goes from the first layer to the last. The error comes from the output, so the "
        "way leads from the last to the first.",
    ),
    Mistake(
        "no_loop",
        "for l in []:",
        "Only the output layer's gradients are there. The hidden layers follow, each in its turn.",
    ),
    Mistake(
        "gradients_of_the_next_layer",
        {PUT: 'grads |= {f"dA{l}": dA, f"dW{l + 1}": dW, f"db{l + 1}": db}'},
        "The gradients of the hidden layers stand under the number of the layer behind them.",
    ),
    Mistake(
        "numbered_from_0",
        {
            PUT_LAST: 'grads |= {f"dW{L - 1}": dW, f"db{L - 1}": db}',
            PUT: 'grads |= {f"dW{l - 1}": dW, f"db{l - 1}": db}',
        },
        "The gradients are numbered from 0. Layers count from 1: dW1 to dWL.",
    ),
    Mistake(
        "dW_and_db_swapped",
        {
            PUT_LAST: 'grads |= {f"dA{L - 1}": dA, f"dW{L}": db, f"db{L}": dW}',
            PUT: 'grads |= {f"dA{l - 1}": dA, f"dW{l}": db, f"db{l}": dW}',
        },
        "dW and db stand under each other's key.",
    ),
    Mistake(
        "last_gradients_alone",
        "return dA, dW, db",
        "Only the first layer's gradients come back. Wanted is the dict with those of all layers.",
    ),
    Mistake(
        "keys_without_d",
        {
            PUT_LAST: 'grads |= {f"W{L}": dW, f"b{L}": db}',
            PUT: 'grads |= {f"W{l}": dW, f"b{l}": db}',
        },
        "The keys are those of the parameters. The gradients are called `dW1`, `db1` and so on.",
    ),
]

W, B = 'new[f"W{l}"] = parameters[f"W{l}"]', 'new[f"b{l}"] = parameters[f"b{l}"]'
DW, DB = 'grads[f"dW{l}"]', 'grads[f"db{l}"]'
OLD_W, OLD_B = 'parameters[f"W{l}"]', 'parameters[f"b{l}"]'


def both(dW, db):
    return {'new[f"W': W + dW, 'new[f"b': B + db}


UPDATE = [
    Mistake(
        "climbs",
        both(f" + learning_rate * {DW}", f" + learning_rate * {DB}"),
        "The steps go uphill: the gradient points to where the cost grows, so the step is taken "
        "against it. Look at the sign.",
    ),
    Mistake(
        "weights_climb",
        {'new[f"W': f"{W} + learning_rate * {DW}"},
        "The weights go uphill: the step is taken against the gradient. Look at the sign.",
    ),
    Mistake(
        "biases_climb",
        {'new[f"b': f"{B} + learning_rate * {DB}"},
        "The biases go uphill: the step is taken against the gradient. Look at the sign.",
    ),
    Mistake(
        "no_learning_rate",
        both(f" - {DW}", f" - {DB}"),
        "The learning rate is missing: the steps have the full length of the gradient.",
    ),
    Mistake(
        "no_learning_rate_for_biases",
        {'new[f"b': f"{B} - {DB}"},
        "The learning rate is missing in the step of the biases.",
    ),
    Mistake(
        "divided_by_learning_rate",
        both(f" - {DW} / learning_rate", f" - {DB} / learning_rate"),
        "The gradients are divided by the learning rate. A smaller rate is meant to make smaller "
        "steps.",
    ),
    Mistake(
        "steps_for_parameters",
        {
            'new[f"W': f'new[f"W{{l}}"] = learning_rate * {DW}',
            'new[f"b': f'new[f"b{{l}}"] = learning_rate * {DB}',
        },
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "steps_against_for_parameters",
        {
            'new[f"W': f'new[f"W{{l}}"] = -learning_rate * {DW}',
            'new[f"b': f'new[f"b{{l}}"] = -learning_rate * {DB}',
        },
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "brackets",
        {
            'new[f"W': f'new[f"W{{l}}"] = ({OLD_W} - learning_rate) * {DW}',
            'new[f"b': f'new[f"b{{l}}"] = ({OLD_B} - learning_rate) * {DB}',
        },
        "The brackets are wrong: the rate is subtracted from the parameters, and the gradients are "
        "multiplied by that.",
    ),
    Mistake(
        "biases_by_dW",
        {'new[f"b': f"{B} - learning_rate * {DW}"},
        "The biases take the gradients of the weights, dW. They have their own, db.",
    ),
    Mistake(
        "weights_by_db",
        {'new[f"W': f"{W} - learning_rate * {DB}"},
        "The weights take the gradients of the biases, db. They have their own, dW.",
    ),
    Mistake(
        "biases_not_updated",
        {'new[f"b': B},
        "The biases are the old ones: they take no step.",
    ),
    Mistake(
        "weights_not_updated",
        {'new[f"W': W},
        "The weights are the old ones: they take no step.",
    ),
    Mistake(
        "last_layer_left_out",
        {"for l": "new = dict(parameters)\nfor l in range(1, len(parameters) // 2):"},
        "The last layer takes no step: `range` leaves out its end.",
    ),
    Mistake(
        "last_layer_missing",
        "for l in range(1, len(parameters) // 2):",
        "The last layer is missing: `range` leaves out its end.",
    ),
    Mistake(
        "first_layer_left_out",
        {"for l": "new = dict(parameters)\nfor l in range(2, len(parameters) // 2 + 1):"},
        "The first layer takes no step: layers count from 1.",
    ),
    Mistake(
        "begins_at_layer_0",
        "for l in range(len(parameters) // 2):",
        "The loop begins with 0, and there is no W0: layers count from 1.",
    ),
    Mistake(
        "L_doubled",
        "for l in range(1, len(parameters) + 1):",
        "The loop goes too far: there are two parameters for each layer, W and b, so half as many "
        "layers as keys.",
    ),
    Mistake(
        "first_gradients_everywhere",
        both(' - learning_rate * grads["dW1"]', ' - learning_rate * grads["db1"]'),
        "Every layer takes the gradients of the first. The number in the key has to go along "
        "with l.",
    ),
    Mistake(
        "keys_without_d",
        both(' - learning_rate * grads[f"W{l}"]', ' - learning_rate * grads[f"b{l}"]'),
        "The gradients are looked up under the names of the parameters. Their names begin with "
        "a d.",
    ),
    Mistake(
        "returns_in_the_loop",
        {'new[f"b': f"{B} - learning_rate * {DB}\nreturn new"},
        "The `return` stands inside the loop, so only the first layer takes a step. Look at the "
        "indentation.",
    ),
    Mistake(
        "old_parameters_returned",
        "return parameters",
        "The old parameters come back. The new ones are computed, and then left behind.",
    ),
    Mistake("gradients_returned", "return grads", "The gradients come back. Wanted are the new parameters."),
]

MODEL = [
    Mistake(
        "update_not_kept",
        {"parameters = update": "update_parameters(parameters, grads, learning_rate)"},
        "What `update_parameters` returns is not kept: the parameters stay as they were at the "
        "start. The new ones have to take the place of the old ones.",
    ),
    Mistake(
        "gradients_outside_the_loop",
        {
            "for i": (
                "AL, caches = L_model_forward(X, parameters)\ncost = compute_cost(AL, Y)\n"
                "grads = L_model_backward(AL, Y, caches)\nfor i in range(num_iterations):"
            ),
            "AL, caches": "pass",
            "cost = ": "pass",
            "grads = ": "pass",
        },
        "Forward and backward propagation stand before the loop, so every step goes the same way. "
        "After each step they have to be computed anew.",
    ),
    Mistake(
        "starts_again_in_the_loop",
        {
            "AL, caches": (
                "parameters = initialize_parameters_deep(layers_dims)\n"
                "AL, caches = L_model_forward(X, parameters)"
            )
        },
        "The parameters are initialised inside the loop: every iteration begins from the start "
        "again, and only the last step remains.",
    ),
    Mistake(
        "learning_rate_typed_in",
        {"parameters = update": "parameters = update_parameters(parameters, grads, 0.0075)"},
        "The steps are made with 0.0075, whatever learning rate the caller asked for. Hand on the "
        "argument.",
    ),
    Mistake(
        "one_iteration_short",
        "for i in range(1, num_iterations):",
        "There is one iteration too few: the loop begins at 1. So the cost of the very beginning "
        "is missing, too.",
    ),
    Mistake(
        "one_iteration_short_at_the_end",
        "for i in range(num_iterations - 1):",
        "There is one iteration too few: the loop ends too early.",
    ),
    Mistake(
        "one_iteration_more",
        "for i in range(num_iterations + 1):",
        "There is one iteration too many. `range` begins with 0.",
    ),
    Mistake(
        "cost_after_the_step",
        {"if i % 100": "cost = compute_cost(L_model_forward(X, parameters)[0], Y)\nif i % 100 == 0:"},
        "The costs are those after the step. The cost of iteration i is that of the parameters it "
        "began with.",
    ),
    Mistake(
        "all_costs",
        "if True:",
        "The cost of every iteration is kept. The course keeps each hundredth: those of iteration "
        "0, 100, 200 and so on.",
    ),
    Mistake(
        "costs_without_the_first",
        "if i % 100 == 0 and i > 0:",
        "The cost of iteration 0, before anything was learnt, is missing among the costs.",
    ),
    Mistake(
        "no_costs",
        "if False:",
        "The list of costs stays empty.",
    ),
    Mistake(
        "last_cost_alone",
        "return parameters, cost",
        "The last cost comes back; the caller wants the list of them all, to draw the learning "
        "curve.",
    ),
    Mistake(
        "costs_first",
        "return costs, parameters",
        "The two come back in the wrong order: first the parameters, then the costs.",
    ),
    Mistake(
        "gradients_returned",
        "return grads, costs",
        "The gradients come back. Wanted are the parameters that were learnt.",
    ),
]
