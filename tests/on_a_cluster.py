"""Searches on a Dask cluster of processes, some of which are killed.

Run by test_cluster.py in .venv-scale, which has Dask.
"""

import os
import signal
import threading
import time
from concurrent.futures import CancelledError

import joblib
import numpy as np
import pytest
from dask.distributed import Client
from sklearn.model_selection import (
    GridSearchCV,
    ParameterGrid,
    StratifiedKFold,
    cross_val_score,
)

from helpers import search
from helpers.estimator import DeepClassifier
from tools import cluster
from tools.searches import draw_settings

TASKS = [{"setting": setting, "seed": 1} for setting in draw_settings(40, 0, 150)]
DASK = joblib.parallel_config
# The trainings are short, and some learn nothing; here that is no matter.
pytestmark = pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")


@pytest.fixture(scope="module")
def serial(tmp_path_factory):
    """What one process finds."""
    return search.run(TASKS, tmp_path_factory.mktemp("serial") / "rows.jsonl")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "rows.jsonl"


def after_rows(path, count, act):
    """Do something as soon as a record has so many rows."""

    def watch():
        while not path.exists() or len(search.read(path)) < count:
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


@pytest.mark.parametrize("moment", [1, 5, 11, 19, 28])
def test_a_worker_that_is_killed_is_replaced(serial, path, moment):
    """It dies after so many of the 40 tries."""
    with cluster.cluster(2) as (client, _), DASK(backend="dask"):
        first, *_ = before = client.run(os.getpid).values()
        done = after_rows(path, moment, lambda: os.kill(first, signal.SIGKILL))
        rows = search.run(TASKS, path)
        client.wait_for_workers(2, timeout=60)
        after = client.run(os.getpid).values()
    assert done[0] < len(TASKS)
    assert len(set(before) & set(after)) == 1
    assert rows == serial
    assert names(search.read(path)) == names(TASKS)


GRID = {"hidden_layers": [(), (5,), (5, 3)], "learning_rate": [0.05, 0.1, 0.2]}
GRID_FOLDS = StratifiedKFold(3, shuffle=True, random_state=0)
CANDIDATES = [{"setting": setting, "seed": 1} for setting in ParameterGrid(GRID)]


@pytest.fixture(scope="module")
def grid_search():
    X, y, *_ = search.small_cats()
    found = GridSearchCV(DeepClassifier(num_iterations=400), GRID, cv=GRID_FOLDS)
    return found.fit(X, y).cv_results_


@pytest.mark.parametrize("moment", [1, 2, 3, 5, 6])
def test_a_grid_as_tasks_survives_a_killed_worker(grid_search, path, moment):
    """What GridSearchCV finds, also where it would not survive: no task carries an array."""

    def validate(setting, seed):
        X, y, *_ = search.small_cats()
        classifier = DeepClassifier(num_iterations=400).set_params(**setting)
        return {"scores": cross_val_score(classifier, X, y, cv=GRID_FOLDS)}

    with cluster.cluster(2) as (client, _), DASK(backend="dask"):
        first, *_ = client.run(os.getpid).values()
        done = after_rows(path, moment, lambda: os.kill(first, signal.SIGKILL))
        rows = search.run(CANDIDATES, path, validate)
    assert done[0] < len(CANDIDATES)
    scores = np.array([row["scores"] for row in rows]).T
    for fold, expected in enumerate(scores):
        np.testing.assert_array_equal(grid_search[f"split{fold}_test_score"], expected)


def test_grid_search_itself_ends_without_a_result_when_the_last_copy_of_its_data_dies():
    """What the notebook says of it. Both workers die in the first try, and so does every copy."""

    def kill(estimator, X, y):
        if os.getpid() in pids:
            for pid in sorted(pids, key=os.getpid().__eq__):  # this process last
                os.kill(pid, signal.SIGKILL)
        return estimator.score(X, y)

    X, y, *_ = search.small_cats()
    classifier = DeepClassifier(num_iterations=400)
    with cluster.cluster(2) as (client, _), DASK(backend="dask"):
        pids = list(client.run(os.getpid).values())
        found = GridSearchCV(classifier, GRID, cv=GRID_FOLDS, scoring=kill, refit=False)
        with pytest.raises(CancelledError):
            found.fit(X, y)


def test_a_search_ends_when_all_workers_have_gone_and_goes_on_later(serial, path, monkeypatch):
    monkeypatch.setattr(search, "NO_WORKERS", 3)
    with Client(n_workers=2, processes=False, dashboard_address=None) as client:
        after_rows(path, 4, lambda: client.cluster.scale(0))
        with DASK(backend="dask"), pytest.raises(TimeoutError, match=r"no worker for 3 s.*kept in"):
            search.run(TASKS, path)
        kept = len(search.read(path))
        soon = DASK(backend="dask", wait_for_workers_timeout=1)
        with soon, pytest.raises(TimeoutError, match=rf"(?s)no worker after 1 s.* {kept} rows"):
            search.run(TASKS, path)
    assert 4 <= kept < len(TASKS)
    assert search.run(TASKS, path) == serial


def test_a_search_of_which_nothing_comes_ends_in_time(path):
    with cluster.cluster(2) as (client, _), DASK(backend="dask"):
        pids = client.run(os.getpid).values()
        client.run(search.small_cats)  # what takes long at first
        after_rows(path, 4, lambda: [os.kill(pid, signal.SIGSTOP) for pid in pids])
        try:
            with pytest.raises(TimeoutError, match=r"No try was finished for 10 s.*kept in"):
                search.run(TASKS, path, timeout=10)
        finally:
            for pid in pids:
                os.kill(pid, signal.SIGCONT)
    assert 4 <= len(search.read(path)) < len(TASKS)


def test_a_worker_is_a_process_of_its_own():
    measured = cluster.workers(6)
    assert [took["processes"] for took in measured.values()] == [0, 1, 2, 2]


def test_a_scheduler_that_is_killed_is_an_error_and_a_second_run_goes_on(serial, path):
    with cluster.cluster(2) as (client, scheduler), DASK(backend="dask"):
        done = after_rows(path, 5, scheduler.kill)
        with pytest.raises(Exception, match="lost the connection to the scheduler") as error:
            search.run(TASKS, path)
        assert "rows are kept in " in error.value.__notes__[-1]
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
        sent = [client.submit(search.attempt, search.evaluate, k, t) for k, t in enumerate(tasks)]
        client.gather(sent)
        moved = sum(client.run(cluster.count_bytes).values())
    assert moved < search.small_cats()[0].nbytes / 5
