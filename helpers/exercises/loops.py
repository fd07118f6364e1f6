"""Lines of a training that stand outside of its loop, and the same function with them inside."""

import ast

from helpers.exercises.running import inner, space_of
from helpers.exercises.trace import defined, tree_of
from helpers.exercises.trial import Trial

BEFORE = (
    "What stands before the loop runs once, and every step goes by what came of it at the start. "
    "It belongs into the loop: after each step it has to be computed anew."
)
BEHIND = (
    "What stands behind the loop runs once, at the end. It belongs into the loop: every iteration "
    "takes a step, and the next one begins where it ended."
)


START = (
    "What stands before the loop holds what was there at the start, however much is learnt later. "
    "It belongs behind the loop."
)


def misplaced(trial):
    """((identifier, sentence), changed lines, trial of the mended function), or None"""
    source, tree = tree_of(inner(trial.function))
    found = [node for node in getattr(tree, "body", []) if isinstance(node, ast.For | ast.While)]
    if len(found) != 1:
        return None
    (loop,) = found
    lines = [node for node in tree.body if isinstance(node, ast.Assign)]
    before = [node for node in lines if node.lineno < loop.lineno]
    changed, read = names([loop], ast.Store), names([loop], ast.Load)
    right = [name for n in trial.exercise.tree if isinstance(n, ast.For) for name in calls(n)]
    needed = set(right) & trial.exercise.space.keys() - calls(loop)
    first = []
    for node in before:  # what is made of the one before goes with it
        if calls(node) & needed or names([node], ast.Load) & names(first, ast.Store):
            first.append(node)
    last = [n for n in lines if n not in before and calls(n) & needed]
    if (first or last) and not names(first, ast.Store) & changed:
        sure = bool(names(first, ast.Store) & read)
        return mended(trial, source, loop, [first, last, []], sure, BEFORE if first else BEHIND)
    start = [n for n in before if names([n], ast.Load) & changed]
    start = [n for n in start if not names([n], ast.Store) & (changed | read)]
    sure = all(names([n], ast.Load) <= changed | {"dict"} for n in start)
    sure &= names(start, ast.Store) <= names(tree.body[-1:], ast.Load)  # it is what comes back
    return mended(trial, source, loop, [[], [], start], sure, START) if start else None


def mended(trial, source, loop, places, sure, said):
    """The same with lines in other places, if less is wrong then, or no more where it is sure."""
    function = defined(moved(source, loop, places), trial.name, space_of(trial.function))
    other = Trial(trial.exercise, function, trial.lent, trial.outside)
    if other.count_wrong() >= trial.count_wrong() + sure:
        return None
    out = [" ".join(ast.get_source_segment(source, n).split()) for place in places for n in place]
    return ("misplaced", said), [(text, text) for text in out], other


def names(nodes, context):
    """The names that get a value in these nodes, or those that are read."""
    found = [n for node in nodes for n in ast.walk(node) if isinstance(n, ast.Name)]
    return {n.id for n in found if isinstance(n.ctx, context)}


def calls(node):
    """The names of the functions that are called in it."""
    found = [n.func for n in ast.walk(node) if isinstance(n, ast.Call)]
    return {f.id for f in found if isinstance(f, ast.Name)}


def moved(source, loop, places):
    """The source with statements at the beginning of the loop, at its end, and behind it."""
    lines, body = source.splitlines(), loop.body
    taken = {k for out in places for n in out for k in range(n.lineno - 1, n.end_lineno)}
    first, last, behind = ([ast.unparse(node) for node in out] for out in places)
    inside, outside = " " * body[0].col_offset, " " * loop.col_offset
    new = []
    for k, line in enumerate(lines):
        new += [inside + text for text in first] * (k == body[0].lineno - 1)
        new += [line] * (k not in taken)
        if k == body[-1].end_lineno - 1:
            new += [inside + text for text in last] + [outside + text for text in behind]
    return "\n".join([*new, ""])
