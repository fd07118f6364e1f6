"""Searches on Dask: their record, and on_a_cluster.py, run in a place of its own."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from helpers import datasets

REPOSITORY = Path(__file__).parents[1]


def test_what_was_measured_is_there():
    record = json.loads((datasets.RECORDED / "cluster.json").read_text(encoding="utf-8"))
    workers = record["workers"]
    assert {name: took["processes"] for name, took in workers.items()} == {
        "this process": 0,
        "one worker": 1,
        "two workers": 2,
        "two, 2 threads each": 2,
    }
    assert workers["one worker"]["tries"] == workers["two workers"]["tries"]
    assert workers["one worker"]["seconds"] > workers["two workers"]["seconds"]
    assert record["overhead"]["one by one"]["overhead_ms"] > 0


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("make"), reason="there is no make")
def test_searches_on_a_cluster_and_the_notebook_with_dask():
    make = ["make", "--no-print-directory", "setup-scale"]
    subprocess.run(make, cwd=REPOSITORY, check=True)
    files = ["tests/on_a_cluster.py", "notebooks/hyperparameters.ipynb"]
    pytest_there = [".venv-scale/bin/python", "-m", "pytest", "-q", "-s", *files]
    done = subprocess.run(pytest_there, cwd=REPOSITORY, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
