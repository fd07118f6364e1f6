"""Searching for settings: every try is a row of a file, so that a search can stop and go on.

A setting of the network for the drawn cats is a dict such as

    {"layers": 2, "units": 20, "learning_rate": 0.1, "num_iterations": 900, "activation": "relu"}

and a task is a dict with a setting, a seed and, if there are several, the name of its search.
`evaluate` is all that a worker on another machine needs to find: it loads its data itself.
"""

import functools
import json
from pathlib import Path

import joblib
import numpy as np
from sklearn.model_selection import StratifiedKFold

from helpers import datasets, progress
from helpers.estimator import DeepClassifier

RECORDED = datasets.DRAWN_CATS.with_name("recorded") / "searches.jsonl"
FOLDS = 5
PICTURES = {"test": 50, "fresh": 1000}  # how many there are in a recorded row


def shrink(pictures, by):
    """Pictures (m, side, side, 3) as rows of numbers from 0 to 1: means of by x by pixels."""
    m, side = pictures.shape[:2]
    squares = pictures.reshape(m, side // by, by, side // by, by, 3)
    return squares.mean(axis=(2, 4)).reshape(m, -1) / 255


@functools.cache
def small_cats():
    """The 209 training and 50 test pictures as rows, 16 x 16 pixels: X, y, X_test, y_test."""
    X, Y, X_test, Y_test, _ = datasets.load_dataset()
    return shrink(X, 4), Y[0], shrink(X_test, 4), Y_test[0]


def network(setting, seed):
    """The classifier that a setting describes."""
    return DeepClassifier(
        (setting["units"],) * setting["layers"],
        setting["learning_rate"],
        setting["num_iterations"],
        setting["activation"],
        random_state=seed,
    )


def evaluate(setting, seed):
    """Cross-validate a setting on the training pictures.

    The seed decides the first weights, and how the pictures are dealt into five folds.

    Returns
    -------
    dict with `right`, the number of right predictions in each fold
    """
    X, y, *_ = small_cats()
    right = []
    for train, validation in folds(y, seed):
        trained = network(setting, seed).fit(X[train], y[train])
        right.append(int(np.sum(trained.predict(X[validation]) == y[validation])))
    return {"right": right}


def folds(y, seed):
    """The pairs (training, validation) of five folds, as indices of examples."""
    return StratifiedKFold(FOLDS, shuffle=True, random_state=seed).split(y, y)


def read(path=RECORDED):
    """The rows of a file, in order. A last line that was cut off does not count."""
    path = Path(path)
    lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def hits(rows, name):
    """Which pictures each of these rows got right, as zeros and ones (rows, pictures)."""
    packed = [np.frombuffer(bytes.fromhex(row[name]), np.uint8) for row in rows]
    return np.unpackbits(packed, axis=1, count=PICTURES[name])


def explained(values, scores):
    """The share of the scores' variance that is between settings with different values of a knob.

    sum over the groups of n_g (mean_g - mean)^2 / sum over the tries of (score - mean)^2.

    A group has one value, or, where there are many, a quarter of the tries with values near by.
    """
    _, group = np.unique(values, return_inverse=True)
    if group.max() >= 4:
        group = np.argsort(np.argsort(values, kind="stable")) * 4 // len(values)
    scores = np.asarray(scores) - np.mean(scores)
    sums = np.bincount(group, scores)
    return float(np.sum(sums**2 / np.bincount(group)) / np.sum(scores**2))


def run(tasks, path, function=evaluate, n_jobs=None):
    """Try all tasks that have no row in the file yet; each finished one is appended at once.

    Where, and how many at a time, is joblib's business: `n_jobs`, or `joblib.parallel_config`
    around the call. Only this process writes the file, in the order in which tries are finished.

    Returns
    -------
    list with the row of each task, in the order of the tasks
    """
    path = Path(path)
    keep_whole_lines(path)
    done = {name(row): row for row in read(path)}
    missing = list({name(task): task for task in tasks if name(task) not in done}.values())
    parallel = joblib.Parallel(n_jobs, return_as="generator_unordered")
    rows = parallel(joblib.delayed(attempt)(function, task) for task in missing)
    with path.open("a", encoding="utf-8") as file:
        for row, _ in zip(rows, progress.bar(missing, "tries"), strict=True):
            print(json.dumps(row, separators=(",", ":")), file=file, flush=True)
            done[name(row)] = row
    return [done[name(task)] for task in tasks]


def attempt(function, task):
    return task | function(task["setting"], task["seed"])


def name(task):
    """What tells a task, or its row, from others."""
    return json.dumps([task.get("search"), task["setting"], task["seed"]], sort_keys=True)


def keep_whole_lines(path):
    """Remove a last line that was cut off when a process was killed."""
    if path.exists() and not (text := path.read_bytes()).endswith(b"\n"):
        path.write_bytes(text[: text.rfind(b"\n") + 1])
