"""A search keeps every try in a record; what was recorded is what the programs here compute."""

import copy
import functools
import json
import threading
from pathlib import Path
from types import SimpleNamespace

import joblib
import numpy as np
import pytest
from joblib.parallel import ThreadingBackend

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
    last = len(whole.splitlines()[-1])
    # The end of the line alone, up to all of it.
    for lost in (1, 2, 3, last // 2, last - 1, last, last + 1):
        path.write_bytes(whole[:-lost])
        assert search.read(path) == rows[: 4 if lost == 1 else 3]
        calls.clear()
        assert search.run(TASKS, path, note) == rows
        assert len(calls) == (lost > 1)
        assert path.read_bytes() == whole


def test_a_first_line_that_was_cut_off_is_completed(path):
    rows = search.run(TASKS, path, note)
    whole = path.read_bytes()
    for length in (0, 1, 9, whole.index(b"\n")):
        path.write_bytes(whole[:length])
        assert search.run(TASKS, path, note) == rows
        assert path.read_bytes() == whole


def test_a_search_that_was_stopped_goes_on(path):
    def stop(setting, seed):
        if len(calls) == 2:
            raise KeyboardInterrupt
        return note(setting, seed)

    with pytest.raises(KeyboardInterrupt):
        search.run(TASKS, path, stop, made_by="note 1")
    assert len(search.read(path)) == 2
    assert len(search.run(TASKS, path, note, made_by="note 1")) == 4
    assert len(calls) == 4


def test_a_record_is_never_written_anew(path, monkeypatch):
    """A process that is killed while it does that leaves nothing."""
    rows = search.run(TASKS[:3], path, note)
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])

    def killed(path, content, *more):
        path.open("wb").close()
        raise KeyboardInterrupt

    def look(setting, seed):
        assert path.read_bytes().startswith(whole[: whole.rindex(b"\n", 0, -1)])
        return note(setting, seed)

    monkeypatch.setattr(Path, "write_bytes", killed)
    monkeypatch.setattr(Path, "write_text", killed)
    assert search.run(TASKS, path, look, made_by=f"{__name__}.note")[:3] == rows


FOREIGN = {
    "text": b"my only notes",
    "lines": b"my\nonly\nnotes\n",
    "empty lines": b"\n\n",
    "JSON": b'{"my": "notes"}',
    "a line of JSON": b'{"my": "notes"}\n',
    "rows of somebody else": b'{"setting": {}, "seed": 1}\n{"setting": {}, "seed": 2}\n',
    "a list": b"[1,\n2]\n",
    "a number": b"1",
    "CSV": b"setting,seed\n1,2\n",
    "binary": b"\x89PNG\r\n\x1a\n\0\0\xff",
    "zeros": bytes(100),
    "another record": b'{"record":"music","made_by":"me"}\n',
    "no maker": b'{"record":"search"}\n{"setting":{},"seed":1}\n',
    "a maker without a name": b'{"record":"search","made_by":["me"]}\n',
    "brackets": b"[" * 100_000 + b"\n",
    "another encoding": '{"record":"search","made_by":"me"}\n'.encode("utf-16"),
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_a_file_that_is_no_record_stays_as_it_is(path, content):
    path.write_bytes(content)
    for use in (search.read, lambda path: search.run(TASKS, path, note)):
        with pytest.raises(ValueError, match=r"rows\.jsonl: is not a record"):
            use(path)
    assert path.read_bytes() == content
    assert [*path.parent.iterdir()] == [path]
    assert calls == []


DAMAGE = {
    "empty": b"",
    "zeros": bytes(20),
    "text": b"my notes",
    "half a row": b'{"setting":{"layers":1},"se',
    "a list": b"[1, 2]",
    "a number": b"7",
    "no seed": b'{"setting":{"layers":1}}',
    "no text": b"\xff\xfe",
    "brackets": b"[" * 100_000,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_line_is_named_and_nothing_is_changed(path, damage):
    search.run(TASKS[:2], path, note)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], damage, b"\n", lines[2]]))
    refused(path, line=3)


@pytest.mark.parametrize(
    "damage", [bytes(20), b'{"setting":\0', b"my notes", b'{"my": "notes"}', b" "]
)
def test_what_stands_at_the_end_and_is_no_half_row_is_not_cut_off(path, damage):
    search.run(TASKS[:2], path, note)
    path.write_bytes(path.read_bytes() + damage)
    refused(path, line=4)


def refused(path, line):
    content = path.read_bytes()
    calls.clear()
    for use in (search.read, lambda path: search.run(TASKS, path, note)):
        with pytest.raises(OSError, match=rf"rows\.jsonl, line {line}: should be a row"):
            use(path)
    assert path.read_bytes() == content
    assert calls == []


def test_a_record_keeps_the_rows_of_one_function(path):
    def other(setting, seed):
        return {"right": [0, 0]}

    rows = search.run(TASKS, path, note)
    content = path.read_bytes()
    with pytest.raises(
        ValueError, match=r"rows\.jsonl: has rows made by test_search\.note, not by"
    ):
        search.run(TASKS, path, other)
    with pytest.raises(ValueError, match="not by note 2"):
        search.run(TASKS, path, note, made_by="note 2")
    assert path.read_bytes() == content
    assert search.run(TASKS, path, other, made_by="test_search.note") == rows


