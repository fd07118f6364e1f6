"""What a check says: passed or not, which mistake, and a message to read."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, repr=False)
class Verdict:
    """`passed`, the `misconception` (a short identifier, or None) and a `message` in Markdown."""

    passed: bool
    misconception: str | None
    message: str

    def _repr_markdown_(self):
        return self.message

    def __str__(self):
        return re.sub(r"\*\*|`", "", self.message)

    __repr__ = __str__


NOT_STARTED = Verdict(False, None, "Not started yet.")
