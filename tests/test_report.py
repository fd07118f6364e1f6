"""What a bug report needs to say, and that it does not say who its user is."""

import os
import subprocess
import sys
from pathlib import Path

import numpy
import pytest

from helpers import report

ROOT = Path(__file__).parents[1]


def test_one_command_says_what_a_bug_report_needs(tmp_path):
    environment = os.environ | {"OMP_NUM_THREADS": "3", "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "helpers.start", "--report"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    lines = [line.partition(": ") for line in done.stdout.splitlines()]
    said = {name: value for name, _, value in lines}
    for name in ("course", "Python", "system", "processor", "jupyterlab", "scikit-learn", "h5py"):
        assert said[name], name
    assert said["numpy"] == numpy.__version__
    assert said["Python"].startswith(sys.version.split()[0])
    assert " threads, " in said["blas"]
    assert "OMP_NUM_THREADS=3 OPENBLAS_NUM_THREADS=1" in said["environment"]
    assert done.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="home folders are named otherwise there")
def test_it_does_not_name_the_user(monkeypatch):
    monkeypatch.setenv("HOME", "/houses/ada")
    for name in ("LOGNAME", "USER"):
        monkeypatch.setenv(name, "ada")
    monkeypatch.setattr(sys, "executable", "/houses/ada/course/.venv/bin/python")
    text = "\n".join(report.lines(Path("/media/ada/stick/adage/course")))
    assert "Python program: ~/course/.venv/bin/python" in text
    assert "course folder: /media/user/stick/adage/course" in text
    assert "/ada" not in text.replace("/adage", "")
    assert report.hide("/houses/ada2 /houses/ada") == "/houses/ada2 ~"
    monkeypatch.setenv("HOME", "/")
    assert report.hide("/opt/x") == "/opt/x"


def test_it_says_what_is_missing(monkeypatch, tmp_path):
    assert report.version("no-such-package") == "not installed"
    said = "unknown, as git says: fatal: not a git repository"
    assert report.commit(tmp_path).startswith(said)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert report.commit(ROOT) == "unknown, as there is no git"


def test_it_names_the_commit_and_whether_files_differ(tmp_path):
    def git(*arguments):
        names = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
        return subprocess.check_output(["git", *names, *arguments], cwd=tmp_path, text=True)

    git("init", "--quiet")
    (tmp_path / "file").write_text("1")
    git("add", ".")
    git("commit", "--quiet", "-m", "first")
    git("tag", "v1")
    commit = git("rev-parse", "--short", "HEAD").strip()
    assert report.commit(tmp_path) == commit
    (tmp_path / "file").write_text("2")
    assert report.commit(tmp_path) == f"{commit}-dirty"
