"""Every public function, every argument, every bad value: the right result, or an error by name.

The list of bad values is run over each argument in full. Only training that diverges is sampled.
"""

import inspect
import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import activations, deep, logistic, shallow
from helpers import gradient_check as gradients
from helpers.gradient_check import gradient_check

random = np.random.RandomState(0)
X, Y = random.randn(3, 5), np.array([[0.0, 1, 1, 0, 1]])
w, TWO = random.randn(3, 1), shallow.initialize_parameters(3, 4, 1)
THREE = deep.initialize_parameters_deep((3, 4, 2, 1), scale=1.0)
A2, CACHE = shallow.forward_propagation(X, TWO)
GRADS = shallow.backward_propagation(TWO, CACHE, X, Y)
AL, CACHES = deep.L_model_forward(X, THREE)
A_prev, W, b = CACHES[1][0]
WIDE = random.randn(60, 5)  # trained on inner products
TRAIN, OFTEN = {"learning_rate": 0.5, "num_iterations": 3}, {"cost_every": 2}
TANH = {"hidden_activation": "tanh"}

CALLS = [
    (logistic.initialize_with_zeros, {"dim": 3}),
    (logistic.propagate, {"w": w, "b": 0.3, "X": X, "Y": Y}),
    (logistic.propagate_loop, {"w": w, "b": 0.3, "X": X, "Y": Y}),
    (logistic.optimize, {"w": w, "b": 0.3, "X": X, "Y": Y, **TRAIN, **OFTEN}),
    (logistic.predict, {"w": w, "b": 0.3, "X": X}),
    (
        logistic.model,
        {"X_train": X, "Y_train": Y, "X_test": X[:, :2], "Y_test": Y[:, :2], **TRAIN, **OFTEN},
    ),
    (shallow.layer_sizes, {"X": X, "Y": Y, "n_h": 4}),
    (shallow.initialize_parameters, {"n_x": 3, "n_h": 4, "n_y": 1, "seed": 5}),
    (shallow.forward_propagation, {"X": X, "parameters": TWO}),
    (shallow.compute_cost, {"A2": A2, "Y": Y}),
    (shallow.backward_propagation, {"parameters": TWO, "cache": CACHE, "X": X, "Y": Y}),
    (shallow.update_parameters, {"parameters": TWO, "grads": GRADS, "learning_rate": 0.5}),
    (shallow.nn_model, {"X": X, "Y": Y, "n_h": 4, "seed": 5, **TRAIN}),
    (shallow.predict, {"parameters": TWO, "X": X}),
    (deep.initialize_parameters, {"n_x": 3, "n_h": 4, "n_y": 1, "seed": 5}),
    (deep.initialize_parameters_deep, {"layer_dims": [3, 4, 1], "seed": 5, "scale": 0.1}),
    (deep.linear_forward, {"A": A_prev, "W": W, "b": b}),
    (deep.linear_activation_forward, {"A_prev": A_prev, "W": W, "b": b, "activation": "tanh"}),
    (deep.L_model_forward, {"X": X, "parameters": THREE, **TANH}),
    (deep.linear_backward, {"dZ": CACHES[1][1], "cache": CACHES[1][0]}),
    (
        deep.linear_activation_backward,
        {"dA": CACHES[1][1], "cache": CACHES[1], "activation": "relu"},
    ),
    (deep.output_backward, {"AL": AL, "Y": Y, "ZL": CACHES[-1][1]}),
    (deep.L_model_backward, {"AL": AL, "Y": Y, "caches": CACHES, **TANH}),
    (deep.gradient_descent, {"X": X, "Y": Y, "parameters": THREE, **TRAIN, **TANH, **OFTEN}),
    (deep.two_layer_model, {"X": X, "Y": Y, "layers_dims": [3, 4, 1], **TRAIN, **OFTEN}),
    (
        deep.L_layer_model,
        {"X": X, "Y": Y, "layers_dims": [3, 4, 2, 1], "seed": 5, **TRAIN, **TANH, **OFTEN},
    ),
    (deep.predict, {"parameters": THREE, "X": X, **TANH}),
    (deep.accuracy, {"parameters": THREE, "X": X, "Y": Y, **TANH}),
    *((getattr(activations, name), {"z": X}) for name in ("sigmoid", "tanh", "relu", "linear")),
    *(
        (getattr(activations, f"{name}_derivative"), {"z": X})
        for name in ("sigmoid", "tanh", "relu", "linear")
    ),
    *((getattr(activations, name), {"z": 0.5}) for name in ("sigmoid", "relu", "relu_derivative")),
    *((activations.log, {"a": a}) for a in (AL, 0.5)),
    (activations.leaky_relu, {"z": X, "slope": 0.1}),
    (activations.leaky_relu_derivative, {"z": X, "slope": 0.1}),
    (
        gradient_check,
        {
            "cost": lambda p: np.sum(p["W"]) + p["b"],
            "parameters": {"W": np.ones((2, 2)), "b": 0.5},
            "grads": {"dW": np.ones((2, 2)), "db": 1.0},
            "epsilon": 1e-4,
        },
    ),
]


