"""Train the networks of week 4's tables over seeds: `python -m tools.week4_runs`.

Every run is a line of week4_runs.jsonl, with its seed. Runs that are there already are
not done again, so after a stop the same command goes on where it was.
"""

from functools import lru_cache
from itertools import product

import numpy as np

from helpers import datasets, deep
from tools import runs, week3_runs

RUNS = datasets.RECORDED / "week4_runs.jsonl"
OTHERS = range(11, 21)  # the seeds of ten other sets of training pictures
SETUP = ("data", "units", "rate", "iterations", "activation", "seed")


def setups():
    """What is trained, run by run: `units` are those of the hidden layers."""
    for m, width, hidden in product((209, 1000), (7, 20), range(6)):
        if hidden or width == 20:  # logistic regression has no width
            seeds = range(1, 11 if m == 209 else 6)
            yield from run(f"{m} cats", [width] * hidden, [0.0075], 2500, seeds)
    yield from run("209 cats", [20, 7, 5], [0.0075], 2500, range(1, 11))
    for activation in ("sigmoid", "tanh", "relu"):
        yield from run("209 cats", [20] * 9, [0.0075], 2500, range(1, 6), activation)
    for units in ([2], [5], [20], [5, 5], [20, 7, 5]):
        yield from run("flower", units, [0.01, 0.03, 0.1, 0.3], 2000, range(1, 11))
    for folds, units in product((1, 2, 3, 4), ([56], [8, 8, 8])):  # 169 parameters each
        yield from run(f"{folds} folds", units, [0.03, 0.1, 0.3], 10_000, range(1, 11))
    for drawing in OTHERS:
        yield from run(f"209 cats, drawn from {drawing}", [], [0.0075], 2500, [1])
        for units in ([7], [20], [20] * 3, [20] * 5, [20, 7, 5]):
            yield from run(f"209 cats, drawn from {drawing}", units, [0.0075], 2500, [1, 2, 3])
    for drawing, units in product(OTHERS, ([7], [20, 7, 5])):
        yield from run(f"1000 cats, drawn from {drawing}", units, [0.0075], 2500, [1, 2, 3])


def run(data, units, rates, iterations, seeds, activation="relu"):
    for rate, seed in product(rates, seeds):
        yield dict(zip(SETUP, (data, units, rate, iterations, activation, seed), strict=True))


@lru_cache(4)
def data_of(name):
    """X and Y to train on, then fresh ones."""
    if name == "flower":
        return datasets.load_planar_dataset(), week3_runs.fresh_points()
    if name.endswith("folds"):
        k = int(name[0])
        return stripes(k, 400), stripes(k, 4000)
    m, *_, last = name.split()
    seed = int(last) if "drawn" in name else 3
    train = datasets.load_dataset()[:2] if name == "209 cats" else datasets.draw_cats(int(m), seed)
    return examples(*train), examples(*datasets.draw_cats(1000, 4))


def examples(pictures, labels):
    """Pictures as columns from 0 to 1, and their labels."""
    return pictures.reshape(len(pictures), -1).T / 255, labels


def stripes(folds, m):
    """Points from -1 to 1; label 1 where the triangle wave is in its upper half."""
    t = (np.arange(m).reshape(1, -1) + 0.5) / m
    wave = t
    for _ in range(folds):
        wave = 1 - abs(1 - 2 * wave)
    return 2 * t - 1, (wave > 0.5).astype(int)


def result(setup):
    """The cost at the end, and the shares of the training and of fresh examples that are right."""
    (X, Y), fresh = data_of(setup["data"])
    layers, g = (len(X), *setup["units"], 1), setup["activation"]
    parameters, _ = deep.L_layer_model(
        X, Y, layers, setup["rate"], setup["iterations"], seed=setup["seed"], hidden_activation=g
    )
    cost = deep.compute_cost(deep.L_model_forward(X, parameters, g)[0], Y)
    train, fresh = (deep.accuracy(parameters, *data, g) for data in ((X, Y), fresh))
    return {"cost": round(cost, 6), "train": round(train, 5), "fresh": round(fresh, 5)}


def recorded():
    """The runs in the file."""
    return runs.read(RUNS)


def record():
    runs.record(RUNS, setups(), result)


if __name__ == "__main__":
    record()
