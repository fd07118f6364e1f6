"""A wrong call is answered with what was wrong, what was expected and what came."""

import inspect
import os
import pickle
import re
import traceback
import warnings
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from helpers import activations, deep, gradient_check, logistic, shallow, validation
from helpers.network_shapes import Returns
from helpers.shapes import Integer, Labels, Matrix, Number, OneOf, Word
from helpers.validation import validate

SIGNATURES = Path(__file__).with_name("signatures.txt")
X, Y = np.arange(6.0).reshape(2, 3), np.array([[0, 1, 1]])
w, ONE = np.zeros((2, 1)), np.zeros((1, 1))
TWO = shallow.initialize_parameters(2, 3, 1)
A2, CACHE = shallow.forward_propagation(X, TWO)
AL, CACHES = deep.L_model_forward(X, TWO)
LINEAR = (X, w.T, ONE)
HOLES, INFINITE = X / [1, np.nan, 1], X + np.array([0, np.inf, 0])
GOOD = {
    logistic.propagate: {"w": w, "b": 0.0, "X": X, "Y": Y},
    logistic.optimize: {"w": w, "b": 0, "X": X, "Y": Y, "num_iterations": 1, "learning_rate": 0.1},
    logistic.predict: {"w": w, "b": 0.0, "X": X},
    logistic.model: {"X_train": X, "Y_train": Y, "X_test": X, "Y_test": Y, "num_iterations": 1},
    shallow.nn_model: {"X": X, "Y": Y, "n_h": 2, "num_iterations": 1},
    shallow.predict: {"parameters": TWO, "X": X},
    shallow.forward_propagation: {"X": X, "parameters": TWO},
    shallow.initialize_parameters: {"n_x": 1, "n_h": 1, "n_y": 1},
    shallow.compute_cost: {"A2": A2, "Y": Y},
    shallow.backward_propagation: {"parameters": TWO, "cache": CACHE, "X": X, "Y": Y},
    deep.initialize_parameters_deep: {"layer_dims": (2, 1)},
    deep.predict: {"parameters": TWO, "X": X},
    deep.accuracy: {"parameters": TWO, "X": X, "Y": Y},
    deep.linear_activation_forward: {"A_prev": X, "W": w.T, "b": ONE, "activation": "relu"},
    deep.linear_backward: {"dZ": Y, "cache": LINEAR},
    deep.linear_activation_backward: {"dA": Y, "cache": (LINEAR, Y), "activation": "relu"},
    deep.L_model_backward: {"AL": AL, "Y": Y, "caches": CACHES},
    deep.two_layer_model: {"X": X, "Y": Y, "layers_dims": (2, 3, 1), "num_iterations": 1},
    deep.L_layer_model: {"X": X, "Y": Y, "layers_dims": (2, 3, 1), "num_iterations": 1},
    activations.sigmoid: {"z": 0.3},
}
MATRIX, INTEGER = (
    "X must be a NumPy array of shape (n_x, m); got",
    "num_iterations must be an integer",
)
WHERE = "where n_x = 2 as in w of shape (2, 1)"
BAD = [
    (logistic.predict, {"X": X.tolist()}, TypeError, f"{MATRIX} list."),
    (logistic.predict, {"X": "X"}, TypeError, f"{MATRIX} str."),
    (logistic.predict, {"X": None}, TypeError, f"{MATRIX} NoneType."),
    (logistic.predict, {"X": np.ma.array(X)}, TypeError, f"{MATRIX} MaskedArray."),
    (logistic.predict, {"X": X.view(np.matrix)}, TypeError, f"{MATRIX} matrix."),
    (logistic.predict, {"X": X * 1j}, TypeError, "X must hold real numbers; got dtype complex128."),
    (logistic.predict, {"X": X.astype(object)}, TypeError, "real numbers; got dtype object."),
    (logistic.predict, {"X": X[0]}, ValueError, f"X must have shape (n_x, m), {WHERE}; got (3,)."),
    (logistic.predict, {"X": X.T}, ValueError, f"X must have shape (n_x, m), {WHERE}; got (3, 2)."),
    (logistic.predict, {"X": X[np.newaxis]}, ValueError, f"{WHERE}; got (1, 2, 3)."),
    (logistic.predict, {"X": X[:, :0]}, ValueError, "X must have shape (n_x, m); got (2, 0)."),
    (logistic.predict, {"X": HOLES}, ValueError, "X must be finite; got NaN or infinity in it."),
    (shallow.predict, {"X": INFINITE}, ValueError, "X must be finite; got NaN or infinity in it."),
    (shallow.forward_propagation, {"X": HOLES}, ValueError, "X must be finite; got NaN or infin"),
    (logistic.predict, {"w": w[:, 0]}, ValueError, "w must have shape (n_x, 1); got (2,)."),
    (
        logistic.predict,
        {"w": np.zeros((3, 1))},
        ValueError,
        "X must have shape (n_x, m), where n_x = 3 as in w of shape (3, 1); got (2, 3).",
    ),
    (
        logistic.optimize,
        {"Y": Y[0]},
        ValueError,
        "Y must have shape (1, 3) to match X of shape (2, 3); got (3,).",
    ),
    (
        logistic.model,
        {"X_train": X.T, "X_test": X.T},
        ValueError,
        "to match X_train of shape (3, 2); got (1, 3). Examples are columns: try X_train.T.",
    ),
    (deep.accuracy, {"Y": Y.T}, ValueError, "Y must have shape (1, 3) to match X of shape (2, 3)"),
    (shallow.nn_model, {"Y": Y + 1}, ValueError, "Y must hold only the labels 0 and 1; got 2."),
    (shallow.nn_model, {"Y": Y - 0.5}, ValueError, "the labels 0 and 1; got -0.5."),
    (shallow.nn_model, {"Y": Y * np.nan}, ValueError, "Y must be finite; got NaN"),
    (
        logistic.model,
        {"X_test": X[:1]},
        ValueError,
        "n_x = 2 as in X_train of shape (2, 3); got (1",
    ),
    (logistic.model, {"Y_test": Y[0, 1:]}, ValueError, "to match X_test of shape (2, 3)"),
    (logistic.model, {"Y_test": 2 * Y}, ValueError, "Y_test must hold only the labels 0 and 1"),
    (logistic.predict, {"b": np.zeros(3)}, ValueError, "b must be a finite number; got an array"),
    (logistic.predict, {"b": np.inf}, ValueError, "b must be a finite number; got inf."),
    (logistic.predict, {"b": 10**400}, ValueError, "b must be a finite number; got 1000"),
    (logistic.predict, {"b": True}, TypeError, "b must be a finite number; got True."),
    (logistic.predict, {"b": "0"}, TypeError, "b must be a finite number; got '0'."),
    (logistic.optimize, {"num_iterations": 0}, ValueError, f"{INTEGER} >= 1; got 0."),
    (logistic.optimize, {"num_iterations": 2.0}, TypeError, f"{INTEGER} >= 1; got 2.0."),
    (logistic.optimize, {"num_iterations": True}, TypeError, f"{INTEGER} >= 1; got True."),
    (logistic.optimize, {"num_iterations": np.timedelta64(3)}, TypeError, INTEGER),
    (shallow.nn_model, {"num_iterations": 10**400}, ValueError, "num_iterations must be at most"),
    (logistic.optimize, {"learning_rate": 0}, ValueError, "learning_rate must be positive; got 0."),
    (logistic.optimize, {"learning_rate": -0.1}, ValueError, "must be positive; got -0.1."),
    (logistic.optimize, {"learning_rate": np.nan}, ValueError, "a finite number; got nan."),
    (logistic.optimize, {"learning_rate": "fast"}, TypeError, "a finite number; got 'fast'."),
    (logistic.optimize, {"print_cost": "yes"}, TypeError, "print_cost must be bool; got 'yes'."),
    (shallow.nn_model, {"n_h": 0}, ValueError, "n_h must be an integer >= 1; got 0."),
    (shallow.nn_model, {"seed": -1}, ValueError, "seed must be an integer from 0 to 4294967295"),
    (
        shallow.nn_model,
        {"seed": 2**32},
        ValueError,
        "seed must be at most 4294967295; got 42949672",
    ),
    (shallow.initialize_parameters, {"n_y": 0}, ValueError, "n_y must be an integer >= 1; got 0."),
    (shallow.compute_cost, {"A2": A2 - 2}, ValueError, "A2 must hold numbers from 0 to 1; got -1"),
    (
        shallow.compute_cost,
        {"A2": A2 + 0.51},
        ValueError,
        "A2 must hold numbers from 0 to 1; got 1",
    ),
    (
        activations.sigmoid,
        {"z": "a"},
        TypeError,
        "z must be a real number or a NumPy array of them",
    ),
    (activations.sigmoid, {"z": [1.0]}, TypeError, "NumPy array of them; got [1.0]."),
    (
        activations.sigmoid,
        {"z": np.array(["a"])},
        TypeError,
        "z must hold real numbers; got dtype <U",
    ),
    (
        deep.initialize_parameters_deep,
        {"layer_dims": [2]},
        ValueError,
        "n_x and at least one layer",
    ),
    (deep.initialize_parameters_deep, {"layer_dims": 2}, TypeError, "list or tuple of integers"),
    (
        deep.L_layer_model,
        {"layers_dims": (2, 0, 1)},
        ValueError,
        "layers_dims[1] must be an integer",
    ),
    (
        deep.L_layer_model,
        {"layers_dims": (2, 4, 2)},
        ValueError,
        "layers_dims[2], the last, must be 1",
    ),
    (
        deep.L_layer_model,
        {"layers_dims": (3, 4, 1)},
        ValueError,
        "layers_dims[0] must be 2, the features of X of shape (2, 3); got 3.",
    ),
    (deep.two_layer_model, {"layers_dims": (2, 3, 3, 1)}, ValueError, "must be (n_x, n_h, 1); got"),
    (
        deep.linear_activation_forward,
        {"activation": "ReLU"},
        ValueError,
        "leaky_relu, linear; got 'ReLU'.",
    ),
    (deep.linear_activation_forward, {"activation": None}, TypeError, "one of sigmoid, tanh, relu"),
    (deep.predict, {"parameters": [1]}, TypeError, "parameters must be a dict; got [1]."),
    (deep.predict, {"parameters": {}}, ValueError, "parameters must hold W1; got []."),
    (
        deep.predict,
        {"parameters": TWO | {"gamma": ONE}},
        ValueError,
        "parameters must hold W3; got",
    ),
    (
        shallow.predict,
        {"parameters": TWO | {"W3": ONE}},
        ValueError,
        "W1, b1, W2, b2 and nothing els",
    ),
    (shallow.predict, {"parameters": dict.fromkeys(range(10**5))}, ValueError, "and 99,992 more."),
    (
        deep.predict,
        {"parameters": TWO | {"W2": np.zeros((1, 4))}},
        ValueError,
        "W2 must have shape (1, n_1), where n_1 = 3 as in W1 of shape (3, 2); got (1, 4).",
    ),
    (
        deep.predict,
        {"parameters": TWO | {"b1": np.zeros(3)}},
        ValueError,
        "b1 must have shape (n_1, 1)",
    ),
    (deep.predict, {"parameters": TWO | {"W1": HOLES.T}}, ValueError, "W1 must be finite; got NaN"),
    (deep.linear_backward, {"cache": LINEAR[:2]}, ValueError, "a tuple (A_prev, W, b); got"),
    (deep.linear_backward, {"cache": list(LINEAR)}, TypeError, "a tuple (A_prev, W, b); got"),
    (deep.linear_activation_backward, {"cache": None}, TypeError, "tuple ((A_prev, W, b), Z); got"),
    (deep.L_model_backward, {"caches": []}, ValueError, "caches must hold a cache for each layer"),
    (deep.L_model_backward, {"caches": None}, TypeError, "a list with a cache for each layer"),
    (
        deep.L_model_backward,
        {"caches": CACHES[:1]},
        ValueError,
        "W in linear_cache in caches[0] must",
    ),
    (shallow.backward_propagation, {"cache": {}}, ValueError, "cache must hold Z1; got []."),
]


