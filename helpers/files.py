"""Files that a learner names: read, or refused with the path, what it should be, what to do."""

import os
import stat
from contextlib import contextmanager
from pathlib import Path


class UnreadableFile(OSError):
    """The file is not what it should be, or is damaged."""


class UnsuitableFile(ValueError):
    """The file can be read, but holds something else than it should, or too much of it."""


@contextmanager
def reading(path, what, remedy):
    """The path of a file, for a `with` in which it is read; what goes wrong there names it.

    Raises
    ------
    FileNotFoundError : nothing lies there
    OSError : a folder, a pipe, a Git LFS pointer, a web page, an empty or a damaged file
    """
    path = find(path, what)
    try:
        yield path
    except (UnreadableFile, UnsuitableFile) as error:
        raise type(error)(f"{path}: {error}") from None
    except Exception as error:  # libraries raise whatever a damaged file trips them with
        raise UnreadableFile(
            f"{path}: cannot be read as {what} ({error}). It may be cut off or damaged. {remedy}"
        ) from error


def find(path, what):
    """The path, once it is clear that a file lies there that may be what it should be."""
    path, start = expand(path), b""
    try:
        mode = path.stat().st_mode
        if stat.S_ISREG(mode):  # nobody may ever write into a pipe
            with path.open("rb") as file:
                start = file.read(100)
    except (FileNotFoundError, NotADirectoryError):
        raise FileNotFoundError(
            f"{path}: no such file (looked in {path.parent.absolute()}). It should be {what}; "
            "check the spelling and the folder."
        ) from None
    except (OSError, ValueError) as error:  # no permission; a name too long, or with a zero in it
        raise UnreadableFile(
            f"{path}: cannot be opened ({error}); it should be {what}. Check the path, and "
            "whether you may read it."
        ) from error
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(f"{path}: is a folder; it should be {what}.")
    if not stat.S_ISREG(mode):
        raise UnreadableFile(f"{path}: is a pipe or a device; it should be {what}.")
    if start.startswith(b"version https://git-lfs"):
        raise UnreadableFile(
            f"{path}: is a Git LFS pointer ({path.stat().st_size} bytes of text that stand for "
            f"the file), not {what}. Run `git lfs pull` where it was cloned, or download the file "
            "itself."
        )
    if start.lstrip().lower().startswith((b"<!doctype html", b"<html")):
        raise UnreadableFile(
            f"{path}: is a web page, not {what}. Open it in a browser to see what it says, and "
            "download the file itself."
        )
    if not start:
        raise UnreadableFile(f"{path}: is empty; it should be {what}. Download it again.")
    return path


def expand(path):
    """The path with ~ written out."""
    try:
        return Path(path).expanduser()
    except RuntimeError:  # nobody of that name has a home folder
        raise FileNotFoundError(
            f"{os.fspath(path)}: no such file: ~ must stand for a user's home folder. "
            "Check the spelling, or write out the folder."
        ) from None
