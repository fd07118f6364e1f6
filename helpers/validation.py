"""One check at the call that a reader makes, by the words of the signature; see `shapes`.

Helpers that call one another do not check again. A function of the reader's own, put in the place
of one of ours (`logistic.propagate = propagate`) or handed to a plot, runs as it would without us,
with every check and warning, and what it returns is checked by name.
"""

import contextlib
import contextvars
import functools
import inspect
import sys
import types

import numpy as np

from helpers.network_shapes import Returns, as_word
from helpers.shapes import NOT_FINITE, Known, Labels, Word, is_finite, shown

_ours = {}  # (module, name) -> function
LEFT_OUT = {  # what follows from that
    "scale": " With scale=None ours divides Wl by sqrt(n_{l-1}); if yours multiplies by 0.01, a "
    "deep network hardly learns.",
}
_call = contextvars.ContextVar("the call that a reader made", default=None)


class Call:
    """A reader's call: the context that it came from, and the iteration that it has reached."""

    def __init__(self):
        self.context, self.iteration = contextvars.copy_context(), None


class Overflow(ValueError):
    """A Z is not finite: its numbers grew beyond what a float can hold."""


def validate(function=None, *, transparent=False, activation=False):
    """Check the arguments of a function by the words of its signature, and what it returns.

    With `transparent`, a number that is not finite in an argument shows in the results that depend
    on it. So the results are looked at, and the arguments only to say which one was at fault.

    An `activation` looks at its Z whoever calls: the sigmoid of infinity is a perfectly finite 1.
    """
    if function is None:
        return functools.partial(validate, transparent=transparent, activation=activation)
    signature = inspect.signature(function)
    parameters = signature.parameters.values()
    words = {p.name: as_word(p.annotation) for p in parameters if p.annotation is not p.empty}
    required = {p.name for p in parameters if p.default is p.empty}
    names, returns = list(signature.parameters), signature.return_annotation

    @functools.wraps(function)
    def validated(*args, **kwargs):
        __tracebackhide__ = True
        if _call.get() is not None:
            if activation and not is_finite(args[0]):
                raise Overflow
            return function(*args, **kwargs)
        arguments = by_name(names, required, args, kwargs)
        if arguments is None:
            return function(*args, **kwargs)  # Python says what is missing or too much
        known = check_arguments(words, arguments, transparent)
        token = enter()
        try:
            with np.errstate(all="ignore"):  # what overflows is found in the result
                result = function(**known.arguments)
        except Overflow:
            raise ValueError(blame(function, "Z", known)) from None
        finally:
            _call.reset(token)
        if isinstance(returns, Returns):
            for name, value in returns.computed(result):
                if not is_finite(value):
                    raise ValueError(blame(function, name, known))
        return result

    validated.words, validated.names, validated.returns = words, names, returns
    validated.required = required
    _ours[function.__module__, function.__name__] = validated
    if function.__module__.startswith("helpers."):
        sys.modules[function.__module__].__class__ = HelperModule
    return validated


def enter():
    """From here on, in this context, helpers that call one another check nothing."""
    return _call.set(Call())


def by_name(names, required, args, kwargs):
    """The arguments of a call by their names; None if some are missing or too many."""
    arguments = dict(zip(names, args, strict=False))
    arguments.update(kwargs)
    if len(arguments) < len(args) + len(kwargs) or not required <= arguments.keys():
        return None
    return arguments


def check_arguments(words, arguments, transparent=False):
    """Each argument as its word hands it on, and what is known of them all."""
    __tracebackhide__ = True
    known = Known(arguments, transparent)
    try:
        for name, word in words.items():
            if name in arguments:
                arguments[name] = word.check(name, arguments[name], known)
    except (TypeError, ValueError) as error:
        raise error.with_traceback(None) from None  # the lines of the checks help nobody
    return known


def blame(function, result, known):
    """Say why a result, or a Z on the way to it, is not finite."""
    for name, _, value in known.seen:
        if not is_finite(value):
            return NOT_FINITE.format(name)
    small = {name for name, word, _ in known.seen if isinstance(word, Labels)}
    small |= {name for name, value in known.arguments.items() if isinstance(value, str)}
    large = " or ".join(name for name in known.arguments if name not in small)
    return (
        f"{function.__name__}: {result} is not finite. Numbers grew beyond what a float can hold; "
        f"{large} must hold smaller ones."
    )


class _Function(Word):
    """A function. Called from ours it runs as it does when its owner calls it."""

    def check(self, name, value, known):
        if not callable(value):
            raise TypeError(f"{name} must be a function; got {shown(value)}.")
        return functools.partial(contextvars.copy_context().run, value)


Function = _Function()


