import inspect

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.neural_network import MLPClassifier

from helpers import activations, datasets, deep, logistic, shallow
from helpers.gradient_check import gradient_check


def problem(seed, layer_dims, m):
    """Random examples, and random parameters, none of them zero."""
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1])
        parameters[f"b{l}"] = random.randn(layer_dims[l], 1)
    return parameters, random.randn(layer_dims[0], m), random.randint(0, 2, (1, m))


dims = st.lists(st.integers(1, 5), min_size=1, max_size=6).map(lambda sizes: (*sizes, 1))
problems = st.builds(problem, st.integers(0, 2**32 - 1), dims, st.integers(1, 6))
names = st.sampled_from(["sigmoid", "tanh", "relu", "leaky_relu", "linear"])


def gradients(parameters, X, Y, hidden_activation="relu"):
    AL, caches = deep.L_model_forward(X, parameters, hidden_activation)
    return deep.L_model_backward(AL, Y, caches, hidden_activation)


def away_from_corners(parameters, X, hidden_activation="relu"):
    """No hidden z so near 0 that a nudge would carry it over the corner of ReLU."""
    _, caches = deep.L_model_forward(X, parameters, hidden_activation)
    return all(np.abs(Z).min() > 1e-3 for _, Z in caches[:-1])


def test_both_initialisations_draw_layer_after_layer():
    stream = np.random.RandomState(3).randn(5 * 4 + 4 * 3)
    parameters = deep.initialize_parameters_deep([5, 4, 3])
    np.testing.assert_array_equal(parameters["W1"], stream[:20].reshape(4, 5) * 0.01)
    np.testing.assert_array_equal(parameters["W2"], stream[20:].reshape(3, 4) * 0.01)
    wide = deep.initialize_parameters_deep([5, 4, 3], scale=None)
    np.testing.assert_array_equal(wide["W1"], stream[:20].reshape(4, 5) / np.sqrt(5))
    np.testing.assert_array_equal(wide["W2"], stream[20:].reshape(3, 4) / np.sqrt(4))
    for l, n in ((1, 4), (2, 3)):
        np.testing.assert_array_equal(parameters[f"b{l}"], np.zeros((n, 1)))
    one = deep.initialize_parameters_deep([5, 4, 3], seed=1)
    assert one["W1"][0, 0] == np.random.RandomState(1).randn() * 0.01


def test_two_layers_start_as_in_week_3_with_another_seed():
    parameters = deep.initialize_parameters(3, 2, 4)
    for name, value in shallow.initialize_parameters(3, 2, 4, seed=1).items():
        np.testing.assert_array_equal(parameters[name], value)


def test_a_layer_on_a_case_worked_by_hand():
    A_prev, W, b = np.array([[1.0], [2.0]]), np.array([[1.0, -1.0], [0.5, 1.0]]), np.ones((2, 1))
    Z, cache = deep.linear_forward(A_prev, W, b)
    np.testing.assert_array_equal(Z, [[0.0], [3.5]])
    assert cache == (A_prev, W, b)
    A, (linear_cache, activation_cache) = deep.linear_activation_forward(A_prev, W, b, "relu")
    np.testing.assert_array_equal(A, [[0.0], [3.5]])
    assert linear_cache == (A_prev, W, b)
    np.testing.assert_array_equal(activation_cache, Z)
    back = deep.linear_activation_backward(np.array([[4.0], [2.0]]), (linear_cache, Z), "relu")
    for value, expected in zip(back, ([[1.0], [2.0]], [[0, 0], [2, 4]], [[0], [2]]), strict=True):
        np.testing.assert_array_equal(value, expected)


@given(problems, names)
def test_one_layer_backward_equals_difference_quotients(case, activation):
    """With the sum of c * A as the cost, for a random c."""
    parameters, X, _ = case
    layer = {"A": X, "W": parameters["W1"], "b": parameters["b1"]}
    A, cache = deep.linear_activation_forward(X, *list(layer.values())[1:], activation)
    c = np.random.RandomState(0).randn(*A.shape)
    dA, dW, db = deep.linear_activation_backward(c * X.shape[1], cache, activation)
    assert (dA.shape, dW.shape, db.shape) == tuple(value.shape for value in layer.values())
    if activation in ("relu", "leaky_relu"):
        assume(np.abs(cache[1]).min() >= 1e-3)  # at the corner there is no slope

    def cost(p):
        return np.sum(c * deep.linear_activation_forward(p["A"], p["W"], p["b"], activation)[0])

    grads = {"dA": dA / X.shape[1], "dW": dW, "db": db}
    size = np.linalg.norm(np.concatenate([g.ravel() for g in grads.values()]))
    assert size < 1e-3 or gradient_check(cost, layer, grads) < 1e-7


