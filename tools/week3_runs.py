"""Train week 3's networks over seeds: `python -m tools.week3_runs`.

Every run is a line of week3_runs.jsonl, with its seed. Runs that are there already are
not done again, so after a stop the same command goes on where it was.
"""

from functools import cache
from itertools import product

import numpy as np

from helpers import datasets, shallow
from tools import runs

RUNS = datasets.RECORDED / "week3_runs.jsonl"
SETUP = ("what", "of", "n_h", "seed")
FACTORS = {"zeros": 0, "small": 1, "large": 10_000}
OTHERS = ("noisy_circles", "noisy_moons", "blobs", "gaussian_quantiles", "no_structure")
EVERY = 50  # iterations from one noted cost to the next


def setups():
    """What is trained, run by run: `of` is the kind of start, or the data."""
    for kind, seed in product(FACTORS, range(1, 13)):
        yield dict(zip(SETUP, ("start", kind, 4, seed), strict=True))
    for n_h, seed in product((1, 2, 3, 4, 5, 20, 50), range(1, 13)):
        yield dict(zip(SETUP, ("size", "flower", n_h, seed), strict=True))
    for first, n_h, seed in product(range(10), (4, 20), range(1, 4)):
        yield dict(zip(SETUP, ("40 points", first, n_h, seed), strict=True))
    for name, seed in product(OTHERS, range(1, 11)):
        yield dict(zip(SETUP, ("other data", name, 5, seed), strict=True))


def result(setup):
    what, of, n_h, seed = setup.values()
    X, Y = datasets.load_planar_dataset()
    if what == "start":
        _, states = zip(*descend(X, Y, start(n_h, seed, FACTORS[of]), 2000, 1.2), strict=True)
        return {"costs": [round(cost(state, X, Y), 4) for state in states]}
    if what == "size":
        parameters = shallow.nn_model(X, Y, n_h, 3000, learning_rate=0.6, seed=seed)
        return {"seen": right(parameters, X, Y), "fresh": right(parameters, *fresh_points())}
    if what == "40 points":
        return overfitted(X[:, of::10], Y[:, of::10], start(n_h, seed))
    X, Y = datasets.load_extra_datasets()[of]
    X = X / 5 if of == "blobs" else X
    parameters = shallow.nn_model(X, Y, n_h, 3000, learning_rate=0.3, seed=seed)
    return {"seen": right(parameters, X, Y)}


def overfitted(X, Y, state):
    """What becomes of the cost on fresh points while a network learns a few."""
    iterations, states = zip(*descend(X, Y, state, 3000, 0.6), strict=True)
    costs = [cost(state, *fresh_points()) for state in states]
    return {
        "training": round(cost(states[-1], X, Y), 4),
        "lowest": round(min(costs), 4),
        "lowest_at": iterations[np.argmin(costs)],
        "last": round(costs[-1], 4),
        "seen": right(states[-1], X, Y),
        "fresh": right(states[-1], *fresh_points()),
    }


def start(n_h, seed, factor=1):
    """Parameters before the first step; `factor` is for W1, and for W2 if it is not above 1."""
    state = shallow.initialize_parameters(2, n_h, 1, seed=seed)
    return state | {"W1": factor * state["W1"], "W2": min(factor, 1) * state["W2"]}


def descend(X, Y, state, num_iterations, learning_rate):
    """(iteration, parameters) before the first step and after every 50."""
    for i in range(num_iterations + 1):
        if i % EVERY == 0:
            yield i, state
        _, cache = shallow.forward_propagation(X, state)
        grads = shallow.backward_propagation(state, cache, X, Y)
        state = shallow.update_parameters(state, grads, learning_rate)


@cache
def fresh_points():
    """Ten flowers of 400 points that no network was trained on."""
    flowers = [datasets.load_planar_dataset(seed) for seed in range(101, 111)]
    return tuple(np.hstack(parts) for parts in zip(*flowers, strict=True))


def cost(parameters, X, Y):
    return shallow.compute_cost(shallow.forward_propagation(X, parameters)[0], Y)


def right(parameters, X, Y):
    """In per cent."""
    return round(100 * float(np.mean(shallow.predict(parameters, X) == Y)), 2)


def recorded():
    """The runs in the file."""
    return runs.read(RUNS)


def record():
    runs.record(RUNS, setups(), result)


if __name__ == "__main__":
    record()
