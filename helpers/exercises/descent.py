"""A training that starts from numbers of its own is judged by its steps: each goes downhill."""

from itertools import pairwise

import numpy as np

from helpers.exercises.outcomes import same
from helpers.exercises.running import Arguments, run


def steps_are_right(function, case, lent, gradients, default_rate):
    """Does each iteration subtract learning_rate times the gradient, from whatever start?"""
    rate = case.get("learning_rate", default_rate)
    reached = [after(n, function, case, lent) for n in range(1, 5)]
    if None in reached:
        return False
    for before, then in pairwise(reached):
        try:
            grads = gradients(before)
            step = {name: np.subtract(before[name], then[name]) for name in before}
        except (KeyError, TypeError, ValueError):
            return False
        if not all(same(rate * grads[f"d{name}"], step[name]) for name in before):
            return False
    return True


def starts_alike(function, case, lent):
    """Are some of the first layer's units the same before the first step?"""
    W1 = np.asarray((after(0, function, case, lent) or {}).get("W1"))
    return W1.ndim == 2 and len(np.unique(W1, axis=0)) < len(W1)


def costs_are_right(function, case, lent, cost):
    """Is there a cost of every hundredth iteration, the first of them that of the start?"""
    value = run(function, case, lent).value
    start = after(0, function, case, lent)
    if not isinstance(value, tuple) or len(value) != 2 or start is None:
        return False
    costs, count = list(value[1]), len(range(0, case["num_iterations"], 100))
    right = cost(case["X"], case["Y"], start)
    return len(costs) in (count, count + 1) and same(right, np.asarray(costs[0]))


def after(n, function, case, lent):
    """The parameters that a model reaches in n iterations; None if none come back."""
    arguments = Arguments(case.required | {"num_iterations": n}, case.optional)
    value = parameters_in(run(function, arguments, lent).value)
    return value if isinstance(value, dict) else None


def parameters_in(returned):
    """What comes first, where a model returns its costs, too."""
    return returned[0] if isinstance(returned, tuple) else returned
