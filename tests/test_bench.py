"""The page of the bench shows what it last measured, and all contenders do the same work."""

import re

import numpy as np
import pytest

from tools.bench import contenders, run


def test_the_page_shows_the_last_record():
    record = run.json.loads(run.RECORD.read_text(encoding="utf-8"))
    page = run.PAGE.read_text(encoding="utf-8")
    shown = re.search(r"<!-- bench -->\n(.*)\n<!-- /bench -->", page, re.DOTALL)[1]
    assert shown == run.report(record)
    assert run.FIGURE.read_bytes().startswith(b"\x89PNG")
    assert f"]({run.FIGURE.name})" in page
    assert record["races"].keys() == contenders.WORKS.keys()
    for results in record["races"].values():
        assert results.keys() == contenders.CONTENDERS.keys()


@pytest.mark.parametrize("work", contenders.WORKS)
def test_contenders_end_at_the_same_weights(work):
    X, Y, *task, _ = contenders.problem(work)
    expected = contenders.ours(X, Y, *task, 20)
    activation = task[2]
    for contender in ("the notes' listing", "scikit-learn"):
        got = contenders.CONTENDERS[contender][1](X, Y, *task, 20)
        got = got[0] if isinstance(got, tuple) else got
        assert got.keys() == expected.keys()
        for name, value in expected.items():
            np.testing.assert_allclose(got[name], value, 0, 1e-12, err_msg=contender)
        assert contenders.final_cost(got, X, Y, activation) < np.log(2) + 0.1


def test_an_absent_package_is_said_to_be_absent(monkeypatch):
    monkeypatch.setitem(contenders.CONTENDERS, "JAX float64", ("no-such-package", None, ()))
    assert contenders.race("week 2", "JAX float64") == {"absent": "no-such-package"}
