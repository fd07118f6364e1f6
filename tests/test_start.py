"""`python -m helpers.start` and `make lab`: what a learner's first command does and says."""

import contextlib
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from helpers import start
from tools import matrix

ROOT = Path(__file__).parents[1]
FIRST = "week2_logistic_regression.ipynb"


@pytest.fixture
def clone(tmp_path):
    """A copy of the course; make finds it set up, with the Python that runs the tests."""
    if not (ROOT / ".git").exists():
        pytest.skip("git lists the files of a clone; this is none")
    return set_up(matrix.copy(tmp_path / "a clone"))


def set_up(clone):
    """The clone, with what make looks at to see whether .venv is right."""
    (clone / ".venv").mkdir()
    (clone / ".venv" / "clone").write_text(f"{clone.resolve()}\n")
    (clone / ".venv" / "ready").write_text("")
    return clone


def surroundings(home):
    """The environment of somebody who never used Jupyter, without a screen."""
    ours = ("JUPYTER", "PYTHONPATH", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "MAKE", "MFLAGS")
    ours += ("UV_CACHE_DIR", "PIP_CACHE_DIR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {"HOME": str(home), "PYTHONUNBUFFERED": "1"}


def make(clone, *arguments, **environment):
    command = ["make", "--no-print-directory", f"BIN={sys.prefix}/bin", *arguments]
    return subprocess.run(
        command,
        cwd=clone,
        env=surroundings(clone.parent) | environment,
        capture_output=True,
        text=True,
    )


needs_make = pytest.mark.skipif(not shutil.which("make") or os.name == "nt", reason="needs make")


@contextlib.contextmanager
def started(command, clone, **environment):
    """A lab, the lines that it said up to its address, and the file in which it goes on."""
    with (clone.parent / "said").open("w+") as said:
        process = subprocess.Popen(
            command,
            cwd=clone,
            env=surroundings(clone.parent) | environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
        try:
            for _ in range(240):
                lines = Path(said.name).read_text().splitlines()
                if any("token=" in line for line in lines):
                    break
                assert process.poll() is None, lines
                time.sleep(0.25)
            yield process, lines, Path(said.name)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:  # it may hang on a kernel that is just starting
                process.kill()
                process.wait()


def test_it_lays_copies_says_where_and_ends_with_the_address(clone):
    command = [sys.executable, "-m", "helpers.start", "--ServerApp.port=0"]
    with started(command, clone) as (process, lines, said):
        course = clone / "notebooks"
        found = (path.relative_to(course).as_posix() for path in course.rglob("*.*"))
        names = ", ".join(sorted(found))
        assert lines[0] == f"Copied into my/, for you to change: {names}."
        assert re.match(r"my/README\.md opens at this address\. Ctrl-C here stops Jup", lines[1])
        address = re.fullmatch(r" +(http://[^/]+)/lab/tree/my/README\.md\?token=(\w+)", lines[2])
        assert address, lines
        assert len(lines) == 3

        def get(path):
            request = urllib.request.Request(f"{address[1]}/{path}")
            request.add_header("Authorization", f"token {address[2]}")
            with urllib.request.urlopen(request) as came:
                return json.load(came)

        folders = {entry["name"] for entry in get("api/contents?content=1")["content"]}
        assert {"my", "datasets", "notebooks"} <= folders
        news = get("lab/api/settings/@jupyterlab/apputils-extension:notification")
        assert news["schema"]["properties"]["fetchNews"]["default"] == "false"
        manager = get("lab/api/settings/@jupyterlab/docmanager-extension:plugin")
        viewers = manager["schema"]["properties"]["defaultViewers"]["default"]
        assert viewers["markdown"] == "Markdown Preview"

        if os.name != "nt":
            process.send_signal(signal.SIGINT)
            assert process.wait(60) == 0
            assert said.read_text().splitlines() == lines


@needs_make
@pytest.mark.parametrize("key", [b"\x03", b"\x1a\x03"], ids=["Ctrl-C", "Ctrl-Z, Ctrl-C"])
def test_ctrl_c_in_a_terminal_ends_make_lab_unasked_and_without_an_error(clone, key):
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(clone)
        command = ["make", f"BIN={sys.prefix}/bin", "lab", "LAB_ARGS=--ServerApp.port=0"]
        os.execvpe("make", command, surroundings(clone.parent))
    said, pressed, end = b"", False, time.monotonic() + 100
    try:
        while time.monotonic() < end and select.select([terminal], [], [], 100)[0]:
            try:
                more = os.read(terminal, 4096)
            except OSError:  # nobody is left at the other end
                more = b""
            if not more:
                break
            said += more
            if not pressed and re.search(rb"token=\w+\r\n", said):
                time.sleep(0.5)
                pressed, end = True, time.monotonic() + 60
                os.write(terminal, key)
    finally:
        group = os.tcgetpgrp(terminal)
        os.close(terminal)
        for process in {group, pid} - {0}:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, said
    assert b"***" not in said
    assert b"Shut down" not in said
    assert said.rpartition(b"token=")[2].count(b"\n") <= 2, said


@needs_make
def test_make_fresh_starts_a_week_anew(clone):
    assert make(clone, "fresh", "WEEK=2").returncode == 0
    own = clone / "my"
    (own / FIRST).write_text("mine")
    done = make(clone, "fresh", "WEEK=2")
    old = FIRST.replace(".ipynb", ".old.ipynb")
    assert done.stdout.splitlines() == [
        "my/exercises/week2.ipynb is now week2.old.ipynb.",
        f"my/{FIRST} is now {old}.",
        f"Copied into my/, for you to change: exercises/week2.ipynb, {FIRST}.",
    ]
    assert (own / old).read_text() == "mine"
    assert (own / FIRST).read_bytes() == (clone / "notebooks" / FIRST).read_bytes()
    refused = make(clone, "fresh")
    assert refused.returncode != 0
    assert (
        "The week must be one of 1, 2, 3, 4, hyperparameters, playground; got ''." in refused.stderr
    )


def test_a_pull_of_a_newer_course_works_whatever_was_done_to_the_copies(clone, tmp_path):
    def git(folder, *arguments):
        names = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
        return subprocess.check_output(["git", *names, *arguments], cwd=folder, text=True)

    shutil.rmtree(clone / ".venv")
    git(clone, "init", "--quiet")
    git(clone, "add", ".")
    git(clone, "commit", "--quiet", "-m", "first")
    learner = tmp_path / "learner"
    git(tmp_path, "clone", "--quiet", clone, learner)
    start.Copies(learner).lay()
    own = learner / "my"
    mine = nbformat.read(own / FIRST, as_version=4)
    mine.cells.append(new_code_cell("def propagate(): ..."))
    nbformat.write(mine, own / FIRST)
    (own / "week3_planar_flower.ipynb").write_text("broken")
    (own / "week4_deep_network.ipynb").unlink()
    (own / "cat.jpg").write_text("a cat")
    assert git(learner, "status", "--porcelain") == ""

    course = nbformat.read(clone / "notebooks" / FIRST, as_version=4)
    course.cells.append(new_code_cell("1 + 1"))
    nbformat.write(course, clone / "notebooks" / FIRST)
    git(clone, "commit", "--quiet", "--all", "-m", "second")
    git(learner, "pull", "--quiet")
    assert git(learner, "status", "--porcelain") == ""
    beside = FIRST.replace(".ipynb", ".new.ipynb")
    assert f"course's new one is my/{beside}." in "\n".join(start.Copies(learner).lay())
    assert nbformat.read(own / FIRST, as_version=4) == mine
    assert nbformat.read(own / beside, as_version=4) == course
    assert git(learner, "status", "--porcelain") == ""


@needs_make
def test_a_clone_that_was_moved_is_set_up_anew_and_any_other_is_not(clone):
    def plan(folder):
        return make(folder, "--dry-run", "setup").stdout

    assert "-m venv" not in plan(clone)
    moved = clone.rename(clone.with_name("moved"))
    assert "-m venv --clear .venv" in plan(moved)
    assert "This clone was moved and is set up anew." in plan(moved)
    shutil.rmtree(moved / ".venv")
    assert "[ ! -e .venv/clone ] || echo" in plan(moved)  # so nothing is said the first time


TOOLS = {
    "pip's, no name": "pip: connection broken by NewConnectionError: Name or service not known",
    "uv's, no route": "uv: cause: client error (Connect)\ncause: tcp connect error",
    "uv's, no name": "uv: cause: dns error\n  cause: failed to lookup address information",
    "uv's, too slow": "uv: error: Failed to fetch; operation timed out",
    "another failure": "uv: error: Hash mismatch for numpy==2.4",
    "a full disk": "pip: ERROR: Could not install packages: No space left on device",
}


@needs_make
@pytest.mark.parametrize("words", TOOLS)
def test_set_up_without_a_network_says_so_and_other_failures_in_their_own_words(clone, words):
    """With programs in the place of pip and uv that say what these were heard to say."""
    tool, _, text = TOOLS[words].partition(": ")
    shutil.rmtree(clone / ".venv")
    (clone / "said.txt").write_text(text + "\n")
    fails = "#!/bin/sh\ncat said.txt >&2\nexit 2\n"
    for name, script in {
        "python": fails if tool == "pip" else "#!/bin/sh\n",
        "uv": fails,
        "set-up": "#!/bin/sh\n[ $1 = -c ] || { mkdir -p .venv/bin && cp python uv .venv/bin; }\n",
    }.items():
        (clone / name).write_text(script)
        (clone / name).chmod(0o755)
    done = make(clone, "setup", "PYTHON=./set-up", "BIN=.venv/bin")
    assert done.returncode != 0
    assert not (clone / ".venv" / "ready").exists()
    if words in ("another failure", "a full disk"):
        assert text in done.stderr
        assert "network" not in done.stderr
    else:
        assert done.stderr.startswith("There is no network, or it lets no packages through.")
        assert text not in done.stderr
        assert text in (clone / ".venv" / "setup.log").read_text()


@needs_make
def test_what_is_downloaded_stays_in_the_clone(clone):
    with (clone / "Makefile").open("a") as file:
        file.write("\ncaches:\n\t@echo $$UV_CACHE_DIR; echo $$PIP_CACHE_DIR\n")
    said = make(clone, "caches").stdout.splitlines()
    assert said == [f"{clone}/.cache/uv", f"{clone}/.cache/pip"]


@pytest.mark.parametrize(
    ("variables", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"BROWSER": "wslview"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_terminal_without_windows_gets_the_address_alone(
    monkeypatch, variables, platform, expected
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert start.has_display() is expected


def test_the_users_own_settings_and_paths_stay_behind_ours(monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", os.pathsep.join(["a", "b"]))
    start.put_first("JUPYTER_CONFIG_PATH", "ours")
    assert os.environ["JUPYTER_CONFIG_PATH"].split(os.pathsep) == ["ours", "a", "b"]
    monkeypatch.delenv("JUPYTER_CONFIG_PATH")
    start.put_first("JUPYTER_CONFIG_PATH", "ours")
    assert os.environ["JUPYTER_CONFIG_PATH"] == "ours"


def test_kernels_have_the_helpers_of_this_clone_wherever_it_is_now(monkeypatch):
    def look(_):
        raise SystemExit(os.environ["PYTHONPATH"])

    monkeypatch.setattr("jupyterlab.labapp.LabApp.initialize_server", look)
    for name, value in {"PYTHONPATH": "other", "JUPYTER_CONFIG_PATH": ""}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("MAKELEVEL", raising=False)
    with pytest.raises(SystemExit) as looked:
        start.open_lab("my", [])
    assert looked.value.code == os.pathsep.join([str(ROOT), "other"])


def test_a_my_that_is_no_folder_is_refused_in_one_line(clone):
    (clone / "my").write_text("mine")
    command = [sys.executable, "-m", "helpers.start"]
    done = subprocess.run(command, cwd=clone, env=surroundings(clone), capture_output=True)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"my: should be the folder of your own copies" in done.stderr
