"""What is wrong with the values of an answer that no list of mistakes holds.

A law takes the trial (see `check`) and returns (identifier, sentence), or None.
"""

import ast
import collections
import difflib
import inspect
import itertools

import numpy as np

from helpers import activations
from helpers.exercises.form import learnt
from helpers.exercises.form_faults import in_lines, listed
from helpers.exercises.line_mistakes import overwritten
from helpers.exercises.outcomes import Misfit, number_array, same
from helpers.exercises.running import code_of, inner, signature, space_of, steps
from helpers.exercises.trace import tree_of, with_replaced
from helpers.exercises.trees import names
from helpers.exercises.trial import Trial
from helpers.exercises.values import equal


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
        if labels.size != A.size or len(np.unique(labels)) > 2:
            return None
        if not np.isin(labels, (0, 1)).all():
            found = " and ".join(f"{label:g}" for label in np.unique(labels))
            return "other_labels", f"The labels are {found}. They should be 0 and 1, as those of Y."
        one, zero = [*one, *A[labels == 1]], [*zero, *A[labels == 0]]
    if one and zero and max(zero) < min(one):
        low, high = max(zero), min(one)
        of_z = " Is z itself held against one half?" * bool(low < activations.sigmoid(0.5) < high)
        return "another_threshold", (
            f"The threshold is not one half: a probability of {low:.2g} becomes 0, and one of "
            f"{high:.2g} becomes 1.{of_z}"
        )
    return None


def of_the_notebook(trial, kinds=(np.ndarray, dict, int, float, list)):
    """The global arrays and numbers that a function reads."""
    code, space = code_of(trial.function), space_of(trial.function)
    read = [s.argval for s in steps(code) if s.opname.startswith("LOAD_GLOBAL")] if code else []
    found = [name for name in dict.fromkeys(read) if isinstance(space.get(name), kinds)]
    return [name for name in found if not holds_functions(space[name])]


def holds_functions(value):
    return isinstance(value, dict) and any(map(callable, value.values()))


def data_of_the_notebook(trial, *kinds):
    """A global array or number in the place of an argument."""
    if used := of_the_notebook(trial, *kinds):
        return "uses_a_global", (
            f"It reads {listed(used)} from the notebook, outside of the function. Here it was "
            "called with other data, so the result cannot fit. Use the arguments, and what you "
            "compute from them."
        )
    return None


def with_arguments(trial, form, olds, news):
    """(what stood there, what takes its place, changed lines, trial); None if nothing helps."""
    least, found = (trial.put_right(form).count_wrong(), 0), None
    for old, new in itertools.product(olds, news):
        function, lines = with_replaced(trial.function, old, new)
        if function and not lines[0][0].startswith("if "):
            other = Trial(trial.exercise, function, trial.lent, trial.outside)
            right = other.put_right(form)
            if (wrong := (right.count_wrong(), right.count_misshapen())) < least:
                least, found = wrong, (old, new, lines, other)
    return found


def without_value(trial):
    """((identifier, sentence), mended) of a name without a value, if one thing fits; or None."""
    errors = [outcome.error for outcome in trial.theirs if isinstance(outcome.error, NameError)]
    if not errors or isinstance(errors[0], UnboundLocalError) or len(errors) < len(trial.theirs):
        return None
    fits, least, name = [], 100, errors[0].name
    if name in trial.traced.filled:
        return None
    given = [name for name in trial.cases[0] if all(name in case for case in trial.cases)]
    for new in (*given, *trial.cases[0].counts()):
        function, lines = with_replaced(trial.function, name, new)
        if function:
            other = Trial(trial.exercise, function, trial.lent, trial.outside)
            wrong = other.put_right(learnt(other, other.theirs)).count_wrong()
            if wrong and "." not in new and not difflib.get_close_matches(name, [new], cutoff=0.7):
                continue  # unless it is misspelt, or a count such as m, something has to be right
            if wrong <= least < 100 or wrong < least:
                fits, least = [*(fits if wrong == least else []), (new, lines, other)], wrong
    values = [[eval(new, dict(case)) for case in trial.cases] for new, *_ in fits]
    if not fits or any(not equal(values[0], value) for value in values):
        return None
    new, *mended = fits[0]
    said = f"`{name}` has no value inside the function. `{new}` would fit there."
    return ("no_value", in_lines([old for _, old in mended[0]], said)), mended


