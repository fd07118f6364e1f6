"""Record the searches that notebooks/hyperparameters.ipynb draws: `python -m tools.searches`.

About ten minutes. Every try is a row of searches.jsonl, with its setting, its seed and
what came of it; after a stop, the same command goes on. `--fresh` begins anew.
"""

import functools
import itertools
import sys

import numpy as np

from helpers import datasets, search
from helpers.search import RECORDED, network, shrink, small_cats

FRESH_SEED, MORE_SEED = 4, 3
SEEDS = range(1, 6)  # each way of searching is tried with each of these
RUNGS, CANDIDATES = (70, 210, 630), (92, 30, 10)  # of successive halving
BUDGET = 24 * RUNGS[-1]  # iterations that a way of searching may spend, on each fold
START = {"layers": 2, "units": 20, "learning_rate": 0.03, "num_iterations": RUNGS[-1]}
START["activation"] = "relu"
ONE_BY_ONE = {
    "learning_rate": np.geomspace(0.01, 0.5, 10).round(4).tolist(),
    "units": np.geomspace(2, 40, 10).round().astype(int).tolist(),
    "layers": [1, 2, 3],
    "activation": ["relu", "tanh"],
}
GRID = {
    "learning_rate": [0.01, 0.07, 0.5],
    "units": [5, 20],
    "layers": [1, 3],
    "activation": ["relu", "tanh"],
}
SIZES = (25, 50, 100, 200, 400, 800)  # training pictures of a learning curve


def draw_settings(count, seed, num_iterations=None):
    """Random settings: rates, units and iterations evenly on a scale of factors."""
    random, settings = np.random.RandomState(seed), []
    for _ in range(count):
        setting = {
            "layers": int(random.randint(1, 4)),
            "units": round(np.exp(random.uniform(np.log(2), np.log(40)))),
            "learning_rate": round(np.exp(random.uniform(np.log(0.01), np.log(0.5))), 4),
            "num_iterations": round(np.exp(random.uniform(np.log(100), np.log(1500)))),
            "activation": ["relu", "tanh"][random.randint(2)],
        }
        settings.append(setting | ({"num_iterations": num_iterations} if num_iterations else {}))
    return settings


@functools.cache
def drawn(n, seed):
    """n more pictures by the same hand, as rows, with their labels."""
    pictures, Y = datasets.draw_cats(n, seed)
    return shrink(pictures, 4), Y[0]


def judge(setting, seed):
    """What `evaluate` says, and what the same setting is worth, trained on all 209 pictures.

    `test` and `fresh` have a bit for each picture, 1 where the prediction is right, as hexadecimal
    digits: the 50 test pictures, and 1,000 fresh ones.
    """
    X, y, X_test, y_test = small_cats()
    trained = network(setting, seed).fit(X, y)
    sets = {"test": (X_test, y_test), "fresh": drawn(1000, FRESH_SEED)}
    hits = {k: np.packbits(trained.predict(P) == t).tobytes().hex() for k, (P, t) in sets.items()}
    return search.evaluate(setting, seed) | {"train": float(trained.score(X, y))} | hits


def learn(setting, seed):
    """Accuracy on some of 800 pictures, drawn by the seed, after training on them, and on fresh."""
    setting = dict(setting)
    chosen = np.random.RandomState(seed).permutation(max(SIZES))[: setting.pop("pictures")]
    X, y = (part[chosen] for part in drawn(max(SIZES), MORE_SEED))
    trained = network(setting, seed).fit(X, y)
    scores = trained.score(X, y), trained.score(*drawn(1000, FRESH_SEED))
    return dict(zip(("train", "fresh"), map(float, scores), strict=True))


kept = {}  # (candidate, seed, fold) -> its network, for the next rung


def evaluate_on(setting, seed):
    """`evaluate`, going on from where the same candidate was left with fewer iterations."""
    X, y, *_ = small_cats()
    right = []
    for fold, (train, validation) in enumerate(search.folds(y, seed)):
        candidate = tuple((setting | {"num_iterations": 0}).values())
        before = kept.setdefault((candidate, seed, fold), network(setting, seed))
        before.set_params(warm_start=True)
        reached = before.num_iterations if hasattr(before, "parameters_") else 0
        before.set_params(num_iterations=setting["num_iterations"] - reached).fit(
            X[train], y[train]
        )
        before.set_params(num_iterations=setting["num_iterations"])
        right.append(int(np.sum(before.predict(X[validation]) == y[validation])))
    return {"right": right}


def best(rows):
    """The row with the most right predictions; the first of equals."""
    return max(rows, key=lambda row: sum(row["right"]))


def record(name, settings, seed, function=search.evaluate):
    """The rows of some settings, from the record or tried now."""
    tasks = [{"search": name, "setting": setting, "seed": seed} for setting in settings]
    return search.run(tasks, RECORDED, function, made_by="tools.search 1")


def one_by_one(seed):
    found = START
    rows = []
    for knob, values in ONE_BY_ONE.items():
        rows += record("one at a time", [found | {knob: value} for value in values], seed)
        found = best(rows)["setting"]
    return best(rows)


def grid(seed):
    values = itertools.product(*GRID.values())
    settings = [START | dict(zip(GRID, v, strict=True)) for v in values]
    return best(record("grid", settings, seed))


def randomly(seed):
    settings = draw_settings(BUDGET // RUNGS[-1], seed, RUNGS[-1])
    return best(record("random", settings, seed))


def halving(seed):
    """Many candidates for few iterations, the best of them for more, and so on."""
    kept.clear()
    settings = draw_settings(CANDIDATES[0], seed, RUNGS[0])
    for iterations, count in zip(RUNGS, CANDIDATES, strict=True):
        settings = [setting | {"num_iterations": iterations} for setting in settings[:count]]
        rows = record("halving", settings, seed, evaluate_on)
        rows.sort(key=lambda row: -sum(row["right"]))
        settings = [row["setting"] for row in rows]
    return rows[0]


WAYS = {"one at a time": one_by_one, "grid": grid, "random": randomly, "halving": halving}


def main():
    if "--fresh" in sys.argv[1:]:
        RECORDED.unlink(missing_ok=True)
    many = record("many", draw_settings(200, 0), 1, judge)
    ranked = [row["setting"] for row in sorted(many, key=lambda row: -sum(row["right"]))]
    for name, setting in {"first": ranked[0], "second": ranked[1], "tenth": ranked[9]}.items():
        for seed in range(1, 31):
            record(name, [setting], seed, judge)
    for seed in SEEDS:
        sizes = [ranked[0] | {"pictures": n} for n in SIZES]
        record("learning curve", sizes, seed, learn)
        for name, way in WAYS.items():
            record(f"chosen by {name}", [way(seed)["setting"]], seed, judge)


if __name__ == "__main__":
    main()
