"""Check a learner's function: is it right, and if it is not, which mistake is it?

First the functions that it calls, then what is right in any form; `explaining` says what is wrong.
"""

import difflib
import functools
import inspect

import numpy as np

from helpers.exercises import (
    descent,
    form_faults,
    messages,
    remarks,
    value_faults,
)
from helpers.exercises.exercise import lendable
from helpers.exercises.explaining import diagnose
from helpers.exercises.leftovers import real_numpy
from helpers.exercises.outcomes import same
from helpers.exercises.running import (
    Arguments,
    is_stub,
    name_of,
    names_in,
    run,
    signature,
    space_of,
)
from helpers.exercises.trace import Traced
from helpers.exercises.trial import Trial
from helpers.exercises.verdict import NOT_STARTED, Verdict

SOME = np.array([[-2.0, 0.5, 3.0], [1.0, 0.0, -0.3]])  # to try an activation on


def check(function, exercises):
    """Find the exercise by the function's name, and judge. It never raises."""
    try:
        with real_numpy():
            return judge(function, {exercise.name: exercise for exercise in exercises})
    except BaseException as error:  # a learner's notebook goes on, whatever happens in here
        said = f"This answer could not be checked: {type(error).__name__}: {error}"
        return Verdict(False, "not_checked", said)


def judge(function, exercises):
    name = name_of(function, exercises)
    if name == "<lambda>":
        return Verdict(False, "unknown_function", messages.LAMBDA)
    if not callable(function) or name not in exercises:
        close = difflib.get_close_matches(str(name), exercises, 1)
        guess = f" Do you mean `{close[0]}`?" if close else ""
        known = ", ".join(f"`{known}`" for known in exercises)
        shown = f"`{name}`" if name else f"something of type {type(function).__name__}"
        said = f"There is no exercise for {shown}.{guess} The exercises here are {known}."
        return Verdict(False, "unknown_function", said)
    if is_stub(function):
        return NOT_STARTED
    unfinished = empty_lines(function)
    if unfinished is NOT_STARTED:
        return unfinished
    exercise = exercises[name]
    if hasattr(exercise, "judge"):
        return unfinished or exercise.judge(function)
    verdict = find(exercise, function, lendable(exercises.values()), exercises)
    more = {"still_none"} < set(str(verdict.misconception).split("+"))
    if unfinished and not (verdict.passed or more):
        return unfinished
    small = [small for small in small_starts(function, exercises) if verdict.passed and small]
    return Verdict(verdict.passed, verdict.misconception, "\n\n".join([verdict.message, *small]))


def small_starts(function, exercises):
    """What to say of the learner's own starts that a right function calls."""
    for name in names_in(function):
        start, own = exercises.get(name), space_of(function).get(name)
        if hasattr(start, "too_small") and callable(own) and own is not start.right:
            yield start.too_small(own)


def empty_lines(function):
    """The verdict on a template whose lines still say `A = None`; None if there are none."""
    lines = [line for line in Traced(function).lines if not line.entry]
    empty = [line for line in lines if line.is_none and "." not in line.name]
    filled = {line.name for line in lines if not line.is_none}  # later on
    empty = [line for line in empty if line.name not in filled]
    if not empty:
        return None
    given = [line for line in lines if not line.part and line.name != "return"]
    if 2 * len(empty) > len(given):
        return NOT_STARTED
    said = f"not finished yet.** `{empty[0].name.strip('()')}` is still None."
    return Verdict(False, "not_finished", f"**`{function.__name__}`: {said}")