@given(problems, names)
def test_gradients_of_any_depth_equal_difference_quotients(case, activation):
    parameters, X, Y = case
    grads = gradients(parameters, X, Y, activation)
    L = len(parameters) // 2
    expected = {f"d{kind}{l}" for kind in "Wb" for l in range(1, L + 1)}
    assert set(grads) == expected | {f"dA{l}" for l in range(L)}
    for name, value in parameters.items():
        assert grads[f"d{name}"].shape == value.shape
    assume("relu" not in activation or away_from_corners(parameters, X, activation))

    def cost(p):
        _, caches = deep.L_model_forward(X, p, activation)
        ZL = caches[-1][1]  # the cost from z, which keeps its digits where the answers are sure
        return np.sum(Y * np.logaddexp(0, -ZL) + (1 - Y) * np.logaddexp(0, ZL)) / X.shape[1]

    size = np.linalg.norm(np.concatenate([grads[f"d{name}"].ravel() for name in parameters]))
    assert size < 1e-3 or gradient_check(cost, parameters, grads) < 1e-7


def test_dA_is_the_gradient_of_what_a_layer_hands_on():
    parameters, X, Y = problem(5, (4, 3, 2, 1), 6)
    grads = gradients(parameters, X, Y)
    m = X.shape[1]

    def cost(p):
        A = activations.relu(parameters["W2"] @ p["A1"] + parameters["b2"])
        return deep.compute_cost(activations.sigmoid(parameters["W3"] @ A + parameters["b3"]), Y)

    A1 = activations.relu(parameters["W1"] @ X + parameters["b1"])
    # As in the notes, dA is not divided by m; that happens in dW and db.
    assert gradient_check(cost, {"A1": A1}, {"dA1": grads["dA1"] / m}) < 1e-7
    whole = {"X": X}
    assert (
        gradient_check(
            lambda p: deep.compute_cost(deep.L_model_forward(p["X"], parameters)[0], Y),
            whole,
            {"dX": grads["dA0"] / m},
        )
        < 1e-7
    )


def flower():
    X, Y = datasets.load_planar_dataset()
    return X, Y, (2, 6, 5, 3, 1), 0.5, 20


def cats():
    pictures, Y, *_ = datasets.load_dataset()
    return pictures.reshape(len(pictures), -1).T / 255, Y, (12288, 20, 7, 5, 1), 0.0075, 3


@pytest.mark.parametrize("load", [flower, cats])
def test_the_first_steps_agree_with_automatic_differentiation(load):
    X, Y, layer_dims, learning_rate, steps = load()
    Y = Y.astype(float)
    parameters = deep.initialize_parameters_deep(layer_dims, seed=1, scale=None)

    def cost(p):
        A = X
        for l in range(1, 4):
            Z = anp.dot(p[f"W{l}"], A) + p[f"b{l}"]
            A = anp.where(Z > 0, Z, 0)
        A = 1 / (1 + anp.exp(-(anp.dot(p["W4"], A) + p["b4"])))
        return -anp.mean(Y * anp.log(A) + (1 - Y) * anp.log(1 - A))

    for _ in range(steps):
        automatic, ours = grad(cost)(parameters), gradients(parameters, X, Y)
        for name, value in automatic.items():
            np.testing.assert_allclose(ours[f"d{name}"], value, rtol=1e-7, atol=1e-12)
        parameters = deep.update_parameters(parameters, ours, learning_rate)


def test_backward_follows_the_answers_that_it_is_given():
    """With another AL than the caches', the chain rule still starts from dAL."""
    parameters, X, Y = problem(2, (3, 4, 1), 5)
    AL, caches = deep.L_model_forward(X, parameters)
    other = np.clip(AL + 0.2, 0.1, 0.8)
    dAL = -(Y / other) + (1 - Y) / (1 - other)
    dA1, dW2, db2 = deep.linear_activation_backward(dAL, caches[1], "sigmoid")
    grads = deep.L_model_backward(other, Y, caches)
    for name, value in (("dA1", dA1), ("dW2", dW2), ("db2", db2)):
        np.testing.assert_allclose(grads[name], value, rtol=1e-12)


