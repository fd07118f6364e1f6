"""The verdicts in words."""

import numpy as np

from helpers.exercises import failures
from helpers.exercises.outcomes import same
from helpers.exercises.verdict import Verdict

LOOP = (
    "It goes step by step with a loop. That is right; one NumPy operation on all examples at once "
    "does the same many times faster, and with 209 pictures of 12,288 numbers you would wait."
)
REBOUND = (
    "It puts new arrays into the caller's own dict. That trains all right, but the old parameters "
    "are gone; a new dict would keep both."
)

UNITS_ALIKE = (
    "It starts with units that are alike, zeros or others. They compute the same, get the same "
    "gradients, and stay alike for ever: weights have to start from random numbers."
)
LAMBDA = (
    "A `lambda` has no name by which its exercise could be found. Give it one, as in `sigmoid = "
    "lambda z: ...`, or begin with `def`."
)


def borrowed(names):
    return (
        f"The check lends it {listed(names)}, which this notebook does not have. Elsewhere you "
        "would have to write that, too."
    )


def together(error):
    return (
        "It was judged with the helpers' functions in it. With yours it does not run: "
        f"`{type(error).__name__}: {error}`. Do they take each other's arguments?"
    )


def right(trial, remarks):
    return Verdict(True, None, "\n\n".join([f"**`{trial.name}` is right.**", *remarks]))


def wrong(trial, identifier, sentence, parts=None):
    said = f"**`{trial.name}`: not yet.** {rest(trial, parts)}{sentence}"
    return Verdict(False, identifier, said)


def rest(trial, parts):
    """Which of several parts are right, and which are not."""
    if not parts:
        return ""
    good = [n for n in trial.parts(trial.theirs) if n not in parts]
    if not good:
        return ""
    return f"{listed(good)} {be(good)} right; {listed(parts)} {be(parts)} not. "


def mistaken(trial, mistakes, parts=None):
    sentences = [mistake.sentence for mistake in mistakes]
    if len(sentences) > 1:
        sentences = ["There are two mistakes." if len(sentences) == 2 else "", *sentences]
    identifier = "+".join(mistake.name for mistake in mistakes)
    return wrong(trial, identifier, "\n\n".join(filter(None, sentences)), parts)


def of_another(trial, culprit):
    said = (
        f"**`{trial.name}` itself is right, but the `{culprit}` that it calls is not.** "
        f"Check `{culprit}` first; with the course's one in its place, all fits."
    )
    return Verdict(False, f"wrong_{culprit}", said)


def unknown(trial, parts):
    """No mistake that we know; then what is right, and a number that is not."""
    name, values = next(iter(parts.items()))
    case, (expected, got) = next(
        (c, v) for c, v in zip(trial.cases, values, strict=True) if not same(*v)
    )
    expected, got = np.ravel(expected), np.ravel(got)
    k = next(k for k in range(expected.size) if not same(expected[k], got[k]))
    where = f"In a case with {failures.sizes(case)}" if case.sizes else "In one case"
    said = (
        f"The values of {listed(parts)} differ. {where}, number {k + 1} of "
        f"`{name}` is {got[k]:.6g}, and should be {expected[k]:.6g}."
    )
    return wrong(trial, None, said, parts)


def extreme(bad):
    return (
        f"One remark: far out, where the sigmoid is rounded to 0 or 1, {listed(bad)} {be(bad)} not "
        "finite any more. The lesson says what the helper does there."
    )


def listed(names):
    names = [f"`{name}`" for name in names]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def be(names):
    return "are" if len(names) > 1 else "is"
