"""Whatever comes in at a door: the right answer, or an error of ours that names the argument."""

import copy
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import activations, column_space, deep, logistic, shallow
from helpers.gradient_check import gradient_check

random = np.random.RandomState(0)
X, Y = random.randn(3, 5), np.array([[0.0, 1, 1, 0, 1]])
w, TWO = random.randn(3, 1), shallow.initialize_parameters(3, 4, 1)
THREE = deep.initialize_parameters_deep((3, 4, 2, 1), scale=1.0)
A2, CACHE = shallow.forward_propagation(X, TWO)
GRADS = shallow.backward_propagation(TWO, CACHE, X, Y)
AL, CACHES = deep.L_model_forward(X, THREE)
A_prev, W, b = CACHES[1][0]
Q, R = column_space.compress(random.randn(9, 3))
WIDE = random.randn(60, 5)  # trained in coordinates
TRAIN = {"learning_rate": 0.5, "num_iterations": 3}

DOORS = [
    (logistic.initialize_with_zeros, {"dim": 3}),
    (logistic.propagate, {"w": w, "b": 0.3, "X": X, "Y": Y}),
    (logistic.propagate_loop, {"w": w, "b": 0.3, "X": X, "Y": Y}),
    (logistic.optimize, {"w": w, "b": 0.3, "X": X, "Y": Y, **TRAIN}),
    (logistic.predict, {"w": w, "b": 0.3, "X": X}),
    (logistic.model, {"X_train": X, "Y_train": Y, "X_test": X[:, :2], "Y_test": Y[:, :2], **TRAIN}),
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
    (deep.L_model_forward, {"X": X, "parameters": THREE}),
    (deep.linear_backward, {"dZ": CACHES[1][1], "cache": CACHES[1][0]}),
    (
        deep.linear_activation_backward,
        {"dA": CACHES[1][1], "cache": CACHES[1], "activation": "relu"},
    ),
    (deep.L_model_backward, {"AL": AL, "Y": Y, "caches": CACHES}),
    (deep.gradient_descent, {"X": X, "Y": Y, "parameters": THREE, **TRAIN}),
    (deep.two_layer_model, {"X": X, "Y": Y, "layers_dims": [3, 4, 1], **TRAIN}),
    (deep.L_layer_model, {"X": X, "Y": Y, "layers_dims": [3, 4, 2, 1], **TRAIN}),
    (deep.predict, {"parameters": THREE, "X": X}),
    (deep.accuracy, {"parameters": THREE, "X": X, "Y": Y}),
    (column_space.compress, {"X": X.T.copy()}),
    (column_space.expand, {"W1": random.randn(2, 9), "V": random.randn(2, 3), "Q": Q}),
    *((getattr(activations, name), {"z": X}) for name in ("sigmoid", "tanh", "relu")),
    *(
        (getattr(activations, f"{name}_derivative"), {"z": X})
        for name in ("sigmoid", "tanh", "relu")
    ),
    (activations.sigmoid, {"z": 0.5}),
    (activations.relu, {"z": 0.5}),
    (activations.leaky_relu, {"z": X, "slope": 0.1}),
    (activations.leaky_relu_derivative, {"z": X, "slope": 0.1}),
]


def spoil(array):
    """Other things that somebody might hand over in the place of this array."""
    holes = array.astype(float)
    holes.flat[0] = np.nan
    infinite = array.astype(float)
    infinite.flat[-1] = -np.inf
    read_only = array.copy()
    read_only.flags.writeable = False
    everywhere = [
        array.astype(kind)
        for kind in (int, np.uint8, np.int8, bool, np.float16, np.float32, complex, object, str)
    ]
    return [
        *everywhere,
        np.asfortranarray(array),
        np.repeat(array, 2, axis=1)[:, ::2],
        np.repeat(array, 2, axis=0)[::2],
        array[:, ::-1],
        read_only,
        np.ma.masked_array(array, array > 0),
        array.tolist(),
        array.T,
        array[0],
        array[:, 0],
        array[:, :1],
        array[:1],
        array[:0],
        array[:, :0],
        array[np.newaxis],
        np.hstack([array, array]),
        holes,
        infinite,
        array * 1e300,
        array * 1e-320,
        -array,
        array + 1,
        array * 0,
        np.float64(1),
        None,
        "array",
        {},
    ]


