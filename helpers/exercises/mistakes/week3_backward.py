"""Week 3, the way back: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.week3_errors import ERRORS

BACKWARD = [
    *ERRORS,
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
