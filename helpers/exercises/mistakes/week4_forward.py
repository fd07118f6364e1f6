"""Week 4, the way forward: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.week3_output import NOT_FIT

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
    Mistake(
        "cache_is_a_dict",
        'return Z, {"A": A, "W": W, "b": b}',
        "The cache is a dict. The course's is a tuple of A, W and b.",
    ),
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
    Mistake(
        "bias_added_to_input",
        "Z = np.dot(W, A + b)",
        "The bias is added to what comes in. It is added to the product: each unit has one.",
    ),
    Mistake(
        "cache_with_bias_second",
        "return Z, (A, b, W)",
        "The cache holds b before W. The order is A, W, b: so it is unpacked on the way back.",
    ),
    Mistake(
        "cache_is_A",
        "return Z, A",
        "The cache is A alone. The way back needs three things: A, W and b.",
    ),
    Mistake(
        "bias_of_the_first_unit",
        "Z = np.dot(W, A) + b[0]",
        "The bias of the first unit is added everywhere. Each unit adds its own.",
    ),
    Mistake(
        "bias_for_Z",
        "Z = b",
        "Z is the bias alone; the product is lost. Does `=+` stand where `+=` is meant?",
    ),
    Mistake(
        "A_transposed",
        "Z = np.dot(W, A.T) + b",
        "A is transposed, and does not fit to W any more. Its columns are the examples already.",
    ),
    Mistake(
        "four_values",
        "return Z, A, W, b",
        "Four values come back. The cache is one thing: A, W and b go into a tuple of their own.",
    ),
]
