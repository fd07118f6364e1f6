"""The matrix counts what pytest found, and fails where a cell fails or none was compared."""

import nbformat
import pytest
from nbformat import v4

from tools import matrix


def case(inside=""):
    return f'<testcase classname="week" name="Cell">{inside}</testcase>'


def test_counts_compared_and_failed_cells(tmp_path):
    junit = tmp_path / "junit.xml"
    assert matrix.count(junit) == (0, 0)
    cases = case() + case("<failure/>") + case("<error/>") + case("<skipped/>")
    junit.write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")
    assert matrix.count(junit) == (3, 2)


@pytest.fixture
def checkout(tmp_path):
    """A course of two cells, with the second one's output not what the cell prints."""
    settings = '[tool.pytest.ini_options]\naddopts = "--nbval --nbval-current-env"\n'
    (tmp_path / "pyproject.toml").write_text(settings)
    (tmp_path / "helpers").mkdir()
    (tmp_path / "helpers" / "__init__.py").touch()
    outputs = [v4.new_output("stream", name="stdout", text=text) for text in ("1\n", "2\n")]
    cells = [v4.new_code_cell("print(1)", outputs=[o], execution_count=1) for o in outputs]
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "week.ipynb").write_text(
        nbformat.writes(v4.new_notebook(cells=cells))
    )
    return tmp_path


def run(monkeypatch, *environments):
    monkeypatch.setattr(matrix, "environments", lambda short, folder: list(environments))
    return matrix.main([])


def test_reports_a_cell_that_differs(monkeypatch, checkout, capsys):
    assert run(monkeypatch, matrix.Environment("tiny", checkout=checkout)) == 1
    row = capsys.readouterr().out.splitlines()[1]
    assert row.split()[:3] == ["tiny", "2", "1"]


def test_comparing_no_cell_is_a_failure(monkeypatch, checkout, capsys):
    (checkout / "notebooks" / "week.ipynb").unlink()
    assert run(monkeypatch, matrix.Environment("empty", checkout=checkout)) == 1
    assert capsys.readouterr().out.splitlines()[1].split()[:3] == ["empty", "0", "0"]


def test_an_environment_that_cannot_be_had_is_listed(monkeypatch, checkout, capsys):
    absent = matrix.Environment("absent", checkout=checkout, probe="print(1)", expected="2")
    assert run(monkeypatch, absent) == 1
    assert "absent       not available here: wanted '2', came '1'" in capsys.readouterr().out
