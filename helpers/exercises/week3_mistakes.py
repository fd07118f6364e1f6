"""The mistakes of week 3: a wrong line in the place of the right one, and what to say about it."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.week2_mistakes import PROPAGATE

LAYER_SIZES = [
    Mistake(
        "examples_for_inputs",
        "n_x = X.shape[1]",
        "For n_x you count the examples, which are the columns of X. The features are its rows.",
    ),
    Mistake(
        "examples_for_outputs",
        "n_y = Y.shape[1]",
        "For n_y you count the examples, which are the columns of Y. The outputs are its rows.",
    ),
    Mistake(
        "columns_for_rows",
        {"n_x = ": "n_x = X.shape[1]", "n_y = ": "n_y = Y.shape[1]"},
        "Both times you count the examples: `shape[1]` is the number of columns. Features and "
        "outputs are rows.",
    ),
    Mistake(
        "n_y_from_X",
        "n_y = X.shape[0]",
        "n_y comes from X. The number of outputs is found in Y.",
    ),
    Mistake(
        "n_x_counts_everything",
        "n_x = X.size",
        "n_x counts all the numbers in X. It is the number of features, the rows.",
    ),
    Mistake("n_x_a_pair", "n_x = X.shape", "n_x is the whole shape of X. One of the two is wanted."),
    Mistake(
        "n_h_from_X",
        "return n_x, n_x, n_y",
        "The hidden layer has as many units as there are inputs. Its number is ours to choose: 4, "
        "unless somebody says otherwise.",
    ),
    Mistake(
        "hidden_last",
        "return n_x, n_y, n_h",
        "The sizes come back in another order: first the inputs, then the hidden units, then the "
        "outputs.",
    ),
    Mistake(
        "backwards",
        "return n_y, n_h, n_x",
        "The sizes come back from the outputs to the inputs; they are wanted the other way round.",
    ),
    Mistake(
        "hidden_missing",
        "return n_x, n_y",
        "Two sizes come back, and three are wanted: the hidden layer has one, too.",
    ),
]

NOT_FIT = (
    "A matrix product (a, b) times (b, c) needs the two inner numbers to agree: the weights have a "
    "row for each unit of the layer and a column for each thing that comes in."
)
FORWARD = [
    Mistake(
        "sigmoid_in_hidden_layer",
        "A1 = sigmoid(Z1)",
        "The hidden units use the sigmoid. In this network they use tanh, whose outputs lie around "
        "0; the sigmoid belongs to the output.",
    ),
    Mistake(
        "relu_in_hidden_layer",
        "A1 = np.maximum(Z1, 0)",
        "The hidden units use ReLU. In this network they use tanh.",
    ),
    Mistake(
        "no_activation_in_hidden_layer",
        "A1 = Z1",
        "The hidden layer has no activation: A1 is Z1. Then the two layers together are no more "
        "than a single one.",
    ),
    Mistake(
        "tanh_at_output",
        "A2 = np.tanh(Z2)",
        "The output uses tanh, which runs from −1 to 1. A probability needs the sigmoid.",
    ),
    Mistake(
        "relu_at_output",
        "A2 = np.maximum(Z2, 0)",
        "The output uses ReLU, which grows without end. A probability needs the sigmoid.",
    ),
    Mistake(
        "no_activation_at_output",
        "A2 = Z2",
        "The output has no activation: A2 is Z2, which may be any number. A probability needs the "
        "sigmoid.",
    ),
    Mistake(
        "activations_exchanged",
        {"A1 = ": "A1 = sigmoid(Z1)", "A2 = ": "A2 = np.tanh(Z2)"},
        "The two activations have changed places: tanh belongs to the hidden layer, the sigmoid to "
        "the output.",
    ),
    Mistake(
        "sigmoid_of_A1",
        "A2 = sigmoid(A1)",
        "The output is computed from A1, so the second layer's weights have no part in it. Its "
        "own Z goes into the sigmoid.",
    ),
    Mistake(
        "output_twice_squeezed",
        "A2 = sigmoid(sigmoid(Z2))",
        "The sigmoid is taken twice. Is it done once already where Z2 is computed?",
    ),
    Mistake(
        "Z1_for_A1",
        'Z2 = np.dot(parameters["W2"], Z1) + parameters["b2"]',
        "The second layer takes Z1. It should take A1, what comes out of the activation; otherwise "
        "the tanh has no effect.",
    ),
    Mistake(
        "X_into_second_layer",
        'Z2 = np.dot(parameters["W2"], X) + parameters["b2"]',
        "The second layer takes X. It should take what the hidden units put out.",
    ),
    Mistake(
        "first_weights_twice",
        'Z2 = np.dot(parameters["W1"], A1) + parameters["b2"]',
        "The second layer uses the weights of the first. Each layer has its own.",
    ),
    Mistake(
        "b1_left_out",
        'Z1 = np.dot(parameters["W1"], X)',
        "The bias of the hidden layer is left out.",
    ),
    Mistake(
        "b2_left_out",
        'Z2 = np.dot(parameters["W2"], A1)',
        "The bias of the output layer is left out.",
    ),
    Mistake(
        "biases_left_out",
        {
            "Z1 = ": 'Z1 = np.dot(parameters["W1"], X)',
            "Z2 = ": 'Z2 = np.dot(parameters["W2"], A1)',
        },
        "The biases are left out, in both layers.",
    ),
    Mistake(
        "b1_for_b2",
        'Z2 = np.dot(parameters["W2"], A1) + parameters["b1"]',
        "The second layer adds the bias of the first, and NumPy makes several rows of it. Each "
        "layer has its own.",
    ),
    Mistake(
        "b2_for_b1",
        'Z1 = np.dot(parameters["W1"], X) + parameters["b2"]',
        "The first layer adds the bias of the second. Each layer has its own.",
    ),
    Mistake(
        "W1_transposed",
        'Z1 = np.dot(parameters["W1"].T, X) + parameters["b1"]',
        "W1 is transposed, and does not fit to X any more. It has a row for each hidden unit "
        "already. " + NOT_FIT,
    ),
    Mistake(
        "X_before_W1",
        'Z1 = np.dot(X, parameters["W1"]) + parameters["b1"]',
        "X stands before W1, and they do not fit. " + NOT_FIT,
    ),
    Mistake(
        "W2_transposed",
        'Z2 = np.dot(parameters["W2"].T, A1) + parameters["b2"]',
        "W2 is transposed, and does not fit to A1 any more. It has a row for each output already. "
        + NOT_FIT,
    ),
    Mistake(
        "first_layer_entry_by_entry",
        'Z1 = parameters["W1"] * X + parameters["b1"]',
        "In Z1, `*` multiplies entry by entry. A unit sums over its inputs: that is a matrix "
        "product.",
    ),
    Mistake(
        "second_layer_entry_by_entry",
        'Z2 = parameters["W2"] * A1 + parameters["b2"]',
        "In Z2, `*` multiplies entry by entry. A unit sums over its inputs: that is a matrix "
        "product.",
    ),
    Mistake(
        "Z1_keeps_A1",
        'return A2, {"Z1": A1, "A1": A1, "Z2": Z2, "A2": A2}',
        "Under `Z1` the cache holds A1. Z is what goes into the activation, A what comes out.",
    ),
    Mistake(
        "A1_keeps_Z1",
        'return A2, {"Z1": Z1, "A1": Z1, "Z2": Z2, "A2": A2}',
        "Under `A1` the cache holds Z1. Z is what goes into the activation, A what comes out.",
    ),
    Mistake(
        "A2_keeps_Z2",
        'return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": Z2}',
        "Under `A2` the cache holds Z2. Z is what goes into the activation, A what comes out.",
    ),
    Mistake(
        "cache_lacks_Z",
        'return A2, {"A1": A1, "A2": A2}',
        "The cache lacks Z1 and Z2. Four arrays are kept for the way back.",
    ),
    Mistake(
        "prediction_alone",
        "return A2",
        "Only A2 comes back. The cache, which the way back needs, is missing.",
    ),
    Mistake(
        "cache_first",
        'return {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}, A2',
        "The two come back in the wrong order: first A2, then the cache.",
    ),
    Mistake(
        "Z2_for_A2",
        'return Z2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}',
        "What comes back first is Z2. Wanted is A2, the probability.",
    ),
]

# The cost is week 2's: the same wrong losses, and A2 for A.
OF_COST = ("sign_of_cost", "cost_not_divided", "cost_divided_twice", "cost_halved")
OF_COST += ("losses_not_summed", "term_for_zero_missing", "term_for_one_missing", "squared_error")
OF_COST += ("squared_error_whole", "absolute_error", "log_to_base_10", "log_to_base_2")
OF_COST += ("terms_subtracted", "labels_and_predictions_swapped", "one_minus_a_forgotten")
OF_COST += ("labels_exchanged", "one_inside_the_product", "one_outside_the_logarithm")
OF_COST += ("all_pairs_of_labels",)
COST = [
    Mistake(
        m.name,
        m.change.replace("(A", "(A2").replace(" - A", " - A2").replace("A *", "A2 *"),
        m.sentence,
    )
    for m in PROPAGATE
    if m.name in OF_COST
] + [
    Mistake(
        "predictions_for_losses",
        "loss = A2",
        "The mean of the predictions comes back. What does a prediction cost, given its label?",
    ),
]

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


def climbing(name):
    return f'{name} = parameters["{name}"] + learning_rate * grads["d{name}"]'


def each(template):
    """The same change in the lines of all four parameters."""
    return {f"{name} = ": template.replace("NAME", name) for name in ("W1", "b1", "W2", "b2")}


UPDATE = [
    Mistake(
        "climbs",
        {f"{name} = ": climbing(name) for name in ("W1", "b1", "W2", "b2")},
        "The steps go uphill: the gradient points to where the cost grows, so the step is taken "
        "against it. Look at the sign.",
    ),
    *(
        Mistake(
            f"{name}_climbs",
            climbing(name),
            f"{name} goes uphill: the step is taken against the gradient. Look at the sign.",
        )
        for name in ("W1", "b1", "W2", "b2")
    ),
    *(
        Mistake(
            f"{name}_not_updated",
            f'{name} = parameters["{name}"]',
            f"{name} is the old one: it takes no step.",
        )
        for name in ("W1", "b1", "W2", "b2")
    ),
    Mistake(
        "no_learning_rate",
        each('NAME = parameters["NAME"] - grads["dNAME"]'),
        "The learning rate is missing: the steps have the full length of the gradient.",
    ),
    Mistake(
        "divided_by_learning_rate",
        each('NAME = parameters["NAME"] - grads["dNAME"] / learning_rate'),
        "The gradients are divided by the learning rate. A smaller rate is meant to make smaller "
        "steps.",
    ),
    Mistake(
        "steps_for_parameters",
        each('NAME = learning_rate * grads["dNAME"]'),
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "steps_against_for_parameters",
        each('NAME = -learning_rate * grads["dNAME"]'),
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "parameters_scaled",
        each('NAME = learning_rate * parameters["NAME"] - grads["dNAME"]'),
        "The learning rate stands before the parameters. It belongs to the gradients.",
    ),
    Mistake(
        "brackets",
        each('NAME = (parameters["NAME"] - learning_rate) * grads["dNAME"]'),
        "The brackets are wrong: the rate is subtracted from the parameters, and the gradients are "
        "multiplied by that.",
    ),
    Mistake(
        "dW1_for_both",
        'W2 = parameters["W2"] - learning_rate * grads["dW1"]',
        "W2 takes the gradient of W1. Each has its own.",
    ),
    Mistake(
        "db1_for_both",
        'b2 = parameters["b2"] - learning_rate * grads["db1"]',
        "b2 takes the gradient of b1. Each has its own.",
    ),
    Mistake(
        "weights_by_db",
        {
            "W1 = ": 'W1 = parameters["W1"] - learning_rate * grads["db1"]',
            "W2 = ": 'W2 = parameters["W2"] - learning_rate * grads["db2"]',
        },
        "The weights take the gradients of the biases, db. They have their own, dW.",
    ),
    Mistake(
        "biases_by_dW",
        {
            "b1 = ": 'b1 = parameters["b1"] - learning_rate * grads["dW1"]',
            "b2 = ": 'b2 = parameters["b2"] - learning_rate * grads["dW2"]',
        },
        "The biases take the gradients of the weights, dW. They have their own, db.",
    ),
    Mistake(
        "biases_not_updated",
        {"b1 = ": 'b1 = parameters["b1"]', "b2 = ": 'b2 = parameters["b2"]'},
        "The biases are the old ones: they take no step.",
    ),
    Mistake(
        "old_parameters_returned",
        "return parameters",
        "The old parameters come back. The new ones are computed, and then left behind.",
    ),
    Mistake(
        "gradients_returned",
        "return grads",
        "The gradients come back. Wanted are the new parameters.",
    ),
    Mistake(
        "not_in_a_dict",
        "return W1, b1, W2, b2",
        "The parameters come back one by one. They belong into a dict, under their names.",
    ),
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
                "A2, cache = forward_propagation(X, parameters)\n"
                "grads = backward_propagation(parameters, cache, X, Y)\n"
                "for i in range(num_iterations):"
            ),
            "A2, cache": "pass",
            "cost": "pass",
            "grads": "pass",
        },
        "Forward and backward propagation stand before the loop, so every step goes the same way. "
        "After each step they have to be computed anew.",
    ),
    Mistake(
        "forward_outside_the_loop",
        {
            "for i": (
                "A2, cache = forward_propagation(X, parameters)\nfor i in range(num_iterations):"
            ),
            "A2, cache": "pass",
        },
        "Forward propagation stands before the loop: the cache stays that of the first parameters, "
        "and the gradients belong to it. After each step it has to be computed anew.",
    ),
    Mistake(
        "only_one_step",
        {
            "A2, cache": (
                "parameters = initialize_parameters(n_x, n_h, n_y)\n"
                "A2, cache = forward_propagation(X, parameters)"
            )
        },
        "What comes back is the start after a single step. Are the parameters initialised again inside "
        "the loop, or does the `return` stand inside it?",
    ),
    Mistake(
        "learning_rate_left_out",
        {"parameters = update": "parameters = update_parameters(parameters, grads)"},
        "The learning rate is not handed on: `update_parameters` takes its default, whatever the "
        "caller of `nn_model` asked for.",
    ),
    Mistake(
        "one_iteration_short",
        "for i in range(1, num_iterations):",
        "There is one iteration too few. Where does the loop begin, and where does it end?",
    ),
    Mistake(
        "one_iteration_more",
        "for i in range(num_iterations + 1):",
        "There is one iteration too many. `range` begins with 0.",
    ),
    Mistake(
        "hidden_units_from_layer_sizes",
        {"n_x, _, n_y": "n_x, n_h, n_y = layer_sizes(X, Y)"},
        "The number of hidden units comes from `layer_sizes`, which says 4. The caller of "
        "`nn_model` has chosen one: the argument n_h must not be overwritten.",
    ),
    Mistake(
        "sizes_in_another_order",
        {"parameters = init": "parameters = initialize_parameters(n_h, n_x, n_y)"},
        "`initialize_parameters` gets the sizes in the wrong order: inputs, hidden units, outputs.",
    ),
    Mistake(
        "cost_returned",
        "return cost",
        "The last cost comes back. Wanted are the parameters that were learnt.",
    ),
    Mistake(
        "gradients_returned",
        "return grads",
        "The gradients come back. Wanted are the parameters that were learnt.",
    ),
    Mistake(
        "parameters_and_cost",
        "return parameters, cost",
        "Two values come back; the course's `nn_model` returns the parameters alone.",
    ),
]

PREDICT = [
    Mistake(
        "probabilities",
        "predictions = A2",
        "It returns probabilities. The prediction is a label, 0 or 1: which side of one half?",
    ),
    Mistake(
        "threshold_on_z",
        'predictions = cache["Z2"] > 0.5',
        "The threshold ½ is held against Z2. It belongs to the probability, A2.",
    ),
    Mistake(
        "threshold_on_hidden_units",
        'predictions = cache["A1"] > 0.5',
        "The threshold is held against A1, the hidden units. The prediction is made from A2.",
    ),
    Mistake(
        "threshold_zero",
        "predictions = A2 > 0",
        "A probability is always larger than 0, so every label is 1. The threshold is one half.",
    ),
    Mistake(
        "other_side",
        "predictions = A2 < 0.5",
        "The labels are exchanged: 1 is the label where the probability is large.",
    ),
    Mistake(
        "threshold_of_the_mean",
        "predictions = A2 > np.mean(A2)",
        "The threshold is the mean of the predictions, so an example's label depends on the "
        "others. The threshold is one half.",
    ),
    Mistake(
        "one_label_for_all",
        "predictions = np.mean(A2) > 0.5",
        "One label comes back for all examples together. Each example needs its own.",
    ),
    Mistake(
        "one_axis_left",
        "predictions = A2[0] > 0.5",
        "The labels have one axis only, (m,). The course's predictions are a row (1, m), like Y.",
    ),
    Mistake(
        "column_of_labels",
        "predictions = A2.T > 0.5",
        "The labels form a column. The course's predictions are a row (1, m), like Y.",
    ),
    Mistake(
        "plus_and_minus_one",
        "predictions = np.sign(A2 - 0.5)",
        "The labels are −1 and 1. In this course they are 0 and 1.",
    ),
    Mistake(
        "cache_not_unpacked",
        "return forward_propagation(X, parameters)",
        "What `forward_propagation` returned comes back as it is: a pair of A2 and the cache. "
        "Unpack it, and make labels of A2.",
    ),
    Mistake(
        "arguments_exchanged",
        "A2, cache = forward_propagation(parameters, X)",
        "`forward_propagation` gets its arguments in the wrong order: first X, then the "
        "parameters.",
    ),
]
