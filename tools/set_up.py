"""Lays the packages of the locks into .venv; make runs it first: `python tools/set_up.py lab`.

What is installed depends on what the locks say and on the Python, not on dates. A new environment
is made beside the old one and takes its place when it is whole; until then, and if it never gets
whole, the old one works. This runs before anything is installed, so it needs Python alone.
"""

import argparse
import contextlib
import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PURPOSES = {  # the folder, and the locks beside requirements.lock
    "lab": (".venv", ()),
    "test": (".venv", ("test",)),
    "site": (".venv-site", ("site",)),
    "scale": (".venv-scale", ("test", "scale")),
    "mutants": (".venv-mutants", ("test", "mutants")),
    "bench": (".venv-bench", ()),
}
# What the editable install of the helpers is made of; a step of its own, which needs no network.
PROJECT = "pyproject.toml"
NO_NETWORK = re.compile("connection|connect error|dns error|timed out|error sending", re.IGNORECASE)


class SetUpError(Exception):
    """Says in words why there is no new environment."""


def main(arguments=None):
    """Do what is not done yet; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("purpose", choices=PURPOSES)
    parser.add_argument("--asked", action="store_true", help="somebody chose this very Python")
    options = parser.parse_args(arguments)
    name, more = PURPOSES[options.purpose]
    task = ROOT / name, ["requirements.lock", *(f"requirements-{m}.lock" for m in more)]
    if is_done(*task, options.asked):
        return 0
    try:
        with alone():
            set_up(*task, options.asked)
    except (SetUpError, OSError) as error:
        print(error, file=sys.stderr)
        if not works(task[0]):
            return 1
        if options.purpose != "lab":
            print(f"{name} has what it had before.", file=sys.stderr)
            return 1
        print(f"This goes on with what {name} had before.", file=sys.stderr)
    return 0


def is_done(folder, locks, asked):
    """Whether the environment has what the locks say, and nothing is left of an earlier set-up."""
    tidy = not any(os.path.lexists(path) for path in beside(folder))
    return tidy and not missing(stamp(folder), folder, locks, asked)


def set_up(folder, locks, asked):
    """Make the environment what the locks say. Nobody else does so meanwhile."""
    settle(folder)
    has = stamp(folder)
    lacks = missing(has, folder, locks, asked)
    if not lacks:  # whoever was waited for did it
        return
    if has and not (lacks.keys() - {PROJECT}) & has.keys():
        # Added to what is in use, and works if that stops halfway; then all is made anew.
        added = [lock for lock in locks if lock in lacks]
        write_stamp(folder, {**has, **dict.fromkeys(added, "unfinished")})
        lay(folder, added)
        write_stamp(folder, {**has, **lacks})
        return
    if has.get("folder", str(folder)) != str(folder):
        print("This clone was moved and is set up anew.")
    python, version = choose_python(folder, asked)
    if tuple(map(int, version.split("."))) < (3, 11):
        raise SetUpError(
            f"Python 3.11 or newer is needed; {python} is {version}. "
            "Name another one: make PYTHON=python3.12 ..."
        )
    locks = sorted({*locks, *(name for name in has if name.endswith(".lock"))})
    new, old = beside(folder)
    until = "; the one that is there works until then" if folder.exists() else ""
    print(f"[1/3] Creating {folder.name}{until} ...", flush=True)
    try:
        call(python, "-m", "venv", "--prompt", folder.name, new)
        lay(new, locks)
        write_stamp(new, missing({}, folder, locks, asked))
        name_place(new, folder)
        if os.path.lexists(folder):
            folder.rename(old)
        new.rename(folder)
    finally:
        settle(folder)


def lay(folder, locks):
    """Install the packages of these locks, and make the helpers importable from every folder."""
    python = folder / "bin" / "python"
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if locks:
        print(f"[2/3] Installing the packages of {' and '.join(locks)}; ", end="")
        print("minutes on a slow line ...", flush=True)
        files = [word for lock in locks for word in ("-r", lock)]
        # The locks are complete: pip need not find out what each package needs.
        call(*pip, "--no-compile", "--no-deps", "--require-hashes", *files)
        # Compiled here, once: where Python may not keep what it compiles, each process would do it
        # anew. Lessons need neither the packages' own tests nor these two; a file for another
        # Python does no harm.
        unused = r"[/\\](tests?|playwright|setuptools)[/\\]"
        compiling = ["compileall", "-qq", "-j", "0", "-x", unused, folder / "lib"]
        subprocess.run([python, "-m", *compiling], stderr=subprocess.DEVNULL, close_fds=False)
    print("[3/3] Making the helpers importable from every folder ...", flush=True)
    call(*pip, "--no-index", "--no-deps", "--no-build-isolation", "--editable", ".")


def missing(has, folder, locks, asked):
    """What the environment should say of itself, and does not: the place, the Python, the locks."""
    wanted = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in locks}
    wanted[PROJECT] = hashlib.sha256((ROOT / PROJECT).read_bytes()).hexdigest()
    wanted.update(folder=str(folder), python=choose_python(folder, asked)[1])
    return {name: value for name, value in wanted.items() if has.get(name) != value}


def choose_python(folder, asked):
    """Path and version of the Python that was asked for, or else of the environment's own."""
    here = sys.executable, "{}.{}".format(*sys.version_info)
    if asked:
        return here
    with contextlib.suppress(OSError):
        lines = (folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        settings = dict(line.split(" = ", 1) for line in lines if " = " in line)
        if os.access(settings.get("executable", ""), os.X_OK):
            return settings["executable"], ".".join(settings["version"].split(".")[:2])
    return here


def stamp(folder):
    """What the environment has, in its own words: nothing, if it has no Python that can start."""
    try:
        text = (folder / "set-up.json").read_text(encoding="utf-8")
        return json.loads(text) if os.access(folder / "bin" / "python", os.X_OK) else {}
    except (OSError, ValueError):
        return {}


def write_stamp(folder, words):
    part = folder / "set-up.json.part"
    part.write_text(json.dumps(words, indent=1), encoding="utf-8")
    part.replace(folder / "set-up.json")


def name_place(new, folder):
    """Programs in an environment begin with its path: name the one that it will have."""
    for path in [new / "pyvenv.cfg", *(new / "bin").iterdir()]:
        if not path.is_symlink() and path.is_file():
            data = path.read_bytes()
            if os.fsencode(new) in data:
                path.write_bytes(data.replace(os.fsencode(new), os.fsencode(folder)))


def beside(folder):
    return folder.with_name(f"{folder.name}-new"), folder.with_name(f"{folder.name}-old")


def settle(folder):
    """Leave one environment, also after an end between the two renames."""
    new, old = beside(folder)
    if not os.path.lexists(folder) and old.is_dir():
        old.rename(folder)
    for path in (new, old):
        if path.is_symlink():
            path.unlink()
        shutil.rmtree(path, ignore_errors=True)


def works(folder):
    command = [folder / "bin" / "python", "-c", "import jupyterlab"]
    with contextlib.suppress(OSError):
        return subprocess.run(command, cwd=ROOT, stderr=subprocess.DEVNULL).returncode == 0
    return False


@contextlib.contextmanager
def alone():
    """Wait until no other set-up runs in this clone. Its end frees the lock, also a violent one."""
    try:
        (ROOT / ".cache").mkdir(exist_ok=True)
        lock = (ROOT / ".cache" / "set-up.lock").open("w")
    except OSError as error:
        raise SetUpError(
            f"Nothing can be written into {ROOT} ({error.strerror}). "
            "Clone the course into a folder of yours, and run the same there."
        ) from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another set-up is running in this clone; this one waits for it ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        os.set_inheritable(lock.fileno(), True)  # what we start may outlive us
        yield


def call(*command):
    """Run a program; what it said is kept for a failure."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        close_fds=False,
    )
    if done.returncode == 0:
        return
    if not NO_NETWORK.search(done.stdout):
        raise SetUpError(done.stdout.strip() or f"{command[0]} ended with {done.returncode}.")
    (ROOT / ".cache" / "set-up.log").write_text(done.stdout, encoding="utf-8")
    raise SetUpError(
        "There is no network, or it lets no packages through. Run the same again when there is; "
        "the tools' own words are in .cache/set-up.log."
    )


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
