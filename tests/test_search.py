"""A search keeps every try in a file; what was recorded is what the programs here compute."""

import json

import joblib
import numpy as np
import pytest

from helpers import datasets, search
from tools import searches as recorder

SETTINGS = recorder.draw_settings(4, 5, 3)
TASKS = [{"search": "small", "setting": setting, "seed": 2} for setting in SETTINGS]
calls = []


def note(setting, seed):
    calls.append(setting)
    return {"right": [setting["units"], seed]}


@pytest.fixture
def path(tmp_path):
    calls.clear()
    return tmp_path / "rows.jsonl"


def test_small_cats_are_means_of_squares():
    X, y, X_test, y_test = search.small_cats()
    pictures, labels, *_ = datasets.load_dataset()
    assert X.shape == (209, 16 * 16 * 3)
    assert X_test.shape == (50, 16 * 16 * 3)
    np.testing.assert_array_equal(y, labels[0])
    assert len(y_test) == 50
    corner = pictures[7, 4:8, 8:12, 2].mean() / 255
    assert X[7].reshape(16, 16, 3)[1, 2, 2] == pytest.approx(corner)


def test_a_setting_is_judged_on_pictures_that_it_was_not_trained_on():
    X, y, *_ = search.small_cats()
    expected = []
    parts = []
    for train, validation in search.folds(y, 2):
        assert not set(train) & set(validation)
        parts += [*validation]
        fitted = search.network(SETTINGS[0], 2).fit(X[train], y[train])
        expected.append((fitted.predict(X[validation]) == y[validation]).sum())
    assert sorted(parts) == list(range(len(y)))
    assert search.evaluate(SETTINGS[0], 2) == {"right": expected}
    assert search.evaluate(SETTINGS[0], 3) != {"right": expected}


def test_rows_come_in_the_order_of_the_tasks_and_nothing_is_tried_twice(path):
    rows = search.run(TASKS[:2], path, note)
    assert rows == [task | note(task["setting"], 2) for task in TASKS[:2]]
    calls.clear()
    again = search.run([*TASKS[::-1], TASKS[0]], path, note)
    assert calls == [TASKS[3]["setting"], TASKS[2]["setting"]]
    assert again[-1] == again[-2] == rows[0]
    assert sorted(map(search.name, search.read(path))) == sorted(map(search.name, TASKS))
    other = [task | {"search": "other"} for task in TASKS]
    search.run(other, path, note)
    assert len(search.read(path)) == 8


def test_a_line_that_was_cut_off_is_tried_again(path):
    rows = search.run(TASKS, path, note)
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])
    assert search.read(path) == rows[:3]
    calls.clear()
    assert search.run(TASKS, path, note) == rows
    assert len(calls) == 1
    assert path.read_bytes() == whole


def test_a_search_that_was_stopped_goes_on(path):
    def stop(setting, seed):
        if len(calls) == 2:
            raise KeyboardInterrupt
        return note(setting, seed)

    with pytest.raises(KeyboardInterrupt):
        search.run(TASKS, path, stop)
    assert len(search.read(path)) == 2
    assert len(search.run(TASKS, path, note)) == 4
    assert len(calls) == 4


def test_several_processes_find_the_same(path, tmp_path):
    alone = search.run(TASKS, path)
    with joblib.parallel_config(backend="loky", n_jobs=2):
        assert search.run(TASKS, tmp_path / "two.jsonl") == alone


def test_what_a_knob_explains():
    scores = [1.0, 1.0, 5.0, 5.0]
    assert search.explained(["a", "a", "b", "b"], scores) == 1
    assert search.explained(["a", "b", "a", "b"], scores) == 0
    # Means 2 and 4 about 3, so 4 * 1 of the 1 + 1 + 9 + 1 about 3.
    assert search.explained([1, 1, 2, 2], [2, 2, 6, 2]) == pytest.approx(4 / 12)
    rates = np.geomspace(0.01, 1, 40)
    halves = (rates > 0.1).astype(float)
    assert search.explained(rates[::-1], halves) == pytest.approx(1)


def test_hits_are_told_apart_by_picture():
    right = np.random.RandomState(0).randint(0, 2, (2, 50))
    rows = [{"test": np.packbits(one).tobytes().hex()} for one in right]
    np.testing.assert_array_equal(search.hits(rows, "test"), right)


# What was recorded


@pytest.fixture(scope="module")
def recorded():
    return search.read()


def of(recorded, name):
    return [row for row in recorded if row["search"] == name]


def test_every_search_was_recorded_to_its_end(recorded):
    assert len({*map(search.name, recorded)}) == len(recorded)
    seeds = len(recorder.SEEDS)
    assert len(of(recorded, "many")) == 200
    assert len(of(recorded, "halving")) == seeds * sum(recorder.CANDIDATES)
    for name in ("first", "second", "tenth"):
        assert len(of(recorded, name)) == 30
    for name in ("grid", "random"):
        assert len(of(recorded, name)) == seeds * recorder.BUDGET / recorder.RUNGS[-1]
    for name in recorder.WAYS:
        assert len(of(recorded, f"chosen by {name}")) == seeds
    assert len(of(recorded, "learning curve")) == seeds * len(recorder.SIZES)
    settings = [row["setting"] for row in of(recorded, "many")]
    assert settings == recorder.draw_settings(200, 0)


def test_no_way_of_searching_spent_more_than_its_budget(recorded):
    for seed in recorder.SEEDS:
        for name in recorder.WAYS:
            spent = {}
            for row in of(recorded, name):
                if row["seed"] == seed:  # a candidate goes on from where it was left
                    setting = row["setting"]
                    key = json.dumps(setting | {"num_iterations": 0})
                    spent[key] = max(spent.get(key, 0), setting["num_iterations"])
            assert 0.85 * recorder.BUDGET <= sum(spent.values()) <= recorder.BUDGET, (name, seed)


def test_what_was_recorded_comes_out_again(recorded):
    """Within the pictures that rounding on another processor may move."""
    many = of(recorded, "many")
    row = min(many, key=lambda row: row["setting"]["num_iterations"])
    again = recorder.judge(row["setting"], row["seed"])
    for k in range(search.FOLDS):
        assert abs(again["right"][k] - row["right"][k]) <= 1
    assert again["train"] == pytest.approx(row["train"], abs=0.01)
    for name, most in (("test", 1), ("fresh", 10)):
        before, now = search.hits([row, again], name)
        assert np.count_nonzero(before != now) <= most


def test_halving_goes_on_where_whole_trainings_would_be():
    recorder.kept.clear()
    setting = SETTINGS[0] | {"learning_rate": 0.1}
    for iterations in (5, 15, 40):
        rung = setting | {"num_iterations": iterations}
        assert recorder.evaluate_on(rung, 1) == search.evaluate(rung, 1)
    assert {len(network.costs_) for network in recorder.kept.values()} == {3}
