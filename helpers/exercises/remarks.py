"""What is worth saying of an answer that is right."""

from unittest import mock

import numpy as np

from helpers.exercises import form_faults, messages, value_faults
from helpers.exercises.outcomes import pairs
from helpers.exercises.running import Arguments, has_loop, names_in, run
from helpers.exercises.trial import Trial

CHANCE = (
    "`np.empty` sets nothing: its numbers are what happened to lie in the memory, zeros today and "
    "anything tomorrow. What makes an array of zeros?"
)


def remarks(trial, missing):
    """What is worth saying of an answer that is right."""
    exercise = trial.exercise
    if trial.outside:
        yield messages.borrowed(trial.outside)
    if trial.also:
        yield f"One remark: {trial.also[0].lower()}{trial.also[1:]}"
    if exercise.probabilities and at_one_half(trial) == 1:
        yield messages.ONE_HALF
    if more := form_faults.more_arguments(trial):
        yield messages.takes_more(trial, more)
    value = trial.theirs[0].value
    if isinstance(value, np.ndarray) and value.dtype.kind == "b":
        yield messages.TRUE_AND_FALSE
    if exercise.kits and any(
        trial.lent.get(n) is f for kit in exercise.kits for n, f in kit.items()
    ):
        yield messages.OTHER_CONTRACT
    if found := value_faults.another_default(trial):
        yield f"One remark: {found[1][0].lower()}{found[1][1:]}"
    if exercise.isolated:
        errors = [o.error for o in Trial(exercise, trial.function, missing).theirs if o.error]
        if errors:
            yield messages.together(errors[0])
    if exercise.vectorized and has_loop(trial.function):
        yield messages.LOOP
    if any(outcome.rebound for outcome in trial.theirs):
        yield messages.REBOUND
    if exercise.extreme:
        case = exercise.extreme().taken_by(trial.function)
        outcome = run(trial.function, case, trial.lent)
        if outcome.error is None:
            right = run(exercise.right, case, ours=True)
            found = list(pairs(right.value, outcome.value, exercise.returns))
            if bad := [name for name, _, got in found if not np.isfinite(got).all()]:
                yield messages.extreme(bad)


def at_one_half(trial):
    """What a probability of exactly one half becomes; None if that raises an error."""
    case = trial.cases[0]
    arrays = {name: nothing(value) for name, value in case.required.items()}
    outcome = run(trial.function, Arguments(arrays), trial.lent)
    labels = np.ravel(outcome.value)
    return labels[0] if outcome.error is None and labels.size else None


def half_a_label(trial):
    """Is what a probability of exactly one half becomes neither 0 nor 1?"""
    label = at_one_half(trial) if trial.exercise.probabilities else None
    if label in (None, 0, 1):
        return None
    said = f"A probability of exactly one half becomes {label:g}. A label is 0 or 1: here it is 0."
    return "half_a_label", said


def nothing(value):
    return {k: 0 * v for k, v in value.items()} if isinstance(value, dict) else 0 * value


def left_to_chance(trial):
    """Are numbers right only because `np.empty` happened to find zeros?"""
    return None if with_empty(trial, np.nan) in (None, True) else ("left_to_chance", CHANCE)


def zeros_by_chance(trial):
    """Are numbers wrong only because `np.empty` did not happen to find zeros?"""
    return ("left_to_chance", CHANCE) if with_empty(trial, 0.0) else None


def with_empty(trial, number):
    """Is an answer right if `np.empty` finds this number? None if it does not call it."""
    if "empty" not in names_in(trial.function):
        return None
    with mock.patch.object(np, "empty", lambda shape, *_, **__: np.full(shape, number)):
        return Trial(trial.exercise, trial.function, trial.lent).is_right
