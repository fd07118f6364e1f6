"""What is wrong with an answer: its lines first, then whole mistakes, then faults of the whole."""

import ast
import copy
import math
import re
from dataclasses import replace

from helpers.exercises import (
    blame,
    calls,
    failures,
    form_faults,
    loops,
    messages,
    remarks,
    value_faults,
)
from helpers.exercises.form import Form
from helpers.exercises.running import names_in
from helpers.exercises.trace import returns, with_return
from helpers.exercises.trial import Trial
from helpers.exercises.verdict import Verdict


def diagnose(trial):
    """The verdict on what is wrong; that it changes what its caller has is said besides."""
    verdict, changed = explained(trial), form_faults.input_changed(trial)
    remark = messages.REBOUND if any(outcome.rebound for outcome in trial.theirs) else ""
    if trial.exercise.probabilities and ">=" in trial.source and remarks.at_one_half(trial) == 1:
        remark = messages.ONE_HALF
    if remark and changed is None:
        return replace(verdict, message=f"{verdict.message}\n\n{remark}")
    if changed is None or verdict.misconception == changed[0]:
        return verdict
    name = f"{verdict.misconception or 'unknown'}+{changed[0]}"
    return Verdict(False, name, f"{verdict.message}\n\nIt also{changed[1][2:]}")


def explained(trial):
    case, used = trial.cases[0], value_faults.of_the_notebook(trial)
    if mended := value_faults.with_arguments(trial, Form(), used[:1], [*case, *case.counts()]):
        name, said = value_faults.data_of_the_notebook(trial)
        said = form_faults.in_lines([old for _, old in mended[2]], said)
        return with_the_rest(trial, (name, said), mended)
    if mended := value_faults.without_value(trial):
        return with_the_rest(trial, *mended)
    laws = form_faults.arguments_in_another_order, value_faults.arrays_of_the_notebook
    for law in (*laws, remarks.zeros_by_chance):
        if found := law(trial):
            return messages.wrong(trial, *found)
    if found := form_faults.nothing_returned(trial):
        function = with_return(trial.function)
        other = function and Trial(trial.exercise, function, trial.lent, trial.outside)
        if not other or other.is_right or form_faults.nothing_returned(other):
            return messages.wrong(trial, *found)
        left = explained(other)
        of_form = str(left.misconception).startswith(("returned", "wrong"))  # our own `return`
        return messages.wrong(trial, *found) if of_form else messages.and_then(trial, found, left)
    if found := loops.mended(trial):
        return with_the_rest(trial, found[0], found[1:])
    errors = any(outcome.error is not None for outcome in trial.theirs)
    trial, search, lines, all_right = best_search(trial, errors)
    form = search.form.said
    named = all_right and all(line.mistakes for line in lines)
    known = named or (all_right and [c.line.key[:3] for c in lines] == ["if "])
    if not known:
        numbers, names = value_faults.typed_in(trial), value_faults.unread(trial)
        if errors:  # a size that fits this lesson's data alone
            numbers, names = filter(str.isdigit, numbers), case.counts()
        if mended := value_faults.with_arguments(trial, search.form, numbers, names):
            return with_the_rest(trial, value_faults.belongs(*mended[:3]), mended)
    if not errors or not any(line.mistakes for line in lines):
        mistakes = trial.exercise.mistakes if known else trial.exercise.known
        mistake = whole_mistake(trial, in_the_line(search, mistakes) if errors else mistakes)
        surer = any(line.line.kind == "unkept" for line in lines)
        surer |= bool(mistake) and "?" in mistake.sentence  # who asks knows less
        surer |= (
            bool(mistake)
            and not search.stands_there(mistake, search.lines)
            and all(
                m.pieces and search.stands_there(m, [c.line]) for c in lines for m in c.mistakes
            )
        )
        if mistake and not (named and surer):
            texts = shown(trial, mistake, lines if all_right else [])
            said = form_faults.in_lines(texts, mistake.sentence)
            return messages.wrong(trial, mistake.name, said)
    if form and not known and not errors:
        right_form = trial.put_right(search.form)
        if not right_form.is_right and (mistake := whole_mistake(right_form, trial.exercise.known)):
            said = messages.together_with(form, mistake.sentence)
            return messages.wrong(trial, f"wrong_form+{mistake.name}", said)
    if not known and not errors and (seldom := value_faults.too_seldom(search)):
        sure = [line for line in lines if line.mistakes]
        if seldom[0] == "left_early" or not (form or sure):
            return messages.wrong(trial, *seldom)
        return messages.blamed(trial, sure, [*form, seldom[1]])
    if any(isinstance(outcome.error, NameError) for outcome in trial.theirs):
        return messages.wrong(trial, *form_faults.error_raised(trial))
    if not any(line.mistakes for line in lines):
        if errors and lines and lines[0].failed():
            return messages.wrong(trial, *form_faults.error_raised(trial))
        arranged = trial.put_right(search.form)
        for law in value_faults.LAWS if not arranged.is_right else ():
            if found := law(trial) or (form and law(arranged)):
                form = form or [f[1] for f in [form_faults.wrong_form(trial)] if f]
                return messages.wrong(trial, found[0], messages.together_with(form, found[1]))
    if not lines and (found := calls.wrong_calls(search)):
        return messages.of_calls(trial, form, found)
    arranged = trial.put_right(search.form)
    if lines and not all_right and (found := value_faults.untouched(arranged)):
        form = [*form, found[1]]
    if lines or form:
        arranged = search.arranged()
        mended = form_faults.wrong_form(trial, arranged)
        if not (mended or all_right or errors or form_faults.wrong_form(trial)):
            mended = form_faults.wrong_shape(trial)
            left = any(outcome.error for outcome in arranged) or "[" in str(mended)
            mended = None if left or mended != form_faults.wrong_shape(trial, arranged) else mended
        return messages.blamed(trial, lines, [*form, *([mended[1]] if mended else [])])
    for law in form_faults.BEFORE_VALUES:
        if found := law(trial):
            if law is form_faults.wrong_form:
                last = returns(trial.function)[-1:]
                last = [] if last and last[0].removeprefix("return ").isidentifier() else last
                found = found[0], form_faults.in_lines(last, found[1])
            return messages.wrong(trial, *found)
    return messages.unknown(trial, trial.wrong)


