"""What is wrong with the values of an answer that no list of mistakes holds.

A law takes the trial (see `check`) and returns (identifier, sentence), or None.
"""

import ast
import copy
import inspect

import numpy as np

from helpers.exercises.form_faults import in_lines, listed
from helpers.exercises.outcomes import Misfit, number_array, pairs
from helpers.exercises.running import code_of, run, signature, space_of, steps


def another_default(trial):
    """Does an argument that may be left out mean something else than the course's?"""
    ours, theirs = (signature(f).parameters for f in (trial.exercise.right, trial.function))
    for name in ("learning_rate", "num_iterations"):
        if name not in ours or name not in theirs:
            continue
        wanted, came = ours[name].default, theirs[name].default
        if inspect.Parameter.empty not in (wanted, came) and came != wanted:
            return "another_default", (
                f"Who leaves out `{name}` gets {came}; the course's default is {wanted}. Look at "
                "the first line of the function."
            )
    return None


def another_threshold(trial):
    """Are the labels cut at another place than one half?"""
    if not trial.exercise.probabilities:
        return None
    one, zero = [], []
    if any(theirs.error is not None or theirs.value is None for theirs in trial.theirs):
        return None
    for case, theirs in zip(trial.cases, trial.theirs, strict=True):
        A = np.ravel(trial.exercise.probabilities(case))
        if not isinstance(theirs.value, np.ndarray) or theirs.value.ndim != 2:
            return None
        labels = np.ravel(number_array(theirs.value, "labels"))
        if labels.size != A.size or not np.isin(labels, (0, 1)).all():
            return None
        one, zero = [*one, *A[labels == 1]], [*zero, *A[labels == 0]]
    if one and zero and max(zero) < min(one):
        low, high = max(zero), min(one)
        return "another_threshold", (
            f"The threshold is not one half: a probability of {low:.2g} becomes 0, and one of "
            f"{high:.2g} becomes 1."
        )
    return None


def data_of_the_notebook(trial, kinds=(np.ndarray, dict, int, float, list)):
    """A global array or number in the place of an argument."""
    code, space = code_of(trial.function), space_of(trial.function)
    read = [s.argval for s in steps(code) if s.opname.startswith("LOAD_GLOBAL")] if code else []
    used = [name for name in dict.fromkeys(read) if isinstance(space.get(name), kinds)]
    if used:
        return "uses_a_global", (
            f"It reads {listed(used)} from the notebook, outside of the function. Here it was "
            "called with other data, so the result cannot fit. Use the arguments, and what you "
            "compute from them."
        )
    return None


def arrays_of_the_notebook(trial):
    return data_of_the_notebook(trial, (np.ndarray, dict))


LEFT = (
    "The loop is left after {} of {} iterations. Does a `break` or a `return` stand inside it, "
    "under an `if`? Every iteration counts, however small the cost is."
)
LEFT_OUT = (
    "The step is taken in {} of {} iterations only: does it stand under an `if`? Every iteration "
    "should take one."
)


def too_seldom(search):
    """A loop that is left too early, or a step that some of its iterations leave out."""
    lines = search.lines
    for notes in search.run({})[1] if lines else ():
        for k, loop in enumerate(lines):
            turns = notes.values.get(k, [0])[0]
            ran = {j: len(v) for j, v in notes.values.items() if lines[j].loop == k}
            if isinstance(turns, range | list | np.ndarray) and ran and loop.key[:4] == "for ":
                turns, most = len(turns), max(ran.values())
                few = [j for j, n in ran.items() if n < turns and is_step(lines[j])]
                if 1 < most < turns:
                    return "left_early", in_lines([loop.text], LEFT.format(most, turns))
                if few and len(notes.values[k]) == 1:
                    left_out = [lines[j].text for j in few]
                    return "left_out", in_lines(left_out, LEFT_OUT.format(ran[few[0]], turns))
    return None


def is_step(line):
    """Does a line make the new value of a name of the old one?"""
    read = {node.id for node in ast.walk(line.node) if isinstance(node, ast.Name)}
    return not line.part and line.name in read


def argument_ignored(trial):
    for name in trial.cases[0]:
        found = []
        for k in range(len(trial.cases)):
            found.append(ignored(trial, k, name))
            if found[-1] is False:
                break
        if any(found) and found[-1] is not False:
            return f"ignores_{name}", (
                f"What it returns does not depend on `{name}`: with another `{name}`, the same "
                "comes out. Is a number typed in, or another name used in its place?"
            )
    return None


def ignored(trial, k, name):
    """Does nothing change with the argument in case k? None if nothing should, or it is broken."""
    case, outcome = trial.cases[k], trial.theirs[k]
    if name not in case or isinstance(case[name], str | bool):
        return None
    if outcome.error is not None:
        return False
    other = copy.deepcopy(case)
    other[name] = varied(case[name])
    group = other.required if name in other.required else other.optional
    group[name] = other[name]
    right = run(trial.right, other)
    if right.error or identical(trial, right, trial.rights[k]):
        return None
    theirs = run(trial.function, other, trial.lent)
    return theirs.error is None and identical(trial, theirs, outcome)


def identical(trial, outcome, other):
    try:
        found = list(pairs(other.value, outcome.value, trial.exercise.returns))
    except Misfit:
        return False
    return all(np.shape(a) == np.shape(b) and np.array_equal(a, b) for _, a, b in found)


def varied(value):
    """Another value of the same kind and shape."""
    if isinstance(value, dict):
        return {key: varied(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(map(varied, value))
    if isinstance(value, np.ndarray):
        return 1 - value if np.isin(value, (0, 1)).all() else value * 0.7 + 0.11
    return value + 101 if isinstance(value, int) else value * 0.7 + 0.11


LAWS = [
    another_default,
    data_of_the_notebook,
    argument_ignored,
    another_threshold,
]
