"""What is wrong with the values of an answer that no list of mistakes holds.

A law takes the trial (see `check`) and returns (identifier, sentence), or None.
"""

import ast
import copy
import inspect

import numpy as np

from helpers.exercises.doubts import overwritten
from helpers.exercises.form_faults import in_lines, listed
from helpers.exercises.outcomes import Misfit, factor, number_array, pairs
from helpers.exercises.running import (
    apart,
    code_of,
    lending,
    quietly,
    run,
    signature,
    space_of,
    steps,
)
from helpers.exercises.trace import Traced
from helpers.gradient_check import gradient_check


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


def argument_changed(trial):
    """Does a number that was handed over get another value inside?"""
    for line in Traced(trial.function).lines:
        if line.name in ("learning_rate", "num_iterations", "n_h") and line.name in trial.cases[0]:
            found = overwritten(line.name)
            return found.name, in_lines([line.text], found.sentence)
    return None


LEFT = (
    "The loop is left after {} of {} iterations. Does a `break` or a `return` stand inside it, "
    "under an `if`? Every iteration counts, however small the cost is."
)
LEFT_OUT = (
    "The step is taken in {} of {} iterations only: does it stand under an `if`? Every iteration "
    "should take one."
)


def too_seldom(trial):
    """A loop that is left too early, or a step that some of its iterations leave out."""
    traced = Traced(trial.function)
    for case in trial.cases if traced.lines else ():
        notes = traced.run(case, trial.lent)[1]
        for k, loop in enumerate(traced.lines):
            turns = notes.values.get(k, [0])[0]
            ran = {j: len(v) for j, v in notes.values.items() if traced.lines[j].loop == k}
            if isinstance(turns, range | list | np.ndarray) and ran and loop.key[:4] == "for ":
                turns, most = len(turns), max(ran.values())
                few = [j for j, n in ran.items() if n < turns and is_step(traced.lines[j])]
                if 1 < most < turns:
                    return "left_early", in_lines([loop.text], LEFT.format(most, turns))
                if few and len(notes.values[k]) == 1:
                    lines = [traced.lines[j].text for j in few]
                    return "left_out", in_lines(lines, LEFT_OUT.format(ran[few[0]], turns))
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


def not_finite(trial):
    for name, values in trial.wrong.items():
        for expected, got in values:
            if not np.isfinite(got).all() and np.isfinite(expected).all():
                return "not_finite", (
                    f"`{name}` is {'nan' if np.isnan(got).any() else 'infinite'}, for ordinary "
                    "numbers. A logarithm of 0 or of a negative number does that, and so does a "
                    "division by 0. What goes into the logarithm should lie between 0 and 1."
                )
    return None


def constant_factor(trial):
    """A wrong part that is the right one times the same thing in every case."""
    found = []
    for name, values in trial.wrong.items():
        factors = [factor(*pair) for pair in values]
        if None not in factors and (words := factor_words(factors, trial.cases)):
            found.append(f"`{name}` is the right one times {words[0]}{words[1]}.")
    return ("constant_factor", " ".join(found)) if found else None


def factor_words(factors, cases):
    sizes = [{"1": 1} | case.sizes for case in cases]
    for letter in sizes[0]:
        for power, word in ((1, letter), (-1, f"1/{letter}"), (2, f"{letter}²")):
            for sign, minus in ((1, ""), (-1, "−")):
                expected = [sign * s.get(letter, 1.0) ** float(power) for s in sizes]
                if np.allclose(factors, expected) and (minus or letter != "1"):
                    return minus + word, why(letter, power, sign)
    if len(factors) > 1 and np.allclose(factors, factors[0]):
        return f"{factors[0]:.4g}", ""
    return None


def why(letter, power, sign):
    if letter == "1":
        return ": a sign is turned round"
    if power < 0:
        return f": it is divided by {letter} once too often"
    sign_too = ", and the sign is turned round" if sign < 0 else ""
    return f": a division by {letter} is missing{sign_too}" if letter == "m" else sign_too


def nearly(trial):
    errors = [
        np.max(np.abs(e - g)) / np.max(np.abs(e))
        for values in trial.wrong.values()
        for e, g in values
        if np.size(e) and np.shape(e) == np.shape(g) and np.any(e)
    ]
    if errors and max(errors) < 0.01:
        return "nearly", (
            f"It is right to about {max(errors):.0e} of the largest number. Is something rounded, "
            "or a small number added?"
        )
    return None


def cost_is_the_culprit(trial):
    found = gradients_of_another_cost(trial)
    return found if found and found[0] == "cost_is_the_culprit" else None


def gradients_of_another_cost(trial):
    """Do the gradients belong to the learner's own cost, which then is the culprit?"""
    if not trial.exercise.own_cost:
        return None
    case, outcome = trial.cases[0], trial.theirs[0]
    try:
        found = trial.exercise.own_cost(trial.function, case, outcome.value)
    except (KeyError, TypeError, ValueError, IndexError):  # of another form
        return None
    if found is None:
        return None
    where, cost, parameters, grads = found
    try:
        with quietly(), lending(trial.function, trial.lent):
            difference = apart(gradient_check, cost, parameters, grads)
    except Exception:  # a cost that cannot be computed is no culprit
        return None
    if difference < 1e-6:
        return "cost_is_the_culprit", (
            f"The gradients pass the gradient check against {where}: they belong together. So the "
            "gradients are not the mistake; the cost is another one than the cross-entropy."
        )
    if trial.wrong.keys() <= {f"d{name}" for name in parameters}:
        return "fails_the_gradient_check", (
            f"The gradients fail the gradient check against {where}: the difference is "
            f"{difference:.1g}, and should be below 1e-6. So the cost is right, and the mistake is "
            "on the way back."
        )
    return None


OF_VALUES = [
    another_default,
    another_threshold,
    not_finite,
    data_of_the_notebook,
    argument_ignored,
]
OF_VALUES += [constant_factor, nearly, gradients_of_another_cost]

BEFORE_LINES = [
    another_default,
    argument_changed,
    data_of_the_notebook,
    argument_ignored,
    another_threshold,
]
BEFORE_LINES += [cost_is_the_culprit]
