"""Set-up: what it installs, when, and that a working environment survives whatever happens to it.

A shell script stands in the place of Python and pip. It writes down what it is asked for, and fails
or kills where a test says so.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

import pytest

fcntl = pytest.importorskip("fcntl", reason="set-up by make is not for Windows")

from tools import set_up as program  # noqa: E402 (needs fcntl)

ROOT = Path(__file__).parents[1]
FAKE = r"""#!/bin/sh
echo "$*" >> asked.txt
case "$*" in
*"-m venv"*) for new; do :; done  # the last argument
    mkdir -p "$new/bin"; cp fake "$new/bin/python"; echo "#!$new/bin/python" > "$new/bin/tool"
    printf "executable = %s\nversion = 3.12.1\n" "$PWD/fake" > "$new/pyvenv.cfg";;
esac
case "$*" in *"$STOP"*)
    if [ "$HOW" = kill ]; then kill -9 $PPID; fi
    if [ "$HOW" = wait ]; then echo here > there; read line < go; exit 0; fi
    echo "$HOW" >&2; exit 1;;
esac
"""
RUN = """import sys
sys.executable, sys.version_info = {fake!r}, (3, 12)
sys.path.insert(0, {clone!r})
from tools import set_up
sys.exit(set_up.main())
"""
STEPS = {  # a step, and words of what is asked there
    "venv": "-m venv",
    "packages": " -r ",
    "compiling": "compileall",
    "helpers": "--editable",
}
STOPS = [(step, "kill") for step in STEPS]
# Without room for compiled files the environment is whole: each process compiles what it needs.
STOPS += [(step, "no room") for step in STEPS if step != "compiling"]


@pytest.fixture
def clone(tmp_path):
    """As little of a clone as set-up needs, with a fake Python."""
    clone = tmp_path / "a clone"
    (clone / "tools").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "set_up.py", clone / "tools")
    (clone / "helpers" / "jupyter").mkdir(parents=True)
    (clone / "helpers" / "jupyter" / "jupyter_config.json").write_text("the first settings")
    for name in ("pyproject.toml", "requirements.lock", "requirements-test.lock"):
        (clone / name).write_text(f"the first {name}")
    (clone / "fake").write_text(FAKE)
    (clone / "fake").chmod(0o755)
    return clone


def start(clone, *arguments, stop="nothing", how=""):
    """In a process of its own, which may be killed."""
    code = RUN.format(fake=str(clone / "fake"), clone=str(clone))
    return subprocess.Popen(
        [sys.executable, "-SEc", code, *arguments],
        cwd=clone,
        env={**os.environ, "STOP": stop, "HOW": how},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def set_up(clone, *arguments, stop="nothing", how="", version=(3, 12)):
    """Status, what was said, what was asked of the fake Python; without what was asked before."""
    (clone / "asked.txt").write_text("")
    if how == "kill":
        process = start(clone, *arguments, stop=stop, how=how)
        said = "".join(process.communicate())
        return process.returncode, said, (clone / "asked.txt").read_text()
    said = io.StringIO()
    python = SimpleNamespace(executable=str(clone / "fake"), version_info=version, stderr=said)
    with (
        mock.patch.multiple(program, ROOT=clone, sys=python),
        mock.patch.dict(os.environ, STOP=stop, HOW=how),
        contextlib.redirect_stdout(said),
        contextlib.chdir(clone),
    ):
        status = program.main(arguments)
    return status, said.getvalue(), (clone / "asked.txt").read_text()


def whole(clone):
    """The environment's programs name their own place, and nothing else lies about."""
    assert (clone / ".venv" / "bin" / "tool").read_text() == f"#!{clone}/.venv/bin/python\n"
    assert [path.name for path in clone.glob(".venv*")] == [".venv"]
    return True


