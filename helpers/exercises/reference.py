"""What the pieces of a right program come to, and the same pieces with a mistake in them."""

import ast
import contextvars
import itertools
import re
from types import SimpleNamespace

import numpy as np

from helpers import validation
from helpers.exercises.outcomes import pairs, same, signature_of
from helpers.exercises.slips import two_slips
from helpers.exercises.trace import Traced, shapes_in
from helpers.exercises.trees import rebuilt

RUNS = 3  # of a line in a loop are compared
INLINE = ("loss", "slope", "Z", "dZ", "w_next", "b_next")  # lines that many leave out
AT_MOST = 1500  # pairs of slips are tried in a line
FORMS = (lambda v: v, lambda v: -v, lambda v: v.T)


class Reference:
    """The right program of an exercise on its cases.

    A piece is (name of what it goes to, its text, number of its line).
    """

    def __init__(self, exercise, cases):
        self.exercise, self.cases = exercise, cases
        traced = Traced(exercise.function())
        ran = [traced.run(case, keep_spaces=True, ours=True) for case in cases]
        self.spaces = [notes.spaces for _, notes in ran]
        self.nodes = [line.node for line in traced.lines]
        self.lines = [(ln.name, ast.unparse(ln.node), k) for k, ln in enumerate(traced.lines)]
        self.pieces = [
            (line.name, ast.unparse(piece), k)
            for k, line in enumerate(traced.lines)
            for piece in expressions(line.node)
        ]
        self.add_parts([outcome for outcome, _ in ran])
        self.codes, self.found = {}, {}
        numbers = {line.key: k for k, line in enumerate(traced.lines) if not line.entry}
        self.wrong = [  # (mistake, right piece, wrong piece)
            (mistake, (self.lines[k][0], old, k), (self.lines[k][0], new, k))
            for mistake in exercise.known
            for text, old, new in exercise.pieces(mistake)
            if (k := numbers.get(text)) is not None
        ]
        self.put_in()

    def put_in(self):
        """The wrong pieces of one line inside the lines that read its value."""
        for mistake, right, wrong in list(self.wrong):
            name, old, k = right
            if name not in INLINE or old != self.lines[k][1]:
                continue
            for other, text, at in self.lines[: len(self.nodes)]:
                if at > k and other != name and re.search(rf"\b{name}\b", text):
                    new = re.sub(rf"\b{name}\b", lambda _, w=wrong[1]: f"({w})", text)
                    self.wrong.append((mistake, (other, text, at), (other, new, at, k, text)))

    def add_parts(self, outcomes):
        """What is returned, part by part, as pieces of a line behind the last one."""
        k = len(self.lines)
        for case, outcome, spaces in zip(self.cases, outcomes, self.spaces, strict=True):
            found = {
                key: v for arg in case.values() if isinstance(arg, dict) for key, v in arg.items()
            }
            found |= case
            if outcome.error is None:
                found |= {n: a for n, a, _ in pairs(outcome.value, outcome.value, self.returns)}
            spaces[k] = [found]
        names = [name for name in self.spaces[0][k][0] if str(name).isidentifier()]
        parts = [(name, name, k) for name in names]
        self.pieces += parts
        self.lines = self.lines + [part for part in parts if part[0] not in self.cases[0]]

    @property
    def returns(self):
        return self.exercise.returns

    def value(self, piece, case):
        """What a piece comes to, each time that its line runs, but not too often."""
        key = *piece[1:], case
        if key not in self.found:
            spaces, text = self.spaces[case], piece[1]
            if len(piece) > 3 and piece[3] not in spaces:  # the line put into it does not run
                text = piece[4]
            found = spaces.get(piece[2], [])[: None if piece[0] == "if" else RUNS]
            self.found[key] = [self.evaluate(text, space) for space in found]
        return self.found[key]

    def evaluate(self, text, space):
        if text not in self.codes:
            self.codes[text] = compile(text, "<piece>", "eval")
        try:
            code = self.codes[text]
            return contextvars.copy_context().run(quiet, code, self.exercise.space | space)
        except Exception as error:
            frame = SimpleNamespace(f_globals=self.exercise.space, f_locals=space)
            error.shapes = shapes_in(ast.parse(text, mode="eval"), frame)
            return error

    def first(self, piece):
        """What a piece comes to at first; None if its line never runs, or it raises."""
        found = next(filter(None, (self.value(piece, c) for c in range(len(self.cases)))), None)
        return None if not found or isinstance(found[0], Exception) else found[0]

    def runs_as_often(self, piece, values):
        """Does its line run as often, where both run; or was it stopped by an error?"""
        both = 0
        for spaces, came in zip(self.spaces, values, strict=True):
            times = len(spaces.get(piece[2], []))
            if times and came:
                stopped = isinstance(came[-1], Exception) and len(came) <= times
                if times != len(came) and not stopped:
                    return False
                both += 1
        return both > 0

    def whole(self, piece, form):
        """The right values in each case, for every time that the line runs; None if it cannot."""
        try:
            return [
                [form(self.evaluate(piece[1], space)) for space in spaces.get(piece[2], [])]
                for spaces in self.spaces
            ]
        except (TypeError, AttributeError):
            return None

    def matching(self, pieces, values, forms=FORMS, begin=False):
        """(piece, form) of those that come to these values in all cases, or begin so"""
        often = [piece for piece in pieces if self.runs_as_often(piece, values)]
        if begin:
            values = [came[:1] for came in values]
        for piece in often:
            for form in forms:
                if all(self.agree(piece, c, came, form) for c, came in enumerate(values)):
                    yield piece, form
                    break

    def agree(self, piece, case, values, form):
        for came, right in zip(values, self.value(piece, case), strict=False):
            if isinstance(right, Exception) and form is not FORMS[0]:
                return False
            try:
                right = form(right)
            except (TypeError, AttributeError):
                return False
            if shape(came) != shape(right) or not equal(came, right):
                return False
        return True

    def explanations(self, values):
        """(mistake, right piece, wrong piece, form): what could have led to the first values"""
        if not any(map(telling, values)):
            return
        for mistake, right, wrong in self.wrong:
            for _, form in self.matching([wrong], values, begin=True):
                yield mistake, right, wrong, form

    def called(self, line, name, came):
        """The other name to which what came belongs, if several names get a value at once."""
        if line.part or line.entry:
            for piece, _ in self.matching(self.lines, came, FORMS[:1]):
                if piece[0].isidentifier() and piece[0] != name:
                    return piece[0]
        return None

    def two_slips(self, name, values):
        """The two slips in the line of this name that come to these values; or None."""
        if not any(map(telling, values)):
            return None
        for piece in self.lines[: len(self.nodes)]:
            if piece[0] != name or not self.runs_as_often(piece, values):
                continue
            first = next(c for c, came in enumerate(values) if came)
            for root in dict.fromkeys((self.nodes[piece[2]], self.inlined(piece[2]))):
                both = two_slips(root, name)
                for tree, slips in itertools.islice(both, AT_MOST):
                    other = name, ast.unparse(ast.fix_missing_locations(tree)), piece[2]
                    if self.agree(other, first, values[first], FORMS[0]) and all(
                        self.agree(other, c, came, FORMS[0]) for c, came in enumerate(values)
                    ):
                        return slips
        return None

    def inlined(self, k):
        """A line with the lines before it put in, where they are read."""
        root = self.nodes[k]
        for name, _, other in self.lines[: len(self.nodes)]:
            if other < k and name in INLINE:
                for node in list(ast.walk(root)):
                    if isinstance(node, ast.Name) and node.id == name:
                        root = rebuilt(root, node, self.nodes[other])
        return root


