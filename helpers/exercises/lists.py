"""The lists of mistakes that people make, one text for each exercise: mistakes/*.txt.

    sign_of_dZ: dZ = Y - A
        dZ has the wrong sign: you take the label minus the prediction.

A name, the wrong line, and below it what to say. The wrong line takes the place of the right one
that gives a value to the same name. `start >> line` takes the place of the line that begins with
`start`; `;;` stands between two lines in the place of one. A mistake in several lines has each
on a line of its own; several mistakes may share a sentence. `< file A=A2` puts in another list,
with other names in its lines.
"""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "mistakes"


@dataclass(frozen=True)
class Mistake:
    """`change`: beginning of a right line (or its number) -> what takes its place."""

    name: str
    change: dict
    sentence: str
    pieces: tuple = ()  # of a slip: (line, right piece, wrong piece)


@functools.cache
def read(name):
    """The mistakes in a list; of two with the same name the first counts."""
    found, included = {}, {}
    for head, sentence in lines_and_sentences((FOLDER / f"{name}.txt").read_text(encoding="utf-8")):
        if head.startswith("< "):
            included = {m.name: m for m in other_list(*head[2:].split())}
        else:
            first, _, change = head.partition(":")
            changes = [line.strip() for line in change.split("\n") if line.strip()]
            found.setdefault(first, Mistake(first, edits(changes), sentence))
    return tuple((found | {n: m for n, m in included.items() if n not in found}).values())


def lines_and_sentences(text):
    """(head, sentence) of the entries of a list; a head may go on below, two spaces further in."""
    heads, said = [], []
    for line in [*text.splitlines(), "end:"]:
        if line.startswith("    "):
            said.append(line.strip())
        elif line.startswith("  "):
            heads[-1] += f"\n{line.strip()}"
        elif line.strip():
            if said:
                yield from ((head, " ".join(said)) for head in heads)
                heads, said = [], []
            if line.startswith("< "):
                yield line, ""
            else:
                heads.append(line)


def other_list(name, *exchanged):
    names = dict(pair.split("=") for pair in exchanged)
    for mistake in read(name):
        change = {put(k, names): put(v, names) for k, v in mistake.change.items()}
        yield Mistake(mistake.name, change, mistake.sentence)


def put(line, names):
    return re.sub(r"\b[A-Za-z_]\w*\b", lambda word: names.get(word[0], word[0]), line)


def edits(changes):
    found = {}
    for change in changes:
        start, arrow, new = change.rpartition(" >> ")
        found[start if arrow else key(change)] = "\n".join(new.split(" ;; "))
    return found


def key(line):
    """The beginning by which a line is found: the name that gets a value, or the first word."""
    for word in ("return", "for", "if"):
        if line.startswith(word + " "):
            return word + " "
    return line.partition(" = ")[0] + " = "
