"""Week 3, the second layer forward: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

NOT_FIT = (
    "A matrix product (a, b) times (b, c) needs the two inner numbers to agree: the weights have a "
    "row for each unit of the layer and a column for each thing that comes in."
)


OUTPUT = [
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
        "b2_left_out",
        'Z2 = np.dot(parameters["W2"], A1)',
        "The bias of the output layer is left out.",
    ),
    Mistake(
        "b1_for_b2",
        'Z2 = np.dot(parameters["W2"], A1) + parameters["b1"]',
        "The second layer adds the bias of the first, and NumPy makes several rows of it. Each "
        "layer has its own.",
    ),
    Mistake(
        "W2_transposed",
        'Z2 = np.dot(parameters["W2"].T, A1) + parameters["b2"]',
        "W2 is transposed, and does not fit to A1 any more. It has a row for each output already. "
        + NOT_FIT,
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
        "b2_subtracted",
        'Z2 = np.dot(parameters["W2"], A1) - parameters["b2"]',
        "In Z2 the bias is subtracted. It is added.",
    ),
]
