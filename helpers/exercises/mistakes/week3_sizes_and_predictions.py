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
    *(
        Mistake(
            f"hidden_units_{n}",
            f"return n_x, {n}, n_y",
            f"The hidden layer has {n} units, whatever comes. Its number here is 4, unless "
            "somebody says otherwise.",
        )
        for n in (1, 2, 3, 5, 10)
    ),
    *(
        Mistake(
            f"n_x_is_{n}",
            f"n_x = {n}",
            f"n_x is {n} for any data: a number is typed in. It has to be counted in X.",
        )
        for n in (2, 5)
    ),
    Mistake(
        "n_y_is_1",
        "n_y = 1",
        "n_y is 1 for any data. Is it typed in, or are the different labels counted? It is the "
        "number of outputs, the rows of Y.",
    ),
    Mistake(
        "n_y_is_2",
        "n_y = 2",
        "n_y is 2 for any data: a number is typed in. It has to be counted in Y.",
    ),
    *(
        Mistake(
            f"sizes_{n}_and_{k}",
            {"n_x = ": f"n_x = {n}", "n_y = ": f"n_y = {k}"},
            f"n_x is {n} and n_y is {k} for any data: the numbers are typed in. They have to be "
            "counted, in X and in Y.",
        )
        for n, k in ((5, 2), (2, 1))
    ),
    Mistake(
        "n_y_a_pair", "n_y = Y.shape", "n_y is the whole shape of Y. One of the two is wanted."
    ),
    Mistake(
        "pairs_for_sizes",
        {"n_x = ": "n_x = X.shape", "n_y = ": "n_y = Y.shape"},
        "n_x and n_y are the whole shapes of X and Y. One of the two numbers is wanted, each time.",
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
    Mistake(
        "cache_and_A2_exchanged",
        {"A2, cache": "cache, A2 = forward_propagation(X, parameters)"},
        "What `forward_propagation` returns is unpacked in the wrong order: A2 comes first, then "
        "the cache. So a whole dict is held against one half.",
    ),
    Mistake(
        "always_zero",
        "predictions = A2 > 1",
        "Every label is 0. A cut by `int` makes 0 even of 0.9. On which side of one half is the "
        "probability?",
    ),
    Mistake(
        "argmax_of_one_row",
        "return np.argmax(A2, axis=0)",
        "`argmax` says which row is the largest, and here is a single one: it is always 0. On "
        "which side of one half is the probability?",
    ),
    Mistake(
        "place_of_the_largest",
        "return np.argmax(A2)",
        "A single number comes back, which `argmax` found: the place of the largest probability. "
        "Wanted is the label of each example.",
    ),
    Mistake(
        "first_example_only",
        "predictions = (A2 > 0.5) * (np.arange(A2.shape[1]) < 1)",
        "Only the first example gets a label; all others stay 0. A loop has to go over the "
        "examples, the columns.",
    ),
    Mistake(
        "last_example_left_out",
        "predictions = (A2 > 0.5) * (np.arange(A2.shape[1]) < A2.shape[1] - 1)",
        "The last example gets no label: it stays 0. Where does the loop end?",
    ),
    Mistake(
        "first_example_left_out",
        "predictions = (A2 > 0.5) * (np.arange(A2.shape[1]) > 0)",
        "The first example gets no label: it stays 0. Where does the loop begin?",
    ),
    Mistake(
        "share_of_ones",
        "return np.mean(predictions)",
        "A single number comes back: the share of the examples with label 1. Wanted is the label "
        "of each example.",
    ),
    Mistake(
        "labels_1_and_2",
        "predictions = (A2 > 0.5) + 1",
        "The labels are 1 and 2. In this course they are 0 and 1.",
    ),
    Mistake(
        "zeros_not_set",
        "predictions = np.where(A2 > 0.5, 1, A2)",
        "Only the large probabilities become labels; the small ones are left as they are. They "
        "become 0.",
    ),
    Mistake(
        "ones_not_set",
        "predictions = np.where(A2 > 0.5, A2, 0)",
        "Only the small probabilities become labels; the large ones are left as they are. They "
        "become 1.",
    ),
    Mistake(
        "labels_and_probabilities",
        "return predictions * 1, A2",
        "Two values come back, the labels and A2. Wanted are the labels alone.",
    ),
]
