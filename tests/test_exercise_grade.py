"""The gradebook: a row for each notebook and exercise, whatever the notebooks hold."""

import csv
import json
import sys

import pytest

from helpers.exercises import grade, week2

RIGHT = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"
NEEDS = RIGHT.replace("1 /", "one /")
HANGS = "import time\none = time.sleep(1000) or 1\n"
HUNGRY = "one = np.ones((40000, 40000)) * np.arange(40000)\n"
LESSON = [
    "import numpy as np\nfrom helpers import datasets, plotting",
    "pictures = open('there/is/no/such/file')\nwhile True:\n    z = 3\n    break",
    "def sigmoid(\n    z,  # any numbers\n    one=UNIT,\n):\n    return one / (one + falling(z))",
    "z = X = not_even_defined(1)",
    "UNIT, _ = 1, 2",
    "def falling(z):\n    return np.exp(-z)",
    "waiting = __import__('time').sleep(1000)",
]


def notebook(path, *sources):
    made = [{"cell_type": "code", "source": [source]} for source in sources]
    path.write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": "def x("}, *made]}))


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    """(notebook, exercise) -> the row, of a folder with every kind of notebook."""
    folder = tmp_path_factory.mktemp("submitted")
    imports = "import numpy as np\nfrom helpers import activations, logistic\n"
    wrong = RIGHT.replace("-z", "z")
    stub = "def predict(w, b, X):\n    ...\n"
    notebook(
        folder / "a.ipynb",
        "%matplotlib inline\n" + imports,
        "1 / 0",
        wrong,
        stub,
        "raise SystemExit",
    )
    notebook(
        folder / "b.ipynb",
        imports,
        "sigmoid = activations.sigmoid",
        "def propagate(w, b, X, Y): ...",
    )
    (folder / "c.ipynb").write_text("{ broken")
    whole = [exercise.source() for exercise in week2.EXERCISES]
    notebook(folder / "=e.ipynb", imports + "sigmoid = None", *whole, "while True: pass")
    file = folder / "grades.csv"
    grade.grade(folder, file, at_once=2)
    with open(file, newline="", encoding="utf-8") as sheet:
        return {(row["submission"], row["exercise"]): row for row in csv.DictReader(sheet)}


def test_right_wrong_and_not_started(rows):
    assert rows["a.ipynb", "sigmoid"]["mistake"] == "sign_of_z"
    assert "falls where it should rise" in rows["a.ipynb", "sigmoid"]["message"]
    assert rows["a.ipynb", "predict"]["result"] == "not started"
    assert rows["a.ipynb", "optimize"]["result"] == "missing"
    assert rows["a.ipynb", "in all"]["result"] == "0 of 6"
    assert rows["'=e.ipynb", "in all"]["result"] == "6 of 6"


def test_a_helper_handed_in_has_its_word(rows):
    assert rows["b.ipynb", "sigmoid"]["result"] == "helper"


def test_a_broken_file_stops_nothing(rows):
    assert rows["c.ipynb", ""]["result"] == "unreadable"


def test_of_a_lesson_only_what_the_exercises_need_runs(tmp_path):
    """Also what stands behind the function, and was run before it."""
    first, second, third, fourth, unit, *rest = LESSON
    notebook(tmp_path / "a.ipynb", first, second, unit, third, fourth, *rest)
    rows = grade.in_a_process(tmp_path / "a.ipynb", 60, 4096)
    assert next(row[1] for row in rows if row[0] == "sigmoid") == "right", rows


def test_what_hangs_is_stopped(tmp_path):
    notebook(tmp_path / "a.ipynb", HANGS, NEEDS)
    row, in_all = grade.in_a_process(tmp_path / "a.ipynb", 1, 4096)
    assert (row[1], in_all[1]) == ("stopped", "0 of 1")


def test_memory_has_a_limit(tmp_path):
    notebook(tmp_path / "a.ipynb", "import numpy as np\none = 1", HUNGRY, NEEDS)
    (row,) = (r for r in grade.in_a_process(tmp_path / "a.ipynb", 60, 4096) if r[0] == "sigmoid")
    assert row[1] == "right"  # the line that was too hungry raised, and the rest went on


def test_the_command_needs_notebooks(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["grade", str(tmp_path)])
    with pytest.raises(SystemExit):
        grade.main()
    assert "There is no notebook in" in capsys.readouterr().err
