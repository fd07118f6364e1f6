"""The verdicts in words."""

import ast
import re
from dataclasses import dataclass

import numpy as np

from helpers.exercises import failures, form_faults
from helpers.exercises.form_faults import in_lines
from helpers.exercises.outcomes import Misfit, described, factor, same, title
from helpers.exercises.slips import of_each
from helpers.exercises.value_faults import factor_words
from helpers.exercises.values import equal
from helpers.exercises.verdict import Verdict

LOOP = (
    "It goes step by step with a loop. That is right; one NumPy operation on all examples at once "
    "does the same many times faster, and with many examples you would wait."
)
REBOUND = (
    "It puts new arrays into the caller's own dict. That trains all right, but the old parameters "
    "are gone; a new dict would keep both."
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
    good = [n for n in trial.parts(trial.theirs) if n not in parts]
    return f"{grouped(good)} right; {grouped(parts)} not. " if good else ""


def grouped(names):
    """Names in a list, those of the cache together, with a verb."""
    own = [name for name in names if " " not in name]
    held = [name.split()[0] for name in names if " " in name and name.split()[0] not in own]
    said = [listed(own)] * bool(own) + [f"{listed(held)} of the cache"] * bool(held)
    return f"{', and '.join(said)} {be(own + held)}"


def mistaken(trial, mistake, lines=()):
    return wrong(trial, mistake.name, in_lines(lines, mistake.sentence))


def blamed(trial, culprits, form=()):
    """What is wrong in each of these lines, and with the form of the whole."""
    found, alike = {}, {}  # line -> what is wrong in it; what is wrong -> lines
    for culprit in culprits:
        sentences = [m.sentence for m in culprit.mistakes] or [not_right(culprit, trial)]
        found.setdefault(culprit.line.text, []).extend(sentences)
        each = [of_each(m.sentence, culprit.name) for m in culprit.mistakes if m.pieces]
        alike.setdefault(" ".join(each), []).append(culprit.line.text)
    said, done = list(form), set()
    mixed = [
        (c.line.text, s) for c in culprits for m in c.mistakes if (s := m.sentence)[:5] == "Under"
    ]
    if len(mixed) > 1:  # is one mistake
        under = ", u".join(sentence.partition(".")[0][1:] for _, sentence in mixed)
        said += [
            in_lines([text for text, _ in mixed], f"U{under}. Each belongs under its own name.")
        ]
        found = {text: s for text, s in found.items() if text not in dict(mixed)}
    for text, sentences in found.items():
        lines = next((ls for each, ls in alike.items() if each and text in ls and len(ls) > 1), [])
        if text not in done:
            each = next((e for e, ls in alike.items() if lines and ls is lines), "")
            said.append(in_lines(lines or [text], each or "\n\n".join(dict.fromkeys(sentences))))
            done.update(lines or [text])
    count = len(said)
    if count == 1 and len({m.name for c in culprits for m in c.mistakes}) > 1 and len(found) == 1:
        count = 2
    if count > 1:
        said = [f"There are {NUMBERS[min(count, 5)]} mistakes.", *said]
    names = ["wrong_form"] * bool(form)
    names += [m.name for c in culprits for m in c.mistakes or (Unnamed(c.name),)]
    names = dict.fromkeys(names)
    return wrong(trial, "+".join(names), "\n\n".join(said), wrong_parts(trial))


NUMBERS = ("no", "one", "two", "three", "four", "five")


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


def not_right(culprit, trial):
    """What a line comes to, and what it should."""
    case = trial.cases[culprit.case]
    both = list(zip(culprit.came[culprit.case], culprit.wanted[culprit.case], strict=False))
    came, wanted = next((pair for pair in both if not equal(*pair)), both[0])
    if isinstance(came, NameError):
        return "A name in it has no value here: is it an argument, or computed before?"
    if culprit.line.parts and not isinstance(came, Exception):
        if len(came) == len(wanted) and all(any(equal(a, b) for b in came) for a in wanted):
            return "What comes there is unpacked in the wrong order."
        return "What goes into it is right, and what comes out is not."
    if isinstance(came, Exception):
        said = f"It raised `{type(came).__name__}: {str(came)[:200]}`."
        return said + failures.hint(came, culprit.line.text)
    names = {n.id for n in ast.walk(culprit.line.node) if isinstance(n, ast.Name)}
    name = culprit.name.removesuffix("_next")
    if name.endswith(".append"):
        name = "what is appended"
    elif not name.isidentifier() or not {culprit.line.name} - {"return"} | names & {name}:
        name = "what comes back"
    name, plain_name = form_faults.quoted(name), name
    where = f" in a case with {failures.sizes(case)}" if case.sizes else " in one case"
    if culprit.line.key.startswith("if "):
        return failures.condition(culprit.line.node, bool(came), case, where)
    if culprit.line.key.startswith("for "):
        through = f"{numbers(came)}, and should go through {numbers(wanted)}"
        return f"The loop goes through {through},{where}."
    begin = "What comes out of it is not right"
    if not names & set(culprit.doubtful):
        begin = "What goes into it is right, and what comes out is not"
    if isinstance(came, list) and isinstance(wanted, list) and wanted:
        came, wanted = (np.asarray(v) if is_numbers(v) else v for v in (came, wanted))
    if callable(came):
        return "That is a function that is not called: are its brackets missing?"
    if isinstance(came, list | tuple) and isinstance(wanted, np.ndarray | float | int):
        what = "an array" if np.ndim(wanted) else "a number"
        return (
            f"{name[:1].upper()}{name[1:]} is a {type(came).__name__} here, and should be {what}."
        )
    kinds = dict | tuple | list | str | None
    if isinstance(came, kinds) or isinstance(wanted, kinds):
        part = culprit.name.strip("[]")
        if part.isdigit() and described(came) != described(wanted):
            form = title(trial.exercise.returns[int(part)])
            return f"It should be {described(wanted)}, {form}, and is {described(came)}."
        return f"{begin}."
    if np.shape(came) != np.shape(wanted):
        return form_faults.shape_sentence(plain_name, np.asarray(wanted), np.asarray(came), case)
    both = zip(culprit.came, culprit.wanted, trial.cases, strict=True)
    first = [(w[0], c[0], case) for c, w, case in both if c and w]
    ratios, ran = [factor(w, c) for w, c, _ in first], [case for *_, case in first]
    if None not in ratios and (said := factor_words(ratios, ran)):
        return f"{name[:1].upper()}{name[1:]} is {said[0]} times what it should be{said[1]}."
    one, other = np.ravel(np.asarray(came, float)), np.ravel(np.asarray(wanted, float))
    if one.size > 1 and same(np.clip(other, one.min(), one.max()), one):
        ends = " and ".join(f"{end:.4g}" for end in np.unique(one[one != other]))
        said = f"{name} is cut off at {ends}. What lies further out is needed as it is."
        return said[:1].upper() + said[1:]
    k = next((k for k in range(one.size) if not same(other[k], one[k])), 0)
    number = f"number {k + 1} of {name}" if one.size > 1 else name
    return f"{begin}:{where}, {number} is {one[k]:.6g}, and should be {other[k]:.6g}."


def is_numbers(values):
    return all(isinstance(value, int | float | np.number) for value in values)


def numbers(values):
    found = [str(value) for value in np.ravel(values)]
    return ", ".join(found if len(found) < 7 else [*found[:3], "…", found[-1]]) or "nothing"


def together_with(form, sentence):
    return "\n\n".join(["There are two mistakes.", form[0], sentence]) if form else sentence


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
    names = [form_faults.quoted(name) for name in names]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def be(names):
    return "are" if len(names) > 1 else "is"