def quiet(code, space):
    """What code comes to, with NumPy's own errors, as when a learner's function runs."""
    validation.enter()
    with np.errstate(all="ignore"):
        return plain(eval(code, space))


def expressions(node):
    """A node and all expressions inside it that come to something of their own."""
    kinds = (ast.BinOp, ast.Call, ast.Subscript, ast.Compare, ast.UnaryOp, ast.Attribute)
    yield node
    for child in ast.walk(node):
        module = isinstance(child, ast.Attribute) and ast.unparse(child).startswith("np.")
        if child is not node and isinstance(child, kinds) and not module:
            yield child


def plain(value):
    """A loop's numbers as an array."""
    return np.array(value) if isinstance(value, range) else value


def telling(values):
    """Is there a number among these values, or an error that says more than a missing name?"""
    for value in values:
        if isinstance(value, Exception):
            if not isinstance(value, NameError):
                return True
        elif getattr(value, "dtype", np.dtype(object)).kind != "f" or np.isfinite(value).any():
            return True
    return False


def equal(one, other):
    """Did two pieces of code come to the same? Errors are the same if their sizes are."""
    if isinstance(one, Exception) or isinstance(other, Exception):
        both = isinstance(one, Exception) and isinstance(other, Exception)
        shapes = [getattr(error, "shapes", None) for error in (one, other)]
        return both and shapes[0] == shapes[1] and signature_of(one) == signature_of(other)
    kinds = dict | tuple | list
    if isinstance(one, kinds) or isinstance(other, kinds):
        if type(one) is not type(other) or len(one) != len(other):
            return False
        if isinstance(one, dict):
            return one.keys() == other.keys() and all(equal(one[k], other[k]) for k in one)
        return all(map(equal, one, other))
    try:
        a, b = np.asarray(one), np.asarray(other)
        if a.dtype.kind not in "biuf" or b.dtype.kind not in "biuf":
            return one is other or (
                isinstance(one, str) and isinstance(other, str) and one == other
            )
        return a.shape == b.shape and bool(same(a, b))
    except (TypeError, ValueError):
        return False


def shape(value):
    """What two values have to share before their numbers are compared."""
    if isinstance(value, Exception):
        return "error"
    if isinstance(value, dict | tuple | list | str) or value is None:
        return type(value).__name__
    return np.shape(value)
