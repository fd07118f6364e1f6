"""Week 3, the way back: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

BACKWARD = [
    Mistake(
        "sign_of_dZ2",
        "dZ2 = Y - A2",
        "dZ2 has the wrong sign: you take the label minus the prediction. All gradients turn round "
        "with it, and gradient descent climbs.",
    ),
    Mistake(
        "A1_for_A2",
        'dZ2 = cache["A1"] - Y',
        "dZ2 is made from A1. The error is that of the output, A2.",
    ),
    Mistake(
        "Z2_for_A2",
        'dZ2 = cache["Z2"] - Y',
        "dZ2 is made from Z2. The error is that of the prediction, after the sigmoid.",
    ),
    Mistake(
        "labels_missing",
        "dZ2 = A2",
        "The labels are missing in dZ2: a prediction is no error until it is compared with the "
        "label.",
    ),
    Mistake(
        "slope_at_output",
        "dZ2 = (A2 - Y) * A2 * (1 - A2)",
        "In dZ2 the sigmoid's slope a (1 − a) is one time too many. With this cost it cancels; "
        "with the squared error it would stay.",
    ),
    Mistake(
        "tanh_slope_at_output",
        "dZ2 = (A2 - Y) * (1 - A2 ** 2)",
        "In dZ2 stands the slope of tanh. The output is a sigmoid, and with this cost its slope "
        "cancels.",
    ),
    Mistake(
        "dA2_for_dZ2",
        "dZ2 = -Y / A2 + (1 - Y) / (1 - A2)",
        "What you call dZ2 is dA2, the gradient of the output. To get to Z2 it is multiplied by "
        "the sigmoid's slope; then almost everything cancels.",
    ),
    Mistake(
        "all_divided_twice",
        "dZ2 = (A2 - Y) / m",
        "All gradients are divided by m twice: dZ2 has it already, and then it comes again. The "
        "error of an example knows nothing of the others.",
    ),
    Mistake(
        "sigmoid_slope",
        "slope = A1 * (1 - A1)",
        "In dZ1 stands the slope of the sigmoid. The hidden units are tanh, whose slope is "
        "another.",
    ),
    Mistake(
        "slope_of_tanh_again",
        "slope = 1 - np.tanh(A1) ** 2",
        "The slope in dZ1 takes the tanh of A1. But A1 is a tanh already: the slope is wanted at "
        "Z1, and A1 says it directly.",
    ),
    Mistake(
        "slope_at_Z",
        'slope = 1 - cache["Z1"] ** 2',
        "The slope in dZ1 squares Z1. It is the activation that is squared, what comes out of "
        "tanh.",
    ),
    Mistake(
        "square_forgotten",
        "slope = 1 - A1",
        "In the slope of tanh the square is missing.",
    ),
    Mistake(
        "minus_one_forgotten",
        "slope = A1 ** 2",
        "The slope of tanh is not the square of A1: it is what is left of 1.",
    ),
    Mistake(
        "square_of_the_difference",
        "slope = (1 - A1) ** 2",
        "The brackets in the slope of tanh are wrong: A1 alone is squared.",
    ),
    Mistake(
        "slope_doubled",
        "slope = 1 - 2 * A1",
        "In the slope of tanh, A1 is doubled where it should be squared.",
    ),
    Mistake(
        "slope_of_output",
        "slope = 1 - A2 ** 2",
        "The slope in dZ1 takes A2. It is the slope of the hidden units, so their own activation "
        "belongs there.",
    ),
    Mistake(
        "slope_left_out",
        "slope = 1",
        "In dZ1 the slope of tanh is left out. The way back goes through the activation, and is "
        "multiplied by its slope there.",
    ),
    Mistake(
        "relu_slope",
        "slope = A1 > 0",
        "In dZ1 stands the slope of ReLU. The hidden units are tanh.",
    ),
    Mistake(
        "activation_for_slope",
        "slope = A1",
        "In dZ1 stands the activation itself. On the way back it is its slope that counts.",
    ),
    Mistake(
        "slope_as_product",
        "dZ1 = np.dot(np.dot(W2.T, dZ2), slope)",
        "In dZ1 the slope is multiplied as a matrix. Each unit of each example has its own slope: "
        "entry by entry, with `*`.",
    ),
    Mistake(
        "W2_not_transposed",
        "dZ1 = np.dot(W2, dZ2) * slope",
        "In dZ1, W2 does not fit to dZ2. On the way back the error of an output is spread over the "
        "hidden units: the weights are transposed.",
    ),
    Mistake(
        "W2_entry_by_entry",
        "dZ1 = W2 * dZ2 * slope",
        "In dZ1, W2 and dZ2 are multiplied entry by entry. The error of the outputs is spread over "
        "the hidden units by a matrix product.",
    ),
    Mistake(
        "dW2_for_W2",
        "dZ1 = np.dot(dW2.T, dZ2) * slope",
        "In dZ1 stands dW2, the gradient. The error comes back along the weights themselves, W2.",
    ),
    Mistake(
        "W1_for_W2",
        'dZ1 = np.dot(parameters["W1"].T, dZ2) * slope',
        "In dZ1 stands W1. The error of the output comes back along the weights between hidden "
        "layer and output, W2.",
    ),
    Mistake(
        "weights_left_out",
        "dZ1 = dZ2 * slope",
        "In dZ1 the weights are missing: the error of the output comes back along W2.",
    ),
    Mistake(
        "dZ1_divided",
        "dZ1 = np.dot(W2.T, dZ2) * slope / m",
        "dZ1 is divided by m, and dW1 and db1 then again. The error of an example knows nothing of "
        "the others.",
    ),
    Mistake(
        "dW2_with_X",
        "dW2 = np.dot(dZ2, X.T) / m",
        "dW2 is made with X. What came into the second layer is A1.",
    ),
    Mistake(
        "dW2_with_Z1",
        'dW2 = np.dot(dZ2, cache["Z1"].T) / m',
        "dW2 is made with Z1. What came into the second layer is A1, behind the activation.",
    ),
    Mistake(
        "dW2_with_A2",
        "dW2 = np.dot(dZ2, A2.T) / m",
        "dW2 is made with A2. That is what comes out of the layer; what came in belongs there.",
    ),
    Mistake(
        "dW2_transposed",
        "dW2 = np.dot(A1, dZ2.T) / m",
        "dW2 is transposed. A gradient has the shape of what it belongs to, W2.",
    ),
    Mistake(
        "dW2_does_not_fit",
        "dW2 = np.dot(dZ2, A1) / m",
        "In dW2, dZ2 and A1 do not fit. The sum goes over the examples, so these must be the two "
        "inner numbers: one of the two is transposed.",
    ),
    Mistake(
        "dW2_entry_by_entry",
        "dW2 = dZ2 * A1 / m",
        "In dW2, `*` multiplies entry by entry and adds nothing up. The gradient sums over the "
        "examples: that is a matrix product.",
    ),
    Mistake(
        "dW2_not_divided",
        "dW2 = np.dot(dZ2, A1.T)",
        "dW2 is not divided by m: it is m times too large.",
    ),
    Mistake(
        "dW2_divided_twice",
        "dW2 = np.dot(dZ2, A1.T) / m / m",
        "dW2 is divided by m twice.",
    ),
    Mistake(
        "dW1_with_A1",
        "dW1 = np.dot(dZ1, A1.T) / m",
        "dW1 is made with A1. What came into the first layer is X.",
    ),
    Mistake(
        "dW1_with_dZ2",
        "dW1 = np.dot(dZ2, X.T) / m",
        "dW1 is made with dZ2, the error of the output. The first layer has its own, dZ1.",
    ),
    Mistake(
        "dW1_transposed",
        "dW1 = np.dot(X, dZ1.T) / m",
        "dW1 is transposed. A gradient has the shape of what it belongs to, W1.",
    ),
    Mistake(
        "dW1_does_not_fit",
        "dW1 = np.dot(dZ1, X) / m",
        "In dW1, dZ1 and X do not fit. The sum goes over the examples, so these must be the two "
        "inner numbers: one of the two is transposed.",
    ),
    Mistake(
        "dW1_entry_by_entry",
        "dW1 = dZ1 * X / m",
        "In dW1, `*` multiplies entry by entry. The gradient sums over the examples: that is a "
        "matrix product.",
    ),
    Mistake(
        "dW1_not_divided",
        "dW1 = np.dot(dZ1, X.T)",
        "dW1 is not divided by m: it is m times too large.",
    ),
    Mistake(
        "dW1_divided_twice",
        "dW1 = np.dot(dZ1, X.T) / m / m",
        "dW1 is divided by m twice.",
    ),
    Mistake(
        "nothing_divided",
        "m = 1",
        "Nothing is divided by m: all gradients are m times too large. The cost is a mean over the "
        "examples, so its gradients are, too.",
    ),
    Mistake(
        "divided_by_features",
        "m = X.shape[0]",
        "You divide by the number of features. m is the number of examples, and examples are the "
        "columns.",
    ),
    Mistake(
        "db2_lost_an_axis",
        "db2 = np.sum(dZ2, axis=1) / m",
        "db2 has lost an axis: after a sum over the columns only one is left, unless "
        "`keepdims=True` asks for both.",
    ),
    Mistake(
        "db1_lost_an_axis",
        "db1 = np.sum(dZ1, axis=1) / m",
        "db1 has lost an axis: after a sum over the columns only one is left, unless "
        "`keepdims=True` asks for both. As (n_h,) it would be added to the examples.",
    ),
    Mistake(
        "both_db_lost_an_axis",
        {
            "db1 = ": "db1 = np.sum(dZ1, axis=1) / m",
            "db2 = ": "db2 = np.sum(dZ2, axis=1) / m",
        },
        "db1 and db2 have lost an axis: after a sum over the columns only one is left, unless "
        "`keepdims=True` asks for both.",
    ),
    Mistake(
        "db1_over_units",
        "db1 = np.sum(dZ1, axis=0, keepdims=True) / m",
        "db1 is summed over the units. Each unit has its own bias; the sum goes over the examples, "
        "the other axis.",
    ),
    Mistake(
        "db1_over_everything",
        "db1 = np.sum(dZ1) / m",
        "db1 is a single number: the sum goes over units and examples. Each unit has its own bias.",
    ),
    Mistake(
        "db2_over_everything",
        "db2 = np.sum(dZ2) / m",
        "db2 is a bare number without axes. Its shape is that of b2: sum over the examples only, "
        "with `keepdims=True`.",
    ),
    Mistake(
        "db1_not_divided",
        "db1 = np.sum(dZ1, axis=1, keepdims=True)",
        "db1 is not divided by m: it is m times too large.",
    ),
    Mistake(
        "db2_not_divided",
        "db2 = np.sum(dZ2, axis=1, keepdims=True)",
        "db2 is not divided by m: it is m times too large.",
    ),
    Mistake(
        "db1_not_summed",
        "db1 = dZ1 / m",
        "db1 still has a column for each example. It is summed over them.",
    ),
    Mistake(
        "db2_not_summed",
        "db2 = dZ2 / m",
        "db2 still has a column for each example. The sum goes over them; axis 0 of a row has the "
        "length 1, and a sum over it changes nothing.",
    ),
    Mistake(
        "db1_from_dZ2",
        "db1 = np.sum(dZ2, axis=1, keepdims=True) / m",
        "db1 is made from dZ2, the error of the output. The first layer has its own, dZ1.",
    ),
    Mistake(
        "db2_from_dZ1",
        'db2 = np.sum(np.dot(W2.T, dZ2) * (1 - cache["A1"] ** 2), axis=1, keepdims=True) / m',
        "db2 is made from dZ1, the error of the hidden units. The output has its own, dZ2.",
    ),
    Mistake(
        "db_from_dW",
        {
            "db1 = ": "db1 = np.sum(dW1, axis=1, keepdims=True) / m",
            "db2 = ": "db2 = np.sum(dW2, axis=1, keepdims=True) / m",
        },
        "db1 and db2 sum up dW. They are sums of the errors dZ, over the examples.",
    ),
    Mistake(
        "layers_exchanged",
        'return {"dW1": dW2, "db1": db2, "dW2": dW1, "db2": db1}',
        "The gradients stand under the names of the other layer.",
    ),
    Mistake(
        "keys_without_d",
        'return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}',
        "The keys are those of the parameters. The gradients are called `dW1`, `db1` and so on.",
    ),
    Mistake(
        "not_in_a_dict",
        "return dW1, db1, dW2, db2",
        "The gradients come back one by one. They belong into a dict, under their names.",
    ),
]
