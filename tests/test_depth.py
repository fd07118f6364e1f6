"""What depth can do: folds and circuits, counted. And week 4's recorded runs, done again."""

from fractions import Fraction

import numpy as np
import pytest

from helpers import datasets, deep, gradient_check, shallow
from tools import week4_runs

T = np.arange(4097).reshape(1, -1) / 4096  # exact, and so are all waves on it


def folding(k):
    """Parameters of a network whose every hidden layer folds its input in the middle."""
    W, b = np.array([[2.0, -2.0], [4.0, -4.0]]), np.array([[0.0], [-2.0]])
    folds = {f"W{l}": W for l in range(2, k + 1)} | {f"b{l}": b for l in range(1, k + 1)}
    last = {f"W{k + 1}": np.array([[1.0, -1.0]]), f"b{k + 1}": np.zeros((1, 1))}
    return {"W1": W[:, :1]} | folds | last


def flat(kinks, jumps):
    """A hidden unit for each kink; the output's slope jumps there."""
    n = len(kinks)
    hidden = {"W1": np.ones((n, 1)), "b1": -np.reshape(kinks, (n, 1))}
    return hidden | {"W2": np.reshape(jumps, (1, n)), "b2": np.zeros((1, 1))}


def output(parameters, t=T):
    """z of the last layer."""
    _, caches = deep.L_model_forward(t, parameters)
    return caches[-1][1]


def pieces(wave, rounding=0):
    return 1 + np.count_nonzero(np.abs(np.diff(wave[0], n=2)) > rounding)


def hidden_units(parameters):
    return sum(len(b) for name, b in parameters.items() if name[0] == "b") - 1


@pytest.mark.parametrize("k", range(1, 11))
def test_every_fold_doubles_the_pieces_with_two_units(k):
    wave = output(folding(k))
    assert hidden_units(folding(k)) == 2 * k
    assert pieces(wave) == 2**k
    assert set(np.diff(wave[0]) * 4096) == {2**k, -(2**k)}
    expected = [1 - abs(1 - Fraction(int(4096 * t)) * 2**k / 4096 % 2) for t in T[0, ::64]]
    assert wave[0, ::64].tolist() == expected


@pytest.mark.parametrize("k", [1, 2, 3])
def test_a_fold_in_three_takes_three_units_and_makes_three_pieces_of_one(k):
    """From 0 to 729 instead of from 0 to 1, so that every number is whole."""
    W, b = np.array([[3.0], [6.0], [6.0]]), 729 * np.array([[0.0], [-2.0], [-4.0]])
    back = np.array([[1.0, -1.0, 1.0]])
    folds = {f"W{l}": W @ back for l in range(2, k + 1)} | {f"b{l}": b for l in range(1, k + 1)}
    network = {"W1": W} | folds | {f"W{k + 1}": back, f"b{k + 1}": np.zeros((1, 1))}
    wave = output(network, np.arange(730.0).reshape(1, -1))
    assert hidden_units(network) == 3 * k
    assert pieces(wave) == 3**k
    assert (wave.min(), wave.max()) == (0, 729)


@pytest.mark.parametrize("k", range(1, 11))
def test_one_layer_makes_the_same_wave_with_a_unit_for_each_piece(k):
    jumps = 2.0 ** (k + 1) * (-1.0) ** np.arange(2**k)
    jumps[0] = 2**k
    same = flat(np.arange(2**k) / 2**k, jumps)
    np.testing.assert_array_equal(output(same), output(folding(k)))


@pytest.mark.parametrize("n", [1, 2, 5, 30])
def test_one_layer_never_has_more_pieces_than_units_and_one(n):
    """Kinks on a grid that is 64 times coarser than T, so that no two pieces are seen as one."""
    most = 0
    for seed in range(50):
        random = np.random.RandomState(seed)
        W1 = random.choice([-3.0, -1.0, 0.5, 2.0], (n, 1))
        kinks = random.choice(65, (n, 1), replace=n > 65) / 64
        network = {"W1": W1, "b1": -W1 * kinks}
        network |= {"W2": random.randn(1, n), "b2": random.randn(1, 1)}
        most = max(most, pieces(output(network), rounding=1e-12))
    assert most <= n + 1
    assert most >= n - 1  # the count would see more


def test_the_stripes_are_what_the_folding_network_says():
    for k in (1, 2, 3, 4):
        X, Y = week4_runs.stripes(k, 400)
        network = folding(k)
        network[f"b{k + 1}"] = np.array([[-0.5]])
        assert deep.accuracy(network, (X + 1) / 2, Y) == 1


def test_the_record_holds_every_run_once():
    """With another setup, or one that was never run, this says which."""
    recorded = [{key: run[key] for key in week4_runs.SETUP} for run in week4_runs.recorded()]
    assert recorded == list(week4_runs.setups())