def test_no_public_function_is_forgotten():
    found = set()
    for module in (activations, logistic, shallow, deep, gradients):
        functions = inspect.getmembers(module, inspect.isfunction)
        found |= {f for name, f in functions if f.__module__ == module.__name__ and name[0] != "_"}
    called = {function for function, _ in CALLS}
    shared = {deep.compute_cost, deep.update_parameters}  # week 3's by another name
    unchecked = {gradients.check_partner, gradients.cost_at, gradients.relative_difference}
    assert found - called - shared == unchecked


KINDS = (int, np.uint8, np.int8, bool, np.float16, np.float32, np.longdouble, ">f8")
NO_NUMBERS = (complex, object, str, "M8[s]", "m8[s]", [("x", float)])


def spoil(array):
    """Other things that somebody might hand over in the place of this array."""
    holes, infinite, read_only = array.astype(float), array.astype(float), array.copy()
    holes.flat[0], infinite.flat[-1] = np.nan, -np.inf
    read_only.flags.writeable = False
    return [
        *(array.astype(kind) for kind in KINDS),
        *(np.zeros(array.shape, kind) for kind in NO_NUMBERS),
        *(np.asfortranarray(array), np.repeat(array, 2, axis=1)[:, ::2], array[:, ::-1]),
        *(np.repeat(array, 2, axis=0)[::2], read_only, array.view(np.memmap)),
        *(array.view(np.matrix), np.ma.masked_array(array, array > 0), array.tolist()),
        *(array.T, array[0], array[:, 0], array[:, :1], array[:1], array[:0], array[:, :0]),
        *(array[np.newaxis], np.hstack([array, array]), np.vstack([array, array])),
        *(holes, infinite, array * 1e300, array * 1e-320, -array, array + 1, array * 0),
        *(np.float64(1), None, "array", {}, [[1], [1, 2]]),
    ]


NUMBERS = [
    *(0, -1, 0.5, 2, True, 1e308, 1e-320, np.nan, np.inf, -np.inf, 1j, None, "2"),
    *(np.float32(2), np.int8(2), np.uint8(2), np.float16(2), np.longdouble(2), np.bool_(True)),
    *(np.array(2), np.array([2]), np.array([[2]]), np.timedelta64(2), np.datetime64(2, "s")),
    *(10**20, 10**400, 10**5000, Fraction(1, 2), Decimal(2), [2], {}),
]
OTHER = [None, 3, 0.5, "relu", "x", (), [], [1], (1, 2), (1, 2, 3), {}, {"W1": 1}, np.zeros((2, 2))]
OTHER += [max, b"relu"]