@pytest.mark.parametrize("z", [-1e4, -800.0, -37.0, 37.0, 800.0, 1e4])
@pytest.mark.parametrize("label", [0, 1])
def test_backward_is_right_where_the_answer_is_saturated(z, label):
    parameters = {"W1": np.array([[z]]), "b1": np.zeros((1, 1))}
    X, Y = np.array([[1.0]]), np.array([[label]])
    grads = gradients(parameters, X, Y)
    assert grads["dW1"].item() == pytest.approx((z > 0) - label, abs=1e-15)
    AL, _ = deep.L_model_forward(X, parameters)
    assert np.isfinite(deep.compute_cost(AL, Y))


@pytest.mark.parametrize("label", [0, 1])
def test_backward_forgives_an_output_that_was_rounded_otherwise(label):
    """As another way to write the sigmoid does: here it says 1, and ours a little less."""
    Z, AL, Y = np.array([[36.5, -2.0]]), np.array([[1.0, 0.5]]), np.array([[label, label]])
    assert 0 < 1 - activations.sigmoid(Z[0, 0]) < 1e-15
    slope = activations.sigmoid_derivative(-2.0)
    expected = [[1.0 - label, (-2.0 if label else 2.0) * slope]]
    np.testing.assert_allclose(deep.output_backward(AL, Y, Z), expected, rtol=1e-12)