def fixed_length(function, exercise):
    """((identifier, sentence), mended function, changed lines) of a loop of fixed length; or None.

    Whoever never reads `num_iterations`, or gives it another value, is wrong: that needs no run of
    thousands of iterations.
    """
    name, (_, tree) = "num_iterations", tree_of(inner(function))
    if name not in exercise.cases()[0] or name not in signature(function).parameters or not tree:
        return None
    nodes = list(ast.walk(tree))
    reads = [n for n in nodes if isinstance(n, ast.Name) and n.id == name]
    given = [n.value for n in tree.body if isinstance(n, ast.Assign) and n.targets[0] in reads]
    for piece in given if given else [] if reads else map(length, tree.body):
        number = piece.value if isinstance(piece, ast.Constant) else 0
        if type(number) is int and number > 9 and number % 10 == 0:
            other, lines = with_replaced(function, str(number), name, piece.lineno)
            mistake, texts = overwritten(name), [old for _, old in lines]
            changes = mistake.name, in_lines(texts, mistake.sentence)
            said = changes if given else belongs(number, name, lines)
            return (said, other, lines) if other else None
    return None


def fixed_rate(function, exercise):
    """The same of the one number with decimal places, where `learning_rate` is never read."""
    name, (_, tree) = "learning_rate", tree_of(inner(function))
    if name not in exercise.cases()[0] or name not in signature(function).parameters or not tree:
        return None
    rates = set()
    for node in (node for statement in tree.body for node in ast.walk(statement)):
        match node:
            case (
                ast.Assign(value=ast.Constant(float(rate)))
                | ast.BinOp(left=ast.Constant(float(rate)), op=ast.Mult())
                | ast.BinOp(op=ast.Mult(), right=ast.Constant(float(rate)))
                | ast.Call(func=ast.Name(), args=[*_, ast.Constant(float(rate))])
            ):
                rates.add(rate)
    if name in names(tree.body) or len(rates) != 1:
        return None
    (rate,) = rates
    other, lines = with_replaced(function, str(rate), name)
    return (belongs(rate, name, lines), other, lines) if other else None


def length(node):
    """How often a loop turns: what stands in its `range`, or is compared in a `while`."""
    match node:
        case ast.For(iter=ast.Call(func=ast.Name("range"), args=[end] | [ast.Constant(0), end])):
            return end if node.body[0].lineno > node.lineno else None
        case ast.While(test=ast.Compare(comparators=[end])):
            return end if node.body[0].lineno > node.lineno else None
    return None


def belongs(number, name, lines):
    said = f"`{number}` is typed in where `{name}` belongs."
    return f"ignores_{name}", in_lines([old for _, old in lines], said)


def unread(trial):
    """The numbers that come in and are never read; and the rate, which is read in several lines."""
    code = code_of(trial.function)
    read = {s.argval for s in steps(code) if s.opname.startswith("LOAD_FAST")} if code else set()
    return [n for n in trial.cases[0].numbers() if n == "learning_rate" or n not in read]


def typed_in(trial):
    """The numbers that a function holds, but for the smallest."""
    code = code_of(trial.function)
    held = [s.argval for s in steps(code) if s.opname.startswith("LOAD_")] if code else []
    numbers = [number for number in held if type(number) in (int, float)]
    return [repr(number) for number in dict.fromkeys(numbers) if number not in (0, 1, 2)]


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
            turns = (notes.values.get(k) or [0])[0]
            ran = {j: len(v) for j, v in notes.values.items() if lines[j].loop == k}
            turned = collections.Counter()  # in how many turns each name gets a value
            for j, n in ran.items():
                turned[lines[j].name] += n
            if isinstance(turns, range | list | np.ndarray) and ran and loop.key[:4] == "for ":
                turns, most = len(turns), max(ran.values())
                steps = [j for j in ran if is_step(lines[j]) and search.roles[j] in search.trained]
                few = [j for j in steps if turned[lines[j].name] < turns]
                if 1 < most < turns:
                    return "left_early", in_lines([loop.text], LEFT.format(most, turns))
                if few and len(notes.values[k]) == 1:
                    left_out = [lines[j].text for j in few]
                    return "left_out", in_lines(left_out, LEFT_OUT.format(ran[few[0]], turns))
    return None


def is_step(line):
    """Does a line make the new value of a name of the old one?"""
    return not line.part and line.name in names([line.node])


def untouched(trial):
    """What should change and comes back as it came in."""
    found = []
    try:
        parts = trial.wrong
    except (Misfit, AttributeError):
        return None
    for name, values in parts.items():
        given = [held_in(case).get(name) for case in trial.cases]
        if all(g is not None and same(g, came) for g, (_, came) in zip(given, values, strict=True)):
            found.append(name)
    if not found:
        return None
    them = ("them", "come", "they") if len(found) > 1 else ("it", "comes", "it")
    said = f"{listed(found)} {them[1]} back as {them[2]} came in: no step is taken for {them[0]}."
    return "untouched", said


def held_in(case):
    """name -> value of all arguments and of the entries of those that are dicts"""
    dicts = [value for value in case.values() if isinstance(value, dict)]
    return {name: value for held in [case, *dicts] for name, value in held.items()}


LAWS = [
    another_default,
    data_of_the_notebook,
    another_threshold,
    untouched,
]
