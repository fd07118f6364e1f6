"""Week 3, layer_sizes and predict: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import labels

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
    Mistake(
        "n_x_a_pair", "n_x = X.shape", "n_x is the whole shape of X. One of the two is wanted."
    ),
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
    Mistake(
        "n_h_from_examples",
        "return n_x, X.shape[1], n_y",
        "The hidden layer has as many units as there are examples. Its number is ours to "
        "choose: 4, unless somebody says otherwise.",
    ),
]

PREDICT = [
    *labels("predictions", "A2"),
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
    Mistake(
        "pair_not_unpacked",
        {"A2, cache": "A2 = forward_propagation(X, parameters)"},
        "`forward_propagation` returns a pair, A2 and the cache, and both together are held "
        "against one half. Unpack them into two names.",
    ),
]
