"""The exercise notebooks: unanswered as they are laid out, and filled in as a learner does it."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from helpers.exercises import week2, week3, week4

FOLDER = Path(__file__).parents[1] / "notebooks" / "exercises"
WEEKS = {2: week2, 3: week3, 4: week4}


def notebook(week):
    return nbformat.read(FOLDER / f"week{week}.ipynb", as_version=4)


def text(cell):
    said = [o.get("text", "") + o.get("data", {}).get("text/plain", "") for o in cell.outputs]
    return "\n".join(said)


def named(week):
    return {exercise.name: exercise for exercise in WEEKS[week].EXERCISES}


def stubs(book):
    """name -> the cell to be filled in, in their order."""
    cells = (cell for cell in book.cells if cell.cell_type == "code")
    found = {re.match(r"def (\w+)", c.source)[1]: c for c in cells if c.source.startswith("def ")}
    return found


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
        check, hints, solution = book.cells[k + 1 : k + 4]
        assert check.source == f"week{week}.check({name})"
        assert text(check) == "Not started yet."
        assert hints.source.count("<details><summary>Hint") == 3
        assert solution.source == f"week{week}.solution({name})"
        assert solution.metadata["jupyter"]["outputs_hidden"]


@pytest.mark.slow
@pytest.mark.parametrize("week", WEEKS)
def test_filled_in_it_trains_as_the_helpers_do(week, monkeypatch):
    book = notebook(week)
    for name, cell in stubs(book).items():
        cell.source = named(week)[name].source()
    said = run(book, monkeypatch)
    for name in named(week):
        assert f"{name} is right." in said[f"week{week}.check({name})"]
    (table,) = (
        output.data["text/markdown"]
        for cell in book.cells
        if cell.source.endswith("team.table()")
        for output in cell.outputs
    )
    assert "borrowed" not in table
    assert sum("all costs agree: True" in words for words in said.values()) == 1


@pytest.mark.slow
def test_a_wrong_function_is_explained_in_the_notebook(monkeypatch):
    book = notebook(2)
    exercise = named(2)["propagate"]
    (mistake,) = (m for m in exercise.mistakes if m.name == "sign_of_dZ")
    stubs(book)["propagate"].source = exercise.source(mistake.change)
    said = run(book, monkeypatch)
    assert mistake.sentence in said["week2.check(propagate)"]
    assert sum("all costs agree: True" in words for words in said.values()) == 1