def leaves(value, path=()):
    """Every place inside the arguments, the containers themselves among them."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from leaves(value[key], (*path, key))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))


def look_up(value, path):
    for key in path:
        value = value[key]
    return value


def replace(value, path, new):
    """A copy of nested dicts, lists and tuples with `new` in the place that `path` names."""
    if not path:
        return new
    if isinstance(value, dict):
        return value | {path[0]: replace(value[path[0]], path[1:], new)}
    items = [replace(v, path[1:], new) if k == path[0] else v for k, v in enumerate(value)]
    return type(value)(items)


def clean(value):
    """The same as plain floats and ints, and as float64 arrays in the usual order."""
    if isinstance(value, dict):
        return {key: clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(map(clean, value))
    if isinstance(value, np.ndarray) and value.ndim:
        return np.array(value, dtype=float)
    if isinstance(value, np.ndarray | np.generic):
        value = value.item()
    return float(value) if isinstance(value, Fraction | np.longdouble) else value


def flatten(value):
    if isinstance(value, dict):
        value = [value[key] for key in sorted(value)]
    if isinstance(value, list | tuple):
        return [leaf for item in value for leaf in flatten(item)]
    return [value]


def state(value):
    """What a call has to leave as it is: the objects themselves, and the bytes of the arrays."""
    return [
        (id(leaf), leaf.tobytes() if isinstance(leaf, np.ndarray) else None)
        for leaf in flatten(value)
    ]


def assert_equal(got, expected, rtol):
    got, expected = flatten(got), flatten(expected)
    assert len(got) == len(expected)
    for a, b in zip(got, expected, strict=True):
        assert np.shape(a) == np.shape(b)
        np.testing.assert_allclose(a, b, rtol=rtol, atol=rtol)


@pytest.mark.parametrize(
    ("function", "arguments"), CALLS, ids=lambda value: getattr(value, "__name__", "")
)
def test_the_right_result_or_an_error_that_names_the_argument(function, arguments):
    for path in filter(None, leaves(arguments)):
        old = look_up(arguments, path)
        bad = NUMBERS if isinstance(old, int | float) else OTHER
        for new in spoil(old) if isinstance(old, np.ndarray) else bad:
            check_call(function, arguments, path, new)


def check_call(function, arguments, path, new):
    spoilt = replace(arguments, path, new)
    before = state(spoilt)
    try:
        result, error = function(**spoilt), None
    except (ValueError, TypeError) as refused:
        error = refused
    if error is None:
        assert_equal(result, function(**clean(spoilt)), 1e-12)
        assert all(np.isfinite(leaf).all() for leaf in flatten(result)), (path, new)
    else:
        names = "|".join({*map(re.escape, map(str, (*arguments, *path))), r"d?[WbdAZ]\w*"})
        said = rf"(\w+ in )?({names})\b.* must |Training diverged at |{function.__name__}: "
        assert re.match(said, str(error)), (path, new, str(error))
        assert len(str(error)) < 400
        if isinstance(error, TypeError):
            assert re.search(r"must be .*; got|dtype", str(error)), (path, new, str(error))
    assert state(spoilt) == before


FAST = st.sampled_from([3.0, 1e2, 1e4, 1e10, 1e100, 1e300])


@given(learning_rate=FAST, size=st.sampled_from([1.0, 255.0, 1e10, 1e160, 1e300]))
@settings(max_examples=60)
def test_training_that_diverges_says_so_or_stays_finite(learning_rate, size):
    for train in (
        lambda: logistic.optimize(w, 0.0, size * X, Y, 300, learning_rate),
        lambda: logistic.optimize(WIDE[:, :1], 0.0, size * WIDE, Y, 300, learning_rate),
        lambda: deep.L_layer_model(size * WIDE, Y, (60, 4, 1), learning_rate, 300),
        lambda: shallow.nn_model(size * X, Y, 4, 300, learning_rate),
        lambda: deep.L_layer_model(size * X, Y, (3, 4, 2, 1), learning_rate, 300),
    ):
        try:
            result, message = train(), "Training diverged at iteration 0"
        except ValueError as error:
            result, message = [], str(error)
        assert all(np.isfinite(leaf).all() for leaf in flatten(result))
        assert re.match(
            r"Training diverged at iteration \d+|\w+: \w+ is not finite",
            message,
        )


def test_a_learning_rate_that_is_too_large_is_named_with_the_iteration():
    with pytest.raises(ValueError, match=r"Training diverged at iteration [1-9]\d*: "):
        deep.L_layer_model(X, Y, (3, 20, 20, 1), 1e100, 500)


def test_an_error_inside_leaves_the_checks_working():
    for _ in range(2):
        with pytest.raises(ValueError, match="Training diverged"):
            deep.L_layer_model(X, Y, (3, 20, 20, 1), 1e100, 500)
        with pytest.raises(ValueError, match=r"X must have shape \(n_x, m\)"):
            logistic.predict(w, 0.0, X[:2])
