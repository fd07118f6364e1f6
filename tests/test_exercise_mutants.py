"""Every single change to a right answer is refused, and nearly all of them are explained."""

import linecache

import pytest

from helpers.exercises import week2, week3, week4
from helpers.exercises.exercise import Exercise
from tools.mutations import mutations

WEEKS = [week2, week3, week4]
# Changes that make no difference to what is asked for: (exercise, how the changed line begins).
EQUIVALENT = {
    ("backward_propagation", "db2 = np.sum(dZ2, keepdims=True)"): "there is one output",
    ("nn_model", "pass"): "the cost is not needed to learn",
    ("nn_model", "cost = compute_cost(Y, A2)"): "the cost is not needed to learn",
    ("L_model_backward", "pass"): "Y has the shape of AL already",
    ("L_model_backward", "grads |= {'': dA, "): "the dA need not be kept",
}


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


@pytest.mark.slow
@pytest.mark.parametrize("week", WEEKS, ids=lambda week: week.__name__.rpartition(".")[2])
def test_every_change_is_refused_and_nearly_all_are_explained(week):
    accepted, precise, count = [], 0, 0
    for exercise in week.EXERCISES:
        if not isinstance(exercise, Exercise):
            continue
        for name, code, line in answers(exercise):
            if line.startswith("def "):  # the defaults of optional arguments
                continue
            verdict = week.check(function(exercise, code))
            count += 1
            if verdict.passed:
                accepted.append((exercise.name, name, line))
            precise += verdict.misconception is not None
    for name, _, line in accepted:
        assert any((name, line[: len(start)]) == (of, start) for of, start in EQUIVALENT), line
    assert precise >= 0.97 * count
