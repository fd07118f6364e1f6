"""Slips of the pen in a line of code, each with a sentence about it; most stand in slips.txt.

There, `_a` and `_b` stand for anything. A rule with `whole` is about all that stands behind the
`=`, one with `in dW` about lines of such names. In a sentence {T} is the name that the line
gives a value to.
"""

import ast
import functools
import re
from dataclasses import dataclass
from pathlib import Path

from helpers.exercises.lists import lines_and_sentences
from helpers.exercises.roles import belongs, fits, is_array, kind, short
from helpers.exercises.trees import rebuilt, value_of, walk, with_value

OFTEN = ("sign", "term", "factor", "division", "brackets", "power", "sum", "function", "activation")
ACTIVATIONS = ("np.tanh", "sigmoid", "relu")


class Names(list):
    """The variables and entries of dicts that can be taken for one another.

    `returned` says what the parts are called that come back; `functions`, whose arguments are
    looked at apart.
    """

    returned = functions = ()


@dataclass(frozen=True)
class Slip:
    """A line as it stands in the right program, and as it is after the slip."""

    name: str
    line: str
    new: str
    sentence: str
    pieces: tuple = ()  # (right piece, wrong piece), from the smallest to all behind the `=`


@dataclass(frozen=True)
class Rule:
    name: str
    pattern: ast.expr
    new: ast.expr
    sentence: str
    whole: bool
    target: str  # what lines it is about; a regular expression


@functools.cache
def rules():
    text = (Path(__file__).parent / "slips.txt").read_text(encoding="utf-8")
    found = []
    for head, sentence in lines_and_sentences(text):
        what, pattern, new = re.fullmatch(r"(.*?): (.*) -> (.*)", head).groups()
        name, *about = what.split()
        whole = "whole" in about
        target = next((word for word in about if word not in ("whole", "in")), ".*")
        found.append(Rule(name, parsed(pattern), parsed(new), sentence, whole, target))
    return found


def parsed(text):
    return ast.parse(text, mode="eval").body


def slips(statement, names):
    """All slips in one statement of a right program."""
    line, (root, target) = ast.unparse(statement).splitlines()[0], value_of(statement)
    seen = {line}
    if root is None:
        return
    for node, above, name, new, sentence in changes(root, target, names):
        text = with_value(statement, rebuilt(root, node, new))
        if text not in seen:
            seen.add(text)
            chain = [(piece, rebuilt(piece, node, new)) for piece in (node, *above)]
            pieces = tuple((ast.unparse(a), ast.unparse(b)) for a, b in chain)
            yield Slip(name, line, text, sentence, pieces)
    for text, sentence in unpacked(statement):
        yield Slip("unpacked", line, text, sentence)


def changes(root, target, names):
    """(node, what is around it, kind of slip, what takes its place, sentence)"""
    for node, above in walk(root):
        if any(isinstance(a, ast.Call) and ast.unparse(a.func) in names.functions for a in above):
            continue
        found = [*by_rule(node, root, target), *others(node, above, target, names)]
        found += [*arguments(node), *constants(node, above, target), *no_brackets(node, target)]
        if target == "return" and node is root:
            found += returned(root, names.returned)
        for name, new, sentence in found:
            yield node, above, name, new, sentence


def by_rule(node, root, target):
    for rule in rules():
        if rule.whole and (node is not root or not is_value(target)):
            continue
        if not re.fullmatch(rule.target, target):
            continue
        bound = {}
        if matches(rule.pattern, node, bound):
            said = {name[1:]: quoted(ast.unparse(piece)) for name, piece in bound.items()}
            sentence = rule.sentence.format(T=called(target), **said)
            sentence = sentence[:3].replace("the", "The") + sentence[3:]
            sentence = sentence.replace("the factor the ", "the ")
            yield rule.name, filled(rule.new, bound), sentence


def quoted(text):
    return called(text) if text in ("slope", "loss") else f"`{short(text)}`"


def is_value(target):
    return target not in ("return", "if", "for", "append", "m") and not target.startswith("(")


def called(target):
    """What to call a name that a line gives a value to; the learner may have another."""
    words = {"return": "what comes back", "if": "the condition", "for": "the loop"}
    words |= {"append": "what is appended", "slope": "the slope", "loss": "the loss"}
    return words.get(target, short(target).removesuffix("_next"))


def matches(pattern, node, bound):
    """Is the node such as the pattern, and what do the names in it stand for?"""
    if isinstance(pattern, ast.Name) and pattern.id.startswith("_"):
        if pattern.id == "_f" and ast.unparse(node) not in ACTIVATIONS:
            return False
        return bound.setdefault(pattern.id, node) is node
    if not isinstance(pattern, ast.AST):
        return pattern == node
    if type(pattern) is not type(node):
        return False
    for field, value in ast.iter_fields(pattern):
        other = getattr(node, field, None)
        if isinstance(value, list):
            if not isinstance(other, list) or len(value) != len(other):
                return False
            if not all(matches(a, b, bound) for a, b in zip(value, other, strict=True)):
                return False
        elif field != "ctx" and not matches(value, other, bound):
            return False
    return True


def filled(new, bound):
    for node in list(ast.walk(new)):
        if isinstance(node, ast.Name) and node.id in bound:
            new = rebuilt(new, node, bound[node.id])
    return new


