"""What a Python without h5py or anywidget, such as a browser's, can still do."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WITHOUT_H5PY = """
import importlib, pkgutil, sys
sys.modules["h5py"] = None
import helpers
names = [m.name for m in pkgutil.walk_packages(helpers.__path__, "helpers.")]
for name in names:
    importlib.import_module(name)
from helpers import datasets
print(len(names), datasets.draw_cats(2, seed=3)[0].shape)
datasets.load_dataset()
"""
WITHOUT_WIDGETS = """
import sys
sys.modules["anywidget"] = sys.modules["ipywidgets"] = None
from helpers import playground
training = playground.Training()
training.step(300)
print(training.look().costs[0] < 0.69)
playground.show()
"""


@pytest.mark.parametrize(
    ("program", "printed", "error"),
    [
        (WITHOUT_H5PY, "(2, 64, 64, 3)", r"ImportError: \S+cats.h5: the package h5py reads .*"),
        (WITHOUT_WIDGETS, "True", r"ImportError: .* controls need the package anywidget, .*"),
    ],
    ids=["h5py", "anywidget"],
)
def test_only_what_needs_a_package_asks_for_it(program, printed, error):
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.stdout.strip().endswith(printed), done.stderr
    assert re.fullmatch(error, done.stderr.strip().splitlines()[-1]), done.stderr
