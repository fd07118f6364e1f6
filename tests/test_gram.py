"""Training on inner products is the same gradient descent as the loop on the examples."""

import tracemalloc

import numpy as np
import pytest

from helpers import datasets, deep, gram, logistic

LAYERS = [(60, 1), (60, 4, 1), (60, 5, 3, 1)]


def wide(seed, n_x=60, m=12, rank=12):
    """Random examples of at most the given rank, two of them equal."""
    random = np.random.RandomState(seed)
    X = random.randn(n_x, min(rank, m)) @ random.randn(min(rank, m), m)
    X[:, -1] = X[:, 0]
    return X, random.randint(0, 2, (1, m)).astype(float)


def nearly_equal(seed):
    """Examples that differ from one another by a millionth: X.T X has the condition 1e12."""
    random = np.random.RandomState(seed)
    X = random.randn(60, 1) + 1e-6 * random.randn(60, 12)
    return X, random.randint(0, 2, (1, 12)).astype(float)


def one_of_size(size):
    X, Y = wide(5)
    X[:, 3] *= size
    return X, Y


def cats():
    pictures, Y, *_ = datasets.load_dataset()
    return pictures.reshape(len(pictures), -1).T / 255, Y


def use_direct_loop(monkeypatch):
    monkeypatch.setattr(gram, "pays", lambda *sizes: False)


def assert_same(got, expected):
    """Equal up to 1e-9 of the largest number in each array."""
    assert got.keys() == expected.keys()
    for name, value in expected.items():
        assert np.shape(got[name]) == np.shape(value)
        np.testing.assert_allclose(
            got[name], value, rtol=0, atol=1e-9 * np.abs(value).max() + 1e-300
        )


CASES = {
    "one example": (*wide(1, m=1), 0.02),
    "two equal": (*wide(2), 0.02),
    "rank 3": (*wide(3, rank=3), 0.02),
    "nearly equal": (*nearly_equal(4), 0.02),
    "all zero": (np.zeros((60, 4)), np.array([[0.0, 1, 1, 0]]), 0.02),
    **{f"one of size {size:g}": (*one_of_size(size), 0.02) for size in (1e-12, 1e-8, 1e-4)},
    # With a large example only short steps stay on the ground.
    **{f"one of size {s:g}": (*one_of_size(s), 1e-3 / s**2) for s in (1e2, 1e4, 1e8, 1e12)},
    "turned": (
        np.linalg.qr(np.random.RandomState(6).randn(60, 60))[0] @ wide(2)[0],
        wide(2)[1],
        0.02,
    ),
    "far off": (wide(7)[0] + 30.0, wide(7)[1], 1e-4),
}


@pytest.mark.parametrize("layers_dims", LAYERS)
@pytest.mark.parametrize("case", CASES)
def test_training_is_the_same_with_and_without(layers_dims, case, monkeypatch):
    X, Y, learning_rate = CASES[case]
    assert gram.pays(*X.shape, layers_dims[1], 201)
    parameters, costs = deep.L_layer_model(X, Y, layers_dims, learning_rate, 201)
    use_direct_loop(monkeypatch)
    expected, expected_costs = deep.L_layer_model(X, Y, layers_dims, learning_rate, 201)
    np.testing.assert_allclose(costs, expected_costs, rtol=0, atol=1e-10)
    assert_same(parameters, expected)


@pytest.mark.parametrize("case", CASES)
def test_logistic_regression_is_the_same_with_and_without(case, monkeypatch):
    X, Y, learning_rate = CASES[case]
    w, b = np.random.RandomState(5).randn(60, 1), 0.3
    got = logistic.optimize(w, b, X, Y, 201, learning_rate)
    use_direct_loop(monkeypatch)
    expected = logistic.optimize(w, b, X, Y, 201, learning_rate)
    np.testing.assert_allclose(got[2], expected[2], rtol=1e-10, atol=1e-10)
    assert_same(got[0], expected[0])
    for name, value in expected[1].items():  # near the bottom gradients are rounding themselves
        np.testing.assert_allclose(got[1][name], value, rtol=1e-9, atol=1e-13 * np.abs(X).max())