@pytest.mark.parametrize(("function", "change", "error", "message"), BAD)
def test_a_wrong_call_says_what_was_wrong(function, change, error, message):
    function(**GOOD[function])
    with pytest.raises(error, match=re.escape(message)):
        function(**GOOD[function] | change)


@pytest.mark.parametrize("arguments", [(), (1, 2), {"y": 1}, {"z": 1, "y": 2}])
def test_missing_and_strange_arguments_get_pythons_own_message(arguments):
    def call(function):
        with pytest.raises(TypeError) as caught:
            function(**arguments) if isinstance(arguments, dict) else function(*arguments)
        return str(caught.value)

    assert call(activations.sigmoid) == call(inspect.unwrap(activations.sigmoid))
    assert call(activations.sigmoid).startswith("sigmoid() ")


def test_help_and_the_signature_show_the_shapes():
    assert str(inspect.signature(logistic.predict)) == (
        "(w: Matrix('n_x', 1), b: Number, X: Matrix('n_x', 'm'))"
    )
    assert "layer_dims: LayerDims('n_x', ..., 'n_y')" in str(
        inspect.signature(deep.initialize_parameters_deep)
    )
    assert pickle.loads(pickle.dumps(logistic.predict)) is logistic.predict


def test_signatures_are_those_that_were_reviewed():
    """The table of all shapes; UPDATE_CONTENTS=1 writes it anew, after a change that is meant."""
    lines = []
    for module in (activations, logistic, shallow, deep, gradient_check):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and hasattr(function, "words"):
                home = module.__name__.removeprefix("helpers.")
                lines.append(f"{home}.{name}{inspect.signature(function)}")
    if os.environ.get("UPDATE_CONTENTS"):
        SIGNATURES.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == SIGNATURES.read_text(encoding="utf-8").splitlines()


