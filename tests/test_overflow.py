"""No label, cost or probability from a Z that is not finite.

Where products overflow, one processor's sum is NaN, another's infinite, a third's right. So these
tests ask this machine first what W @ X gives, or hand in sums that no float can hold at all.
"""

import functools

import numpy as np
import pytest

from helpers import activations, deep, logistic, playground, plotting, shallow
from helpers.estimator import DeepClassifier
from helpers.playground import Settings, Training

B, ONE = -5.0, np.ones((1, 1))
Y = np.array([[0, 1]])


def opposites(n_x, size, m):
    """Weights of both signs whose products with X overflow one by one; with b, z is -5."""
    w = np.repeat([[1e308], [-1e308]], n_x // 2, axis=0)
    return w, np.full((n_x, m), size)


def neuron(w, X):
    return logistic.predict(w, B, X)


def one_layer(w, X):
    return deep.predict({"W1": w.T, "b1": B * ONE}, X)


def two_layers(w, X):
    parameters = {"W1": w.T, "b1": B * ONE, "W2": ONE, "b2": 0 * ONE}
    return shallow.predict(parameters, X)


@functools.cache
def classifier_of(n_x):
    classifier = DeepClassifier((), learning_rate=1.0, num_iterations=100)
    return classifier.fit(np.eye(n_x), np.arange(n_x) % 2)


def one_layer_of_scikit_learn(w, X):
    classifier = classifier_of(len(w))
    classifier.parameters_ = {"W1": w.T, "b1": B * ONE}
    return classifier.predict(X.T)[np.newaxis]


PREDICTORS = [neuron, one_layer, two_layers, one_layer_of_scikit_learn]


@pytest.mark.parametrize("predict", PREDICTORS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("size", [1.0, 1e10])
@pytest.mark.parametrize("n_x", [2, 4, 8, 16, 64])
@pytest.mark.parametrize("order", ["C", "F"])
def test_a_label_belongs_to_a_finite_z(predict, size, n_x, order):
    for m in (1, 2, 3, 4, 5, 7, 8, 9, 12, 16, 17, 31, 32, 33, 40):
        w, X = opposites(n_x, size, m)
        X = np.array(X, order=order)
        with np.errstate(all="ignore"):
            Z = w.T @ X + B
        if np.isfinite(Z).all():
            np.testing.assert_array_equal(predict(w, X), Z > 0)
        else:
            with pytest.raises(ValueError, match=r"predict: Z is not finite\. Numbers grew"):
                predict(w, X)


LARGE = np.full((2, 1), 1e308)  # times FAR the sum is 2e309
FAR = np.full((2, 2), 10.0)
W = {"W1": LARGE.T, "b1": 0 * ONE}
W2 = W | {"W2": ONE, "b2": 0 * ONE}
CALLS = {
    "logistic.predict": lambda: logistic.predict(LARGE, B, FAR),
    "logistic.propagate": lambda: logistic.propagate(LARGE, B, FAR, Y),
    "logistic.propagate of sure answers": lambda: logistic.propagate(LARGE, B, FAR, ONE + 0 * Y),
    "logistic.propagate_loop": lambda: logistic.propagate_loop(LARGE, B, FAR, Y),
    "shallow.forward_propagation": lambda: shallow.forward_propagation(FAR, W2),
    "shallow.predict": lambda: shallow.predict(W2, FAR),
    "deep.linear_forward": lambda: deep.linear_forward(FAR, W["W1"], W["b1"]),
    **{
        f"deep.linear_activation_forward, {g}": lambda g=g: deep.linear_activation_forward(
            FAR, W["W1"], W["b1"], g
        )
        for g in ("sigmoid", "tanh", "relu", "leaky_relu", "linear")
    },
    "deep.L_model_forward": lambda: deep.L_model_forward(FAR, W),
    "deep.L_model_forward, the second layer": lambda: deep.L_model_forward(
        FAR, {"W1": 0 * LARGE.T, "b1": 10 * ONE, "W2": 1e308 * ONE, "b2": 0 * ONE}
    ),
    "deep.predict": lambda: deep.predict(W, FAR),
    "deep.accuracy": lambda: deep.accuracy(W, FAR, Y),
    "a boundary": lambda: plotting.plot_decision_boundary(lambda P: deep.predict(W, P), FAR, Y),
    "an output": lambda: plotting.plot_output(lambda P: deep.L_model_forward(P, W)[0], FAR, Y),
    "a unit": lambda: plotting.plot_output(lambda P: activations.tanh(LARGE.T @ P), FAR, Y),
}


@pytest.mark.parametrize("name", CALLS)
def test_a_sum_that_no_float_can_hold_is_refused(name):
    with (
        np.errstate(all="ignore"),
        pytest.raises(ValueError, match=r"Z is not finite|z must be fi"),
    ):
        CALLS[name]()


@pytest.mark.parametrize(
    "train",
    [
        lambda: logistic.optimize(LARGE, B, FAR, ONE + 0 * Y, 3, 0.5),
        lambda: logistic.optimize(np.full((60, 1), 1e308), B, 10 + np.zeros((60, 2)), Y, 99, 0.5),
        lambda: deep.gradient_descent(FAR, Y, W, 0.5, 3),
        lambda: deep.gradient_descent(FAR, Y, W2, 0.5, 3, hidden_activation="tanh"),
    ],
)
def test_nothing_is_trained_on_it(train):
    said = r"Training diverged at iteration 0: .* learning_rate well below 0\.5"
    with pytest.raises(ValueError, match=said):
        train()


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky_relu", "linear"])
@pytest.mark.parametrize("z", [np.inf, -np.inf, np.nan])
def test_an_activation_refuses_an_infinite_z_from_whoever_it_comes(name, z, monkeypatch):
    with pytest.raises(ValueError, match=r"z must be finite"):
        getattr(activations, name)(np.array([[0.0, z]]))
    monkeypatch.setattr(deep, "linear_forward", lambda A, W, b: (np.array([[0.0, z]]), (A, W, b)))
    with pytest.raises(ValueError, match="Z must be finite"):
        deep.linear_activation_forward(FAR, W["W1"], W["b1"], name)


def test_the_playground_shows_nothing_of_it():
    training = Training(Settings(hidden=(4,)))
    training.parameters = training.parameters | {"W1": np.full((4, 2), 1e308)}
    for act in (training.look, lambda: training.step(1)):
        with pytest.raises(ValueError, match=r"^Training diverged after iteration 0: numbers grew"):
            act()
    assert training.history == []


def test_nor_does_its_picture_that_stands_still(monkeypatch):
    begin = playground.training.begin
    monkeypatch.setattr(
        playground.training, "begin", lambda *a: begin(*a) | {"W1": np.full((4, 2), 1e308)}
    )
    with pytest.raises(ValueError, match=r"^Training diverged after iteration 0: numbers grew"):
        playground.still(1)
