"""What is wrong with the form of an answer: each law looks for one thing, before any value.

A law takes the trial (see `check`) and returns (identifier, sentence), or None.
"""

import ast
import inspect
import re

import numpy as np

from helpers.exercises import differences, failures
from helpers.exercises.outcomes import Misfit, came_as, fits, pairs
from helpers.exercises.running import inner, signature
from helpers.exercises.trace import Traced, tree_of
from helpers.exercises.trees import names

NEVER_ENDS = (
    "It was stopped after five seconds, on a case with a handful of numbers. Does a loop in it "
    "never end? In a `while` loop, what it waits for must change inside it, in each turn."
)


def arguments_in_another_order(trial):
    parameters = signature(trial.function).parameters.values()
    theirs = [p.name for p in parameters]
    needed = list(trial.cases[0].required)
    if set(needed) - set(theirs):
        places = [p for p in parameters if p.kind <= p.POSITIONAL_OR_KEYWORD]
        any_number = any(p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD) for p in parameters)
        if len(places) < len(needed) and not any_number:
            return "wrong_arguments", (
                f"It takes {listed(theirs)}; the course's signature is "
                f"`{trial.name}({', '.join(needed)})`."
            )
        return None
    between = [n for n in theirs[: theirs.index(needed[-1])] if n not in needed]
    if between:
        return "wrong_arguments", (
            f"Between its arguments stands {listed(between)}; the course's signature begins "
            f"`{trial.name}({', '.join(needed)}, ...`, and whoever calls it hands them over in "
            "that order. What may be left out comes behind."
        )
    if [n for n in theirs if n in needed] != needed:
        return "wrong_arguments", (
            f"Its arguments are in another order than the course's, "
            f"`{trial.name}({', '.join(needed)})`: whoever calls it hands them over in that order."
        )
    return None


def more_arguments(trial):
    """What must be handed over, and the helper does not ask for."""
    ours, theirs = (signature(f).parameters for f in (trial.exercise.right, trial.function))
    kinds = inspect.Parameter.POSITIONAL_OR_KEYWORD
    needed = [p.name for p in theirs.values() if p.default is p.empty and p.kind == kinds]
    return needed[len(ours) :]


def stopped(trial):
    if any(isinstance(o.error, TimeoutError) for o in trial.theirs):
        loops = [line.text for line in Traced(trial.function).lines if line.kind == "while"]
        return "never_ends", in_lines(loops, NEVER_ENDS)
    return None


def nothing_returned(trial):
    nothing = [o for o in trial.theirs if o.error is None and (o.value is None or o.value is ...)]
    if not nothing:
        return None
    if any(o.printed.strip() for o in nothing):
        return "printed_not_returned", (
            "It prints something and returns nothing. Whoever calls it can read what is printed, "
            "but not go on computing with it: that takes a `return`."
        )
    return "nothing_returned", (
        "It returns nothing: no `return` is reached at its end. What you computed is lost with "
        "the function's own variables."
    )


def error_raised(trial):
    bad = [(c, o) for c, o in zip(trial.cases, trial.theirs, strict=False) if o.error is not None]
    if not bad:
        return None
    case, outcome = bad[0]
    where = f" with {failures.sizes(case)}" if case.sizes else " in one case"
    some = "" if len(bad) == len(trial.theirs) else where
    return "error_raised", failures.told(outcome.error, trial.function, some) + unread(trial)


def unread(trial):
    """What to say of arguments that a function never reads, and the right one does."""
    (_, tree), exercise = tree_of(inner(trial.function)), getattr(trial, "exercise", None)
    if not tree or not exercise:
        return ""
    left = names(exercise.tree) - names([tree], ast.Load)
    own = [n for n in trial.cases[0].required if n in left]
    own = [n for n in own if n in signature(trial.function).parameters]
    return f" It never reads {listed(own)}, which the caller hands over." if own else ""


def wrong_form(trial, outcomes=None):
    for right, theirs in zip(trial.rights, outcomes or trial.theirs, strict=False):
        try:
            if theirs.error is not None:
                continue
            list(pairs(right.value, theirs.value, trial.exercise.returns))
        except Misfit as misfit:
            return misfit.kind, str(misfit)
    return None


def wrong_shape(trial, outcomes=None):
    returns = trial.exercise.returns
    for case, right, theirs in zip(
        trial.cases, trial.rights, outcomes or trial.theirs, strict=False
    ):
        for name, expected, got in pairs(right.value, theirs.value, returns):
            if not fits(expected, got):
                held = isinstance(returns[-1], tuple) and name in case
                name = came_as(name) + " of the cache" * held
                return "wrong_shape", differences.shapes(name, np.asarray(expected), got, case)
    return None


def quoted(name):
    return name if " " in name else f"`{name}`"


def input_changed(trial):
    for outcome in trial.theirs:
        if outcome.changed:
            return "input_changed", (
                f"It changes {listed(outcome.changed)} of its caller in place: after the call, the "
                "caller's own array holds other numbers. `-=` and `[...] =` work in the array that "
                f"came in; `a = a - step` makes a new one.{in_place(trial, outcome.changed)}"
            )
    return None


def in_place(trial, changed):
    """The lines that change an array in place."""
    lines, of = trial.traced.lines, rf"\b({'|'.join(changed)})\b"
    own = set(changed) | {line.name for line in lines if re.search(of, line.key)}
    own = [o.text for o in lines if re.search(r"^[^=]* [-+*/]= ", o.key) and o.base in own]
    return " It is done here:\n\n" + "\n".join(f"    {text}" for text in own) if own else ""


def in_lines(lines, sentence):
    if not lines:
        return sentence
    lines = dict.fromkeys(lines)
    shown = "\n".join(f"    {line}" for line in lines)
    return f"Look at your line{'s' if len(lines) > 1 else ''}\n\n{shown}\n\n{sentence}"


def listed(names):
    return ", ".join(f"`{name}`" for name in names) or "nothing"


BEFORE_VALUES = [nothing_returned, error_raised, wrong_form, wrong_shape, input_changed]
