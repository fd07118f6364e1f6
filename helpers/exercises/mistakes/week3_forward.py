"""Week 3, the way forward: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.week2_cost import COST as OF_ONE_UNIT

NOT_FIT = (
    "A matrix product (a, b) times (b, c) needs the two inner numbers to agree: the weights have a "
    "row for each unit of the layer and a column for each thing that comes in."
)

KEPT = ("Z1", "A1", "Z2", "A2")


def keeps(key, value):
    """A cache with another array under this key."""
    entries = ", ".join(f'"{name}": {value if name == key else name}' for name in KEPT)
    why = "Z is what goes into the activation, A what comes out."
    if key[1] != value[1]:
        why = "Each array is kept under its own name."
    return Mistake(
        f"{key}_keeps_{value}",
        f"return A2, {{{entries}}}",
        f"Under `{key}` the cache holds {value}. {why}",
    )


FORWARD = [
    *(keeps(key, value) for key in KEPT for value in KEPT if key != value),
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
        "A1_before_W2",
        'Z2 = np.dot(A1, parameters["W2"]) + parameters["b2"]',
        "A1 stands before W2, and they do not fit. " + NOT_FIT,
    ),
    Mistake(
        "second_layer_entry_by_entry",
        'Z2 = parameters["W2"] * A1 + parameters["b2"]',
        "In Z2, `*` multiplies entry by entry. A unit sums over its inputs: that is a matrix "
        "product.",
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
    Mistake(
        "b1_behind_the_activation",
        {
            "Z1 = ": 'Z1 = np.dot(parameters["W1"], X)',
            "A1 = ": 'A1 = np.tanh(Z1) + parameters["b1"]',
        },
        "In the hidden layer the bias is added behind the tanh. It belongs to Z1, before the "
        "activation.",
    ),
    Mistake(
        "b1_added_again",
        'A1 = np.tanh(Z1) + parameters["b1"]',
        "The bias of the hidden layer is added to A1 once more. It belongs to Z1 alone, "
        "before the activation.",
    ),
    Mistake(
        "b2_behind_the_activation",
        {
            "Z2 = ": 'Z2 = np.dot(parameters["W2"], A1)',
            "A2 = ": 'A2 = sigmoid(Z2) + parameters["b2"]',
        },
        "At the output the bias is added behind the sigmoid. It belongs to Z2, before the "
        "activation.",
    ),
    Mistake(
        "b2_outside_the_sigmoid",
        'A2 = sigmoid(np.dot(parameters["W2"], A1)) + parameters["b2"]',
        "In A2 the bias is added outside of the sigmoid, to the probability. It belongs to "
        "Z2, before the activation.",
    ),
    Mistake(
        "b2_added_again",
        'A2 = sigmoid(Z2) + parameters["b2"]',
        "The bias of the output is added to A2 once more. It belongs to Z2 alone, before the "
        "activation.",
    ),
    Mistake(
        "A1_returned",
        'return A1, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}',
        "What comes back first is A1, of the hidden units. Wanted is A2, the probability.",
    ),
    Mistake(
        "cache_alone",
        'return {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}',
        "Only the cache comes back. A2 is wanted before it, although the cache holds it, too.",
    ),
    Mistake(
        "sign_in_own_sigmoid",
        "A2 = 1 / (1 + np.exp(Z2))",
        "In your own formula of the sigmoid the minus is missing: it falls where it should rise.",
    ),
    Mistake(
        "brackets_in_own_sigmoid",
        "A2 = 1 / 1 + np.exp(-Z2)",
        "In your own formula of the sigmoid a pair of brackets is missing below the line. The "
        "exercise has a function for it.",
    ),
    Mistake(
        "tangent",
        "A1 = np.tan(Z1)",
        "The hidden units use the tangent, `np.tan`. Wanted is the hyperbolic one, which stays "
        "between −1 and 1.",
    ),
    Mistake(
        "arctangent",
        "A1 = np.arctan(Z1)",
        "The hidden units use the arctangent. Wanted is the hyperbolic tangent, which stays "
        "between −1 and 1.",
    ),
    Mistake(
        "hyperbolic_sine",
        "A1 = np.sinh(Z1)",
        "The hidden units use the hyperbolic sine, which grows without end. Wanted is the "
        "hyperbolic tangent.",
    ),
    Mistake(
        "inverse_of_tanh",
        "A1 = np.arctanh(Z1)",
        "The hidden units use the inverse of tanh, which is nan beyond −1 and 1.",
    ),
    Mistake(
        "sigmoid_from_minus_one_to_one",
        "A1 = 2 * sigmoid(Z1) - 1",
        "In the hidden layer the sigmoid is stretched to run from −1 to 1. That is the tanh of "
        "half of Z1; wanted is the tanh of Z1 itself.",
    ),
    Mistake(
        "tanh_twice",
        "A1 = np.tanh(np.tanh(Z1))",
        "The tanh is taken twice. Is it done once already where Z1 is computed?",
    ),
    Mistake(
        "own_tanh_without_brackets",
        "A1 = np.exp(Z1) - np.exp(-Z1) / np.exp(Z1) + np.exp(-Z1)",
        "In your own formula of tanh the brackets are missing: division comes first, so only the "
        "middle two are divided. NumPy has a function for it.",
    ),
    Mistake(
        "own_tanh_with_one_bracket",
        "A1 = (np.exp(Z1) - np.exp(-Z1)) / np.exp(Z1) + np.exp(-Z1)",
        "In your own formula of tanh the brackets below the line are missing: the last term is "
        "added outside. NumPy has a function for it.",
    ),
    Mistake(
        "own_tanh_upside_down",
        "A1 = (np.exp(Z1) + np.exp(-Z1)) / (np.exp(Z1) - np.exp(-Z1))",
        "Your own formula of tanh stands upside down: the difference is divided by the sum. NumPy "
        "has a function for it.",
    ),
    Mistake(
        "sigmoid_of_Z1",
        "A2 = sigmoid(Z1)",
        "A2 is computed from Z1, so the second layer has no part in it. Its own Z goes into the "
        "sigmoid.",
    ),
    Mistake(
        "labels_for_A2",
        "A2 = (sigmoid(Z2) > 0.5) * 1",
        "A2 is cut to 0 and 1. The cost and the way back need the probability itself; labels are "
        "made in `predict`.",
    ),
    Mistake(
        "softmax_over_examples",
        "A2 = np.exp(Z2) / np.sum(np.exp(Z2))",
        "The output uses softmax over all examples, so one prediction depends on the others. Here "
        "each output has a probability of its own: the sigmoid.",
    ),
    Mistake(
        "softmax_of_one_output",
        "A2 = np.exp(Z2) / np.sum(np.exp(Z2), axis=0)",
        "The output uses softmax. With a single output that is always 1; here it takes the "
        "sigmoid.",
    ),
    Mistake(
        "tanh_of_X",
        'Z1 = np.dot(parameters["W1"], np.tanh(X)) + parameters["b1"]',
        "In Z1 stands the tanh of X. X comes in as it is; the activation is taken of Z1.",
    ),
    Mistake(
        "b1_summed",
        'Z1 = np.dot(parameters["W1"], X) + np.sum(parameters["b1"])',
        "In Z1 the biases of all hidden units are added up. Each unit adds its own alone.",
    ),
    Mistake(
        "b1_transposed",
        'Z1 = np.dot(parameters["W1"], X) + parameters["b1"].T',
        "In Z1 the bias is transposed, a row. It is a column already, with a row for each hidden "
        "unit: so NumPy adds it to every example.",
    ),
    Mistake(
        "b1_squeezed",
        'Z1 = np.dot(parameters["W1"], X) + np.squeeze(parameters["b1"])',
        "In Z1 the bias has lost an axis, and NumPy takes it for a row. As a column it is added to "
        "every example.",
    ),
    Mistake(
        "b1_subtracted",
        'Z1 = np.dot(parameters["W1"], X) - parameters["b1"]',
        "In Z1 the bias is subtracted. It is added.",
    ),
    Mistake(
        "b2_subtracted",
        'Z2 = np.dot(parameters["W2"], A1) - parameters["b2"]',
        "In Z2 the bias is subtracted. It is added.",
    ),
]

SENTENCES = {  # of mistakes that look the same as another one here
    "labels_and_predictions_swapped": (
        "A label stands inside a logarithm, and the logarithm of 0 is infinite. Either labels and "
        "predictions have changed places, or Y has got into the brackets. The logarithm is taken "
        "of the prediction alone; the label stands before it, as a factor."
    ),
    "cost_not_divided": (
        "The cost is the sum of the losses: it is not divided by m, or m is 1, as `len(Y)` is. It "
        "should be their mean, so that more examples do not cost more."
    ),
}

COST = [
    Mistake(
        m.name,
        m.change.replace("(A", "(A2").replace(" - A", " - A2").replace("A *", "A2 *"),
        SENTENCES.get(m.name, m.sentence),
    )
    for m in OF_ONE_UNIT
] + [
    Mistake(
        "predictions_for_losses",
        "loss = A2",
        "The mean of the predictions comes back. What does a prediction cost, given its label?",
    ),
    Mistake(
        "m_is_400",
        "m = 400",
        "m is 400 for any data: the number is typed in. It has to be counted, the columns of Y.",
    ),
    Mistake(
        "cost_whole",
        "cost = np.sum(loss) // m",
        "What stands behind the decimal point of the cost is cut off: `int` does that, and `//`.",
    ),
    Mistake(
        "first_labels_transposed",
        "loss = -(Y.T * np.log(A2) + (1 - Y) * np.log(1 - A2))",
        "In the first term Y is transposed: a column times a row gives an (m, m) table. Each label "
        "meets the prediction of its own example, row by row.",
    ),
    Mistake(
        "second_labels_transposed",
        "loss = -(Y * np.log(A2) + (1 - Y.T) * np.log(1 - A2))",
        "In the second term Y is transposed: a column times a row gives an (m, m) table. Each "
        "label meets the prediction of its own example, row by row.",
    ),
    Mistake(
        "sigmoid_once_more",
        {
            "m = ": "m = Y.shape[1]\nA2 = 1 / (1 + np.exp(-A2))",
        },
        "The sigmoid is taken of A2. But A2 is a probability already, behind the sigmoid.",
    ),
    Mistake(
        "predictions_rounded",
        "loss = -(Y * np.log(np.round(A2)) + (1 - Y) * np.log(1 - np.round(A2)))",
        "A2 is rounded to 0 and 1 before the logarithm, which is infinite there. The cost needs "
        "the probability itself.",
    ),
    Mistake(
        "exponential_for_logarithm",
        "loss = -(Y * np.exp(A2) + (1 - Y) * np.exp(1 - A2))",
        "In the loss stands the exponential function. The cross-entropy takes the logarithm.",
    ),
    Mistake(
        "largest_loss",
        "cost = np.max(loss)",
        "The cost is the largest loss. It is the mean over all examples.",
    ),
    Mistake(
        "smallest_loss",
        "cost = np.min(loss)",
        "The cost is the smallest loss. It is the mean over all examples.",
    ),
    Mistake(
        "first_loss",
        "cost = loss[0, 0]",
        "The cost is the loss of the first example alone. It is the mean over all examples.",
    ),
    Mistake(
        "last_loss",
        "cost = loss[0, -1]",
        "The cost is the loss of the last example alone. It is the mean over all examples.",
    ),
    Mistake(
        "first_loss_divided",
        "cost = loss[0, 0] / m",
        "The cost holds the loss of the first example alone, divided by m. The sum goes over all "
        "examples.",
    ),
]
