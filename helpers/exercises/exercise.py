"""An exercise: the right function, cases to try it on, and the mistakes that people make.

A mistake is the right program with a wrong line in it, and a sentence. The wrong line replaces the
one that gives a value to the same name; so any two mistakes can be made at once.
"""

import ast
import inspect
import re
import textwrap
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from IPython.display import Markdown

from helpers import source
from helpers.exercises.lists import Mistake, key
from helpers.exercises.reference import Reference
from helpers.exercises.running import Arguments, inner, name_of, run, signature, takes
from helpers.exercises.running import names_in as names_read
from helpers.exercises.slips import Names, of_each, slips
from helpers.exercises.trace import defined, tree_of
from helpers.exercises.trees import value_of


class Case(Arguments):
    """Arguments of a call, and the letters of the sizes in it: {"n_x": 4, "m": 3}."""

    def __init__(self, required, optional=None, **sizes):
        super().__init__(required, optional)
        self.sizes = sizes

    def taken_by(self, function):
        """The same without what is optional and the function does not take."""
        known = {n: v for n, v in self.optional.items() if takes(function, self, n)}
        return Case(self.required, known, **self.sizes)

    def numbers(self):
        return [name for name, value in self.items() if type(value) in (int, float)]

    def counts(self):
        sizes = {name: np.ndim(value) for name, value in self.items() if hasattr(value, "shape")}
        return [f"{name}.shape[{k}]" for name, axes in sizes.items() for k in range(axes)]

    def is_enough_for(self, function):
        """Does the function need nothing that is left out here? (A rate may have no default.)"""
        names = set(self.required) | set(self.optional)
        return not any(
            p.default is p.empty and p.name == "learning_rate" and p.name not in names
            for p in signature(function).parameters.values()
        )


