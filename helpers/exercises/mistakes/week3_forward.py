"""Week 3, the way forward: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.week3_output import NOT_FIT, OUTPUT

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
    *OUTPUT,
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
        "activations_exchanged",
        {"A1 = ": "A1 = sigmoid(Z1)", "A2 = ": "A2 = np.tanh(Z2)"},
        "The two activations have changed places: tanh belongs to the hidden layer, the sigmoid to "
        "the output.",
    ),
    Mistake(
        "b1_left_out",
        'Z1 = np.dot(parameters["W1"], X)',
        "The bias of the hidden layer is left out.",
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
        "first_layer_entry_by_entry",
        'Z1 = parameters["W1"] * X + parameters["b1"]',
        "In Z1, `*` multiplies entry by entry. A unit sums over its inputs: that is a matrix "
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
]
