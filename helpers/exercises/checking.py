"""Check a learner's function: is it right, and if it is not, which mistake is it?

First whole mistakes, then laws that hold before any value (is anything returned, was an error
raised, do form and shape fit), then each wrong part by a mistake of its own, then laws of values.
"""

import difflib
import functools
import inspect

import numpy as np

from helpers.exercises import descent, failures, laws, value_laws, words
from helpers.exercises.exercise import lendable
from helpers.exercises.leftovers import real_numpy
from helpers.exercises.outcomes import Misfit, alike, pairs, same
from helpers.exercises.running import has_loop, is_stub, name_of, names_in, run, space_of
from helpers.exercises.verdict import NOT_STARTED, Verdict


class Trial:
    """A function's outcomes on all cases, beside the right ones."""

    def __init__(self, exercise, function, lent, outside=()):
        self.exercise, self.function, self.lent = exercise, function, lent
        self.known = {}  # (function, number of the case) -> what it comes to
        self.outside = outside  # what is lent, stands nowhere in the notebook, and is no exercise
        self.name = exercise.name
        self.cases = [case.taken_by(function) for case in exercise.cases()]
        self.theirs = exercise.outcomes(function, self.cases, lent, ours=False)
        self.right, self.rights = exercise.right, exercise.outcomes(exercise.right, self.cases)
        if not self.is_right:
            for right in map(exercise.function, exercise.also):
                rights = exercise.outcomes(right, self.cases)
                if self.agrees(rights):
                    self.right, self.rights = right, rights

    def agrees(self, rights):
        if len(self.theirs) < len(rights):
            return False
        for right, theirs in zip(rights, self.theirs, strict=True):
            if theirs.error is not None:
                return False
            try:
                found = list(pairs(right.value, theirs.value, self.exercise.returns))
            except Misfit:
                return False
            if not all(same(expected, got) for _, expected, got in found):
                return False
        return True

    @property
    def is_right(self):
        return self.agrees(self.rights)

    def both(self):
        return list(zip(self.rights, self.theirs, strict=False))

    def triples(self):
        return list(zip(self.cases, self.rights, self.theirs, strict=False))

    def parts(self, outcomes):
        """name -> [(right part, part that came) of every case]"""
        found = {}
        for right, outcome in zip(self.rights, outcomes, strict=True):
            for name, expected, got in pairs(right.value, outcome.value, self.exercise.returns):
                found.setdefault(name, []).append((expected, got))
        return found

    @property
    def wrong(self):
        return {n: v for n, v in self.parts(self.theirs).items() if not all(same(*p) for p in v)}

    def outcome(self, function, k):
        """What one of our functions comes to in a case; it is run once."""
        if (function, k) not in self.known:
            self.known[function, k] = run(function, self.cases[k], ours=True)
        return self.known[function, k]

    def matches(self, function, strictness=1):
        """Does the function come to the same as the learner's, on all cases?"""
        returns = self.exercise.returns
        for k, theirs in enumerate(self.theirs):
            outcome = self.outcome(function, k)
            if not alike(theirs, outcome, returns, strictness > 0):
                return False
            places = (theirs.error, self.function), (outcome.error, function)
            if theirs.error and not failures.alike(*places, strictness):
                return False
        return True


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
        return Verdict(False, "unknown_function", words.LAMBDA)
    if not callable(function) or name not in exercises:
        close = difflib.get_close_matches(str(name), exercises, 1)
        guess = f" Do you mean `{close[0]}`?" if close else ""
        known = ", ".join(f"`{known}`" for known in exercises)
        shown = f"`{name}`" if name else f"something of type {type(function).__name__}"
        said = f"There is no exercise for {shown}.{guess} The exercises here are {known}."
        return Verdict(False, "unknown_function", said)
    if is_stub(function):
        return NOT_STARTED
    exercise = exercises[name]
    if hasattr(exercise, "judge"):
        return exercise.judge(function)
    return find(exercise, function, lendable(exercises.values()), exercises)


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
    if found := laws.stopped(trial):
        return words.wrong(trial, *found)
    if trial.is_right:
        return passed(trial, missing)
    if verdict := right_with_others(trial, missing, needed):
        return verdict
    if exercise.steps and steps_are_right(trial):
        if descent.starts_alike(trial.function, trial.cases[0], trial.lent):
            return words.wrong(trial, "units_alike", words.UNITS_ALIKE)
        return passed(trial, missing)
    return diagnose(trial)


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
                return words.of_another(trial, name)
    return None


