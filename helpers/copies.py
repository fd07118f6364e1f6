"""A learner's own copies of the notebooks, in `my/`: laid, renewed while unchanged, never lost.

They are laid without outputs, so that nobody reads an answer before the question.
"""

import hashlib
import json
import os
import re
import stat
from itertools import count
from pathlib import Path

KINDS = (".ipynb", ".md", ".png")


class Copies:
    """The copies in `my/` of the files in `notebooks/`, and the record of what was copied.

    `my/` lies in `folder`, or else beside `notebooks/`.

    The record holds for every file the versions that were laid, the last one last, as digests of
    what a person writes; and the digest of the whole file as it was laid.
    """

    def __init__(self, root, folder=None):
        self.root, self.folder = Path(root), Path(folder or root)
        self.course, self.own = self.root / "notebooks", self.folder / "my"
        self.record = read_record(self.own / ".copied.json")

    def lay(self):
        """Copy what is missing, renew what is unchanged; lines that say what was done.

        Raises
        ------
        OSError : `my` is not a folder, or cannot be one; its record is a folder
        """
        record = self.own / ".copied.json"
        if record.is_dir():
            raise IsADirectoryError(
                f"{record}: should be the record of what was copied, and is a folder. "
                "Give it another name."
            )
        if not self.own.is_dir() and os.path.lexists(self.own):
            raise NotADirectoryError(
                f"{self.own}: should be the folder of your own copies, and is something else. "
                "Give it another name."
            )
        try:
            self.own.mkdir(exist_ok=True, parents=True)
            self._link()
        except OSError as error:
            raise OSError(
                f"{self.own}: the folder of your own copies cannot be made ({error.strerror}). "
                "Clone the course into a folder of yours, and run the same there, or name a folder "
                "of yours: make lab LAB_ARGS='--into FOLDER'"
            ) from None
        copied, renewed, lines = [], [], []
        for name in self.names():
            try:
                self._lay(name, copied, renewed, lines)
            except OSError as error:
                lines.append(f"my/{name} cannot be written ({error.strerror}); left as it is.")
        if renewed:
            lines.insert(0, f"Renewed in my/, where you had changed nothing: {', '.join(renewed)}.")
        if copied:
            lines.insert(0, f"Copied into my/, for you to change: {', '.join(copied)}.")
        return lines

    def _link(self):
        """Where the copies lie elsewhere, lead to what notebooks read: ../datasets, ../tools."""
        for name in ("datasets", "tools"):
            link = self.folder / name
            if link.is_symlink() and not link.exists():  # the course was moved
                link.unlink()
            if self.folder != self.root and not os.path.lexists(link):
                link.symlink_to(self.root / name, target_is_directory=True)

    def names(self):
        """The course's files that are copied, as a/b.ipynb, in order."""
        found = (path.relative_to(self.course) for path in self.course.rglob("*"))
        return sorted(
            path.as_posix()
            for path in found
            if path.suffix in KINDS and not any(part.startswith(".") for part in path.parts)
        )

    def _lay(self, name, copied, renewed, lines):
        data = (self.course / name).read_bytes()
        version = written(data, name)
        if version is None:
            lines.append(
                f"notebooks/{name} is not a notebook and was not copied; is a git merge unfinished?"
            )
            return
        data = without_outputs(data) if name.endswith(".ipynb") else data
        file = hashlib.sha256(data).hexdigest()
        known = self.record.get(name, {"versions": [], "file": ""})
        versions = [v for v in known["versions"] if v != version] + [version]
        is_new = known["versions"][-1:] != [version]
        path = self.own / name
        state = state_of(path, versions)
        if state == "missing":
            write(path, data)
            copied.append(name)
        elif state == "unchanged":
            if (written(path.read_bytes(), name), known["file"]) != (version, file):
                write(path, data)
                renewed.append(name)
        elif is_new:
            beside = self._lay_beside(path, data, versions)
            why = "has changes of yours" if state == "changed" else state
            lines.append(f"my/{name} {why}, so it stays; the course's new one is my/{beside}.")
        elif state not in ("changed", "is write-protected"):
            lines.append(f"my/{name} {state}; make fresh gives you a new copy and keeps this one.")
        if known != (now := {"versions": versions, "file": file}):
            self.record[name] = now
            write(self.own / ".copied.json", json.dumps(self.record, indent=1).encode())

    def _lay_beside(self, path, data, versions):
        """Lay the data under the first name that is free, or holds an unchanged older one."""
        for beside in other_names(path, "new"):
            state = state_of(beside, versions)
            if state in ("missing", "unchanged"):
                if state == "missing" or written(beside.read_bytes(), path.name) != versions[-1]:
                    write(beside, data)
                return beside.relative_to(self.own).as_posix()

    def fresh(self, week):
        """Start a week anew; the old copies stay under other names. Lines that say so.

        Raises
        ------
        ValueError : no notebook is of this week
        """
        notebooks = [name for name in self.names() if name.endswith(".ipynb")]
        called = {name: re.sub(r"^week(\d+)_.*", r"\1", Path(name).stem) for name in notebooks}
        of_week = [name for name, word in called.items() if word == week.removeprefix("week")]
        if not of_week:
            words = sorted(set(called.values()))
            raise ValueError(f"The week must be one of {', '.join(words)}; got {week!r}.")
        lines = []
        for path in (self.own / name for name in of_week):
            if os.path.lexists(path):
                old = next(p for p in other_names(path, "old") if not os.path.lexists(p))
                path.rename(old)
                lines.append(f"my/{path.relative_to(self.own).as_posix()} is now {old.name}.")
        return lines + self.lay()

    def start_page(self):
        """What is opened first, as my/a.ipynb: the start page, or else the first week."""
        weeks = [name for name in self.names() if re.fullmatch(r"week.*\.ipynb", name)]
        for path in (self.own / name for name in ["README.md", *weeks]):
            for candidate in (path, next(other_names(path, "new"))):
                if candidate.is_file():
                    return f"my/{candidate.name}"
        return "my"


