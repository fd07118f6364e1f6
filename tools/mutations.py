"""Changes to code that Cosmic Ray does not know: what somebody leaves out or mixes up.

`mutations(code)` yields (name of the change, changed code). Each change replaces the text of one
node of the syntax tree; all other lines stay as they are.
"""

import ast

STATEMENTS = (
    *(ast.Assign, ast.AugAssign, ast.Expr, ast.Raise, ast.Return),
    *(ast.If, ast.For, ast.While, ast.With, ast.Assert, ast.Continue, ast.Break),
)
ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
# Functions that do not care for the order of their arguments.
EITHER_WAY = {"maximum", "minimum", "max", "min", "logaddexp", "isclose"}


def nodes(node, inside=False):
    """All nodes but docstrings and the inside of f-strings, each with: is it in a function?"""
    yield node, inside
    if isinstance(node, ast.JoinedStr):  # Python 3.11 does not say where its parts are
        return
    inside |= isinstance(node, ast.FunctionDef)
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Expr(value=ast.Constant(value=str())):
                continue
        yield from nodes(child, inside)


def swapped(values):
    """The list with each pair of neighbours exchanged, one pair at a time."""
    for k in range(len(values) - 1):
        yield [*values[:k], values[k + 1], values[k], *values[k + 2 :]]


def calls(node):
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    for args in swapped(node.args) if name not in EITHER_WAY else ():
        yield "arguments swapped", node, ast.Call(node.func, args, node.keywords)
    for keyword in node.keywords:
        if keyword.arg in ("axis", "keepdims"):
            others = [other for other in node.keywords if other is not keyword]
            yield f"{keyword.arg} dropped", node, ast.Call(node.func, node.args, others)


def constants(node):
    match node.value:
        case bool():
            return
        case str() if node.value:
            yield "text emptied", node, ast.Constant("")
        case float() if node.value:
            yield "constant changed", node, ast.Constant(node.value * 1.1)
        case int() if abs(node.value) > 1:  # Cosmic Ray adds and subtracts 1
            yield "constant changed", node, ast.Constant(node.value * 2)


def limits(node):
    for operator, limit in zip(node.ops, node.comparators, strict=True):
        if isinstance(operator, ORDERS) and not isinstance(limit, ast.Constant):
            for sign in (ast.Add(), ast.Sub()):
                yield "limit moved", limit, ast.BinOp(limit, sign, ast.Constant(1))


def replacements(node, inside):
    """(name, node to be replaced, what takes its place)"""
    if inside and isinstance(node, STATEMENTS):
        yield "statement deleted", node, ast.Pass()
    match node:
        case ast.Return(value=ast.Tuple(elts=values)):
            for others in swapped(values):
                yield "returned values swapped", node.value, ast.Tuple(others, ast.Load())
        case ast.BinOp(op=ast.Div()):
            yield "division dropped", node, node.left
        case ast.Attribute(attr="T"):
            yield ".T dropped", node, node.value
        case ast.JoinedStr():
            yield "text emptied", node, ast.Constant("")
        case ast.Call():
            yield from calls(node)
        case ast.Constant():
            yield from constants(node)
        case ast.Compare():
            yield from limits(node)


def replaced(code, old, new):
    """The code with one node's text replaced; the tree counts columns in bytes."""
    lines = code.encode().splitlines(keepends=True)
    text = ast.unparse(new)
    if isinstance(new, ast.BinOp | ast.UnaryOp | ast.Compare | ast.BoolOp | ast.IfExp):
        text = f"({text})"
    first, last = lines[old.lineno - 1], lines[old.end_lineno - 1]
    middle = first[: old.col_offset] + text.encode() + last[old.end_col_offset :]
    return b"".join([*lines[: old.lineno - 1], middle, *lines[old.end_lineno :]]).decode()


def mutations(code):
    for node, inside in nodes(ast.parse(code)):
        for name, old, new in replacements(node, inside):
            changed = replaced(code, old, new)
            try:
                compile(changed, "changed", "exec")
            except SyntaxError:  # an elif cannot be deleted alone
                continue
            if ast.dump(ast.parse(changed)) != ast.dump(ast.parse(code)):
                yield name, changed
