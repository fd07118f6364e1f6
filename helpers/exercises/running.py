"""Run a learner's function: at most five seconds, without prints and warnings, leaving no trace.

Python is asked to stop, and does so between two of its steps. A single huge one goes on to its end.
"""

import _thread
import builtins
import contextlib
import contextvars
import copy
import dis
import functools
import inspect
import io
import signal
import sys
import threading
import types
import warnings
from dataclasses import dataclass, field

import numpy as np
from IPython.utils.capture import capture_output

from helpers import validation
from helpers.exercises.leftovers import put_back

SECONDS = 5
MISSING = object()


@dataclass
class Outcome:
    """What a call came to: a value or an error, what was printed, which arguments it changed."""

    value: object = None
    error: BaseException | None = None
    printed: str = ""
    changed: list = field(default_factory=list)
    rebound: list = field(default_factory=list)


def run(function, arguments, lent=None, ours=False):
    """Call a function with copies of these arguments, by position but for the optional ones.

    A function of ours needs no time limit.
    """
    args, kwargs = copy.deepcopy(bound(function, arguments))
    given = args + list(kwargs.values())
    inside = [list(parts(value)) for value in given]
    before = copy.deepcopy(inside)
    outcome = Outcome()
    with quietly() as printed, lending(function, lent or {}):
        try:
            call = function if ours else functools.partial(apart, function)
            context = contextvars.copy_context()
            context.run(validation.enter)  # NumPy's own errors, as without helpers; and quicker
            value = context.run(call, *args, **kwargs)
            outcome.value = kept(value) if isinstance(value, dict | list | tuple) else value
        except BaseException as error:
            outcome.error = error
    outcome.printed = printed.getvalue()
    for name, value, arrays, old in zip(arguments, given, inside, before, strict=False):
        alike = all(np.array_equal(a, b, equal_nan=True) for a, b in zip(arrays, old, strict=True))
        if not alike or len(list(parts(value))) < len(arrays):
            outcome.changed.append(name)
        elif [id(array) for array in parts(value)] != [id(array) for array in arrays]:
            outcome.rebound.append(name)
    return outcome


# Names that belong to one argument only, at whatever place they stand.
OWN_NAMES = {"print_cost", "num_iterations", "learning_rate", "n_h", "seed", "parameters"}
OWN_NAMES |= {"history", "hidden_activation", "cost_every", "scale"}


def takes(function, arguments, name):
    """Does a function take this optional argument, by its name or at its place?"""
    parameters = list(signature(function).parameters.values())
    several = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    if any(p.kind in several or p.name == name for p in parameters):
        return True
    k = list(arguments).index(name)
    return k < len(parameters) and parameters[k].name not in OWN_NAMES.union(arguments)


def bound(function, arguments):
    """(args, kwargs) that fit the function; what is optional for us need not be taken."""
    parameters = list(signature(function).parameters.values())
    named = any(p.kind == p.VAR_KEYWORD for p in parameters)
    names = [p.name for p in parameters]
    args, kwargs = list(arguments.required.values()), {}
    for name, value in arguments.optional.items():
        if named or name in names:
            kwargs[name] = value
        elif takes(function, arguments, name):
            args.append(value)
    return args, kwargs


def inner(function):
    """What a decorator or functools.partial is around."""
    while isinstance(function, functools.partial):
        function = function.func
    return inspect.unwrap(function)


def code_of(function):
    """The code of a function; None if it has none, such as what np.vectorize makes."""
    return getattr(inner(function), "__code__", None)


def names_in(function):
    """The names that it looks up outside of itself, and those of attributes."""
    return getattr(code_of(function), "co_names", ())


def space_of(function):
    """The names of the notebook or module that it was written in."""
    return getattr(inner(function), "__globals__", {})


def name_of(function, names):
    """Its own name or, of a `lambda` and the like, the one that it has in the notebook."""
    own = getattr(function, "__name__", None)
    if own in names or not callable(function):
        return own
    spaces = space_of(function), vars(sys.modules["__main__"])
    return next((name for space in spaces for name in names if space.get(name) is function), own)


class Arguments(dict):
    """Arguments by name, in order; those behind `optional` need not be taken."""

    def __init__(self, required, optional=None):
        super().__init__(required | (optional or {}))
        self.required, self.optional = required, optional or {}


