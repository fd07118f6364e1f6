"""Mistakes in a learner's line that can be told from the line itself, and stand in no list."""

import ast
import re

from helpers.exercises.lists import Mistake

UNKEPT = Mistake(
    "not_kept",
    {},
    "What this line computes goes nowhere: it makes something new, and changes nothing. Give that "
    "a name, and go on with it.",
)
EARLY = Mistake(
    "returns_in_the_loop",
    {},
    "This `return` stands inside the loop, so the first turn of the loop is the last one. It "
    "belongs behind the loop: look at the indentation.",
)
ANEW = Mistake(
    "begins_anew",
    {},
    "This line stands inside the loop, so it begins anew in every iteration. It should run "
    "once, before the loop.",
)
EXAMPLES = Mistake(
    "loop_too_short",
    {},
    "The loop does not go through all of them. `range` of their number starts at 0 and covers all.",
)
WHOLE = Mistake(
    "whole_numbers",
    {},
    "This array holds whole numbers, as its `dtype` says or the array that it is made like, and "
    "cuts off the rest of what is put into it. `np.zeros` of a shape holds fractions.",
)
FLOORED = Mistake("floored", {}, "`//` rounds down to a whole number. `/` divides.")


def turns_mistake(came, wanted):
    """The mistake of a `while` that makes too many turns, or too few."""
    came, wanted = sum(map(bool, came)), sum(wanted)
    many = "too many" if came > wanted else "too few"
    said = (
        f"The loop makes {came} turn{'s' * (came != 1)} where {wanted} are asked for: {many}. Look "
        "at its condition, and at where the counting begins."
    )
    return Mistake("turns", {}, said)


def overwritten(*names):
    """The mistake of arguments that get another value."""
    gets, it, is_ = ("get", "them", "they are") if len(names) > 1 else ("gets", "it", "it is")
    said = f"`{'`, `'.join(names)}` {gets} another value on the way. The caller has chosen {it}: "
    return Mistake(f"changes_{names[0]}", {}, f"{said}leave {it} as {is_}.")


def unpacked_with(name, other, line, names):
    """Do two names get their values together, in the line or in the right program's `names`?"""
    if other == "_":
        return True
    if "(" not in line.key:
        return re.search(rf"\b{other}\b", line.key)
    return any({name, other} <= set(n.strip("()").split(", ")) for n in names if n[0] == "(")


def exchanged(line, name, other, names, given):
    """The mistake of something that stands under the name of something else."""
    if line.name == "return" or line.name.startswith("["):
        own = line.node.id if isinstance(line.node, ast.Name) else other
        said = f"In the place of `{name}`, `{own}` comes back."
        return Mistake(f"{other}_for_{name}", {}, said)
    if not line.part:
        said = f"Under `{name}` stands {other}. Each stands under its own name."
        return Mistake(f"{other}_for_{name}", {}, said)
    if isinstance(line.node, ast.Tuple):
        said = f"`{name}` gets {other}. Each has a name of its own."
        return Mistake(f"{other}_for_{name}", {}, said)
    if name in given and other == "_":
        return overwritten(name)
    name, other = ("n_h" if n == "_" else n for n in (name, other))
    orders = [n.strip("()").replace("_,", "n_h,") for n in names if n.startswith("(")]
    order = next((n for n in orders if {name, other} <= set(n.split(", "))), None)
    called = re.search(r" = (\w+)\(", line.key)
    if order:
        order = f"`{called[1]}` returns {order}" if called else f"it should be {order}"
    it_is = order or f"`{name}` gets what belongs to `{other}`"
    return Mistake("unpacked", {}, f"What comes back is unpacked in the wrong order: {it_is}.")