def test_a_lab_has_one_lock_tests_add_theirs_and_what_is_there_is_left_alone(clone):
    status, said, asked = set_up(clone, "lab")
    assert (status, whole(clone)) == (0, True)
    assert "[1/3] Creating .venv ..." in said
    assert "requirements.lock" in asked
    assert "requirements-test.lock" not in asked
    os.utime(clone / "requirements.lock")
    os.utime(clone / "pyproject.toml")
    assert set_up(clone, "lab") == (0, "", "")

    status, said, asked = set_up(clone, "test")
    assert status == 0
    assert "venv" not in asked.replace(".venv", "")  # added to the same environment
    assert "-r requirements-test.lock" in asked
    assert "-r requirements.lock" not in asked
    assert set_up(clone, "test") == set_up(clone, "lab") == (0, "", "")


def test_another_lock_makes_a_new_environment_with_all_that_the_old_one_had(clone):
    set_up(clone, "lab"), set_up(clone, "test")
    (clone / ".venv" / "old").touch()
    (clone / "requirements.lock").write_text("the second")
    _, said, asked = set_up(clone, "lab")
    assert "Creating .venv; the one that is there works until then" in said
    assert "-r requirements-test.lock -r requirements.lock" in asked
    assert whole(clone)
    assert not (clone / ".venv" / "old").exists()
    assert set_up(clone, "test") == (0, "", "")


def test_another_description_of_the_helpers_installs_these_alone(clone):
    set_up(clone, "lab")
    (clone / "pyproject.toml").write_text("the second")
    _, _, asked = set_up(clone, "lab")
    assert [line.split()[-1] for line in asked.splitlines()] == ["."]
    assert set_up(clone, "lab") == (0, "", "")


def test_the_settings_of_jupyter_lie_in_the_environment(clone):
    laid = clone / ".venv" / "etc" / "jupyter" / "jupyter_config.json"
    set_up(clone, "lab")
    assert laid.read_text() == "the first settings"
    (clone / "helpers" / "jupyter" / laid.name).write_text("the second")
    set_up(clone, "lab")
    assert laid.read_text() == "the second"


def test_the_python_is_the_environments_own_unless_another_one_is_asked_for(clone):
    set_up(clone, "lab")
    stamp = clone / ".venv" / "set-up.json"
    stamp.write_text(stamp.read_text().replace("3.12", "3.11"))
    settings = clone / ".venv" / "pyvenv.cfg"
    settings.write_text(settings.read_text().replace("3.12", "3.11"))
    assert set_up(clone, "lab") == (0, "", "")
    assert "[1/3]" in set_up(clone, "lab", "--asked")[1]
    assert set_up(clone, "lab", "--asked") == (0, "", "")
    (clone / ".venv" / "bin" / "python").unlink()  # as after an upgrade of the system
    assert "[1/3]" in set_up(clone, "lab")[1]


def test_a_clone_that_was_moved_is_set_up_anew(clone):
    set_up(clone, "lab")
    moved = clone.rename(clone.with_name("moved"))
    assert "This clone was moved and is set up anew." in set_up(moved, "lab")[1]
    assert whole(moved)


@pytest.mark.parametrize(("step", "how"), STOPS)
def test_the_old_environment_works_wherever_the_new_one_stops(clone, step, how):
    set_up(clone, "lab")
    before = (clone / ".venv" / "set-up.json").read_text()
    (clone / "requirements.lock").write_text("the second")
    status, said, _ = set_up(clone, "lab", stop=STEPS[step], how=how)
    assert (clone / ".venv" / "set-up.json").read_text() == before
    if how == "kill":
        assert status == -9
        assert (clone / ".venv" / "bin" / "tool").read_text() == f"#!{clone}/.venv/bin/python\n"
    else:
        assert (status, whole(clone)) == (0, True)  # so that make goes on, and opens the lab
        assert said.endswith("no room\nThis goes on with what .venv had before.\n")
        status, said, _ = set_up(clone, "test", stop=STEPS[step], how=how)
        assert (status, said.splitlines()[-1]) == (1, ".venv has what it had before.")
    assert set_up(clone, "lab")[0] == 0
    assert (clone / ".venv" / "set-up.json").read_text() != before
    assert whole(clone)


