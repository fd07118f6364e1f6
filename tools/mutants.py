"""Do the unit tests notice wrong helpers? `make mutants` changes them, one small thing at a time.

Cosmic Ray and `mutations` know what can be changed. Each changed module lives only in the memory of
a process of its own, which runs the module's tests and tells whether they noticed. A change that no
test notices is printed: either a test is missing, or the change makes no difference.

    python -m tools.mutants [module ...]

What was tried is remembered until the module or its tests change: a run that was stopped, or that
ran out of time, goes on where it was.
"""

import concurrent.futures
import difflib
import hashlib
import json
import os
import re
import resource
import signal
import sys
import time
from importlib.machinery import SourceFileLoader
from pathlib import Path

os.environ.update(OPENBLAS_NUM_THREADS="1", MPLBACKEND="agg")

import autograd.numpy
import h5py
import hypothesis
import matplotlib.pyplot
import mpmath
import nbval.plugin
import pytest
import sklearn.datasets
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

from tools.mutations import mutations

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / ".cache" / "mutants"
LOADED = (autograd.numpy, h5py, hypothesis, matplotlib.pyplot, mpmath, sklearn.datasets)  # once
LOADED += (nbval.plugin,)
COMMON = ["test_validation.py", "test_every_call.py"]  # look at every module, after its own tests
ALSO = {  # which other tests look at a module
    "activations": ["test_shallow.py", "test_deep.py", "test_overflow.py"],
    "datasets": ["test_drawn_cats.py"],
    "files": ["test_datasets.py", "test_hdf5.py", "test_photos.py"],
    "deep": ["test_gram.py", "test_laws.py", "test_progress.py"],
    "gram": ["test_deep.py", "test_logistic.py"],
    "logistic": ["test_gram.py", "test_laws.py", "test_progress.py"],
    "network_shapes": ["test_gradient_check.py", "test_deep.py"],
    "photos": ["test_broken_files.py"],
    "plotting": ["test_plotting.py", "test_plots_refuse.py"],
    "progress": ["test_deep.py", "test_gram.py"],
    "shallow": ["test_deep.py", "test_laws.py", "test_progress.py"],
    "shapes": ["test_gradient_check.py", "test_deep.py"],
    "validation": ["test_overflow.py"],
}
MINUTES = 14  # for a module, and one more for what is running then
OPTIONS = ["-x", "-o", "addopts=", "-p", "checkout", "-p", "no:nbval"]
OPTIONS += ["-p", "no:cacheprovider", "--assert=plain", "--hypothesis-profile=same"]
GIGABYTES = 4  # a change that makes the tests take more memory is noticed, too

# Of the many signs that one sign can be replaced by, those that look most alike.
TYPICAL = re.compile(
    r"core/(?!Variable)(?!ReplaceBinaryOperator)"
    r"|BinaryOperator_(Add_Sub|Sub_Add|Mul_Div|Div_Mul|Pow_Mul|FloorDiv_Div|Mod_Mul|BitOr_BitAnd"
    r"|BitAnd_BitOr|Add_Mul|Sub_Mul|Mul_Add|Div_Sub)$"
)


def cosmic(code):
    for name in filter(TYPICAL.search, operator_names()):
        for occurrence in range(10_000):
            changed = mutate_code(code, get_operator(name)(), occurrence)
            if changed is None:
                break
            yield name.removeprefix("core/"), changed


def mutants(code):
    """Every change to the code: changed code -> name of the change."""
    found = {changed: name for kind in (mutations, cosmic) for name, changed in kind(code)}
    found.pop(code, None)
    return found


def modules():
    """All helpers, by their names below `helpers`."""
    paths = sorted(path.relative_to(ROOT / "helpers") for path in ROOT.glob("helpers/**/[a-z]*.py"))
    return [".".join(path.with_suffix("").parts) for path in paths]


def source(module):
    return ROOT.joinpath("helpers", *module.split(".")).with_suffix(".py")


def tests(module):
    """The unit tests of a module, its own first."""
    *package, name = module.split(".")
    own = [f"test_{'_'.join(parts)}.py" for parts in ([*package, name], package)]
    names = dict.fromkeys([*own, *COMMON, *ALSO.get(module, [])])
    return [path for name in names if (path := ROOT / "tests" / name).exists()]


def put_in_place(module, code):
    """Let this code be what an import of the module finds."""
    original = SourceFileLoader.get_code

    def get_code(self, name):
        if name == f"helpers.{module}":
            return compile(code, self.path, "exec")
        return original(self, name)

    SourceFileLoader.get_code = get_code


def noticed(module, code, seconds):
    """Do the tests fail with this code in the place of the module, or take too long?"""
    child = os.fork()
    if not child:
        status = 1
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            signal.alarm(seconds)
            resource.setrlimit(resource.RLIMIT_AS, (GIGABYTES * 2**30,) * 2)
            put_in_place(module, code)
            status = pytest.main([*OPTIONS, *map(str, tests(module))])
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1] != 0


def evenly(items):
    """All items, in an order whose every beginning is spread over the whole list."""
    bits = len(items).bit_length()
    return [items[k] for k in sorted(range(len(items)), key=lambda k: f"{k:0{bits}b}"[::-1])]


def remembered(module, code):
    """The file with what was tried with this code and these tests: one line of JSON a change."""
    parts = [code.encode(), *(path.read_bytes() for path in tests(module))]
    key = hashlib.sha256(b"".join(parts)).hexdigest()[:16]
    RESULTS.mkdir(parents=True, exist_ok=True)
    return RESULTS / f"{module}-{key}.jsonl"


def judge(module, code, changes):
    """changed code -> was it noticed? for as many of the changes as there is time for."""
    start = time.monotonic()
    if noticed(module, code, 600):
        sys.exit(f"The tests of {module} fail before anything is changed.")
    seconds = 10 + round(5 * (time.monotonic() - start))
    file = remembered(module, code)
    lines = file.read_text().splitlines() if file.exists() else []
    results = dict(map(json.loads, lines))
    names = {changed: hashlib.sha256(changed.encode()).hexdigest() for changed in changes}
    todo = evenly([changed for changed in changes if names[changed] not in results])

    def attempt(changed):
        if time.monotonic() - start < 60 * MINUTES:
            seen = noticed(module, changed, min(seconds, 60))
            with file.open("a") as record:
                record.write(json.dumps([names[changed], seen]) + "\n")
            results[names[changed]] = seen

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        list(workers.map(attempt, todo))
    return {changed: results[name] for changed, name in names.items() if name in results}


def difference(code, changed):
    lines = difflib.unified_diff(code.splitlines(), changed.splitlines(), lineterm="", n=0)
    return "\n".join("    " + line for line in list(lines)[2:])


def main():
    os.chdir(ROOT)
    rows = []
    for module in sys.argv[1:] or modules():
        code = source(module).read_text(encoding="utf-8")
        changes = mutants(code)
        results = judge(module, code, changes)
        for changed in (changed for changed, seen in results.items() if not seen):
            shown = difference(code, changed)
            print(f"{module}: nobody notices {changes[changed]}\n{shown}", flush=True)
        rows.append((module, sum(results.values()), len(results), len(changes) - len(results)))
    rows.append(("all", *map(sum, zip(*(row[1:] for row in rows), strict=True))))
    for module, killed, count, left in rows:
        note = f"   {left} not tried, for want of time: the same command goes on" if left else ""
        percent = 100 * killed / max(count, 1)
        print(f"{module:<16}{killed:>5} of {count:>5} noticed{percent:8.1f} %{note}")


if __name__ == "__main__":
    main()
