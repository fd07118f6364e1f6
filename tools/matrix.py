"""Notebooks and mathematics where the numbers might move: `make matrix` prints a table.

Other OpenBLAS kernels and thread counts, other Pythons, NumPy without its vector instructions,
other hash seeds, folders, languages and time zones, the oldest and the newest packages that
pyproject.toml allows. Before an environment is run, a probe asks it whether it really is what its
name says. What this machine cannot be is listed as not available. Left out: other systems.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = ("notebooks",)
TESTS = "activations logistic shallow deep gram laws gradient_check validation every_call overflow"
TESTS += " course_numbers estimator exercises"
MATHEMATICS = (*NOTEBOOKS, *(f"tests/test_{name}.py" for name in TESTS.split()))
# Processors that OpenBLAS knows, the common ones first; some compute with another one's kernel.
PROCESSORS = {
    "x86_64": "Haswell SkylakeX Nehalem Sandybridge Prescott Zen Cooperlake SapphireRapids",
    "aarch64": "ARMV8 NeoverseN1 NeoverseV1",
}
BLAS = """import numpy, threadpoolctl
numpy.ones((9, 9)) @ numpy.ones((9, 9))
for pool in threadpoolctl.threadpool_info():
    if pool["internal_api"] == "openblas" and "numpy" in pool["filepath"]:
        print(pool["architecture"], pool["num_threads"])"""
SIMD = """import numpy._core._multiarray_umath as umath
print(*[name for name in umath.__cpu_dispatch__ if umath.__cpu_features__[name]])"""


class Environment(NamedTuple):
    name: str
    variables: dict = {}  # noqa: RUF012 (never changed)
    python: str = sys.executable
    checkout: Path = ROOT
    tests: tuple = NOTEBOOKS
    cwd: Path | None = None  # the checkout, unless said otherwise
    set_up: tuple = ()  # a command that makes it
    probe: str = ""  # Python that prints `expected`, if the environment is what its name says
    expected: str = ""
    prefix: tuple = ()  # a command that starts the others

    def call(self, *arguments):
        """Run Python in this environment."""
        threads = {"OPENBLAS_NUM_THREADS": "1", **self.variables}
        threads["OMP_NUM_THREADS"] = threads["OPENBLAS_NUM_THREADS"]
        return subprocess.run(
            [*self.prefix, self.python, "-P", *arguments],
            env={**os.environ, "PYTHONPATH": str(self.checkout), **threads},
            cwd=self.cwd or self.checkout,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )


class Result(NamedTuple):
    cells: int = 0
    tests: int = 0
    failed: int = 0
    seconds: float = 0
    refused: str = ""  # why the environment is not available here
    output: str = ""


def count(junit):
    """Cells and tests that were run, and how many failed, in the XML that pytest wrote, if any."""
    if not junit.exists():
        return 0, 0, 0
    cases = [(c, {part.tag for part in c}) for c in ElementTree.parse(junit).iter("testcase")]
    run = [(case, tags) for case, tags in cases if "skipped" not in tags]
    cells = sum(case.get("classname").endswith(".ipynb") for case, _ in run)
    return cells, len(run) - cells, sum(bool(tags & {"failure", "error"}) for _, tags in run)


def measure(environment):
    """Make and probe the environment, then run its notebooks and tests."""
    start = time.monotonic()
    if environment.set_up:
        made = subprocess.run(
            environment.set_up, cwd=environment.checkout, capture_output=True, text=True
        )
        if made.returncode:
            return Result(failed=1, output=made.stdout + made.stderr)
    probe = f"import helpers\nprint(helpers.__path__[0])\n{environment.probe}"
    came = environment.call("-c", probe)
    helpers, _, granted = came.stdout.strip().partition("\n")
    if came.returncode or Path(helpers) != environment.checkout / "helpers":
        return Result(failed=1, output=came.stdout + came.stderr)
    if granted != environment.expected:
        return Result(refused=f"wanted {environment.expected!r}, came {granted!r}")
    with tempfile.TemporaryDirectory() as folder:
        junit = Path(folder) / "junit.xml"
        options = ["-q", "--tb=short", "-p", "no:cacheprovider", f"--junitxml={junit}"]
        config = environment.checkout / "pyproject.toml"
        paths = [environment.checkout / name for name in environment.tests]
        run = environment.call("-m", "pytest", "-c", config, *options, *paths)
        cells, tests, failed = count(junit)
    if run.returncode and not failed:  # pytest itself broke
        cells = 0
    return Result(cells, tests, failed, time.monotonic() - start, output=run.stdout + run.stderr)


def copy(folder):
    """The files that git knows, as they are now, in another folder."""
    names = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, text=True).split("\0")
    for name in names:
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def venv(name, *options):
    """Python in .venv-name, with the versions that these options of `uv pip compile` choose."""
    uv, folder = Path(sys.executable).with_name("uv"), ROOT / f".venv-{name}"
    pins, python = folder / "pins.txt", folder / "bin" / "python"
    compiling = ["pip", "compile", "--upgrade", "--group", "test", *options, "-o", pins]
    for step in (
        ["venv", "--allow-existing", "--python", sys.executable, folder],
        [*compiling, "--python", sys.executable, ROOT / "pyproject.toml"],
        ["pip", "sync", "--python", python, pins],
    ):
        subprocess.run([uv, "--quiet", *step], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return str(python)


def kernels():
    """{what OpenBLAS computes with: on which processors}; this machine's own comes first."""
    names = [None, *PROCESSORS.get(platform.machine(), "").split()]
    known = {}
    for name in names:
        came = Environment(name, {"OPENBLAS_CORETYPE": name} if name else {}).call("-c", BLAS)
        if came.returncode == 0 and came.stdout:  # a kernel may be more than the processor can do
            known.setdefault(came.stdout.split()[0], []).append(name)
    return known


