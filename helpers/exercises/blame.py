"""Which lines of a learner's function are to blame: each is judged by what goes into it.

The first line in time that does not come to what the right program comes to is given the right
value, or taken as it is; then the next one can be seen. Of all ways to make everything right, the
one counts that has the fewest mistakes, and the best known.
"""

import ast
import functools
import heapq
import itertools
import re
import time
from dataclasses import replace

import numpy as np

from helpers.exercises import calls, trees
from helpers.exercises.culprits import Culprit, Node, comes_of
from helpers.exercises.doubts import STRANGE, Doubts, words_in
from helpers.exercises.line_mistakes import (
    EXAMPLES,
    exchanged,
    overwritten,
    turns_mistake,
    unpacked_with,
)
from helpers.exercises.outcomes import fitting, same
from helpers.exercises.reference import role_name
from helpers.exercises.roles import short
from helpers.exercises.running import Outcome, apart
from helpers.exercises.trace import Notes, called_returns
from helpers.exercises.values import FORMS, equal, first_of, is_zero, shape

AT_MOST = 4  # lines to blame
SPACES = 10  # of how many times that a line runs all names are looked at
NODES, LINES = 60, 8000  # that run in a search, and in all searches in a function
SECONDS, SLOW = 2.4, 5  # for one run of all cases, and for a search where single lines are slow
# What a step costs: a mistake with a name, and one without.
NAMED, UNNAMED = 1, 2.2
SPOILED = 0.3  # more for a line that was right, until another one got the right values
OF_NAMES = r"\w+ = (\{('\w+': \w+(, )?)+\}|dict\((\w+=\w+(, )?)+\))"  # a dict and nothing else
NAMELESS = ("if", "for", "return", "append")  # lines that give no name a value


