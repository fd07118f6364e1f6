"""The recorded runs beside scikit-learn's classifiers: complete, repeatable, and as told."""

from itertools import product

import numpy as np
import pytest

from tools import classifiers

ROWS = classifiers.read()


def of(data, name, column):
    """A column of the record, one number for each seed."""
    rows = [r for r in ROWS if (r["data"], r["classifier"]) == (data, name)]
    return np.array([float(row[column]) for row in rows])


def test_every_run_is_recorded_once():
    found = [(row["data"], row["classifier"], int(row["seed"])) for row in ROWS]
    assert found == [*product(classifiers.DATA, classifiers.CLASSIFIERS, classifiers.SEEDS)]
    assert tuple(ROWS[0]) == classifiers.COLUMNS


@pytest.mark.slow
@pytest.mark.parametrize("name", classifiers.CLASSIFIERS)
def test_what_was_recorded_comes_out_again(name):
    """But for a few examples close to the boundary, which belong to the processor."""
    data = "breast cancer"
    right, m = classifiers.run(data, name, 1)[3:5]
    (recorded,) = (r for r in ROWS if (r["data"], r["classifier"], r["seed"]) == (data, name, "1"))
    assert m == int(recorded["of"])
    assert abs(right - int(recorded["right"])) <= 5


def test_what_the_notebook_says_of_them():
    names = "LogisticRegression", "MLPClassifier", "DeepClassifier"
    logistic, theirs, ours = (of("breast cancer", name, "right").mean() for name in names)
    assert ours < theirs < logistic < ours + 0.02 * 569
    logistic, theirs, ours = (of("odd digits", name, "right").mean() for name in names)
    assert abs(ours - theirs) < 0.005 * 1797
    for network in (theirs, ours):
        assert 1 / 4 < (1797 - network) / (1797 - logistic) < 1 / 3
    for data in classifiers.DATA:
        logistic, theirs, ours = (np.median(of(data, name, "seconds")) for name in names)
        assert 30 < ours / logistic < 100
        assert 30 < theirs / logistic < 100
    assert 1.5 < ours / theirs < 2.5


def test_a_recording_has_all_of_it(monkeypatch, tmp_path):
    monkeypatch.setattr(classifiers, "RECORD", tmp_path / "classifiers.csv")
    monkeypatch.setattr(classifiers, "run", lambda *which: [*which, 1, 2, "0.5"])
    classifiers.main()
    rows = classifiers.read()
    assert [list(row.values())[:3] for row in rows] == [list(r.values())[:3] for r in ROWS]
    assert {(row["right"], row["of"], row["seconds"]) for row in rows} == {("1", "2", "0.5")}
