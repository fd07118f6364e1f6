"""Which lines of a learner's function are suspicious: not those that come to what is right."""

import ast
import re

import numpy as np

from helpers.exercises import calls
from helpers.exercises.form import learnt
from helpers.exercises.line_mistakes import UNKEPT, WHOLE, overwritten
from helpers.exercises.lists import Mistake
from helpers.exercises.reference import role_name
from helpers.exercises.roles import short
from helpers.exercises.slips import parsed
from helpers.exercises.trace import KEEP
from helpers.exercises.trees import difference, names
from helpers.exercises.values import FORMS, equal, is_zero, plain, shape

# What it costs a search to take a line as it is: one that is like something right, one that is
# like nothing, and one whose name says what it should be.
LIKE, STRANGE, IN_ROLE = 0.1, 0.4, 1.0


CHOSEN = ("learning_rate", "num_iterations", "n_h")


class Doubts:
    """The lines of a trial's function, what each is meant to be, and whether it is that."""

    def __init__(self, trial, fully=False):
        self.trial, self.exercise, self.cases = trial, trial.exercise, trial.cases
        self.fully = fully
        self.traced = trial.traced
        self.reference = trial.exercise.reference(trial.cases)
        self.names = [name for name, _, _ in self.reference.lines]
        self.lines = self.traced.lines
        self.own_names = {short(line.name) for line in self.lines} | self.cases[0].keys()
        self.in_one_loop = calls.in_one_loop(self)
        self.inverses = {one.name for one in self.lines if re.search(r"\b1(\.0)? / ", one.key)}
        self.trained = set(map(role_name, self.exercise.trained))
        self.look_at_form(trial.theirs)

    def look_at_form(self, outcomes):
        self.form = learnt(self.trial, outcomes, self.fully)
        self.roles = self.find_roles()

    def find_roles(self):
        """What each line is meant to come to, by its name or by where its name is put; or None."""
        named = self.reference.named
        own = [self.own_role(line) for line in self.lines]
        put = {}
        for line, role in zip(self.lines, own, strict=True):
            if (
                isinstance(line.node, ast.Name)
                and role in named
                and not line.part
                and not line.kind
            ):
                put.setdefault(line.node.id, set()).add(role)
        last = {line.name: line for line in self.lines if not line.entry}
        other = {name: roles.pop() for name, roles in put.items() if len(roles) == 1}
        for line, role in zip(self.lines, own, strict=True):
            if line.name.isidentifier() and not line.entry:  # what it is made of is not that yet
                made_of = names([line.node]) - {line.name}
                other = {n: r for n, r in other.items() if r != role or n not in made_of}
        found = []
        for line, role in zip(self.lines, own, strict=True):
            meant = other.get(line.name) if line is last.get(line.name) else None
            last_layer = (role, meant, line.loop) == ("a", "al", None)
            role = role if role in named and not last_layer else meant
            known = named.get(role, [])
            if line.loop is not None:  # what comes back is not what it was on the way
                known = [piece for piece in known if piece[2] < len(self.reference.nodes)]
            found.append(role if known else None)
        return found

    def own_role(self, line):
        if line.part and line.name == "cache" and line.loop is None:
            return "last" if "last" in self.reference.named else "cache"  # of the layers
        names = self.exercise.returns
        if line.entry and line.name.startswith("["):
            k = self.form.place(int(line.name[1:-1]))
            fits = isinstance(names, tuple) and k < len(names) and isinstance(names[k], str)
            return role_name(names[k]) if fits else None
        if line.name == "return":
            return role_name(names) if isinstance(names, str) else None
        return line.kind or role_name(line.name)

    def values(self, k, notes):
        return [[plain(value) for value in note.values.get(k, [])] for note in notes]

    def doubt(self, k, values, notes):
        """(what it costs to take a line as it is, when it first parted from what is right)"""
        line, role, reference = self.lines[k], self.roles[k], self.reference
        case, ran = min((case, note.times[k]) for case, note in enumerate(notes) if k in note.times)
        if role == "for" and (self.in_one_loop or self.is_counted_from_0(line)):
            return None
        if line.kind == "while":
            wanted = self.turns(values)
            return (IN_ROLE, (case, ran[0])) if wanted and wanted != values else None
        if self.is_chosen(line):
            return self.changed(k, values, notes)
        if self.clear_mistake(k, values):
            return STRANGE, (case, ran[0])
        if role is None:
            pieces = [p for p in reference.pieces if self.begins_like(p, values)]
        else:
            pieces = reference.named[role]
        parted = [reference.deviation(piece, values) for piece in pieces]
        if None in parted and not self.too_many(k, notes):
            whole = pieces[parted.index(None)] in reference.lines
            read = isinstance(line.node, ast.Name | ast.Subscript)
            fine = role or whole or read or self.is_empty(line, values)
            return None if fine else (LIKE, (case, ran[0]))
        case, n = max((p for p in parted if p), default=(case, 0))
        times = notes[case].times.get(k, ran)
        at = case, times[min(n, len(times) - 1)]
        found = reference.form_of(reference.pieces, values)
        if role is None:
            first = next(came[0] for came in values if came)
            found = found or isinstance(first, str | int | tuple)  # such as sizes
            return None if self.is_empty(line, values) else (LIKE if found else STRANGE, at)
        ran_too = [o for j, o in enumerate(self.lines) if j > k and j in notes[case].times]
        later = [o for o in ran_too if not (o.part or o.entry)]  # not in another branch
        again = not line.entry and line.name in [re.split(r"\W", o.name)[0] for o in later]
        constant = isinstance(line.node, ast.Constant)
        if (again or constant) and self.is_empty(line, values):
            return None
        if again and found and found[1] is FORMS[0]:
            return None
        if (role == "if" and found) or reference.form_of(pieces, values):
            return LIKE, at
        if found and self.is_made_of(line, pieces, notes):
            return None  # what it is called comes of it in another line
        if role in map(role_name, self.cases[0]) and self.is_reshaped(pieces, values):
            return LIKE, at
        in_role = IN_ROLE + 0.05 * (role not in ("for", "if", "append"))  # at worst, it is named
        return (STRANGE if found or again else in_role), at

    def explanations(self, line, role, values):
        """What could have led to the values of a line, and is not belied by its text.

        Of one kind of slip, those come first that stand there as they are.
        """
        held = held_in(line)
        zero = all(is_zero(came[0]) for came in values if came)
        if zero and line.name in self.traced.filled and not line.entry:
            return  # the numbers come later
        failed = any(isinstance(came[0], Exception) for came in values if came)
        read, found, alike = names([line.node]), [], {}
        sums = any(isinstance(n, ast.Add | ast.Sub | ast.USub) for n in ast.walk(line.node))
        made_of = [
            o.text for o in self.lines if o.name in read and self.roles[self.lines.index(o)] is None
        ]
        divides = re.search(r"/|divide|mean|average", " ".join([line.text, *made_of]))
        divides = divides or read & self.inverses
        start = line.loop is None and not line.entry
        for mistake, right, wrong, form in self.reference.explanations(values):
            if start and self.reference.loop_of(right) is not None:
                continue  # what stands before a loop is no turn of it
            if mistake.pieces and read & (words_in(right[1]) - words_in(wrong[1])):
                continue  # what it is said to leave out stands there
            if self.trial.belies(mistake) or (
                zero and mistake.pieces and right[0] != "if" and "//" not in line.text
            ):
                continue
            if form is not FORMS[0] and self.reference.deviation(right, values) is None:
                continue
            old, new = self.exchanged_pieces(mistake)
            exchanged = f"{old}{new}".isidentifier() and old in held and new in self.own_names
            belied = failed or mistake.name.startswith("transpose_")
            if mistake.pieces and belied and old in held and new not in held:
                continue
            number = mistake.pieces and re.fullmatch(r"[\d.]+", new)
            if new not in held and (exchanged or number):
                continue
            if mistake.name.startswith("count_") and not re.search(r"shape|size|len", line.text):
                continue
            if "bracket" in mistake.name and not sums:
                continue
            if mistake.pieces and new.count("/ m") > old.count("/ m") and not divides:
                continue
            own = [n for n in right[0].strip("()").split(", ") if role_name(n) == role]
            right = own[0] if own else right[0], *right[1:]
            found.append(mistake.name.partition("_in_")[0])
            alike.setdefault(found[-1], []).append((new not in held, (mistake, right, wrong, form)))
        left = {kind: iter(sorted(ones, key=lambda one: one[0])) for kind, ones in alike.items()}
        yield from (next(left[kind])[1] for kind in found)

    def exchanged_pieces(self, mistake):
        """The smallest right piece and the wrong one in its place."""
        pieces = difference(*map(parsed, self.exercise.pieces(mistake)[0][1:]))
        return [short(ast.unparse(piece)) for piece in pieces]

    def stands_there(self, mistake, lines):
        """May what a mistake puts in the place of something stand in one of these lines?"""
        known = getattr(mistake, "change", None) and self.exercise.pieces(mistake)
        return not known or any(self.exchanged_pieces(mistake)[1] in held_in(n) for n in lines)

    def clear_mistake(self, k, values):
        """(mistake, what the line should come to in each case), whatever went before; or None"""
        line, role = self.lines[k], self.roles[k]
        if line.kind == "unkept":
            return UNKEPT, KEEP
        if line.is_none and role:
            right = self.reference.whole(self.reference.named[role][0])
            return Mistake("still_none", {}, f"`{line.name}` is still None."), right
        if self.cuts_off(k, values):
            return WHOLE, [[np.array(v, float) for v in came] for came in values]
        return None

    def differing(self, values, wanted):
        """(case, how often it ran before) in which a line comes to what it should not"""
        if not isinstance(wanted, str):
            for case, (came, right) in enumerate(zip(values, wanted, strict=False)):
                for n, (a, b) in enumerate(zip(came, right, strict=False)):
                    if not equal(a, b):
                        return case, n
        return next((case for case, came in enumerate(values) if came), 0), 0

    def has_own(self, target):
        """Is another line meant to be what a single line of the right program is?"""
        lines = [p for p in self.reference.named[target] if p[2] < len(self.reference.nodes)]
        own = zip(self.lines, self.roles, strict=True)
        own = [line for line, role in own if role == target]
        return len(lines) == 1 and any(not line.entry and line.name != "return" for line in own)

    def of_argument(self, line):
        """Does an argument get another value, and none in the right program?"""
        right = [name for name, _, k in self.reference.lines if k < len(self.reference.nodes)]
        own = line.name in self.cases[0] and line.name not in right and not line.entry
        errors = any(outcome.error for outcome in self.trial.theirs)  # these say more
        return (overwritten(line.name),) if own and not errors else ()

    def turns(self, values):
        """What the condition of a `while` should come to, turn by turn; None if that is unknown."""
        reference = self.reference
        loops = [piece for piece in reference.lines[: len(reference.nodes)] if piece[0] == "for"]
        if len(loops) != 1 or any(sum(not v for v in came) > 1 for came in values):
            return None
        counts = [len(reference.value(loops[0], case)[0]) for case in range(len(values))]
        return [[True] * (n + self.in_one_loop) + [False] for n in counts]

    def is_chosen(self, line):
        """Does an argument get a value that only the caller chooses?"""
        own = line.name in CHOSEN and not (line.entry or line.part)
        return own and all(line.name in case for case in self.cases)

    def changed(self, k, values, notes):
        """When an argument gets another value first."""
        for case, came in enumerate(values):
            for n, value in enumerate(came):
                if not equal(value, self.cases[case][self.lines[k].name]):
                    return IN_ROLE, (case, notes[case].times[k][n])
        return None

    def is_made_of(self, line, pieces, notes):
        """Does another line that reads this one come to what this one is called?"""
        makes = [j for j, o in enumerate(self.lines) if not (o.entry or o.part or line.part)]
        makes = [j for j in makes if line.name in names([self.lines[j].node])]
        values = [self.values(j, notes) for j in makes if self.lines[j].name != line.name]
        values = [came for came in values if any(came)]
        return any(self.reference.deviation(p, came) is None for p in pieces for came in values)

    def begins_like(self, piece, values):
        first = next(came[0] for came in values if came)
        known = self.reference.first(piece)
        return known is not None and shape(known) == shape(first)

    def is_reshaped(self, pieces, values):
        """Is it what came in, in another shape?"""
        first = next(came[0] for came in values if came)
        rights = [self.reference.first(piece) for piece in pieces]
        arrays = [right for right in rights if isinstance(right, np.ndarray)]
        return any(equal(np.ravel(right), np.ravel(first)) for right in arrays)

    def too_many(self, k, notes):
        """Is something appended in every iteration, and should not be?"""
        line, often = self.lines[k], False
        if line.kind != "append" or line.loop is None or "append" not in self.reference.named:
            return False
        pieces = self.reference.named["append"]
        for case, note in enumerate(notes):
            through = note.values[line.loop]
            count, turns = len(note.values.get(k, [])), np.size(plain(through[0]))
            turns = sum(map(bool, through)) if self.lines[line.loop].kind == "while" else turns
            wanted = max(len(self.reference.value(piece, case)) for piece in pieces)
            if count != turns:
                return False
            often |= count > wanted
        return often

    def cuts_off(self, k, values):
        """Is it an array of whole numbers, to be filled with what has fractions?"""
        if self.lines[k].name not in self.traced.filled:
            return False
        came = [np.asarray(v[0]) for v in values if v and isinstance(v[0], np.ndarray)]
        rights = [self.reference.first(p) for p in self.reference.named.get(self.roles[k], [])]
        rights = [right for right in rights if isinstance(right, np.ndarray)]
        whole = any(array.dtype.kind == "i" for array in came)
        return whole and any(np.any(right % 1) for right in rights)

    def is_counted_from_0(self, line):
        """Do layers get the number that a loop counts, and one more?"""
        counted = re.match(r"for (\w+) in ", line.key)
        texts = " ".join(one.key for one in self.lines if counted and self.is_inside(one, line))
        return bool(counted and re.search(rf"\b{counted[1]} \+ 1\b", texts))

    def is_inside(self, line, loop):
        return line.loop is not None and self.lines[line.loop] is loop

    def is_empty(self, line, values):
        """Is it where something begins that is filled or grows later?"""
        names = set(line.name.strip("()").split(", ")) if line.parts else {line.name}
        if not names <= self.traced.filled or line.loop is not None:
            return False
        if line.parts:
            return True
        first = next(came[0] for came in values if came)
        if isinstance(first, list | dict) and all(value is None for value in first):
            return True
        role = role_name(line.name)
        right = [self.reference.first(p) for p in self.reference.named.get(role, [])]
        zero = is_zero(first) and np.ndim(first) == 0  # to which an array can be added
        return not right or zero or any(shape(one) == shape(first) for one in right)


def held_in(line):
    """All pieces of a line, an entry of a dict by the name that it has."""
    return {short(ast.unparse(n)) for n in ast.walk(line.node) if isinstance(n, ast.expr)}


def words_in(text):
    """The names in a piece of code."""
    return set(re.findall(r"(?<![.\w])[A-Za-z_]\w*", text))
