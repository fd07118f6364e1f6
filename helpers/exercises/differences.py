"""What a line came to, beside what it should have come to, in words."""

import ast
import re

import numpy as np

from helpers.exercises import failures, trees
from helpers.exercises.outcomes import Misfit, described, factor, fitting, pairs, same, title
from helpers.exercises.reference import role_name
from helpers.exercises.trees import names
from helpers.exercises.values import equal

NOT_FINITE = (
    "A logarithm of 0 or of a negative number does that, and so does a division by 0. What goes "
    "into a logarithm should lie between 0 and 1."
)


def told(culprit, trial):
    """What a line to blame comes to, and what it should."""
    came, wanted = (v[culprit.case][culprit.ran] for v in (culprit.came, culprit.wanted))
    case, line = trial.cases[culprit.case], culprit.line
    if culprit.sums_up():
        return f"What {called(culprit)} comes to at the end of the loop is not right."
    if isinstance(came, NameError):
        return "A name in it has no value here: is it an argument, or computed before?"
    if culprit.guessed and not isinstance(came, Exception):
        return "What comes out of it may not be right."
    if isinstance(came, Exception):
        raised = trial.theirs[culprit.case].error
        when = "raised" if raised and str(raised) == str(came) else "raises, with that mended,"
        said = f"It {when} `{type(came).__name__}: {str(came)[:200]}`."
        return said + failures.hint(came, line.text)
    where = f"in a case with {failures.sizes(case)}" if case.sizes else "in one case"
    if line.parts and not isinstance(came, tuple | list | np.ndarray):
        return f"What comes there is {described(came)}, and cannot be unpacked."
    if line.parts:
        if len(came) == len(wanted) and all(any(equal(a, b) for b in came) for a in wanted):
            return "What comes there is unpacked in the wrong order."
        names = line.name.strip("()").split(", ")
        wrong = [each for each in zip(names, came, wanted, strict=False) if not equal(*each[1:])]
        wrong = [each for each in wrong if each[0] not in culprit.doubtful] or wrong
        if len(wrong) != 1:
            return f"{begin(culprit)}."
        ((name, came, wanted),) = wrong
        return of_values(f"`{name}`", came, wanted, culprit, trial, where)
    if line.name == f"{ast.unparse(line.node)}.append":
        return "This puts the list into itself."
    if callable(came):
        return "That is a function that is not called: are its brackets missing?"
    if line.key.startswith("if ") and np.size(came) != 1:
        return "A condition asks one question, and here a whole array is compared."
    if line.key.startswith("if "):
        turn = f" in turn {culprit.ran + 1} of the loop," if line.counted else ""
        return failures.condition(line.node, bool(came), case, f"{turn} {where}")
    if line.key.startswith("for "):
        through = f"{numbers(came)}, and should go through {numbers(wanted)}"
        return f"The loop goes through {through}, {where}."
    name = called(culprit)
    if isinstance(came, list) and isinstance(wanted, list) and wanted:
        came, wanted = (np.asarray(v) if is_numbers(v) else v for v in (came, wanted))
    said = of_values(name, came, wanted, culprit, trial, where)
    if isinstance(line.node, ast.List) and line.loop is not None:
        said += " It is made anew in each turn; `append` puts something into a list that is there."
    return said[:1].upper() + said[1:]


def called(culprit):
    """What a line gives a value to, if the learner has such a name."""
    name = culprit.name.removesuffix("_next")
    read = names([culprit.line.node])
    if name.endswith(".append"):
        return "what is appended"
    if not name.isidentifier() or not {culprit.line.name} - {"return"} | read & {name}:
        return "what comes back"
    return f"`{name}`"


def begin(culprit):
    line, name = culprit.line, culprit.name
    other = role_name(name) != role_name(line.name) and line.name.isidentifier()
    if other and line.name != "return":
        return f"What it comes to is taken for `{name}`, and is not that"
    if len(culprit.texts) > 1:
        return "What comes of them is not right"
    nested = len(trees.called(line.node)) > 1  # one call inside of another goes unseen
    if culprit.reads(culprit.doubtful) or nested:
        return "What comes out of it is not right"
    if isinstance(line.node, ast.Name):
        return "Its value is not right"
    return "The names in it have the right values, and what comes out is not right"


