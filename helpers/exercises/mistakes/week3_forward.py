"""Week 3, the way forward: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.week2_cost import COST as OF_ONE_UNIT

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
]

COST = [
    Mistake(
        m.name,
        m.change.replace("(A", "(A2").replace(" - A", " - A2").replace("A *", "A2 *"),
        m.sentence,
    )
    for m in OF_ONE_UNIT
] + [
    Mistake(
        "predictions_for_losses",
        "loss = A2",
        "The mean of the predictions comes back. What does a prediction cost, given its label?",
    ),
]