def read_record(path):
    """The record, or an empty one: then a copy is unchanged if it equals the course's file."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: {"versions": [*known["versions"]], "file": known["file"]}
            for name, known in record.items()
        }
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return {}


def without_outputs(data):
    """A notebook as it is before its cells are run."""
    notebook = json.loads(data)
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    if not any(cell.get("outputs") or cell.get("execution_count") for cell in code):
        return data
    for cell in code:
        cell["outputs"], cell["execution_count"] = [], None
    return f"{json.dumps(notebook, indent=1, ensure_ascii=False)}\n".encode()


def written(data, name):
    """A digest of what a person writes, of a notebook its cells' sources; None if it is none.

    Pictures that were pasted into a cell belong to it. Empty cells are left out: JupyterLab adds
    one when the last cell is run.
    """
    if name.endswith(".ipynb"):
        try:
            cells = json.loads(data)["cells"]
            cells = [[c["cell_type"], "".join(c["source"]), c.get("attachments")] for c in cells]
            # A cell without pictures is digested as in records that knew none.
            cells = [cell if cell[2] else cell[:2] for cell in cells if cell[1].strip() or cell[2]]
            data = json.dumps(cells, sort_keys=True).encode()
        except (ValueError, TypeError, LookupError, RecursionError):
            return None
    return hashlib.sha256(data).hexdigest()


def state_of(path, versions):
    """What lies at a path: missing, unchanged, changed, or why it cannot be told or replaced."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return "is a link"
        if not stat.S_ISREG(mode):
            return "is a folder" if stat.S_ISDIR(mode) else "is not a file"
        version = written(path.read_bytes(), path.name)
    except FileNotFoundError:
        return "missing"
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    if version is None:
        return "is not a notebook"
    if version not in versions:
        return "changed"
    return "unchanged" if mode & stat.S_IWUSR else "is write-protected"


def write(path, data):
    """Write a file in one stroke: whoever looks finds the old one or the new one, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def other_names(path, word):
    """a.new.ipynb, a.new2.ipynb, a.new3.ipynb, ..."""
    for k in count(1):
        yield path.with_name(f"{path.stem}.{word}{k if k > 1 else ''}{path.suffix}")
