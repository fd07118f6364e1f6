"""What stands on the wrong side of a loop, or is lost in it, and the same with that mended.

A mend finds such lines by their text alone: those that a training needs in each iteration, those
that gather what comes of each one. It is believed if less is wrong then.
"""

import ast
from dataclasses import dataclass, field

from helpers.exercises.form_faults import in_lines
from helpers.exercises.line_mistakes import ANEW, EARLY
from helpers.exercises.running import inner, space_of
from helpers.exercises.trace import defined, tree_of, with_replaced
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
GATHERED = (
    "Behind the loop only what came of its last turn is put into the list. `append` belongs into "
    "the loop."
)
OTHER_NAME = (
    "The new values get another name, so the next iteration takes the old ones again, and each "
    "step begins at the start. They take the place of `{}`."
)
OVERWRITTEN = (
    "Each turn of the loop overwrites `{0}`, and only what came of the last one is left. It is to "
    "be added to those before: `{0} +=`."
)


@dataclass
class Mend:
    """What is wrong with these statements, the mended function, and is it sure without a run?"""

    name: str
    said: str
    nodes: list
    function: object
    sure: bool
    lines: list = field(default_factory=list)  # (new, old) where others look different then


class Loop:
    """The one loop of a learner's function, and what stands around it."""

    def __init__(self, trial, source, tree, loop):
        self.trial, self.source, self.tree, self.loop = trial, source, tree, loop
        self.before = [n for n in tree.body if n.lineno < loop.lineno]
        self.behind = [n for n in tree.body if n.lineno > loop.lineno]
        self.changed, self.read = names([loop], ast.Store), names([loop], ast.Load)
        right = [n for n in trial.exercise.tree if isinstance(n, ast.For)]
        self.right = {name for node in right for name in calls(node)}
        self.needed = self.right & trial.exercise.space.keys() - calls(loop)

    def function(self, source):
        return defined(source, self.trial.name, space_of(self.trial.function))

    def into(self):
        """Calls that the right program makes in each iteration."""
        first = []
        for node in self.before:  # what is made of the one before goes with it
            if calls(node) & self.needed or names([node], ast.Load) & names(first, ast.Store):
                first.append(node)
        last = [n for n in self.behind if isinstance(n, ast.Assign) and calls(n) & self.needed]
        made = names(first, ast.Store)
        if (first or last) and not made & self.changed:
            said, sure = BEFORE if first else BEHIND, bool(made & self.read)
            yield Mend("misplaced", said, first + last, self.moved(first, last), sure)

    def start(self):
        """What comes back is put together of values that the loop changes, but before it."""
        found = [n for n in self.before if names([n], ast.Load) & self.changed]
        found = [n for n in found if not names([n], ast.Store) & (self.changed | self.read)]
        if found:
            sure = all(names([n], ast.Load) <= self.changed | {"dict"} for n in found)
            sure &= names(found, ast.Store) <= names(self.tree.body[-1:], ast.Load)
            yield Mend("start_returned", START, found, self.moved(behind=found), sure)

    def gathered(self):
        """A list that grows behind the loop, by something made in it."""
        seen = set()
        for node in self.behind:
            fresh = names([node], ast.Load) & self.changed - seen
            if fresh and "append" in calls(node) and "append" in self.right - calls(self.loop):
                yield Mend("append_behind", GATHERED, [node], self.moved(last=[node]), True)
                return
            seen |= names([node], ast.Store)

    def carried(self):
        """New values under another name, which no later iteration reads."""
        found, function, lines = [], self.trial.function, []
        for node in self.loop.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=new)]) if new not in self.read:
                    old = first_name(node.value)
                    if old and old not in self.changed and new in names(self.behind, ast.Load):
                        changed, others = with_replaced(function, new, old)
                        if changed:
                            found.append((node, old))
                            function, lines = changed, [*others, *lines]
        if found:
            olds = "`, `".join(old for _, old in found)
            nodes, said = [node for node, _ in found], OTHER_NAME.format(olds)
            yield Mend("other_name", said, nodes, function, bool(self.right), lines)

    def added(self):
        """A sum over examples of which only the last term is left."""
        for node in self.loop.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)]) if name not in self.read:
                    again = name in names(self.before, ast.Store) & names(self.behind, ast.Load)
                    if again and not self.right:
                        lines = self.source.splitlines()
                        k = node.lineno - 1
                        lines[k] = lines[k].replace("=", "+=", 1)
                        function = self.function("\n".join([*lines, ""]))
                        yield Mend("overwritten", OVERWRITTEN.format(name), [node], function, True)

    def early(self):
        """A `return` in the loop's body, under no condition."""
        found = [n for n in self.loop.body if isinstance(n, ast.Return) and n.value is not None]
        if found and len(self.loop.body) > len(found):
            yield Mend(EARLY.name, EARLY.sentence, found, self.moved(behind=found), True)

    def anew(self):
        """What should grow from turn to turn, or be changed, and begins anew in each."""
        found = []
        for node in self.loop.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if is_start(value):
                    others = [other for other in self.loop.body if other is not node]
                    if name in names(self.behind, ast.Load) and grows(name, others):
                        found.append(node)
        if found:
            yield Mend(ANEW.name, ANEW.sentence, found, self.moved(before=found), True)

    def moved(self, first=(), last=(), behind=(), before=()):
        """The function with statements at the loop's beginning and end, behind and before it."""
        lines, body = self.source.splitlines(), self.loop.body
        taken = {
            k for n in (*first, *last, *behind, *before) for k in range(n.lineno - 1, n.end_lineno)
        }
        inside, outside = (lines[n.lineno - 1][: n.col_offset] for n in (body[0], self.loop))
        new = []
        for k, line in enumerate(lines):
            new += indented(before, outside) * (k == self.loop.lineno - 1)
            new += indented(first, inside) * (k == body[0].lineno - 1)
            new += [line] * (k not in taken)
            if k == body[-1].end_lineno - 1:
                new += indented(last, inside) + indented(behind, outside)
        return self.function("\n".join([*new, ""]))


