import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import column_space, datasets, deep, logistic

seeds = st.integers(0, 2**32 - 1)
sizes = st.integers(1, 6).flatmap(lambda m: st.tuples(st.integers(m, 30), st.just(m)))


def wide(seed, n_x, m, rank):
    """Random examples of at most the given rank, some of them equal."""
    random = np.random.RandomState(seed)
    X = random.randn(n_x, min(rank, m)) @ random.randn(min(rank, m), m)
    X[:, -1] = X[:, 0]
    return X, random.randint(0, 2, (1, m))


def cats():
    pictures, Y, *_ = datasets.load_dataset()
    return pictures.reshape(len(pictures), -1).T / 255, Y


def direct(X, Y, layers_dims, learning_rate, num_iterations):
    start = deep.initialize_parameters_deep(layers_dims, seed=1, scale=None)
    return deep.gradient_descent(X, Y, start, learning_rate, num_iterations)


def direct_logistic(w, b, X, Y, num_iterations, learning_rate):
    costs = []
    for i in range(num_iterations):
        grads, cost = logistic.propagate(w, b, X, Y)
        w, b = w - learning_rate * grads["dw"], b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def assert_same(got, expected):
    """Equal up to 1e-9 of the largest number in each array."""
    assert got.keys() == expected.keys()
    for name, value in expected.items():
        scale = max(np.abs(value).max(), 1e-3)
        np.testing.assert_allclose(got[name], value, rtol=0, atol=1e-9 * scale)


@given(seeds, sizes, st.integers(1, 6))
def test_coordinates_hold_the_examples_and_their_inner_products(seed, size, rank):
    X, _ = wide(seed, *size, rank)
    Q, R = column_space.compress(X)
    assert Q.shape == X.shape
    np.testing.assert_allclose(Q @ R, X, atol=1e-12)
    np.testing.assert_allclose(R.T @ R, X.T @ X, atol=1e-12)
    assert np.linalg.norm(Q, axis=0).max() <= 1 + 1e-6


@given(seeds)
def test_basis_is_orthonormal_where_no_example_depends_on_others(seed):
    X = np.random.RandomState(seed).randn(60, 5)
    Q, _ = column_space.compress(X)
    np.testing.assert_allclose(Q.T @ Q, np.eye(5), atol=1e-12)


def test_compress_takes_pixels_as_they_are():
    pixels = np.random.RandomState(0).randint(0, 256, (50, 4), dtype=np.uint8)
    Q, R = column_space.compress(pixels)
    np.testing.assert_allclose(Q @ R, pixels, atol=1e-9)
    np.testing.assert_allclose(Q.T @ Q, np.eye(4), atol=1e-9)


@given(seeds, sizes)
def test_expand_keeps_what_training_did_not_touch(seed, size):
    random = np.random.RandomState(seed)
    Q, _ = np.linalg.qr(random.randn(*size))
    W1, V = random.randn(3, size[0]), random.randn(3, size[1])
    trained = column_space.expand(W1, V, Q)
    np.testing.assert_allclose(trained @ Q, V, atol=1e-12)
    np.testing.assert_allclose(trained - trained @ Q @ Q.T, W1 - W1 @ Q @ Q.T, atol=1e-12)
    np.testing.assert_allclose(column_space.expand(W1, W1 @ Q, Q), W1, atol=1e-12)


def nearly_equal(seed, n_x, m):
    """Examples that differ from one another by a millionth: the hard case for inner products."""
    random = np.random.RandomState(seed)
    X = random.randn(n_x, 1) + 1e-6 * random.randn(n_x, m)
    return X, random.randint(0, 2, (1, m))


WIDE = {
    "one example": wide(1, 60, 1, 1),
    "two equal": wide(2, 60, 12, 12),
    "rank 3": wide(3, 60, 12, 3),
    "nearly equal": nearly_equal(4, 60, 12),
    "all zero": (np.zeros((60, 4)), np.array([[0, 1, 1, 0]])),
}


@pytest.mark.parametrize("layers_dims", [(60, 1), (60, 4, 1), (60, 5, 3, 1)])
@pytest.mark.parametrize("case", WIDE)
def test_training_is_the_same_with_and_without(layers_dims, case):
    X, Y = WIDE[case]
    assert column_space.pays(X, layers_dims[1], 201)
    parameters, costs = deep.L_layer_model(X, Y, layers_dims, 0.02, 201)
    expected, expected_costs = direct(X, Y, layers_dims, 0.02, 201)
    np.testing.assert_allclose(costs, expected_costs, rtol=0, atol=1e-10)
    assert_same(parameters, expected)


