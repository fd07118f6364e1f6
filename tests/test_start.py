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
import urllib.error
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
    return a_clone(tmp_path)


def a_clone(folder):
    """A copy of the course. Its path has a space in it."""
    if not (ROOT / ".git").exists():
        pytest.skip("git lists the files of a clone; this is none")
    return matrix.copy(folder / "a clone")


def surroundings(home):
    """The environment of somebody who never used Jupyter, without a screen."""
    ours = ("JUPYTER", "PYTHONPATH", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "MAKE", "MFLAGS")
    ours += ("UV_CACHE_DIR", "PIP_CACHE_DIR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {"HOME": str(home), "PYTHONUNBUFFERED": "1"}


# Make, with the Python that runs the tests and no set-up; see test_set_up.py for that.
MAKE = ["make", "--no-print-directory", f"BIN={sys.prefix}/bin", "SET_UP=true"]


def make(clone, *arguments):
    return subprocess.run(
        [*MAKE, *arguments],
        cwd=clone,
        env=surroundings(clone.parent),
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


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A lab that runs: its clone, the lines that it said, its address and its token."""
    clone = a_clone(tmp_path_factory.mktemp("lab"))
    command = [sys.executable, "-m", "helpers.start", "--ServerApp.port=0"]
    with started(command, clone) as (process, lines, said):
        address = re.fullmatch(r" +(http://[^/]+)/lab/tree/my/README\.md\?token=(\w+)", lines[-1])
        assert address, lines
        yield clone, lines, *address.groups()
        if os.name != "nt":
            process.send_signal(signal.SIGINT)
            assert process.wait(60) == 0
            assert said.read_text().splitlines() == lines


def test_it_lays_copies_says_where_and_ends_with_the_address(lab):
    clone, lines, *_ = lab
    course = clone / "notebooks"
    names = ", ".join(sorted(path.relative_to(course).as_posix() for path in course.rglob("*.*")))
    assert lines[0] == f"Copied into my/, for you to change: {names}."
    assert re.match(r"my/README\.md opens at this address\. Ctrl-C here stops Jup", lines[1])
    assert len(lines) == 3


def test_the_lab_shows_the_course_without_news_and_markdown_as_pages(lab):
    _, _, address, token = lab

    def get(path):
        request = urllib.request.Request(f"{address}/{path}")
        request.add_header("Authorization", f"token {token}")
        with urllib.request.urlopen(request) as came:
            return json.load(came)

    folders = {entry["name"] for entry in get("api/contents?content=1")["content"]}
    assert {"my", "datasets", "notebooks"} <= folders
    news = get("lab/api/settings/@jupyterlab/apputils-extension:notification")
    assert news["schema"]["properties"]["fetchNews"]["default"] == "false"
    manager = get("lab/api/settings/@jupyterlab/docmanager-extension:plugin")
    viewers = manager["schema"]["properties"]["defaultViewers"]["default"]
    assert viewers["markdown"] == "Markdown Preview"


def test_the_lab_wants_its_token(lab):
    _, _, address, _ = lab
    urllib.request.urlopen(f"{address}/api").close()  # the version, for everyone
    for path in ("contents", "kernels", "sessions"):
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(f"{address}/api/{path}")


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="asks Linux who listens")
def test_the_lab_listens_for_this_machine_only(lab):
    _, _, address, _ = lab
    end = f":{int(address.rpartition(':')[2]):04X}"
    rows = [
        row.split()
        for table in ("tcp", "tcp6")
        for row in Path("/proc/net", table).read_text().splitlines()[1:]
    ]
    listening = [row[1] for row in rows if row[3] == "0A" and row[1].endswith(end)]
    assert listening
    loopback = (f"0100007F{end}", f"{'0' * 24}01000000{end}")
    assert all(local in loopback for local in listening), listening


@needs_make
@pytest.mark.slow  # a second lab; the first one, without a terminal, ends by Ctrl-C, too
def test_ctrl_c_in_a_terminal_ends_make_lab_unasked_and_without_an_error(clone):
    """Ctrl-Z before it changes nothing: a lab that is stopped would be in nobody's way to end."""
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(clone)
        command = [*MAKE, "lab", "LAB_ARGS=--ServerApp.port=0"]
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
                os.write(terminal, b"\x1a\x03")
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


def sources(path):
    return [cell.source for cell in nbformat.read(path, as_version=4).cells]


@needs_make
def test_make_fresh_starts_a_week_anew(clone):
    assert make(clone, "fresh", "WEEK=2").returncode == 0
    own = clone / "my"
    (own / FIRST).write_text("mine")
    done = make(clone, "fresh", "WEEK=2")
    old = FIRST.replace(".ipynb", ".old.ipynb")
    assert done.stdout.splitlines() == [
        f"my/{FIRST} is now {old}.",
        f"Copied into my/, for you to change: {FIRST}.",
    ]
    assert (own / old).read_text() == "mine"
    assert sources(own / FIRST) == sources(clone / "notebooks" / FIRST)
    refused = make(clone, "fresh")
    assert refused.returncode != 0
    assert "The week must be one of 1, 2, 3, 4, " in refused.stderr


def test_a_pull_of_a_newer_course_works_whatever_was_done_to_the_copies(clone, tmp_path):
    def git(folder, *arguments):
        names = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
        return subprocess.check_output(["git", *names, *arguments], cwd=folder, text=True)

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
    assert sources(own / beside) == [cell.source for cell in course.cells]
    assert git(learner, "status", "--porcelain") == ""


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

    monkeypatch.setitem(sys.modules, "rfc3987_syntax", None)  # so that it is what it was afterwards

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


def test_a_record_of_the_copies_that_is_a_folder_is_named_as_such(tmp_path):
    (tmp_path / "my" / ".copied.json").mkdir(parents=True)
    with pytest.raises(IsADirectoryError, match=r"\.copied\.json: should be the record .* folder"):
        start.Copies(tmp_path).lay()


def test_where_no_copies_can_be_laid_it_says_what_to_do(tmp_path):
    (tmp_path / "clone").touch()  # permissions do not bind everybody
    with pytest.raises(OSError, match=r"my: the folder .* cannot be made .*Clone the course into"):
        start.Copies(tmp_path / "clone").lay()


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_course_that_many_share_puts_copies_into_a_folder_of_each(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert start.main(["--into", "~/course", "--no-lab"]) == 0
    own = tmp_path / "course"
    assert sources(own / "my" / FIRST) == sources(ROOT / "notebooks" / FIRST)
    assert (own / "datasets" / "recorded" / "scale.csv").exists()
    assert start.main(["--into", str(own), "--fresh", "2"]) == 0
    assert f"my/{FIRST} is now " in capsys.readouterr().out
    opened = []
    monkeypatch.setattr(start, "open_lab", lambda *arguments: opened.append(arguments) or 0)
    assert start.main(["--into", str(own), "--no-browser"]) == 0
    assert opened == [("my/README.md", ["--no-browser"], own)]