def test_an_end_between_the_two_renames_is_mended(clone):
    set_up(clone, "lab")
    (clone / ".venv").rename(clone / ".venv-old")
    (clone / ".venv-new").mkdir()
    assert set_up(clone, "lab") == (0, "", "")
    assert whole(clone)


@pytest.mark.parametrize("how", ["kill", "no room"])
def test_packages_of_tests_that_were_added_halfway_are_not_trusted(clone, how):
    set_up(clone, "lab")
    assert set_up(clone, "test", stop=" -r ", how=how)[0] != 0
    assert set_up(clone, "lab") == (0, "", "")
    _, _, asked = set_up(clone, "test")
    assert "-m venv" in asked
    assert "-r requirements-test.lock -r requirements.lock" in asked
    assert set_up(clone, "test") == (0, "", "")


@pytest.mark.parametrize("purpose", ["lab", "test"])
def test_the_first_set_up_that_fails_leaves_nothing(clone, purpose):
    status, said, _ = set_up(clone, purpose, stop=" -r ", how="no room")
    assert status == 1
    assert said.endswith("no room\n")
    assert not list(clone.glob(".venv*"))


# What these were heard to say.
NO_NETWORK = {
    "no name": "connection broken by NewConnectionError: Name or service not known",
    "too slow": "ReadTimeoutError: Read timed out.",
    "no proxy": "ProxyError('Cannot connect to proxy.', NewConnectionError('Failed to establish",
}


@pytest.mark.parametrize("words", NO_NETWORK)
def test_without_a_network_it_says_so_in_words(clone, words):
    status, said, _ = set_up(clone, "lab", stop=" -r ", how=NO_NETWORK[words])
    assert status == 1
    last = said.splitlines()[-1]
    assert last.startswith("There is no network, or it lets no packages through.")
    assert NO_NETWORK[words] in (clone / ".cache" / "set-up.log").read_text()


def test_a_second_set_up_waits_for_the_first_and_for_what_it_left_running(clone):
    pipes = [clone / "there", clone / "go"]
    for pipe in pipes:
        os.mkfifo(pipe)
    with pipes[0].open("r+b", buffering=0) as there, pipes[1].open("r+b", buffering=0) as go:
        with start(clone, "lab", stop=" -r ", how="wait") as first:
            assert there.readline() == b"here\n"
            first.kill()  # pip, without its parent, is still at work in .venv-new
        with start(clone, "lab") as second:
            said = second.stdout.readline()
            go.write(b"on\n")
            second.communicate()
    assert "Another set-up is running in this clone" in said
    assert second.returncode == 0
    assert whole(clone)


def test_where_nothing_can_be_written_it_says_what_to_do(clone):
    (clone / ".cache").write_text("not a folder")  # permissions do not bind everybody
    status, said, _ = set_up(clone, "lab")
    assert status == 1
    assert re.fullmatch(r"Nothing can be written into .*\. Clone the course into .*\n", said)


def test_an_older_python_is_told_what_is_needed(clone):
    status, said, asked = set_up(clone, "lab", version=(3, 9))
    assert (status, asked) == (1, "")
    assert re.match(
        r"Python 3\.11 or newer is needed; .* is 3\.9\. .*make PYTHON=python3\.12", said
    )


def test_what_set_up_installs_has_a_hash_or_is_the_course(clone):
    set_up(clone, "lab")
    installs = [line for line in (clone / "asked.txt").read_text().splitlines() if "pip" in line]
    set_up(clone, "test")
    installs += [line for line in (clone / "asked.txt").read_text().splitlines() if "pip" in line]
    assert len(installs) == 4
    for line in installs:
        own = "--no-index --no-deps" in line and line.endswith("--editable .")
        assert own or "--require-hashes" in line, line


@pytest.mark.slow
def test_the_locks_name_all_that_their_packages_need():
    """Set-up lays what they name, and asks no package what else it needs."""
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