def test_a_recording_goes_on_where_it_was(monkeypatch, tmp_path):
    ran, three = [], list(week4_runs.run("flower", [5], [0.1], 10, (1, 2, 3)))
    monkeypatch.setattr(week4_runs, "RUNS", tmp_path / "runs.jsonl")
    monkeypatch.setattr(week4_runs, "setups", lambda: three)
    monkeypatch.setattr(week4_runs, "result", lambda setup: ran.append(setup) or {"cost": 0.5})
    week4_runs.record()
    whole = week4_runs.RUNS.read_bytes()
    week4_runs.RUNS.write_bytes(whole[:-9])
    week4_runs.record()
    assert week4_runs.RUNS.read_bytes() == whole
    assert ran == [*three, three[2]]


def again(run):
    return week4_runs.result({key: run[key] for key in week4_runs.SETUP})


def runs(data, units, **more):
    wanted = {"data": data, "units": units, **more}
    return [run for run in week4_runs.recorded() if wanted.items() <= run.items()]


@pytest.mark.parametrize(
    ("data", "units"),
    [
        ("flower", [5]),
        pytest.param("209 cats, drawn from 15", [20, 7, 5], marks=pytest.mark.slow),
        pytest.param("1000 cats, drawn from 11", [7], marks=pytest.mark.slow),
        pytest.param("209 cats", [], marks=pytest.mark.slow),
        pytest.param("209 cats", [20], marks=pytest.mark.slow),
        pytest.param("2 folds", [56], marks=pytest.mark.slow),
    ],
)
def test_a_recorded_run_is_the_same_today(data, units):
    run = runs(data, units)[0]
    now = again(run)
    assert now["cost"] == pytest.approx(run["cost"], rel=1e-3)
    for share in ("train", "fresh"):
        assert now[share] == pytest.approx(run[share], abs=0.005)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "units", "rate"),
    [
        ("209 cats", [20, 20, 20], 0.0075),
        ("flower", [5, 5], 0.1),
        ("flower", [20, 7, 5], 0.03),
        ("3 folds", [8, 8, 8], 0.3),
    ],
)
def test_the_medians_are_the_same_today(data, units, rate):
    """Single runs of a high rate belong to the processor; the median does not move far."""
    chosen = runs(data, units, rate=rate)
    before, now = (np.median([r["fresh"] for r in them]) for them in (chosen, map(again, chosen)))
    assert now == pytest.approx(before, abs=0.03)


@pytest.fixture
def cats():
    return week4_runs.data_of("209 cats")


@pytest.mark.parametrize(
    ("seeds", "iterations"),
    [([3], 41), pytest.param(range(1, 13), 501, marks=pytest.mark.slow)],
)
def test_from_weights_too_small_nothing_moves(seeds, iterations):
    pictures, Y, *_ = datasets.load_dataset()
    X = pictures.reshape(len(Y[0]), -1).T / 255
    for seed in seeds:
        start = deep.initialize_parameters_deep((len(X), 20, 7, 5, 1), seed)
        _, costs = deep.gradient_descent(X, Y, start, 0.0075, iterations, cost_every=20)
        np.testing.assert_allclose(costs, np.log(2), atol=1e-5)
        assert costs[0] > costs[-1]


def trained(cats, layers, seeds, **more):
    (X, Y), _ = cats
    for seed in seeds:
        network, costs = deep.L_layer_model(
            X, Y, (len(X), *layers, 1), num_iterations=2500, seed=seed, **more
        )
        yield network, costs


@pytest.mark.slow
def test_leaky_relu_has_units_without_a_positive_z_and_gains_nothing(cats):
    (X, _), fresh = cats
    shares, silent = [], 0
    for network, _ in trained(cats, [7], range(1, 11), hidden_activation="leaky_relu"):
        _, caches = deep.L_model_forward(X, network, "leaky_relu")
        silent += (caches[0][1] <= 0).all(axis=1).any()
        shares.append(deep.accuracy(network, *fresh, "leaky_relu"))
    assert silent == pytest.approx(9, abs=1)
    assert shares[:3] == pytest.approx([0.735, 0.730, 0.647], abs=0.03)
    assert np.median(shares) == pytest.approx(0.73, abs=0.01)


@pytest.mark.slow
def test_three_narrow_layers_more_do_not_help(cats):
    layers = [20, 20, 20, 7, 5]
    shares = [deep.accuracy(n, *cats[1]) for n, _ in trained(cats, layers, range(1, 11))]
    assert shares[:3] == pytest.approx([0.764, 0.567, 0.776], abs=0.05)
    assert np.median(shares) == pytest.approx(0.75, abs=0.015)


@pytest.mark.slow
def test_four_layers_tell_cats_from_things_and_pay_with_animals(cats):
    _, (fresh_x, _) = cats
    kinds = np.array(datasets.drawn_kinds(1000, seed=4))
    animal = np.isin(kinds, ["dog", "rabbit", "bear"])
    thing = ~animal & (kinds != "cat")
    (neuron, _), *_ = trained(cats, [], [1])
    said = deep.predict(neuron, fresh_x)[0]
    things, animals = said[thing].mean(), said[animal].mean()
    assert (things, animals) == pytest.approx((0.22, 0.31), abs=0.02)
    for network, _ in trained(cats, [20, 7, 5], range(1, 11)):
        said = deep.predict(network, fresh_x)[0]
        assert 0.05 < said[thing].mean() < 0.12
        assert animals < said[animal].mean() < 0.65


