"""Do the unit tests notice wrong helpers? `make mutants` changes them, one sign at a time.

Cosmic Ray knows what can be changed. Each changed module lives only in the memory of a process of
its own, which runs the module's tests and tells whether they noticed. A change that no test
notices is printed: either a test is missing, or the change makes no difference.

    python tests/mutants.py [module ...]
"""

import concurrent.futures
import difflib
import importlib.util
import os
import re
import signal
import sys
from functools import partial
from pathlib import Path

os.environ.update(OPENBLAS_NUM_THREADS="1", MPLBACKEND="agg")

import autograd.numpy
import h5py
import hypothesis
import matplotlib.pyplot
import mpmath
import pytest
import sklearn.datasets
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
LOADED = (autograd.numpy, h5py, hypothesis, matplotlib.pyplot, mpmath, sklearn.datasets)  # once
TESTS = ("test_{}.py", "test_bad_input.py", "test_fuzz.py")  # what runs first
ALSO = {  # which other tests look at a module
    "activations": ["test_shallow.py", "test_deep.py"],
    "checks": ["test_plotting.py", "test_datasets.py", "test_logistic.py", "test_deep.py"],
    "column_space": ["test_deep.py"],
    "datasets": ["test_drawn_cats.py"],
    "deep": ["test_column_space.py"],
    "logistic": ["test_column_space.py"],
    "shallow": ["test_deep.py"],
}
SECONDS = 60  # a change that makes the tests take longer than this is noticed

# Of the many signs that one sign can be replaced by, those that look most alike.
TYPICAL = re.compile(
    r"core/(?!Variable)(?!ReplaceBinaryOperator)"
    r"|BinaryOperator_(Add_Sub|Sub_Add|Mul_Div|Div_Mul|Pow_Mul|FloorDiv_Div|Mod_Mul|BitOr_BitAnd"
    r"|BitAnd_BitOr|Add_Mul|Sub_Mul|Mul_Add|Div_Sub)$"
)


def mutants(code):
    """Every change to the code, as (name of the change, changed code)."""
    for name in filter(TYPICAL.search, operator_names()):
        for occurrence in range(10_000):
            changed = mutate_code(code, get_operator(name)(), occurrence)
            if changed is None:
                break
            if changed != code:
                yield name.removeprefix("core/"), changed


def put_in_place(module, code):
    """Import this code as the module of the helpers."""
    name, path = f"helpers.{module}", ROOT / "helpers" / f"{module}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    sys.modules[name] = importlib.util.module_from_spec(spec)
    exec(compile(code, path, "exec"), vars(sys.modules[name]))


def noticed(module, code):
    """Do the tests fail with this code in the place of the module?"""
    child = os.fork()
    if not child:
        status = 1
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            signal.alarm(SECONDS)
            put_in_place(module, code)
            names = [name.format(module) for name in TESTS] + ALSO.get(module, [])
            files = [ROOT / "tests" / name for name in dict.fromkeys(names)]
            options = ["-x", "-q", "-o", "addopts=", "-p", "no:nbval", "-p", "no:cacheprovider"]
            profile = ["--hypothesis-profile=same", "--assert=plain", "-m", "not browser"]
            files = [str(file) for file in files if file.exists()]
            status = pytest.main([*options, *profile, *files])
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1] != 0


def difference(code, changed):
    lines = difflib.unified_diff(code.splitlines(), changed.splitlines(), lineterm="", n=0)
    return "\n".join("    " + line for line in list(lines)[2:])


def main():
    os.chdir(ROOT)
    modules = sys.argv[1:] or sorted(path.stem for path in ROOT.glob("helpers/[a-z]*.py"))
    rows, workers = [], concurrent.futures.ThreadPoolExecutor(os.cpu_count())
    for module in modules:
        code = (ROOT / "helpers" / f"{module}.py").read_text(encoding="utf-8")
        if noticed(module, code):
            sys.exit(f"The tests of {module} fail before anything is changed.")
        changes = list(mutants(code))
        results = list(workers.map(partial(noticed, module), (changed for _, changed in changes)))
        for (name, changed), seen in zip(changes, results, strict=True):
            if not seen:
                print(f"{module}: nobody notices {name}\n{difference(code, changed)}", flush=True)
        rows.append((module, sum(results), len(results)))
    rows.append(("all", *map(sum, zip(*(row[1:] for row in rows), strict=True))))
    for module, killed, count in rows:
        print(f"{module:<16}{killed:>5} of {count:>5} noticed{100 * killed / count:8.1f} %")


if __name__ == "__main__":
    main()