def test_the_readers_traceback_has_no_lines_of_the_checks():
    good = GOOD[logistic.predict]
    lost = {"X": 1e300 * X[:, 1:], "w": np.array([[1e300], [1e300]])}  # z is beyond any float
    for arguments in ({}, good | {"X": X.T}, good | lost):
        with pytest.raises((TypeError, ValueError)) as caught:
            logistic.predict(**arguments)
        frames = traceback.walk_tb(caught.value.__traceback__)
        shown = [f.f_code.co_name for f, _ in frames if not f.f_locals.get("__tracebackhide__")]
        assert set(shown) <= {"test_the_readers_traceback_has_no_lines_of_the_checks", "predict"}


@pytest.mark.parametrize("kind", [bool, np.uint8, np.int64, np.float16, np.float32, np.longdouble])
def test_numbers_of_every_real_kind_are_computed_as_floats(kind):
    few, labels = (X[:, :2] % 2).astype(kind), Y[:, :2].astype(kind)
    params, _, _ = logistic.optimize(w, kind(0) if kind is not bool else 0, few, labels, 5, 0.1)
    expected, _, _ = logistic.optimize(w, 0.0, few.astype(float), labels.astype(float), 5, 0.1)
    np.testing.assert_array_equal(params["w"], expected["w"])
    assert params["w"].dtype == float