def in_long_doubles(X, Y, parameters, learning_rate, num_iterations):
    """The direct loop once more, with more digits, from the formulas."""
    X, Y, rate = (np.asarray(value, np.longdouble) for value in (X, Y, learning_rate))
    p = {name: value.astype(np.longdouble) for name, value in parameters.items()}
    L, m = len(p) // 2, X.shape[1]
    for _ in range(num_iterations):
        A, Z = [X], [None]
        for l in range(1, L + 1):
            Z.append(p[f"W{l}"] @ A[-1] + p[f"b{l}"])
            A.append(np.maximum(Z[-1], 0) if l < L else 1 / (1 + np.exp(-Z[-1])))
        dZ = A[-1] - Y
        for l in range(L, 0, -1):
            dW, db = dZ @ A[l - 1].T / m, dZ.sum(axis=1, keepdims=True) / m
            if l > 1:
                dZ = (p[f"W{l}"].T @ dZ) * (Z[l - 1] > 0)
            p[f"W{l}"], p[f"b{l}"] = p[f"W{l}"] - rate * dW, p[f"b{l}"] - rate * db
    return p


def far_apart(got, expected):
    """The largest difference, relative to the largest number of its array."""
    return max(
        float(np.abs(got[name] - value).max() / (np.abs(value).max() + 1e-300))
        for name, value in expected.items()
    )


def test_200_random_problems_where_the_direct_loop_agrees_with_more_digits(monkeypatch):
    compared = 0
    for seed in range(200):
        random = np.random.RandomState(seed)
        n_x, m = random.randint(20, 60), random.randint(1, 12)
        X = random.randn(n_x, m) * 10.0 ** random.uniform(-3, 2, (1, m)) + random.choice([0, 1, 5])
        Y = random.randint(0, 2, (1, m)).astype(float)
        layers = LAYERS[seed % 3]
        layers = (n_x, *layers[1:])
        rate = 10.0 ** random.uniform(-4, 0) / np.square(X).sum(axis=0).max()
        start = deep.initialize_parameters_deep(layers, seed=1, scale=None)
        assert gram.pays(n_x, m, layers[1], 60)
        with monkeypatch.context() as patch:
            use_direct_loop(patch)
            direct, costs = deep.L_layer_model(X, Y, layers, rate, 60)
        if far_apart(direct, in_long_doubles(X, Y, start, rate, 60)) < 1e-10:
            got, got_costs = deep.L_layer_model(X, Y, layers, rate, 60)
            assert far_apart(got, direct) < 1e-9, seed
            np.testing.assert_allclose(got_costs, costs, rtol=0, atol=1e-10)
            compared += 1
    assert compared > 190


@pytest.mark.parametrize("layers_dims", [(12288, 1), (12288, 7, 1), (12288, 20, 7, 5, 1)])
def test_training_on_the_cats_is_the_same_with_and_without(layers_dims, monkeypatch):
    X, Y = cats()
    before, iterations = X.copy(), 11
    assert gram.pays(*X.shape, layers_dims[1], 200)
    monkeypatch.setattr(gram, "pays", lambda *sizes: True)
    parameters, costs = deep.L_layer_model(X, Y, layers_dims, num_iterations=iterations)
    result = logistic.model(X, Y, X, Y, iterations, 0.005)
    use_direct_loop(monkeypatch)
    expected, expected_costs = deep.L_layer_model(X, Y, layers_dims, num_iterations=iterations)
    np.testing.assert_allclose(costs, expected_costs, rtol=0, atol=1e-10)
    assert_same(parameters, expected)
    direct = logistic.model(X, Y, X, Y, iterations, 0.005)
    np.testing.assert_allclose(result["costs"], direct["costs"], rtol=0, atol=1e-10)
    np.testing.assert_allclose(result["w"], direct["w"], rtol=0, atol=1e-15)
    np.testing.assert_array_equal(X, before)