def others(node, above, target, names):
    """Another variable, or another entry of the same dict; or the same, transposed."""
    if not isinstance(node, ast.Name | ast.Subscript) or isinstance(node.ctx, ast.Store):
        return
    text, key = ast.unparse(node), key_of(node, above)
    if is_array(text) and target not in ("m", "for") and not key:
        why = "It has the shape that is needed already."
        if kind(text) == "bias":
            why = "It is a column, with a row for each unit: so NumPy adds it to every example."
        new = ast.Attribute(node, "T", ast.Load())
        yield "transpose", new, f"In {called(target)}, {short(text)} is transposed. {why}"
    given = target.strip("()").split(", ")
    for other in names:
        if other not in (text, *given) and fits(text, other):
            said = f"In {called(target)} stands {short(other)}. {belongs(short(target), text)}"
            if above and isinstance(above[0], ast.Call) and target.startswith("("):
                function = ast.unparse(above[0].func)
                said = f"`{function}` is given {short(other)}. {belongs(target, text)}"
            if short(other) == short(text) and "[" in other and "[" in text:
                said = (
                    f"In {called(target)} stands {short(text)} of another layer: look at its key."
                )
            if key:
                said = f"Under `{key}` stands {short(other)}. Each stands under its own name."
            yield "another", parsed(other), said


def key_of(node, above):
    """The key under which a value stands in a dict."""
    if above and isinstance(above[0], ast.Dict):
        for key, value in zip(above[0].keys, above[0].values, strict=True):
            if value is node and isinstance(key, ast.Constant):
                return key.value
    return None


def arguments(node):
    """The arguments of a function of the exercises in another order."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        args, order = node.args, ", ".join(map(brief, node.args))
        for i, k in pairs(len(args) if node.func.id != "range" else 0):
            said = f"`{node.func.id}` gets its arguments in the wrong order: it takes {order}."
            yield "arguments", ast.Call(node.func, exchanged(args, i, k), []), said


def constants(node, above, target):
    number = isinstance(node, ast.Constant) and type(node.value) in (int, float)
    if not number or target == "for" or any(isinstance(a, ast.keyword) for a in above):
        return
    for new in dict.fromkeys((node.value + 1, node.value - 1, 2 * node.value)):
        if new != node.value:
            said = f"In {called(target)} stands {new:.4g} where {node.value:.4g} belongs."
            yield "constant", ast.Constant(new), said


def no_brackets(node, target):
    """a * (b + c) without its brackets"""
    if not isinstance(node, ast.BinOp):
        return
    symbol = ast.unparse(ast.BinOp(ast.Name("a"), node.op, ast.Name("b")))[1:-1]
    new = parsed(f"{ast.unparse(node.left)}{symbol}{ast.unparse(node.right)}")
    if ast.dump(new) != ast.dump(parsed(ast.unparse(node))):
        yield (
            "brackets",
            new,
            (
                f"In {called(target)}, brackets are missing in `{ast.unparse(node)}`: Python "
                "multiplies and divides before it adds and subtracts."
            ),
        )


def returned(root, names):
    """The values that come back in another order, or without one of them."""
    values = getattr(root, "elts", [])
    order = ", ".join(names or map(brief, values))
    for i, k in pairs(len(values)):
        new = ast.Tuple(exchanged(values, i, k), ast.Load())
        yield "returned", new, f"The values come back in the wrong order: it should be {order}."
    for k in range(len(values)):
        rest = [*values[:k], *values[k + 1 :]]
        new = rest[0] if len(rest) == 1 else ast.Tuple(rest, ast.Load())
        yield "returned", new, f"A value is missing in what comes back: it should be {order}."


def unpacked(statement):
    """Several values that go to the wrong names, or all to one."""
    match statement:
        case ast.Assign(targets=[ast.Tuple(elts=elts)], value=ast.Call(func=function) as value):
            order, name = ", ".join(map(ast.unparse, elts)), ast.unparse(function)
            for i, k in pairs(len(elts)):
                text = ", ".join(map(ast.unparse, exchanged(elts, i, k)))
                said = (
                    f"What `{name}` returns is unpacked in the wrong order: it should be {order}."
                )
                yield f"{text} = {ast.unparse(value)}", said
            yield (
                f"{ast.unparse(elts[0])} = {ast.unparse(value)}",
                (
                    f"`{name}` returns {len(elts)} values, and here all of them go to one name. "
                    f"Give each its own: {order}."
                ),
            )


def of_each(sentence, target):
    """The sentence, said so that it may hold of several lines."""
    name = re.escape(called(target)).replace("the", "[Tt]he")
    said = re.sub(rf"\b{name}\b", "each", sentence, count=1)
    return said[:1].upper() + said[1:]


def pairs(n):
    return [(i, k) for i in range(n) for k in range(i + 1, n)]


def exchanged(values, i, k):
    new = list(values)
    new[i], new[k] = values[k], values[i]
    return new


def brief(node):
    text = ast.unparse(node)
    return text if len(text) < 24 else "…"


def two_slips(root, target, mean=False):
    """(expression with two slips in it, the two), for the commonest kinds

    `mean` is whether a mean is taken, so that nobody can be said to forget a division.
    """
    found = [
        (old, new, Slip(name, "", "", sentence))
        for old, _, name, new, sentence in changes(root, target, Names(["m"]))
        if name in OFTEN
        and not (mean and name == "division")
        and not re.search(r"np\.(abs|round|max|min|prod)\b", ast.unparse(new))
    ]
    for i, k in pairs(len(found)):
        (one, its, first), (other, new, second) = found[i], found[k]
        once = rebuilt(root, one, its)
        twice = rebuilt(once, other, new)
        if other is not one and twice is not once:
            yield twice, (first, second)
