"""A training that starts from numbers of its own is judged by its steps: each goes downhill."""

from itertools import pairwise

import numpy as np

from helpers.exercises.outcomes import same
from helpers.exercises.running import Arguments, run


def steps_are_right(function, case, lent, gradients, default_rate):
    """Does each iteration subtract learning_rate times the gradient, from whatever start?"""
    reached, rate = [], case.get("learning_rate", default_rate)
    for n in range(1, 5):
        required = case.required | {"num_iterations": n}
        outcome = run(function, Arguments(required, case.optional), lent)
        value = outcome.value[0] if isinstance(outcome.value, tuple) else outcome.value
        if outcome.error is not None or not isinstance(value, dict):
            return False
        reached.append(value)
    for before, after in pairwise(reached):
        try:
            grads = gradients(before)
            step = {name: np.subtract(before[name], after[name]) for name in before}
        except (KeyError, TypeError, ValueError):
            return False
        if not all(same(rate * grads[f"d{name}"], step[name]) for name in before):
            return False
    return True