@pytest.mark.parametrize("nameless", [lambda setting, seed: {}, functools.partial(note)])
def test_a_function_without_a_name_is_given_one(path, nameless):
    with pytest.raises(ValueError, match=r"has no name.*made_by="):
        search.run(TASKS, path, nameless)
    assert not path.exists()
    assert len(search.run(TASKS, path, nameless, made_by="nameless 1")) == 4
    with pytest.raises(TypeError, match="made_by must be text; got 1"):
        search.run(TASKS, path, nameless, made_by=1)


def test_a_folder_is_no_record_and_a_missing_one_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"rows: there is no folder .*nowhere"):
        search.run(TASKS, tmp_path / "nowhere" / "rows", note)
    for use in (search.read, lambda path: search.run(TASKS, path, note)):
        with pytest.raises(IsADirectoryError, match="is a folder; it should be a record"):
            use(tmp_path)
    with pytest.raises(FileNotFoundError, match="no such file"):
        search.read(tmp_path / "rows.jsonl")
    (tmp_path / "empty").touch()
    assert search.read(tmp_path / "empty") == []


def test_numbers_of_numpy_are_kept_as_numbers(path):
    found = {
        "whole": np.int64(3),
        "share": np.float64(0.1),
        "short": np.float32(0.5),
        "yes": np.bool_(True),
        "all": np.arange(6).reshape(2, 3),
        "one": np.array(2.5),
        "list": [np.int8(1), (np.uint8(2),)],
    }
    setting = {"units": np.int64(3), "rate": np.float64(0.1)}

    def return_them(setting, seed):
        return found

    task = {"setting": setting, "seed": np.int32(7)}
    (row,) = search.run([task], path, return_them)
    plain = {"whole": 3, "share": 0.1, "short": 0.5, "yes": True, "one": 2.5, "list": [1, [2]]}
    expected = {"setting": {"units": 3, "rate": 0.1}, "seed": 7} | plain
    assert row == expected | {"all": [[0, 1, 2], [3, 4, 5]]}
    assert type(row["whole"]) is type(row["setting"]["units"]) is int
    assert search.read(path) == search.run([task], path, return_them) == [row]


BAD = {
    "no number": ({"network": object()}, "object cannot be written as JSON"),
    "a complex number": ({"root": np.complex128(1j)}, "complex cannot be written as JSON"),
    "too exact": ({"share": np.longdouble(1)}, "longdouble cannot be written as JSON"),
    "bytes": ({"picture": b"1"}, "bytes cannot be written as JSON"),
    "a seed": ({"seed": 1}, "may not have the key 'seed'"),
    "a setting": ({"setting": 1}, "may not have the key 'setting'"),
    "a search": ({"search": 1}, "may not have the key 'search'"),
    "what the task has": ({"weight": 1}, "may not have the key 'weight'"),
    "no dict": ([1, 2], r"should return a dict; got \[1, 2\]"),
    "nothing": (None, "should return a dict; got None"),
    "an error": (ZeroDivisionError("of mine"), "Traceback.*ZeroDivisionError: of mine"),
}


@pytest.mark.parametrize(("result", "message"), BAD.values(), ids=BAD)
def test_a_result_that_cannot_be_kept_costs_its_row_alone(path, result, message):
    settings = [{"units": k, "names": {}} for k in range(4)]
    tasks = [{"setting": setting, "seed": 1, "weight": 2} for setting in settings]

    def one_is_bad(setting, seed):
        calls.append(setting["units"])
        if setting["units"] != 1:
            return {"right": 5}
        if isinstance(result, Exception):
            raise result
        return result

    with pytest.raises(RuntimeError, match="(?s)1 of 4 tries failed.*'units': 1.*" + message):
        search.run(tasks, path, one_is_bad)
    assert [row["setting"]["units"] for row in search.read(path)] == [0, 2, 3]
    calls.clear()
    with pytest.raises(RuntimeError, match="1 of 1 tries failed"):
        search.run(tasks, path, one_is_bad)
    assert calls == [1]


def test_a_function_that_changes_its_setting_does_not_change_the_row(path):
    def pop(setting, seed):
        calls.append(setting.pop("units"))
        return {}

    tasks = copy.deepcopy(TASKS)
    rows = search.run(tasks, path, pop)
    assert [row["setting"] for row in rows] == SETTINGS
    assert search.run(TASKS, path, pop) == rows
    assert len(calls) == 4


@pytest.mark.parametrize("task", [{"setting": {}}, {"seed": 1}, ["setting", "seed"], None])
def test_a_task_has_a_setting_and_a_seed(path, task):
    with pytest.raises(ValueError, match="A task should be a dict with a setting and a seed; got"):
        search.run([*TASKS, task], path, note)
    assert calls == []


@pytest.fixture
def busy(path):
    """A try that meets another search of the same record, and then is what it should be."""

    def search_too(setting, seed):
        with pytest.raises(OSError, match=r"rows\.jsonl: another search is adding to it"):
            search.run(TASKS, path, note, made_by="busy 1")
        return search.evaluate(setting, seed)

    return search_too


