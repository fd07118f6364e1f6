"""Every single change to a right answer is refused, and most of them are explained."""

import linecache

import numpy as np
import pytest

from helpers.exercises import week2, week3, week4
from helpers.exercises.exercise import Exercise
from tools.mutations import mutations

WEEKS = [week2, week3, week4]
# Changes that make no difference: (exercise, how the changed line begins).
EQUIVALENT = {
    ("layer_sizes", "n_h"): "the hidden units may be left as they are",
}
pytestmark = pytest.mark.slow


def answers(exercise):
    """The right program as a learner's cell, and every single change to it."""
    header = exercise.source()
    for name, changed in mutations(header):
        yield name, changed, changed_line(header, changed)


def changed_line(code, changed):
    pairs = zip(code.splitlines(), changed.splitlines(), strict=False)
    return next((new.strip() for old, new in pairs if old != new), "")


def function(exercise, code):
    space = dict(exercise.space)
    file = f"<mutant {hash(code)}>"
    linecache.cache[file] = (len(code), None, code.splitlines(True), file)
    exec(compile(code, file, "exec"), space)
    return space[exercise.name]


@pytest.mark.parametrize("week", WEEKS, ids=lambda week: week.__name__.rpartition(".")[2])
def test_every_change_is_refused_and_most_are_explained(week):
    accepted, precise, count = [], 0, 0
    for exercise in week.EXERCISES:
        if not isinstance(exercise, Exercise):
            continue
        for name, code, line in answers(exercise):
            verdict = week.check(function(exercise, code))
            count += 1
            if verdict.passed:
                accepted.append((exercise.name, name, line))
            precise += verdict.misconception is not None
    print(week.__name__, count, "changes;", precise, "explained;", accepted)
    assert {a for a in accepted if a not in EQUIVALENT} == set()
    assert precise >= 0.5 * count
    assert np.isfinite(count)
