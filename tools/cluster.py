"""Measure a search on a Dask cluster of this machine's processes: `make scale`.

Writes cluster.json, from which notebooks/hyperparameters.ipynb computes how far such a
search scales, and prints it. Nothing listens on another address than 127.0.0.1.
"""

import contextlib
import datetime
import functools
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import joblib
import numpy as np
from dask.distributed import Client
from distributed.comm import tcp

from helpers import datasets, search
from helpers.estimator import DeepClassifier
from helpers.report import processor

ROOT = Path(__file__).resolve().parents[1]
RECORD = datasets.DRAWN_CATS.with_name("recorded") / "cluster.json"
SETTING = {"layers": 2, "units": 20, "learning_rate": 0.03, "num_iterations": 630}
SETTING["activation"] = "relu"
TRIES, TINY_TRIES = 220, 10_000


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


def timed_search(tasks, function=search.evaluate):
    """Seconds that a search takes on the cluster that there is, and its rows; workers are warm."""
    with tempfile.TemporaryDirectory() as folder, joblib.parallel_config(backend="dask"):
        search.run(tasks[-4:], Path(folder, "first.jsonl"), function)
        clock = time.perf_counter()
        rows = search.run(tasks, Path(folder, "rows.jsonl"), function)
    return time.perf_counter() - clock, rows


def timed(setting, seed):
    """`evaluate`, and how long it took."""
    clock = time.perf_counter()
    row = search.evaluate(setting, seed)
    return row | {"seconds": time.perf_counter() - clock}


def tiny(setting, seed):
    """One step of logistic regression on 20 points of the flower, and how long that took."""
    clock = time.perf_counter()
    X, y = points()
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


def workers():
    """Seconds of a search with one worker, with two, and with two of two BLAS threads each."""
    measured = {}
    for name, count, threads, number in (
        ("one", 1, 1, TRIES),
        ("two", 2, 1, TRIES),
        ("two, 2 threads", 2, 2, TRIES // 20),  # which is slow
    ):
        with cluster(count, threads):
            seconds, rows = timed_search(tries(number), timed)
        task = float(np.mean([row["seconds"] for row in rows]))
        measured[name] = {"tries": number, "seconds": seconds, "task_seconds": task}
        print(f"{number} tries, workers: {name:<16}{seconds:6.1f} s, each try {task:.3f} s")
    return measured


def overhead():
    """What 10,000 tiny tries cost beside their own time: in batches, and one by one."""
    tasks, measured = tries(TINY_TRIES), {}
    with cluster(2) as (client, _):
        before = memory(client)
        seconds, rows = timed_search(tasks, tiny)
        own = sum(row["seconds"] for row in rows)
        measured["batches"] = {"seconds": seconds, "own_seconds": own}
        clock = time.perf_counter()
        seeds = [task["seed"] for task in tasks]
        rows = client.gather(client.map(tiny, [SETTING] * len(tasks), seeds, pure=False))
        seconds, own = time.perf_counter() - clock, sum(row["seconds"] for row in rows)
        measured["one by one"] = {"seconds": seconds, "own_seconds": own}
        measured["scheduler_megabytes"] = before, memory(client)
    for name in ("batches", "one by one"):
        took = measured[name]
        took["overhead_ms"] = 1000 * (took["seconds"] - took["own_seconds"] / 2) / TINY_TRIES
        print(
            f"{TINY_TRIES:,} tiny tries, {name}: {took['seconds']:.1f} s, "
            f"{took['overhead_ms']:.2f} ms a try beside its own time"
        )
    print(
        "the scheduler's memory before and after, MB:", *np.round(measured["scheduler_megabytes"])
    )
    return measured


def main():
    record = {
        "date": datetime.date.today().isoformat(),
        "processor": processor(),
        "cores": os.cpu_count(),
        "workers": workers(),
        "overhead": overhead(),
    }
    RECORD.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    gain = record["workers"]["one"]["seconds"] / record["workers"]["two"]["seconds"]
    print(f"two workers are {gain:.2f} times as fast as one")


if __name__ == "__main__":
    from tools import cluster as module  # processes find its functions by this name

    module.main()
