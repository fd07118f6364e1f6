"""A learner's own copies: renewed while they are unchanged, and never lost."""

import hashlib
import json
import os
import stat

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from helpers import copies
from helpers.copies import Copies

NAME = "week2_neuron.ipynb"


def notebook(*sources, text="", title="# A neuron"):
    outputs = [new_output("stream", text=text)] if text else []
    cells = [new_markdown_cell(title, id="title")]
    cells += [new_code_cell(s, id=f"c{k}", outputs=outputs) for k, s in enumerate(sources)]
    return nbformat.writes(new_notebook(cells=cells))


FIRST, SECOND, THIRD = (notebook(f"print({k})") for k in (1, 2, 3))
RAN, RAN_ELSEWHERE = (notebook("print(1)", text=text) for text in ("1\n", "1 and a figure\n"))
MINE = notebook("print('mine')")


@pytest.fixture
def clone(tmp_path):
    """A clone whose one notebook was copied."""
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / NAME).write_text(FIRST)
    assert Copies(tmp_path).lay() == [f"Copied into my/, for you to change: {NAME}."]
    return tmp_path


def renew(clone, text):
    (clone / "notebooks" / NAME).write_text(text)
    return Copies(clone).lay()


def found(clone):
    """What lies in my/, but for the record."""
    paths = (p for p in (clone / "my").rglob("*") if p.is_file() and p.name != ".copied.json")
    return {path.relative_to(clone / "my").as_posix(): path.read_text() for path in paths}


def new(k=""):
    return f"week2_neuron.new{k}.ipynb"


STAYS = f"my/{NAME} has changes of yours, so it stays; the course's new one is my/{{}}."
FRESH = "; make fresh gives you a new copy and keeps this one."
RENEWED = [f"Renewed in my/, where you had changed nothing: {NAME}."]


def test_a_second_start_does_nothing(clone):
    before = {path: path.stat() for path in (clone / "my").iterdir()}
    assert Copies(clone).lay() == []
    assert {path: path.stat() for path in (clone / "my").iterdir()} == before


def test_notebooks_pages_and_pictures_are_copied_and_nothing_else(clone):
    course = clone / "notebooks"
    for folder in ("further", ".ipynb_checkpoints"):
        (course / folder).mkdir()
        (course / folder / "depth.ipynb").write_text(FIRST)
    for name in ("README.md", "map.png", "notes.txt"):
        (course / name).write_bytes(b"bytes")
    Copies(clone).lay()
    assert found(clone).keys() == {
        NAME,
        "README.md",
        "map.png",
        "further/depth.ipynb",
    }


def test_copies_have_no_outputs_and_are_otherwise_the_same(clone):
    code = new_code_cell("1 / 3", id="c", execution_count=7, metadata={"tags": ["x"], "alt": "é"})
    code.outputs = [new_output("execute_result", {"text/plain": "0.333"}, execution_count=7)]
    book = new_notebook(cells=[new_markdown_cell("# α", id="t"), code], metadata={"a": 1})
    renew(clone, nbformat.writes(book))
    code.outputs, code.execution_count = [], None
    assert nbformat.reads(found(clone)[NAME], as_version=4) == book


def test_own_outputs_stay_while_the_course_changes_only_its_own(clone):
    renew(clone, RAN)
    ran = notebook("print(1)", text="run by me\n")
    (clone / "my" / NAME).write_text(ran)
    assert renew(clone, RAN_ELSEWHERE) == []
    assert found(clone) == {NAME: ran}


