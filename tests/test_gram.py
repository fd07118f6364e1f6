"""Training on inner products is the same gradient descent as the loop on the examples."""

import functools
import tracemalloc

import numpy as np
import pytest

from helpers import activations, datasets, deep, gram, logistic, shallow

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


@functools.cache
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
@pytest.mark.parametrize("spread", [0.0, 1.0])
def test_logistic_regression_is_the_same_with_and_without(case, spread, monkeypatch):
    X, Y, learning_rate = CASES[case]
    w, b = spread * np.random.RandomState(5).randn(60, 1), 0.3
    got = logistic.optimize(w, b, X, Y, 201, learning_rate)
    use_direct_loop(monkeypatch)
    expected = logistic.optimize(w, b, X, Y, 201, learning_rate)
    if not spread:  # answers that are sure and wrong leave their costs few digits
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


@pytest.mark.parametrize("count", [40, pytest.param(200, marks=pytest.mark.slow)])
def test_random_problems_where_the_direct_loop_agrees_with_more_digits(count, monkeypatch):
    compared = 0
    for seed in range(count):
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
            direct, costs = deep.L_layer_model(X, Y, layers, rate, 60, cost_every=10)
        if far_apart(direct, in_long_doubles(X, Y, start, rate, 60)) < 1e-10:
            got, got_costs = deep.L_layer_model(X, Y, layers, rate, 60, cost_every=10)
            assert far_apart(got, direct) < 1e-9, seed
            np.testing.assert_allclose(got_costs, costs, rtol=0, atol=1e-10)
            compared += 1
    assert compared > 0.95 * count


@pytest.mark.parametrize("layers_dims", [(12288, 1), (12288, 7, 1), (12288, 20, 7, 5, 1)])
def test_training_on_the_cats_is_the_same_with_and_without(layers_dims, monkeypatch):
    X, Y = cats()
    before, iterations = X.copy(), 11
    assert gram.pays(*X.shape, layers_dims[1], 200)
    monkeypatch.setattr(gram, "pays", lambda *sizes: True)
    parameters, costs = deep.L_layer_model(X, Y, layers_dims, num_iterations=iterations)
    use_direct_loop(monkeypatch)
    expected, expected_costs = deep.L_layer_model(X, Y, layers_dims, num_iterations=iterations)
    np.testing.assert_allclose(costs, expected_costs, rtol=0, atol=1e-10)
    assert_same(parameters, expected)
    np.testing.assert_array_equal(X, before)


def test_logistic_regression_on_the_cats_is_the_same_with_and_without(monkeypatch):
    X, Y = cats()
    before, iterations = X.copy(), 11
    monkeypatch.setattr(gram, "pays", lambda *sizes: True)
    result = logistic.model(X, Y, X, Y, iterations, 0.005)
    use_direct_loop(monkeypatch)
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
    taken, init = [], gram.Examples.__init__
    monkeypatch.setattr(gram.Examples, "__init__", lambda *a: taken.append(True) or init(*a))
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
    steps = ((activations, "log"), (deep, "linear_forward"), (shallow, "compute_cost"))
    for module, name in ((logistic, "propagate"), *steps):
        with monkeypatch.context() as patch:
            patch.setattr(module, name, lambda *a: None)
            assert gram.stand_ins(W, X, 1000)[1] is X


@pytest.fixture
def both():
    """W, X, dZ, and what stands in for W and X."""
    random = np.random.RandomState(0)
    X, W, dZ = random.randn(9, 4), random.randn(3, 9), random.randn(3, 4)
    examples = gram.Examples(X)
    return W, X, dZ, gram.Weights(examples, W), examples


def test_stand_ins_compute_what_they_stand_for(both):
    W, X, dZ, weights, examples = both
    np.testing.assert_allclose(weights @ examples, W @ X)
    np.testing.assert_allclose(weights.T.T.array(), W)
    step = dZ @ examples.T / 5
    np.testing.assert_allclose(step.array(), dZ @ X.T / 5)
    np.testing.assert_allclose((examples @ dZ.T / 5).array(), X @ dZ.T / 5)
    moved = weights - 0.3 * step
    np.testing.assert_allclose(moved.array(), W - 0.3 * dZ @ X.T / 5)
    np.testing.assert_allclose(moved @ examples, (W - 0.3 * dZ @ X.T / 5) @ X)
    turned = weights.T - 0.3 * (examples @ dZ.T / 5)
    np.testing.assert_allclose(turned.array(), (W - 0.3 * dZ @ X.T / 5).T)
    np.testing.assert_allclose(turned.T @ examples, (W - 0.3 * dZ @ X.T / 5) @ X)


