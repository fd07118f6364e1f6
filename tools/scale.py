"""Who tells cats best, with few pictures and with many: `python -m tools.scale` records it.

A classic method and three networks, on 50 to 1,600 drawn pictures of 32 x 32 pixels, seeds 1 to 5.
A seed draws the training pictures and starts the network. Each method has some settings to choose
from, by 1,000 validation pictures; what counts are 2,000 others. Rows that stand
in scale.csv are not run again, so a stopped recording goes on where it was.
"""

import csv
import os

from sklearn.svm import SVC

from helpers import datasets, deep

RECORD = datasets.RECORDED / "scale.csv"
COLUMNS = ("pictures", "model", "seed", "setting", "validation", "training", "accuracy")
SIZES, SEEDS = (50, 100, 200, 400, 800, 1600), (1, 2, 3, 4, 5)
DRAWN_BY = {"validation": (1000, 90), "test": (2000, 91)}  # how many, and the seed
LAYERS = {"one neuron": (1,), "one hidden layer": (10, 1), "three hidden layers": (100, 40, 15, 1)}
MODELS = ("support vector machine", *LAYERS)
RATES, ITERATIONS = (0.02, 0.1, 0.3), 500  # much beyond 0.3, training diverges
SLACKS = (1, 10)  # the support vector machine's C; 100 gives what 10 gives


def draw(n, seed):
    """Pictures of half the height and width, as columns (3072, n), and their labels (1, n)."""
    pictures, Y = datasets.draw_cats(n, seed)
    small = pictures.reshape(n, 32, 2, 32, 2, 3).mean(axis=(2, 4))
    return small.reshape(n, -1).T, Y


def fit(model, X, Y, setting, seed):
    """A trained model, as a function of (X, Y) that returns the share of right predictions."""
    if model in LAYERS:
        layers = (len(X), *LAYERS[model])
        parameters, _ = deep.L_layer_model(X, Y, layers, setting, ITERATIONS, seed=seed)
        return lambda X, Y: deep.accuracy(parameters, X, Y)
    machine = SVC(C=setting).fit(X.T, Y[0])
    return lambda X, Y: machine.score(X.T, Y[0])


def run(model, X, Y, seed, others):
    """One row of the record: the better setting, and the shares of right predictions."""
    mean, spread = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    X, scaled = (X - mean) / spread, {n: ((Z - mean) / spread, L) for n, (Z, L) in others.items()}
    tried = []
    for setting in RATES if model in LAYERS else SLACKS:
        accuracy = fit(model, X, Y, setting, seed)
        tried.append((accuracy(*scaled["validation"]), setting, accuracy))
    validation, setting, accuracy = max(tried, key=lambda one: one[0])
    shares = (validation, accuracy(X, Y), accuracy(*scaled["test"]))
    return [X.shape[1], model, seed, setting, *(f"{share:.4f}" for share in shares)]


def read():
    with RECORD.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def main():
    RECORD.touch()
    os.truncate(RECORD, RECORD.read_bytes().rfind(b"\n") + 1)  # without a row that was cut off
    if not RECORD.stat().st_size:
        RECORD.write_text(",".join(COLUMNS) + "\n", encoding="utf-8")
    there = {(int(row["pictures"]), row["model"], int(row["seed"])) for row in read()}
    others = {name: draw(*how) for name, how in DRAWN_BY.items()}
    for seed in SEEDS:
        X, Y = draw(max(SIZES), 100 + seed)
        for m in SIZES:
            for model in MODELS:
                if (m, model, seed) not in there:
                    row = run(model, X[:, :m], Y[:, :m], seed, others)
                    with RECORD.open("a", newline="", encoding="utf-8") as file:
                        csv.writer(file, lineterminator="\n").writerow(row)
                    print(*row, flush=True)


if __name__ == "__main__":
    main()
