"""Measure a search on a Dask cluster of this machine's processes: `make scale`.

Writes cluster.json, from which notebooks/hyperparameters.ipynb computes how far such a
search scales, and prints it. Each number is the median of three rounds. Nothing listens on another
address than 127.0.0.1.
"""

import contextlib
import datetime
import functools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import joblib
import numpy as np
from dask.distributed import Client
from distributed.comm import tcp
from sklearn.exceptions import ConvergenceWarning

from helpers import datasets, search
from helpers.estimator import DeepClassifier
from helpers.report import processor

ROOT = Path(__file__).resolve().parents[1]
RECORD = datasets.RECORDED / "cluster.json"
SETTING = {"layers": 2, "units": 20, "learning_rate": 0.03, "num_iterations": 630}
SETTING["activation"] = "relu"
TRIES, TINY_TRIES = 60, 10_000
ROUNDS = 3  # of which the medians count


@contextlib.contextmanager
def cluster(workers, blas_threads=1):
    """A scheduler and workers, each a process of its own: yields (client, scheduler process).

    A worker has one thread, and a nanny that starts it anew if it dies. Copies of data stay where
    they are; by itself, the scheduler would free all but one of them now and then.
    """
    threads = {f"{name}_NUM_THREADS": str(blas_threads) for name in ("OPENBLAS", "OMP", "MKL")}
    nanny = {f"DASK_DISTRIBUTED__NANNY__PRE_SPAWN_ENVIRON__{k}": v for k, v in threads.items()}
    copies = {"DASK_DISTRIBUTED__SCHEDULER__ACTIVE_MEMORY_MANAGER__START": "False"}
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]  # workers import our tools
    environment = os.environ | threads | nanny | copies | {"PYTHONPATH": os.pathsep.join(paths)}
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        meeting_point, log = Path(folder, "scheduler.json"), Path(folder, "log")

        def start(kind, *arguments):
            command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *arguments]
            command += ["--host", "127.0.0.1", "--no-dashboard"]
            command += ["--scheduler-file", str(meeting_point)]
            with log.open("a") as output:
                process = subprocess.Popen(
                    command, env=environment, cwd=folder, stdout=output, stderr=output
                )
            stack.callback(process.wait)
            stack.callback(process.terminate)
            return process

        scheduler = start("scheduler", "--port", "0")
        started = [
            start("worker", "--nthreads", "1", "--local-directory", folder) for _ in range(workers)
        ]
        with Client(scheduler_file=str(meeting_point), timeout=60) as client:
            client.wait_for_workers(workers, timeout=60)
            yield client, scheduler
        for process in started:  # before the scheduler, so that they need not look for it
            process.terminate()
            process.wait()


def tries(count):
    return [{"setting": SETTING, "seed": seed} for seed in range(count)]


def timed_search(tasks, function, **where):
    """Seconds that a search takes, by `joblib.parallel_config(**where)`, and its rows; warm."""
    with tempfile.TemporaryDirectory() as folder, joblib.parallel_config(**where):
        search.run(tasks[-4:], Path(folder, "first.jsonl"), function)
        clock = time.perf_counter()
        rows = search.run(tasks, Path(folder, "rows.jsonl"), function)
    return time.perf_counter() - clock, rows


def timed_map(client, tasks, function):
    """The same from worker to worker, a task each.

    joblib would do the work of a single worker in this process, and leave the worker idle.
    """

    def rows(tasks):
        settings, seeds = zip(*((task["setting"], task["seed"]) for task in tasks), strict=True)
        return client.gather(client.map(function, settings, seeds, pure=False))

    rows(tasks[-4:])
    clock = time.perf_counter()
    found = rows(tasks)
    return time.perf_counter() - clock, found


def timed(setting, seed):
    """`evaluate`, how long it took, and in which process."""
    clock = time.perf_counter()
    row = search.evaluate(setting, seed)
    return row | {"seconds": time.perf_counter() - clock, "process": os.getpid()}


def tiny(setting, seed):
    """One step of logistic regression on 20 points of the flower, and how long that took."""
    clock = time.perf_counter()
    X, y = points()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # a step is not enough to learn
        fitted = DeepClassifier((), num_iterations=1, random_state=seed).fit(X, y)
    return {"right": [int(np.sum(fitted.predict(X) == y))], "seconds": time.perf_counter() - clock}


@functools.cache
def points():
    X, Y = datasets.load_planar_dataset()
    return X.T[::20], Y[0, ::20]


def count_bytes():
    """Count what this process reads from the network from here on; returns what it has read.

    For the tests, which run it on every worker.
    """
    if not hasattr(tcp, "bytes_read"):
        tcp.bytes_read, read = 0, tcp.read_bytes_rw

        async def counted(stream, n):
            tcp.bytes_read += n
            return await read(stream, n)

        tcp.read_bytes_rw = counted
    return tcp.bytes_read


def memory(client):
    """Megabytes that the scheduler's process takes."""
    used = client.run_on_scheduler(lambda dask_scheduler: dask_scheduler.monitor.proc.memory_info())
    return used.rss / 1e6


def workers(most=TRIES):
    """A search in this process, with one worker, two, and two of two BLAS threads each."""
    measured = {}
    for name, count, threads, number in (
        ("this process", 0, 1, most),
        ("one worker", 1, 1, most),
        ("two workers", 2, 1, most),
        ("two, 2 threads each", 2, 2, max(2, most // 20)),  # which is slow
    ):
        if count:
            with cluster(count, threads) as (client, _):
                seconds, rows = timed_map(client, tries(number), timed)
        else:
            seconds, rows = timed_search(tries(number), timed)
        own = float(np.mean([row["seconds"] for row in rows]))
        others = {row["process"] for row in rows} - {os.getpid()}
        measured[name] = {"processes": len(others), "tries": number}
        measured[name] |= {"seconds": seconds, "task_seconds": own}
    return measured


def overhead(number=TINY_TRIES):
    """What tiny tries cost beside their own time: in batches, and one by one."""
    tasks, measured = tries(number), {}
    with cluster(2) as (client, _):
        before = memory(client)
        for name, (seconds, rows) in {
            "batches": timed_search(tasks, tiny, backend="dask"),
            "one by one": timed_map(client, tasks, tiny),
        }.items():
            own = sum(row["seconds"] for row in rows)
            beside = 1000 * (seconds - own / 2) / number
            measured[name] = {"seconds": seconds, "own_seconds": own, "overhead_ms": beside}
        measured["scheduler_megabytes"] = {"before": before, "after": memory(client)}
    return measured


def medians(rounds):
    """Of several rounds of the same measurements, {name: {what: number}}."""
    return {
        name: {what: statistics.median(one[name][what] for one in rounds) for what in measured}
        for name, measured in rounds[0].items()
    }


def main():
    record = {
        "date": datetime.date.today().isoformat(),
        "processor": processor(),
        "cores": os.cpu_count(),
        "workers": medians([workers() for _ in range(ROUNDS)]),
        "overhead": medians([overhead() for _ in range(ROUNDS)]),
    }
    RECORD.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    print(RECORD.read_text(encoding="utf-8"))


if __name__ == "__main__":
    from tools import cluster as module  # processes find its functions by this name

    module.main()
