"""What the pieces of a right program come to, and the same pieces with a mistake in them."""

import ast
import contextvars
import itertools
import re
from types import SimpleNamespace

import numpy as np

from helpers import validation
from helpers.exercises.outcomes import pairs
from helpers.exercises.roles import short
from helpers.exercises.slips import two_slips
from helpers.exercises.trace import Traced, shapes_in
from helpers.exercises.trees import rebuilt
from helpers.exercises.values import FORMS, equal, fingerprint, plain, shape, telling

AT_MOST = 600  # pairs of slips are tried in a line
RUNS = 3  # of a line in a loop are compared
INLINE = ("loss", "slope", "Z", "dZ", "w_next", "b_next")  # lines that many leave out


class Reference:
    """The right program of an exercise on its cases.

    A piece is (name of what it goes to, its text, number of its line).
    """

    def __init__(self, exercise, cases):
        self.exercise, self.cases = exercise, cases
        traced = Traced(exercise.function())
        ran = [traced.run(case, keep_spaces=10**6, ours=True) for case in cases]
        self.notes = [notes for _, notes in ran]
        self.spaces = [notes.spaces for notes in self.notes]
        self.nodes = [line.node for line in traced.lines]
        self.loops = [line.loop for line in traced.lines]
        self.lines = [(ln.name, ast.unparse(ln.node), k) for k, ln in enumerate(traced.lines)]
        self.pieces = [
            (line.name, ast.unparse(piece), k)
            for k, line in enumerate(traced.lines)
            for piece in expressions(line.node)
        ]
        self.add_parts([outcome for outcome, _ in ran])
        self.codes, self.found, self.indices = {}, {}, {}
        self.named = {}  # role -> pieces
        for piece in self.lines:
            self.named.setdefault(role_name(piece[0]), []).append(piece)
        numbers, entries = {}, {}
        for k, line in enumerate(traced.lines):
            if line.entry:
                entries[self.lines[k][1]] = k
            elif not line.part:
                numbers[line.key] = k
        self.wrong = [  # (mistake, right piece, wrong piece)
            (mistake, (self.lines[k][0], old, k), (self.lines[k][0], new, k))
            for mistake in exercise.known
            for text, old, new in exercise.pieces(mistake)
            if (k := numbers.get(text, entries.get(old))) is not None
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
        """What comes in and what is returned, part by part, as pieces of a line of their own."""
        k = len(self.lines)
        for case, outcome, spaces in zip(self.cases, outcomes, self.spaces, strict=True):
            held = [arg.items() for arg in case.values() if isinstance(arg, dict)]
            found = {key: value for items in held for key, value in items} | case
            if outcome.error is None:
                names = self.exercise.returns
                found |= {n: a for n, a, _ in pairs(outcome.value, outcome.value, names)}
                if isinstance(names, tuple):
                    whole = zip(names, outcome.value, strict=True)
                    found |= {n: v for n, v in whole if isinstance(n, str)}
            spaces[k] = [found]
        names = [name for name in self.spaces[0][k][0] if str(name).isidentifier()]
        parts = [(name, name, k) for name in names]
        self.pieces += parts
        self.lines = self.lines + parts

    def value(self, piece, case):
        """What a piece comes to, each time that its line runs, but not too often."""
        key = *piece[1:], case
        if key not in self.found:
            spaces, text = self.spaces[case], piece[1]
            if len(piece) > 3 and piece[3] not in spaces:  # the line put into it does not run
                text = piece[4]
            all_runs = piece[0] == "if" or piece[0].endswith(".append")
            found = spaces.get(piece[2], [])[: None if all_runs else RUNS]
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

    def runs_once(self, piece):
        return all(len(self.value(piece, case)) == 1 for case in range(len(self.cases)))

    def loop_of(self, piece):
        """The line of the loop around a piece, if there is one."""
        return self.loops[piece[2]] if piece[2] < len(self.loops) else None

    def first(self, piece):
        """What a piece comes to at first; None if its line never runs, or it raises."""
        found = next(filter(None, (self.value(piece, c) for c in range(len(self.cases)))), None)
        return None if not found or isinstance(found[0], Exception) else found[0]

    def whole(self, piece, form=FORMS[0]):
        """The right values in each case, for every time that the line runs; None if it cannot."""
        try:
            return [
                [form(self.evaluate(piece[1], space)) for space in spaces.get(piece[2], [])]
                for spaces in self.spaces
            ]
        except (TypeError, AttributeError):
            return None

    def deviation(self, piece, values, form=FORMS[0]):
        """(case, how often it ran before) where a line parts from a piece first; None if never."""
        met = False
        for case, came in enumerate(values):
            for n, (one, right) in enumerate(zip(came, self.value(piece, case), strict=False)):
                met = True
                try:
                    right = right if form is FORMS[0] else form(right)
                except (TypeError, AttributeError, ValueError):
                    return case, n
                if shape(one) != shape(right) or not equal(one, right):
                    return case, n
        return None if met else (0, 0)

    def form_of(self, pieces, values):
        """(piece, form) of the first that comes to these values in all cases, or None"""
        for form in FORMS:
            for piece in pieces:
                if self.deviation(piece, values, form) is None:
                    return piece, form
        return None

    def explanations(self, values):
        """(mistake, right piece, wrong piece, form): what could have led to the first values"""
        case = next((c for c, came in enumerate(values) if came), None)
        if case is None or not any(map(telling, values)):
            return
        begin, again = [came[:1] for came in values], max(map(len, values)) > 1
        for k in self.index(case).get(fingerprint(begin[case][0]), ()):
            mistake, right, wrong = self.wrong[k]
            if again and self.runs_once(right):
                continue  # what a loop comes to first says nothing of the whole
            came = values if wrong[0] == "if" or wrong[0].endswith(".append") else begin
            if self.deviation(right, came) is None:  # it begins as the right one does
                came = values
            for form in FORMS:
                if self.deviation(wrong, came, form) is None:
                    yield mistake, right, wrong, form
                    break

    def index(self, case):
        """fingerprint -> numbers of the wrong pieces that come to such a value in a case"""
        if case not in self.indices:
            found = self.indices[case] = {}
            for k, (_, _, wrong) in enumerate(self.wrong):
                for value in self.value(wrong, case)[:1]:
                    found.setdefault(fingerprint(value), []).append(k)
        return self.indices[case]

    def called(self, name, values):
        """The other name to which values belong."""
        for piece in self.lines:
            other = piece[0].isidentifier() and piece[0] not in (name, "return", "if", "for")
            if other and self.deviation(piece, values) is None:
                return piece[0]
        return None

    def two_slips(self, name, values, mean=False):
        """The two slips in the line of this name that come to these values; or None."""
        if not any(map(telling, values)):
            return None
        for piece in self.lines[: len(self.nodes)]:
            again = max(map(len, values)) > 1 and self.runs_once(piece)
            if again or role_name(piece[0]) != role_name(name):
                continue
            for root in dict.fromkeys((self.nodes[piece[2]], self.inlined(piece[2]))):
                for tree, slips in itertools.islice(two_slips(root, name, mean), AT_MOST):
                    other = name, ast.unparse(ast.fix_missing_locations(tree)), piece[2]
                    if self.deviation(other, values) is None:
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


def role_name(name):
    """What is meant by the name that a line gives a value to, however it is spelt."""
    name = short(name).removesuffix("_next").replace("_", "")
    name = name if name == "L" else name.lower()  # l counts the layers up to L
    name = name[:-1] if name in ("wl", "bl", "zl", "dal") else name  # those of the last layer
    return "append" if name.endswith(".append") else name


def quiet(code, space):
    """What code comes to, with NumPy's own errors, as when a learner's function runs."""
    validation.enter()
    np.random.seed(0)  # noqa: NPY002 (as before a learner's function)
    with np.errstate(all="ignore"):
        return plain(eval(code, space))


def expressions(node):
    """A node and all expressions inside it that come to something of their own."""
    kinds = (ast.BinOp, ast.Call, ast.Subscript, ast.Compare, ast.UnaryOp, ast.Attribute)
    kinds += (ast.Tuple, ast.Dict)
    yield node
    for child in ast.walk(node):
        module = isinstance(child, ast.Attribute) and ast.unparse(child).startswith("np.")
        if child is not node and isinstance(child, kinds) and not module:
            yield child
