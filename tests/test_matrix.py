"""The matrix counts what pytest found, and fails where a cell fails or none was compared."""

import os
import platform
import subprocess
from pathlib import Path

import pytest
from nbformat import v4

from tools import matrix


def case(inside="", kind="notebooks.week.ipynb"):
    return f'<testcase classname="{kind}" name="Cell 0">{inside}</testcase>'


def write(junit, *cases):
    junit.write_text(f"<testsuites><testsuite>{''.join(cases)}</testsuite></testsuites>")


def test_counts_cells_tests_and_what_failed(tmp_path):
    junit = tmp_path / "junit.xml"
    assert matrix.count(junit) == (0, 0, 0)
    test = case("<failure/>", "tests.test_deep")
    write(junit, case(), case("<failure/>"), case("<error/>"), case("<skipped/>"), test)
    assert matrix.count(junit) == (3, 1, 3)


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    """The matrix with a tiny environment, in which pytest leaves these cases, beside a fine one."""

    def run(*leaves, status=0, expected="granted", alone=False, set_up=()):
        def call(environment, *arguments):
            if arguments[0] == "-c":
                said = f"{environment.checkout / 'helpers'}\ngranted"
                return subprocess.CompletedProcess(arguments, 0, said, "")
            [junit] = [a.partition("=")[2] for a in arguments if "--junitxml=" in str(a)]
            write(Path(junit), *(leaves if environment.name == "tiny" else [case()]))
            code = status if environment.name == "tiny" else 0
            return subprocess.CompletedProcess(arguments, code, "in pytest's words", "")

        tiny = matrix.Environment("tiny", checkout=tmp_path, expected=expected, set_up=set_up)
        fine = matrix.Environment("fine", checkout=tmp_path, expected="granted")
        todo = [tiny] if alone else [tiny, fine]
        monkeypatch.setattr(matrix.Environment, "call", call)
        monkeypatch.setattr(matrix, "environments", lambda short, folder: todo)
        ended = matrix.main([])
        head, row, *rest = capsys.readouterr().out.splitlines()
        assert head.split() == ["environment", "cells", "tests", "failed", "seconds"]
        return ended, " ".join(row.split()), "\n".join(rest)

    return run


def test_what_is_right_is_counted(run):
    status, row, rest = run(case(), case(kind="tests.test_deep"))
    assert (status, row) == (0, "tiny 1 1 0 0")
    assert "in pytest's words" not in rest


def test_reports_what_differs_in_pytests_words(run):
    status, row, rest = run(case(), case("<failure/>"), status=1)
    assert (status, row) == (1, "tiny 2 0 1 0")
    assert "in pytest's words" in rest


@pytest.mark.parametrize(("leaves", "status"), [([], 5), ([case(kind="tests.test_deep")], 0)])
def test_comparing_no_cell_is_a_failure(run, leaves, status):
    assert run(*leaves, status=status)[0] == 1


def test_a_pytest_that_breaks_is_a_failure(run):
    assert run(case(), status=3)[0] == 1


def test_an_environment_that_cannot_be_had_is_listed_and_no_environment_at_all_is_a_failure(run):
    row = "tiny not available here: wanted 'more', came 'granted'"
    assert run(expected="more")[:2] == (0, row)
    assert run(expected="more", alone=True)[:2] == (1, row)


def test_an_environment_that_cannot_be_made_is_a_failure(run):
    status, row, rest = run(set_up=("sh", "-c", "echo no such thing; exit 1"))
    assert (status, row) == (1, "tiny 0 0 1 0")
    assert "no such thing" in rest


@pytest.mark.slow  # CI runs the matrix for real; how it counts, the tests above say
def test_a_cell_that_differs_in_a_notebook_that_is_run_for_real(tmp_path, monkeypatch, capsys):
    settings = f"""[tool.pytest.ini_options]
pythonpath = [{str(Path(__file__).parent)!r}]
addopts = "-p checkout --nbval --nbval-current-env"
"""
    (tmp_path / "pyproject.toml").write_text(settings)
    (tmp_path / "helpers").mkdir()
    (tmp_path / "helpers" / "__init__.py").touch()
    outputs = [v4.new_output("stream", name="stdout", text=text) for text in ("1\n", "2\n")]
    cells = [v4.new_code_cell("print(1)", outputs=[o], execution_count=1) for o in outputs]
    (tmp_path / "notebooks").mkdir()
    notebook = v4.writes(v4.new_notebook(cells=cells))
    (tmp_path / "notebooks" / "week.ipynb").write_text(notebook)
    environment = matrix.Environment("real", checkout=tmp_path)
    monkeypatch.setattr(matrix, "environments", lambda short, folder: [environment])
    assert matrix.main([]) == 1
    assert capsys.readouterr().out.splitlines()[1].split()[:4] == ["real", "2", "0", "1"]


def test_this_machines_kernel_is_what_it_says_and_comes_first(monkeypatch):
    """The probe that every environment of a kernel goes through, asked for real."""
    monkeypatch.setitem(matrix.PROCESSORS, platform.machine(), "Nehalem")
    machine = matrix.Environment("this machine").call("-c", matrix.BLAS)
    kernel, threads = machine.stdout.split() or pytest.skip("NumPy has another BLAS here")
    assert threads == "1"
    [first, *others] = known = matrix.kernels()
    assert first == kernel
    assert known[first][0] is None
    assert all(None not in known[other] for other in others)
    for environment in matrix.with_kernels({other: known[other] for other in others[:1]}, "2"):
        came = environment.call("-c", environment.probe)
        assert came.stdout.strip() == environment.expected != f"{kernel} 2"
        assert set(environment.tests) >= {"notebooks", "tests/test_deep.py"}


def test_every_file_that_is_run_is_there():
    assert all((matrix.ROOT / name).exists() for name in matrix.MATHEMATICS)


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_other_pythons_are_tried_and_what_is_no_python_is_left_out(monkeypatch, tmp_path):
    for name, says in {"python3.12": "(3, 12)", "python3.13": "", "python3.14": "(3, 14)"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\necho '{says}'\n")
        (tmp_path / name).chmod(0o755)
    old = tmp_path / ".pyenv" / "versions" / "3.9.1" / "bin" / "python3"
    old.parent.mkdir(parents=True)
    old.write_text("#!/bin/sh\necho '(3, 9)'\n")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(matrix.sys, "version_info", (3, 12))
    monkeypatch.setattr(matrix, "copy", lambda folder: folder)
    [environment] = matrix.pythons(tmp_path)
    assert environment.name == "Python 3.14"
    assert environment.tests == ("notebooks", "tests")
    assert environment.set_up[-1] == str(tmp_path / "python3.14")
