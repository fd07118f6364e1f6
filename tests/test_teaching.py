"""What makes a notebook a lesson: guesses before outputs, questions with answers, ways onwards."""

import re
from pathlib import Path

import nbformat
import pytest

FOLDER = Path(__file__).parents[1] / "notebooks"
WEEKS = sorted(FOLDER.glob("week*.ipynb"))
TURN, ANSWER = "**Your turn.** ", "<details><summary>"


@pytest.fixture(params=WEEKS, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture
def cells(path):
    return nbformat.read(path, as_version=4).cells


def hidden(cell):
    """On the site, until it is clicked; a learner's copy has no output before the cell is run."""
    return "hide-output" in cell.metadata.get("tags", [])


def prose(text):
    """A Markdown text without its formulas and code."""
    return re.sub(r"(?s)\$\$.*?\$\$|\$[^$]*\$|`[^`]*`", "", text)


def section(cells, title):
    """The text below a heading, up to the next one of its level."""
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return re.search(rf"(?ms)^## \d+ {title}$(.*?)(?=^## |\Z)", text)[1]


def test_an_output_that_is_to_be_guessed_is_hidden_and_no_other_is(cells):
    asked = [i for i, cell in enumerate(cells) if cell.source.startswith(TURN)]
    assert [i + 1 for i in asked] == [i for i, cell in enumerate(cells) if hidden(cell)]
    for i in asked:
        assert cells[i + 1].cell_type == "code"
        assert cells[i + 1].outputs
        assert cells[i + 2].source.startswith(ANSWER)  # what to see gives nothing away


def test_a_week_is_an_evening(cells, path):
    """By its words outside of folds; its formulas count, too."""
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    words = re.sub(r"(?s)<details>.*?</details>", "", text).split()
    assert len(words) <= 4200


def test_there_are_guesses_in_every_week(cells, path):
    count = sum(map(hidden, cells))
    assert count >= (5 if path.stem.startswith("week1") else 4)


def test_every_question_has_its_answer(cells):
    text = section(cells, "Check yourself")
    questions = re.split(r"(?m)^\*\*\d+\. ", text)[1:]
    assert 8 <= len(questions) <= 12
    for question in questions:
        assert question.count(ANSWER) == 1, question
        assert len(question.partition(ANSWER)[2]) > 60, question  # with its reason


def test_what_folds_opens_and_closes_and_renders_as_markdown(cells):
    for cell in cells:
        if cell.cell_type != "markdown":
            continue
        assert cell.source.count("<details>") == cell.source.count("</details>")
        for summary in re.finditer(r"<summary>.*?</summary>(.*?)</details>", cell.source, re.S):
            assert summary[1].startswith("\n\n"), cell.source
            assert re.search(r"\n\n *\Z", summary[1]), cell.source


def test_every_trial_says_what_there_is_to_see(cells):
    text = section(cells, "On your own")
    assert 3 <= text.count(ANSWER) <= 5


def test_every_link_leads_somewhere(cells, path):
    links = {
        link
        for cell in cells
        if cell.cell_type == "markdown"
        for link in re.findall(r"\]\(([^)\s]+)\)", prose(cell.source))
        if "://" not in link
    }
    for link in links:
        file, _, anchor = link.partition("#")
        target = path.parent / file if file else path
        assert target.is_file(), link
        if anchor:
            linked = nbformat.read(target, 4).cells
            headings = re.findall(r"(?m)^#+ (.*)$", "\n".join(cell.source for cell in linked))
            assert anchor in {heading.replace(" ", "-") for heading in headings}, link
    weeks = [week.name for week in WEEKS]
    position = weeks.index(path.name)
    assert set(weeks[position + 1 : position + 2]) | {"README.md"} <= links