def test_scalars_of_numpy_are_pythons_own_inside():
    trained = shallow.nn_model(X, Y, np.uint8(3), num_iterations=np.uint8(3))
    np.testing.assert_array_equal(trained["W1"], shallow.nn_model(X, Y, 3, 3)["W1"])
    started = deep.initialize_parameters_deep([np.int8(2), np.int8(127), np.int8(1)], scale=None)
    assert (
        started["W2"][0, 0] == deep.initialize_parameters_deep([2, 127, 1], scale=None)["W2"][0, 0]
    )
    assert activations.tanh(np.int8(1)) == np.tanh(1.0)
    assert activations.sigmoid(2**64) == 1
    assert activations.relu(Fraction(1, 2)) == 0.5
    assert logistic.predict(w, np.array(3), X).all()
    assert deep.gradient_descent(X, Y, TWO, 10**2, 1)[1] == [pytest.approx(np.log(2), rel=1e-3)]


def test_plain_subclasses_are_arrays():
    np.testing.assert_array_equal(shallow.predict(TWO, X.view(np.memmap)), shallow.predict(TWO, X))


def test_finite_parameters_with_a_z_that_no_float_can_hold():
    parameters = {"W1": np.array([[1e308, 1e308]]), "b1": ONE}
    big = np.array([[10.0], [10.0]])
    both = parameters | {"W2": ONE, "b2": ONE}
    for call, message in (
        (lambda: deep.predict(parameters, big), "predict: Z is not finite. Numbers grew"),
        (lambda: logistic.predict(parameters["W1"].T, 0.0, big), "w or b or X must hold smaller"),
        (lambda: shallow.predict(both, big), "predict: Z is not finite. Numbers grew"),
        (lambda: deep.L_model_forward(big, parameters), "L_model_forward: Z is not finite. Num"),
        (lambda: deep.accuracy(parameters, big, ONE, "tanh"), "hold; parameters or X must hold"),
        (lambda: shallow.forward_propagation(big, both), "X or parameters must hold smaller ones"),
    ):
        with pytest.raises(ValueError, match=re.escape(message)):
            call()


