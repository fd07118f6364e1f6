import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

from helpers import logistic
from helpers.gradient_check import gradient_check

SMALL = (
    np.array([[1.0], [2.0]]),
    2.0,
    np.array([[1.0, 2.0, -1.0], [3.0, 4.0, -3.2]]),
    np.array([[1, 0, 1]]),
)


def problem(seed, n_x, m):
    """Random parameters and examples, with both labels in no special order."""
    random = np.random.RandomState(seed)
    Y = random.randint(0, 2, (1, m))
    return random.randn(n_x, 1), random.randn(), random.randn(n_x, m), Y


problems = st.builds(problem, st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(1, 8))


def test_initialize_with_zeros():
    w, b = logistic.initialize_with_zeros(3)
    np.testing.assert_array_equal(w, [[0], [0], [0]])
    assert type(b) is float
    assert b == 0


def test_propagate_on_a_case_worked_by_hand():
    w, X, Y = np.array([[1.0], [-2.0]]), np.array([[3.0, 0.0], [1.0, 0.0]]), np.array([[1, 0]])
    grads, cost = logistic.propagate(w, -1.0, X, Y)  # z = 0 and -1
    a = 1 / (1 + np.e)
    assert cost == pytest.approx((np.log(2) - np.log(1 - a)) / 2)
    np.testing.assert_allclose(grads["dw"], [[-0.75], [-0.25]])
    assert grads["db"] == pytest.approx((-0.5 + a) / 2)


@given(problems)
def test_propagate_gives_the_shapes_that_it_says(case):
    w, b, X, Y = case
    grads, cost = logistic.propagate(w, b, X, Y)
    assert set(grads) == {"dw", "db"}
    assert grads["dw"].shape == w.shape
    assert np.shape(grads["db"]) == np.shape(cost) == ()


@given(problems)
def test_propagate_equals_the_loop(case):
    grads, cost = logistic.propagate(*case)
    grads_loop, cost_loop = logistic.propagate_loop(*case)
    assert cost == pytest.approx(cost_loop, rel=1e-12)
    np.testing.assert_allclose(grads["dw"], grads_loop["dw"], rtol=1e-11, atol=1e-13)
    assert grads["db"] == pytest.approx(grads_loop["db"], rel=1e-11, abs=1e-13)


@given(problems)
def test_gradients_equal_difference_quotients(case):
    w, b, X, Y = case
    grads, _ = logistic.propagate(w, b, X, Y)

    def cost(p):  # from z, which keeps its digits where the answers are sure
        return np.logaddexp(0, (1 - 2 * Y) * (p["w"].T @ X + p["b"])).mean()

    assert logistic.propagate(w, b, X, Y)[1] == pytest.approx(cost({"w": w, "b": b}), rel=1e-7)
    # A saturated example has a gradient near 0, where only the absolute difference means anything.
    size = np.linalg.norm([*grads["dw"].ravel(), grads["db"]])
    assert size < 1e-3 or gradient_check(cost, {"w": w, "b": b}, grads) < 1e-7


@given(problems, st.randoms())
def test_the_order_of_the_examples_does_not_matter(case, random):
    w, b, X, Y = case
    order = list(range(X.shape[1]))
    random.shuffle(order)
    grads, cost = logistic.propagate(w, b, X, Y)
    grads_shuffled, cost_shuffled = logistic.propagate(w, b, X[:, order], Y[:, order])
    assert cost == pytest.approx(cost_shuffled)
    np.testing.assert_allclose(grads["dw"], grads_shuffled["dw"], atol=1e-12)
    np.testing.assert_array_equal(
        logistic.predict(w, b, X)[:, order], logistic.predict(w, b, X[:, order])
    )


FLOOR = 308 * np.log(10)  # the loss where a probability was rounded to 0
NEARLY_30 = pytest.approx(30, abs=2e-3)


@pytest.mark.parametrize("function", [logistic.propagate, logistic.propagate_loop])
@pytest.mark.parametrize(
    ("z", "label", "loss"),
    [
        (-40.0, 1, 40),
        (-700.0, 1, 700),
        *((z, 1, 709) for z in (-800.0, -1e4)),  # as far down as sigmoid goes
        (30.0, 0, NEARLY_30),  # 1 - a has few digits left
        *((z, 0, FLOOR) for z in (40.0, 800.0, 1e4)),  # a is 1, and 1 - a is 0
        *((z, 1, 0) for z in (40.0, 800.0, 1e4)),  # surely right
        *((z, 0, 0) for z in (-40.0, -800.0, -1e4)),
    ],
)
def test_the_cost_of_a_sure_neuron_is_finite_and_its_gradient_right(function, z, label, loss):
    grads, cost = function(np.array([[z]]), 0.0, np.array([[1.0]]), np.array([[label]]))
    assert cost == (loss if loss is NEARLY_30 else pytest.approx(loss, rel=1e-12, abs=1e-16))
    assert grads["db"] == pytest.approx((z > 0) - label, abs=1e-12)