def test_a_record_belongs_to_one_search_at_a_time(path, busy):
    (row,) = search.run(TASKS[:1], path, busy, made_by="busy 1")
    assert search.run(TASKS[:1], path, note, made_by="busy 1") == search.read(path) == [row]


@pytest.mark.slow
def test_several_processes_find_the_same_and_none_of_them_has_the_record(path, busy, tmp_path):
    alone = search.run(TASKS, tmp_path / "alone.jsonl")
    with joblib.parallel_config(backend="loky", n_jobs=2):
        assert search.run(TASKS, path, busy, made_by="busy 1") == alone
    assert len(search.read(path)) == len(TASKS)


class Workers(ThreadingBackend):
    """As many as `cores` says, as on a Dask cluster; in truth they are threads here."""

    def __init__(self, cores, **more):
        super().__init__(**more)
        self.client = SimpleNamespace(ncores=lambda: cores)


@pytest.fixture
def stuck():
    """A function of which only the first two tries ever end."""

    def wait(setting, seed):
        if setting["units"] > 1:
            ended.wait()
        return {}

    ended = threading.Event()
    yield wait
    ended.set()


STUCK = [{"setting": {"units": k}, "seed": 1} for k in range(8)]


def test_a_search_whose_workers_have_gone_says_what_is_kept(path, stuck, monkeypatch):
    monkeypatch.setattr(search, "NO_WORKERS", 0.3)
    said = r"The cluster had no worker for 0\.3 s\. 2 rows are kept in .*; run the same again"
    with (
        joblib.parallel_config(backend=Workers({}), n_jobs=2),
        pytest.raises(TimeoutError, match=said),
    ):
        search.run(STUCK, path, stuck)
    assert len(search.read(path)) == 2


def test_a_search_of_which_nothing_comes_ends_in_time(path, stuck, monkeypatch):
    monkeypatch.setattr(search, "NO_WORKERS", 0.3)
    said = r"No try was finished for 0\.5 s\. 2 rows are kept"
    with (
        joblib.parallel_config(backend=Workers({"worker": 2}), n_jobs=2),
        pytest.raises(TimeoutError, match=said),
    ):
        search.run(STUCK, path, stuck, timeout=0.5)
    for timeout in (0, -1, float("nan")):
        with pytest.raises(ValueError, match="timeout must be a positive number"):
            search.run(STUCK, path, stuck, timeout=timeout)


def test_an_error_of_the_cluster_says_what_is_kept(path):
    class Lost(ThreadingBackend):
        def submit(self, *args, **more):
            raise OSError("lost the connection")

    search.run(TASKS[:3], path, note)
    with (
        joblib.parallel_config(backend=Lost(), n_jobs=2),
        pytest.raises(OSError, match="lost the connection") as error,
    ):
        search.run(TASKS, path, note)
    assert "3 rows are kept in " in error.value.__notes__[0]


def test_what_a_knob_explains():
    scores = [1.0, 1.0, 5.0, 5.0]
    assert search.explained(["a", "a", "b", "b"], scores) == 1
    assert search.explained(["a", "b", "a", "b"], scores) == 0
    # Means 2 and 4 about 3, so 4 * 1 of the 1 + 1 + 9 + 1 about 3.
    assert search.explained([1, 1, 2, 2], [2, 2, 6, 2]) == pytest.approx(4 / 12)
    rates = np.geomspace(0.01, 1, 40)
    halves = (rates > 0.1).astype(float)
    assert search.explained(rates[::-1], halves) == pytest.approx(1)


@pytest.mark.parametrize("score", [0, 0.1, 1e300])
def test_of_equal_scores_a_knob_explains_nothing(score):
    assert search.explained([1, 2, 3, 4, 5, 6, 7], [score] * 7) == 0


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


def test_what_was_recorded_comes_out_again(recorded, monkeypatch):
    """Within the pictures that rounding on another processor may move; of the fresh ones, 100."""
    monkeypatch.setattr(recorder, "drawn", lambda n, seed, drawn=recorder.drawn: drawn(100, seed))
    many = of(recorded, "many")
    row = min(many, key=lambda row: row["setting"]["num_iterations"])
    again = recorder.judge(row["setting"], row["seed"])
    for k in range(search.FOLDS):
        assert abs(again["right"][k] - row["right"][k]) <= 1
    assert again["train"] == pytest.approx(row["train"], abs=0.01)
    for name, pictures in (("test", 50), ("fresh", 100)):
        before, now = (search.hits([r], name)[0, :pictures] for r in (row, again))
        assert np.count_nonzero(before != now) <= 1


def test_halving_goes_on_where_whole_trainings_would_be():
    recorder.kept.clear()
    setting = SETTINGS[0] | {"learning_rate": 0.1}
    for iterations in (3, 6, 12):
        rung = setting | {"num_iterations": iterations}
        assert recorder.evaluate_on(rung, 1) == search.evaluate(rung, 1)
    assert {len(network.costs_) for network in recorder.kept.values()} == {3}
