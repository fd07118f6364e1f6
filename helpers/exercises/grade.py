"""A gradebook: check the functions in many submitted notebooks, each in a process of its own.

    python -m helpers.exercises.grade FOLDER --csv grades.csv

A row for each notebook and exercise, and one for each notebook in sum. Of a notebook, a lesson as
well as exercises alone, only what defines an exercise's function runs, and what defines the names
that it uses: imports, functions and assignments, each by itself, so that a cell that raises stops
nothing. Whatever happens in one notebook, the others are graded.
"""

import argparse
import ast
import contextlib
import csv
import io
import json
import linecache
import multiprocessing
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
    """What the cells define under these names, and what is needed for that."""
    found = []  # (file, statement, names that it gives a value to), in their order
    for k, code in enumerate(sources):
        lines = code.split("\n")
        plain = "\n".join("" if line.lstrip()[:1] in ("%", "!") else line for line in lines)
        file = f"<cell {k + 1}>"
        linecache.cache[file] = (len(plain), None, plain.splitlines(True), file)
        with contextlib.suppress(SyntaxError):
            tree = ast.parse(plain)
            found += [(file, s, bound(s)) for s in tree.body if isinstance(s, DEFINITIONS)]
    needed, more = set(), set(names)
    while more:
        needed |= more
        used = [read(s) for _, s, given in found if given & more]
        more = set().union(*used) - needed
    space = {"__name__": "__main__"}
    for file, statement, given in found:
        if given & needed:
            module = ast.Module([statement], [])
            with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
                exec(compile(module, file, "exec"), space)
    return space


def bound(statement):
    """The names that a statement gives a value to."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        names = [(alias.asname or alias.name).partition(".")[0] for alias in statement.names]
        return set(names)
    if isinstance(statement, ast.Assign):
        nodes = [node for target in statement.targets for node in ast.walk(target)]
        return {node.id for node in nodes if isinstance(node, ast.Name)}
    return {statement.name}


def read(statement):
    """The names that a statement looks up, but for those of its own."""
    from helpers.exercises.running import steps

    code = compile(ast.Module([statement], []), "<statement>", "exec")
    return {s.argval for s in steps(code) if s.opname.startswith(("LOAD_NAME", "LOAD_GLOBAL"))}


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
    ours, theirs = processes().Pipe()
    process = processes().Process(target=answer, args=(path, megabytes, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        rows = ours.recv() if ours.poll(seconds) else None
    except EOFError:
        process.join(1)
        rows = [["", "crashed", "", f"Python ended with it: {process.exitcode}."]]
    if rows is None:
        rows = [["", "stopped", "", f"It was stopped after {seconds} seconds."]]
    process.kill()
    process.join()
    right = sum(row[1] == "right" for row in rows)
    return [*rows, ["in all", f"{right} of {len(rows)}", "", ""]]


def processes():
    """Processes that begin with the exercises imported, where the system can do that."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"helpers.exercises.week{week}" for week in (2, 3, 4)])
    return context


def answer(path, megabytes, pipe):
    """Send the rows of a notebook."""
    limit(megabytes)
    try:
        rows = graded(path)
    except ValueError as error:
        rows = [["", "unreadable", "", str(error)]]
    pipe.send(rows)


def limit(megabytes):
    """At most so much memory, where the system can do that."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20,) * 2)


def grade(folder, file, at_once=1, seconds=120, megabytes=4096):
    """Grade all notebooks below a folder into a CSV file, in the order of their names."""
    paths = sorted(
        path for path in Path(folder).rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts
    )
    if not paths:
        raise FileNotFoundError(f"There is no notebook in {folder}.")
    found = {}
    with ThreadPoolExecutor(at_once) as pool:
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
    parser.add_argument("folder", help="where the submitted notebooks are")
    parser.add_argument("--csv", default="grades.csv", help="the file to write (grades.csv)")
    parser.add_argument("-j", type=int, default=1, help="how many at the same time (1)")
    parser.add_argument("--seconds", type=int, default=120, help="for each notebook (120)")
    parser.add_argument("--megabytes", type=int, default=4096, help="for each notebook (4096)")
    chosen = parser.parse_args()
    try:
        grade(chosen.folder, chosen.csv, chosen.j, chosen.seconds, chosen.megabytes)
    except FileNotFoundError as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