@pytest.mark.slow
def test_most_starts_times_a_hundredth_end_with_dead_and_linear_units_and_jump(cats):
    (X, Y), _ = cats
    dead = linear = jumps = 0
    for seed in range(1, 13):
        start = shallow.initialize_parameters(len(X), 7, 1, seed)
        network, costs = deep.gradient_descent(X, Y, start, 0.0075, 2500, cost_every=1)
        active = np.sum(network["W1"] @ X + network["b1"] > 0, axis=1)
        dead += (active == 0).any()
        linear += (active == 209).any()
        jumps += max(costs) > 0.7
        assert min(costs[:800]) > 0.59  # the plateau
    assert dead == pytest.approx(10, abs=1)
    assert linear == pytest.approx(8, abs=1)
    assert jumps >= 7


def test_a_gradient_check_sees_the_classic_mistakes_whatever_the_network():
    """In twelve networks as week 4 has one, with the mistakes that it makes."""
    seen = []
    for seed in range(1, 13):
        random = np.random.RandomState(seed)
        X, Y = random.randn(3, 20), random.randint(0, 2, (1, 20))
        network = {"W1": random.randn(4, 3), "b1": random.randn(4, 1)}
        network |= {"W2": random.randn(1, 4), "b2": random.randn(1, 1)}
        AL, (((_, _, _), Z1), ((A1, _, _), _)) = deep.L_model_forward(X, network)
        right = deep.L_model_backward(AL, Y, deep.L_model_forward(X, network)[1])
        sign = (-Y / AL - (1 - Y) / (1 - AL)) * AL * (1 - AL)
        matrix = (right["dW2"].T @ (AL - Y)) * (Z1 > 0)
        slips = [
            {"dW2": sign @ A1.T / 20},
            {"dW1": 20 * right["dW1"], "dW2": 20 * right["dW2"]},
            {"dW1": matrix @ X.T / 20},
        ]
        for slip in [{}, *slips]:
            difference = gradient_check.gradient_check(
                lambda p, X=X, Y=Y: deep.compute_cost(deep.L_model_forward(X, p)[0], Y),
                network,
                right | slip,
            )
            if slip:
                seen.append(difference)
            else:
                assert difference < 1e-9
    assert min(seen) == pytest.approx(0.04, abs=0.005)
    assert max(seen) < 0.95


def of_sets(m, units):
    """For each of the other training sets the median of three seeds, in percent."""
    data = (f"{m} cats, drawn from {seed}" for seed in week4_runs.OTHERS)
    return np.array([100 * np.median([r["fresh"] for r in runs(d, units)]) for d in data])


def test_in_ten_other_sets_the_first_hidden_layer_brings_most():
    none, one, five = (of_sets(209, units) for units in ([], [20], [20] * 5))
    first, further = one - none, five - one
    assert (first > further).all()
    assert (round(first.min()), round(first.max())) == (5, 11)
    assert (round(further.min()), round(further.max())) == (1, 4)
    ahead = of_sets(209, [20, 7, 5]) - of_sets(209, [7])
    assert (round(ahead.min()), round(ahead.max())) == (2, 10)
    assert (of_sets(209, [20, 7, 5]) > five).sum() == 7


def test_the_two_networks_on_stripes_have_as_many_parameters():
    for units in ([56], [8, 8, 8]):
        parameters = deep.initialize_parameters_deep([1, *units, 1])
        assert sum(p.size for p in parameters.values()) == 169


def test_with_five_times_the_pictures_both_gain_and_mostly_the_small_network_more():
    small, four = (of_sets(1000, units) - of_sets(209, units) for units in ([7], [20, 7, 5]))
    assert (round(four.min()), round(four.max())) == (2, 10)
    assert (round(small.min()), round(small.max())) == (-2, 12)
    assert (small > four).sum() == 7


@pytest.mark.parametrize("seeds", [[3], pytest.param(range(1, 13), marks=pytest.mark.slow)])
def test_in_ten_sigmoid_layers_the_slopes_vanish_from_every_start(seeds):
    pictures, Y, *_ = datasets.load_dataset()
    X = pictures.reshape(len(Y[0]), -1).T / 255
    for seed in seeds:
        ratio = {}
        for g in ("sigmoid", "tanh", "relu"):
            start = deep.initialize_parameters_deep((len(X), *[20] * 9, 1), seed, None)
            AL, caches = deep.L_model_forward(X, start, g)
            grads = deep.L_model_backward(AL, Y, caches, g)
            first, last = (np.sqrt(np.mean(grads[f"dW{l}"] ** 2)) for l in (1, 10))
            ratio[g] = last / first
        assert 1e6 < ratio["sigmoid"] < 1e7
        assert min(ratio["tanh"], ratio["relu"]) > 0.5
        assert max(ratio["tanh"], ratio["relu"]) < 12
