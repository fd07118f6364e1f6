"""What a learner's function may leave behind: it is put back, and the right answers never see it.

Not put back are files, threads, imports, signal handlers, and the items of a list that is shared.
"""

import builtins
import contextlib
import math
import os
import random
import sys
import types

import matplotlib
import numpy as np

from helpers import activations, deep, logistic, shallow

COMPUTES = (math, random, np, np.linalg, np.random, activations, logistic, shallow, deep)
REAL = [(vars(module), dict(vars(module))) for module in COMPUTES]
SHARED = [vars(builtins), vars(sys), vars(os), *(space for space, _ in REAL)]


def open_figures():
    pyplot = sys.modules.get("matplotlib.pyplot")
    return set(pyplot.get_fignums()) if pyplot else set()


def close_figures(but):
    for number in open_figures() - but:
        sys.modules["matplotlib.pyplot"].close(number)


def settings():
    """Matplotlib's, but for the backend: to ask for it is to choose one."""
    return {n: v for n, v in dict.items(matplotlib.rcParams) if n != "backend"}


def folder():
    with contextlib.suppress(FileNotFoundError):  # it was deleted
        return os.getcwd()


def go_to(folder):
    with contextlib.suppress(OSError):
        os.chdir(folder or ".")


# How to ask for something that the whole program shares, and how to put it back.
KEPT = [
    (sys.gettrace, sys.settrace),
    (sys.getprofile, sys.setprofile),
    (sys.getrecursionlimit, sys.setrecursionlimit),
    (lambda: list(sys.path), lambda paths: sys.path.__setitem__(slice(None), paths)),
    (random.getstate, random.setstate),
    (open_figures, close_figures),
    (folder, go_to),
    (settings, lambda kept: dict.update(matplotlib.rcParams, kept)),
]


@contextlib.contextmanager
def real_numpy():
    """For a while, NumPy and the helpers hold what they held when they were imported.

    Random numbers go on afterwards as if nothing had been.
    """
    now, state = [dict(space) for space, _ in REAL], np.random.get_state()  # noqa: NPY002
    for space, real in REAL:
        space.update(real)
    try:
        yield
    finally:
        np.random.set_state(state)  # noqa: NPY002 (learners use the global one)
        for (space, _), names in zip(REAL, now, strict=True):
            space.update(names)


@contextlib.contextmanager
def put_back(own):
    """Afterwards all is as before, with the names in `own`, which a function looks up."""
    spaces = [*SHARED, os.environ, own]
    before, kept = [dict(space) for space in spaces], [ask() for ask, _ in KEPT]
    sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr  # the real ones cannot be closed
    try:
        yield
    finally:
        for space, names in zip(spaces, before, strict=True):
            renew(space, names)
        for (ask, put), value in zip(KEPT, kept, strict=True):
            if ask() != value:
                put(value)


def renew(space, names):
    """Make a space hold these names and no others, but for modules: those were imported."""
    space.update(names)
    for name in space.keys() - names.keys():
        if not isinstance(space[name], types.ModuleType):
            del space[name]
