"""What is wrong with an answer that no list of mistakes holds: each law looks for one thing.

A law takes the trial (see `check`) and returns (identifier, sentence), or None.
"""

import copy
import inspect

import numpy as np

from helpers.exercises import failures
from helpers.exercises.outcomes import Misfit, fits, pairs, same
from helpers.exercises.running import lending, quietly, run, signature
from helpers.gradient_check import gradient_check


def arguments_in_another_order(trial):
    parameters = signature(trial.function).parameters.values()
    theirs = [p.name for p in parameters]
    needed = list(trial.cases[0].required)
    if set(needed) - set(theirs):
        places = [p for p in parameters if p.kind <= p.POSITIONAL_OR_KEYWORD]
        several = any(p.kind == p.VAR_POSITIONAL for p in parameters)
        if (
            len(places) < len(needed)
            and not several
            and not any(p.kind == p.VAR_KEYWORD for p in parameters)
        ):
            return "wrong_arguments", (
                f"It takes {listed(theirs)}; the course's signature is "
                f"`{trial.name}({', '.join(needed)})`."
            )
        return None
    if [n for n in theirs if n in needed] != needed:
        return "wrong_arguments", (
            f"Its arguments are in another order than the course's, "
            f"`{trial.name}({', '.join(needed)})`: whoever calls it hands them over in that order."
        )
    return None


def stopped(trial):
    if any(isinstance(o.error, TimeoutError) for o in trial.theirs):
        return "never_ends", (
            "It was stopped after five seconds, on a case with a handful of numbers. Does a loop "
            "in it never end? In a `while` loop, what it waits for must change inside it."
        )
    return None


def nothing_returned(trial):
    nothing = [o for o in trial.theirs if o.error is None and (o.value is None or o.value is ...)]
    if not nothing:
        return None
    if any(o.printed.strip() for o in nothing):
        return "printed_not_returned", (
            "It prints something and returns nothing. Whoever calls it can read what is printed, "
            "but not go on computing with it: that takes a `return`."
        )
    return "nothing_returned", (
        "It returns nothing: no `return` is reached at its end. What you computed is lost with "
        "the function's own variables."
    )


def error_raised(trial):
    bad = [(c, o) for c, o in zip(trial.cases, trial.theirs, strict=False) if o.error is not None]
    if not bad:
        return None
    case, outcome = bad[0]
    where = f" with {failures.sizes(case)}" if case.sizes else " in one case"
    some = "" if len(bad) == len(trial.theirs) else where
    return "error_raised", failures.told(outcome.error, trial.function, some)


def wrong_form(trial):
    for right, theirs in trial.both():
        try:
            list(pairs(right.value, theirs.value, trial.exercise.returns))
        except Misfit as misfit:
            return misfit.kind, str(misfit)
    return None


def wrong_shape(trial):
    for case, right, theirs in trial.triples():
        for name, expected, got in pairs(right.value, theirs.value, trial.exercise.returns):
            if not fits(expected, got):
                return "wrong_shape", shape_sentence(name, np.asarray(expected), got, case)
    return None


def shape_sentence(name, expected, got, case):
    if expected.ndim == 0:
        return f"`{name}` should be a single number; yours has the shape {got.shape}."
    if expected.ndim == got.ndim == 1:
        wanted = "one number" if expected.size == 1 else f"{expected.size} numbers"
        return f"`{name}` should hold {wanted} here; yours holds {got.size}."
    letters = {size: letter for letter, size in case.sizes.items()} | {1: "1"}
    form = ", ".join(letters.get(n, str(n)) for n in expected.shape)
    said = f"`{name}` has the shape {got.shape} where it should have {expected.shape}"
    said += f", which is ({form}{',' if expected.ndim == 1 else ''})."
    if got.ndim == 2 and got.T.shape == expected.shape:
        same_values = " and have the right values" if same(expected, got.T) else ""
        return f"{said} Its transpose would fit{same_values}."
    if got.ndim == 1 and expected.ndim == 2 and got.size == expected.size:
        return f"{said} An axis was lost on the way; a sum with `keepdims=True` keeps it."
    if got.ndim == expected.ndim:
        wrong = [k for k in range(got.ndim) if got.shape[k] != expected.shape[k]]
        axes = " and ".join(("rows", "columns", "third axis")[min(k, 2)] for k in wrong)
        came = " and ".join(letters.get(got.shape[k], str(got.shape[k])) for k in wrong)
        return f"{said} The {axes} are wrong: you have {came}."
    return f"{said} It has {got.ndim} axes, not {expected.ndim}."


def input_changed(trial):
    for outcome in trial.theirs:
        if outcome.changed:
            return "input_changed", (
                f"It changes {listed(outcome.changed)} of its caller in place: after the call, the "
                "caller's own array holds other numbers. `-=` and `[...] =` work in the array that "
                "came in; `a = a - step` makes a new one."
            )
    return None


def data_of_the_notebook(trial):
    """A global array or number in the place of an argument."""
    function = inspect.unwrap(trial.function)
    names = getattr(getattr(function, "__code__", None), "co_names", ())
    space = getattr(function, "__globals__", {})
    kinds = (np.ndarray, dict, int, float, list)
    attributes = ("T", "shape")
    used = [n for n in names if isinstance(space.get(n), kinds) and n not in attributes]
    if used:
        return "uses_a_global", (
            f"It reads {listed(used)} from the notebook, outside of the function. Here it was "
            "called with other data, so the result cannot fit. Use the arguments, and what you "
            "compute from them."
        )
    return None


def argument_ignored(trial):
    case, outcome = trial.cases[0], trial.theirs[0]
    for name in case:
        if isinstance(case[name], str | bool):
            continue
        other = copy.deepcopy(case)
        other[name] = varied(case[name])
        group = other.required if name in other.required else other.optional
        group[name] = other[name]
        right = run(trial.right, other)
        if right.error or identical(trial, right, trial.rights[0]):
            continue
        theirs = run(trial.function, other, trial.lent)
        if theirs.error is None and identical(trial, theirs, outcome):
            return f"ignores_{name}", (
                f"What it returns does not depend on `{name}`: with another `{name}`, the same "
                "comes out. Is a number typed in, or another name used in its place?"
            )
    return None


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
    return value + 1 if isinstance(value, int) else value * 0.7 + 0.11


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


def factor(expected, got):
    expected, got = np.ravel(expected), np.ravel(got)
    large = np.argmax(np.abs(expected)) if expected.size else 0
    if not expected.size or expected[large] == 0 or not np.isfinite(got).all():
        return None
    ratio = got[large] / expected[large]
    return ratio if ratio and same(expected * ratio, got) else None


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


def gradients_of_another_cost(trial):
    """Do the gradients belong to the learner's own cost, which then is the culprit?"""
    if not trial.exercise.own_cost:
        return None
    case, outcome = trial.cases[0], trial.theirs[0]
    found = trial.exercise.own_cost(trial.function, case, outcome.value)
    if found is None:
        return None
    where, cost, parameters, grads = found
    try:
        with quietly(), lending(trial.function, trial.lent):
            difference = gradient_check(cost, parameters, grads)
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


BEFORE_VALUES = [nothing_returned, error_raised, wrong_form, wrong_shape, input_changed]
OF_VALUES = [not_finite, data_of_the_notebook, argument_ignored, constant_factor, nearly]
OF_VALUES += [gradients_of_another_cost]


def listed(names):
    return ", ".join(f"`{name}`" for name in names) or "nothing"
