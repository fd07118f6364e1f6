import inspect

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.neural_network import MLPClassifier

from helpers import datasets, logistic, shallow
from helpers.gradient_check import gradient_check

SHAPES = {"W1": (4, 2), "b1": (4, 1), "W2": (1, 4), "b2": (1, 1)}


def problem(seed, n_x, n_h, m):
    """Random examples, and random parameters, none of them zero."""
    random = np.random.RandomState(seed)
    shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (1, n_h), "b2": (1, 1)}
    parameters = {name: random.randn(*shape) for name, shape in shapes.items()}
    return parameters, random.randn(n_x, m), random.randint(0, 2, (1, m))


problems = st.builds(
    problem, st.integers(0, 2**32 - 1), st.integers(1, 4), st.integers(1, 6), st.integers(1, 8)
)


def cost(parameters, X, Y):
    return shallow.compute_cost(shallow.forward_propagation(X, parameters)[0], Y)


def test_layer_sizes():
    X, Y = np.zeros((5, 3)), np.zeros((2, 3))
    assert shallow.layer_sizes(X, Y) == (5, 4, 2)
    assert shallow.layer_sizes(X, Y, n_h=7) == (5, 7, 2)


def test_initialisation_is_small_random_and_in_the_notes_order():
    parameters = shallow.initialize_parameters(2, 4, 1)
    assert {name: value.shape for name, value in parameters.items()} == SHAPES
    stream = np.random.RandomState(2).randn(12) * 0.01
    np.testing.assert_array_equal(parameters["W1"].ravel(), stream[:8])
    np.testing.assert_array_equal(parameters["W2"].ravel(), stream[8:])
    assert not parameters["b1"].any()
    assert not parameters["b2"].any()
    other = shallow.initialize_parameters(2, 4, 1, seed=3)
    np.testing.assert_array_equal(other["W1"].ravel(), np.random.RandomState(3).randn(8) * 0.01)


def test_forward_on_a_case_worked_by_hand():
    parameters = {
        "W1": np.array([[1.0, -1.0], [0.0, 2.0]]),
        "b1": np.array([[0.5], [-2.0]]),
        "W2": np.array([[2.0, -1.0]]),
        "b2": np.array([[0.25]]),
    }
    A2, cache = shallow.forward_propagation(np.array([[1.0, 0.0], [1.0, 0.0]]), parameters)
    np.testing.assert_allclose(cache["Z1"], [[0.5, 0.5], [0.0, -2.0]])
    np.testing.assert_allclose(cache["A1"], np.tanh(cache["Z1"]))
    z = 2 * np.tanh(0.5) - np.tanh([0.0, -2.0]) + 0.25
    np.testing.assert_allclose(cache["Z2"], [z])
    np.testing.assert_allclose(A2, [1 / (1 + np.exp(-z))])
    assert cache["A2"] is A2
    assert list(cache) == ["Z1", "A1", "Z2", "A2"]


def test_cost_on_a_case_worked_by_hand():
    value = shallow.compute_cost(np.array([[0.5, 0.25]]), np.array([[1, 0]]))
    assert type(value) is float
    assert value == pytest.approx((np.log(2) - np.log(0.75)) / 2)


@pytest.mark.parametrize("dtype", [bool, np.uint8, int, float])
def test_cost_of_sure_answers_is_finite(dtype):
    Y = np.array([[0, 1]]).astype(dtype)
    assert shallow.compute_cost(np.array([[0.0, 1.0]]), Y) == 0
    ten = np.log(10)
    assert shallow.compute_cost(np.array([[1.0, 0.0]]), Y) == pytest.approx(308 * ten, rel=1e-12)
    assert shallow.compute_cost(np.array([[1e-300, 1.0]]), 1 - Y.astype(int)) == pytest.approx(
        (300 + 308) / 2 * ten, rel=1e-12
    )


@given(problems)
def test_gradients_equal_difference_quotients(case):
    parameters, X, Y = case
    _, cache = shallow.forward_propagation(X, parameters)
    grads = shallow.backward_propagation(parameters, cache, X, Y)
    for name, value in parameters.items():
        assert grads[f"d{name}"].shape == value.shape
    size = np.linalg.norm(np.concatenate([g.ravel() for g in grads.values()]))
    check = gradient_check(lambda p: cost(p, X, Y), parameters, grads)
    assert size < 1e-3 or check < 1e-7


@pytest.mark.parametrize("n_h", [1, 2, 4, 20, 50])
def test_gradients_on_the_flower(n_h):
    X, Y = datasets.load_planar_dataset()
    parameters = problem(n_h, 2, n_h, 1)[0]
    _, cache = shallow.forward_propagation(X, parameters)
    grads = shallow.backward_propagation(parameters, cache, X, Y)
    assert gradient_check(lambda p: cost(p, X, Y), parameters, grads) < 1e-7


def test_update_steps_downhill_and_leaves_the_old_parameters():
    parameters, _, _ = problem(0, 2, 4, 9)
    before = {name: value.copy() for name, value in parameters.items()}
    grads = {f"d{name}": np.full(value.shape, 2.0) for name, value in parameters.items()}
    for rate, new in (
        (0.25, shallow.update_parameters(parameters, grads, 0.25)),
        (1.2, shallow.update_parameters(parameters, grads)),
    ):
        for name in parameters:
            np.testing.assert_allclose(new[name], before[name] - 2 * rate)
            np.testing.assert_array_equal(parameters[name], before[name])