@dataclass
class Exercise:
    """What `check` needs to know of one function that a learner writes."""

    right: object  # the helper
    returns: str | tuple  # what the returned values are called
    program: str  # the right function's body, as short as it gets
    cases: object  # a function that makes the list of cases
    mistakes: list
    space: dict  # what the program calls
    others: tuple = ()  # the same program with a loop, or without the functions of other exercises
    also: dict = field(default_factory=dict)  # changes that are just as right -> what to say then
    extreme: object = None  # a function that makes a case of values that saturate
    vectorized: bool = False  # the lesson asks for no loop over examples or features
    isolated: bool = False  # a model: judged with the helpers in the place of all that it calls
    steps: object = None  # for a model: (X, Y, parameters) -> gradients
    cost: object = None  # for a model that returns costs: (X, Y, parameters) -> cost
    probabilities: object = None  # for labels: case -> what is held against one half
    kits: list = field(default_factory=list)  # other contracts of functions that are lent

    # What was computed once.
    functions: dict = field(default_factory=dict, init=False)  # that make a mistake
    references: dict = field(default_factory=dict, init=False)
    known_rights: dict = field(default_factory=dict, init=False)

    @property
    def name(self):
        return self.right.__name__

    def as_written(self, function):
        """The exercise with the program that calls what a function calls, and loops if it does."""
        own = self.style(inner(function))
        alike = [(twin, style) for twin, style in self.twins if style[0] == own[0]]
        return next((twin for twin, style in alike if style == own), alike[0][0] if alike else self)

    @cached_property
    def twins(self):
        """(the exercise with one of its programs, the style of that)"""
        twins = [self, *(replace(self, program=p, others=(), mistakes=[]) for p in self.others)]
        for twin in twins[1:]:
            twin.mistakes = [mistake for mistake in self.mistakes if twin.holds(mistake)]
        return [(twin, self.style(twin.function())) for twin in twins]

    def style(self, function):
        """(what it calls of the functions that some programs call, does it go through layers?)"""
        words = [set(re.findall(r"\w+", program)) for program in (self.program, *self.others)]
        some = set.union(*words) - set.intersection(*words)
        some &= {name for name, value in self.space.items() if callable(value)}
        nodes = list(ast.walk(tree_of(function)[1] or ast.Pass()))
        loops = any(isinstance(node, ast.For | ast.While) for node in nodes)
        columns = any(isinstance(node, ast.Subscript) and is_part(node.slice) for node in nodes)
        return some & set(names_read(function)), loops and not columns

    def holds(self, mistake):
        """Does the program have the lines of a mistake, and nothing in it that is missing?"""
        try:
            return self.function(mistake.change) is not None
        except LookupError:
            return False

    @cached_property
    def lines(self):
        return textwrap.dedent(self.program).strip().splitlines()

    def edited(self, *changes):
        """The lines of the program with these changes made in it; None if two are in one line."""
        lines = dict(enumerate(self.lines))
        touched = set()
        for change in changes:
            edits = {key(change): change} if isinstance(change, str) else dict(change)
            for start, new in edits.items():
                k = self.find(start)
                if k in touched:
                    return None
                touched.add(k)
                lines[k] = textwrap.indent(new or "pass", indent(self.lines[k]))
        return list(lines.values())

    def find(self, start):
        """The number of the line that begins so."""
        if isinstance(start, int):
            return start
        found = [k for k, line in enumerate(self.lines) if line.strip().startswith(start)]
        if len(found) != 1:
            raise LookupError(f"{self.name}: {len(found)} lines begin with {start!r}")
        return found[0]

    def source(self, *changes):
        """The program with these changes, as a learner would write it."""
        lines = self.edited(*changes)
        return None if lines is None else written(self.right, "\n".join(lines), self.program)

    def function(self, *changes):
        """The program with these changes, as a function; None if they exclude each other."""
        code = self.source(*changes)
        if code is None:
            return None
        return defined(code, self.name, self.space)

    @cached_property
    def tree(self):
        return ast.parse("\n".join(self.lines)).body

    @cached_property
    def trained(self):
        """The names to which the loops of the program give a value."""
        nodes = [n for loop in self.tree if isinstance(loop, ast.For) for n in ast.walk(loop)]
        names = [node for node in nodes if isinstance(node, ast.Name)]
        return {node.id for node in names if isinstance(node.ctx, ast.Store)}

    @cached_property
    def slips(self):
        """The slips in all lines of the program, and the same slip in several lines at once."""
        found, alike = [], {}
        count = {mistake.name: 1 for mistake in self.mistakes}
        names = Names(names_in(self.tree, self.space, self.right))
        calls = {n: f for n, f in self.space.items() if callable(f)}
        names.functions = [n for n, f in calls.items() if len(signature(f).parameters) > 1]
        if isinstance(self.returns, tuple):
            names.returned = [
                part if isinstance(part, str) else "the cache" for part in self.returns
            ]
        for statement in statements(self.tree):
            target = value_of(statement)[1]
            for slip in slips(statement, names):
                pieces = tuple((slip.line, old, new) for old, new in slip.pieces)
                name = re.sub(r"\W+", "_", f"{slip.name}_in_{target}").strip("_")
                count[name] = count.get(name, 0) + 1
                name += f"_{count[name]}" if count[name] > 1 else ""
                found.append(Mistake(name, {statement.lineno - 1: slip.new}, slip.sentence, pieces))
                alike.setdefault(of_each(slip.sentence, target), []).append(found[-1])
        for each, slipped in alike.items():
            change = {k: new for slip in slipped for k, new in slip.change.items()}
            if each.startswith(("Each", "In each", "In the step of each")) and len(change) > 1:
                found.append(Mistake(f"{slipped[0].name}_in_each", change, each))
        return found

    @cached_property
    def known(self):
        """All mistakes: those of the list first."""
        return [*self.mistakes, *self.slips]

    def wrong_function(self, mistake):
        if mistake.name not in self.functions:
            self.functions[mistake.name] = self.function(mistake.change)
        return self.functions[mistake.name]

    @property
    def wrong(self):
        """(mistake, function that makes it) of the list"""
        return [(mistake, self.wrong_function(mistake)) for mistake in self.mistakes]

    def pieces(self, mistake):
        """(line, right piece, wrong piece) of a mistake in a single line"""
        if mistake.pieces:
            return mistake.pieces
        edits = mistake.change
        edits = edits if isinstance(edits, dict) else {key(edits): edits}
        (start, new), *more = edits.items()
        if more or isinstance(start, int):
            return ()
        try:
            before = ast.parse(bare(self.lines[self.find(start)])).body
            after = ast.parse(bare(new)).body
        except SyntaxError:
            return ()
        if len(after) != 1:
            return ()
        (one, its), (other, name) = value_of(before[0]), value_of(after[0])
        if its != name or one is None or other is None:
            return ()
        text = ast.unparse(before[0]).splitlines()[0]
        parts = [getattr(side, "elts", [side]) for side in (one, other)]
        both = [pair for pair in zip(*parts, strict=False) if len({*map(ast.dump, pair)}) > 1]
        if its.startswith("(") and len(parts[0]) == len(parts[1]) and len(both) == 1:
            one, other = both[0]
        return ((text, ast.unparse(one), ast.unparse(other)),)

    def reference(self, cases):
        """What the pieces of the program come to; computed once for cases that take the same."""
        taken = tuple(tuple(case) for case in cases)
        if taken not in self.references:
            self.references[taken] = Reference(self, cases), {}
        return self.references[taken][0]

    def outcome(self, mistake, cases, k):
        """What a mistake comes to in case k; computed once."""
        self.reference(cases)
        known = self.references[tuple(tuple(case) for case in cases)][1]
        if (mistake.name, k) not in known:
            known[mistake.name, k] = run(self.wrong_function(mistake), cases[k], ours=True)
        return known[mistake.name, k]

    def rights(self, cases, change=None):
        """What the right function comes to, or the right program with this change; once."""
        key = change, *(tuple(case) for case in cases)
        if key not in self.known_rights:
            function = self.function(change) if change else self.right
            self.known_rights[key] = self.outcomes(function, cases, ours=True)
        return self.known_rights[key]

    def outcomes(self, function, cases, lent=None, ours=False):
        """What a function comes to, case by case; after one that was stopped, no more."""
        found = []
        for case in cases:
            found.append(run(function, case, lent, ours))
            if isinstance(found[-1].error, TimeoutError):
                break
        return found


