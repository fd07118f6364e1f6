"""An exercise: the right function, cases to try it on, and the mistakes that people make.

A mistake is the right program with a wrong line in it, and a sentence. The wrong line replaces the
one that gives a value to the same name; so any two mistakes can be made at once.
"""

import inspect
import linecache
import re
import textwrap
from dataclasses import dataclass, field
from functools import cached_property

from IPython.display import Markdown

from helpers import source
from helpers.exercises.running import Arguments, name_of, run, takes


class Case(Arguments):
    """Arguments of a call, and the letters of the sizes in it: {"n_x": 4, "m": 3}."""

    def __init__(self, required, optional=None, **sizes):
        super().__init__(required, optional)
        self.sizes = sizes

    def taken_by(self, function):
        """The same without what is optional and the function does not take."""
        known = {n: v for n, v in self.optional.items() if takes(function, self, n)}
        return Case(self.required, known, **self.sizes)


@dataclass(frozen=True)
class Mistake:
    """`change` is the wrong line, or a dict: beginning of a right line -> lines for it."""

    name: str
    change: str | dict
    sentence: str


@dataclass
class Exercise:
    """What `check` needs to know of one function that a learner writes."""

    right: object  # the helper
    returns: str | tuple  # what the returned values are called
    program: str  # the right function's body, as short as it gets
    cases: object  # a function that makes the list of cases
    mistakes: list
    space: dict  # what the program calls
    also: list = field(default_factory=list)  # changes that are just as right
    extreme: object = None  # a function that makes a case of values that saturate
    vectorized: bool = False  # the lesson asks for no loop over examples or features
    isolated: bool = False  # a model: judged with the helpers in the place of all that it calls
    steps: object = None  # for a model: (X, Y, parameters) -> gradients
    probabilities: object = None  # for labels: case -> what is held against one half
    own_cost: object = None  # for gradients: what `value_laws.gradients_of_another_cost` asks
    kits: list = field(default_factory=list)  # other contracts of functions that are lent

    @property
    def name(self):
        return self.right.__name__

    @cached_property
    def lines(self):
        return textwrap.dedent(self.program).strip().splitlines()

    def edited(self, *changes):
        """The lines of the program with these changes made in it; None if two are in one line."""
        lines = dict(enumerate(self.lines))
        touched = set()
        for change in changes:
            edits = change if isinstance(change, dict) else {key(change): change}
            for start, new in edits.items():
                k = self.find(start)
                if k in touched:
                    return None
                touched.add(k)
                lines[k] = textwrap.indent(new or "pass", indent(self.lines[k]))
        return list(lines.values())

    def find(self, start):
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
        file, space = f"<{self.name} {hash(code)}>", dict(self.space)
        linecache.cache[file] = (len(code), None, code.splitlines(True), file)  # for tracebacks
        exec(compile(code, file, "exec"), space)
        return space[self.name]

    @cached_property
    def wrong(self):
        """(mistake, function that makes it)"""
        return [(mistake, self.function(mistake.change)) for mistake in self.mistakes]

    def outcomes(self, function, cases, lent=None, ours=True):
        """What a function comes to, case by case; after one that was stopped, no more."""
        found = []
        for case in cases:
            found.append(run(function, case, lent, ours))
            if isinstance(found[-1].error, TimeoutError):
                break
        return found


def written(right, program, answer):
    """The source of a function; what is optional, and not used by the right answer, is left out."""
    used = set(re.findall(r"(?<![.\w])\w+", answer))
    parameters = inspect.signature(right).parameters.values()
    takes = [p for p in parameters if p.default is p.empty or p.name in used]
    names = (p.name if p.default is p.empty else f"{p.name}={p.default!r}" for p in takes)
    body = textwrap.indent(textwrap.dedent(program).strip(), "    ")
    return f"def {right.__name__}({', '.join(names)}):\n{body}\n"


def solution(function, exercises):
    """A right answer that is as short as it gets; below it, folded, the helper's own source.

    Raises
    ------
    ValueError : there is no exercise of the function's name
    """
    by_name = {exercise.name: exercise for exercise in exercises}
    name = name_of(function, by_name)
    exercise = by_name.get(name)
    if exercise is None:
        raise ValueError(f"There is no exercise for {name or function!r}.")
    own = source.show_source(exercise.right).data
    return Markdown(
        f"```python\n{exercise.source()}```\n\n"
        f"<details><summary>The helper's own source</summary>\n\n{own}\n\n</details>"
    )


def lendable(exercises):
    """What the functions of a week may call, by name: the helpers'."""
    found = {e.name: getattr(e, "lent", None) or e.right for e in exercises}
    for e in exercises:
        found |= {name: f for name, f in getattr(e, "space", {}).items() if callable(f)}
    return found


def key(line):
    """The beginning by which a line is found: the name that gets a value, or the first word."""
    first = line.strip().splitlines()[0]
    for word in ("return", "for", "if"):
        if first.startswith(word + " "):
            return word + " "
    return first.partition(" = ")[0] + " = "


def indent(line):
    return line[: len(line) - len(line.lstrip())]