def test_several_outputs_are_right_where_they_make_sense():
    three = deep.initialize_parameters_deep((2, 4, 3), scale=1.0)
    labels = np.array([[0, 1, 1], [1, 0, 0], [1, 1, 0]])
    AL, caches = deep.L_model_forward(X, three)
    grads = deep.L_model_backward(AL, labels, caches)
    wide = shallow.initialize_parameters(2, 4, 3)
    A2, cache = shallow.forward_propagation(X, wide)
    wide_grads = shallow.backward_propagation(wide, cache, X, labels)
    for k in range(3):  # each output as a network of its own
        one = three | {"W2": three["W2"][k : k + 1], "b2": three["b2"][k : k + 1]}
        AL_k, caches_k = deep.L_model_forward(X, one)
        np.testing.assert_allclose(AL_k, AL[k : k + 1])
        expected = deep.L_model_backward(AL_k, labels[k : k + 1], caches_k)
        np.testing.assert_allclose(grads["dW2"][k : k + 1], expected["dW2"])
        small = wide | {"W2": wide["W2"][k : k + 1], "b2": wide["b2"][k : k + 1]}
        _, cache_k = shallow.forward_propagation(X, small)
        expected = shallow.backward_propagation(small, cache_k, X, labels[k : k + 1])
        np.testing.assert_allclose(wide_grads["db2"][k : k + 1], expected["db2"])
    for call, message in (
        (lambda: deep.compute_cost(AL, labels), r"AL must have shape \(1, m\); got \(3, 3\)"),
        (lambda: shallow.compute_cost(A2, labels), r"A2 must have shape \(1, m\)"),
        (lambda: deep.predict(three, X), r"W2 must have shape \(1, n_1\)"),
        (lambda: deep.accuracy(three, X, Y), r"W2 must have shape \(1, n_1\)"),
        (lambda: shallow.predict(wide, X), r"W2 must have shape \(1, n_h\)"),
        (lambda: deep.gradient_descent(X, Y, three, 0.1, 1), r"W2 must have shape \(1, n_1\)"),
        (lambda: deep.L_layer_model(X, labels, (2, 4, 3)), r"Y must have shape \(1, 3\) to match"),
        (lambda: shallow.nn_model(X, labels, 2), r"Y must have shape \(1, 3\) to match"),
    ):
        with pytest.raises(ValueError, match=message):
            call()


