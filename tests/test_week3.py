"""What week 3 says beyond the runs that it shows: of all lines, other seeds, other knobs."""

import numpy as np
import pytest

from helpers import activations, datasets, gradient_check, logistic, shallow
from tools import week3_runs
from tools.week3_runs import cost, right, start

X, Y = datasets.load_planar_dataset()
X_FRESH, Y_FRESH = week3_runs.fresh_points()
PETALS = np.radians(22.5 + 45 * np.arange(8))
RECORDED = week3_runs.recorded()
RIGHT = {"seen", "fresh"}  # in per cent


def descend(state, X, Y, num_iterations, learning_rate=1.2, every=50):
    """The states on the way down, from the first to the last."""
    states = [state]
    for i in range(num_iterations):
        _, cache = shallow.forward_propagation(X, state)
        grads = shallow.backward_propagation(state, cache, X, Y)
        state = shallow.update_parameters(state, grads, learning_rate)
        if (i + 1) % every == 0:
            states.append(state)
    return states


def colours(parameters):
    """What a network predicts in the petals, from east by way of north."""
    tips = 3 * np.array([np.cos(PETALS), np.sin(PETALS)])
    return "".join("ob"[label] for label in shallow.predict(parameters, tips)[0])


def runs(what, **setup):
    found = [r for r in RECORDED if r["what"] == what and setup.items() <= r.items()]
    assert found
    return found


def mean_last(n_h, first):
    return np.mean([run["last"] for run in runs("40 points", of=first, n_h=n_h)])


def most_right(X, Y):
    """How many points the best of all lines gets right.

    A best line can be pushed and turned, without passing a point, until it runs through two of
    them. A hair's breadth from there, both can lie on whichever side they should.
    """
    best, m = 0, X.shape[1]
    for i in range(m):
        across, up = X - X[:, [i]]
        side = np.outer(across, up) - np.outer(up, across)  # row j: of the line through i and j
        on_it = np.abs(side) < 1e-12
        agree = ((side > 0) == Y) & ~on_it
        others = np.maximum(agree.sum(axis=1), (~agree & ~on_it).sum(axis=1))
        total = others + on_it.sum(axis=1)
        # Where another point lies on the line as well, or both are the same, nothing is said.
        best = max([best, *total[on_it.sum(axis=1) == 2]])
        assert (on_it.sum(axis=1) <= 2).sum() == m - 1
    return best


def test_no_line_is_right_for_more_points_than_the_one_in_the_notebook():
    assert most_right(X, Y) == 275  # of 400: 68.75 %
    corners = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.1]])
    assert most_right(corners, np.array([[0, 1, 1, 0]])) == 3  # XOR
    assert most_right(corners, np.array([[0, 1, 0, 1]])) == 4


def test_the_neuron_is_at_the_bottom_of_its_valley():
    model = logistic.model(X, Y, X, Y, num_iterations=2000, learning_rate=0.5)
    grads, J = logistic.propagate(model["w"], model["b"], X, Y)
    assert np.abs(grads["dw"]).max() < 1e-12
    assert abs(grads["db"]) < 1e-12
    assert np.mean(model["Y_prediction_train"] == Y) == 0.47
    # The best line through the centre costs more however sure one is of it.
    w = np.array([[1.0], [-1.0]]) / np.sqrt(2)
    assert np.mean(logistic.predict(w, 0.0, X) == Y) == 0.685
    assert min(logistic.propagate(s * w, 0.0, X, Y)[1] for s in np.logspace(-3, 1)) > J + 0.005


def test_the_record_has_every_run_once():
    setups = [{key: run[key] for key in week3_runs.SETUP} for run in RECORDED]
    assert setups == list(week3_runs.setups())


@pytest.mark.slow
@pytest.mark.parametrize("k", [13, 24, 36, 72, 96, 121, 181, 215])
def test_the_record_says_what_a_training_gives(k):
    run = dict(RECORDED[k])
    setup = {key: run.pop(key) for key in week3_runs.SETUP}
    again = week3_runs.result(setup)
    assert again.keys() == run.keys()
    for name, value in run.items():
        np.testing.assert_allclose(again[name], value, atol=0.5 if name in RIGHT else 2e-3)


def test_of_twelve_large_starts_one_catches_up_with_the_small_ones():
    costs = {
        kind: np.array([run["costs"] for run in runs("start", of=kind)])
        for kind in week3_runs.FACTORS
    }
    np.testing.assert_allclose(costs["zeros"], np.log(2), atol=1e-4)
    assert max(costs["small"][:, 10]) < 0.305
    assert max(costs["small"][:, -1]) < 0.275
    assert np.sum(costs["large"][:, -1] < 0.3) == 1
    assert len(costs["large"]) == 12
    first = costs["large"][:, 1]  # at once, and then they crawl
    assert np.sum(first < costs["small"][:, 1]) >= 9