NUMBERS = [
    *(0, -1, 0.5, 2, True, 1e308, 1e-320, np.nan, np.inf, -np.inf, 1j, None, "2"),
    *(np.float32(2), np.int8(2), np.array(2), np.array([2]), [2], {}),
]
OTHER = [None, 3, 0.5, "relu", "x", (), [], [1], (1, 2), (1, 2, 3), {}, {"W1": 1}, np.zeros((2, 2))]


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
    """The same as plain float64 arrays in the usual order."""
    if isinstance(value, dict):
        return {key: clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(map(clean, value))
    return np.array(value, dtype=float) if isinstance(value, np.ndarray) and value.ndim else value


def flatten(value):
    if isinstance(value, dict):
        value = [value[key] for key in sorted(value)]
    if isinstance(value, list | tuple):
        return [leaf for item in value for leaf in flatten(item)]
    return [value]


def assert_equal(got, expected, rtol):
    got, expected = flatten(got), flatten(expected)
    assert len(got) == len(expected)
    for a, b in zip(got, expected, strict=True):
        assert np.shape(a) == np.shape(b)
        np.testing.assert_allclose(a, b, rtol=rtol, atol=rtol)


@pytest.mark.parametrize(
    ("function", "arguments"), DOORS, ids=lambda value: getattr(value, "__name__", "")
)
@settings(max_examples=150)
@given(data=st.data())
def test_the_right_answer_or_an_error_that_names_the_argument(function, arguments, data):
    path = data.draw(st.sampled_from([path for path in leaves(arguments) if path]))
    old = look_up(arguments, path)
    choices = spoil(old) if isinstance(old, np.ndarray) else OTHER
    if isinstance(old, int | float):
        choices = NUMBERS + [10**400] * isinstance(old, float)
    new = choices[data.draw(st.integers(0, len(choices) - 1))]
    spoilt = replace(arguments, path, new)
    before = copy.deepcopy(spoilt)
    try:
        result = function(**spoilt)
    except (ValueError, TypeError) as error:
        message = str(error)
        names = "|".join({*map(str, arguments), *map(str, path), "layer_dims", r"[WbdAZ]\w*"})
        ours = rf"({names})\b.* must |In iteration \d|{function.__name__}: numbers grew"
    else:
        narrow = getattr(new, "dtype", None) in (np.float16, np.float32)
        assert_equal(result, function(**clean(spoilt)), 2e-3 if narrow else 1e-9)
        assert all(np.isfinite(leaf).all() for leaf in flatten(result))
        message = ours = ""
    assert re.match(ours, message), message
    np.testing.assert_equal(spoilt, before)


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
            result, message = train(), "In iteration 0 the cost stopped"
        except ValueError as error:
            result, message = [], str(error)
        assert all(np.isfinite(leaf).all() for leaf in flatten(result))
        assert re.match(r"In iteration \d+ the cost stopped|\w+: numbers grew", message)


def test_a_learning_rate_that_is_too_large_is_named_with_the_iteration():
    with pytest.raises(ValueError, match=r"In iteration [1-9]\d* the cost stopped being a finite"):
        deep.L_layer_model(X, Y, (3, 20, 20, 1), 1e100, 500)


def test_an_error_inside_leaves_the_door_working():
    for _ in range(2):
        with pytest.raises(ValueError, match="In iteration"):
            deep.L_layer_model(X, Y, (3, 20, 20, 1), 1e100, 500)
        with pytest.raises(ValueError, match=r"w must have shape \(2, 1\)"):
            logistic.predict(w, 0.0, X[:2])


@pytest.mark.parametrize("epsilon", [0, -1e-5, np.nan, "small"])
def test_gradient_check_with_a_useless_epsilon(epsilon):
    with pytest.raises(ValueError, match="epsilon must be"):
        gradient_check(lambda p: 1.0, {"b": 1.0}, {"db": 0.0}, epsilon)


@pytest.mark.parametrize(
    ("cost", "db", "name"), [(np.nan, 0.0, "cost"), (np.inf, 0.0, "cost"), (1.0, np.nan, "grads")]
)
def test_gradient_check_of_what_is_not_finite(cost, db, name):
    with pytest.raises(ValueError, match=f"{name} must be finite"):
        gradient_check(lambda p: cost, {"b": 1.0}, {"db": db})
