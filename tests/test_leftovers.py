"""A check leaves no trace: what a learner's function changes around it is put back."""

import builtins
import math
import os
import random
import signal
import sys
import threading
import warnings
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display
from IPython.utils.capture import capture_output

from helpers import activations, logistic
from helpers.exercises import running, week2
from test_exercises import written

RIGHT = """
def sigmoid(z):
    import builtins, functools, math, os, random, sys, warnings
    import matplotlib.pyplot as plt
    from helpers import activations
    {}
    return 1 / (1 + np.exp(-z))
"""
# What a function does -> how to ask for what that changes.
LEFT = {
    "np.exp2 = abs": lambda: np.exp2,
    "np.random.seed = np.linalg.norm = np.sum = print": lambda: (
        np.random.seed,
        np.linalg.norm,
        np.sum,
    ),
    "del np.mean": lambda: np.mean,
    "np.sigmoid = np.exp": lambda: hasattr(np, "sigmoid"),
    "np.set_printoptions(1)": np.get_printoptions,
    "np.seterr('raise')": np.geterr,
    "math.exp = os.getcwd = random.random = print": lambda: (math.exp, os.getcwd, random.random),
    "activations.sigmoid = activations.np = print": lambda: (activations.sigmoid, activations.np),
    "builtins.sum = builtins.len = builtins.next = None": lambda: (sum, len, next),
    "builtins.mine = 3": lambda: hasattr(builtins, "mine"),
    "os.chdir('..')": os.getcwd,
    "os.environ.update(HOME='none', MINE='3')": lambda: dict(os.environ),
    "os.environ = {}": lambda: os.environ,
    "del os.environ['PATH']": lambda: os.environ["PATH"],
    "sys.path.clear()": lambda: list(sys.path),
    "sys.path = ['mine']": lambda: sys.path,
    "sys.settrace(lambda *_: None)": sys.gettrace,
    "sys.setprofile(lambda *_: None)": sys.getprofile,
    "sys.setrecursionlimit(4321)": sys.getrecursionlimit,
    "sys.stdout.close(); sys.stderr.close(); print('still')": lambda: sys.stdout.closed,
    "sys.__stdout__.close(); sys.__stderr__.close()": lambda: sys.__stdout__.closed,
    "sys.stdout = sys.stderr = sys.stdin = sys.__stdout__ = None": lambda: (
        sys.stdout,
        sys.stderr,
        sys.stdin,
        sys.__stdout__,
    ),
    "sys.excepthook = sys.displayhook = print": lambda: (sys.excepthook, sys.displayhook),
    "random.seed(1)": random.getstate,
    "np.random.seed(1)": lambda: np.random.get_state()[1].tolist(),  # noqa: NPY002
    "warnings.simplefilter('error'); warnings.showwarning = print": lambda: (
        list(warnings.filters),
        warnings.showwarning,
    ),
    "plt.figure()": plt.get_fignums,
    "plt.rcParams['lines.linewidth'] = 7": lambda: plt.rcParams["lines.linewidth"],
}


@pytest.mark.parametrize("left", LEFT)
def test_what_a_right_function_changes_is_put_back(left):
    plt.figure()
    before = LEFT[left]()
    verdict = week2.check(written(RIGHT.format(left)))
    assert LEFT[left]() == before
    assert verdict.passed, verdict.message


def test_names_of_the_notebook_are_put_back():
    function = written("def sigmoid(z):\n    global np, W\n    np, W = None, z")
    before = dict(function.__globals__)
    week2.check(function)
    assert function.__globals__ == before


@pytest.mark.parametrize("place", ["function", "notebook", "both"])
def test_the_right_answer_is_computed_with_the_real_numpy(place, monkeypatch):
    """The replacement fits: with it, the wrong function is what the formula says."""
    monkeypatch.setattr(np, "exp", np.exp)  # put back after the test
    in_function = "np.exp = nothing" if place != "notebook" else "pass"
    code = f"""
def nothing(z):
    return z * 0
def sigmoid(z):
    {in_function}
    return 1 / (1 + np.exp(-z))
"""
    function, nothing = written(code), lambda z: z * 0
    if place != "function":
        np.exp = nothing
    now = np.exp
    verdict = week2.check(function)
    assert np.exp is now
    assert verdict.passed == (place == "notebook"), verdict.message  # whose own line is right


def test_the_right_answer_is_computed_with_the_real_helpers(monkeypatch):
    """A lesson says how to put a function of one's own in the place of ours."""
    monkeypatch.setattr(logistic, "propagate", lambda w, b, X, Y: ({"dw": 0 * w, "db": 0.0}, 0.0))
    exercise = next(e for e in week2.EXERCISES if e.name == "optimize")
    assert week2.check(written(exercise.source())).passed
    stays = (
        "def optimize(w, b, X, Y, *_):\n    return {'w': w, 'b': b}, {'dw': 0 * w, 'db': 0}, [0]"
    )
    assert not week2.check(written(stays)).passed


@pytest.mark.parametrize("when", ["before", "in the function"])
def test_a_folder_that_is_gone_hinders_no_check(when, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    if when == "before":
        gone.rmdir()
    line = "os.chdir('/'); os.path.exists(there) and os.rmdir(there)"
    function = written(RIGHT.format(line))
    function.__globals__["there"] = str(gone)
    verdict = week2.check(function)
    assert verdict.passed, verdict.message


def test_what_a_function_imports_stays():
    assert week2.check(written(RIGHT.format("import numpy.f2py"))).passed
    assert "f2py" in vars(np)


def test_where_no_thread_can_start_a_right_function_is_right(monkeypatch):
    def refuse(*_, **__):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    before = signal.getsignal(signal.SIGINT)
    assert week2.check(activations.sigmoid).passed
    assert week2.check(written(RIGHT.format("pass"))).passed
    assert not week2.check(written(RIGHT.format("raise RuntimeError('mine')"))).passed
    assert signal.getsignal(signal.SIGINT) is before


def test_what_is_displayed_in_a_notebook_is_not_seen():
    shell = InteractiveShell.instance()
    shell.user_ns.update(week2=week2, sigmoid=written(RIGHT.format("display(z)")))
    shell.user_ns["sigmoid"].__globals__["display"] = display
    with capture_output() as seen:
        shell.run_cell("passed = week2.check(sigmoid).passed")
    assert shell.user_ns["passed"]
    assert (seen.outputs, seen.stdout, seen.stderr) == ([], "", "")


def test_what_a_wrong_function_leaves_while_its_lines_are_judged_is_put_back():
    code = """
def propagate(w, b, X, Y):
    import os
    os.environ["MINE"] = "3"
    np.set_printoptions(1)
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ np.abs(A - Y).T ** 1.5, "db": np.mean(np.abs(A - Y))}, cost
"""
    before = np.get_printoptions()
    assert not week2.check(written(code)).passed
    assert np.get_printoptions() == before
    assert "MINE" not in os.environ


def test_the_lesson_says_what_cannot_be_stopped():
    """In one huge step: Python looks for an interrupt between its steps only."""
    page = Path(__file__).parents[1] / "notebooks" / "week2_logistic_regression.ipynb"
    cells = nbformat.read(page, as_version=4).cells
    (first,) = (cell.source for cell in cells if "**Exercise: `flatten`.**" in cell.source)
    assert "stopped after five seconds" in first
    assert "`3 ** (10 ** 8)` or `sum(range(10 ** 11))`" in first
    assert running.SECONDS == 5