class Search(Doubts):
    """The lines to blame in a trial's function."""

    unnamed = UNNAMED

    def run(self, instead):
        """What comes of all cases with these values, and the notes."""
        try:
            run = functools.partial(list, self.each(instead))
            ran = apart(self.trial.function, wrapped=run, seconds=SECONDS)
        except TimeoutError as error:
            self.trial.lines_run += LINES
            return [Outcome(error=error)], [Notes(self.lines)]
        self.trial.lines_run += sum(notes.clock for _, notes in ran)
        return [outcome for outcome, _ in ran], [notes for _, notes in ran]

    def each(self, instead):
        for k, case in enumerate(self.cases):
            yield self.traced.run(case, self.trial.lent, self.given(instead, k), ours=True)

    def given(self, instead, case):
        """line -> the values in the place of its own in this case"""
        given = {n: v if isinstance(v, str) else v[case] for n, v in instead.items()}
        return {n: v for n, v in given.items() if v or self.lines[n].kind}

    def score(self, outcomes):
        """(parts that are right without those that are not, parts that are not), over all cases"""
        right, wrong = 0, 100 * (len(self.cases) - len(outcomes))
        for theirs, parts in self.parts(outcomes):
            wrong += 100 * (theirs.error is not None)
            for _, fine in parts:
                right, wrong = right + fine, wrong + (not fine)
        return right - wrong, wrong

    def wrong_parts(self, outcomes):
        """The names of the parts that are wrong in some case; all of them, after an error."""
        failed = any(outcome.error is not None for outcome in outcomes)
        found = self.parts(self.trial.rights if failed else outcomes)
        return {name for _, parts in found for name, fine in parts if failed or not fine}

    def parts(self, outcomes):
        """(outcome, [(name of a part, is it right?)]) of each case"""
        for ours, theirs in zip(self.trial.rights, outcomes, strict=False):
            if theirs.error is not None:
                yield theirs, []
                continue
            value = self.form.arranged(theirs.value, ours.value)
            found = fitting(ours.value, value, self.exercise.returns)
            yield theirs, [(n, got is not None and same(right, got)) for n, right, got in found]

    def culprits(self):
        """(lines to blame, is everything right with the right values in them?)"""
        self.mended = self.trial.theirs
        try:
            node = self.best() if self.lines else None
        except (TypeError, ValueError, IndexError, AttributeError, KeyError):  # unheard-of forms
            return [], False
        if node is None:
            return [], False
        self.mended = node.outcomes or self.mended
        for culprit in node.culprits:
            culprit.strange = {self.lines[k].name for k in node.strange}
            others = {self.lines[k].name for k in node.skipped} | self.traced.filled
            others |= {c.line.name for c in node.culprits if c is not culprit}
            culprit.doubtful = culprit.strange | others
            self.look_before(culprit, node.strange)
        return self.to_blame(node), not node.score[1]

    def to_blame(self, node):
        """The culprits of a node without those that are wrong only by what others are."""
        found = [c for c in node.culprits if len(node.culprits) == 1 or not self.was_right(c)]
        found = [c for c in found if not any(comes_of(c, other) for other in found)]
        sums = [c.line.name for c in found if c.sums_up()]
        found = [c for c in found if c.sums_up() or not (c.line.loop is None and c.reads(sums))]
        turned = {self.lines.index(c.line) for c in found if c.line.name == "for"}
        more = [c for c in found if c.line.kind == "append" and c.line.loop in turned]
        found = [c for c in found if c.mistakes or c not in more]
        found = [c for c in found if not self.is_consequence(c, found)]
        guesses = [c for c in found if self.is_guess(c)]
        read = {c.line.name for c in guesses}
        others = [c for c in found if c not in guesses and c.reads(read - {c.line.name})]
        for culprit in guesses:
            culprit.guessed = bool(others)
        if node.score[1]:  # of a name alone, it is the value that may be wrong
            others += [c for c in found if isinstance(c.line.node, ast.Name) and not c.mistakes]
        return [c for c in found if c not in others]

    def look_before(self, culprit, strange):
        """Which lines made what a line reads, and could its mistake be in one of them?"""
        line, k = culprit.line, self.lines.index(culprit.line)
        goes_on = line.loop is None and not (line.kind or line.entry)
        goes_on &= line.text.startswith(f"{line.name} =") and line.name in trees.names([line.node])
        goes_on |= bool(re.search(r"[-+*/]= ", line.text)) and line.loop is None
        kinds = ast.BinOp | ast.Call | ast.UnaryOp
        again = [o for o in self.lines[:k] if o.name == line.name]
        again = [o for o in again if isinstance(o.node, kinds) or begins_wrong(o)]
        again = [o for o in again if goes_on and not (o.entry or o.part)]
        before = [o for j, o in enumerate(self.lines[:k]) if j in strange or o in again]
        constants = [o for o in before if isinstance(o.node, ast.Constant) and not begins_wrong(o)]
        before = [o for o in before if not o.part and o not in constants]
        before = [o for o in before if not o.parts or self.parts_of(o) & strange]
        culprit.sources = [o.text for o in before if culprit.reads([o.name]) or o in again]
        culprit.called = called_returns(self.trial.function, culprit.line.node, self.trial.lent)
        here = all(self.is_about(mistake, culprit.name) for mistake in culprit.mistakes)
        new = set().union(*map(self.brought, culprit.mistakes)) - words_in(culprit.line.text)
        there = new & words_in(" ".join(culprit.sources))
        stand = all(self.stands_there(mistake, [line]) for mistake in culprit.mistakes)
        culprit.alone = here and not there and (stand or not again)

    def is_consequence(self, culprit, others):
        """Is a line right as soon as another one has the right values, whose name it reads?"""
        causes = [c for c in others if c is not culprit and culprit.reads([c.line.name])]
        if culprit.mistakes or not causes or isinstance(culprit.wanted, str):
            return False
        if any(len(c.wanted[culprit.case]) < len(c.came[culprit.case]) for c in causes):
            return True  # of the cause it is not known what it should be in each turn
        _, notes = self.run({self.lines.index(c.line): c.wanted for c in causes})
        came = self.values(self.lines.index(culprit.line), notes)
        return all(map(equal, map(list, came), map(list, culprit.wanted)))

    def is_guess(self, culprit):
        """Is what a line is meant to be known only by the values that it should have?"""
        line, named = culprit.line, culprit.name.isidentifier()
        unknown = not culprit.mistakes and self.roles[self.lines.index(line)] is None
        return unknown and named and line.name.isidentifier()

    def parts_of(self, line):
        """The numbers of the lines that stand for the names that get a value in this one."""
        k = self.lines.index(line) + 1
        return set(itertools.takewhile(lambda j: self.lines[j].part, range(k, len(self.lines))))

    def brought(self, mistake):
        """The names that a mistake brings into its line."""
        pieces = self.exercise.pieces(mistake) if mistake.change else ()
        return words_in(pieces[0][2]) - words_in(pieces[0][1]) if pieces else set()

    def is_about(self, mistake, name):
        """Is a mistake made in the line of the right program that gives this name its value?"""
        pieces = self.exercise.pieces(mistake) if mistake.change else ()
        if not pieces or ".append(" in pieces[0][0]:
            return True
        target, given, _ = pieces[0][0].partition(" = ")
        return role_name(target if given else target.split()[0]) == role_name(name)

    def was_right(self, culprit):
        """Did a line come to the right values before another got them?"""
        came = self.values(self.lines.index(culprit.line), self.noted)
        wanted = culprit.wanted
        return not isinstance(wanted, str) and all(map(equal, map(list, came), map(list, wanted)))

    def best(self):
        """The cheapest node that makes everything right; else the one that makes most right."""
        if self.trial.lines_run > 2 * LINES:  # the function itself takes long
            return None
        count = itertools.count()
        heap, top, ran, first = [(0, next(count), Node({}, frozenset()))], None, 0, None
        slow = time.process_time() + SLOW
        while heap and ran < NODES and (ran < 3 or self.trial.lines_run < LINES):
            if ran > 2 and time.process_time() > slow:
                break
            cost, _, node = heapq.heappop(heap)
            if node.doubts is None:
                before = node.score
                node.outcomes, node.noted = self.run(node.instead)
                self.noted = node.noted if ran == 0 else self.noted
                if not self.form.learnt and node.outcomes[0].error is None:
                    self.look_at_form(node.outcomes)
                node.score, ran = self.score(node.outcomes), ran + 1
                node.doubts = sorted(self.doubts(node), key=lambda one: one[:2])
                first = first or node.score
                if not node.score[1]:
                    return node if node.culprits else None
                gain = node.score[0] - first[0] - 2 * cost
                if node.culprits and (top is None or gain > top[0]):
                    top = gain, node
                if before and node.sure and node.score > max(before, first):
                    heap.clear()  # no way back from here
                    node.skipped = frozenset()
                    cost = NAMED * len(node.culprits)
            for more, other in self.steps(node):
                if cost + more < 14:
                    heapq.heappush(heap, (cost + more, next(count), other))
        return self.without_guesses(top[1], first) if top else None

    def without_guesses(self, node, first):
        """Of what does not make everything right, what makes more right; else what is sure."""
        kept, sure, instead, last = [], [], {}, first
        outcomes, noted = self.run({})
        wrong = self.wrong_parts(outcomes)
        for k, culprit in zip(node.instead, node.culprits, strict=True):
            outcomes, after = self.run(instead | {k: culprit.wanted})
            score = self.score(outcomes)
            came = self.values(k, noted)
            same_as_before = all(map(equal, map(list, came), map(list, culprit.came)))
            wrong_then = self.wrong_parts(outcomes)
            if not same_as_before or wrong_then - wrong:
                continue
            if culprit.mistakes and role_name(culprit.line.name) == role_name(culprit.name):
                sure.append(culprit)
            if score > last:
                kept, last, wrong = [*kept, culprit], score, wrong_then
                instead[k] = culprit.wanted
                node.outcomes, noted = outcomes, after
        node.culprits, node.score = tuple(kept or sure[:1]), last
        return node if node.culprits else None

    def steps(self, node):
        """(cost, node): what could be done about the first line that is suspicious."""
        doubt = next((d for d in node.doubts if d[1] not in node.skipped), None)
        if doubt is None:
            return
        _, k, cost, values = doubt
        strange = node.strange | ({k} if cost == STRANGE else set())
        yield cost, replace(node, skipped=node.skipped | {k}, strange=strange)
        if self.whole(k) != k and self.whole(k) in node.instead:
            return  # these are not the learner's values
        if len({culprit.line.text for culprit in node.culprits}) < AT_MOST:
            seen = set()
            options = sorted(self.options(k, values, node.noted), key=lambda option: option[0])
            for price, mistakes, name, wanted in options:
                if wanted is not None and (key := first_of(wanted)) not in seen:
                    seen.add(key)
                    culprit = Culprit(self.lines[k], mistakes, name, values, wanted)
                    culprit.case, culprit.ran = self.differing(values, wanted)
                    instead, culprits = node.instead | {k: wanted}, (*node.culprits, culprit)
                    sure = price < NAMED + 0.1
                    other = Node(instead, node.skipped, culprits, node.score, sure)
                    other.strange = node.strange
                    if isinstance(self.lines[k].node, ast.Dict) and not mistakes:
                        price += UNNAMED * more_entries(values, wanted)
                    yield price + 0.1 * culprit.sums_up() + SPOILED * self.was_right(culprit), other

    def whole(self, k):
        """The line in which several names get a value, one of which is line k."""
        while self.lines[k].part:
            k -= 1
        return k

    def doubts(self, node):
        """(when, line, what it costs to take it as it is, its values)"""
        for k in range(len(self.lines)):
            values = self.values(k, node.noted)
            if (
                k not in node.instead
                and any(values)
                and (found := self.doubt(k, values, node.noted))
            ):
                yield found[1], k, found[0], values

    def options(self, k, values, notes):
        """What could stand in a line: (cost, mistakes, name, the right values in each case)"""
        line, role, reference = self.lines[k], self.roles[k], self.reference
        if line.kind == "while":
            wanted = self.turns(values)
            case, _ = self.differing(values, wanted)
            yield NAMED, (turns_mistake(values[case], wanted[case]),), line.name, wanted
            return
        if found := self.clear_mistake(k, values):
            yield 0.9, (found[0],), line.name, found[1]
            return
        if self.is_chosen(line):
            wanted = [[case[line.name]] for case in self.cases]
            yield NAMED, (overwritten(line.name),), line.name, wanted
            return
        put = line.entry or line.name.endswith("]")
        name_alone = put and isinstance(line.node, ast.Name)
        own_name = name_alone and (role_name(line.node.id) == role or self.in_one_loop)
        if role and put and (found := self.in_another_place(k, values, notes)):
            yield 0.6, (found[0],), line.name, found[1]
        if line.part or ((line.entry or name_alone) and not own_name):
            for piece in reference.named.get(role, []):
                if other := reference.called(piece[0], values):
                    if line.part and not unpacked_with(piece[0], other, line, self.names):
                        continue  # it has other names than the right program
                    what = (exchanged(line, piece[0], other, self.names, self.cases[0]),)
                    yield 0.6, what, piece[0], reference.whole(piece)
        failed = any(isinstance(came[0], Exception) for came in values if came)
        in_parts = line.parts and not isinstance(line.node, ast.Call | ast.Tuple)  # as X.shape is
        if not (name_alone or in_parts):
            for mistake, piece, _, form in self.explanations(line, role, values):
                target = role_name(piece[0])
                part = failed and piece[1] != reference.lines[piece[2]][1]
                if role and (part or target != role):
                    continue  # an error looks the same in a part of the line
                whole = piece[1] == reference.lines[piece[2]][1]
                if role is None and (target in NAMELESS or (whole and self.has_own(target))):
                    continue
                cost = NAMED - 0.02 * (not mistake.pieces)
                cost += 0.05 * (role is None and not (whole or mistake.pieces))  # it says too much
                cost += 0.03 * part + 0.01 * mistake.name.startswith("function")
                cost += 0.1 * bool(role and not whole)  # what is around the piece may be wrong, too
                cost += 0.03 * (form is not FORMS[0]) + 0.02 * (role is None and not whole)
                yield cost, (mistake,), piece[0], reference.whole(piece, form)
        if line.key.startswith("for "):
            yield from self.loops(values)
        if self.too_many(k, notes):
            every = tuple(m for m in self.exercise.mistakes if m.name == "all_costs")
            yield NAMED, every, line.name, reference.whole(reference.named[role][0])
        own = reference.named[role] if role else reference.pieces
        if role and line.loop is not None:  # what came in is no turn's
            own = [piece for piece in own if piece[2] < len(reference.nodes)]
        parted = (reference.deviation(piece, values) for piece in own)
        if role not in ("if", "for", "append") and any(where and where[1] for where in parted):
            return  # it begins right, so what goes into it is wrong later on
        grows = line.name in self.traced.filled or line.kind == "append" or line.is_returned
        if line.parts:
            yield self.unnamed, (), line.name, self.by_names(line)
        if re.fullmatch(OF_NAMES, line.key):
            return  # it is what goes into it that is wrong
        seen, first = [], next((came[0] for came in values if came), None)
        numbers = isinstance(first, int | float | np.number | np.ndarray)
        of_one = line.loop is not None and numbers and not grows
        for piece in reference.named.get(role, []):
            known = reference.first(piece)
            if of_one and reference.loop_of(piece) is None and shape(known) != shape(first):
                continue  # of one example
            if known is not None and not any(equal(known, old) for old in seen):
                seen.append(known)
                if not name_alone:
                    yield self.unnamed, self.of_argument(line), piece[0], reference.whole(piece)
        begins = is_zero(first) or line.name in self.traced.filled
        begins |= isinstance(line.node, ast.Constant) or line.parts
        if role is None and not (line.entry or begins or isinstance(first, int | np.integer)):
            form, rank = shape(first), 0
            for piece in reversed(reference.pieces):
                known = reference.first(piece)
                if known is None or shape(known) != form or any(equal(known, o) for o in seen):
                    continue
                if piece[0] in ("if", "for", "append"):
                    continue
                seen.append(known)
                rank += 1
                name = short(piece[1])  # the line that it stands in has another name
                name = name if name.isidentifier() else line.name
                if piece[1] == reference.lines[piece[2]][1] or not piece[0].isidentifier():
                    name = piece[0]
                yield self.unnamed + 0.3 + 0.05 * rank, (), name, reference.whole(piece)
                if rank == 6:
                    break

    def in_another_place(self, k, values, notes):
        """(mistake, right values): it has changed places with something; or None"""
        line, reference = self.lines[k], self.reference
        node, role = line.node, self.roles[k]
        own = isinstance(node, ast.Name) and role_name(node.id) != role
        if line.is_returned and k in notes[0].spaces and own:
            place = () if line.name == "return" else (self.form.place(int(line.name[1:-1])),)
            held, rights = [], []
            put_right = {line.node.id} | {self.lines[j].name for j in notes[0].instead}
            for note, right in zip(notes, self.trial.rights, strict=False):
                right = right.value[place[0]] if place else right.value
                space = note.spaces.get(k, [{}])[0].items()
                held.append({name for name, value in space if equal(value, right)})
                rights.append([right])
            for name in sorted(set.intersection(*held) - put_right):
                return exchanged(line, name, line.node.id, self.names, self.cases[0]), rights
        there = [j for j, r in enumerate(self.roles) if r == role and j != k]
        there = [j for j in there if not self.lines[j].entry and j not in notes[0].instead]
        there = [self.values(j, notes) for j in there]
        for piece in reference.named[role] if isinstance(node, ast.Name) and own else ():
            if any(any(v) and reference.deviation(piece, v) is None for v in there):
                return exchanged(line, piece[0], node.id, self.names, {}), reference.whole(piece)
        for piece in reference.named[role] if not isinstance(node, ast.Name) else ():
            other = reference.called(piece[0], values)
            there = [j for j, r in enumerate(self.roles) if other and r == role_name(other)]
            came = [self.values(j, notes) for j in there if j != k]
            if any(reference.deviation(piece, v) is None for v in came if any(v)):
                return exchanged(line, piece[0], other, self.names, {}), reference.whole(piece)
        return None

    def loops(self, values):
        """A loop that should go through all examples, or all rows."""
        for letter in self.cases[0].sizes:
            wanted = [[np.arange(case.sizes[letter])] for case in self.cases]
            close = [
                came and np.ndim(came[0]) == 1 and 0 < w[0].size - np.size(came[0]) < 2
                for came, w in zip(values, wanted, strict=False)
            ]
            if all(close):
                yield NAMED, (EXAMPLES,), letter, wanted

    def by_names(self, line):
        """The right values of several names at once; None if one of them is not known."""
        named = {
            role: piece
            for role, pieces in self.reference.named.items()
            for piece in reversed(pieces)
            if self.in_one_loop or (self.reference.loop_of(piece) is None) == (line.loop is None)
        }
        k = self.lines.index(line) + 1
        names = [role_name(name) for name in line.name.strip("()").split(", ")]
        names = [self.roles[k + i] if n == "cache" else n for i, n in enumerate(names)]
        if not all(name in named for name in names):
            names = self.names_of_call(line)
        if not all(name in named for name in names or [None]):
            return None
        values = [self.reference.whole(named[name]) for name in names]
        return [list(zip(*parts, strict=False)) for parts in zip(*values, strict=True)]

    def names_of_call(self, line):
        """What the right program calls the values that the same function returns."""
        called, _ = calls.arguments(line.node, self.exercise.space)
        for (name, _, _), node, loop in zip(
            self.reference.lines, self.reference.nodes, self.reference.loops, strict=False
        ):
            same = called and calls.arguments(node, self.exercise.space)[0] == called
            if same and (self.in_one_loop or (loop is None) == (line.loop is None)):
                return [role_name(part) for part in name.strip("()").split(", ")]
        return None

    def with_spaces(self, case, instead):
        """The notes of a case in which some lines have other values, with all names and values."""
        given = self.given(instead, case)
        call = self.cases[case], self.trial.lent, given, SPACES, True
        return apart(self.trial.function, wrapped=lambda: self.traced.run(*call)[1])

    def arranged(self):
        """What comes back with the right values in these lines, in the right order."""
        return self.trial.put_right(self.form, self.mended).theirs


def begins_wrong(line):
    """Does a sum begin with another number than 0?"""
    return isinstance(line.node, ast.Constant) and line.node.value not in (0, None)


def more_entries(values, wanted):
    """How many more entries of a dict are wrong than one."""
    came, right = (next((v[0] for v in found if v), None) for found in (values, wanted))
    if not isinstance(came, dict) or not isinstance(right, dict):
        return 0
    return max(sum(not equal(came[k], right[k]) for k in right if k in came) - 1, 0)
