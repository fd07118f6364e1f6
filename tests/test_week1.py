"""What the first notebook says of its runs, for more seeds than it shows."""

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression
from sklearn.neural_network import MLPRegressor

from helpers import activations, datasets, deep, logistic


def columns(pictures):
    return pictures.reshape(len(pictures), -1).T / 255


@pytest.fixture(scope="module")
def neuron():
    pictures, Y, test_pictures, test_Y, _ = datasets.load_dataset()
    return logistic.model(columns(pictures), Y, columns(test_pictures), test_Y, 2000, 0.005)


@pytest.mark.slow
def test_the_neuron_is_often_sure_and_wrong(neuron):
    for seed in range(3, 8):
        pictures, Y = datasets.draw_cats(1000, seed)
        A = activations.sigmoid(neuron["w"].T @ columns(pictures) + neuron["b"])
        sure = np.abs(A - 0.5) > 0.4
        assert 0.1 < np.mean((A[sure] > 0.5) != Y[sure]) < 0.3


def test_of_twelve_drawings_it_gets_six_to_ten_right(neuron):
    drawn = [datasets.draw_cats(12, seed) for seed in range(3, 14)]
    right = [np.sum(logistic.predict(neuron["w"], neuron["b"], columns(P)) == Y) for P, Y in drawn]
    assert right[1] == 7  # the seed that is shown
    assert (min(right), max(right)) == (6, 10)


def learn(X, Y, units=6, start=1):
    """The notebook's network, its neuron, and how to scale the features for them."""
    average, spread = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    scaled = ((X - average) / spread).T
    how = {"solver": "lbfgs", "max_iter": 5000, "tol": 1e-6, "random_state": start}
    network = MLPRegressor(hidden_layer_sizes=[units], **how).fit(scaled, Y[0])
    return network, LinearRegression().fit(scaled, Y[0]), lambda X: ((X - average) / spread).T


def errors(seed, n=1000, units=6, start=1):
    """Mean errors in thousands on fresh homes: of the network, of the neuron, of the rule."""
    X, Y, _ = datasets.draw_houses(n, seed)
    network, neuron, scaled = learn(X, Y, units, start)
    fresh, prices, causes = datasets.draw_houses(2000, 6)
    said = (
        network.predict(scaled(fresh)),
        activations.relu(neuron.predict(scaled(fresh))),
        np.array([0.4, 0.12, 0.2]) @ causes,
    )
    return [100 * np.mean(np.abs(s - prices)) for s in said]


@pytest.mark.parametrize("seed", range(11, 21))
def test_the_network_beats_the_neuron_and_is_nearly_as_good_as_the_rule(seed):
    network, neuron, rule = errors(seed)
    assert 3.5 * network < neuron
    assert network < 1.25 * rule


def alike(start):
    X, Y, _ = datasets.draw_houses(1000, 1)
    network, _, scaled = learn(X, Y, start=start)
    fresh, _, causes = datasets.draw_houses(2000, 6)
    W1, b1 = network.coefs_[0].T, network.intercepts_[0].reshape(6, 1)
    units = activations.relu(W1 @ scaled(fresh).T + b1)
    return network, units, causes


def test_hidden_units_are_walking_and_school_and_three_share_family():
    network, units, causes = alike(start=1)
    with_causes = np.corrcoef(units, causes)[:6, 6:]
    np.testing.assert_allclose(with_causes[[2, 3], [1, 2]], 1, atol=0.01)
    assert (np.abs(with_causes[:, 0]) < 0.7).all()
    share = network.coefs_[1][[0, 1, 5], 0] @ units[[0, 1, 5]]
    assert np.corrcoef(share, causes[0])[0, 1] > 0.99
    parts = (network.coefs_[1] * units).std(axis=1)
    assert parts[4] < 0.02 * parts.sum()


@pytest.mark.slow
def test_other_starts_share_the_work_otherwise_and_none_has_a_unit_for_family():
    without = []
    for start in range(1, 21):
        _, units, causes = alike(start)
        live = units[units.std(axis=1) > 0]
        with_causes = np.abs(np.corrcoef(live, causes)[: len(live), len(live) :])
        assert with_causes[:, 0].max() < 0.9
        if with_causes[:, 1:].max() < 0.99:
            without.append(start)
        assert errors(1, start=start)[0] < 8.5
    assert without == [5]  # where no cause has a unit of its own


@pytest.mark.slow
def test_what_is_said_of_fewer_and_more_units():
    off = {
        units: sorted(errors(1, units=units, start=start)[0] for start in range(1, 21))
        for units in (1, 2, 3, 30)
    }
    stuck = [off[1].pop(), off[1].pop()]
    np.testing.assert_allclose(stuck, 67, atol=0.5)
    # Some starts end in a flat valley: where exactly, depends on how the processor rounds.
    for units, (best, worst) in {1: (32.5, 35.5), 2: (22, 33), 3: (13, 26), 30: (8, 9)}.items():
        assert best < off[units][0] <= off[units][-1] < worst


@pytest.mark.slow
def test_with_twenty_homes_the_order_is_open_and_with_fifty_it_is_not():
    few, more = ([errors(seed, n)[:2] for seed in range(1, 21)] for n in (20, 50))
    assert sum(network > neuron for network, neuron in few) == 3
    assert [round(error) for error in (*few[0], *more[0])] == [50, 36, 11, 36]  # the notebook's
    assert all(network < neuron for network, neuron in more)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 13))
def test_relus_in_three_hidden_layers_are_done_before_sigmoids_have_begun(seed):
    pictures, Y = datasets.draw_cats(209, seed)  # seed 1 drew those of the notebook
    X = pictures[:, ::2, ::2].reshape(209, -1).T
    X = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)
    costs = {}
    for g, n in (("relu", 150), ("sigmoid", 1000)):
        how = {"seed": seed, "hidden_activation": g, "cost_every": 10}
        layers = (len(X), 100, 40, 15, 1)
        costs[g] = np.array(deep.L_layer_model(X, Y, layers, 0.1, n, **how)[1])
    assert (costs["relu"][5:] < 0.1).all()
    assert costs["sigmoid"][5] > 0.68
    assert costs["sigmoid"][14] > 0.65
    assert costs["sigmoid"][-1] < 0.1  # they get there, too
    assert costs["sigmoid"][20] > 0.1  # and it takes several hundred iterations
