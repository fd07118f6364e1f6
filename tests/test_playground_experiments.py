"""What the notebook says of its experiments holds: each is run from ten seeds."""

import contextlib
from dataclasses import replace

import numpy as np
import pytest

from helpers import deep
from helpers.playground.experiments import EXPERIMENTS
from helpers.playground.training import Settings, Training

SEEDS = range(1, 11)
pytestmark = pytest.mark.slow


def trained(name, iterations, **changes):
    """What there is to see after so many iterations, for every seed of the points and the start."""
    for seed in SEEDS:
        settings = replace(EXPERIMENTS[name], seed=seed, points_seed=seed, **changes)
        training = Training(settings)
        training.step(iterations)
        yield training.look()


def predictions(view):
    """For the training points."""
    X, _, _, fresh = view.points
    AL, _ = deep.L_model_forward(X[:, ~fresh], view.parameters, view.settings.activation)
    return AL


def test_from_zeros_only_the_last_bias_moves():
    for view in trained("zeros", 1000):
        weights = dict(view.parameters)
        bias = weights.pop("b3").item()
        assert not any(value.any() for value in weights.values())
        assert view.slopes == [0, 0, 0]
        _, Y, _, fresh = view.points
        assert 1 / (1 + np.exp(-bias)) == pytest.approx(Y[~fresh].mean(), abs=1e-6)
    for view in trained("zeros", 3000, start="√(1/n)"):
        assert view.right[0] > 0.85


def test_linear_units_draw_a_line_and_tanh_separates_the_circles():
    for view in trained("linear units", 1000):
        assert view.costs[0] > 0.65
        for maps in view.maps[:-1]:  # every unit is a plane: its second differences vanish
            largest = np.abs(maps).max()
            for axis in (1, 2):
                assert np.abs(np.diff(maps, 2, axis=axis)).max() < 1e-9 * largest
    for view in trained("linear units", 1000, activation="tanh"):
        assert view.right[0] == 1


def test_too_long_steps_saturate_the_units_and_end_above_a_coin_but_for_a_lucky_start():
    above = []
    for view in trained("too long steps", 1000):
        assert min(view.saturated) > 0.8
        above.append(view.costs[0] > np.log(2))
    assert sum(above) in range(6, len(above))
    for view in trained("too long steps", 1000, rate=0.3):
        assert view.right[0] == 1


def test_relu_dies_for_good_and_leaky_relu_does_not():
    early, late = list(trained("dead units", 30)), list(trained("dead units", 300))
    for before, after in zip(early, late, strict=True):
        assert before.dead[1].all()
        assert before.slopes[:2] == after.slopes[:2] == [0, 0]
        for name, value in before.parameters.items():
            assert name == "b3" or (value == after.parameters[name]).all()
        assert np.ptp(predictions(after)) == 0
    for view in trained("dead units", 1000, rate=0.3):
        assert view.right[0] > 0.95
    lived = 0
    for seed in SEEDS:
        leaky = replace(EXPERIMENTS["dead units"], activation="leaky_relu")
        training = Training(replace(leaky, seed=seed, points_seed=seed))
        with contextlib.suppress(ValueError):  # it diverged
            training.step(300)
            lived += 1
            assert not np.concatenate(training.look().dead).any()
    assert 0 < lived < len(SEEDS)


def test_three_units_get_stuck_from_some_starts_and_eight_from_none():
    stuck = {3: [], 8: []}
    fresh = {3: [], 8: []}
    for units, results in stuck.items():
        for points_seed in (1, 2):
            for seed in SEEDS:
                settings = replace(EXPERIMENTS["three units"], hidden=(units,))
                training = Training(replace(settings, seed=seed, points_seed=points_seed))
                training.step(3000)
                view = training.look()
                results.append(view.right[0] < 0.7)
                if not results[-1]:
                    assert view.right[0] > 0.85
                    fresh[units].append(view.costs[1])
    assert stuck[3][0]  # the one that the button sets
    assert 0 < sum(stuck[3]) < 10
    assert sum(stuck[8]) == 0
    assert np.mean(fresh[3]) - np.mean(fresh[8]) < 0.05


def test_twenty_points_are_learnt_by_heart_and_more_are_not():
    for seed in SEEDS:
        settings = replace(EXPERIMENTS["twenty points"], seed=seed, points_seed=seed)
        few, costs = Training(settings), []
        assert few.X.shape == (2, 20)
        for n in (0, 10, 20, 70, 900, 2000):
            if n:
                few.step(n)
            costs.append(few.look().costs)
        many = Training(replace(settings, fresh=0.3))
        many.step(3000)
        assert costs[-1][0] < 0.05
        assert min(c[1] for c in costs[1:-1]) < costs[-2][1] < costs[-1][1]
        assert costs[-1][1] > many.look().costs[1]


def on_your_own(iterations, seeds=SEEDS, **settings):
    """What there is to see of other settings, for every seed of the points and the start."""
    for seed in seeds:
        training = Training(Settings(**settings, seed=seed, points_seed=seed))
        if iterations:
            training.step(iterations)
        yield training.look()


def test_tosses_of_a_coin_are_learnt_by_heart():
    for view in on_your_own(20_000, range(1, 4), data="coin tosses", hidden=(8, 8)):
        assert view.costs[0] < 0.5
        assert view.costs[1] > 1.5


def test_four_layers_of_sigmoids_do_not_begin_to_learn():
    for view in on_your_own(0, activation="sigmoid", hidden=(4,)):
        assert 1 < view.slopes[-1] / view.slopes[0] < 20
    for view in on_your_own(0, activation="sigmoid", hidden=(4, 4, 4, 4)):
        assert view.slopes[-1] / view.slopes[0] > 30
    for one, four in zip(
        on_your_own(1000, activation="sigmoid", hidden=(4,)),
        on_your_own(1000, activation="sigmoid", hidden=(4, 4, 4, 4)),
        strict=True,
    ):
        assert one.costs[0] < 0.6
        assert four.costs[0] == pytest.approx(np.log(2), abs=0.02)


def test_a_large_start_saturates_both_layers():
    assert all(min(view.saturated) > 0.7 for view in on_your_own(0, start="large (10)"))
    for view in on_your_own(0):
        first, second = view.saturated
        assert first < 1 / 3
        assert second == 0


def test_moons_take_three_units():
    right = {}
    # One unit draws a straight line, at any rate; with more, one rate that gets there is enough.
    for units, rates in ((1, [1.0]), (2, [1.0, 0.3, 3.0]), (3, [1.0, 0.3, 3.0])):
        right[units] = sum(
            any(
                min(view.right) == 1
                for rate in rates
                for view in on_your_own(5000, [seed], data="moons", hidden=(units,), rate=rate)
            )
            for seed in SEEDS
        )
    assert right[1] == 0
    assert 0 < right[2] < len(SEEDS)
    assert right[3] >= len(SEEDS) - 1
