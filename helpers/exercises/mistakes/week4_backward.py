"""Week 4, back through the linear part: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

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
        "db has lost an axis: after a sum over the columns only one is left, unless "
        "`keepdims=True` asks for both. As (n,) it would be added to the examples.",
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
    Mistake(
        "dA_neither_transposed",
        "dA_prev = np.dot(dZ, W)",
        "In dA_prev, the two factors stand in the wrong order, and do not fit: the weights "
        "come first, transposed.",
    ),
    Mistake(
        "dW_entry_by_entry_transposed",
        "dW = dZ * A_prev.T / m",
        "In dW, `*` multiplies entry by entry. The gradient sums over the examples: that is "
        "a matrix product.",
    ),
    Mistake(
        "both_cut_to_zero",
        {
            "dW = ": "dW = 1 // m * np.dot(dZ, A_prev.T)",
            "db = ": "db = 1 // m * np.sum(dZ, axis=1, keepdims=True)",
        },
        "dW and db are 0: `//` cuts off what is behind the point, and of 1/m nothing is left. "
        "`/` divides.",
    ),
    Mistake(
        "dW_cut_to_zero",
        "dW = 1 // m * np.dot(dZ, A_prev.T)",
        "dW is 0: `//` cuts off what is behind the point, and of 1/m nothing is left. `/` divides.",
    ),
    Mistake(
        "db_cut_to_zero",
        "db = 1 // m * np.sum(dZ, axis=1, keepdims=True)",
        "db is 0: `//` cuts off what is behind the point, and of 1/m nothing is left. `/` divides.",
    ),
    Mistake(
        "dW_rounded_down",
        "dW = np.dot(dZ, A_prev.T) // m",
        "dW is rounded down to whole numbers: that is what `//` does. `/` divides.",
    ),
    Mistake(
        "db_rounded_down",
        "db = np.sum(dZ, axis=1, keepdims=True) // m",
        "db is rounded down to whole numbers: that is what `//` does. `/` divides.",
    ),
    Mistake(
        "db_is_bias",
        "db = b",
        "db is the bias itself. Its gradient is made of the errors dZ.",
    ),
    Mistake(
        "db_is_dZ",
        "db = dZ",
        "db is dZ itself, with a column for each example. It is their mean over the examples.",
    ),
    Mistake(
        "A_prev_for_dZ",
        "dA_prev = np.dot(W.T, A_prev)",
        "In dA_prev, A_prev stands where dZ belongs. It is the error that goes back.",
    ),
    Mistake(
        "forwards_for_dA",
        "dA_prev = np.dot(W, A_prev)",
        "dA_prev is what the layer computes on its way forward. On the way back it is the error "
        "dZ that goes through the weights.",
    ),
    Mistake(
        "dA_summed",
        "dA_prev = np.sum(np.dot(W.T, dZ), axis=1, keepdims=True)",
        "dA_prev is summed over the examples. Each example keeps its own error; only dW and db "
        "are sums.",
    ),
    Mistake(
        "dW_of_dZ_alone",
        "dW = np.dot(dZ, dZ.T) / m",
        "dW is made of dZ twice. One of the factors is what came in, A_prev.",
    ),
    Mistake(
        "dW_with_weights_added",
        "dW = np.dot(dZ, A_prev.T) / m + W",
        "To dW the weights themselves are added. This cost has no such term.",
    ),
    Mistake(
        "cache_unpacked_in_two",
        {"A_prev, W, b": "A_prev, W = cache"},
        "The cache is unpacked into two. This one holds three things, A_prev, W and b; the pair "
        "with Z belongs to the function that calls this one.",
    ),
    Mistake(
        "dW_first",
        "return dW, dA_prev, db",
        "dA_prev and dW have changed places: the order is dA_prev, dW, db.",
    ),
    Mistake(
        "other_way_round",
        "return db, dW, dA_prev",
        "The three come back the other way round: it is dA_prev, dW, db.",
    ),
    Mistake(
        "dict_returned",
        'return {"dA_prev": dA_prev, "dW": dW, "db": db}',
        "A dict comes back. Wanted are the three values themselves, one after the other.",
    ),
]