def test_optimize_takes_the_steps_of_gradient_descent():
    w, b, X, Y = SMALL
    params, grads, costs = logistic.optimize(w, b, X, Y, num_iterations=2, learning_rate=0.1)
    for _ in range(2):
        expected, _ = logistic.propagate(w, b, X, Y)
        w, b = w - 0.1 * expected["dw"], b - 0.1 * expected["db"]
    np.testing.assert_array_equal(params["w"], w)
    assert params["b"] == b
    np.testing.assert_array_equal(grads["dw"], expected["dw"])
    assert len(costs) == 1


@pytest.mark.parametrize(("num_iterations", "count"), [(1, 1), (100, 1), (101, 2), (250, 3)])
def test_every_hundredth_cost_is_kept(num_iterations, count):
    costs = logistic.optimize(*SMALL, num_iterations, 0.01)[2]
    assert type(costs) is list
    assert len(costs) == count
    assert costs[0] == logistic.propagate(*SMALL)[1]
    assert sorted(costs, reverse=True) == costs


def test_costs_may_be_kept_at_other_distances():
    w, _, X, Y = SMALL
    every = logistic.optimize(*SMALL, 22, 0.01, cost_every=1)[2]
    assert len(every) == 22
    assert logistic.optimize(*SMALL, 22, 0.01, cost_every=7)[2] == every[::7]
    zeros = logistic.initialize_with_zeros(len(w))
    expected = logistic.optimize(*zeros, X, Y, 22, 0.01, cost_every=7)[2]
    assert logistic.model(X, Y, X, Y, 22, 0.01, cost_every=7)["costs"] == expected


def test_optimize_leaves_its_arguments_alone():
    copies = [np.copy(argument) for argument in SMALL]
    logistic.optimize(*SMALL, 3, 0.5)
    for argument, copy in zip(SMALL, copies, strict=True):
        np.testing.assert_array_equal(argument, copy)


def test_costs_are_printed_only_on_request(capsys):
    logistic.optimize(*SMALL, 101, 0.01)
    assert capsys.readouterr().out == ""
    costs = logistic.optimize(*SMALL, 101, 0.01, print_cost=True)[2]
    assert capsys.readouterr().out == (
        f"Cost after iteration 0: {costs[0]:.6f}\nCost after iteration 100: {costs[1]:.6f}\n"
    )


def test_the_optimum_is_that_of_scikit_learn():
    random = np.random.RandomState(3)
    X = random.randn(2, 60)
    Y = (X[:1] - X[1:] + 1.5 * random.randn(1, 60) > 0.3).astype(int)
    w, b = logistic.initialize_with_zeros(2)
    params, _, _ = logistic.optimize(w, b, X, Y, num_iterations=4000, learning_rate=1.0)
    other = LogisticRegression(C=np.inf, tol=1e-10).fit(X.T, Y[0])
    np.testing.assert_allclose(params["w"].T, other.coef_, rtol=1e-5)
    assert params["b"] == pytest.approx(other.intercept_[0], rel=1e-5)


def test_predict_is_one_above_one_half_only():
    X = np.array([[-1.0, 0.0, 1e-9, 5.0]])
    prediction = logistic.predict(np.array([[1.0]]), 0.0, X)
    np.testing.assert_array_equal(prediction, [[0, 0, 1, 1]])  # one half itself is a 0
    np.testing.assert_array_equal(logistic.predict(np.array([[1.0]]), 2.0, X), [[1, 1, 1, 1]])


def test_model_learns_and_reports_everything(capsys):
    random = np.random.RandomState(0)
    X = random.randn(3, 40)
    Y = (X[:1] > 0).astype(int)
    Y[0, [Y[0].argmin(), Y[0].argmax()]] = 1, 0  # a mistake of either kind is left
    result = logistic.model(X, Y, X[:, :10], 1 - Y[:, :10], 300, 0.1, print_cost=True)
    w, b = logistic.initialize_with_zeros(3)
    params, _, costs = logistic.optimize(w, b, X, Y, 300, 0.1)

    assert result["costs"] == costs
    np.testing.assert_array_equal(result["w"], params["w"])
    assert result["b"] == params["b"]
    assert (result["learning_rate"], result["num_iterations"]) == (0.1, 300)
    np.testing.assert_array_equal(
        result["Y_prediction_train"], logistic.predict(result["w"], result["b"], X)
    )
    np.testing.assert_array_equal(result["Y_prediction_test"], result["Y_prediction_train"][:, :10])
    share = np.mean(result["Y_prediction_train"] == Y)
    share_test = np.mean(result["Y_prediction_test"] == 1 - Y[:, :10])
    assert share > 0.9 > 0.5 > share_test
    assert capsys.readouterr().out.endswith(
        f"train accuracy: {100 * share:.2f} %\ntest accuracy: {100 * share_test:.2f} %\n"
    )
    logistic.model(X, Y, X, Y, 1)
    assert capsys.readouterr().out == ""


def test_model_has_the_notes_defaults():
    _, _, X, Y = SMALL
    result = logistic.model(X, Y, X, Y)
    assert (result["learning_rate"], result["num_iterations"]) == (0.5, 2000)


def test_test_labels_may_have_one_dimension(capsys):
    _, _, X, Y = SMALL
    logistic.model(X, Y, X, Y, num_iterations=1, print_cost=True)
    expected = capsys.readouterr().out
    logistic.model(X, Y, X, Y[0], num_iterations=1, print_cost=True)
    assert capsys.readouterr().out == expected
