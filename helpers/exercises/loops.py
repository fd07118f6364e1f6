"""What stands on the wrong side of a loop, or is lost in it, and the same with that mended.

A mend finds such lines by their text alone: those that a training needs in each iteration, those
that gather what comes of each one.
"""

import ast
import itertools
import re
from dataclasses import dataclass, field

from helpers.exercises.form_faults import in_lines
from helpers.exercises.line_mistakes import ANEW, EARLY, EXAMPLES, overwritten
from helpers.exercises.running import inner
from helpers.exercises.trace import redefined, tree_of, with_replaced
from helpers.exercises.trees import names
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
NOT_HANDED_ON = (
    "Each turn takes the same `{}`, which was there before the loop. It should take what came out "
    "of the turn before, and that goes to `{}`."
)
STALE = (
    "This reads `{}`, and nothing in the loop changes that. What is learnt goes to `{}`: each "
    "iteration has to go on from there."
)
BOUNDS = "The loop should turn `{0}` times: `range({0})` starts at 0 and covers them all."
NO_ELSE = (
    "This line runs in any case, also behind the `if` above it, and overwrites what was computed "
    "there. It belongs under an `else`."
)
OVERWRITTEN = (
    "Each turn of the loop overwrites `{}`, and only what came of the last one is left. It is to "
    "be added to those before: `{}`."
)
ALWAYS_TRUE = (
    "A word alone counts as true, so this condition holds whatever comes in. Compare with each "
    "word: `{}`."
)
COMPARED = "This line compares, with `==`, and changes nothing. With `=` the value is put there."
NOWHERE = "In the place of `{}`, `{}` comes back. What is gathered in the list goes nowhere."
SAME_ARRAY = (
    "`{0} = {1}` makes no copy: both names mean the same array. What changes one of them in place, "
    "as `-=` and `[...] =` do, changes the other, too. `{1}.copy()` is an array of its own."
)
ONE_INDEX = "In each turn this takes the same one, number 0. The loop counts with `{}`."
# When a mend is believed: if less is wrong then, if no more is, or also where an error is raised.
BETTER, NO_WORSE, ALWAYS = 0, 1, 2


@dataclass
class Mend:
    """What is wrong with these statements, the mended function, and when that is believed."""

    name: str
    said: str
    nodes: list
    function: object
    sure: int
    lines: list = field(default_factory=list)  # (new, old) where others look different then