def test_the_words_come_in_by_a_star():
    space = {}
    exec("from helpers.shapes import *\nfrom helpers.network_shapes import *", space)
    for module in (activations, logistic, shallow, deep):
        for name, value in vars(module).items():
            kind = value if isinstance(value, type) else type(value)
            if issubclass(kind, Word | Returns):
                assert name in space or name == "Activation"


def test_the_ends_of_what_is_allowed():
    for seed in (0, 2**32 - 1):
        shallow.initialize_parameters(1, 1, 1, seed=seed)
    assert shallow.layer_sizes(X, Y, np.array(3)) == (2, 3, 1)
    logistic.model(X, Y, X, Y[0], 1, print_cost=np.False_)
    assert shallow.compute_cost(np.array([[0.0, 1.0]]), np.array([[0, 1]])) == 0
    assert deep.initialize_parameters_deep([1, 1], scale=None)["W1"].shape == (1, 1)


def test_words_of_ones_own():
    @validate
    def scale(A: Matrix("n", 2), by: Number | None = None, how: OneOf("up", "down") = "up"):
        return A * (by or 1)

    assert scale(np.ones((3, 2)), by=None).shape == (3, 2)
    assert scale(np.ones((3, 2)), 4).max() == 4
    with pytest.raises(ValueError, match=r"A must have shape \(n, 2\); got \(3, 3\)"):
        scale(np.ones((3, 3)))
    with pytest.raises(TypeError, match="by must be a finite number"):
        scale(np.ones((3, 2)), "4")

    @validate
    def count(Y: Labels("m"), A: Matrix("m", "m") | None = None):
        return int(Y.sum())

    assert count(np.ones((1, 3))) == 3
    with pytest.raises(ValueError, match=r"^Y must have shape \(1, m\); got \(3, 1\)\.$"):
        count(np.ones((3, 1)))
    with pytest.raises(ValueError, match=r"\(m, m\), where m = 3 as in Y of shape \(1, 3\) and m"):
        count(np.ones((1, 3)), np.ones((2, 2)))
    assert str(inspect.signature(count)) == "(Y: Labels('m'), A: Matrix('m', 'm') | None = None)"
    assert repr(Labels("m", flat=True)) == "Labels('m')"
    assert repr(Integer(1, 6)) == "Integer(1, 6)"


# A reader's own function in the place of ours


def own_propagate(w, b, X, Y):
    """As a learner writes it first: with a logarithm that can meet a zero."""
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, cost


def test_a_function_of_ones_own_is_used_and_the_same_numbers_come_out(monkeypatch):
    wide = np.random.RandomState(0).randn(60, 3)  # where a shorter way than the loop would pay
    expected = logistic.optimize(np.zeros((60, 1)), 0.0, wide, Y, 101, 0.01)
    seen = []
    monkeypatch.setattr(
        logistic, "propagate", lambda *a: seen.append(a[2].shape) or own_propagate(*a)
    )
    got = logistic.optimize(np.zeros((60, 1)), 0.0, wide, Y, 101, 0.01)
    assert seen == [(60, 3)] * 101  # the shapes of the lesson
    np.testing.assert_allclose(got[0]["w"], expected[0]["w"], atol=1e-12)
    assert got[2] == pytest.approx(expected[2])
    monkeypatch.undo()
    assert validation.untouched("logistic")


def test_its_cost_that_is_not_finite_is_named_with_the_iteration(monkeypatch):
    monkeypatch.setattr(logistic, "propagate", own_propagate)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        message = "your own_propagate returned at iteration 1: cost must be a finite number; got "
        with pytest.raises(ValueError, match=message):
            logistic.optimize(w, 0.0, 100 * X, Y, 10, 10.0)
    said = [str(warning.message) for warning in caught]
    assert any("divide by zero encountered in log" in text for text in said)  # NumPy's own words