@pytest.mark.parametrize("case", WIDE)
def test_logistic_regression_is_the_same_with_and_without(case):
    X, Y = WIDE[case]
    w, b = np.random.RandomState(5).randn(60, 1), 0.3
    assert column_space.pays(X, 1, 201)
    params, grads, costs = logistic.optimize(w, b, X, Y, 201, 0.02)
    expected, expected_grads, expected_costs = direct_logistic(w, b, X, Y, 201, 0.02)
    np.testing.assert_allclose(costs, expected_costs, rtol=0, atol=1e-10)
    assert_same(params, expected)
    assert_same(grads, expected_grads)


@pytest.fixture
def always(monkeypatch):
    """Coordinates are used for a few steps, too, so that the direct steps are few."""
    monkeypatch.setattr(column_space, "pays", lambda X, *_: X.shape[0] > X.shape[1])


@pytest.mark.usefixtures("always")
def test_logistic_regression_of_the_cats_is_the_same_with_and_without():
    X, Y = cats()
    w, b = logistic.initialize_with_zeros(12288)
    result = logistic.model(X, Y, X, Y, 11, 0.005)
    expected, _, expected_costs = direct_logistic(w, b, X, Y, 11, 0.005)
    np.testing.assert_allclose(result["costs"], expected_costs, rtol=0, atol=1e-10)
    assert_same({"w": result["w"], "b": result["b"]}, expected)


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("layers_dims", [(12288, 7, 1), (12288, 20, 7, 5, 1)])
def test_training_on_the_cats_is_the_same_with_and_without(layers_dims):
    (X, Y), iterations = cats(), 11
    before = X.copy()
    parameters, costs = deep.L_layer_model(X, Y, layers_dims, num_iterations=iterations)
    expected, expected_costs = direct(X, Y, layers_dims, 0.0075, iterations)
    np.testing.assert_allclose(costs, expected_costs, rtol=0, atol=1e-10)
    assert_same(parameters, expected)
    np.testing.assert_array_equal(X, before)


@pytest.mark.parametrize("num_iterations", [2, 30])
def test_training_needs_less_than_four_times_the_memory_of_the_examples(num_iterations):
    X, Y = cats()
    assert column_space.pays(X, 20, num_iterations) is (num_iterations == 30)
    tracemalloc.start()
    deep.L_layer_model(X, Y, (12288, 20, 7, 5, 1), num_iterations=num_iterations)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # What is measured comes on top of X itself.
    assert X.nbytes + peak < 4 * X.nbytes


@pytest.mark.parametrize(
    ("n_x", "m", "n_1", "num_iterations", "answer"),
    [
        (12288, 209, 20, 2500, True),
        (12288, 209, 7, 1, False),  # a single step is not worth a basis
        (2, 400, 4, 10000, False),  # more examples than features: nothing to gain
        (400, 400, 4, 10000, False),
        # 17 * 2 * 5 * (20 - 10) is 2 * 20 * 10 + 10 * 10 * 10 + 3 * 5 * 20, so not yet less work
        (20, 10, 5, 17, False),
        (20, 10, 5, 18, True),
    ],
)
def test_it_is_used_where_it_pays(n_x, m, n_1, num_iterations, answer):
    assert column_space.pays(np.empty((n_x, m)), n_1, num_iterations) is answer


def test_training_takes_the_way_that_is_less_work(monkeypatch):
    taken, compress = [], column_space.compress
    monkeypatch.setattr(column_space, "compress", lambda X: taken.append(True) or compress(X))
    X, Y = wide(0, 60, 12, 12)
    for units in (1, 4):
        needed = next(n for n in range(1, 1000) if column_space.pays(X, units, n))
        for num_iterations in (needed - 1, needed):
            taken.clear()
            if units == 1:
                logistic.optimize(np.zeros((60, 1)), 0.0, X, Y, num_iterations, 0.02)
            else:
                deep.L_layer_model(X, Y, (60, units, 1), 0.02, num_iterations)
            assert bool(taken) is (num_iterations == needed)
