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
