"""The recorded runs of week 1: complete, repeatable, and what the notebook says of them."""

import os

import numpy as np
import pytest

from helpers import datasets
from tools import scale

ROWS = scale.read()
SAID = ("support vector machine", "one neuron", "one hidden layer", "three hidden layers")


def accuracy(model, m):
    """In percent, one number for each seed."""
    rows = [r for r in ROWS if r["model"] == model and r["pictures"] == str(m)]
    return np.array([100 * float(r["accuracy"]) for r in sorted(rows, key=lambda r: r["seed"])])


def test_every_run_is_recorded_once():
    found = sorted((int(r["pictures"]), r["model"], int(r["seed"])) for r in ROWS)
    assert found == sorted(
        (m, o, s) for m in scale.SIZES for o in scale.MODELS for s in scale.SEEDS
    )
    assert scale.RECORD.read_text(encoding="utf-8").startswith(",".join(scale.COLUMNS) + "\n")


def test_what_the_notebook_says_of_few_pictures():
    machine, *networks = (accuracy(model, 50) for model in SAID)
    assert all((machine > other).all() for other in networks)
    for m in (50, 100):
        assert abs(accuracy(SAID[3], m).mean() - accuracy(SAID[2], m).mean()) < 1


def test_what_the_notebook_says_of_many_pictures():
    most = max(scale.SIZES)
    machine, neuron, one, three = (accuracy(model, most) for model in SAID)
    assert (three > one).all()
    assert (one > neuron).all()
    assert abs(three.mean() - machine.mean()) < 1
    gains = {o: accuracy(o, most).mean() - accuracy(o, 50).mean() for o in SAID}
    assert min(gains, key=gains.get) == "one neuron"
    for m in scale.SIZES[1:-1]:  # no method levels off
        assert all(accuracy(o, 2 * m).mean() > accuracy(o, m).mean() + 1 for o in SAID)
    for row in ROWS:
        if row["pictures"] == str(most):
            assert (float(row["training"]) < 0.95) == (row["model"] == "one neuron")


def test_a_recording_goes_on_where_it_was(monkeypatch, tmp_path):
    small = {"SIZES": (20, 40), "SEEDS": (1,), "ITERATIONS": 5, "RECORD": tmp_path / "scale.csv"}
    small["DRAWN_BY"] = {"validation": (10, 90), "test": (20, 91)}
    for name, value in small.items():
        monkeypatch.setattr(scale, name, value)
    scale.main()
    whole = scale.RECORD.read_text(encoding="utf-8").splitlines()
    assert len(whole) == 1 + 2 * len(scale.MODELS)
    scale.RECORD.write_text("\n".join(whole[:4]) + "\n", encoding="utf-8")
    ran = []
    monkeypatch.setattr(scale, "run", lambda *a, run=scale.run: ran.append(a) or run(*a))
    scale.main()
    assert scale.RECORD.read_text(encoding="utf-8").splitlines() == whole
    assert len(ran) == len(whole) - 4
    os.truncate(scale.RECORD, scale.RECORD.stat().st_size - 3)  # a whole row, but for two digits
    scale.main()
    assert scale.RECORD.read_text(encoding="utf-8").splitlines() == whole
    assert len(ran) == len(whole) - 3


def test_the_setting_is_chosen_by_the_validation_pictures_alone(monkeypatch):
    """The test pictures' labels turned round change the last number and nothing else."""
    monkeypatch.setattr(scale, "ITERATIONS", 20)
    X, Y = scale.draw(40, 101)
    others = {"validation": scale.draw(30, 90), "test": scale.draw(30, 91)}
    turned = others | {"test": (others["test"][0], 1 - others["test"][1])}
    for model in scale.MODELS:
        one, other = (scale.run(model, X, Y, 1, o) for o in (others, turned))
        assert one[:-1] == other[:-1]
        assert float(one[-1]) + float(other[-1]) == pytest.approx(1)


def test_a_picture_is_made_smaller_by_averages():
    pictures, labels = datasets.draw_cats(3, 5)
    X, Y = scale.draw(3, 5)
    np.testing.assert_array_equal(Y, labels)
    small = X[:, 2].reshape(32, 32, 3)
    np.testing.assert_allclose(small[4, 7], pictures[2, 8:10, 14:16].mean(axis=(0, 1)))


@pytest.fixture(scope="module")
def others():
    return {name: scale.draw(*how) for name, how in scale.DRAWN_BY.items()}


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "m"), [(1, 50), (2, 100), (3, 200), (4, 400), (5, 50)])
def test_the_record_can_be_repeated(seed, m, others):
    """Every seed, size and method, not in all of their combinations."""
    X, Y = scale.draw(m, 100 + seed)
    for model in scale.MODELS:
        row = scale.run(model, X, Y, seed, others)
        (recorded,) = (
            r for r in ROWS if [r[c] for c in scale.COLUMNS[:3]] == list(map(str, row[:3]))
        )
        # On another processor two pictures of 2,000 may fall on the other side of one half.
        assert float(row[-1]) == pytest.approx(float(recorded["accuracy"]), abs=0.0011)