MISTAKES = [
    (lambda *a: None, TypeError, r"it must return \(grads, cost\); got None; is there a return"),
    (lambda *a: {"dw": w, "db": 0.0}, TypeError, r"it must return \(grads, cost\); got {"),
    (
        lambda *a: ({"dw": w[:, 0], "db": 0.0}, 0.5),
        ValueError,
        r"dw must have shape \(n_x, 1\), wh",
    ),
    (
        lambda *a: ({"dw": w.T, "db": 0.0}, 0.5),
        ValueError,
        r"where n_x = 2 as in w of shape \(2, 1",
    ),
    (lambda *a: ({"dw": w}, 0.5), ValueError, "grads must hold db; got \\['dw'\\]"),
    (lambda *a: ({"dw": w, "db": 0.0}, ONE), ValueError, r"cost must be .*array of shape \(1, 1\)"),
    (
        lambda *a: ({"dw": w * np.nan, "db": 0.0}, 0.5),
        ValueError,
        "dw must be finite.* Usual causes",
    ),
]


@pytest.mark.parametrize(("propagate", "error", "message"), MISTAKES)
def test_what_it_returns_is_checked_by_name(monkeypatch, propagate, error, message):
    monkeypatch.setattr(logistic, "propagate", propagate)
    with pytest.raises(error, match=r"What your <lambda> returned at iteration 0: .*" + message):
        logistic.optimize(w, 0.0, X, Y, 3, 0.1)
    with pytest.raises(error, match=r"What your <lambda> returned: "):
        logistic.propagate(w, 0.0, X, Y)


def test_an_own_start_with_a_flat_bias_is_refused(monkeypatch):
    def initialize_parameters(n_x, n_h, n_y):  # leaves out the seed
        return {"W1": np.ones((n_h, n_x)), "b1": np.zeros(n_h), "W2": np.ones((1, n_h)), "b2": ONE}

    monkeypatch.setattr(shallow, "initialize_parameters", initialize_parameters)
    with pytest.raises(
        ValueError, match=r"b1 must have shape \(n_h, 1\), where n_h = 3 as in W1 .*; got \(3,\)"
    ):
        shallow.nn_model(X, Y, 3, 2)


def test_a_number_that_came_is_a_size_of_what_comes_back(monkeypatch):
    monkeypatch.setattr(logistic, "initialize_with_zeros", lambda dim: (np.zeros((dim + 1, 1)), 0))
    with pytest.raises(
        ValueError, match=r"w must have shape \(dim, 1\), where dim = 2; got \(3, 1"
    ):
        logistic.model(X, Y, X, Y, 1)
    ours = deep.initialize_parameters_deep
    monkeypatch.setattr(deep, "initialize_parameters_deep", lambda dims: ours([2, 4, 1]))
    with pytest.raises(
        ValueError, match=r"W1 must have shape \(n_1, n_x\), where n_1 = 3 and n_x = 2"
    ):
        deep.L_layer_model(X, Y, (2, 3, 1))


ALONE = """
def {}(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {{"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}}, cost
"""


def test_it_may_call_what_ours_calls_and_its_own_comes_first(monkeypatch):
    expected = logistic.optimize(w, 0.0, X, Y, 9, 0.1)[0]["w"]
    space = {"np": np}
    exec(ALONE.format("propagate"), space)
    monkeypatch.setattr(logistic, "propagate", space["propagate"])
    names = set(space)
    np.testing.assert_allclose(logistic.optimize(w, 0.0, X, Y, 9, 0.1)[0]["w"], expected)
    assert set(space) == names  # and nothing stays in the notebook
    asked = []
    space["sigmoid"] = lambda z: asked.append(z) or activations.sigmoid(z)
    logistic.optimize(w, 0.0, X, Y, 9, 0.1)
    assert len(asked) == 9
    del space["sigmoid"], space["np"]
    with pytest.raises(NameError, match="'np' is not defined"):
        logistic.optimize(w, 0.0, X, Y, 9, 0.1)
    assert "sigmoid" not in space