def test_nn_model_takes_these_steps(capsys):
    _, X, Y = problem(1, 2, 4, 9)
    trained = shallow.nn_model(X, Y, 3, 1001, 0.5, print_cost=True, seed=7)
    parameters = shallow.initialize_parameters(2, 3, 1, seed=7)
    costs = []
    for _ in range(1001):
        A2, cache = shallow.forward_propagation(X, parameters)
        costs.append(shallow.compute_cost(A2, Y))
        grads = shallow.backward_propagation(parameters, cache, X, Y)
        parameters = shallow.update_parameters(parameters, grads, 0.5)
    for name, value in trained.items():
        np.testing.assert_array_equal(value, parameters[name])
    assert capsys.readouterr().out == (
        f"Cost after iteration 0: {costs[0]:.6f}\nCost after iteration 1000: {costs[1000]:.6f}\n"
    )


def test_nn_model_is_silent_and_has_the_notes_defaults(capsys):
    _, X, Y = problem(1, 2, 4, 9)
    shallow.nn_model(X, Y, 2, num_iterations=1001)
    assert capsys.readouterr().out == ""
    parameters = inspect.signature(shallow.nn_model).parameters
    defaults = {name: parameters[name].default for name in ("num_iterations", "learning_rate")}
    assert defaults == {"num_iterations": 10000, "learning_rate": 1.2}
    assert parameters["seed"].default == 2


@given(problems, st.randoms())
def test_the_order_of_the_hidden_units_does_not_matter(case, random):
    parameters, X, _ = case
    order = list(range(parameters["W1"].shape[0]))
    random.shuffle(order)
    shuffled = {
        "W1": parameters["W1"][order],
        "b1": parameters["b1"][order],
        "W2": parameters["W2"][:, order],
        "b2": parameters["b2"],
    }
    expected, _ = shallow.forward_propagation(X, parameters)
    np.testing.assert_allclose(shallow.forward_propagation(X, shuffled)[0], expected, rtol=1e-12)


@given(problems, st.randoms())
def test_the_order_of_the_examples_does_not_matter(case, random):
    parameters, X, Y = case
    order = list(range(X.shape[1]))
    random.shuffle(order)
    A2, cache = shallow.forward_propagation(X, parameters)
    A2_shuffled, cache_shuffled = shallow.forward_propagation(X[:, order], parameters)
    np.testing.assert_allclose(A2_shuffled, A2[:, order], rtol=1e-12)
    grads = shallow.backward_propagation(parameters, cache, X, Y)
    shuffled = shallow.backward_propagation(parameters, cache_shuffled, X[:, order], Y[:, order])
    for name, value in grads.items():
        np.testing.assert_allclose(shuffled[name], value, atol=1e-12)


@pytest.mark.parametrize("start", [0.0, 0.5])
def test_units_that_start_alike_stay_alike(start):
    X, Y = datasets.load_planar_dataset()
    shapes = {"W1": (5, 2), "b1": (5, 1), "W2": (1, 5), "b2": (1, 1)}
    parameters = {name: np.full(shape, start) for name, shape in shapes.items()}
    for _ in range(50):
        _, cache = shallow.forward_propagation(X, parameters)
        grads = shallow.backward_propagation(parameters, cache, X, Y)
        parameters = shallow.update_parameters(parameters, grads)
    np.testing.assert_allclose(parameters["W1"], parameters["W1"][[0] * 5], atol=1e-13)
    np.testing.assert_allclose(parameters["W2"], parameters["W2"][:, [0] * 5], atol=1e-13)
    assert parameters["W1"].any() == (start != 0)


def test_predict_is_one_above_one_half_only():
    parameters = {name: np.zeros(shape) for name, shape in SHAPES.items()}
    parameters["W1"][0, 0], parameters["W2"][0, 0] = 1.0, 1.0
    X = np.array([[-1.0, 0.0, 1e-9, 3.0], [5.0, 5.0, 5.0, 5.0]])
    prediction = shallow.predict(parameters, X)
    np.testing.assert_array_equal(prediction, [[0, 0, 1, 1]])
    assert prediction.dtype.kind == "i"


@given(problems)
def test_forward_agrees_with_scikit_learn(case):
    parameters, X, _ = case
    other = MLPClassifier((parameters["W1"].shape[0],), activation="tanh", max_iter=1)
    other.partial_fit(np.zeros((2, X.shape[0])), [0, 1], classes=[0, 1])
    other.coefs_ = [parameters["W1"].T, parameters["W2"].T]
    other.intercepts_ = [parameters["b1"][:, 0], parameters["b2"][:, 0]]
    np.testing.assert_allclose(
        shallow.forward_propagation(X, parameters)[0][0],
        other.predict_proba(X.T)[:, 1],
        rtol=1e-9,
        atol=1e-12,
    )


@given(problems)
def test_without_its_hidden_layer_it_is_logistic_regression(case):
    """For tiny z, tanh(z) is z: a single hidden unit hands w.T x through to the output neuron."""
    _, X, Y = case
    tiny, w = 1e-6, np.random.RandomState(0).randn(X.shape[0], 1)
    parameters = {
        "W1": tiny * w.T,
        "b1": np.zeros((1, 1)),
        "W2": np.array([[1 / tiny]]),
        "b2": np.array([[0.3]]),
    }
    _, cache = shallow.forward_propagation(X, parameters)
    grads = shallow.backward_propagation(parameters, cache, X, Y)
    expected, expected_cost = logistic.propagate(w, 0.3, X, Y)
    assert cost(parameters, X, Y) == pytest.approx(expected_cost, rel=1e-9)
    np.testing.assert_allclose(tiny * grads["dW1"].T, expected["dw"], atol=1e-9)
    np.testing.assert_allclose(grads["db2"], [[expected["db"]]], atol=1e-9)