def test_of_networks_of_three_units_and_more_some_get_stuck():
    stuck = {
        n: sum(run["seen"] < 70 for run in runs("size", n_h=n)) for n in (1, 2, 3, 4, 5, 20, 50)
    }
    assert stuck == {1: 12, 2: 12, 3: 2, 4: 1, 5: 0, 20: 0, 50: 0}
    others = [run for run in runs("size") if run["seen"] >= 70]
    assert all(88 <= run["seen"] <= 90.5 and 90 <= run["fresh"] <= 92 for run in others)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_two_units_draw_one_bent_line_at_a_lower_cost_and_with_more_mistakes(seed):
    one, two = (shallow.nn_model(X, Y, n, 3000, learning_rate=0.6, seed=seed) for n in (1, 2))
    assert cost(two, X, Y) < cost(one, X, Y) - 0.04
    assert right(two, X, Y) < right(one, X, Y)
    seen = colours(two)
    assert sum(a != b for a, b in zip(seen, seen[1:] + seen[0], strict=True)) == 2


@pytest.mark.slow
def test_the_points_of_the_lesson_are_harder_than_ten_other_flowers():
    network = shallow.nn_model(X, Y, 4, 3000, learning_rate=0.6, seed=2)
    flowers = [datasets.load_planar_dataset(seed) for seed in range(101, 111)]
    assert min(right(network, *flower) for flower in flowers) > right(network, X, Y)


def test_forty_points_are_overfitted_whichever_they_are():
    for run in runs("40 points", n_h=20):
        assert run["last"] > run["lowest"] + 0.05
        assert run["lowest_at"] <= 1200
        assert run["seen"] >= 95
    means = np.array([[mean_last(n_h, first) for n_h in (20, 4)] for first in range(10)])
    assert np.sum(means[:, 0] > np.log(2)) == 7
    assert np.sum(means[:, 1] < means[:, 0] - 0.05) == 8
    for run in runs("40 points", of=0):  # those of the lesson
        low, high = (78, 79.5) if run["n_h"] == 20 else (81, 85)
        assert low <= run["fresh"] <= high


def test_other_data_over_ten_seeds():
    seen = {
        name: [run["seen"] for run in runs("other data", of=name)] for name in week3_runs.OTHERS
    }
    assert sum(share < 94 for share in seen["noisy_moons"]) == 1
    assert min(seen["gaussian_quantiles"]) >= 94
    assert max(seen["no_structure"]) <= 55


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(101, 111))
def test_one_tanh_unit_beats_the_neuron_on_other_flowers_too(seed):
    points, labels = datasets.load_planar_dataset(seed)
    neuron = logistic.model(points, labels, points, labels, 2000, 0.5)
    one = shallow.nn_model(points, labels, 1, 3000, learning_rate=0.6)
    assert 100 * np.mean(neuron["Y_prediction_train"] == labels) < 50
    assert right(one, points, labels) > 66


@pytest.fixture(scope="module")
def trained():
    """Networks of twelve seeds after 10, 300, 7,000, 9,000 and 10,000 iterations."""
    return {seed: descend(start(4, seed), X, Y, 10_000, every=10) for seed in range(1, 13)}


@pytest.mark.slow
def test_first_a_line_and_after_300_iterations_six_sectors_from_every_seed(trained):
    assert {colours(states[1]) for states in trained.values()} == {"oooobbbb"}
    assert {colours(states[30]) for states in trained.values()} == {"boobobbo"}


@pytest.mark.slow
def test_the_network_is_sure_of_most_of_its_mistakes(trained):
    for states in trained.values():
        A2, _ = shallow.forward_propagation(X, states[700])
        sureness = np.maximum(A2, 1 - A2)
        wrong = (A2 > 0.5) != Y
        assert 35 <= wrong.sum() <= 39
        assert 27 <= np.sum(sureness[wrong] > 0.75) <= 31
        assert sureness[wrong].mean() + 0.08 < sureness[~wrong].mean()


@pytest.mark.slow
def test_the_line_of_unit_2_cuts_through_two_petals(trained):
    """Which are those of 45 to 90 and of 225 to 270 degrees, seen from the centre."""
    degrees = np.arange(0, 360, 0.1)
    ring = 3 * np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
    _, cache = shallow.forward_propagation(ring, trained[2][700])
    crossings = degrees[:-1][np.diff(np.sign(cache["Z1"][1])) != 0]
    np.testing.assert_allclose(crossings, [73.4, 252], atol=0.2)
    pale = (degrees > 80) & (degrees < 135)  # between this line and that of unit 3
    assert (np.abs(cache["Z2"][0][pale]) < 1.5).all()