class Loop:
    """The one loop of a learner's function, and what stands around it."""

    def __init__(self, trial, source, tree, loop):
        self.trial, self.source, self.tree, self.loop = trial, source, tree, loop
        self.before = [n for n in tree.body if n.lineno < loop.lineno]
        self.behind = [n for n in tree.body if n.lineno > loop.lineno]
        self.changed, self.read = names([loop], ast.Store), names([loop], ast.Load)
        right = [n for n in trial.exercise.tree if isinstance(n, ast.For)]
        self.right, self.has_loop = {name for node in right for name in calls(node)}, bool(right)
        self.needed = self.right & trial.exercise.space.keys() - calls(loop)

    def into(self):
        """Calls that the right program makes in each iteration."""
        first, read = [], self.read - self.changed
        for node in reversed(self.before):  # those whose values the loop needs
            if calls(node) & self.needed and names([node], ast.Store) & read:
                first.append(node)
                read = read | names([node], ast.Load)
        for node in self.before:  # what is made of them goes with them
            if node not in first and names([node], ast.Load) & names(first, ast.Store):
                first.append(node)
        first.sort(key=lambda node: node.lineno)
        if first and not names(first, ast.Store) & self.changed:
            yield Mend("misplaced", BEFORE, first, self.moved(first), True)
        last = [n for n in self.behind if isinstance(n, ast.Assign | ast.AugAssign)]
        last = [n for n in last if calls(n) & self.needed or self.is_step(n)]
        if last:
            sure = bool(names(last, ast.Store) & self.read - self.changed)
            yield Mend("misplaced", BEHIND, last, self.moved(last=last), sure)

    def is_step(self, node):
        """Does it make the next value of what the loop reads and never changes?"""
        stored = names([node], ast.Store) & self.trial.exercise.trained & set(self.trial.cases[0])
        read = names([node], ast.Load) | (stored if isinstance(node, ast.AugAssign) else set())
        return bool(stored & read & self.read - self.changed)

    def start(self):
        """What comes back is put together of values that the loop changes, but before it."""
        found = [n for n in self.before if names([n], ast.Load) & self.changed]
        found = [n for n in found if not names([n], ast.Store) & (self.changed | self.read)]
        if found:
            sure = all(names([n], ast.Load) <= self.changed | {"dict"} for n in found)
            sure &= names(found, ast.Store) <= names(self.tree.body[-1:], ast.Load)
            yield Mend("start_returned", START, found, self.moved(behind=found), sure)

    def gathered(self):
        """A list that grows behind the loop only, by something made in it."""
        seen = set()
        for node in self.behind:
            fresh = names([node], ast.Load) & self.changed - seen
            for target in appended_to(node):
                if fresh and "append" in self.right and not grows(target, self.loop.body):
                    yield Mend("append_behind", GATHERED, [node], self.moved(last=[node]), True)
                    return
            seen |= names([node], ast.Store)

    def carried(self):
        """New values under another name, which no later iteration reads."""
        trained = self.trained()
        found, function, lines = [], self.trial.function, []
        for node in self.loop.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=new)], value=value) if new not in self.read:
                    olds = names([value], ast.Load) & trained - self.changed
                    lost = new not in names(self.tree.body, ast.Load)
                    if len(olds) == 1 and (lost or new in names(self.behind, ast.Load)):
                        (old,) = olds
                        changed, others = with_replaced(function, new, old)
                        if changed:
                            found.append((node, old))
                            function, lines = changed, [*others, *lines]
        if found:
            olds = "`, `".join(old for _, old in found)
            nodes, said = [node for node, _ in found], OTHER_NAME.format(olds)
            yield Mend("other_name", said, nodes, function, bool(self.right), lines)

    def trained(self):
        """w and b, which come in, or what was initialized."""
        found = self.trial.exercise.trained & set(self.trial.cases[0])
        for node in self.before:
            if any(name.startswith("initialize") for name in calls(node)):
                found |= names([node], ast.Store)
        return found

    def handed_on(self):
        """What comes out of a layer gets a name that the next layer does not take."""
        for node in self.loop.body:
            match node:
                case ast.Assign(
                    targets=[ast.Tuple(elts=[ast.Name(id=new), *_])], value=ast.Call() as call
                ):
                    olds = names([call], ast.Load) - self.changed - self.trial.cases[0].keys()
                    olds &= names(self.before, ast.Store)
                    if len(olds) == 1 and calls(call) & self.trial.exercise.space.keys():
                        (old,) = olds
                        function, lines = with_replaced(self.trial.function, new, old)
                        said = NOT_HANDED_ON.format(old, new)
                        yield Mend("not_handed_on", said, [node], function, False, lines)

    def stale(self):
        """What is learnt has a name of its own, and the loop reads the one that came in."""
        trained = self.trained()
        nodes, olds, news = [], [], []
        function, lines = self.trial.function, []
        for node in self.before:
            match node:
                case ast.Assign(targets=[ast.Name(id=new)], value=value) if new in self.changed:
                    for old in names([value], ast.Load) & trained & self.read - self.changed:
                        olds, news = [*olds, old], [*news, new]
                        for k in range(self.loop.lineno, self.loop.end_lineno + 1):
                            changed, others = with_replaced(function, old, new, k)
                            function, lines = changed or function, [*others, *lines]
        nodes = [node for node in self.loop.body if names([node], ast.Load) & set(olds)]
        if nodes:
            said = STALE.format("` and `".join(olds), "` and `".join(news))
            yield Mend("stale", said, nodes, function, True, lines)

    def bounds(self):
        """A loop that leaves out examples, or goes along another axis."""
        cases = [case for case in self.trial.cases if "m" in case.sizes]
        counts = cases[0].counts() if cases and not self.has_loop else []
        match self.loop:
            case ast.For(iter=ast.Call(func=ast.Name(id="range")) as head):
                for n in counts:
                    if all(eval(n, dict(case)) == case.sizes["m"] for case in cases):
                        function, shown = with_piece(
                            self.trial.function, self.source, head, f"range({n})"
                        )
                        said = BOUNDS.format(n)
                        few = re.fullmatch(r"range\((1, [^+]*|[^+,]* - 1)\)", ast.unparse(head))
                        yield Mend(EXAMPLES.name, said, [], function, bool(few), shown)

    def added(self):
        """A sum over examples, a dict or a list of which only the last one is left."""
        for node in (n for n in ast.walk(self.loop) if isinstance(n, ast.Assign)):
            match node:
                case ast.Assign(targets=[ast.Name(id=name)]) if name not in self.read:
                    kinds = {ast.Dict: (" |=", ".update(...)"), ast.List: (" +=", ".append(...)")}
                    sign, how = kinds.get(type(node.value), (" +=", " +="))
                    again = name in names(self.before, ast.Store) & names(self.behind, ast.Load)
                    apart = type(node.value) in kinds and not is_start(node.value)
                    if again and (apart or (not self.right and node in self.loop.body)):
                        others = names(self.before, ast.Store) - {name}
                        sure = apart or any(grows(other, self.loop.body) for other in others)
                        text = f"{name}{sign} {ast.unparse(node.value)}"
                        function, shown = with_piece(self.trial.function, self.source, node, text)
                        said = OVERWRITTEN.format(name, name + how)
                        yield Mend("overwritten", said, [node], function, sure, shown)

    def early(self):
        """A `return` in the loop's body, under no condition."""
        found = [n for n in self.loop.body if isinstance(n, ast.Return) and n.value is not None]
        jumps = any(isinstance(n, ast.Continue | ast.Break) for n in ast.walk(self.loop))
        if found and len(self.loop.body) > len(found) and not jumps and not self.loop.orelse:
            yield Mend(EARLY.name, EARLY.sentence, found, self.moved(behind=found), ALWAYS)

    def anew(self):
        """What should grow from turn to turn, or be changed, and begins anew in each."""
        found = []
        for node in self.loop.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if is_start(value):
                    others = [other for other in self.loop.body if other is not node]
                    starts = any(called.startswith("initialize") for called in calls(node))
                    used = not starts and is_used(name, others)  # a sum of this turn alone
                    if name in names(self.behind, ast.Load) and grows(name, others) and not used:
                        found.append(node)
        if found:
            yield Mend(ANEW.name, ANEW.sentence, found, self.moved(before=found), ALWAYS)

    def one_index(self):
        """A loop that takes the same row, column or picture in each turn."""
        match self.loop:
            case ast.For(target=ast.Name(id=i), iter=ast.Call(func=ast.Name(id="range"))):
                slices = [n.slice for n in ast.walk(self.loop) if isinstance(n, ast.Subscript)]
                indices = [part for n in slices for part in getattr(n, "elts", [n])]
                for index in indices if i != "_" else ():
                    if isinstance(index, ast.Constant) and index.value == 0:
                        mended, lines = with_piece(self.trial.function, self.source, index, i)
                        said = ONE_INDEX.format(i)
                        yield Mend("one_index", said, [], mended, BETTER, lines)

    def moved(self, first=(), last=(), behind=(), before=()):
        """The function with statements at the loop's beginning and end, behind and before it."""
        lines, body = self.source.splitlines(), self.loop.body
        taken = {
            k for n in (*first, *last, *behind, *before) for k in range(n.lineno - 1, n.end_lineno)
        }
        inside, outside = (lines[n.lineno - 1][: n.col_offset] for n in (body[0], self.loop))
        new = []
        for k, line in enumerate(lines):
            new += self.indented(before, outside) * (k == self.loop.lineno - 1)
            new += self.indented(first, inside) * (k == body[0].lineno - 1)
            new += [line] * (k not in taken)
            if k == body[-1].end_lineno - 1:
                new += self.indented(last, inside) + self.indented(behind, outside)
        return redefined(self.trial.function, new)

    def indented(self, nodes, margin):
        lines = self.source.splitlines()
        return [
            margin + line[min(node.col_offset, len(line) - len(line.lstrip())) :]
            for node in nodes
            for line in lines[node.lineno - 1 : node.end_lineno]
        ]


