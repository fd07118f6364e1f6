"""The record of a search: a file with a line for each try, to which lines are only ever added.

The first line says what made the rows, and every other line is a row:

    {"record":"search","made_by":"helpers.search.evaluate"}
    {"setting":{"layers":2,"units":20},"seed":1,"right":[30,31,28,33,30]}

A process that is killed leaves half a line at most. A file that is no record is never touched.
"""

import contextlib
import json

import filelock
import numpy as np

from helpers import files

WHAT = "a record of tries, as search.run writes it"


def line(row):
    """A row as a line of JSON; NumPy's numbers and arrays become plain numbers and lists.

    Raises
    ------
    TypeError, ValueError : something in it cannot be written so
    """
    return json.dumps(row, separators=(",", ":"), default=plain)


def plain(value):
    found = value.tolist() if isinstance(value, np.ndarray | np.generic) else value
    if type(found) is not type(value):
        return found
    raise TypeError(f"{type(value).__name__} cannot be written as JSON: {value!r:.80}")


def read(path):
    """The rows of a record, in order. A last line that was cut off does not count.

    Raises
    ------
    FileNotFoundError : nothing lies there
    ValueError : the file is no record
    OSError : a line is damaged, or the file cannot be read
    """
    path = files.expand(path)
    return [] if is_empty(path) else parse(path, files.find(path, WHAT).read_bytes())[1]


def is_empty(path):
    return path.is_file() and not path.stat().st_size


def parse(path, text):
    """What made the rows of a record, the rows, and its bytes without half a row at the end."""
    *lines, rest = text.split(b"\n")
    try:
        header = json.loads(lines[0].decode())
        made_by = header["made_by"] if header["record"] == "search" else None
    except (IndexError, KeyError, TypeError, ValueError, RecursionError):
        made_by = None
    if not isinstance(made_by, str):
        raise files.UnsuitableFile(f"{path}: is not {WHAT}. It stays as it is; name another file.")
    if is_half_a_row(rest):
        whole = len(text) - len(rest)
    else:  # a last row that lacks its end of line, or nothing
        whole, lines = len(text), [*lines, rest] if rest else lines
    return made_by, [row(path, n, one) for n, one in enumerate(lines[1:], 2)], whole


def is_half_a_row(text):
    try:
        json.loads(text.decode())
    except (ValueError, RecursionError):
        return text.startswith(b"{") and b"\0" not in text
    return False


def row(path, number, text):
    """The row that a line holds."""
    with contextlib.suppress(AttributeError, ValueError, RecursionError):
        found = json.loads(text.decode())
        if found.keys() >= {"setting", "seed"}:
            return found
    raise files.UnreadableFile(
        f"{path}, line {number}: should be a row with a setting and a seed, and is {text[:40]!r}. "
        "The file stays as it is; correct the line or remove it."
    )


@contextlib.contextmanager
def opened(path, made_by):
    """A record to add to, begun where there is none. Nobody else can add to it meanwhile.

    Yields its rows, and a function that adds a line.

    Raises
    ------
    ValueError : the file is no record, or its rows were made by something else
    OSError : a line is damaged, another search adds to the file, or its folder is missing
    """
    if not isinstance(made_by, str):
        raise TypeError(f"made_by must be text; got {made_by!r}.")
    path = files.expand(path).absolute()
    if not path.parent.is_dir():
        raise FileNotFoundError(f"{path}: there is no folder {path.parent}; make it first.")
    path = path.resolve()  # one lock, whatever name the file is called by
    check(path, made_by)  # before a lock is laid beside what is no record
    try:
        lock = filelock.FileLock(path.with_name(f".{path.name}.lock"), timeout=0).acquire()
    except filelock.Timeout:
        raise BlockingIOError(
            f"{path}: another search is adding to it. Wait for its end, or name another file."
        ) from None
    with lock:
        rows, whole, missing = check(path, made_by)
        with path.open("ab") as file:
            file.truncate(whole)
            file.write(missing)
            file.flush()

            def add(text):
                file.write(text.encode() + b"\n")
                file.flush()

            yield rows, add


def check(path, made_by):
    """The rows in a file, the bytes to keep of it, and what its last line lacks, or its first."""
    new = is_empty(path) or not path.exists()
    text = b"" if new else files.find(path, WHAT).read_bytes()
    header = line({"record": "search", "made_by": made_by}).encode() + b"\n"
    if header.startswith(text):
        return [], len(text), header[len(text) :]
    found, rows, whole = parse(path, text)
    if found != made_by:
        raise files.UnsuitableFile(
            f"{path}: has rows made by {found}, not by {made_by}. It stays as it is; name another."
        )
    return rows, whole, b"" if text[:whole].endswith(b"\n") else b"\n"