def test_the_gradient_of_X_is_computed_when_somebody_asks(both):
    W, X, dZ, weights, examples = both
    asked, array = [], gram.Weights.array
    product = (weights - dZ @ examples.T).T @ dZ
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gram.Weights, "array", lambda self: asked.append(1) or array(self))
        np.testing.assert_allclose(product, (W - dZ @ X.T).T @ dZ)
        assert np.sum(product) == pytest.approx(np.sum((W - dZ @ X.T).T @ dZ))
        assert len(asked) == 2
        assert np.asarray(product, "f4").dtype == "f4"
        assert len(asked) == 3
        deep.L_layer_model(*wide(0), LAYERS[1], 0.02, 201)
        assert len(asked) == 4  # the weights that came out


FORBIDDEN = {
    "W @ other examples": lambda W, X, dZ: W @ gram.Examples(X.X),
    "W @ an array": lambda W, X, dZ: W @ X.X,
    "an array @ X": lambda W, X, dZ: np.ones((3, 9)) @ X,
    "W.T @ X": lambda W, X, dZ: W.T @ X.T,
    "W - W": lambda W, X, dZ: W - W,
    "W.T - W.T": lambda W, X, dZ: W.T - W.T,
    "W - an array": lambda W, X, dZ: W - np.ones((3, 9)),
    "an array - W": lambda W, X, dZ: np.ones((3, 9)) - W,
    "W - a step on other examples": lambda W, X, dZ: W - dZ @ gram.Examples(X.X).T,
    "W - a step that is turned": lambda W, X, dZ: W - X @ dZ.T,
    "a step - a step": lambda W, X, dZ: dZ @ X.T - dZ @ X.T,
    "a step - W": lambda W, X, dZ: dZ @ X.T - W,
    "a step + a step": lambda W, X, dZ: dZ @ X.T + dZ @ X.T,
    "a step @ X": lambda W, X, dZ: (dZ @ X.T) @ X,
    "a step times an array": lambda W, X, dZ: np.ones((3, 1)) * (dZ @ X.T),
    "a step over an array": lambda W, X, dZ: dZ @ X.T / np.ones((3, 1)),
    "dZ @ W.T": lambda W, X, dZ: dZ.T @ W.T,
    "dZ.T @ a step": lambda W, X, dZ: dZ.T @ (dZ @ X.T),
    "W times a number": lambda W, X, dZ: 0.5 * W,
    "W over a number": lambda W, X, dZ: W / 2,
    "W.T over a number": lambda W, X, dZ: W.T / 2,
    "X times a number": lambda W, X, dZ: 2 * X.T,
    "X + 1": lambda W, X, dZ: X + 1,
    "-W": lambda W, X, dZ: -W,
    "W ** 2": lambda W, X, dZ: W**2,
    "W == W": lambda W, X, dZ: W == W,
    "if W": lambda W, X, dZ: bool(W),
    "W[0]": lambda W, X, dZ: W[0],
    "for row in X": lambda W, X, dZ: list(X),
    "np.dot": lambda W, X, dZ: np.dot(W, X),
    "np.exp": lambda W, X, dZ: np.exp(W),
    "np.sum": lambda W, X, dZ: np.sum(dZ @ X.T),
    "np.array": lambda W, X, dZ: np.array(X),
    "np.linalg.norm": lambda W, X, dZ: np.linalg.norm(W.T),
}


@pytest.mark.parametrize("name", FORBIDDEN)
def test_what_gradient_descent_does_not_need_is_refused(name, both):
    _, _, dZ, weights, examples = both
    with pytest.raises(TypeError):
        FORBIDDEN[name](weights, examples, dZ)
    with pytest.raises(TypeError, match="Weights can be used in gradient descent only"):
        np.asarray(weights)


def test_going_on_from_where_a_training_was_is_the_same_training():
    X, Y = wide(2)
    start = deep.initialize_parameters_deep((60, 4, 1), seed=1, scale=None)
    whole, costs = deep.gradient_descent(X, Y, start, 0.02, 200, cost_every=50)
    half, first = deep.gradient_descent(X, Y, start, 0.02, 100, cost_every=50)
    again, last = deep.gradient_descent(X, Y, half, 0.02, 100, cost_every=50)
    np.testing.assert_allclose(first + last, costs, rtol=1e-10)
    assert_same(again, whole)
