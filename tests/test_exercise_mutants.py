"""Every slip in a right program is refused, in a single pass over what its function comes to."""

import pytest

from helpers.exercises import week2, week3, week4
from helpers.exercises.exercise import Exercise
from helpers.exercises.outcomes import alike
from helpers.exercises.trial import Trial

EXERCISES = [
    exercise
    for week in (week2, week3, week4)
    for exercise in week.EXERCISES
    if isinstance(exercise, Exercise)
]
# How many slips make no difference to what is asked for: what is positive has no other absolute
# value, what is whole is not rounded, zeros have no sign, one number or row in the place of one is
# transposed; the same is found under another name; nobody sees the cost of `nn_model`.
SAME = {"flatten": 3, "sigmoid": 1, "initialize_with_zeros": 17, "propagate": 10, "optimize": 7}
SAME |= {"compute_cost": 10, "backward_propagation": 11, "nn_model": 6, "L_model_forward": 4}
SAME |= {"linear_activation_forward": 3, "linear_backward": 1, "linear_activation_backward": 4}
SAME |= {"L_model_backward": 6, "L_layer_model": 2, "forward_propagation": 2}
SAME |= {"logistic.predict": 10, "shallow.predict": 6}
SAME |= {"shallow.update_parameters": 8, "deep.update_parameters": 2}


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: f"{e.right.__module__}.{e.name}")
def test_every_slip_is_refused(exercise):
    trial = Trial(exercise, exercise.function(), {})
    accepted = []
    for slip in exercise.slips:
        outcomes = (exercise.outcome(slip, trial.cases, k) for k in range(len(trial.cases)))
        both = zip(outcomes, trial.rights, strict=True)
        if all(alike(o, right, exercise.returns, strict=False) for o, right in both):
            accepted.append(next(iter(slip.change.values())))
    module = exercise.right.__module__.rpartition(".")[2]
    known = SAME.get(exercise.name, SAME.get(f"{module}.{exercise.name}", 0))
    assert len(accepted) == known, accepted
    assert len(exercise.slips) > 20 or exercise.name in ("layer_sizes", "flatten")