def test_what_it_does_not_take_is_said_once(monkeypatch, capsys):
    def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
        return {"w": w, "b": b}, {"dw": w, "db": b}, [0.5]

    monkeypatch.setattr(logistic, "optimize", optimize)
    logistic.model(X, Y, X, Y, 5)
    assert capsys.readouterr().out == ""
    for _ in range(2):
        logistic.model(X, Y, X, Y, 5, cost_every=1)
        logistic.optimize(w, 0.0, X, Y, 5, 0.1, False, 1)
    assert capsys.readouterr().out == "Your optimize takes no cost_every: 1 is left out.\n"


def test_it_may_leave_out_what_is_optional_only(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(logistic, "propagate", lambda w, b: None)
        with pytest.raises(TypeError, match="takes 2 positional arguments but 4 were given"):
            logistic.optimize(w, 0.0, X, Y, 1, 0.1)
        patch.setattr(logistic, "propagate", own_propagate)
        for wrong in ((w, 0.0, X, Y, 1), (w, 0.0, X)):  # Python's own words, and nothing is dropped
            with pytest.raises(TypeError, match=r"^own_propagate\(\) (takes 4|missing 1)"):
                logistic.propagate(*wrong)
    seen = []
    monkeypatch.setattr(shallow, "initialize_parameters", lambda *a: seen.append(a) or TWO)
    shallow.nn_model(X, Y, 3, 1, seed=9)
    assert seen == [(2, 3, 1, 9)]


def test_inside_it_ours_are_checked_again(monkeypatch):
    def own_forward(X, parameters):
        return shallow.compute_cost(X, Y), {}  # a mistake in a call of ours

    monkeypatch.setattr(shallow, "forward_propagation", own_forward)
    with pytest.raises(ValueError, match=r"A2 must have shape \(1, m\); got \(2, 3\)"):
        shallow.nn_model(X, Y, 3, 2)


STEPS = [
    (
        logistic,
        lambda: logistic.model(X, Y, X, Y, 2, 0.1),
        "initialize_with_zeros propagate optimize predict",
    ),
    (
        shallow,
        lambda: shallow.predict(shallow.nn_model(X, Y, 3, 2, print_cost=True), X),
        "layer_sizes initialize_parameters forward_propagation compute_cost backward_propagation "
        "update_parameters",
    ),
    (
        deep,
        lambda: deep.accuracy(deep.two_layer_model(X, Y, (2, 3, 1), 0.1, 2)[0], X, Y),
        "initialize_parameters linear_forward linear_activation_forward L_model_forward "
        "compute_cost linear_backward linear_activation_backward output_backward L_model_backward "
        "update_parameters gradient_descent predict",
    ),
    (deep, lambda: deep.L_layer_model(X, Y, (2, 3, 1), 0.1, 2), "initialize_parameters_deep"),
    (
        activations,
        lambda: deep.two_layer_model(X, Y, (2, 3, 1), 0.1, 2),
        "relu relu_derivative sigmoid log",
    ),
    (activations, lambda: shallow.nn_model(X, Y, 3, 2), "tanh sigmoid"),
]


@pytest.mark.parametrize(
    ("module", "train", "name"), [(m, t, name) for m, t, names in STEPS for name in names.split()]
)
def test_every_step_can_be_replaced(monkeypatch, module, train, name):
    expected, calls, ours = train(), [], getattr(module, name)

    def own(*args, **kwargs):
        calls.append(args)
        return ours(*args, **kwargs)

    monkeypatch.setattr(module, name, own)
    got = train()
    assert calls
    np.testing.assert_equal(got, expected)


def test_only_a_function_can_take_the_place_of_one():
    with pytest.raises(TypeError, match="propagate must be a function; got 5"):
        logistic.propagate = 5
    assert validation.untouched("logistic", "shallow", "deep", "activations")