def of_values(name, came, wanted, culprit, trial, where):
    line, cases = culprit.line, trial.cases
    if isinstance(came, list | tuple) and isinstance(wanted, np.ndarray | float | int):
        what = "an array" if np.ndim(wanted) else "a number"
        said = f"{name} is a {type(came).__name__} here, and should be {what}."
        if isinstance(came, tuple) and isinstance(line.node, ast.Call):
            said += " A function that returns several values is unpacked: a name for each."
        return said
    if (
        came is None
        and isinstance(line.node, ast.Call)
        and isinstance(line.node.func, ast.Attribute)
    ):
        method = line.node.func.attr
        return (
            f"{name} is None: `{method}` changes what stands before the point, and returns nothing."
        )
    kinds = dict | tuple | list | str | None
    if isinstance(came, kinds) or isinstance(wanted, kinds):
        part = culprit.name.strip("[]")
        if isinstance(wanted, dict) and name[0] == "`":
            try:
                list(pairs(wanted, came, name.strip("`")))
            except Misfit as misfit:
                return str(misfit).replace("dict that comes back as", "dict")
        if part.isdigit() and described(came) != described(wanted):
            form = title(trial.exercise.returns[int(part)])
            return f"It should be {described(wanted)}, {form}, and is {described(came)}."
        if part.isdigit() and isinstance(wanted, tuple | dict):
            both = fitting(wanted, came, trial.exercise.returns[int(part)])
            wrong = [p for p, one, other in both if other is None or not same(one, other)]
            if any(name in cases[culprit.case] for name in wrong if name in names([line.node])):
                return f"`{wrong[0]}` has another value here than the one that came in."
            said = " and ".join(f"`{name}`" for name in wrong)
            return f"What stands in it for {said} is something else."
        if type(came) is type(wanted) is tuple:
            return in_tuple(name, came, wanted)
        return f"{begin(culprit)}."
    if np.asarray(came).dtype.kind not in "biuf":
        return f"{name} is {described(came)}, and should be {described(wanted)}."
    came, wanted = np.asarray(came, float), np.asarray(wanted, float)
    if wanted.ndim == 0 and came.size == 1 and not same(wanted, came.reshape(())):
        came = came.reshape(())  # its number is wrong, too
    if came.shape != wanted.shape:
        said = shapes(name, wanted, came, cases[culprit.case], line.text)
        return said + number_in(line.node, set(came.shape) - {*wanted.shape, 1})
    if isinstance(line.node, ast.Constant):
        typed_in = f"{name} is {came:g}, whatever comes in: it is typed in."
        return f"{typed_in} It should be {wanted:g} {where}."
    if np.isfinite(wanted).all() and not np.isfinite(came).all():
        return f"{name} is {'nan' if np.isnan(came).any() else 'infinite'}. {NOT_FINITE}"
    both = zip(culprit.came, culprit.wanted, cases, strict=True) if not line.parts else ()
    first = [(w[0], c[0], case) for c, w, case in both if c and w]
    first = [one for one in first if not isinstance(one[1], Exception)]
    ratios, ran = [factor(w, c) for w, c, _ in first], [case for *_, case in first]
    if ratios and None not in ratios and (said := factor_words(ratios, ran)):
        return f"{name} is {said[0]} times what it should be{said[1]}."
    one, other = np.ravel(came), np.ravel(wanted)
    if (
        one.size > 1
        and not np.isin(one, (0, 1)).all()
        and same(np.clip(other, one.min(), one.max()), one)
    ):
        ends = " and ".join(f"{end:.4g}" for end in np.unique(one[one != other]))
        return f"{name} is cut off at {ends}. What lies further out is needed as it is."
    nearly = 0.01 if "round" in line.text else 0.001
    if (off := np.abs(one - other).max() / (np.abs(other).max() or 1)) < nearly:
        nearly = f"{name} is right to about {off:.0e} of the largest number"
        return f"{nearly}. Is something rounded, or a small number added?"
    k = next((k for k in range(one.size) if not same(other[k], one[k])), 0)
    number = f"number {k + 1} of {name}" if one.size > 1 else name
    return f"{begin(culprit)}: {where}, {number} is {one[k]:.6g}, and should be {other[k]:.6g}."


def in_tuple(name, came, wanted):
    """Which part of a tuple is not what it should be."""
    if len(came) != len(wanted):
        return f"{name} is {described(came)}, and should be {described(wanted)}."
    k = next((k for k in range(len(came)) if not equal(came[k], wanted[k])), None)
    if k is None:
        return f"{name} is there more often, or less often, than it should be."
    if type(came[k]) is type(wanted[k]) is tuple:
        return in_tuple(f"number {k + 1} in {name}", came[k], wanted[k])
    return (
        f"Number {k + 1} of the {len(came)} values in {name} is something else than it should be."
    )


