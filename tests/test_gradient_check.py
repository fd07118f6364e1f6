import warnings

import numpy as np
import pytest

from helpers.gradient_check import gradient_check


def cost(p):
    return np.sum(np.sin(p["W"])) + p["b"] ** 3


@pytest.fixture
def parameters():
    return {"W": np.array([[0.5, 1.0], [2.0, -1.0]]), "b": 0.7}


def right_gradients(p):
    return {"dW": np.cos(p["W"]), "db": 3 * p["b"] ** 2}


def test_right_gradients_pass(parameters):
    assert gradient_check(cost, parameters, right_gradients(parameters)) < 1e-9


@pytest.mark.parametrize("name", ["dW", "db"])
def test_a_wrong_entry_is_found(parameters, name):
    grads = right_gradients(parameters)
    grads[name] = grads[name] * 1.01
    assert gradient_check(cost, parameters, grads) > 1e-4


def test_opposite_gradients_give_one(parameters):
    grads = {name: -value for name, value in right_gradients(parameters).items()}
    assert gradient_check(cost, parameters, grads) == pytest.approx(1)


def test_a_flat_cost_gives_zero():
    assert gradient_check(lambda p: 1.0, {"w": np.ones((2, 1))}, {"dw": np.zeros((2, 1))}) == 0


def test_parameters_are_left_alone(parameters):
    gradient_check(cost, parameters, right_gradients(parameters))
    np.testing.assert_array_equal(parameters["W"], [[0.5, 1.0], [2.0, -1.0]])
    assert parameters["b"] == 0.7


def test_the_nudge_is_epsilon():
    # The central difference of x^3 is 3 x^2 + epsilon^2, which shows epsilon.
    difference = gradient_check(lambda p: p["x"] ** 3, {"x": 0.0}, {"dx": 0.5}, epsilon=0.5)
    assert difference == pytest.approx((0.5 - 0.25) / (0.5 + 0.25))


@pytest.mark.parametrize(
    ("grads", "message"),
    [
        ({"dW": np.ones((2, 2))}, r"grads must hold db of shape \(\); got none"),
        ({"dW": np.ones(4), "db": 1.0}, r"grads must hold dW of shape \(2, 2\); got shape \(4,\)"),
        ({"dW": np.ones((2, 1)), "db": 1.0}, r"dW of shape \(2, 2\); got shape \(2, 1\)"),
    ],
)
def test_gradients_that_do_not_match_are_refused(parameters, grads, message):
    with pytest.raises(ValueError, match=message):
        gradient_check(cost, parameters, grads)


@pytest.mark.parametrize("shape", [(), (1,), (1, 1)])
def test_a_cost_that_was_not_squeezed_is_a_number(parameters, shape):
    difference = gradient_check(
        lambda p: np.reshape(cost(p), shape), parameters, right_gradients(parameters)
    )
    assert difference < 1e-9


@pytest.mark.parametrize("size", [1e-300, 1e-200, 1.0, 1e200, 1e300])
def test_gradients_of_every_size_are_told_apart(size):
    def line(p):
        return size * p["b"]

    assert gradient_check(line, {"b": 0.5}, {"db": size}) < 1e-9
    difference = gradient_check(line, {"b": 0.5}, {"db": 5 * size})
    assert difference == pytest.approx(4 / 6, abs=1e-6)


W = np.array([[0.5]])
BAD = [
    ({"cost": 1.0}, TypeError, "cost must be a function; got 1.0"),
    ({"cost": lambda p: p["W"] * 1j}, TypeError, "cost must be a finite number; got"),
    ({"cost": lambda p: None}, TypeError, "cost must be a finite number; got None"),
    (
        {"cost": lambda p: np.ones((1, 2))},
        ValueError,
        r"cost must be .* an array of shape \(1, 2\)",
    ),
    ({"cost": lambda p: np.nan}, ValueError, "cost must be a finite number; got nan"),
    (
        {"cost": lambda p: 1e308 * np.sign(p["W"] - 0.5)},
        ValueError,
        "cost's slope must be finite; the costs",
    ),
    ({"parameters": [1.0]}, TypeError, r"parameters must be a dict; got \[1.0\]"),
    ({"parameters": {}}, ValueError, "parameters must hold at least one number or array"),
    ({"parameters": {"W": W * np.nan}}, ValueError, "W must be finite"),
    ({"parameters": {"W": "W"}}, TypeError, "W must be a real number or a NumPy array of them"),
    (
        {"parameters": {"W": W * 1e20}},
        ValueError,
        r"epsilon must change W, which holds 5e\+19; got",
    ),
    ({"grads": None}, TypeError, "grads must be a dict; got None"),
    ({"grads": {"dW": W * np.inf}}, ValueError, "dW must be finite"),
    ({"grads": {"dW": W * 1j}}, TypeError, "dW must hold real numbers; got dtype complex128"),
    ({"epsilon": 0}, ValueError, "epsilon must be positive; got 0"),
    ({"epsilon": -1e-5}, ValueError, "epsilon must be positive; got -1e-05"),
    ({"epsilon": np.nan}, ValueError, "epsilon must be a finite number; got nan"),
    ({"epsilon": "small"}, TypeError, "epsilon must be a finite number; got 'small'"),
]


@pytest.mark.parametrize(("change", "error", "message"), BAD)
def test_a_wrong_call_says_what_was_wrong(change, error, message):
    good = {"cost": lambda p: p["W"], "parameters": {"W": W}, "grads": {"dW": np.ones((1, 1))}}
    assert gradient_check(**good) < 1e-9
    with pytest.raises(error, match=message):
        gradient_check(**good | change)


def test_the_cost_keeps_numpys_own_warnings():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with pytest.raises(ValueError, match="cost must be a finite number; got nan"):
            gradient_check(lambda p: np.log(p["b"]), {"b": -1.0}, {"db": 1.0})
    assert "invalid value encountered in log" in str(caught[0].message)
