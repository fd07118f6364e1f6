"""What must not change, or change in a known way, when the same problem is written otherwise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import deep, logistic, shallow


def logistic_cost(parameters, X, Y):
    """Cost and gradients of one neuron, with the names of a network of one layer."""
    grads, cost = logistic.propagate(parameters["W1"].T, parameters["b1"].item(), X, Y)
    return cost, {"dW1": grads["dw"].T, "db1": np.reshape(grads["db"], (1, 1))}


def shallow_cost(parameters, X, Y):
    A2, cache = shallow.forward_propagation(X, parameters)
    grads = shallow.backward_propagation(parameters, cache, X, Y)
    return shallow.compute_cost(A2, Y), grads


def deep_cost(parameters, X, Y):
    AL, caches = deep.L_model_forward(X, parameters)
    return deep.compute_cost(AL, Y), deep.L_model_backward(AL, Y, caches)


NETWORKS = {logistic_cost: (3, 1), shallow_cost: (3, 4, 1), deep_cost: (3, 5, 4, 1)}


def problem(network, seed):
    """Random parameters, examples and labels; L is the number of layers."""
    random, dims = np.random.RandomState(seed), NETWORKS[network]
    parameters = {}
    for l in range(1, len(dims)):
        parameters[f"W{l}"] = 0.5 * random.randn(dims[l], dims[l - 1])
        parameters[f"b{l}"] = random.randn(dims[l], 1)
    X, Y = random.randn(3, 6), random.randint(0, 2, (1, 6))
    return parameters, X, Y, len(dims) - 1, random


def assert_same(got, expected):
    assert got[0] == pytest.approx(expected[0], rel=1e-9)
    for name, value in expected[1].items():
        np.testing.assert_allclose(got[1][name], value, rtol=1e-8, atol=1e-11)


networks = pytest.mark.parametrize("network", NETWORKS, ids=lambda f: f.__name__)
seeds = st.integers(0, 2**32 - 1)


def parameters_of(grads):
    """Without the gradients dA of the layers' outputs, which have a column for each example."""
    return {name: value for name, value in grads.items() if name[1] != "A"}


@networks
@given(seeds)
def test_a_set_given_twice_costs_the_same(network, seed):
    parameters, X, Y, _, _ = problem(network, seed)
    cost, grads = network(parameters, X, Y)
    twice = network(parameters, np.hstack([X, X]), np.hstack([Y, Y]))
    assert_same(twice, (cost, parameters_of(grads)))


@networks
@given(seeds)
def test_examples_in_another_order_cost_the_same(network, seed):
    parameters, X, Y, _, random = problem(network, seed)
    order = random.permutation(6)
    cost, grads = network(parameters, X, Y)
    assert_same(network(parameters, X[:, order], Y[:, order]), (cost, parameters_of(grads)))


@networks
@given(seeds)
def test_features_may_be_rotated_or_given_in_another_order(network, seed):
    parameters, X, Y, _, random = problem(network, seed)
    cost, grads = network(parameters, X, Y)
    for Q in (np.linalg.qr(random.randn(3, 3))[0], np.eye(3)[random.permutation(3)]):
        turned = parameters | {"W1": parameters["W1"] @ Q.T}
        expected = parameters_of(grads) | {"dW1": grads["dW1"] @ Q.T}
        assert_same(network(turned, Q @ X, Y), (cost, expected))


@networks
@given(seeds)
def test_a_scaled_feature_with_a_weight_scaled_back_costs_the_same(network, seed):
    parameters, X, Y, _, _ = problem(network, seed)
    scale = np.array([1e-6, 1.0, 1e6])
    cost, grads = network(parameters, X, Y)
    scaled = parameters | {"W1": parameters["W1"] / scale}
    expected = parameters_of(grads) | {"dW1": grads["dW1"] * scale}
    assert_same(network(scaled, X * scale[:, np.newaxis], Y), (cost, expected))


@networks
@given(seeds)
def test_other_labels_and_the_opposite_sign_at_the_output_cost_the_same(network, seed):
    parameters, X, Y, L, _ = problem(network, seed)
    cost, grads = network(parameters, X, Y)
    flipped = parameters | {name: -parameters[name] for name in (f"W{L}", f"b{L}")}
    expected = parameters_of(grads)
    expected |= {name: -expected[name] for name in (f"dW{L}", f"db{L}")}
    assert_same(network(flipped, X, 1 - Y), (cost, expected))


@networks
@given(seeds)
def test_an_example_of_zeros_moves_the_biases_only(network, seed):
    parameters, X, Y, L, _ = problem(network, seed)
    _, grads = network(parameters, 0 * X[:, :1], Y[:, :1])
    assert not grads["dW1"].any()
    assert grads[f"db{L}"].all()


@given(seeds)
def test_a_tanh_unit_may_change_its_sign(seed):
    parameters, X, Y, _, _ = problem(shallow_cost, seed)
    sign = np.array([[1.0], [-1.0], [1.0], [-1.0]])
    cost, grads = shallow_cost(parameters, X, Y)
    other = parameters | {"W1": sign * parameters["W1"], "b1": sign * parameters["b1"]}
    other["W2"] = parameters["W2"] * sign.T
    expected = {"dW1": sign * grads["dW1"], "db1": sign * grads["db1"]}
    expected |= {"dW2": grads["dW2"] * sign.T, "db2": grads["db2"]}
    assert_same(shallow_cost(other, X, Y), (cost, expected))


@given(seeds, st.floats(0.01, 100))
def test_a_relu_unit_may_be_scaled_if_the_next_layer_scales_back(seed, scale):
    parameters, X, Y, _, _ = problem(deep_cost, seed)
    cost, grads = deep_cost(parameters, X, Y)
    other = parameters | {"W1": scale * parameters["W1"], "b1": scale * parameters["b1"]}
    other["W2"] = parameters["W2"] / scale
    expected = parameters_of(grads) | {"dW1": grads["dW1"] / scale, "db1": grads["db1"] / scale}
    assert_same(deep_cost(other, X, Y), (cost, expected | {"dW2": scale * grads["dW2"]}))


@pytest.mark.parametrize("size", [1e-12, 1e-6, 1e6, 1e12])
def test_training_with_one_example_of_another_size_is_finite_and_steady(size):
    _, X, Y, _, _ = problem(logistic_cost, 0)
    scaled = X.copy()
    scaled[:, 0] *= size
    w, b = logistic.initialize_with_zeros(3)
    params, _, costs = logistic.optimize(w, b, scaled, Y, 101, 1e-3 / max(1, size) ** 2)
    turned, _, turned_costs = logistic.optimize(
        w, b, scaled[::-1], Y, 101, 1e-3 / max(1, size) ** 2
    )
    assert costs == pytest.approx(turned_costs, rel=1e-12)
    np.testing.assert_allclose(params["w"][::-1], turned["w"], rtol=1e-9, atol=0)
