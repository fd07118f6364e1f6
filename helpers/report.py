"""What a bug report needs to say about a machine, without the name of its user."""

import getpass
import os
import platform
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from threadpoolctl import threadpool_info

PACKAGES = (
    "numpy",
    "scipy",
    "matplotlib",
    "h5py",
    "scikit-learn",
    "pillow",
    "jupyterlab",
    "ipykernel",
    "threadpoolctl",
)
THREADS = re.compile(r"(OPENBLAS|OMP|MKL|BLIS|VECLIB|GOTO|NUMEXPR)_.*(THREADS|DYNAMIC|MAXIMUM)$")


def lines(root):
    """The report: versions, system, processor, BLAS and its threads, paths."""
    import numpy  # noqa: F401
    import scipy.linalg  # noqa: F401 (so that both bring their BLAS)

    yield f"course: {commit(root)}"
    yield f"Python: {platform.python_version()} ({platform.python_implementation()})"
    for package in PACKAGES:
        yield f"{package}: {version(package)}"
    yield f"system: {platform.platform()}"
    yield f"processor: {processor()} ({platform.machine()}), {os.cpu_count()} cores"
    for pool in threadpool_info():
        # numpy.libs/libscipy_openblas64_-56d6093b.so
        library = "/".join(Path(pool["filepath"]).parts[-2:])
        kind = f"{pool['user_api']}: {pool['internal_api']} {pool['version'] or ''}".rstrip()
        kernels = f" for {pool['architecture']}" if "architecture" in pool else ""
        yield hide(f"{kind}{kernels}, {pool['num_threads']} threads, {library}")
    named = {name: value for name, value in sorted(os.environ.items()) if THREADS.match(name)}
    yield f"environment: {' '.join(f'{n}={v}' for n, v in named.items()) or 'sets no threads'}"
    yield hide(f"course folder: {root}")
    yield hide(f"Python program: {sys.executable}")


def hide(text):
    """The text with ~ for the home folder, and with no user's name in a path."""
    home = os.path.expanduser("~")
    flags = re.IGNORECASE if os.name == "nt" else 0
    if len(home) > 1:
        text = re.sub(rf"{re.escape(home)}(?=[/\\]|$)", "~", text, flags=flags)
    try:
        user = re.escape(getpass.getuser())
    except (OSError, KeyError, ImportError):  # a container's user may have no name
        return text
    return re.sub(rf"(?<=[/\\]){user}(?=[/\\]|$)", "user", text, flags=flags)


def commit(root):
    """The commit that is checked out, and whether files differ from it."""
    command = ["git", "-C", str(root), "describe", "--always", "--dirty", "--exclude=*"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    except OSError:
        return "unknown, as there is no git"
    except subprocess.TimeoutExpired:
        return "unknown, as git does not answer"
    why = done.stderr.strip().partition("\n")[0]
    return done.stdout.strip() if done.returncode == 0 else f"unknown, as git says: {hide(why)}"


def version(package):
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


def processor():
    """The processor's own name, where the system tells it."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        text = ""
    name = re.search(r"^model name\s*: (.+)$", text, re.MULTILINE)
    return name[1] if name else platform.processor() or "unknown"
