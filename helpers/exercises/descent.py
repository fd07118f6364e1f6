"""A training that starts from numbers of its own is judged by its steps: each goes downhill."""

import numpy as np

from helpers.exercises.outcomes import same
from helpers.exercises.running import Arguments, run


def steps_are_right(function, case, lent, gradients):
    """Does each iteration subtract learning_rate times the gradient, from whatever start?"""
    reached = []
    for n in range(1, 5):
        outcome = run(function, Arguments(case.required, case.optional | {"num_iterations": n}), lent)
        value = outcome.value[0] if isinstance(outcome.value, tuple) else outcome.value
        if outcome.error is not None or not isinstance(value, dict):
            return False
        reached.append(value)
    rate = case.optional.get("learning_rate")
    if rate is None or "num_iterations" not in case.optional:
        return False
    for before, after in zip(reached, reached[1:], strict=False):
        try:
            grads = gradients(before)
            step = {name: np.subtract(before[name], after[name]) for name in before}
        except (KeyError, TypeError, ValueError):
            return False
        if not all(same(rate * grads[f"d{name}"], step[name]) for name in before):
            return False
    return True