def mended(trial):
    """((identifier, sentence), changed lines, trial of the mended function), or None"""
    source, tree = tree_of(inner(trial.function))
    body = getattr(tree, "body", [])
    found = [node for node in body if isinstance(node, ast.For | ast.While)]
    if not in_lines_of_their_own([*body, *(n for loop in found for n in loop.body)]):
        return None
    errors = any(outcome.error for outcome in trial.theirs)
    mends = [lambda: without_else(trial.function, source, body)]
    mends += [] if errors else [lambda: overwriting(trial, source, body)]
    mends += [lambda: compared(trial.function, source, body)]
    mends += [lambda: always_true(trial.function, source, body)]
    mends += [lambda: one_array(trial.function, source, body), lambda: nowhere(trial, body)]
    if len(found) == 1:
        loop = Loop(trial, source, tree, *found)
        mends += [loop.early, loop.anew, loop.into, loop.start, loop.gathered, loop.carried]
        mends += [loop.handed_on, loop.stale, loop.added, loop.bounds, loop.one_index]
    before = trial.count_wrong()
    for mend in (mend for find in mends for mend in find() if mend.function):
        other = Trial(trial.exercise, mend.function, trial.lent, trial.outside)
        if other.count_wrong() < before + (mend.sure > (NO_WORSE if errors else BETTER)):
            texts = [" ".join(ast.get_source_segment(source, n).split()) for n in mend.nodes]
            texts = texts or [old for _, old in mend.lines]
            return (mend.name, in_lines(texts, mend.said)), mend.lines, other
    return None