def is_part(index):
    """Is it an index of rows or columns, and no key?"""
    return isinstance(index, ast.Slice | ast.Tuple)


def statements(body):
    """All statements, those inside of loops and conditions, too."""
    for statement in body:
        yield statement
        for field_ in ("body", "orelse"):
            yield from statements(getattr(statement, field_, []))


def names_in(tree, space, right):
    """The variables and entries of dicts that could be taken for one another."""
    found = list(inspect.signature(right).parameters)
    for node in ast.walk(ast.Module(tree, [])):
        if isinstance(node, ast.Name) and node.id not in space and node.id not in ("range", "len"):
            found.append(node.id)
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant | ast.JoinedStr):
            found.append(ast.unparse(node))
    return list(dict.fromkeys(found))


def bare(line):
    """A line that can stand alone: the head of a loop gets a body."""
    line = line.strip()
    return f"{line} pass" if line.endswith(":") else line


def written(right, program, answer):
    """The source of a function; what is optional, and not used by the right answer, is left out."""
    used = set(re.findall(r"(?<![.\w])\w+", answer))
    parameters = inspect.signature(right).parameters.values()
    takes = [p for p in parameters if p.default is p.empty or p.name in used]
    names = (p.name if p.default is p.empty else f"{p.name}={p.default!r}" for p in takes)
    body = textwrap.indent(textwrap.dedent(program).strip(), "    ")
    return f"def {right.__name__}({', '.join(names)}):\n{body}\n"


def solution(function, exercises):
    """A right answer that is as short as it gets, and the helper's own source: folded, both.

    Raises
    ------
    ValueError : there is no exercise of the function's name
    """
    by_name = {exercise.name: exercise for exercise in exercises}
    name = name_of(function, by_name)
    exercise = by_name.get(name)
    if exercise is None:
        raise ValueError(f"There is no exercise for {name or function!r}.")
    short = f"```python\n{exercise.source()}```"
    own = source.show_source(exercise.right).data
    return Markdown(f"{folded('A solution', short)}\n\n{folded('The source of the helper', own)}")


def folded(summary, text):
    """Markdown that opens with a click; where HTML is left out, as in print, it stands open."""
    return f"<details><summary>{summary}</summary>\n\n{text}\n\n</details>"


def lendable(exercises):
    """What the functions of a week may call, by name: the helpers'."""
    found = {e.name: getattr(e, "lent", None) or e.right for e in exercises}
    for e in exercises:
        found |= {name: f for name, f in getattr(e, "space", {}).items() if callable(f)}
    return found


def indent(line):
    return line[: len(line) - len(line.lstrip())]