def steps_are_right(trial):
    """A model whose start is its own: do its steps go downhill?"""
    calls = names_in(trial.function)
    if not calls or any(name.startswith("initialize") for name in calls):
        return False
    if any(law(trial) for law in laws.BEFORE_VALUES):
        return False
    case = trial.cases[0]
    gradients = functools.partial(trial.exercise.steps, case["X"], case["Y"])
    rate = inspect.signature(trial.exercise.right).parameters["learning_rate"].default
    return descent.steps_are_right(trial.function, case, trial.lent, gradients, rate)


def passed(trial, missing):
    if found := laws.input_changed(trial):
        return words.wrong(trial, *found)
    return words.right(trial, remarks(trial, missing))


def remarks(trial, missing):
    """What is worth saying of an answer that is right."""
    exercise = trial.exercise
    if trial.outside:
        yield words.borrowed(trial.outside)
    if found := value_laws.another_default(trial):
        yield f"One remark: {found[1][0].lower()}{found[1][1:]}"
    if exercise.isolated:
        errors = [o.error for o in Trial(exercise, trial.function, missing).theirs if o.error]
        if errors:
            yield words.together(errors[0])
    if exercise.vectorized and has_loop(trial.function):
        yield words.LOOP
    if any(outcome.rebound for outcome in trial.theirs):
        yield words.REBOUND
    if exercise.extreme:
        case = exercise.extreme().taken_by(trial.function)
        outcome = run(trial.function, case, trial.lent)
        if outcome.error is None:
            right = run(exercise.right, case, ours=True)
            found = list(pairs(right.value, outcome.value, exercise.returns))
            if bad := [name for name, _, got in found if not np.isfinite(got).all()]:
                yield words.extreme(bad)


def diagnose(trial):
    if found := laws.arguments_in_another_order(trial):
        return words.wrong(trial, *found)
    for strictness in (2, 1, 0):
        for mistake, function in trial.exercise.wrong:
            if trial.matches(function, strictness):
                return words.mistaken(trial, [mistake])
    for other in trial.exercise.also:
        for mistake in trial.exercise.mistakes:
            function = trial.exercise.function(mistake.change, other)
            if function is not None and trial.matches(function):
                return words.mistaken(trial, [mistake])
    for law in laws.BEFORE_VALUES:
        if found := law(trial):
            if law is laws.wrong_shape:
                if mistakes := several(trial):
                    return words.mistaken(trial, mistakes)
                found = value_laws.argument_ignored(trial) or found
            return words.wrong(trial, *found)
    if mistakes := several(trial):
        return words.mistaken(trial, mistakes, trial.wrong)
    for law in value_laws.OF_VALUES:
        if found := law(trial):
            return words.wrong(trial, *found, trial.wrong)
    return words.unknown(trial, trial.wrong)


def several(trial):
    """The mistakes that together explain what is wrong; or None."""
    wrong = trial.wrong
    known = list(explanations(trial, wrong))
    return by_part(known, wrong) or pair_of_mistakes(trial, [mistake for mistake, *_ in known])


def explanations(trial, wrong):
    """(mistake, the wrong parts that it explains, does it spoil what is right?)"""
    for mistake, function in trial.exercise.wrong:
        try:
            parts = trial.parts([trial.outcome(function, k) for k in range(len(trial.cases))])
        except Misfit:
            continue
        explains = {
            name
            for name, values in wrong.items()
            if name in parts
            and any(np.isfinite(b).any() for _, b in values)  # nan may come from anything
            and all(same(a, b) for (_, a), (_, b) in zip(parts[name], values, strict=True))
        }
        spoils = any(
            not same(*pair) for name in parts.keys() - wrong.keys() for pair in parts[name]
        )
        if explains:
            yield mistake, explains, spoils


def by_part(known, wrong):
    """As few mistakes as explain all wrong parts, and leave alone what is right; or None."""
    chosen, left = [], set(wrong)
    while left:
        useful = [found for found in known if found[1] & left and not found[2]]
        if not useful:
            return None
        best = max(useful, key=lambda found: len(found[1] & left))
        chosen.append(best[0])
        left -= best[1]
    return chosen


def pair_of_mistakes(trial, known):
    """One that explains a part, and another one with it."""
    for first in known:
        for second in trial.exercise.mistakes:
            function = trial.exercise.function(first.change, second.change)
            if function is not None and trial.matches(function):
                return [first, second]
    return None