def signature(function):
    try:
        return inspect.signature(function)
    except (TypeError, ValueError):
        return inspect.Signature([inspect.Parameter("args", inspect.Parameter.VAR_POSITIONAL)])


def parts(value):
    """All arrays inside a value."""
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from parts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from parts(item)


def kept(value, above=()):
    """A value as it is now, whatever is done to it later; ... where it holds itself."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if type(value) not in (dict, list, tuple):
        return value
    if any(value is outer for outer in above):
        return ...
    above = *above, value
    if isinstance(value, dict):
        return {key: kept(item, above) for key, item in value.items()}
    return type(value)(kept(item, above) for item in value)


class Heard(io.StringIO):
    """What is printed; whoever closes it can still be heard."""

    def close(self):
        pass


@contextlib.contextmanager
def quietly():
    """No prints, pictures and warnings, and the same random numbers each time."""
    heard = Heard()
    out, err = contextlib.redirect_stdout(heard), contextlib.redirect_stderr(Heard())
    shown = capture_output(stdout=False, stderr=False)  # `display`, and figures in a notebook
    with shown, out, err, warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        np.random.seed(0)  # noqa: NPY002
        yield heard


@contextlib.contextmanager
def lending(function, lent):
    """For a while, the names in the function's own module or notebook mean what is lent."""
    space = space_of(function)
    lent = {} if str(space.get("__name__")).startswith("helpers.") else lent
    kept = {name: space.get(name, MISSING) for name in lent}
    space.update(lent)
    try:
        yield
    finally:
        for name, value in kept.items():
            if value is MISSING:
                space.pop(name, None)
            else:
                space[name] = value


def apart(function, *args, wrapped=None, seconds=None, **kwargs):
    """Call a function that a learner wrote: within the time limit, and what it changes is put back.

    `wrapped` is called in its place, if it calls the function in its turn; `seconds` is a limit
    other than the usual one.

    Raises
    ------
    TimeoutError : it was stopped
    """
    with put_back(space_of(function)):
        return limited(seconds or SECONDS, wrapped or function, *args, **kwargs)


def limited(seconds, function, *args, **kwargs):
    """Call a function; after some seconds Python's own interrupt stops it, on every system.

    Without a limit where no thread can start, and in another thread than the main one.

    Raises
    ------
    TimeoutError : it was stopped
    """
    if threading.current_thread() is not threading.main_thread():
        return function(*args, **kwargs)
    done, kill = threading.Event(), getattr(signal, "pthread_kill", None)

    def watch():
        done.wait(seconds)
        while not done.is_set():
            if kill:  # which also ends a sleep
                kill(threading.main_thread().ident, signal.SIGINT)
            else:
                _thread.interrupt_main()
            done.wait(0.5)  # the first one may have ended in an `except` of the learner's

    watcher, names = threading.Thread(target=watch, daemon=True), dict(vars(builtins))
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        try:
            with contextlib.suppress(RuntimeError):  # no more threads are to be had
                watcher.start()
            return function(*args, **kwargs)
        finally:
            builtins.__dict__.update(names)  # what follows needs them
            done.set()
            if watcher.ident:  # it has started
                watcher.join()
    except KeyboardInterrupt:
        raise TimeoutError from None
    finally:
        done.set()
        signal.signal(signal.SIGINT, handler)


def essence(source):
    space = {}
    exec(source, space)
    return space["f"].__code__.co_code


STUBS = {
    essence(f"def f(z):\n {doc}\n {body}")
    for doc in ("", "'A word.'")
    for body in ("...", "pass", "return", "return None", "return ...")
}


def is_stub(function):
    """Nothing is written yet: the body is three dots, pass or an empty return."""
    code = code_of(function)
    nothing = (None, ..., getattr(inner(function), "__doc__", None))
    return (
        code is not None
        and code.co_code in STUBS
        and all(constant in nothing for constant in code.co_consts)
    )


def has_loop(function):
    """Does it, or a comprehension in it, go through something step by step, counting or pairing?"""
    code = code_of(function)
    if code is None:
        return False
    found = list(steps(code))
    counts = any(step.argval in ("range", "zip", "len") for step in found)
    return counts and any(s.opname.startswith(("FOR_ITER", "JUMP_BACKWARD")) for s in found)


def steps(code):
    yield from dis.get_instructions(code)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from steps(constant)
