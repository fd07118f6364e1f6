"""The same network in other libraries: what the notebook shows is what was run."""

import ast
import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

from helpers import datasets, deep, shallow
from tools.bench import listing

BENCH = Path(__file__).parents[1] / ".venv-bench" / "bin" / "python"


def ours():
    task = listing.task()
    how = task["X"], task["Y"], task["start"], 0.0075, task["steps"]
    return deep.gradient_descent(*how, cost_every=1)[1]


def test_the_record_is_of_the_listing_and_agrees_with_ours():
    ast.parse(listing.text())
    record = json.loads(listing.RECORD.read_text(encoding="utf-8"))
    np.testing.assert_allclose(record["costs"], ours(), rtol=0, atol=1e-12)
    assert 0 < record["weights_apart"] < 1e-12
    wanted = (Path(listing.__file__).with_name("requirements.txt")).read_text(encoding="utf-8")
    assert f"torch=={record['version']}\n" in wanted


@pytest.mark.slow
def test_the_listing_runs_as_it_is_printed():
    """Where the bench has PyTorch."""
    program = "import json; from tools.bench import listing; print(json.dumps(listing.run()))"
    if (
        not BENCH.exists()
        or subprocess.run([BENCH, "-c", "import torch"], stderr=subprocess.DEVNULL).returncode
    ):
        pytest.skip("make bench has not installed PyTorch")
    how = {"capture_output": True, "check": True, "cwd": BENCH.parents[2]}
    done = subprocess.run([BENCH, "-c", program], **how)
    got = json.loads(done.stdout)
    np.testing.assert_allclose(got["costs"], ours(), rtol=0, atol=1e-12)
    assert got["weights_apart"] < 1e-12


def test_mini_batches_come_further_in_as_many_passes():
    X, Y = datasets.load_planar_dataset()
    for seed in range(2):
        cost = {}
        for size in (400, 40):
            random = np.random.RandomState(seed)
            parameters = shallow.initialize_parameters(2, 4, 1, seed)
            for _ in range(100):
                for batch in np.array_split(random.permutation(400), 400 // size):
                    _, cache = shallow.forward_propagation(X[:, batch], parameters)
                    data = X[:, batch], Y[:, batch]
                    grads = shallow.backward_propagation(parameters, cache, *data)
                    parameters = shallow.update_parameters(parameters, grads, 0.5)
            cost[size] = shallow.compute_cost(shallow.forward_propagation(X, parameters)[0], Y)
        assert 0.62 < cost[400] < 0.655
        assert 0.295 < cost[40] < 0.325
