"""Check a learner's function: is it right, and if it is not, which mistake is it?

First the functions that it calls, then its own lines (see `blame`) and whole mistakes, then faults:
of form (is anything returned, was an error raised, do shapes fit), and of values.
"""

import ast
import difflib
import functools
import inspect
import re

import numpy as np

from helpers.exercises import blame, descent, failures, form_faults, messages, remarks, value_faults
from helpers.exercises.exercise import lendable
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
    if unfinished := empty_lines(function):
        return unfinished
    exercise = exercises[name]
    if hasattr(exercise, "judge"):
        return exercise.judge(function)
    return find(exercise, function, lendable(exercises.values()), exercises)


def empty_lines(function):
    """The verdict on a template whose lines still say `A = None`; None if there are none."""
    lines = [line for line in Traced(function).lines if not line.entry]
    empty = [line for line in lines if is_none(line.node) and "." not in line.name]
    filled = {line.name for line in lines if not is_none(line.node)}  # later on
    empty = [line for line in empty if line.name not in filled]
    if not empty:
        return None
    given = [line for line in lines if not line.part and line.name != "return"]
    if 2 * len(empty) > len(given):
        return NOT_STARTED
    said = f"not finished yet.** `{empty[0].name.strip('()')}` is still None."
    return Verdict(False, "not_finished", f"**`{function.__name__}`: {said}")


def is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def find(exercise, function, week, names):
    """The verdict on an exercise whose answer is known; `week` is what its functions may call."""
    space = space_of(function)
    needed = {n: f for n, f in exercise.space.items() if callable(f)}
    missing = {
        n: f
        for n, f in (week | needed).items()
        if n != exercise.name and (n not in space or is_stub(space[n]))
    }
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
        if not borrowed.is_right:
            continue
        if kit and missing.keys() & kit.keys():
            return passed(borrowed, missing)
        for name in own:
            if not Trial(exercise, function, lent | {name: space[name]}).is_right:
                return messages.of_another(trial, name)
    return None


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
    for law in (form_faults.input_changed, remarks.left_to_chance):
        if found := law(trial):
            return messages.wrong(trial, *found)
    return messages.right(trial, remarks.remarks(trial, missing))


def diagnose(trial):
    """The verdict on what is wrong; that it changes what its caller has is said besides."""
    verdict, changed = explained(trial), form_faults.input_changed(trial)
    if changed is None or verdict.misconception == changed[0]:
        return verdict
    name = f"{verdict.misconception or 'unknown'}+{changed[0]}"
    return Verdict(False, name, f"{verdict.message}\n\nIt also{changed[1][2:]}")


def explained(trial):
    laws = form_faults.arguments_in_another_order, value_faults.arrays_of_the_notebook
    for law in (*laws, remarks.zeros_by_chance):
        if found := law(trial):
            return messages.wrong(trial, *found)
    errors = any(outcome.error is not None for outcome in trial.theirs)
    search = blame.Search(trial)
    lines, all_right = search.culprits()
    search.name_the_rest(lines)
    named = all_right and all(line.mistakes for line in lines)
    known = named or (all_right and [c.line.key[:3] for c in lines] == ["if "])
    if not errors or not any(line.mistakes for line in lines):
        mistakes = trial.exercise.mistakes if known else trial.exercise.known
        mistake = whole_mistake(trial, in_the_line(trial, mistakes) if errors else mistakes)
        unkept = any(line.line.kind == "unkept" for line in lines)
        if mistake and not (named and (unkept or "?" in mistake.sentence)):  # who asks knows less
            return messages.mistaken(
                trial, mistake, shown(trial, mistake, lines if all_right else [])
            )
    if not known and (mistake := in_another_form(trial)):
        return messages.mistaken(trial, mistake)
    if not known and (found := value_faults.argument_changed(trial)):
        return messages.wrong(trial, *found)
    form = search.order.said
    if not known and not errors and (seldom := value_faults.too_seldom(trial)):
        if seldom[0] == "left_early" or not (form or lines):
            return messages.wrong(trial, *seldom)
        form = [*form, seldom[1]]
    if any(isinstance(outcome.error, NameError) for outcome in trial.theirs):
        return messages.wrong(trial, *form_faults.error_raised(trial))
    if not any(line.mistakes for line in lines):
        if lines and isinstance(lines[0].came[lines[0].case][0], Exception):
            return messages.wrong(trial, *form_faults.error_raised(trial))
        for law in value_faults.BEFORE_LINES:
            if found := law(trial):
                form = form or [f[1] for f in [form_faults.wrong_form(trial)] if f]
                return messages.wrong(trial, found[0], messages.together_with(form, found[1]))
    if lines or form:
        mended = form_faults.wrong_form(trial, search.arranged())
        return messages.blamed(trial, lines, [*form, *([mended[1]] if mended else [])])
    for law in form_faults.BEFORE_VALUES:
        if found := law(trial):
            if law is form_faults.wrong_shape:
                found = value_faults.argument_ignored(trial) or found
            if law is form_faults.wrong_form:
                last = blame.returns(trial.function)[-1:]
                last = [] if last and last[0].removeprefix("return ").isidentifier() else last
                found = found[0], form_faults.in_lines(last, found[1])
            return messages.wrong(trial, *found)
    for law in value_faults.OF_VALUES:
        if found := law(trial):
            return messages.wrong(trial, *found, trial.wrong)
    return messages.unknown(trial, trial.wrong)


def shown(trial, mistake, lines):
    """The learner's lines that a mistake is in."""
    lines = [c for c in lines if not (c.line.entry and isinstance(c.line.node, ast.Name))]
    loops = [line.text for line in Traced(trial.function).lines if line.key.startswith("for ")]
    if re.search("loop (begin|end|has to)", mistake.sentence) and len(loops) == 1:
        return loops
    if lines:
        return [culprit.line.text for culprit in lines]
    if "return" in str(mistake.change).partition(" ")[0]:
        return blame.returns(trial.function)[-1:]
    return []


def in_the_line(trial, mistakes):
    """Those in the line where an error was raised, and those of the lists."""
    error = next(outcome.error for outcome in trial.theirs if outcome.error)
    _, line = failures.own_frame(error, trial.function)
    end = f"_in_{line.partition(' = ')[0]}"
    return [m for m in mistakes if m in trial.exercise.mistakes or end in m.name]


def in_another_form(trial):
    """A mistake in one of the other right forms of a program."""
    for other in trial.exercise.also:
        for mistake in trial.exercise.mistakes:
            function = trial.exercise.function(mistake.change, other)
            if function and trial.agrees(trial.exercise.outcomes(function, trial.cases)):
                return mistake
    return None


def whole_mistake(trial, known):
    """The mistake that comes to the same as the learner's function, in every part and case."""
    return next((mistake for mistake in known if trial.matches(mistake)), None)
