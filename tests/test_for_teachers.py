"""What TEACHING.md says holds: its commands and numbers, the sections and columns that it names."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.exercises import grade, week2, week3, week4
from test_notebooks import FOLDER
from test_prose import CONTENTS
from tools import memory

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "TEACHING.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"(?m)^    (\S.*)$", PAGE.replace("\\\n       ", ""))
# What no test runs: it needs a network, an installation, or a hub.
NOT_RUN = ("git clone ", "make -C /srv/course setup-lab ", "#!/bin/sh", "export ", "exec ")
LARGEST = [*sorted(FOLDER.glob("week*.ipynb")), *FOLDER.glob("further/other_data*.ipynb")]
on_unix = pytest.mark.skipif(os.name == "nt", reason="a course is shared on Unix")


def test_the_page_is_short_and_names_sections_and_exercises_that_there_are():
    assert len(PAGE.splitlines()) <= 120
    contents = re.split(r"(?m)^== (?:further/)?(\w+)$", CONTENTS.read_text(encoding="utf-8"))
    texts = dict(zip(contents[1::2], contents[2::2], strict=True))
    named = re.findall(r"[Ww]eek (\d), (\d+(?:\.\d)?)", PAGE)
    for week, together, skip in re.findall(r"(?m)^\| (\d): .*?\| \d+ \|(.*?)\|.*?\|(.*?)\|$", PAGE):
        named += [(week, n) for n in re.findall(r"\d+(?:\.\d)?", together + skip)]
    assert len(named) > 20
    for week, section in named:
        (text,) = (text for name, text in texts.items() if name.startswith(f"week{week}_"))
        assert re.search(rf"(?m)^#+ {re.escape(section)} ", text), (week, section)
    rows = re.findall(r"(?m)^\| (\d): .*?\| (\d+) \|.*?\|(.*?)\|", PAGE)
    exercises = {"1": [], "2": week2.EXERCISES, "3": week3.EXERCISES, "4": week4.EXERCISES}
    for week, minutes, write in rows:
        known = {exercise.name for exercise in exercises[week]}
        assert set(re.findall(r"`(\w+)`", write)) <= known
        start = (ROOT / "notebooks" / "README.md").read_text(encoding="utf-8")
        assert re.search(rf"(?m)^\| {week} \|.*\| {minutes} \|$", start)
    assert [row[0] for row in rows] == ["1", "2", "3", "4"]


def test_every_column_and_result_of_the_gradebook_is_explained():
    assert re.findall(r"(?m)^\| `(\w+)` \|", PAGE) == list(grade.COLUMNS)
    source = Path(grade.__file__).read_text(encoding="utf-8")
    results = re.findall(r'return "([a-z ]+)", |\["", "(\w+)"', source)
    assert len(results) >= 8
    for result in {one or other for one, other in results}:
        assert f"*{result}*" in PAGE, result


def run(command, home):
    """As somebody types it in the course's folder, with the Python of the tests."""
    bin_ = f"{sys.prefix}/bin/"
    command = re.sub(r"(/srv/course/)?\.venv/bin/", bin_, command)
    command = command.replace("make -C /srv/course", f"make BIN={bin_} SET_UP=true -C {ROOT}")
    made = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    places = {"HOME": str(home), "PYTHONPATH": str(ROOT), "JUPYTER_PATH": f"{sys.prefix}/share"}
    done = subprocess.run(
        command, shell=True, cwd=ROOT, env=made | places, capture_output=True, text=True
    )
    assert done.returncode == 0, (command, done.stderr)


@on_unix
@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("make"), reason="there is no make")
def test_every_command_does_what_the_page_says(tmp_path):
    submitted = tmp_path / "submitted"
    submitted.mkdir()
    shutil.copy(ROOT / "notebooks" / "week2_logistic_regression.ipynb", submitted)
    rest = [command for command in COMMANDS if not command.startswith(NOT_RUN)]
    assert len(COMMANDS) - len(rest) == len(NOT_RUN)
    for command in rest:
        command = command.replace("FOLDER", str(submitted)).replace(" grades", " ~/grades")
        if " lab " in command:  # which would not end
            command = command.replace("~/course", "~/course --no-lab")
        run(command, tmp_path)
    week = "week2_logistic_regression"
    assert (tmp_path / "course" / "my" / f"{week}.old.ipynb").exists()
    assert "in all,0 of 6" in (tmp_path / "grades.csv").read_text(encoding="utf-8")
    assert len(list((tmp_path / "slides").glob("week*.slides.html"))) == 4


def said_of_memory():
    rows = re.findall(r"(?m)^\| (week \d|any other) \| (\d+) \|$", PAGE)
    return {name.replace(" ", ""): int(number) for name, number in rows}


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="asks Linux")
@pytest.mark.parametrize("path", LARGEST, ids=lambda path: path.stem)
def test_a_kernel_takes_no_more_memory_than_a_teacher_plans(path):
    said = said_of_memory()
    assert max(said.values()) <= 300
    size, _ = memory.after_run_all(path)
    assert 60 < size <= said.get(path.stem[:5], said["anyother"])
