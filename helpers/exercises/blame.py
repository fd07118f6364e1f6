"""Which lines of a learner's function are to blame: those that should have another value.

A line is to blame if everything that goes into it is right, what it comes to is not, and with the
right value in its place more of the answer is right. So nothing is said that was not tried; and
behind one wrong line the next one can be seen.
"""

import ast
from dataclasses import dataclass

import numpy as np

from helpers.exercises.outcomes import factor, fitting, same
from helpers.exercises.reference import FORMS, equal, plain, shape
from helpers.exercises.running import inner
from helpers.exercises.trace import Traced, tree_of

AT_MOST = 3  # lines to blame


@dataclass
class Culprit:
    """A line, the mistakes made in it, what it came to and what it should, in each case."""

    line: object
    mistakes: tuple
    name: str  # of what should stand there
    came: list
    wanted: list
    case: int  # one in which the two differ


class Search:
    """The lines to blame in a trial's function."""

    def __init__(self, trial):
        self.trial, self.exercise, self.cases = trial, trial.exercise, trial.cases
        self.traced = Traced(trial.function)
        self.reference = trial.exercise.reference(trial.cases)

    def run(self, instead):
        return [
            self.traced.run(case, self.trial.lent, {n: v[k] for n, v in instead.items() if v[k]})
            for k, case in enumerate(self.cases)
        ]

    def score(self, outcomes):
        """(parts that are right, parts that are not), over all cases"""
        right = wrong = 0
        for ours, theirs in zip(self.trial.rights, outcomes, strict=True):
            if theirs.error is not None:
                wrong += 100
                continue
            for _, expected, got in fitting(ours.value, theirs.value, self.exercise.returns):
                if got is not None and same(expected, got):
                    right += 1
                else:
                    wrong += 1
        return right - wrong, wrong

    def culprits(self):
        """(lines to blame, is everything right with the right values in them?)"""
        self.mended = self.trial.theirs
        try:
            return self.found() if self.traced.lines else ([], False)
        except (TypeError, ValueError, IndexError, AttributeError):  # values of unheard-of forms
            return [], False

    def found(self):
        instead, found = {}, []
        best, wrong = self.score(self.trial.theirs)
        while len(found) < AT_MOST and wrong:
            runs = self.run(instead)
            step = self.next_culprit([notes.values for _, notes in runs], instead, best)
            if step is None:
                break
            culprit, k, (best, wrong) = step
            instead[k] = culprit.wanted
            found.append(culprit)
            self.mended = [outcome for outcome, _ in self.run(instead)]
        return found, not wrong

    def next_culprit(self, notes, instead, best):
        """The first line that makes more right; what has the wrong sign only if it mends more."""
        order = list(dict.fromkeys(k for note in notes for k in note))
        clear = {k: k in instead or self.is_right(k, notes, FORMS[:1], whole=True) for k in order}
        turned = {k: clear[k] or self.is_right(k, notes, whole=True) for k in order}
        right = {
            k: turned[k] or self.is_right(k, notes) or self.is_multiple(k, notes) for k in order
        }
        begin = {k: right[k] or self.is_right(k, notes, begin=True) for k in order}
        right = right, begin
        for k in order:
            read = isinstance(self.traced.lines[k].node, ast.Name | ast.Subscript)
            read = read and self.traced.lines[k].name.isidentifier() and right[0][k]
            read = read and not self.traced.lines[k].entry
            clear[k] = clear[k] or read or self.to_be_filled(k, notes)
            turned[k] = turned[k] or clear[k]
        found = None
        for known in (turned, clear):
            if found is None or found[2][1]:
                for k in order:
                    if not known[k] and self.inputs_right(k, right, notes):
                        step = self.improved(k, notes, instead, best)
                        if step is not None:
                            found = step if found is None or step[2] > found[2] else found
                            break
        return found

    def values(self, k, notes):
        return [[plain(value) for value in note.get(k, [])] for note in notes]

    def is_right(self, k, notes, forms=FORMS, whole=False, begin=False):
        """Does a line of the right program come to the same; or, unless `whole`, a piece of one?"""
        values, line = self.values(k, notes), self.traced.lines[k]
        pieces = self.reference.lines if whole else self.reference.pieces
        if line.entry or line.part:
            name, often = self.entry_name(line), self.reference.runs_as_often
            pieces = [p for p in pieces if p[0] == name and often(p, values)] or pieces
        return any(True for _ in self.reference.matching(pieces, values, forms, begin))

    def is_multiple(self, k, notes):
        """Is it a right array times a number, such as the error divided by m already?"""
        came = [values[0] if len(values) == 1 else None for values in self.values(k, notes)]
        if not all(map(is_array, came)):
            return False
        for piece in self.reference.lines:
            right = [self.reference.value(piece, case)[:1] for case in range(len(notes))]
            if all(
                one
                and is_array(one[0])
                and np.shape(one[0]) == value.shape
                and factor(one[0], value)
                for one, value in zip(right, came, strict=True)
            ):
                return any(value.size > 1 for value in came)
        return False

    def to_be_filled(self, k, notes):
        """Is it where something begins that is filled or grows later, and of the right form?"""
        line = self.traced.lines[k]
        if line.name not in self.traced.filled or line.loop is not None:
            return False
        earlier = self.traced.lines[:k]
        values = next((came for came in self.values(k, notes) if came), None)
        if any(other.name == line.name for other in earlier) or values is None:
            return False
        right = [self.reference.first(p) for p in self.reference.pieces if p[0] == line.name]
        return not right or any(shape(one) == shape(values[0]) for one in right)

    def left_early(self):
        """(line of a loop, how often it ran, how often it should), if it is left too early."""
        for _, notes in self.run({}) if self.traced.lines else ():
            for k, line in enumerate(self.traced.lines):
                if not line.key.startswith("for ") or k not in notes.values:
                    continue
                should = np.size(plain(notes.values[k][0]))
                inside = [len(v) for j, v in notes.values.items() if self.traced.lines[j].loop == k]
                if line.name.isidentifier() and inside and 1 < max(inside) < should:
                    return line, max(inside), should
        return None

    def entry_name(self, line):
        """What a part of what is returned is called."""
        names = self.exercise.returns
        if line.name.startswith("[") and isinstance(names, tuple):
            k = int(line.name[1:-1])
            return names[k] if k < len(names) else line.name
        return line.name

    def inputs_right(self, k, right, notes):
        """Is everything right that goes into a line? Numbers that are typed in do not count.

        In a loop that is right at first, what was computed behind the line goes into it, too.
        """
        line = self.traced.lines[k]
        node = line.source if line.part else line.node
        read = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
        begins_right = right[1][k] and any(len(came) > 1 for came in self.values(k, notes))
        right = right[0 if begins_right else 1]
        for other, fine in right.items():
            line = self.traced.lines[other]
            if other == k or fine or line.parts or line.entry or not names_of(line.name) & read:
                continue
            if other > k and not begins_right:
                continue
            if any(isinstance(n, ast.Name) for n in ast.walk(line.node)):
                return False
        return True

    def begins_right(self, k, values):
        """Is what a line comes to right when it runs for the first time, and wrong later?"""
        came = next((came for came in values if len(came) > 1), None)
        if came is None:
            return False
        firsts = map(self.reference.first, self.reference.pieces)
        return any(
            first is not None and shape(first) == shape(came[0]) and equal(first, came[0])
            for first in firsts
        )

    def improved(self, k, notes, instead, best):
        """(culprit, line, new score), if a right value in the line's place makes more right."""
        values, line = self.values(k, notes), self.traced.lines[k]
        top, broken = None, any(isinstance(came[0], Exception) for came in values if came)
        for mistakes, name, wanted, wrong in self.options(line, values):
            if wanted is None or (top and top[0].mistakes and not mistakes and not broken):
                continue
            if top and top[0].name == self.entry_name(line) != name:
                break
            runs = self.run(instead | {k: wanted})
            score = self.score([outcome for outcome, _ in runs])
            if score[0] <= best or (top is not None and score[0] <= top[2][0]):
                continue
            came = self.values(k, [note.values for _, note in runs])
            surely = not score[1] or line.name == "if"  # what goes in is right each time
            if wrong and surely and not list(self.reference.matching([wrong[0]], came, wrong[1])):
                continue
            if self.begins_right(k, values) and not mistakes and line.key[:3] not in ("if ", "for"):
                continue
            name_alone = line.entry and isinstance(line.node, ast.Name)
            if name_alone and not self.reference.called(line, name, came):
                continue
            if top is not None and not mistakes:  # the same error, with another value behind it
                mistakes = top[0].mistakes
            case = self.differing(came, wanted)
            top = Culprit(line, mistakes, name, came, wanted, case), k, score
            if not score[1]:
                break
        return top

    def name_the_rest(self, culprits):
        """Two slips at once in a line for which there is no single mistake."""
        for culprit in [c for c in culprits if not c.mistakes][:2]:
            culprit.mistakes = self.reference.two_slips(culprit.name, culprit.came) or ()

    def differing(self, values, wanted):
        """A case in which a line comes to what it should not."""
        for case, (came, right) in enumerate(zip(values, wanted, strict=True)):
            if any(not equal(a, b) for a, b in zip(came, right, strict=False)):
                return case
        return 0

    def options(self, line, values):
        """What could stand in a line: (mistakes, name, the right values in each case, wrong piece)

        The wrong piece, with its form, is what the mistakes come to.
        """
        named = self.entry_name(line)
        name_alone = line.entry and isinstance(line.node, ast.Name)
        found = () if name_alone else self.reference.explanations(values)
        known = any(piece[0] == named for piece in self.reference.pieces)
        for mistake, piece, wrong, form in found:
            if known and mistake.pieces and piece[0] != named:
                continue  # a slip in a line of another name
            yield (mistake,), piece[0], self.reference.whole(piece, form), (wrong, [form])
        if line.parts:
            yield (), line.name, self.by_names(line), None
        seen = []
        form = shape(next(came[0] for came in values if came))
        for piece in sorted(self.reference.pieces, key=lambda piece: piece[0] != named):
            known = self.reference.first(piece)
            if known is None or not self.reference.runs_as_often(piece, values):
                continue
            if any(equal(known, old) for old in seen) and piece[0] != named:
                continue
            if piece[0] != named and (line.entry or line.part or shape(known) != form):
                continue
            seen.append(known)
            yield (), piece[0], self.reference.whole(piece, FORMS[0]), None

    def by_names(self, line):
        """The right values of several names at once; None if one of them is not known."""
        named = {piece[0]: piece for piece in reversed(self.reference.pieces)}
        names = line.name.strip("()").split(", ")
        if not all(name in named for name in names):
            return None
        values = [self.reference.whole(named[name], FORMS[0]) for name in names]
        return [list(zip(*parts, strict=False)) for parts in zip(*values, strict=True)]


def is_array(value):
    return isinstance(value, np.ndarray) and value.dtype.kind in "fi" and value.ndim == 2


def names_of(target):
    """The variables that a line gives a value to."""
    try:
        tree = ast.parse(target.removesuffix(".append"), mode="eval")
    except SyntaxError:
        return set()
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}


def returns(function):
    """The lines that return something."""
    _, tree = tree_of(inner(function))
    nodes = [] if tree is None else ast.walk(tree)
    return [ast.unparse(node) for node in nodes if isinstance(node, ast.Return)]
