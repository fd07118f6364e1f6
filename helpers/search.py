"""Searching for settings: every try is a row of a file, so that a search can stop and go on.

A setting of the network for the drawn cats is a dict such as

    {"layers": 2, "units": 20, "learning_rate": 0.1, "num_iterations": 900, "activation": "relu"}

and a task is a dict with a setting, a seed and, if there are several, the name of its search.
`evaluate` is all that a worker on another machine needs to find: it loads its data itself.
"""

import contextlib
import copy
import functools
import json
import multiprocessing
import threading
import traceback
import warnings

import joblib
import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.model_selection import StratifiedKFold

from helpers import datasets, progress, record
from helpers.estimator import DeepClassifier

RECORDED = datasets.RECORDED / "searches.jsonl"
FOLDS = 5
PICTURES = {"test": 50, "fresh": 1000}  # how many there are in a recorded row
NO_WORKERS = 60  # seconds after which a search on an empty cluster gives up


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
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # that is a result as well
            trained = network(setting, seed).fit(X[train], y[train])
        right.append(int(np.sum(trained.predict(X[validation]) == y[validation])))
    return {"right": right}


def folds(y, seed):
    """The pairs (training, validation) of five folds, as indices of examples."""
    return StratifiedKFold(FOLDS, shuffle=True, random_state=seed).split(y, y)


def read(path=RECORDED):
    """The rows of a record, in order; `helpers.record.read` says what is refused."""
    return record.read(path)


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
    scores = np.asarray(scores)
    if scores.min() == scores.max():  # also where their mean is rounded
        return 0.0
    scores = scores - scores.mean()
    sums = np.bincount(group, scores)
    return float(np.sum(sums**2 / np.bincount(group)) / np.sum(scores**2))


def run(tasks, path, function=evaluate, n_jobs=None, *, made_by=None, timeout=None):
    """Try all tasks that have no row in the record yet; each finished one is added at once.

    A try is `function(setting, seed)`, which returns a dict. Where, and how many at a time, is
    joblib's business: `n_jobs`, or `joblib.parallel_config` around the call. Only this process
    writes the record, in the order in which tries are finished.

    A record says what made its rows: `made_by`, such as "my evaluate, version 2", or the function's
    full name. Give another version and another file when the function comes to something else.

    Returns
    -------
    list with the row of each task, as it stands in the record, in the order of the tasks

    Raises
    ------
    RuntimeError : tries failed, or returned what cannot be kept; all others have their rows
    TimeoutError : no try was finished for `timeout` seconds, where other processes try them; or a
        Dask cluster was without a worker for a minute
    ValueError, OSError : the file cannot be the record, see `helpers.record.opened`
    """
    if timeout is not None and not timeout > 0:
        raise ValueError(f"timeout must be a positive number of seconds; got {timeout!r}.")
    tasks = list(tasks)
    names = [name(task) for task in tasks]
    with record.opened(path, full_name(function) if made_by is None else made_by) as (rows, add):
        done = {name(row): row for row in rows}
        missing = {n: task for n, task in zip(names, tasks, strict=True) if n not in done}
        failed = []
        parallel = joblib.Parallel(n_jobs, return_as="generator_unordered", timeout=timeout)
        try:
            with watched(parallel):
                tries = (joblib.delayed(attempt)(function, *item) for item in missing.items())
                tries = parallel(tries) if missing else ()
                for (n, line, error), _ in zip(tries, progress.bar(missing, "tries"), strict=True):
                    if error:
                        failed.append(f"{missing[n]}\n{error}")
                    else:
                        add(line)
                        done[n] = json.loads(line)
        except Exception as error:
            kept = f"{len(done)} rows are kept in {path}; run the same again, and it goes on."
            if isinstance(error, TimeoutError):
                raise TimeoutError(f"{error} {kept}") from error
            error.add_note(kept)
            raise
    if failed:
        raise RuntimeError(
            f"{len(failed)} of {len(missing)} tries failed; the others have their rows in {path}. "
            f"The first that failed: {failed[0]}"
        )
    return [done[n] for n in names]


@contextlib.contextmanager
def watched(parallel):
    """Inside, a search on a Dask cluster ends once that has had no worker for NO_WORKERS seconds.

    joblib would wait for ever. It looks at the time limit of `parallel` again and again, though,
    so whoever finds the cluster empty sets the limit to nothing.
    """
    backend, _ = joblib.parallel.get_active_backend()
    client, ended = getattr(backend, "client", None), threading.Event()

    def watch():
        empty = 0
        with contextlib.suppress(Exception):  # when the scheduler is lost, the search says so
            while empty < 60:
                if ended.wait(NO_WORKERS / 60):
                    return
                empty = 0 if client.ncores() else empty + 1
            parallel.timeout = 0

    if client is not None:
        threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    except multiprocessing.TimeoutError as error:
        waited = f"No try was finished for {parallel.timeout} s."
        empty = f"The cluster had no worker for {NO_WORKERS} s."
        raise TimeoutError(waited if parallel.timeout else empty) from error
    finally:
        ended.set()


def attempt(function, n, task):
    """The name of a task, its row as a line of the record, and what failed: one of the two is None.

    All of it is text, which comes back from another process whatever the function does.
    """
    try:
        result = function(copy.deepcopy(task["setting"]), task["seed"])
        if not isinstance(result, dict):
            raise TypeError(f"a try should return a dict; got {result!r:.80}")
        if taken := result.keys() & {"search", "setting", "seed", *task}:
            raise ValueError(f"a result may not have the key {min(taken)!r}, which its task has")
        return n, record.line(task | result), None
    except Exception:
        return n, None, traceback.format_exc().rstrip()


def full_name(function):
    """Module and name of a function."""
    named = getattr(function, "__qualname__", "<lambda>")
    if named.endswith("<lambda>"):
        raise ValueError(
            f'{function!r} has no name for the record of its rows. Give one: made_by="my tries 1".'
        )
    return f"{function.__module__}.{named}"


def name(task):
    """What tells a task, or its row, from others."""
    if not isinstance(task, dict) or not task.keys() >= {"setting", "seed"}:
        raise ValueError(f"A task should be a dict with a setting and a seed; got {task!r}.")
    told = [task.get("search"), task["setting"], task["seed"]]
    return json.dumps(told, sort_keys=True, default=record.plain)