def with_kernels(known, threads):
    """OpenBLAS as it computes on other processors."""
    for kernel, [name, *_] in known.items():
        variables = {"OPENBLAS_CORETYPE": name} if name else {}
        variables["OPENBLAS_NUM_THREADS"] = threads
        title = f"OpenBLAS {kernel}, {threads} thread{'s' * (threads > '1')}"
        yield Environment(
            title, variables, tests=MATHEMATICS, probe=BLAS, expected=f"{kernel} {threads}"
        )


def pythons(folder):
    """Every other Python from 3.11 on that is found, set up as a learner would, with all tests."""
    names = [f"python3.{minor}" for minor in range(11, 30)]
    found = [path for name in names if (path := shutil.which(name))]
    found += map(str, sorted(Path.home().glob(".pyenv/versions/*/bin/python3")))
    known = {sys.version_info[:2]}
    for python in found:
        asked = "import ensurepip, sys; print(sys.version_info[:2])"
        came = subprocess.run([python, "-c", asked], capture_output=True, text=True).stdout
        version = tuple(map(int, re.findall(r"\d+", came)))  # none, where a shim names nothing
        if version < (3, 11) or version in known:
            continue
        known.add(version)
        dotted = "{}.{}".format(*version)
        checkout = copy(folder / f"python{dotted}")
        steps = 'git init --quiet && git add . && exec "$0" tools/set_up.py --asked test'
        yield Environment(
            f"Python {dotted}",
            python=str(checkout / ".venv" / "bin" / "python"),
            checkout=checkout,
            tests=(*NOTEBOOKS, "tests"),
            set_up=("sh", "-c", steps, python),
            probe="import sys; print(*sys.version_info[:2], sep='.')",
            expected=dotted,
        )


def others(folder):
    """All but the kernels; copies of the checkout go into this folder."""
    features = Environment("NumPy as it is").call("-c", SIMD).stdout.strip()
    variables = {"NPY_DISABLE_CPU_FEATURES": features} if features else {}
    yield Environment(f"NumPy without {features or 'anything'}", variables, probe=SIMD)
    for seed in ("0", "12345"):
        yield Environment(f"PYTHONHASHSEED={seed}", {"PYTHONHASHSEED": seed})
    yield Environment("working directory /", cwd=Path("/"))
    yield Environment("path with spaces and ï", checkout=copy(folder / "a path" / "with ünïcode"))
    yield Environment("LC_ALL=C", {"LC_ALL": "C"})
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout.split()
    foreign = [name for name in known if not name.startswith(("C", "POSIX", "en"))]
    language = foreign[0] if foreign else "tr_TR.UTF-8"
    note = "" if foreign else " (not installed)"
    yield Environment(f"LC_ALL={language}{note}", {"LC_ALL": language, "LANG": language})
    zone, east = "Pacific/Kiritimati", "import time; print(time.localtime().tm_gmtoff)"
    yield Environment(f"TZ={zone}", {"TZ": zone}, probe=east, expected="50400")
    locked = copy(folder / "read-only")
    for path in [locked, *locked.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    # Permissions do not bind root, unless root gives up the capability to overrule them.
    bound = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    prefix = bound if os.getuid() == 0 and shutil.which("setpriv") else ()
    writable = f"import os; print(os.access({str(locked)!r}, os.W_OK))"
    yield Environment(
        "read-only checkout", checkout=locked, probe=writable, expected="False", prefix=prefix
    )
    yield from pythons(folder)
    lowest = venv("lowest", "--resolution", "lowest-direct")
    yield Environment("lowest versions", python=lowest, tests=MATHEMATICS)
    yield Environment("newest versions", python=venv("newest"), tests=MATHEMATICS)


def environments(short, folder):
    """Two other kernels than this machine's own for the short form, or everything."""
    known = kernels()
    for kernel, names in known.items():
        also = ", ".join("this machine's own" if name is None else name for name in names)
        print(f"{kernel} is what OpenBLAS takes for: {also}")
    if short:
        return list(with_kernels(dict(list(known.items())[1:3]), "1"))
    return [*with_kernels(known, "1"), *with_kernels(known, "2"), *others(folder)]


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--short", action="store_true", help="two other kernels only")
    short = parser.parse_args(arguments).short
    results = []
    with tempfile.TemporaryDirectory() as folder:
        todo = environments(short, Path(folder).resolve())
        width = max(len(name) for name in ["environment", *(e.name for e in todo)])
        print(f"{'environment':{width}}  cells  tests  failed  seconds")
        for threads, at_once in (("1", 2), ("2", 1)):  # two threads want both cores
            group = [e for e in todo if e.variables.get("OPENBLAS_NUM_THREADS", "1") == threads]
            with ThreadPoolExecutor(at_once) as pool:
                for environment, result in zip(group, pool.map(measure, group), strict=True):
                    results.append((environment, result))
                    cells, tests, failed, seconds, *_ = result
                    row = f"{cells:5}  {tests:5}  {failed:6}  {seconds:7.0f}"
                    note = result.refused and f"not available here: {result.refused}"
                    print(f"{environment.name:{width}}  {note or row}", flush=True)
    bad = [(e, r) for e, r in results if not r.refused and (r.failed or not r.cells)]
    for environment, result in bad:
        print(f"\n--- {environment.name} ---\n{result.output}")
    return 1 if bad or not any(result.cells for _, result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
