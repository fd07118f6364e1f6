import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import column_space, datasets, deep

sizes = st.integers(1, 6).flatmap(lambda m: st.tuples(st.integers(m, 30), st.just(m)))


def wide(seed, n_x, m, rank):
    """Random examples of at most the given rank, some of them equal."""
    random = np.random.RandomState(seed)
    X = random.randn(n_x, min(rank, m)) @ random.randn(min(rank, m), m)
    X[:, -1] = X[:, 0]
    return X, random.randint(0, 2, (1, m))


def direct(X, Y, layers_dims, learning_rate, num_iterations):
    start = deep.initialize_parameters_deep(layers_dims, seed=1, scale=None)
    return deep.gradient_descent(X, Y, start, learning_rate, num_iterations)


@given(st.integers(0, 2**32 - 1), sizes, st.integers(1, 6))
def test_basis_and_coordinates(seed, size, rank):
    X, _ = wide(seed, *size, rank)
    Q, R = column_space.compress(X)
    assert Q.shape == X.shape
    np.testing.assert_allclose(Q.T @ Q, np.eye(X.shape[1]), atol=1e-12)
    np.testing.assert_allclose(Q @ R, X, atol=1e-12)


@given(st.integers(0, 2**32 - 1), sizes)
def test_expand_keeps_what_training_did_not_touch(seed, size):
    random = np.random.RandomState(seed)
    Q, _ = np.linalg.qr(random.randn(*size))
    W1, V = random.randn(3, size[0]), random.randn(3, size[1])
    trained = column_space.expand(W1, V, Q)
    np.testing.assert_allclose(trained @ Q, V, atol=1e-12)
    np.testing.assert_allclose(trained - trained @ Q @ Q.T, W1 - W1 @ Q @ Q.T, atol=1e-12)
    np.testing.assert_allclose(column_space.expand(W1, W1 @ Q, Q), W1, atol=1e-12)


@pytest.mark.parametrize("layers_dims", [(60, 1), (60, 4, 1), (60, 5, 3, 1)])
@pytest.mark.parametrize(("m", "rank"), [(1, 1), (12, 12), (12, 3)])
def test_training_is_the_same_with_and_without(layers_dims, m, rank):
    X, Y = wide(m + rank, 60, m, rank)
    assert column_space.pays(X, layers_dims[1], 201)
    parameters, costs = deep.L_layer_model(X, Y, layers_dims, 0.02, 201)
    expected, expected_costs = direct(X, Y, layers_dims, 0.02, 201)
    np.testing.assert_allclose(costs, expected_costs, atol=1e-10)
    for name, value in parameters.items():
        scale = np.abs(expected[name]).max()
        np.testing.assert_allclose(value, expected[name], atol=1e-9 * max(scale, 1e-3))


def test_training_on_the_cats_is_the_same_with_and_without():
    pictures, Y, *_ = datasets.load_dataset()
    X, layers_dims = pictures.reshape(len(pictures), -1).T / 255, (12288, 20, 7, 5, 1)
    assert column_space.pays(X, 20, 101)
    before = X.copy()
    parameters, costs = deep.L_layer_model(X, Y, layers_dims, num_iterations=101)
    expected, expected_costs = direct(X, Y, layers_dims, 0.0075, 101)
    np.testing.assert_allclose(costs, expected_costs, atol=1e-10)
    for name, value in parameters.items():
        scale = np.abs(expected[name]).max()
        np.testing.assert_allclose(value, expected[name], atol=1e-9 * scale)
    np.testing.assert_array_equal(X, before)


@pytest.mark.parametrize(
    ("n_x", "m", "n_1", "num_iterations", "answer"),
    [
        (12288, 209, 20, 2500, True),
        (12288, 209, 7, 1, False),  # a single step is not worth a basis
        (2, 400, 4, 10000, False),  # more examples than features: nothing to gain
        (400, 400, 4, 10000, False),
    ],
)
def test_it_is_used_where_it_pays(n_x, m, n_1, num_iterations, answer):
    assert column_space.pays(np.empty((n_x, m)), n_1, num_iterations) is answer
