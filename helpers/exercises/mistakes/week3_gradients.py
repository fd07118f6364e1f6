"""Week 3, the gradients of the first layer, or of both: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

RIGHT = {
    "dW1": "np.dot(dZ1, X.T)",
    "dW2": "np.dot(dZ2, A1.T)",
    "db1": "np.sum(dZ1, axis=1, keepdims=True)",
    "db2": "np.sum(dZ2, axis=1, keepdims=True)",
}  # but for the division by m


def changed(line, names=tuple(RIGHT)):
    """The lines of these gradients, with {} for the sum over the examples."""
    return {f"{name} = ": f"{name} = {line.format(RIGHT[name])}" for name in names}


GRADIENTS = [
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
        "Nothing is divided by m, or m is 1, as `len(Y)` is: all gradients are m times too large. "
        "The cost is a mean over the examples, so its gradients are, too.",
    ),
    Mistake(
        "divided_by_features",
        "m = X.shape[0]",
        "You divide by the number of features. m is the number of examples, and examples are the "
        "columns.",
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
        "db1_not_divided",
        "db1 = np.sum(dZ1, axis=1, keepdims=True)",
        "db1 is not divided by m: it is m times too large.",
    ),
    Mistake(
        "db1_not_summed",
        "db1 = dZ1 / m",
        "db1 still has a column for each example. It is summed over them.",
    ),
    Mistake(
        "db1_from_dZ2",
        "db1 = np.sum(dZ2, axis=1, keepdims=True) / m",
        "db1 is made from dZ2, the error of the output. The first layer has its own, dZ1.",
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
        "divided_by_all_entries",
        "m = X.size",
        "You divide by the number of all entries of X. m is the number of examples, and examples "
        "are the columns.",
    ),
    Mistake(
        "divided_by_hidden_units",
        'm = cache["A1"].shape[0]',
        "You divide by the number of hidden units. m is the number of examples, the columns.",
    ),
    Mistake(
        "m_is_400",
        "m = 400",
        "m is 400 for any data: the number is typed in. It has to be counted, the columns of X.",
    ),
    Mistake(
        "dW2_with_dZ1",
        {
            "dW1 = ": "dW1 = np.dot(dZ1, X.T) / m\ndW2 = np.dot(dZ1, A1.T) / m",
        },
        "dW2 is made with dZ1, the error of the hidden units. The output has its own, dZ2.",
    ),
    Mistake(
        "one_over_m_cut_off",
        changed("{} * (1 // m)"),
        "All gradients are 0: `//` cuts off what stands behind the decimal point, and 1 // m is 0.",
    ),
    Mistake(
        "gradients_cut_off",
        changed("{} // m"),
        "`//` cuts off what stands behind the decimal point. A gradient is mostly there.",
    ),
    Mistake(
        "dW_not_divided",
        changed("{}", ("dW1", "dW2")),
        "dW1 and dW2 are not divided by m: they are m times too large.",
    ),
    Mistake(
        "db_not_divided",
        changed("{}", ("db1", "db2")),
        "db1 and db2 are not divided by m: they are m times too large.",
    ),
    Mistake(
        "dW_divided_twice",
        changed("{} / m / m", ("dW1", "dW2")),
        "dW1 and dW2 are divided by m twice.",
    ),
    Mistake(
        "db_divided_twice",
        changed("{} / m / m", ("db1", "db2")),
        "db1 and db2 are divided by m twice: a mean has the 1/m in it already.",
    ),
    Mistake(
        "learning_rate_in_gradients",
        changed("1.2 * {} / m"),
        "The gradients are multiplied by 1.2, the learning rate. That comes later, in the step.",
    ),
    Mistake(
        "db_are_dZ",
        {"db1 = ": "db1 = dZ1", "db2 = ": "db2 = dZ2"},
        "db1 and db2 are the errors dZ themselves, with a column for each example. They are summed "
        "over the examples, and divided by m.",
    ),
    Mistake(
        "db1_mean_of_everything",
        "db1 = np.mean(dZ1)",
        "db1 is a single number, the mean over units and examples: the `axis` is missing. Each "
        "unit has its own bias.",
    ),
    Mistake(
        "db_means_of_everything",
        {"db1 = ": "db1 = np.mean(dZ1)", "db2 = ": "db2 = np.mean(dZ2)"},
        "db1 and db2 are single numbers, means over everything: the `axis` is missing. Each unit "
        "has its own bias, and only the examples are averaged.",
    ),
]
