"""Searches on Dask: their lock, their record, and on_a_cluster.py, run in a place of its own."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from helpers import datasets

REPOSITORY = Path(__file__).parents[1]


def pins(name):
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    return dict(re.findall(r"(?m)^([\w.-]+)==(\S+)", text)), text


def test_the_lock_for_clusters_agrees_with_the_main_one():
    ours, text = pins("requirements-scale.lock")
    main, _ = pins("requirements.lock")
    assert {"dask", "distributed"} <= ours.keys()
    assert {name: main[name] for name in ours if name in main}.items() <= ours.items()
    entries = re.findall(r"(?m)^[\w.-]+==(?:.*\\\n)+.*$", text)
    assert len(entries) == len(ours)
    assert all("--hash=sha256:" in entry for entry in entries)


def test_what_was_measured_is_there():
    record = json.loads(
        (datasets.DRAWN_CATS.with_name("recorded") / "cluster.json").read_text(encoding="utf-8")
    )
    assert record["workers"].keys() == {"one", "two", "two, 2 threads"}
    assert record["workers"]["one"]["tries"] == record["workers"]["two"]["tries"]
    assert record["overhead"]["one by one"]["overhead_ms"] > 0


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("make"), reason="there is no make")
def test_searches_on_a_cluster_and_the_notebook_with_dask():
    make = ["make", "--no-print-directory", ".venv/scale/ready"]
    subprocess.run(make, cwd=REPOSITORY, check=True)
    files = ["tests/on_a_cluster.py", "notebooks/hyperparameters.ipynb"]
    pytest_there = [".venv/scale/bin/python", "-m", "pytest", "-q", "-s", *files]
    done = subprocess.run(pytest_there, cwd=REPOSITORY, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