def overwriting(trial, source, body):
    """What gives arguments another value before what came in is read."""
    given, read, lines, found = set(trial.cases[0]), set(), source.splitlines(), []
    for node in body:
        stored = names([node], ast.Store)
        read |= names([node], ast.Load)
        if isinstance(node, ast.Assign) and stored and stored <= given - read:
            found.append(node)
            lines[node.lineno - 1 : node.end_lineno] = [""] * (node.end_lineno - node.lineno + 1)
    if found:
        mistake = overwritten(*sorted(names(found, ast.Store)))
        function = redefined(trial.function, lines)
        yield Mend(mistake.name, mistake.sentence, found, function, True)


def without_else(function, source, body):
    """What stands behind an `if`, and takes the place of what was computed there."""
    for head, node in itertools.pairwise(body):
        last = head
        while isinstance(last, ast.If) and last.orelse:  # elif
            last = last.orelse[0]
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if isinstance(last, ast.If):
                given = names(last.body, ast.Store)
                if name in given and not names([value], ast.Load) & {name}:
                    lines, margin = source.splitlines(), " " * node.col_offset
                    own = [f"{margin}    {line}" for line in ast.unparse(node).splitlines()]
                    lines[node.lineno - 1 : node.end_lineno] = [f"{margin}else:", *own]
                    yield Mend("no_else", NO_ELSE, [node], redefined(function, lines), True)


def with_piece(function, source, node, text):
    """(the function with other code in the place of a piece, [(new line, old line)])"""
    lines, k = source.splitlines(), node.lineno - 1
    old, begin = lines[k], lines[k].encode()[: node.col_offset].decode()
    end = lines[node.end_lineno - 1].encode()[node.end_col_offset :].decode()
    lines[k : node.end_lineno] = [begin + text + end]
    return redefined(function, lines), [(lines[k].strip(), old.strip())]


