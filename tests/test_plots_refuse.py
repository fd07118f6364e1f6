"""A plot draws what it was given, or says what was wrong and leaves no figure behind."""

import inspect
import itertools
import math
import re
from fractions import Fraction

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.axes import Axes

from helpers import plotting

FUNCTIONS = dict(inspect.getmembers(plotting, inspect.isfunction))
PICTURES = np.arange(2 * 4 * 4 * 3, dtype=np.uint8).reshape(2, 4, 4, 3)
X, Y = np.array([[-1.0, 1.0, 0.0], [2.0, -2.0, 0.5]]), np.array([[0.0, 1.0, 1.0]])
CLASSES = [b"non-cat", "cat"]
GOOD = {
    "plot_activation": {"name": "tanh", "g": np.tanh, "g_derivative": np.cosh},
    "plot_building_blocks": {"L": 1},
    "plot_computation_graph": {
        "nodes": {"a": (0, 0, "$a$", "5", ""), "J": (1, 0, "$J = 2a$", "10", "dJ/dJ = 1")},
        "edges": [("a", "J")],
    },
    "plot_cost_surface": {
        "cost": lambda w, b: w * w - b,
        "path": [(1, 2), (0, 0.5)],
        "w_range": (-2, 2),
        "b_range": (-1, 3),
    },
    "plot_decision_boundary": {"predict": lambda P: P[:1] > 0, "X": X, "Y": Y},
    "plot_hidden_units": {"W1": np.eye(2), "b1": np.ones((2, 1)), "X": X, "Y": Y},
    "plot_intervals": {"intervals": {"a": (1, 0, 2), "b": (0.5, 0.5, 0.5)}, "xlabel": "x"},
    "plot_knobs": {"knobs": {"rate": [0.1, 1.0], "kind": ["a", "b"], "score": [3, 4]}, "log": ()},
    "plot_learning_curves": {"curves": {"slow": [3.0, 2.0], 0.1: np.ones(2)}, "every": 10},
    "plot_matrix_product": {"left": np.eye(2), "right": np.ones((2, 3)), "row": 1, "column": 2},
    "plot_misclassified": {
        "pictures": PICTURES,
        "Y": np.array([[0, 1]]),
        "Y_prediction": np.array([[1, 1]]),
        "classes": CLASSES,
        "A": np.array([[0.75, 0.5]]),
        "names": ["boat", b"cat"],
        "most": 3,
    },
    "plot_mistakes": {"X": X, "Y": Y, "Y_prediction": 1 - Y},
    "plot_network": {"layer_sizes": [2, 1]},
    "plot_output": {
        "output": lambda P: np.tanh(P[:1]),
        "X": X,
        "Y": Y,
        "limits": (-1, 1),
        "bar": "$a$",
    },
    "plot_pictures": {"pictures": PICTURES, "titles": ["a", "b"], "columns": 2},
    "plot_points": {"X": X, "Y": Y},
    "plot_tree": {"stages": 2, "label": "XOR"},
    "plot_tries": {
        "tries": {"a": ((1, 2), (3, 4))},
        "xlabel": "x",
        "ylabel": "y",
        "log": True,
        "medians": True,
    },
    "plot_weights": {"w": np.arange(12.0).reshape(12, 1), "bar": False},
}
BAD = [
    *(None, True, 0, -1, 3, 2.5, 1e300, 10**400, math.nan, math.inf, 1j, Fraction(1, 3)),
    *("", "abc", "$\\frac{$", b"abc", [], (), {}, {"a": 1}, [1], [[1, 2], [3]], ["a", None]),
    *(object(), len, str, np, np.timedelta64(3, "s"), np.uint8(200), np.float32(np.nan)),
    *(np.array(3), np.array([]), np.zeros((0, 0)), np.zeros(3), np.zeros((2, 3, 4))),
    *(np.zeros((2, 2)), np.zeros((3, 2)), np.zeros((1, 2, 2, 3)), np.array([["a", "b"]])),
    *(
        np.ones((1, 2)).view(np.matrix),
        np.ma.array([[1.0, 2.0]], mask=[[0, 1]]),
        np.zeros((1, 3), object),
    ),
]