@given(problems)
def test_one_layer_is_logistic_regression(case):
    _, X, Y = case
    random = np.random.RandomState(0)
    w, b = random.randn(X.shape[0], 1), random.randn()
    parameters = {"W1": w.T, "b1": np.array([[b]])}
    expected, expected_cost = logistic.propagate(w, b, X, Y)
    AL, _ = deep.L_model_forward(X, parameters)
    grads = gradients(parameters, X, Y)
    assert deep.compute_cost(AL, Y) == pytest.approx(expected_cost, rel=1e-9)
    np.testing.assert_allclose(grads["dW1"].T, expected["dw"], rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(grads["db1"].item(), expected["db"], rtol=1e-12, atol=1e-14)
    np.testing.assert_array_equal(deep.predict(parameters, X), logistic.predict(w, b, X))


@given(problems)
def test_with_tanh_hidden_units_it_is_week_3(case):
    _, X, Y = case
    parameters = problem(0, (X.shape[0], 3, 1), 1)[0]
    A2, cache = shallow.forward_propagation(X, parameters)
    expected = shallow.backward_propagation(parameters, cache, X, Y)
    AL, caches = deep.L_model_forward(X, parameters, "tanh")
    np.testing.assert_array_equal(AL, A2)
    grads = deep.L_model_backward(AL, Y, caches, "tanh")
    for name, value in expected.items():
        np.testing.assert_allclose(grads[name], value, rtol=1e-10, atol=1e-14)
    np.testing.assert_array_equal(
        deep.predict(parameters, X, "tanh"), shallow.predict(parameters, X)
    )


@given(problems)
def test_linear_hidden_layers_collapse_into_logistic_regression(case):
    parameters, X, _ = case
    W, b = np.eye(X.shape[0]), np.zeros((X.shape[0], 1))
    for l in range(1, len(parameters) // 2 + 1):
        Wl, bl = parameters[f"W{l}"], parameters[f"b{l}"]
        W, b = Wl @ W, Wl @ b + bl
    AL, _ = deep.L_model_forward(X, parameters, "linear")
    np.testing.assert_allclose(AL, activations.sigmoid(W @ X + b), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu", "leaky_relu", "linear"])
def test_training_uses_the_seed_the_hidden_activation_and_the_distance_of_costs(activation, wide):
    random = np.random.RandomState(0)
    X, Y = random.randn(400 if wide else 2, 30), random.randint(0, 2, (1, 30))
    layers_dims = (len(X), 4, 3, 1)
    how = {"seed": 5, "hidden_activation": activation, "cost_every": 7}
    parameters, costs = deep.L_layer_model(X, Y, layers_dims, 0.3, 22, **how)
    expected = deep.initialize_parameters_deep(layers_dims, seed=5, scale=None)
    every = []
    for _ in range(22):
        every.append(deep.compute_cost(deep.L_model_forward(X, expected, activation)[0], Y))
        grads = gradients(expected, X, Y, activation)
        expected = deep.update_parameters(expected, grads, 0.3)
    np.testing.assert_allclose(costs, every[::7], rtol=1e-9)
    for name, value in parameters.items():
        np.testing.assert_allclose(value, expected[name], rtol=1e-6, atol=1e-9)
    labels = (deep.L_model_forward(X, parameters, activation)[0] > 0.5) * 1
    np.testing.assert_array_equal(deep.predict(parameters, X, activation), labels)
    assert deep.accuracy(parameters, X, Y, activation) == np.mean(labels == Y)


def test_what_the_weeks_share_is_one_piece_of_code():
    AL, Y = np.array([[0.3, 0.8]]), np.array([[0, 1]])
    assert deep.compute_cost(AL, Y) == shallow.compute_cost(AL, Y)
    step = (
        {"W1": np.ones((1, 2)), "b1": np.ones((1, 1))},
        {"dW1": np.ones((1, 2)), "db1": AL[:, :1]},
    )
    np.testing.assert_equal(
        deep.update_parameters(*step, 0.1), shallow.update_parameters(*step, 0.1)
    )


@given(problems)
def test_forward_agrees_with_scikit_learn(case):
    parameters, X, _ = case
    L = len(parameters) // 2
    hidden = [parameters[f"W{l}"].shape[0] for l in range(1, L)]
    other = MLPClassifier(hidden, activation="relu", max_iter=1)
    other.partial_fit(np.zeros((2, X.shape[0])), [0, 1], classes=[0, 1])
    other.coefs_ = [parameters[f"W{l}"].T for l in range(1, L + 1)]
    other.intercepts_ = [parameters[f"b{l}"][:, 0] for l in range(1, L + 1)]
    AL, caches = deep.L_model_forward(X, parameters)
    assert len(caches) == L
    np.testing.assert_allclose(AL[0], other.predict_proba(X.T)[:, 1], rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize(
    ("model", "layers_dims", "start"),
    [
        (deep.two_layer_model, (2, 3, 1), deep.initialize_parameters(2, 3, 1)),
        (
            deep.L_layer_model,
            (2, 4, 3, 1),
            deep.initialize_parameters_deep((2, 4, 3, 1), seed=1, scale=None),
        ),
    ],
)
def test_training_takes_these_steps(model, layers_dims, start, capsys):
    X, Y = datasets.load_planar_dataset()
    parameters, costs = model(X, Y, layers_dims, 0.3, 101, print_cost=True)
    every = []
    for _ in range(101):
        AL, caches = deep.L_model_forward(X, start)
        every.append(deep.compute_cost(AL, Y))
        start = deep.update_parameters(start, deep.L_model_backward(AL, Y, caches), 0.3)
    assert costs == [every[0], every[100]]
    assert model(X, Y, layers_dims, 0.3, 101, cost_every=50)[1] == every[::50]
    for name, value in parameters.items():
        np.testing.assert_allclose(value, start[name], rtol=1e-9)
    assert capsys.readouterr().out == (
        f"Cost after iteration 0: {costs[0]:.6f}\nCost after iteration 100: {costs[1]:.6f}\n"
    )
    model(X, Y, layers_dims, num_iterations=1)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("model", [deep.two_layer_model, deep.L_layer_model])
def test_training_has_the_notes_defaults(model):
    parameters = inspect.signature(model).parameters
    assert parameters["learning_rate"].default == 0.0075
    assert parameters["num_iterations"].default == 3000
    assert parameters["cost_every"].default == 100


def test_training_on_far_away_points_stays_finite():
    """z up to 1e4 from the first step on: sure answers, no warning."""
    _, X, Y = problem(3, (2, 3, 1), 9)
    parameters, costs = deep.L_layer_model(1e4 * X, Y, (2, 3, 1), 1e-9, 101)
    assert np.isfinite(costs).all()
    assert all(np.isfinite(value).all() for value in parameters.values())


def test_predict_and_accuracy():
    parameters = {"W1": np.array([[1.0]]), "b1": np.zeros((1, 1))}
    X = np.array([[-1.0, 0.0, 1e-9, 3.0]])
    np.testing.assert_array_equal(deep.predict(parameters, X), [[0, 0, 1, 1]])
    assert deep.accuracy(parameters, X, np.array([[0, 1, 1, 1]])) == 0.75


def test_accuracy_counts_mistakes_of_both_kinds():
    ones = {"W1": np.zeros((1, 2)), "b1": np.ones((1, 1))}  # answers 1, whatever comes
    zeros = {"W1": np.zeros((1, 2)), "b1": -np.ones((1, 1))}
    Y = np.array([[1, 0, 0, 0]])
    assert deep.accuracy(ones, np.ones((2, 4)), Y) == 0.25
    assert deep.accuracy(zeros, np.ones((2, 4)), Y) == 0.75


def test_gradient_descent_is_silent_unless_asked(capsys):
    deep.gradient_descent(
        np.ones((1, 2)), np.ones((1, 2)), {"W1": np.ones((1, 1)), "b1": np.ones((1, 1))}, 0.1, 1
    )
    assert capsys.readouterr().out == ""
