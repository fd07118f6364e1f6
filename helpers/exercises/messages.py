"""The verdicts in words."""

import ast
import re
from dataclasses import dataclass, replace

import numpy as np

from helpers.exercises import calls, differences, failures
from helpers.exercises.form_faults import in_lines, quoted
from helpers.exercises.lists import Mistake
from helpers.exercises.outcomes import Misfit, same, title
from helpers.exercises.slips import of_each
from helpers.exercises.verdict import Verdict

LOOP = (
    "It goes step by step with a loop. That is right; one NumPy operation on all examples at once "
    "does the same many times faster, and with many examples you would wait."
)
REBOUND = (
    "One remark: its caller's own dict gets the new arrays, and the old parameters are gone. A new "
    "dict would keep both."
)

TRUE_AND_FALSE = (
    "One remark: its labels are True and False. NumPy counts them as 1 and 0; `* 1` or `astype` "
    "makes numbers of them."
)
ONE_HALF = (
    "One remark: a probability of exactly one half becomes 1 here. The course makes it 0: `>`, and "
    "not `>=`."
)
OTHER_CONTRACT = (
    "One remark: it takes `sigmoid` and `relu` as the course's assignment has them, with z as a "
    "second value. The helpers' return an array and nothing else."
)

UNITS_ALIKE = (
    "It starts with units that are alike, zeros or others. They compute the same, get the same "
    "gradients, and stay alike for ever: weights have to start from random numbers."
)
OTHER_COSTS = (
    "The parameters are right, and the costs are not. The second value is a list of the costs of "
    "iteration 0, 100, 200 and so on, each before that iteration's step."
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


def takes_more(trial, names):
    return (
        f"One remark: it wants {listed(names)}, too, as early versions of the assignment do. The "
        f"helpers call `{trial.name}` without; `{names[0]}=None` in the first line lets it stand "
        "in the helper's place."
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
    found, bad = trial.parts(trial.theirs), wholes(parts)
    good = [name for name in wholes(found) if name not in bad]
    if any(len(values) < len(trial.cases) for values in found.values()):  # of several depths
        some = {n for n, v in parts.items() if n[-1].isdigit() and any(same(*pair) for pair in v)}
        bad = [name for name in bad if name not in some]
    few = good and bad and max(len(good), len(bad)) <= MANY
    return f"{grouped(good)} right; {grouped(bad)} not. " if few else ""


MANY = 8  # names, of which a learner would read no more


def wholes(names):
    """Of `caches[0][1]` and its like, the list itself."""
    return list(dict.fromkeys(name.partition("[")[0] for name in names))


def grouped(names):
    """Names in a list, those of the cache together, with a verb."""
    own = [name for name in names if " " not in name]
    held = [name.split()[0] for name in names if " " in name and name.split()[0] not in own]
    said = [listed(own)] * bool(own) + [f"{listed(held)} of the cache"] * bool(held)
    return f"{', and '.join(said)} {be(own + held)}"


def joined(culprits):
    """One mistake of several, where things stand under the names of others."""
    under = [c for c in culprits if any(m.sentence.startswith("Under") for m in c.mistakes)]
    if len(under) > 1:
        said = ", u".join(c.mistakes[0].sentence.partition(".")[0][1:] for c in under)
        name = "+".join(c.mistakes[0].name for c in under)
        said = f"U{said}. Each belongs under its own name."
        for culprit in under:
            culprit.mistakes = (Mistake(name, {}, said),)
    return culprits


def blamed(trial, culprits, form=()):
    """What is wrong in each of these lines, and with the form of the whole."""
    culprits = joined(culprits)
    elsewhere = [c for c in culprits if any("_for_" in m.name for m in c.mistakes)]
    elsewhere = [int(c.name[1:-1]) for c in elsewhere if re.fullmatch(r"\[\d\]", c.name)]
    elsewhere = [f"`{title(trial.exercise.returns[k])}`" for k in elsewhere]
    under = [m.name.partition("_for_")[0] for c in culprits for m in c.mistakes]
    elsewhere += [f" lacks {name}; " for name in under]  # as with a key that stands there twice
    form = [said for said in form if not any(name in said for name in elsewhere)]
    if form:  # and no other words for what comes back
        culprits = [c for c in culprits if c.mistakes or c.line.name != "return"]
    groups = []  # (lines, what is wrong in the line, the same said of each line)
    for culprit in culprits:
        texts, found = culprit.texts, culprit.mistakes
        texts = [*words_before(trial, found), *texts]
        own = [m.sentence for m in found] or [differences.told(culprit, trial)]
        own = [*own[:-1], own[-1] + ("" if found else calls.called_again(culprit, trial))]
        each = [of_each(m.sentence, culprit.name) if m.pieces else m.sentence for m in found]
        alike = next((group for group in groups if each and group[2] == each), None)
        same_line = next((group for group in groups if group[0] == texts), None)
        if alike:
            if set(texts) - set(alike[0]):
                alike[0].extend(texts)
                alike[1].clear()
        elif same_line:
            same_line[1].extend(own)
            same_line[2].clear()
        else:
            groups.append((texts, own, each))
    said = list(form)
    for lines, own, each in groups:
        said.append(in_lines(lines, "\n\n".join(dict.fromkeys(own or each))))
    count = len(said)
    if count == 1 and groups and len({s for s in groups[0][1] if "has another value" not in s}) > 1:
        count = 2
    sure = count < 3 or all(culprit.mistakes or culprit.failed() for culprit in culprits)
    if count > 1 and sure:
        said = [f"There are {NUMBERS[min(count, 3)]} mistakes.", *said]
    names = ["wrong_form"] * bool(form)
    names += [m.name for c in culprits for m in c.mistakes or (Unnamed(c.name),)]
    names = dict.fromkeys(names)
    return wrong(trial, "+".join(names), "\n\n".join(said), wrong_parts(trial))


def words_before(trial, mistakes):
    """The lines that give a value to the name of a word that a call gets, and choose it."""
    calls = [change for m in mistakes if "came" in (change := getattr(m, "change", ()))]
    given = [change["theirs"] for change in calls if isinstance(change["came"], str)]
    given = {node.id for node in given if isinstance(node, ast.Name)}
    lines, found = trial.traced.lines, []
    for k, line in enumerate(lines):
        chosen = k and lines[k - 1].name == "if" and lines[k - 1].loop == line.loop
        if line.name in given:
            found += [lines[k - 1].text, line.text] if chosen else [line.text]
    return found


def of_calls(trial, form, found):
    """What functions get in the calls of these lines, and what is wrong with the form."""
    own = {line: [*words_before(trial, found[line]), line] for line in found}
    said = [in_lines(own[line], "\n\n".join(m.sentence for m in found[line])) for line in found]
    *more, last = said
    name = "+".join(mistake.name for mistakes in found.values() for mistake in mistakes)
    return wrong(trial, name, together_with([*form, *more], last), wrong_parts(trial))


NUMBERS = ("no", "one", "two", "several")


@dataclass(frozen=True)
class Unnamed:
    """Something in a line that has no sentence of its own."""

    of: str

    @property
    def name(self):
        return "line_of_" + re.sub(r"\W+", "_", self.of).strip("_")


def wrong_parts(trial):
    """What is returned and wrong; None if it cannot be compared."""
    if any(outcome.error is not None for outcome in trial.theirs):
        return None
    try:
        return trial.wrong
    except Misfit:
        return None


def together_with(form, sentence, more=1):
    count = f"There are {NUMBERS[min(len(form) + more, 3)]} mistakes."
    return "\n\n".join([count, *form, sentence]) if form else sentence


def and_then(trial, found, verdict):
    """What was found first, and what the verdict says with that mended."""
    rest = verdict.message.partition("not yet.** ")[2]
    more = re.search(r"There are (\w+) mistakes\.\n\n", rest)
    count = NUMBERS.index(more[1]) if more else 1
    rest = rest.replace(more[0], "") if more else rest
    said = together_with([found[1]], f"With that mended, this is left. {rest}", count)
    return wrong(trial, f"{found[0]}+{verdict.misconception}", said)


def mended(trial, found, lines, left):
    """What was found, and what is left with that mended, where the learner's lines are shown."""
    if left.passed:
        return wrong(trial, *found)
    for new, old in lines:
        left = replace(left, message=left.message.replace(f"    {new}\n", f"    {old}\n"))
    return and_then(trial, found, left)


def of_others(verdict, trial, culprits):
    """The verdict on the rest of a function that calls wrong ones."""
    if verdict.passed:
        return of_another(trial, *culprits)
    first = (
        f"Check {listed(culprits)} first, which it calls: that {be(culprits)} not right yet. With "
        "the course's own in its place, this is left here."
    )
    said = verdict.message.replace("not yet.** ", f"not yet.** {first}\n\n", 1)
    name = "+".join([f"wrong_{name}" for name in culprits] + [str(verdict.misconception)])
    return Verdict(False, name, said)


def of_another(trial, *culprits):
    names = listed(culprits)
    said = (
        f"**`{trial.name}` itself is right, but the {names} that it calls {be(culprits)} not.** "
        f"Check {names} first; with the course's own in its place, all fits."
    )
    return Verdict(False, "+".join(f"wrong_{name}" for name in culprits), said)


def unknown(trial, parts):
    """No mistake that we know; then what is right, and a number that is not."""
    name, values = next(iter(parts.items()))
    case, (expected, got) = next(
        (c, v) for c, v in zip(trial.cases, values, strict=True) if not same(*v)
    )
    expected, got = np.ravel(expected), np.ravel(got)
    k = next(k for k in range(expected.size) if not same(expected[k], got[k]))
    where = f"In a case with {failures.sizes(case)}" if case.sizes else "In one case"
    several = listed(parts) if len(parts) <= MANY else f"{listed(list(parts)[:3])} and others"
    said = (
        f"The values of {several} differ. {where}, number {k + 1} of "
        f"`{name}` is {got[k]:.6g}, and should be {expected[k]:.6g}."
    )
    return wrong(trial, None, said, parts)


def extreme(bad):
    return (
        f"One remark: far out, where the sigmoid is rounded to 0 or 1, {listed(bad)} {be(bad)} not "
        "finite any more. The lesson says what the helper does there."
    )


def listed(names):
    names = [quoted(name) for name in names]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def be(names):
    return "are" if len(names) > 1 else "is"