def test_training_makes_no_second_array_of_the_size_of_the_examples():
    X, Y = cats()
    n_x, m = X.shape
    W1, G, few = 20 * n_x * 8, m * m * 8, 60 * 20 * m * 8  # some sixty of what is (n, m)
    assert gram.pays(n_x, m, 20, 200)
    tracemalloc.start()
    deep.L_layer_model(X, Y, (n_x, 20, 7, 5, 1), num_iterations=200)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3 * W1 + G + few < X.nbytes  # what is measured comes on top of X itself


@pytest.mark.parametrize(
    ("n_x", "m", "n_1", "num_iterations", "answer"),
    [
        (12288, 209, 20, 2500, True),
        (12288, 209, 7, 1, False),  # a single step is not worth the inner products
        (2, 400, 4, 10000, False),  # many more examples than features: nothing to gain
        (200, 400, 4, 10000, False),
        (201, 400, 4, 100000, True),
        # 5 * 5 * (2 * 20 - 10) = 750 is more than 20 * 10 / 2 + 2 * 5 * 20 = 300; twice is not
        (20, 10, 5, 2, False),
        (20, 10, 5, 3, True),
    ],
)
def test_it_is_used_where_it_pays(n_x, m, n_1, num_iterations, answer):
    assert gram.pays(n_x, m, n_1, num_iterations) is answer


def test_training_takes_the_way_that_is_less_work(monkeypatch):
    taken, examples = [], gram.Examples
    monkeypatch.setattr(gram, "Examples", lambda X: taken.append(True) or examples(X))
    X, Y = wide(0)
    for units in (1, 4):
        needed = next(n for n in range(1, 1000) if gram.pays(*X.shape, units, n))
        for num_iterations in (max(1, needed - 1), needed):
            taken.clear()
            if units == 1:
                logistic.optimize(np.zeros((60, 1)), 0.0, X, Y, num_iterations, 0.02)
            else:
                deep.L_layer_model(X, Y, (60, units, 1), 0.02, num_iterations)
            assert bool(taken) is (num_iterations >= needed)


def test_inner_products_that_no_float_can_hold_are_left_to_the_loop():
    X = 1e200 * wide(2)[0]
    W = np.zeros((4, 60))
    with np.errstate(all="ignore"):  # as inside a training
        got, examples = gram.stand_ins(W, X, 1000)
    assert got is W
    assert examples is X


def test_a_function_of_ones_own_gets_the_examples_themselves(monkeypatch):
    X, W = wide(2)[0], np.zeros((4, 60))
    assert gram.stand_ins(W, X, 1000)[1] is not X
    for module, name in ((logistic, "propagate"), (deep, "linear_forward")):
        with monkeypatch.context() as patch:
            patch.setattr(module, name, lambda *a: None)
            assert gram.stand_ins(W, X, 1000)[1] is X


def test_stand_ins_compute_what_they_stand_for():
    random = np.random.RandomState(0)
    X, W, dZ = random.randn(9, 4), random.randn(3, 9), random.randn(3, 4)
    examples = gram.Examples(X)
    stand_in = gram.Combination.beginning(examples, W)
    np.testing.assert_allclose(stand_in @ examples, W @ X)
    np.testing.assert_allclose(stand_in.T.T.array(), W)
    step = dZ @ examples.T / 5
    np.testing.assert_allclose(gram.array(step), dZ @ X.T / 5)
    np.testing.assert_allclose(gram.array(examples @ dZ.T / 5), X @ dZ.T / 5)
    moved = stand_in - 0.3 * step
    np.testing.assert_allclose(moved.array(), W - 0.3 * dZ @ X.T / 5)
    np.testing.assert_allclose(moved @ examples, (W - 0.3 * dZ @ X.T / 5) @ X)
    turned = stand_in.T - 0.3 * (examples @ dZ.T / 5)
    np.testing.assert_allclose(gram.array(turned), (W - 0.3 * dZ @ X.T / 5).T)
    np.testing.assert_allclose(turned.T @ examples, (W - 0.3 * dZ @ X.T / 5) @ X)
    assert stand_in.T.dot(dZ) is None  # the gradient of X, which nobody uses
    np.testing.assert_array_equal(gram.array(W), W)