def compared(function, source, body):
    """What is compared with `==`, and nothing comes of it: `=` is meant."""
    for node in (n for whole in body for n in ast.walk(whole)):
        match node:
            case ast.Expr(
                value=ast.Compare(
                    left=ast.Name() | ast.Subscript() as left, ops=[ast.Eq()], comparators=[value]
                )
            ):
                text = f"{ast.unparse(left)} = {ast.unparse(value)}"
                mended, shown = with_piece(function, source, node, text)
                yield Mend("compared", COMPARED, [node], mended, ALWAYS, shown)


def always_true(function, source, body):
    """`x == "a" or "b"`, which is never false."""
    for node in (n for whole in body for n in ast.walk(whole)):
        match node:
            case ast.If(
                test=ast.BoolOp(
                    op=ast.Or(),
                    values=[ast.Compare(left=left, ops=[ast.Eq()]), *_, ast.Constant(str())],
                ) as test
            ):
                word = f"{ast.unparse(left)} == "
                parts = [(word * isinstance(n, ast.Constant), n) for n in test.values]
                right = " or ".join(f"{begin}{ast.unparse(n)}" for begin, n in parts)
                right = right.replace("'", '"')
                mended, shown = with_piece(function, source, test, right)
                yield Mend("always_true", ALWAYS_TRUE.format(right), [], mended, ALWAYS, shown)


def one_array(function, source, body):
    """An array that is changed in place, and has another name that goes on being read."""
    for node in body:
        match node:
            case ast.Assign(targets=[ast.Name(id=new)], value=ast.Name(id=old)):
                mended, shown = with_piece(function, source, node, f"{new} = {old}.copy()")
                said = SAME_ARRAY.format(new, old)
                yield Mend("same_array", said, [node], mended, BETTER, shown)


def nowhere(trial, body):
    """A list that grows, and is neither read nor returned."""
    receivers = [n.func.value for whole in body for n in ast.walk(whole) if is_append(n)]
    read = [n for whole in body for n in ast.walk(whole) if isinstance(n, ast.Name)]
    read = {n.id for n in read if isinstance(n.ctx, ast.Load) and n not in receivers}
    for name in sorted({n.id for n in receivers} - read):
        last = body[-1]
        for other in sorted(names([last], ast.Load)) if isinstance(last, ast.Return) else ():
            mended, lines = with_replaced(trial.function, other, name, last.lineno)
            said = NOWHERE.format(name, other)
            yield Mend("goes_nowhere", said, [last], mended, BETTER, lines)


def is_append(node):
    match node:
        case ast.Call(func=ast.Attribute(attr="append", value=ast.Name())):
            return True
    return False


def in_lines_of_their_own(nodes):
    """Does no line hold two statements, or a loop and its body?"""
    starts = [node.lineno for node in nodes]
    return len(set(starts)) == len(starts)


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


def is_used(name, nodes):
    """Is a name read in one of these statements that does not itself add to it?"""
    for node in nodes:
        inside = [n for field in ("body", "orelse") for n in getattr(node, field, [])]
        if inside:
            heads = [getattr(node, head, None) for head in ("iter", "test")]
            if is_used(name, inside) or name in names([h for h in heads if h], ast.Load):
                return True
        elif name in names([node], ast.Load) and not grows(name, [node]):
            return True
    return False


def appended_to(node):
    """The lists to which something is appended in it."""
    return [part.func.value.id for part in ast.walk(node) if is_append(part)]


def calls(node):
    """The names of the functions and methods that are called in it."""
    if isinstance(node, ast.FunctionDef) or isinstance(getattr(node, "value", None), ast.Lambda):
        return set()
    found = [n.func for n in ast.walk(node) if isinstance(n, ast.Call)]
    return {getattr(f, "id", getattr(f, "attr", "")) for f in found}
