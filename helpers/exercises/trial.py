"""A learner's function beside the right one: what both come to, case by case."""

import copy
import re
from functools import cached_property

import numpy as np

from helpers.exercises import failures
from helpers.exercises.outcomes import Misfit, alike, fits, fitting, pairs, same
from helpers.exercises.running import inner
from helpers.exercises.trace import Traced, tree_of

# What nobody computes without this word.
WORDS = ("argmax", "max", "min", "prod", "abs", "round", "log10", "log2", "ones")


class Trial:
    """A function's outcomes on all cases, beside the right ones."""

    def __init__(self, exercise, function, lent, outside=()):
        self.exercise, self.function, self.lent = exercise, function, lent
        self.outside = outside  # what is lent, stands nowhere in the notebook, and is no exercise
        self.name = exercise.name
        self.lines_run = 0  # in all searches for lines to blame
        self.cases = [c.taken_by(function) for c in exercise.cases() if c.is_enough_for(function)]
        self.theirs = exercise.outcomes(function, self.cases, lent)
        self.also = ""
        self.rights = exercise.rights(self.cases)
        if not self.is_right:
            for change, said in exercise.also.items():
                rights = exercise.rights(self.cases, change)
                if self.agrees(rights):
                    self.rights, self.also = rights, said

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

    @cached_property
    def traced(self):
        return Traced(self.function)

    @cached_property
    def source(self):
        """Its text; empty if that is unknown."""
        source, tree = tree_of(inner(self.function))
        return source if tree else ""

    def belies(self, mistake):
        """Is it about a word that stands nowhere in the function?"""
        new = [piece[2] for piece in mistake.pieces[:1]] or [str(mistake.change)]
        words = {word for text in new for word in re.findall(r"np\.(\w+)", text) if word in WORDS}
        return bool(self.source) and any(word not in self.source for word in words)

    @property
    def is_right(self):
        return self.agrees(self.rights)

    def put_right(self, form, outcomes=None):
        """The same trial of a function whose outcomes have the right form."""
        other = copy.copy(self)
        other.theirs = [copy.copy(outcome) for outcome in outcomes or self.theirs]
        for outcome, right in zip(other.theirs, self.rights, strict=False):
            if outcome.error is None:
                outcome.value = form.arranged(outcome.value, right.value)
        return other

    def parts(self, outcomes):
        """name -> [(right part, part that came) of every case]"""
        found = {}
        for right, outcome in zip(self.rights, outcomes, strict=True):
            cached = isinstance(self.exercise.returns[-1], tuple)
            seen = {name for name in self.cases[0] if cached}
            for name, expected, got in pairs(right.value, outcome.value, self.exercise.returns):
                called = f"{name} of the cache" if name in seen else name  # A2 comes back twice
                seen.add(name)
                found.setdefault(called, []).append((expected, got))
        return found

    @property
    def wrong(self):
        return {n: v for n, v in self.parts(self.theirs).items() if not all(same(*p) for p in v)}

    def count_wrong(self):
        """How many parts are wrong in some case, or missing; many if there is an error."""
        wrong = set()
        for right, theirs in zip(self.rights, self.theirs, strict=False):
            if theirs.error is not None:
                return 100
            parts = fitting(right.value, theirs.value, self.exercise.returns)
            wrong |= {
                name for name, expected, got in parts if got is None or not same(expected, got)
            }
        return len(wrong)

    def count_misshapen(self):
        """How many parts have another shape in some case, or are missing."""
        return sum(
            got is None or not fits(expected, got)
            for right, theirs in zip(self.rights, self.theirs, strict=False)
            for _, expected, got in fitting(right.value, theirs.value, self.exercise.returns)
        )

    def matches(self, mistake):
        """Does a mistake come to the same as the learner's function, in all cases?"""
        returns = self.exercise.returns
        for k, theirs in enumerate(self.theirs):
            outcome = self.exercise.outcome(mistake, self.cases, k)
            if not alike(theirs, outcome, returns):
                return False
            function = self.exercise.wrong_function(mistake)
            places = (theirs.error, self.function), (outcome.error, function)
            if theirs.error and not failures.alike(*places):
                return False
        return bool(mistake in self.exercise.mistakes or self.tells())

    def tells(self):
        """Is there a number or an error in what is wrong, and not only nan?"""
        if any(isinstance(outcome.error, NameError) for outcome in self.theirs):
            return False
        try:
            wrong = self.wrong
        except (Misfit, AttributeError):
            return True
        return all(np.isfinite(got).all() for values in wrong.values() for _, got in values)