def mended(trial):
    """((identifier, sentence), changed lines, trial of the mended function), or None"""
    source, tree = tree_of(inner(trial.function))
    found = [node for node in getattr(tree, "body", []) if isinstance(node, ast.For | ast.While)]
    if len(found) != 1 or not in_lines_of_their_own([*tree.body, *found[0].body]):
        return None
    loop = Loop(trial, source, tree, *found)
    for mends in (
        loop.early,
        loop.anew,
        loop.into,
        loop.start,
        loop.gathered,
        loop.carried,
        loop.added,
    ):
        for mend in mends():
            other = Trial(trial.exercise, mend.function, trial.lent, trial.outside)
            if other.count_wrong() < trial.count_wrong() + mend.sure:
                texts = [" ".join(ast.get_source_segment(source, n).split()) for n in mend.nodes]
                return (mend.name, in_lines(texts, mend.said)), mend.lines, other
    return None


def in_lines_of_their_own(nodes):
    """Does no line hold two statements, or a loop and its body?"""
    starts = [node.lineno for node in nodes]
    return len(set(starts)) == len(starts)


def names(nodes, context):
    """The names that get a value in these nodes, or those that are read."""
    found = [n for node in nodes for n in ast.walk(node) if isinstance(n, ast.Name)]
    return {n.id for n in found if isinstance(n.ctx, context)}


def is_start(value):
    """Is it zero or empty, or the start of a training?"""
    match value:
        case ast.Constant(value=0) | ast.List(elts=[]) | ast.Dict(keys=[]):
            return True
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in ("list", "dict") or name.startswith(("zeros", "initialize"))
    return False


def grows(name, nodes):
    """Does one of these nodes add to a name, put something into it, or make it of the old one?"""
    for node in (part for whole in nodes for part in ast.walk(whole)):
        match node:
            case (
                ast.AugAssign(target=ast.Name(id=own))
                | ast.Subscript(value=ast.Name(id=own), ctx=ast.Store())
                | ast.Call(func=ast.Attribute(attr="append", value=ast.Name(id=own)))
            ):
                if own == name:
                    return True
            case ast.Assign(targets=[ast.Name(id=own)], value=value):
                if own == name and name in names([value], ast.Load):
                    return True
    return False


def first_name(node):
    """The first variable that is read in an expression."""
    called = [id(n.func) for n in ast.walk(node) if isinstance(n, ast.Call)]
    found = [n for n in ast.walk(node) if isinstance(n, ast.Name) and id(n) not in called]
    return min(found, key=lambda n: (n.lineno, n.col_offset)).id if found else None


def calls(node):
    """The names of the functions and methods that are called in it."""
    found = [n.func for n in ast.walk(node) if isinstance(n, ast.Call)]
    return {getattr(f, "id", getattr(f, "attr", "")) for f in found}


def indented(nodes, margin):
    return [margin + line for node in nodes for line in ast.unparse(node).splitlines()]
