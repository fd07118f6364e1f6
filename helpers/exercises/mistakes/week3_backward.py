"""Week 3, the way back: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.week3_errors import ERRORS
from helpers.exercises.mistakes.week3_gradients import GRADIENTS, RIGHT, changed


def returned(**others):
    """The dict that comes back, with other gradients under some of the keys."""
    entries = ", ".join(f'"{name}": {others.get(name, name)}' for name in RIGHT)
    return f"return {{{entries}}}"


BACKWARD = [
    *GRADIENTS,
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
        "db2_lost_an_axis",
        "db2 = np.sum(dZ2, axis=1) / m",
        "db2 has lost an axis: after a sum over the columns only one is left, unless "
        "`keepdims=True` asks for both.",
    ),
    Mistake(
        "db2_over_everything",
        "db2 = np.sum(dZ2) / m",
        "db2 is a bare number without axes. Its shape is that of b2: sum over the examples only, "
        "with `keepdims=True`.",
    ),
    Mistake(
        "db2_not_divided",
        "db2 = np.sum(dZ2, axis=1, keepdims=True)",
        "db2 is not divided by m: it is m times too large.",
    ),
    Mistake(
        "db2_not_summed",
        "db2 = dZ2 / m",
        "db2 still has a column for each example. The sum goes over them; axis 0 of a row has the "
        "length 1, and a sum over it changes nothing.",
    ),
    Mistake(
        "db2_from_dZ1",
        'db2 = np.sum(np.dot(W2.T, dZ2) * (1 - cache["A1"] ** 2), axis=1, keepdims=True) / m',
        "db2 is made from dZ1, the error of the hidden units. The output has its own, dZ2.",
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
    *(
        Mistake(
            f"{A1}_and_{A2}_from_the_cache",
            {"A1, A2 = ": f'A1, A2 = cache["{A1}"], cache["{A2}"]'},
            f"As {wrong} you take {held} out of the cache. Each is kept there under its own key.",
        )
        for A1, A2, wrong, held in (
            ("Z1", "A2", "A1", "Z1"),
            ("A2", "A2", "A1", "A2"),
            ("Z1", "Z2", "A1 and A2", "Z1 and Z2"),
        )
    ),
    *(
        Mistake(
            f"{name}_divided_twice",
            changed("{} / m / m", (name,)),
            f"{name} is divided by m twice: a mean has the 1/m in it already.",
        )
        for name in ("db1", "db2")
    ),
    *(
        Mistake(
            f"{name}_with_learning_rate",
            changed("1.2 * {} / m", (name,)),
            f"{name} is multiplied by 1.2, the learning rate. That comes later, in the step.",
        )
        for name in RIGHT
    ),
    *(
        Mistake(
            f"db{n}_from_dW{n}",
            f"db{n} = np.sum(dW{n}, axis=1, keepdims=True) / m",
            f"db{n} sums up dW{n}. It is a sum of the errors dZ{n}, over the examples.",
        )
        for n in (1, 2)
    ),
    *(
        Mistake(
            f"db{n}_is_dZ{n}",
            f"db{n} = dZ{n}",
            f"db{n} is dZ{n} itself, with a column for each example. It is summed over them, and "
            "divided by m.",
        )
        for n in (1, 2)
    ),
    *(
        Mistake(
            f"{name}_is_{other}",
            returned(**{name: other}),
            f"Under `{name}` stands {other}. Each gradient stands under its own name.",
        )
        for name in RIGHT
        for other in RIGHT
        if name != other and {name, other} != {"db1", "db2"}  # these are made of the wrong dZ
    ),
    *(
        Mistake(
            f"{one}_and_{other}_exchanged",
            returned(**{one: other, other: one}),
            f"{one} and {other} stand under each other's key.",
        )
        for one, other in (("dW1", "db1"), ("dW2", "db2"), ("dW1", "dW2"), ("db1", "db2"))
    ),
    Mistake(
        "dW_and_db_exchanged",
        returned(dW1="db1", db1="dW1", dW2="db2", db2="dW2"),
        "dW and db stand under each other's key, in both layers.",
    ),
]