def test_running_changes_nothing_and_editing_does():
    def version(text):
        return copies.written(text.encode(), NAME)

    ran = nbformat.reads(notebook("print(1)", text="other"), as_version=4)
    ran.metadata.language_info = {"name": "python", "version": "3.13.1"}
    ran.cells[1].execution_count = 7
    ran.cells.append(new_code_cell(""))  # Shift+Enter in the last cell adds one
    assert version(nbformat.writes(ran)) == version(FIRST) is not None
    as_text = json.loads(FIRST)
    as_text["cells"][1]["source"] = ["print", "(1)"]
    assert version(json.dumps(as_text)) == version(FIRST)
    others = [SECOND, notebook("print(1)", title="# My neuron"), notebook("print(1)", "2")]
    ran.cells[1].cell_type = "raw"
    assert len({version(text) for text in [FIRST, *others, json.dumps(ran)]}) == 5


@pytest.mark.parametrize("text", ["# A neuron", ""])
def test_a_picture_that_was_pasted_is_a_change(clone, text):
    (clone / "notebooks" / NAME).write_text(notebook("print(1)", title=text))
    Copies(clone).lay()
    mine = nbformat.reads((clone / "my" / NAME).read_text(), as_version=4)
    versions = []
    for picture in ({}, {"image.png": {"image/png": "AAAA"}}, {"image.png": {"image/png": "BBBB"}}):
        mine.cells[0].attachments = picture
        (clone / "my" / NAME).write_text(nbformat.writes(mine))
        versions.append(copies.written((clone / "my" / NAME).read_bytes(), NAME))
    assert versions[0] == copies.written(notebook("print(1)", title=text).encode(), NAME)
    assert len(set(versions)) == 3
    kept = (clone / "my" / NAME).read_text()
    assert renew(clone, SECOND) == [STAYS.format(new())]
    assert found(clone) == {NAME: kept, new(): SECOND}


def test_what_was_recorded_before_pictures_counted_is_still_unchanged():
    cells = [["markdown", "# A neuron"], ["code", "print(1)"]]
    assert copies.written(FIRST.encode(), NAME) == (
        hashlib.sha256(json.dumps(cells).encode()).hexdigest()
    )


def test_an_unchanged_copy_that_was_run_is_kept_and_then_renewed(clone):
    ran = notebook("print(1)", text="run by me\n")
    (clone / "my" / NAME).write_text(ran)
    assert Copies(clone).lay() == []
    assert found(clone) == {NAME: ran}
    assert renew(clone, SECOND) == RENEWED
    assert found(clone) == {NAME: SECOND}


def test_a_changed_copy_stays_and_the_new_one_is_laid_beside_it_once(clone):
    (clone / "my" / NAME).write_text(MINE)
    assert Copies(clone).lay() == []
    assert renew(clone, SECOND) == [STAYS.format(new())]
    assert Copies(clone).lay() == []
    assert found(clone) == {NAME: MINE, new(): SECOND}
    (clone / "my" / new()).unlink()  # read and thrown away: it does not come back
    assert Copies(clone).lay() == []
    assert found(clone) == {NAME: MINE}


def test_an_unchanged_new_one_is_renewed_and_a_changed_one_stays(clone):
    (clone / "my" / NAME).write_text(MINE)
    renew(clone, SECOND)
    assert renew(clone, THIRD) == [STAYS.format(new())]
    assert found(clone) == {NAME: MINE, new(): THIRD}
    also_mine = notebook("print('mine, too')")
    (clone / "my" / new()).write_text(also_mine)
    assert renew(clone, FIRST) == [STAYS.format(new(2))]
    assert found(clone) == {NAME: MINE, new(): also_mine, new(2): FIRST}


def test_a_new_one_that_took_the_old_ones_name_is_unchanged(clone):
    (clone / "my" / NAME).write_text(MINE)
    renew(clone, SECOND)
    (clone / "my" / new()).replace(clone / "my" / NAME)
    assert Copies(clone).lay() == []
    assert renew(clone, THIRD) == RENEWED
    assert found(clone) == {NAME: THIRD}


def test_a_change_that_was_taken_back_is_none(clone):
    (clone / "my" / NAME).write_text(MINE)
    renew(clone, SECOND)
    (clone / "my" / NAME).write_text(FIRST)
    assert Copies(clone).lay() == RENEWED


