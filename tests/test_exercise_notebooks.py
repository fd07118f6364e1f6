"""The exercises in the lessons: unanswered as they are laid out, and filled in by a learner."""

import re

import nbformat
import pytest
from nbclient import NotebookClient

from helpers.exercises import week2, week3, week4
from test_notebooks import FOLDER

WEEKS = {2: week2, 3: week3, 4: week4}


def notebook(week):
    (path,) = FOLDER.glob(f"week{week}_*.ipynb")
    return nbformat.read(path, as_version=4)


def text(cell):
    outputs = cell.get("outputs", [])
    return "\n".join(o.get("text", o.get("data", {}).get("text/markdown", "")) for o in outputs)


def named(week):
    return {exercise.name: exercise for exercise in WEEKS[week].EXERCISES}


def stubs(book):
    """name -> the cell to be filled in, in their order."""
    cells = (cell for cell in book.cells if cell.cell_type == "code")
    found = {re.match(r"def (\w+)", c.source)[1]: c for c in cells if c.source.startswith("def ")}
    return found


def wrong(exercise):
    """One of the wrong answers; to a start, whose answer is random, that all weights are equal."""
    if hasattr(exercise, "mistakes"):
        return exercise.source(exercise.known[0].change)
    return re.sub(r"np\.random\.randn\((.*?)\)", r"np.ones((\1))", exercise.source())


def run(book, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", "0")
    NotebookClient(book, kernel_name="python3", timeout=300).execute(cwd=str(FOLDER))
    return {cell.source: text(cell) for cell in book.cells if cell.cell_type == "code"}


@pytest.mark.parametrize("week", WEEKS)
def test_there_is_a_stub_a_check_hints_and_a_solution_for_each(week):
    book = notebook(week)
    assert list(stubs(book)) == list(named(week))
    for k, cell in enumerate(book.cells):
        if not cell.source.startswith("def "):
            continue
        name = re.match(r"def (\w+)", cell.source)[1]
        assert f"**Exercise: `{name}`.**" in book.cells[k - 1].source
        check, hints, solution = book.cells[k + 1 : k + 4]
        assert check.source == f"week{week}.check({name})"
        assert text(check) == "Not started yet."
        assert hints.source.count("<details><summary>Hint") == 3
        assert solution.source == f"week{week}.solution({name})"


@pytest.mark.parametrize("week", WEEKS)
def test_no_answer_shows_before_somebody_unfolds_it(week):
    """The source of a helper that is an exercise stands in the fold of its solution alone."""
    cells = notebook(week).cells
    for name in named(week):
        for cell in cells:
            closed = re.sub(r"(?s)<details>.*?</details>", "", text(cell) + cell.source)
            if not cell.source.startswith("def "):
                assert f"def {name}(" not in closed, cell.source


def test_folds_within_a_fold_are_whole():
    for week in WEEKS:
        for cell in notebook(week).cells:
            said = text(cell)
            assert said.count("<details>") == said.count("</details>") == said.count("<summary>")


@pytest.mark.slow
@pytest.mark.parametrize("week", WEEKS)
def test_filled_in_it_trains_as_the_helpers_do(week, monkeypatch):
    book = notebook(week)
    for name, cell in stubs(book).items():
        cell.source = named(week)[name].source()
    said = run(book, monkeypatch)
    for name in named(week):
        assert f"`{name}` is right." in said[f"week{week}.check({name})"]
    (table,) = (words for source, words in said.items() if source.endswith("team.table()"))
    assert "borrowed" not in table
    assert sum("all costs agree: True" in words for words in said.values()) == 1


@pytest.mark.slow
@pytest.mark.parametrize("week", WEEKS)
def test_with_a_wrong_answer_in_each_it_runs_to_the_end(week, monkeypatch):
    book = notebook(week)
    for name, cell in stubs(book).items():
        cell.source = wrong(named(week)[name])
    said = run(book, monkeypatch)
    for name in named(week):
        assert f"`{name}`: not yet." in said[f"week{week}.check({name})"]
    assert sum("all costs agree: True" in words for words in said.values()) == 1
