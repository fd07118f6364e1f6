"""A run of the tests is about the checkout that it runs in, alike on every machine."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from threadpoolctl import threadpool_info

import checkout
import helpers
from tools import matrix

ROOT = Path(__file__).parents[1]
WHERE = "import helpers; print(helpers.HERE)"
TESTS = """
import subprocess, sys
import helpers
import pytest

def test_process():
    assert helpers.HERE == "second clone"

def test_child():
    assert subprocess.check_output([sys.executable, "-P", "-c", {!r}], cwd="/", text=True) == (
        "second clone\\n")

@pytest.mark.slow
def test_slow():
    pass
"""
PROFILE = """
from hypothesis import settings

def test_profile():
    assert settings.default.derandomize
"""


def run(folder, *arguments):
    """The tests of a checkout; the closing line says how it ended."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-P", "-m", "pytest", "-q", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return done.stdout.splitlines()[-1].partition(" in ")[0] if done.stdout else done.stderr


def test_blas_has_one_thread():
    pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    threads = int(os.environ["OPENBLAS_NUM_THREADS"])  # 1, if nobody asked for another number
    assert all(pool["num_threads"] == threads for pool in pools)


def test_this_checkouts_helpers_are_tested():
    assert Path(helpers.__path__[0]) == ROOT / "helpers"
    assert os.environ["PYTHONPATH"].split(os.pathsep)[0] == str(ROOT)


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """A second clone, whose helpers are not those that are installed."""
    if not (ROOT / ".git").exists():
        pytest.skip("git lists the files of a clone; this is none")
    clone = matrix.copy(tmp_path_factory.mktemp("second") / "clone")
    with (clone / "helpers" / "__init__.py").open("a") as file:
        file.write('HERE = "second clone"\n')
    for path in [*clone.glob("notebooks/**/*.ipynb"), *clone.glob("tests/test_*.py")]:
        path.unlink()
    output = new_output("stream", name="stdout", text="second clone\n")
    cell = new_code_cell(WHERE, outputs=[output], execution_count=1)
    nbformat.write(new_notebook(cells=[cell]), clone / "notebooks" / "where.ipynb")
    (clone / "tests" / "test_where.py").write_text(TESTS.format(WHERE))
    (clone / "my").mkdir()
    mine = new_code_cell("def mine(): return 1 / 0\n\nmine()", outputs=[output], execution_count=1)
    nbformat.write(new_notebook(cells=[mine]), clone / "my" / "where.ipynb")
    (clone / "my" / "test_mine.py").write_text("def test_mine():\n    assert False\n")
    return clone


def test_a_second_clone_tests_its_own_helpers_and_no_copies_of_a_learner(clone):
    """In kernels and processes. The copies would fail, and the slow test waits for --slow."""
    assert run(clone, ".") == "3 passed, 1 skipped"


@pytest.mark.slow  # no nested run, but that runs it
def test_slow_tests_are_run_on_demand(clone):
    assert run(clone, "--slow", "tests") == "3 passed"


@pytest.mark.slow  # as the test before
def test_the_runs_of_make_mutants_start_and_draw_the_same_examples(clone):
    source = (ROOT / "tools" / "mutants.py").read_text()  # its packages are not these tests'
    space = {}
    exec("\n".join(re.findall("^OPTIONS .*", source, re.MULTILINE)), space)
    (clone / "tests" / "test_profile.py").write_text(PROFILE)
    assert run(clone, *space["OPTIONS"], "tests/test_profile.py") == "1 passed"


def test_files_with_slow_tests_come_first_so_that_quick_ones_fill_the_end():
    def item(path, mark):
        return SimpleNamespace(path=path, get_closest_marker=lambda name: mark)

    items = quick, slow, beside = item("a", None), item("b", "slow"), item("b", None)
    config, items = SimpleNamespace(getoption=lambda name: True), [*items]
    checkout.pytest_collection_modifyitems(config, items)
    assert items == [slow, beside, quick]