def with_the_rest(trial, found, mended):
    """The verdict on what was found, and on the function in which that is mended."""
    *_, lines, other = mended
    left = messages.right(other, []) if other.is_right else explained(other)
    return messages.mended(trial, found, lines, left)


def best_search(trial, errors):
    """(trial, search, lines to blame, is everything right with the right values in them?)"""
    search, lines, all_right = searched(trial)
    if not errors and not (all_right and all(c.mistakes or c.line.name != "return" for c in lines)):
        other, found, fine = searched(trial, fully=True)
        named = fine and all(line.mistakes for line in found)
        more = other.form.said and not trial.put_right(other.form).is_right
        if more and (named or not any(line.mistakes for line in lines)):
            search, lines, all_right = other, found, fine
    single = len(lines) == 1 and lines[0].mistakes and all_right
    for twin in () if single else others(trial):
        other, found, fine = searched(twin)
        divides = any(m.name.startswith("division") for c in found for m in c.mistakes)
        better = (fine and not all_right) or (fine == all_right and len(found) < len(lines))
        if better and not divides:
            trial, search, lines, all_right = twin, other, found, fine
    if trial.exercise.steps and not any("initialize" in name for name in names_in(trial.function)):
        lines = [line for line in lines if line.mistakes]  # it starts from numbers of its own
    return trial, search, lines, all_right


def others(trial):
    """The trial beside other right programs, such as one that divides by m in another place."""
    exercise = trial.exercise
    own = exercise.style(exercise.function())
    for twin, style in exercise.twins[1:]:
        if style == own:
            other = copy.copy(trial)
            other.exercise = twin
            yield other


def searched(trial, fully=False):
    """(search, lines to blame, is everything right with the right values in them?)"""
    search = blame.Search(trial, fully)
    lines, all_right = search.culprits()
    calls.name_the_rest(search, lines)
    if all_right and not all(line.mistakes for line in lines):
        other = blame.Search(trial, fully)
        other.unnamed = math.inf  # so only lines with a name are tried
        named, fine = other.culprits()
        search, lines = (other, named) if fine else (search, lines)
    return search, lines, all_right


def shown(trial, mistake, lines):
    """The learner's lines that a mistake is in."""
    lines = [c for c in lines if not (c.line.entry and isinstance(c.line.node, ast.Name))]
    lines = [c for c in lines if c.mistakes or c.line.kind != "append"] or lines
    lines = [c for c in lines if c.mistakes or not c.reads(c.strange)]
    loops = [line.text for line in trial.traced.lines if line.key.startswith("for ")]
    if re.search("loop (begin|end|has to)", mistake.sentence) and len(loops) == 1:
        return loops
    if lines:
        return [text for culprit in lines for text in culprit.texts]
    if "return" in str(mistake.change).partition(" ")[0]:
        return returns(trial.function)[-1:]
    wrong = mistake.change.values() if isinstance(mistake.change, dict) else ()
    return [line.text for line in trial.traced.lines if line.text in wrong]


def in_the_line(search, mistakes):
    """Those that may stand in the line where an error was raised, and those of the lists."""
    trial = search.trial
    error = next(outcome.error for outcome in trial.theirs if outcome.error)
    _, text = failures.own_frame(error, trial.function)
    end, lines = f"_in_{text.partition(' = ')[0]}", [o for o in search.lines if o.text == text]
    slips = [m for m in mistakes if end in m.name and search.stands_there(m, lines)]
    return [m for m in mistakes if m in trial.exercise.mistakes or m in slips]


def whole_mistake(trial, known):
    """The mistake that comes to the same as the learner's function, in every part and case."""

    def seldom(mistake):  # a count may be 1, and a 1 in the place of a factor is none at all
        return mistake.name.startswith("count_") or (
            mistake.pieces[:1] and mistake.pieces[0][2] == "1"
        )

    known = sorted(known, key=lambda mistake: bool(seldom(mistake)))
    return next((m for m in known if not trial.belies(m) and trial.matches(m)), None)