@pytest.mark.slow
def test_those_that_reach_the_lowest_cost_overshoot_before_iteration_10_000(trained):
    for states in trained.values():
        costs = [cost(s, X, Y) for s in descend(states[900], X, Y, 1000, every=1)]
        stuck = cost(states[700], X, Y) > 0.24
        assert np.any(np.diff(costs) > 0) != stuck


def test_a_forgotten_mean_is_found_by_the_gradient_check():
    parameters = start(3, 1, 100)
    _, cache = shallow.forward_propagation(X, parameters)
    grads = shallow.backward_propagation(parameters, cache, X, Y)
    off = gradient_check.gradient_check(
        lambda p: cost(p, X, Y), parameters, {name: 400 * value for name, value in grads.items()}
    )
    assert off == pytest.approx(399 / 401, abs=1e-4)


@pytest.mark.slow
def test_on_your_own_1_another_start(trained):
    stuck = []
    for seed, states in trained.items():
        parameters = states[700]
        weights = np.sort(np.abs(parameters["W2"][0]))
        assert 90 <= right(parameters, X, Y) < 91.5
        if weights[0] < 1:
            stuck.append(seed)
            assert weights[0] == pytest.approx(0.7, abs=0.05)
            assert cost(parameters, X, Y) == pytest.approx(0.25, abs=0.002)
            assert right(parameters, X, Y) == 91.25
        else:
            np.testing.assert_allclose(weights, [3.3, 5.7, 9.6, 10.7], atol=0.7)
            assert cost(parameters, X, Y) == pytest.approx(0.219, abs=0.003)
    assert stuck == [1, 5, 7, 9, 12]


@pytest.mark.slow
def test_on_your_own_2_slower():
    states = descend(start(4, 2), X, Y, 79_000, 0.1, every=1000)
    costs = [cost(state, X, Y) for state in states]
    assert 0.218 < costs[-1] < 0.219
    assert (np.diff(costs) < 0).all()
    steps = descend(states[-1], X, Y, 1000, 0.1, every=1)
    assert (np.diff([cost(state, X, Y) for state in steps]) < 0).all()


@pytest.mark.slow
def test_on_your_own_3_large_but_how_large():
    last = {}
    for factor in (100, 1000):
        states = [descend(start(4, seed, factor), X, Y, 2000, every=2000) for seed in range(1, 6)]
        last[factor] = sorted(round(cost(on_the_way[-1], X, Y), 2) for on_the_way in states)
        first = [shallow.forward_propagation(X, s[0])[1]["A1"] for s in states]
    assert max(last[100]) < 0.29
    assert last[1000] == [0.22, 0.22, 0.22, 0.23, 0.48]
    assert 0.85 < np.mean(np.abs(first) > 0.99) < 0.9


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_on_your_own_4_more_points(seed):
    half = [
        cost(state, X_FRESH, Y_FRESH)
        for state in descend(start(20, seed), X[:, ::2], Y[:, ::2], 3000, 0.6)
    ]
    assert half[-1] < min(half) + 0.01


@pytest.mark.slow
def test_on_your_own_5_sigmoid_inside(monkeypatch):
    def forward(X, parameters):
        Z1 = parameters["W1"] @ X + parameters["b1"]
        A1 = activations.sigmoid(Z1)
        Z2 = parameters["W2"] @ A1 + parameters["b2"]
        return activations.sigmoid(Z2), {
            "Z1": Z1,
            "A1": A1,
            "Z2": Z2,
            "A2": activations.sigmoid(Z2),
        }

    def backward(parameters, cache, X, Y):
        dZ2 = cache["A2"] - Y
        dZ1 = parameters["W2"].T @ dZ2 * cache["A1"] * (1 - cache["A1"])
        means = {"b1": dZ1, "b2": dZ2}
        grads = {f"d{name}": dZ.mean(axis=1, keepdims=True) for name, dZ in means.items()}
        return grads | {"dW1": dZ1 @ X.T / X.shape[1], "dW2": dZ2 @ cache["A1"].T / X.shape[1]}

    monkeypatch.setattr(shallow, "forward_propagation", forward)
    monkeypatch.setattr(shallow, "backward_propagation", backward)
    last = []
    for seed in range(1, 6):
        parameters = shallow.nn_model(X, Y, 4, 9000, seed=seed)
        last.append(round(cost(parameters, X, Y), 3))
        parameters = descend(parameters, X, Y, 1000, every=1000)[-1]
        assert 89 <= right(parameters, X, Y) <= 90.5
    assert (min(last), max(last)) == (0.267, 0.276)