def test_a_deleted_copy_and_a_deleted_folder_come_back(clone):
    (clone / "my" / NAME).unlink()
    assert Copies(clone).lay() == [f"Copied into my/, for you to change: {NAME}."]
    for path in (clone / "my").iterdir():
        path.unlink()
    (clone / "my").rmdir()
    Copies(clone).lay()
    assert found(clone) == {NAME: FIRST}


@pytest.mark.parametrize("record", [None, "", "[1]", '{"week2_neuron.ipynb": 1}', "\x00", "[["])
def test_without_a_record_what_differs_counts_as_changed(clone, record):
    path = clone / "my" / ".copied.json"
    path.unlink()
    if record is not None:
        path.write_text(record)
    assert renew(clone, SECOND) == [STAYS.format(new())]
    assert found(clone) == {NAME: FIRST, new(): SECOND}
    assert Copies(clone).lay() == []


def test_without_a_record_what_is_equal_is_no_change(clone):
    (clone / "my" / ".copied.json").unlink()
    Copies(clone).lay()
    assert renew(clone, SECOND) == RENEWED


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", '{"cells": 3}', '{"cells": [{}]}', "[" * 9**5]
)
def test_what_is_not_a_notebook_stays_and_is_named(clone, text):
    (clone / "my" / NAME).write_text(text)
    assert Copies(clone).lay() == [f"my/{NAME} is not a notebook{FRESH}"]
    (line,) = renew(clone, SECOND)
    assert line == f"my/{NAME} is not a notebook, so it stays; the course's new one is my/{new()}."
    assert found(clone) == {NAME: text, new(): SECOND}


def test_a_notebook_of_the_course_that_is_in_conflict_is_not_copied(clone):
    (line,) = renew(clone, "<<<<<<< HEAD\n" + SECOND)
    assert line.startswith(f"notebooks/{NAME} is not a notebook and was not copied; is a git merge")
    assert found(clone) == {NAME: FIRST}


def test_a_folder_of_that_name_stays(clone):
    (clone / "my" / NAME).unlink()
    (clone / "my" / NAME).mkdir()
    (clone / "my" / NAME / "mine.txt").write_text("mine")
    assert Copies(clone).lay() == [f"my/{NAME} is a folder{FRESH}"]
    assert "is a folder, so it stays" in renew(clone, SECOND)[0]
    assert found(clone) == {f"{NAME}/mine.txt": "mine", new(): SECOND}
    assert Copies(clone).start_page() == f"my/{new()}"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("target", ["elsewhere.ipynb", "nowhere.ipynb"])
def test_a_link_and_what_it_leads_to_stay(clone, target):
    (clone / "elsewhere.ipynb").write_text(FIRST)
    (clone / "my" / NAME).unlink()
    (clone / "my" / NAME).symlink_to(clone / target)
    assert "is a link, so it stays" in renew(clone, SECOND)[0]
    assert (clone / "my" / NAME).is_symlink()
    assert (clone / "elsewhere.ipynb").read_text() == FIRST
    assert (clone / "my" / new()).read_text() == SECOND


def test_a_write_protected_copy_stays(clone):
    (clone / "my" / NAME).chmod(stat.S_IREAD)
    assert Copies(clone).lay() == []
    assert "is write-protected, so it stays" in renew(clone, SECOND)[0]
    assert found(clone) == {NAME: FIRST, new(): SECOND}
    (clone / "my" / NAME).chmod(stat.S_IREAD | stat.S_IWRITE)