KEYS = (str, bytes, float, complex, tuple, type(None))


def spoiled(good):
    """What came instead of a good argument: anything, or the good one with one part spoiled."""
    yield from (bad for bad in BAD if not callable(good) or not callable(bad))
    if callable(good):
        yield from ((lambda *args, bad=bad: bad) for bad in BAD)
        yield from ((lambda *args, k=k: k * good(*args)) for k in (math.nan, 1e100, 1j))
    elif isinstance(good, np.ndarray):
        for number in (math.nan, math.inf, -math.inf, 1e100, -1, 0.5, 256):
            part = good.astype(float)
            part[(0,) * good.ndim] = number
            yield part
        for kind in (object, complex, str, bool, "int32", "float16", "longdouble", "M8[s]"):
            yield good.astype("i8").astype(kind)
        yield from (good.T, good[:0], good[..., :-1], good[np.newaxis], good.tolist())
        yield np.ma.array(good)
        if good.ndim == 2:
            yield good.view(np.matrix)
    elif isinstance(good, list | tuple):
        yield from (good[:-1], [*good, *good], set(good), iter(good))
        for k, part in enumerate(good):
            yield from (type(good)([*good[:k], bad, *good[k + 1 :]]) for bad in spoiled(part))
    elif isinstance(good, dict):
        for key, part in good.items():
            yield from (good | {key: bad} for bad in spoiled(part))
        yield from (
            good | {bad: part} for bad in [*BAD, None, ("a", 1), "_a"] if isinstance(bad, KEYS)
        )


def test_every_plot_has_a_good_call():
    assert FUNCTIONS.keys() == GOOD.keys()
    for name, function in FUNCTIONS.items():
        assert inspect.signature(function).parameters.keys() == {*GOOD[name], "ax"}


def content(ax):
    """What a refused call must leave as it was."""
    limits = ax.get_xlim(), ax.get_ylim()
    return ax.get_children(), ax.axison, limits, ax.get_title(), ax.get_xlabel()


@pytest.fixture
def some(request):
    """Of many things every fourth, or all with --slow."""
    step = 1 if request.config.getoption("slow") else 4
    return lambda things: itertools.islice(things, 0, None, step)


def outcome(plot, call):
    """What a plot returned, and with which error it refused."""
    try:
        return plot(**call), None
    except (TypeError, ValueError) as error:
        return None, error


@pytest.mark.parametrize("name", GOOD)
def test_a_plot_draws_what_came_or_refuses_it_by_name(name, some):
    plot, good = FUNCTIONS[name], GOOD[name]
    mine = plt.figure().add_subplot()  # one for all calls: axes take longer to make than to fill
    for argument in good:
        for bad in some(spoiled(good[argument])):
            if len(mine.lines) > 30:
                mine.clear()
            call, before = good | {argument: bad}, content(mine)
            ax, error = outcome(plot, call | {"ax": mine})
            if error:
                assert re.search(rf"\b{argument}\b", str(error)), f"{argument}={bad!r}: {error}"
                assert content(mine) == before
                assert type(outcome(plot, call)[1]) is type(error)
            else:
                assert isinstance(ax, Axes)
                assert len(mine.get_children()) > len(before[0]), f"{argument}={bad!r}"
            assert plt.get_fignums() == [mine.figure.number], f"{argument}={bad!r}"


@pytest.mark.parametrize("name", GOOD)
def test_axes_are_axes_or_nothing(name):
    figure, axes = plt.subplots(2)
    for bad in (*BAD[1:], figure, axes):
        with pytest.raises(TypeError, match=r"ax must be .*Axes \| None; got "):
            FUNCTIONS[name](**GOOD[name], ax=bad)
    assert plt.get_fignums() == [figure.number]