def own(ours, theirs):
    """A reader's function in the place of ours: the same arguments, and its results checked."""
    if not callable(theirs):
        raise TypeError(f"{ours.__name__} must be a function; got {shown(theirs)}.")
    refuse_others(ours, theirs)
    said = set()

    @functools.wraps(theirs)
    def replaced(*args, **kwargs):
        __tracebackhide__ = True
        call = _call.get()
        arguments = by_name(ours.names, ours.required, args, kwargs)
        if arguments is None:
            return theirs(*args, **kwargs)
        known = check_arguments(ours.words, arguments)
        args, kwargs = taken(theirs, ours, len(args), kwargs)
        for name in [n for n in arguments if n not in {*args, *kwargs, *said}]:
            if arguments[name] != inspect.signature(ours).parameters[name].default:
                said.add(name)
                what = f"Your {ours.__name__} takes no {name}: {arguments[name]!r} is left out."
                print(what + LEFT_OUT.get(name, ""))
        args = [known.arguments[name] for name in args]
        kwargs = {name: known.arguments[name] for name in kwargs}
        with lending(theirs, ours.__module__):
            result = call.context.run(theirs, *args, **kwargs) if call else theirs(*args, **kwargs)
        if not isinstance(ours.returns, Returns):
            return result
        try:
            return ours.returns.check(result, known)
        except (TypeError, ValueError) as error:
            when = (
                "" if call is None or call.iteration is None else f" at iteration {call.iteration}"
            )
            what = f"What your {theirs.__name__} returned{when}: {error}"
            if "finite" in str(error):
                what += (
                    " Usual causes: the logarithm of 0, a division by 0, pixels that were not "
                    "divided by 255, or a learning_rate that is too large."
                )
            raise type(error)(what) from None

    return replaced


def refuse_others(ours, theirs):
    """Refuse a function that needs what ours is not given, or the same in another order."""
    parameters = inspect.signature(theirs).parameters.values()
    needs = [p.name for p in parameters if p.default is p.empty and p.kind < p.VAR_POSITIONAL]
    gets = [name for name in ours.names if name in ours.required]
    others = [name for name in needs if name not in ours.names]
    renamed = [name for name in gets if name not in needs]
    moved = any(n in ours.names and ours.names.index(n) != i for i, n in enumerate(needs))
    if len(others) > len(renamed) or (others and moved):
        raise TypeError(
            f"{ours.__name__} is called with ({', '.join(gets)}), and yours needs "
            f"({', '.join(needs)}). Give it the same arguments in the same order; what comes on "
            f"top needs a default, such as {(others or needs)[-1]}=None."
        )


def taken(theirs, ours, given, kwargs):
    """The names of the arguments to hand on: what is optional need not be taken.

    Where all names are ours, they tell what is what, in whatever order.
    """
    parameters = inspect.signature(theirs).parameters
    if ours.required <= parameters.keys() <= set(ours.names):
        handed = [*ours.names[:given], *kwargs]
        return [], [name for name in handed if name in parameters]
    kinds = [p.kind for p in parameters.values()]
    count = sum(kind < inspect.Parameter.VAR_POSITIONAL for kind in kinds)
    if inspect.Parameter.VAR_POSITIONAL not in kinds:
        given = min(given, max(count, len(ours.required)))
    if inspect.Parameter.VAR_KEYWORD not in kinds:
        kwargs = [n for n in kwargs if n in parameters or n in ours.required]
    return ours.names[:given], kwargs


@contextlib.contextmanager
def lending(theirs, module):
    """For a while, what a function calls and its notebook does not have is what ours would call."""
    space, code = getattr(theirs, "__globals__", {}), getattr(theirs, "__code__", None)
    lent = [
        (name, getattr(sys.modules[home], name))
        for home in ("helpers.activations", module)
        for name in (code.co_names if code else ())
        if name not in space and (home, name) in _ours
    ]
    space.update(lent)
    try:
        yield
    except ValueError as error:
        if lent and "to unpack" in str(error):
            names = ", ".join(name for name, _ in lent)
            error.add_note(f"Your notebook has no {names}: lent from helpers, without a cache.")
        raise
    finally:
        for name, _ in lent:
            space.pop(name, None)


class HelperModule(types.ModuleType):
    """A module of ours in which readers may put functions of their own in the place of ours."""

    def __setattr__(self, name, value):
        ours = _ours.get((self.__name__, name))
        super().__setattr__(name, value if ours in (None, value) else own(ours, value))


def untouched(*modules):
    """Is every function in these modules of helpers still ours?"""
    homes = {f"helpers.{name}" for name in modules}
    return all(
        getattr(sys.modules[home], name) is function
        for (home, name), function in _ours.items()
        if home in homes
    )


def reached(iteration):
    """Note how far a training has come, for errors that say where something went wrong."""
    call = _call.get()
    if call is not None:
        call.iteration = iteration


def iteration():
    """The iteration that the training has reached."""
    return _call.get().iteration or 0
