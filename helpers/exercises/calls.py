"""What a function is handed over in a call, beside what it should be: which argument is wrong?

The calls of a learner's function are compared with those of the right program in their order.
"""

import ast
import copy
import inspect
import re

from helpers.exercises.line_mistakes import FLOORED
from helpers.exercises.lists import Mistake
from helpers.exercises.roles import role
from helpers.exercises.running import signature, space_of
from helpers.exercises.slips import ACTIVATIONS
from helpers.exercises.trees import names
from helpers.exercises.values import equal, is_zero


def name_the_rest(search, culprits):
    """The wrong arguments of a call, or two slips at once, where nothing else is known."""
    instead = {search.lines.index(culprit.line): culprit.wanted for culprit in culprits}
    for culprit in [c for c in culprits if not c.mistakes]:
        found = wrong_arguments(search, culprit, instead)
        zero = all(is_zero(came[0]) for came in culprit.came if came)
        found = found or floored(search, culprit, instead)
        if not found and not zero and not culprit.sums_up():
            found = search.reference.two_slips(
                culprit.name, culprit.came, "mean" in culprit.line.text
            )
            culprit.alone = False
        culprit.mistakes = found or ()


def wrong_arguments(search, culprit, instead):
    """The mistakes in a line that calls the right function with other arguments.

    `instead` has the right values of all lines to blame.
    """
    k = search.whole(search.lines.index(culprit.line))
    notes, found = search.with_spaces(culprit.case, instead), {}
    for one, right in pairs(search, culprit.case, notes):
        if one[0] == k and one[1] >= culprit.ran:
            for mistake in different(search, one, right):
                if one[1] == culprit.ran or is_plain(search, mistake):
                    found.setdefault(mistake.name, mistake)
    return tuple(found.values())[:2]


def floored(search, culprit, instead):
    """The mistake of a line that would be right with `/` in the place of `//`."""
    node, k = copy.deepcopy(culprit.line.node), search.lines.index(culprit.line)
    quotients = [n for n in ast.walk(node) if isinstance(getattr(n, "op", None), ast.FloorDiv)]
    spaces = search.with_spaces(culprit.case, instead).spaces.get(k, []) if quotients else []
    for quotient in quotients:
        quotient.op = ast.Div()
    for space in spaces[culprit.ran : culprit.ran + 1]:
        known = space_of(search.trial.function) | search.trial.lent | space
        came = search.reference.evaluate(ast.unparse(node), known)
        if equal(came, culprit.wanted[culprit.case][culprit.ran]):
            return (FLOORED,)
    return ()


def is_plain(search, mistake):
    """Is what a call gets a number, a word or what came in, whatever was computed before?"""
    node, given = mistake.change["theirs"], search.cases[0].keys()
    given = given - {line.name for line in search.lines}
    return names([node]) - {"l", "i"} <= given or isinstance(mistake.change["came"], str | int)


def wrong_calls(search):
    """line -> the mistakes in its call: what it gets, as it stands there."""
    found = {}
    for case in range(len(search.trial.theirs)):
        notes = search.with_spaces(case, {})
        complete = search.trial.theirs[case].error is None
        for one, right in pairs(search, case, notes, complete):
            for mistake in different(search, one, right):
                if is_plain(search, mistake):
                    line = search.lines[one[0]].text
                    found.setdefault(line, {}).setdefault(mistake.name, mistake)
    return {line: list(mistakes.values()) for line, mistakes in found.items()}


def pairs(search, case, notes, complete=True):
    """(call, right call), each as (line, how often it ran before, its node, names and values)"""
    reference, known = search.reference, search.exercise.space
    lines, lent = search.lines, search.trial.lent
    mine = in_order([line.node for line in lines], notes, known, lent)
    right = in_order(reference.nodes, reference.notes[case], known, {})
    for name in [name for name in mine if name in right]:
        all_there = complete and len(mine[name]) == len(right[name])
        places = {call[0] for call in mine[name] if lines[call[0]].loop is not None}
        wanted = {call[0] for call in right[name] if reference.loops[call[0]] is not None}
        for one, other in zip(mine[name], right[name], strict=False):
            alike = (lines[one[0]].loop is None) == (reference.loops[other[0]] is None)
            if all_there or (alike and len(places) == len(wanted)):
                yield one, other


def called_again(culprit, trial):
    """What to say of a function that is called more often in each turn than the right one does."""
    reference, known = trial.exercise.reference(trial.cases), trial.exercise.space
    own = [(o.node, o.loop) for o in trial.traced.lines if not (o.part or o.entry)]
    called = {name for name, f in known.items() if callable(f)}
    for name in sorted(called & set(re.findall(r"\w+", culprit.line.key))):
        mine, right = (
            sum(loop is not None and name in names([node]) for node, loop in found)
            for found in (own, zip(reference.nodes, reference.loops, strict=True))
        )
        if culprit.line.loop is not None and mine > right == 1 and name not in ACTIVATIONS:
            return f" `{name}` is called {mine} times in each turn of the loop. Once is enough."
    return ""