def is_numbers(values):
    return all(isinstance(value, int | float | np.number) for value in values)


def numbers(values):
    found = [str(value) for value in np.ravel(values)]
    return ", ".join(found if len(found) < 7 else [*found[:3], "…", found[-1]]) or "nothing"


def shapes(name, wanted, came, case, text=""):
    """A wrong shape; `text` is the line that made it."""
    if wanted.ndim == 0:
        said = f"{name} should be a single number; yours has the shape {came.shape}."
        left = re.search(r"(sum|mean)\(.*axis", text)
        return said + " With an `axis`, a sum leaves a number for each row or column." * bool(left)
    if wanted.ndim == came.ndim == 1:
        numbers = "one number" if wanted.size == 1 else f"{wanted.size} numbers"
        return f"{name} should hold {numbers} here; yours holds {came.size}."
    letters = {size: letter for letter, size in case.sizes.items()} | {1: "1"}
    form = ", ".join(letters.get(n, str(n)) for n in wanted.shape)
    form = f"({form}{',' if wanted.ndim == 1 else ''})"
    which = f"{wanted.shape}" + f", which is {form}" * (form != str(wanted.shape))
    if came.ndim == 0:
        if wanted.ndim == 1:
            return f"{name} is a single number, and should be a list of {wanted.size}."
        said = f"{name} is a single number, and should have the shape {which}."
        over = "sum(" in text or "mean(" in text
        return said + " The sum goes over everything; it has an `axis`, too." * over
    said = f"{name} has the shape {came.shape} where it should have {which}."
    if came.ndim == 2 and came.T.shape == wanted.shape:
        return f"{said} Its transpose would fit."
    if came.ndim == 1 and wanted.ndim == 2 and came.size == wanted.size:
        back = ", ".join("1" if n == 1 else "-1" for n in wanted.shape)
        how = f" `reshape({back})` gives it the other one." * (1 in wanted.shape)
        if "zeros(" in text:
            how = " `np.zeros` takes the shape as one argument, a pair in brackets."
        if "sum(" in text or "mean(" in text:
            how = " A sum with `keepdims=True` keeps both axes."
        return f"{said} It has one axis only.{how}"
    if came.ndim == wanted.ndim:
        wrong = [k for k in range(came.ndim) if came.shape[k] != wanted.shape[k]]
        if came.size == 1 and ("sum(" in text or "mean(" in text):
            return f"{said} The sum goes over everything: look at its `axis`."
        axes = " and ".join(("rows", "columns", "third axis")[min(k, 2)] for k in wrong)
        sizes = " and ".join(letters.get(came.shape[k], str(came.shape[k])) for k in wrong)
        return f"{said} The {axes} are wrong: you have {sizes}."
    return f"{said} It has {came.ndim} ax{'i' if came.ndim == 1 else 'e'}s, not {wanted.ndim}."


def number_in(line, sizes):
    """What to say of a size that a line holds as a number."""
    for node in ast.walk(line):
        inside = ast.walk(node) if isinstance(node, ast.Constant | ast.BinOp) else ()
        number = [isinstance(n, ast.Constant | ast.BinOp | ast.operator) for n in inside]
        if number and all(number) and eval(ast.unparse(node)) in sizes:
            said = f" `{ast.unparse(node)}` is typed in, and fits one size only: look at the"
            return f"{said} `shape` of what came in."
    return ""


def factor_words(factors, cases):
    """What all of these factors have in common: (the factor, why), or None."""
    sizes = [{"1": 1} | case.sizes for case in cases]
    for letter in sizes[0]:
        for power, word in ((1, letter), (-1, f"1/{letter}"), (2, f"{letter}²")):
            for sign, minus in ((1, ""), (-1, "−")):
                expected = [sign * s.get(letter, 1.0) ** float(power) for s in sizes]
                if np.allclose(factors, expected) and (minus or letter != "1"):
                    return minus + word, why(letter, power, sign)
    if len(factors) > 1 and np.allclose(factors, factors[0]) and not np.isclose(factors[0], 1):
        base = next((b for b in (10, 2) if np.isclose(abs(factors[0]) * np.log(b), 1)), None)
        return f"{factors[0]:.4g}", f", as if a logarithm in it had the base {base}" * bool(base)
    return None


def why(letter, power, sign):
    if letter == "1":
        return ": a sign is turned round"
    if power < 0:
        return f": it is divided by {letter} once too often"
    sign_too = ", and the sign is turned round" if sign < 0 else ""
    return f": a division by {letter} is missing{sign_too}" if letter == "m" else sign_too
