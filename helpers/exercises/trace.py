"""Run a function with notes: what each of its lines comes to, and what it would come to if one
of them had another value.

The function's syntax tree gets a call around every right-hand side: `Z = W @ A + b` becomes
`Z = _note_(3, lambda: W @ A + b)`. Loops, conditions, entries of a dict and what is returned count
as lines, too.
"""

import ast
import contextlib
import copy
import inspect
import linecache
import sys
import textwrap
import types
from dataclasses import dataclass, field

import numpy as np

from helpers.exercises.marker import NOTE, Marker
from helpers.exercises.running import inner, kept, run, space_of
from helpers.exercises.trees import called

KEEP = "kept"  # in the place of values: see `Notes.instead`


@dataclass
class Notes:
    """What the lines came to in one call, each as often as it ran; and what to put in place.

    `instead` has the values that a line should have; or KEEP, if what it computes should go to
    its name.
    """

    lines: list
    instead: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)
    times: dict = field(default_factory=dict)  # line -> when it ran, counted over all lines
    # line -> the names with their values before it; of lines that return something, always
    spaces: dict = field(default_factory=dict)
    keep_spaces: int = 0  # of how many times that a line runs, at most
    clock: int = 0

    @staticmethod
    def like(old, more):
        """What `+=` adds: to a list, the items of anything."""
        return list(more) if isinstance(old, list) else more

    def __call__(self, k, compute, target=None):
        noted, line, other = self.values.setdefault(k, []), self.lines[k], self.instead.get(k)
        n, self.clock = len(noted), self.clock + 1
        self.times.setdefault(k, []).append(self.clock)
        if n < self.keep_spaces or line.is_returned:
            space = sys._getframe(1).f_locals
            self.spaces.setdefault(k, []).append({a: kept(b) for a, b in space.items()})
        try:
            value = compute()
            if isinstance(value, reversed | zip | enumerate | type(reversed(range(0)))):
                value = list(value)
        except Exception as error:
            error.shapes = shapes_in(line.node, sys._getframe(1))
            noted.append(error)
            if other is None or isinstance(other, str):
                raise
        else:
            noted.append(kept(value))
        if line.kind == "append":
            if other is None:
                target.append(value)
            elif n < len(other):
                target.append(copy.deepcopy(other[n]))
            return None
        if line.kind == "unkept":
            return value if other is not None else target
        if other is None or isinstance(other, str):
            return value
        return copy.deepcopy(other[min(n, len(other) - 1)])


def shapes_in(node, frame):
    """The shapes of the arrays that are named in a piece of code."""
    found = []
    for part in ast.walk(node):
        if isinstance(part, ast.Name | ast.Subscript):
            with contextlib.suppress(Exception):  # it is what failed
                value = eval(ast.unparse(part), frame.f_globals, frame.f_locals)
                if isinstance(value, np.ndarray):
                    found.append(value.shape)
    return sorted(found)


class Traced:
    """A function that tells what its lines come to; `lines` is empty if its source is unknown."""

    def __init__(self, function):
        self.lines, self.function, self.filled = [], None, set()
        plain = inner(function)
        source, tree = tree_of(plain)
        if tree is None or plain.__closure__:
            return
        if any(isinstance(node, ast.NamedExpr) for node in ast.walk(tree)):
            return
        marker = Marker(source)
        tree.decorator_list = []
        tree.body = marker.visit_all(tree.body)
        self.lines, self.filled = marker.lines, marker.filled
        module = ast.fix_missing_locations(ast.Module([tree], []))
        space = {}
        try:
            exec(compile(module, "<traced>", "exec"), dict(plain.__globals__), space)
        except Exception:  # a default argument that is not there any more
            self.lines = []
            return
        code = space[tree.name].__code__
        self.function = types.FunctionType(
            code, plain.__globals__, plain.__name__, plain.__defaults__
        )
        self.function.__kwdefaults__ = plain.__kwdefaults__

    def run(self, case, lent=None, instead=None, keep_spaces=0, ours=False):
        """(outcome, notes) of a call in which some lines have other values."""
        notes = Notes(self.lines, instead or {}, keep_spaces=keep_spaces)
        outcome = run(self.function, case, (lent or {}) | {NOTE: notes}, ours)
        return outcome, notes


def defined(code, name, space):
    """A function from its code, which a traceback and a trace can read."""
    file, space = f"<{name} {hash(code)}>", dict(space)
    linecache.cache[file] = (len(code), None, code.splitlines(True), file)
    exec(compile(code, file, "exec"), space)
    return space[name]


def redefined(function, lines):
    """The function with another source; None if Python does not take it, or a default is lost."""
    try:
        return defined("\n".join([*lines, ""]), function.__name__, space_of(function))
    except Exception:
        return None


def with_return(function):
    """The same with a `return` of what it printed or computed last; None if there is no such."""
    source, tree = tree_of(inner(function))
    match tree.body[-1] if tree else None:
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=[value, *_])) as last:
            lines = source.splitlines()[: last.lineno - 1]
        case ast.Assign(targets=[value]) as last:
            lines = source.splitlines()
        case _:
            return None
    back = " " * last.col_offset + f"return {ast.unparse(value)}"
    return redefined(function, [*lines, back])


def with_replaced(function, old, new, at=None):
    """(the same with one number or name in the place of another, [(line, what it was)])

    `at` is the number of a line, if it is to be done in this one only.
    """
    source, tree = tree_of(inner(function))
    before = source.splitlines()
    lines = list(before)
    nodes = [node for part in getattr(tree, "body", []) for node in ast.walk(part)]
    nodes = [n for n in nodes if isinstance(n, ast.Constant | ast.Name) and ast.unparse(n) == old]
    nodes = [n for n in nodes if at in (None, n.lineno)]
    for node in sorted(nodes, key=lambda node: -node.col_offset):
        line = lines[node.lineno - 1].encode()
        line = line[: node.col_offset] + new.encode() + line[node.end_col_offset :]
        lines[node.lineno - 1] = line.decode()
    if lines == before:
        return None, []
    other = redefined(function, lines)
    if other is None:  # as inside of an f-string, where its place is not sure
        return None, []
    both = zip(lines, before, strict=True)
    return other, [(a.strip(), b.strip()) for a, b in both if a != b]


def tree_of(function):
    """The source of a function and the def in it; None if it is not to be found, or not its own."""
    if not isinstance(function, types.FunctionType) or function.__name__ == "<lambda>":
        return "", None
    linecache.checkcache(function.__code__.co_filename)
    try:
        source = textwrap.dedent(inspect.getsource(function))
        tree = ast.parse(source)
    except (OSError, SyntaxError, TypeError, IndexError, ValueError):
        return "", None
    node = tree.body[0] if tree.body else None
    fits = isinstance(node, ast.FunctionDef) and node.name == function.__name__
    return source, node if fits else None


def returns(function):
    """The lines that return something."""
    source, tree = tree_of(inner(function))
    nodes = [node for node in ast.walk(tree or ast.Pass()) if isinstance(node, ast.Return)]
    return [" ".join(ast.get_source_segment(source, node).split()) for node in nodes]


def called_returns(function, node, lent=()):
    """The lines that return something in a learner's own functions that a piece of code calls."""
    space = space_of(function)
    own = [space.get(name) for name in called(node) if name not in lent]
    return [text for f in own if space_of(f) is space for text in returns(f)]
