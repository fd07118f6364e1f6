"""Runs that were recorded once: a line of JSON each, with the setup and what came out of it."""

import json
import os


def read(path):
    """The runs in a file."""
    return list(map(json.loads, path.read_text(encoding="utf-8").splitlines()))


def record(path, setups, result):
    """Do what is not in the file yet; a run that was cut off is done again."""
    path.touch()
    os.truncate(path, path.read_bytes().rfind(b"\n") + 1)
    done = read(path)
    with path.open("a", encoding="utf-8") as file:
        for setup in setups:
            if not any(setup.items() <= run.items() for run in done):
                print(json.dumps(setup | result(setup)), file=file, flush=True)