def in_order(nodes, notes, known, lent):
    """function -> its calls in the order of time"""
    found = {}
    for k, node in enumerate(nodes):
        name, _ = arguments(node, known)
        for n, (when, space) in enumerate(
            zip(notes.times.get(k, []), notes.spaces.get(k, []), strict=False)
        ):
            if name:
                found.setdefault(name, []).append((when, (k, n, node, lent | space)))
    return {
        name: [call for _, call in sorted(c, key=lambda one: one[0])] for name, c in found.items()
    }


def in_one_loop(search):
    """Does a loop go through all layers? The right program has the last one behind its loop."""
    known, reference = search.exercise.space, search.reference
    right = zip(reference.lines, reference.nodes, reference.loops, strict=False)
    right = {(layer(node, line[0], known), loop is None) for line, node, loop in right}
    mine = [(layer(ln.node, ln.name, known), ln.loop is None) for ln in search.lines]
    twice = {what for what, _ in right if what and {(what, True), (what, False)} <= right}
    mine = [one for one in mine if one[0] in twice]
    mine = [one for one in mine if one[0] != "append"] or mine
    return bool(mine) and not any(outside for _, outside in mine)


def layer(node, name, known):
    """What a line does for a layer: the function that it calls, or that it appends something."""
    return arguments(node, known)[0] or ("append" if name.endswith(".append") else None)


def arguments(node, known):
    """(name of the function that is called, parameter -> argument); or (None, {})"""
    match node:
        case ast.Call(func=ast.Name(id=name), args=args, keywords=more) if name in known:
            if any(isinstance(arg, ast.Starred) for arg in args):
                return None, {}
            try:
                named = {keyword.arg: keyword.value for keyword in more}
                return name, signature(known[name]).bind_partial(*args, **named).arguments
            except (TypeError, ValueError):
                pass
    return None, {}


def different(search, one, right):
    """A mistake for each argument that is not what it should be."""
    known, evaluate, found = search.exercise.space, search.reference.evaluate, []
    (function, theirs), (_, ours) = (arguments(call[2], known) for call in (one, right))
    for name, node in ours.items():
        if name not in theirs:
            default = signature(known[function]).parameters[name].default
            if default is inspect.Parameter.empty:
                return ()
            if equal(default, evaluate(ast.unparse(node), right[3])):
                continue
            said = f"`{name}` is left out in the call of `{function}`, which takes its default."
            found.append(Mistake(f"{name}_left_out", {"theirs": node, "came": None}, said))
            continue
        came = evaluate(ast.unparse(theirs[name]), one[3])
        if isinstance(came, NameError | KeyError):
            return ()
        if not equal(came, evaluate(ast.unparse(node), right[3])):
            last = (
                search.lines[one[0]].loop is not None and search.reference.loops[right[0]] is None
            )
            counted = search.lines[one[0]].counted and isinstance(theirs[name], ast.Name)
            turn = one[1] + 1 if counted else None
            said = sentence(function, name, theirs[name], node, came, turn, last)
            own = isinstance(theirs[name], ast.Name) and theirs[name].id not in search.cases[0]
            own &= not isinstance(node, ast.Constant)
            if own and not search.reference.called("", [[came]]):
                continue  # its value may be what is wrong
            if name == "learning_rate" and not takes(search, name):
                typed = f"`{function}` gets `{ast.unparse(theirs[name])}` as `{name}`"
                said = f"{typed}. Left out, it is the default: that is wanted here."
            found.append(Mistake(f"another_{name}", {"theirs": theirs[name], "came": came}, said))
    same = [m for m in found if m.name == f"another_{letter_of(m.change['theirs'])}"]
    return tuple(m for m in found if m not in same[1:])  # one cause


def takes(search, name):
    return name in signature(search.trial.function).parameters


def another_value(function, name):
    return f"What `{function}` gets as `{name}` has another value here than it should."


def sentence(function, name, theirs, ours, came, turn, last):
    """`last`: is it for the last layer that a call is wrong, in this turn of the loop?"""
    text, right, needed = ast.unparse(theirs), ast.unparse(ours), role(name)
    needs = "and that is not right there"
    if isinstance(ours, ast.Constant):
        there = "in the last layer it" if last else "it"
        there = f"in turn {turn} of the loop it" if turn and not last else there
        text, needs = repr(came), f"and {there} should get `{right}`"
    elif text in (right, name):
        return another_value(function, name)
    elif letter_of(theirs) == name:
        needs = "which belongs to another layer: look at the number in the key"
    elif {text.partition("[")[0], right.partition("[")[0]} == {"caches"}:
        needs = "but each layer has its own: a list counts from 0, and layers from 1"
    elif needed:
        typed = "typed in, " * isinstance(theirs, ast.Constant)
        needs = f"{typed}but it needs {needed}"
    return f"`{function}` gets `{text}` as `{name}`, {needs}.".replace("'", '"')


def letter_of(node):
    """W of parameters["W" + str(l)], whatever the layer; or None"""
    match node:
        case ast.Subscript(value=ast.Name(), slice=key):
            words = [n.value for n in ast.walk(key) if isinstance(n, ast.Constant)]
            return next((word[:1] for word in words if isinstance(word, str)), None)
