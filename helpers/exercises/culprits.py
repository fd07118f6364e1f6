"""A line that is to blame, and a step of the search for such lines."""

import re
from dataclasses import dataclass

from helpers.exercises import trees


@dataclass
class Culprit:
    """A line, the mistakes made in it, what it came to and what it should, in each case."""

    line: object
    mistakes: tuple
    name: str  # of what should stand there
    came: list
    wanted: object
    case: int = 0  # one in which the two differ,
    ran: int = 0  # and how often the line ran before
    strange: object = ()  # names whose values are like nothing right,
    doubtful: object = ()  # and those that are filled bit by bit, or blamed
    sources: list = ()  # the lines that made what it reads, and that are like nothing right
    guessed: bool = False  # is it only by guess that it should come to this?
    alone: bool = True  # is the mistake in the line itself, and not in its sources?
    called: list = ()  # what other functions of the learner's return, which it calls

    def failed(self):
        return isinstance(self.came[self.case][self.ran], Exception)

    def reads(self, names):
        """Is one of these names in the line?"""
        own = trees.names([self.line.node])
        return bool(own & {part for name in names for part in re.findall(r"\w+", name)})

    @property
    def texts(self):
        """The lines to look at."""
        sure = self.failed() or (self.mistakes and self.alone)
        return [*(() if sure else self.sources), self.line.text, *self.called]

    def sums_up(self):
        """Does it add to its name in a loop, where the right program has only the sum?"""
        names = trees.names([self.line.node])
        often = len(self.came[self.case]) > len(self.wanted[self.case])
        return self.line.loop is not None and self.line.name in names and often


def comes_of(culprit, other):
    """Is a line wrong in the same way as another, whose value it reads?"""
    alike = culprit.mistakes and culprit.mistakes == other.mistakes and not culprit.line.part
    return alike and other.line.name != culprit.line.name and culprit.reads([other.line.name])


@dataclass
class Node:
    """A step of the search: the lines with right values, and those that are taken as they are."""

    instead: dict
    skipped: frozenset
    culprits: tuple = ()
    score: tuple = ()  # of the node before, until it has run itself
    sure: bool = False  # is its last mistake one of a name, in its own line?
    outcomes: list | None = None
    noted: list | None = None  # the notes of each case
    strange: frozenset = frozenset()  # of the lines that are taken as they are, the strangest
    doubts: list | None = None  # about each suspicious line, the first in time first
