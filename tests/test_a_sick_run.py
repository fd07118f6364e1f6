"""Each symptom and each cure of the notebook about sick runs, with twelve seeds."""

import numpy as np
import pytest

from helpers import activations, datasets, deep, logistic

SEEDS = range(1, 13)
HIDDEN = [2, 8, 1]
pytestmark = pytest.mark.slow


@pytest.fixture(params=SEEDS)
def seed(request):
    return request.param


@pytest.fixture
def flower(seed):
    return datasets.load_planar_dataset(seed)


@pytest.fixture
def cats(seed):
    """Numbers from 0 to 255 as columns, and labels; seed 1 drew those of the notebook."""
    pictures, Y = datasets.draw_cats(209, seed)
    return pictures[:, ::4, ::4].reshape(209, -1).T.astype(float), Y


def from_zero(X, Y, iterations, rate, every=1):
    return logistic.optimize(np.zeros((len(X), 1)), 0.0, X, Y, iterations, rate, cost_every=every)


def test_1_raw_pixels_make_the_cost_nan_and_scaled_ones_do_not(cats):
    X, Y = cats
    w, b, noted, largest = np.zeros((768, 1)), 0.0, [], []
    for _ in range(3):
        Z = w.T @ X + b
        A = activations.sigmoid(Z)
        with np.errstate(divide="ignore", invalid="ignore"):
            noted.append(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
        largest.append(abs(Z).max())
        grads, _ = logistic.propagate(w, b, X, Y)
        w, b = w - 0.1 * grads["dw"], b - 0.1 * grads["db"]
    assert np.isnan(noted).any()
    assert largest[1] > 1000
    *_, ours = from_zero(X, Y, 3, 0.1)
    assert 100 < max(ours) < 1000  # as the logarithm of 0 is not taken
    *_, scaled = from_zero(X / 255, Y, 3, 0.1)
    assert (np.diff(scaled) < 0).all()


def test_1_leaky_relu_diverges_at_a_rate_of_10_and_learns_at_one_of_0_3(flower, seed):
    how = {"seed": seed, "hidden_activation": "leaky_relu"}
    with pytest.raises(ValueError, match="The steps are too long: try a learning_rate"):
        deep.L_layer_model(*flower, HIDDEN, 10, 1000, **how)
    _, costs = deep.L_layer_model(*flower, HIDDEN, 0.3, 500, **how)
    assert (np.diff(costs) < 0).all()


def test_2_with_a_plus_the_cost_rises_however_short_the_steps_are(cats):
    X, Y = cats[0] / 255, cats[1]
    for sign in (1, -1):
        for rate in (0.03, 3e-5):
            w, noted = np.zeros((768, 1)), []
            for _ in range(5):
                grads, cost = logistic.propagate(w, 0.0, X, Y)
                noted.append(cost)
                w = w + sign * rate * grads["dw"]
            assert (np.sign(np.diff(noted)) == sign).all()


def test_3_long_steps_zigzag_and_short_ones_do_not(cats):
    X, Y = cats[0] / 255, cats[1]
    *_, long = from_zero(X, Y, 60, 0.3)
    *_, short = from_zero(X, Y, 60, 0.03)
    assert np.sum(np.diff(long) > 0) in range(25, 36)  # of 59 steps
    assert (np.diff(short) < 0).all()
    assert short[-1] < np.log(2) < 2 < long[-1]


def test_4_from_zeros_nothing_moves_and_from_a_random_start_it_does(flower, seed):
    zeros = deep.initialize_parameters_deep([2, 4, 1], scale=0)
    end, costs = deep.gradient_descent(*flower, zeros, 1.2, 500, hidden_activation="tanh")
    np.testing.assert_allclose(costs, np.log(2), rtol=1e-12)
    assert not any(value.any() for value in end.values())
    _, costs = deep.L_layer_model(*flower, [2, 4, 1], 1.2, 500, seed=seed, hidden_activation="tanh")
    assert (np.diff(costs) < 0).all()
    assert costs[-1] < 0.6


def test_5_twenty_points_are_learned_by_heart_and_two_hundred_are_not(flower, seed):
    X, Y = flower
    rises = {}
    for step in (20, 2):
        few, labels = X[:, ::step], Y[:, ::step]
        learner = deep.initialize_parameters_deep(HIDDEN, seed, scale=None)
        fresh = []
        for _ in range(60):
            AL, _ = deep.L_model_forward(X[:, 1::2], learner, "tanh")
            fresh.append(deep.compute_cost(AL, Y[:, 1::2]))
            learner, costs = deep.gradient_descent(
                few, labels, learner, 1.2, 20, hidden_activation="tanh"
            )
        rises[step] = fresh[-1] - min(fresh)
        assert min(fresh) < fresh[0] - 0.15
        assert step == 2 or costs[-1] < 0.1
    assert rises[20] > 0.2 > rises[2]
    assert rises[20] > 3 * rises[2]


def test_6_no_rare_cat_is_found_until_they_are_as_many_as_the_others(cats):
    X, Y = cats[0] / 255, cats[1]
    is_cat, no_cat = np.flatnonzero(Y[0] == 1), np.flatnonzero(Y[0] == 0)
    rare = np.concatenate([no_cat, is_cat[::5]])
    w, b, noted = np.zeros((768, 1)), 0.0, []
    for _ in range(4):
        noted.append(logistic.propagate(w, b, X[:, rare], Y[:, rare])[1])
        assert not logistic.predict(w, b, X[:, rare]).any()
        params, _, _ = logistic.optimize(w, b, X[:, rare], Y[:, rare], 100, 0.01)
        w, b = params["w"], params["b"]
    assert (np.diff(noted) < 0).all()
    assert np.mean(Y[0, rare] == 0) == pytest.approx(5 / 6, abs=0.01)

    even = np.concatenate([no_cat, np.repeat(is_cat[::5], 5)])
    params, _, _ = from_zero(X[:, even], Y[:, even], 400, 0.01, every=100)
    said = logistic.predict(params["w"], params["b"], X)[0]
    found, left_out = said[is_cat[::5]], said[np.delete(is_cat, np.s_[::5])]
    assert found.mean() > 0.65
    assert np.mean(said[rare] == Y[0, rare]) > 0.8
    assert left_out.mean() < found.mean() - 0.2


def test_7_inputs_far_from_zero_saturate_all_units(flower, seed):
    X, Y = flower
    how = {"seed": seed, "hidden_activation": "tanh"}
    far = X + 1000
    lost, _ = deep.L_layer_model(far, Y, HIDDEN, 1.2, 500, **how)
    AL, caches = deep.L_model_forward(far, lost, "tanh")
    assert np.ptp(AL) < 1e-12
    assert (1 - abs(np.tanh(caches[0][1])) < 1e-9).all()
    near = far - far.mean(axis=1, keepdims=True)
    again, _ = deep.L_layer_model(near, Y, HIDDEN, 1.2, 500, **how)
    AL, _ = deep.L_model_forward(near, again, "tanh")
    assert np.ptp(AL) > 0.9
    assert deep.accuracy(again, near, Y, "tanh") > 0.8


def test_8_long_steps_kill_units_for_good_and_short_ones_do_not(flower, seed):
    X, Y = flower
    dead, _ = deep.L_layer_model(X, Y, HIDDEN, 10, 500, seed=seed)
    _, caches = deep.L_model_forward(X, dead)
    gone = ~(caches[0][1] > 0).any(axis=1)
    assert gone.sum() >= 7
    later, _ = deep.gradient_descent(X, Y, dead, 0.3, 100)
    assert (later["W1"][gone] == dead["W1"][gone]).all()
    assert deep.accuracy(dead, X, Y) == pytest.approx(0.5, abs=0.05)
    alive, _ = deep.L_layer_model(X, Y, HIDDEN, 0.3, 500, seed=seed)
    _, caches = deep.L_model_forward(X, alive)
    assert (caches[0][1] > 0).any(axis=1).all()
    assert deep.accuracy(alive, X, Y) > 0.75