def test_a_copy_that_another_program_holds_stays_and_is_renewed_later(clone, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        (line,) = renew(clone, SECOND)
        assert line == f"my/{NAME} cannot be written (Permission denied); left as it is."
        assert found(clone) == {NAME: FIRST}  # and no half file beside it
    with monkeypatch.context() as patch:
        patch.setattr(
            type(clone), "read_bytes", lambda path: refuse() if "my" in path.parts else b""
        )
        assert copies.state_of(clone / "my" / NAME, []) == "cannot be read (Permission denied)"
    assert Copies(clone).lay() == RENEWED


def test_a_copying_that_was_interrupted_leaves_the_old_one_whole(clone, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", interrupt)
        with pytest.raises(KeyboardInterrupt):
            renew(clone, SECOND)
    assert found(clone) == {NAME: FIRST}
    (clone / "my" / f".{NAME}.part").write_text("{ half")  # left over where the power went
    assert Copies(clone).lay() == RENEWED
    assert found(clone) == {NAME: SECOND}


def test_my_is_not_a_folder(clone):
    other = clone / "other"
    other.mkdir()
    (other / "notebooks").mkdir()
    (other / "my").write_text("mine")
    with pytest.raises(NotADirectoryError, match="should be the folder of your own copies, and is"):
        Copies(other).lay()
    assert (other / "my").read_text() == "mine"


def test_a_week_starts_anew_and_the_old_ones_stay(clone):
    (clone / "notebooks" / "week3_flower.ipynb").write_text(THIRD)
    (clone / "notebooks" / "further").mkdir()
    (clone / "notebooks" / "further" / "why_depth.ipynb").write_text(SECOND)
    Copies(clone).lay()
    own = clone / "my"
    (own / NAME).write_text(MINE)
    (own / "week3_flower.ipynb").write_text(MINE)
    assert Copies(clone).fresh("2") == [
        f"my/{NAME} is now week2_neuron.old.ipynb.",
        f"Copied into my/, for you to change: {NAME}.",
    ]
    assert Copies(clone).fresh("why_depth")[0] == (
        "my/further/why_depth.ipynb is now why_depth.old.ipynb."
    )
    (own / NAME).unlink()
    (own / NAME).mkdir()  # whatever is there
    Copies(clone).fresh("week2")
    assert (own / "week2_neuron.old2.ipynb").is_dir()
    assert (own / "week2_neuron.old.ipynb").read_text() == MINE
    Copies(clone).fresh("2")
    assert (own / "week2_neuron.old3.ipynb").read_text() == FIRST
    assert (own / NAME).read_text() == FIRST
    assert (own / "week3_flower.ipynb").read_text() == MINE
    before = found(clone)
    for week in ("", "9", "week", "."):
        said = rf"The week must be one of 2, 3, why_depth; got '{week}'\."
        with pytest.raises(ValueError, match=said):
            Copies(clone).fresh(week)
    assert found(clone) == before


def test_the_start_page_is_the_readme_or_else_the_first_week(clone):
    for name in ("hyperparameters.ipynb", "week1_numpy.ipynb"):
        (clone / "notebooks" / name).write_text(FIRST)
    laid = Copies(clone)
    laid.lay()
    assert laid.start_page() == "my/week1_numpy.ipynb"
    (clone / "notebooks" / "README.md").write_text("# Start")
    laid.lay()
    assert laid.start_page() == "my/README.md"


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_copies_may_lie_elsewhere_while_the_course_stays_as_it_is(clone):
    for name in ("datasets", "tools"):
        (clone / name).mkdir()
    (clone / "datasets" / "runs.csv").write_text("runs")
    before = sorted(clone.rglob("*"))
    own = clone.parent / "home" / "course"
    assert Copies(clone, own).lay() == [f"Copied into my/, for you to change: {NAME}."]
    assert Copies(clone, own).lay() == []
    assert (own / "my" / ".." / "datasets" / "runs.csv").read_text() == "runs"
    (own / "my" / NAME).write_text(MINE)
    (clone / "notebooks" / NAME).write_text(SECOND)
    assert Copies(clone, own).lay() == [STAYS.format(new())]
    assert sorted(clone.rglob("*")) == before
    moved = clone.rename(clone.parent / "moved")
    Copies(moved, own).lay()
    assert (own / "datasets" / "runs.csv").read_text() == "runs"
