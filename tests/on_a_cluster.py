"""Searches on a Dask cluster of processes, some of which are killed.

Run by test_cluster.py in .venv/scale, which has Dask.
"""

import os
import signal
import threading
import time

import joblib
import numpy as np
import pytest
from dask.distributed import Client
from sklearn.model_selection import GridSearchCV, StratifiedKFold

from helpers import search
from helpers.estimator import DeepClassifier
from tools import cluster
from tools.searches import draw_settings

TASKS = [{"setting": setting, "seed": 1} for setting in draw_settings(40, 0, 150)]
DASK = joblib.parallel_config


@pytest.fixture(scope="module")
def serial(tmp_path_factory):
    """What one process finds."""
    return search.run(TASKS, tmp_path_factory.mktemp("serial") / "rows.jsonl")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "rows.jsonl"


def after_rows(path, count, act):
    """Do something as soon as a file has so many rows."""

    def watch():
        while len(search.read(path)) < count:
            time.sleep(0.02)
        done.append(len(search.read(path)))
        act()
        done.append(time.monotonic())

    done = []
    threading.Thread(target=watch, daemon=True).start()
    return done


def names(rows):
    return sorted(map(search.name, rows))


def test_results_equal_the_serial_ones_bit_for_bit(serial, path):
    X, y, *_ = search.small_cats()
    folds = StratifiedKFold(3, shuffle=True, random_state=0)
    grid = {"hidden_layers": [(), (5,), (5, 3)], "learning_rate": [0.05, 0.2]}
    found = GridSearchCV(DeepClassifier(num_iterations=100), grid, cv=folds, scoring="neg_log_loss")
    here = found.fit(X, y).cv_results_
    weights = found.best_estimator_.parameters_
    with cluster.cluster(2), DASK(backend="dask"):
        there = found.fit(X, y).cv_results_
        rows = search.run(TASKS, path)
    for name in here:
        if "time" not in name:
            np.testing.assert_array_equal(np.array(there[name]), np.array(here[name]), name)
    for name, value in weights.items():
        np.testing.assert_array_equal(found.best_estimator_.parameters_[name], value)
    assert rows == serial
    assert names(search.read(path)) == names(TASKS)


def test_a_worker_that_is_killed_is_replaced(serial, path):
    with cluster.cluster(2) as (client, _), DASK(backend="dask"):
        first, *_ = before = client.run(os.getpid).values()
        done = after_rows(path, 5, lambda: os.kill(first, signal.SIGKILL))
        rows = search.run(TASKS, path)
        client.wait_for_workers(2, timeout=60)
        after = client.run(os.getpid).values()
    assert done[0] < len(TASKS)
    assert len(set(before) & set(after)) == 1
    assert rows == serial
    assert names(search.read(path)) == names(TASKS)


def test_a_scheduler_that_is_killed_is_an_error_and_a_second_run_goes_on(serial, path):
    with cluster.cluster(2) as (client, scheduler), DASK(backend="dask"):
        done = after_rows(path, 5, scheduler.kill)
        with pytest.raises(Exception, match="lost the connection to the scheduler"):
            search.run(TASKS, path)
        assert time.monotonic() - done[1] < 60
        client.close(timeout=5)
    kept = path.read_bytes()
    assert 5 <= len(search.read(path)) < len(TASKS)
    path.write_bytes(kept + b'{"setting":{"layers"')  # as if this process had been killed, too
    with cluster.cluster(2), DASK(backend="dask"):
        assert search.run(TASKS, path) == serial
    assert path.read_bytes().startswith(kept)
    assert names(search.read(path)) == names(TASKS)


def test_data_are_sent_to_a_worker_once_and_not_with_every_task():
    """The data are wide: what 1,000 candidates move beside them is less than a copy."""
    X, y, *_ = search.small_cats()
    X = np.tile(X, 10)
    grid = {"random_state": list(range(1000))}
    halves = [(np.arange(20), np.arange(20, 40))]
    found = GridSearchCV(DeepClassifier((2,), num_iterations=1), grid, cv=halves, refit=False)
    moved = []
    with cluster.cluster(2) as (client, _), DASK(backend="dask"):
        client.run(cluster.count_bytes)
        for data in (X[:, :8].copy(), X):
            before = sum(client.run(cluster.count_bytes).values())
            found.fit(data, y)
            moved.append(sum(client.run(cluster.count_bytes).values()) - before)
    copies = (moved[1] - moved[0]) / X.nbytes
    print(f"{copies:.2f} copies of X, {X.nbytes:,} bytes each; beside them {moved[0]:,} bytes")
    assert 1 < copies < 4  # two workers: two, and what the rest varies by


def test_evaluate_needs_no_data_at_all():
    with cluster.cluster(1) as (client, _):
        assert isinstance(client, Client)
        client.run(cluster.count_bytes)
        tasks = [task | {"setting": task["setting"] | {"num_iterations": 1}} for task in TASKS]
        client.gather([client.submit(search.attempt, search.evaluate, task) for task in tasks])
        moved = sum(client.run(cluster.count_bytes).values())
    assert moved < search.small_cats()[0].nbytes / 5
