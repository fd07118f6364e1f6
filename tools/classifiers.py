"""Our classifier beside scikit-learn's own: `python -m tools.classifiers` records it.

Two data sets that scikit-learn ships, each in five folds, with seeds 1 to 5. A seed deals the
folds and starts the networks. A row counts what five trainings get right, each in the fold that it
has not seen, and says how many seconds of a processor the median of the five took.
"""

import csv
import statistics
import time

from sklearn.datasets import load_breast_cancer, load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from helpers import datasets
from helpers.estimator import DeepClassifier

RECORD = datasets.RECORDED / "classifiers.csv"
COLUMNS = ("data", "classifier", "seed", "right", "of", "seconds")
SEEDS, LAYERS = (1, 2, 3, 4, 5), (20, 7, 5)
CLASSIFIERS = {
    "LogisticRegression": lambda seed: LogisticRegression(),
    "MLPClassifier": lambda seed: MLPClassifier(LAYERS, max_iter=1000, random_state=seed),
    "DeepClassifier": lambda seed: DeepClassifier(LAYERS, 0.1, 1000, random_state=seed),
}


def odd_digits():
    """Pictures of handwritten digits, and which of them are odd."""
    X, y = load_digits(return_X_y=True)
    return X, y % 2


DATA = {"breast cancer": lambda: load_breast_cancer(return_X_y=True), "odd digits": odd_digits}


def run(data, classifier, seed):
    """One row of the record."""
    X, y = DATA[data]()
    right, seconds = 0, []
    for train, validation in StratifiedKFold(5, shuffle=True, random_state=seed).split(X, y):
        model = make_pipeline(StandardScaler(), CLASSIFIERS[classifier](seed))
        clock = time.process_time()
        model.fit(X[train], y[train])
        seconds.append(time.process_time() - clock)
        right += int(sum(model.predict(X[validation]) == y[validation]))
    return [data, classifier, seed, right, len(y), f"{statistics.median(seconds):.4f}"]


def read():
    with RECORD.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def main():
    rows = [run(data, name, seed) for data in DATA for name in CLASSIFIERS for seed in SEEDS]
    with RECORD.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])


if __name__ == "__main__":
    main()