def find(exercise, function, week, names):
    """The verdict on an exercise whose answer is known; `week` is what its functions may call."""
    exercise, space = exercise.as_written(function), space_of(function)
    needed = {n: f for n, f in exercise.space.items() if callable(f)}
    missing = {
        n: f
        for n, f in (week | needed).items()
        if n != exercise.name and (n not in space or is_stub(space[n]))
    }
    fixed = value_faults.fixed_length(function, exercise)
    if fixed := fixed or value_faults.fixed_rate(function, exercise):
        found, other, lines = fixed
        return messages.mended(exercise, found, lines, find(exercise, other, week, names))
    absent = missing | needed if exercise.isolated else missing
    outside = [n for n in names_in(function) if n in missing and n not in names]
    trial = Trial(exercise, function, absent, outside)
    if found := form_faults.stopped(trial):
        return messages.wrong(trial, *found)
    if culprits := wrong_ones(trial, missing, names, week):
        return messages.of_others(find_with(trial, week, culprits), trial, culprits)
    if trial.is_right:
        return passed(trial, missing)
    if verdict := right_with_others(trial, missing, needed):
        return verdict
    if exercise.steps and steps_are_right(trial):
        if descent.starts_alike(trial.function, trial.cases[0], trial.lent):
            return messages.wrong(trial, "units_alike", messages.UNITS_ALIKE)
        cost = exercise.cost
        if cost and not all(
            descent.costs_are_right(function, c, trial.lent, cost) for c in trial.cases
        ):
            return messages.wrong(trial, "other_costs", messages.OTHER_COSTS)
        return passed(trial, missing)
    return diagnose(trial)


def wrong_ones(trial, missing, names, week):
    """Those of the learner's own functions that this one calls, and that fail their own check."""
    space, found = space_of(trial.function), []
    for name in names_in(trial.function):
        own = space.get(name)
        if name == trial.name or name in missing or name not in week or not callable(own):
            continue
        if own is not week[name] and not is_fine(own, name, names, week):
            found.append(name)
    return found


def is_fine(function, name, names, week):
    """Is one of the learner's own functions right, whatever it calls itself?"""
    if str(space_of(function).get("__name__")).startswith("helpers."):
        return True
    exercise = names.get(name)
    if exercise is None:  # such as an activation, which may return its z, too
        ours, theirs = (run(f, Arguments({"Z": SOME})) for f in (week[name], function))
        first = theirs.value[0] if isinstance(theirs.value, tuple) else theirs.value
        many = len(signature(week[name]).parameters) > 1
        return many or (theirs.error is None and first is not None and same(ours.value, first))
    if hasattr(exercise, "judge"):
        return exercise.judge(function).passed
    lent = {n: f for n, f in week.items() if n != name}
    trial = Trial(exercise, function, lent)
    if trial.is_right:
        return True
    return any(Trial(exercise, function, lent | kit).is_right for kit in exercise.kits)


def find_with(trial, week, culprits):
    """The verdict on a function with the helpers in the place of some that it calls."""
    lent = trial.lent | {name: week[name] for name in culprits}
    other = Trial(trial.exercise, trial.function, lent, trial.outside)
    return messages.right(other, []) if other.is_right else diagnose(other)


def right_with_others(trial, missing, needed):
    """The verdict on a function that is right if others stand in the place of those it calls."""
    exercise, function, space = trial.exercise, trial.function, space_of(trial.function)
    own = [name for name in needed if name not in trial.lent]
    for kit in ({}, *exercise.kits):
        lent = trial.lent | needed | kit
        if lent == trial.lent:
            continue
        borrowed = Trial(exercise, function, lent, trial.outside)
        if kit and missing.keys() & kit.keys() and fails_less(borrowed, trial):
            return diagnose(borrowed)
        if not borrowed.is_right:
            continue
        if kit and missing.keys() & kit.keys():
            return passed(borrowed, missing)
        for name in own:
            if not Trial(exercise, function, lent | {name: space[name]}).is_right:
                return messages.of_another(trial, name)
    return None


def fails_less(trial, other):
    """Does it raise no error where the other does, and is not right?"""
    errors = [any(outcome.error for outcome in one.theirs) for one in (trial, other)]
    return errors == [False, True] and not trial.is_right


def steps_are_right(trial):
    """A model whose start is its own: do its steps go downhill?"""
    calls = names_in(trial.function)
    if not calls or any(name.startswith("initialize") for name in calls):
        return False
    if any(law(trial) for law in form_faults.BEFORE_VALUES):
        return False
    case = trial.cases[0]
    gradients = functools.partial(trial.exercise.steps, case["X"], case["Y"])
    rate = inspect.signature(trial.exercise.right).parameters["learning_rate"].default
    return descent.steps_are_right(trial.function, case, trial.lent, gradients, rate)


def passed(trial, missing):
    for law in (form_faults.input_changed, remarks.left_to_chance, remarks.half_a_label):
        if found := law(trial):
            return messages.wrong(trial, *found)
    return messages.right(trial, remarks.remarks(trial, missing))
