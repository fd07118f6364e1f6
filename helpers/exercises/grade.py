"""A gradebook: check the functions in many submitted notebooks, each in a process of its own.

    python -m helpers.exercises.grade FOLDER --csv grades.csv

A row for each notebook and exercise, and one for each notebook in sum. Of a notebook only what
defines something runs: imports, functions and assignments, each by itself, so that a cell that
raises stops nothing. Whatever happens in one notebook, the others are graded.
"""

import argparse
import ast
import contextlib
import csv
import io
import json
import linecache
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from tqdm import tqdm

COLUMNS = ("submission", "exercise", "result", "mistake", "message")
DEFINITIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign)


def cells(path):
    """The sources of a notebook's code cells.

    Raises
    ------
    ValueError : the file is no notebook
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))["cells"]
        code = [cell["source"] for cell in found if cell["cell_type"] == "code"]
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, KeyError, TypeError) as error:
        raise ValueError(f"It cannot be read as a notebook: {error}") from None
    return ["".join(source) for source in code]


def definitions(sources, names):
    """What the cells define, up to the last one that defines one of these names."""
    last = max((k for k, code in enumerate(sources) if mentions(code, names)), default=-1)
    space = {"__name__": "__main__"}
    for k, code in enumerate(sources[: last + 1]):
        plain = "\n".join(
            "" if line.lstrip()[:1] in ("%", "!") else line for line in code.split("\n")
        )
        file = f"<cell {k + 1}>"
        linecache.cache[file] = (len(plain), None, plain.splitlines(True), file)
        with contextlib.suppress(SyntaxError):
            for statement in ast.parse(plain).body:
                if isinstance(statement, DEFINITIONS):
                    module = ast.Module([statement], [])
                    with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
                        exec(compile(module, file, "exec"), space)
    return space


def mentions(code, names):
    """Does a cell give a value to one of these names?"""
    return any(f"def {name}(" in code or f"{name} =" in code for name in names)


def week_of(sources):
    """The week whose functions a notebook defines."""
    from helpers.exercises import week2, week3, week4

    code = "\n".join(sources)
    weeks = (week2, week3, week4)
    return max(weeks, key=lambda week: sum(f"def {e.name}(" in code for e in week.EXERCISES))


def graded(path):
    """[exercise, result, mistake, message] of each exercise in a notebook."""
    sources = cells(path)
    week = week_of(sources)
    space = definitions(sources, [exercise.name for exercise in week.EXERCISES])
    return [[exercise.name, *result(week, exercise, space)] for exercise in week.EXERCISES]


def result(week, exercise, space):
    function = space.get(exercise.name)
    if function is None:
        return "missing", "", "The notebook defines no such function."
    if str(getattr(function, "__module__", "")).startswith("helpers."):
        return "helper", "", "The helper itself was handed in, under the learner's name."
    verdict = week.check(function)
    if verdict.passed:
        return "right", "", str(verdict)
    if verdict.misconception is None and "Not started" in verdict.message:
        return "not started", "", str(verdict)
    return "wrong", verdict.misconception or "unknown", str(verdict)


def in_a_process(path, seconds, megabytes):
    """The rows of a notebook, graded by another Python with limits."""
    command = [sys.executable, "-m", __spec__.name if __spec__ else __name__]
    command += ["--one", str(path), "--megabytes", str(megabytes)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
        rows = json.loads(done.stdout.decode().rpartition("\n")[2])
    except subprocess.TimeoutExpired:
        rows = [["", "stopped", "", f"It was stopped after {seconds} seconds."]]
    except json.JSONDecodeError:
        words = done.stderr.decode(errors="replace").strip().rpartition("\n")[2][:200]
        rows = [["", "crashed", "", f"Python ended with it: {words or done.returncode}"]]
    right = sum(row[1] == "right" for row in rows)
    return [*rows, ["in all", f"{right} of {len(rows)}", "", ""]]


def limit(megabytes):
    """At most so much memory, where the system can do that."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20,) * 2)


def grade(folder, file, processes=1, seconds=120, megabytes=4096):
    """Grade all notebooks below a folder into a CSV file, in the order of their names."""
    paths = sorted(
        path for path in Path(folder).rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts
    )
    if not paths:
        raise FileNotFoundError(f"There is no notebook in {folder}.")
    found = {}
    with ThreadPoolExecutor(processes) as pool:
        waiting = {pool.submit(in_a_process, path, seconds, megabytes): path for path in paths}
        for done in tqdm(as_completed(waiting), total=len(paths), desc="notebooks"):
            found[waiting[done]] = done.result()
    with open(file, "w", newline="", encoding="utf-8") as sheet:
        writer = csv.writer(sheet)
        writer.writerow(COLUMNS)
        for path in paths:
            writer.writerows(
                [plain(cell) for cell in (str(path.relative_to(folder)), *row)]
                for row in found[path]
            )


def plain(cell):
    """No cell that a spreadsheet would take for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell


def main():
    parser = argparse.ArgumentParser(
        prog="python -m helpers.exercises.grade", description=__doc__.split("\n")[0]
    )
    parser.add_argument("folder", nargs="?", help="where the submitted notebooks are")
    parser.add_argument("--csv", default="grades.csv", help="the file to write (grades.csv)")
    parser.add_argument("-j", type=int, default=1, help="how many at the same time (1)")
    parser.add_argument("--seconds", type=int, default=120, help="for each notebook (120)")
    parser.add_argument("--megabytes", type=int, default=4096, help="for each notebook (4096)")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        limit(chosen.megabytes)
        try:
            rows = graded(Path(chosen.one))
        except ValueError as error:
            rows = [["", "unreadable", "", str(error)]]
        print("\n" + json.dumps(rows), end="")
        return
    if not chosen.folder:
        parser.error("a folder is needed")
    try:
        grade(chosen.folder, chosen.csv, chosen.j, chosen.seconds, chosen.megabytes)
    except FileNotFoundError as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
