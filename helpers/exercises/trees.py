"""Pieces of code as trees: what a statement comes to, and the same with one piece exchanged."""

import ast


def names(nodes, context=ast.expr_context):
    """The names in these nodes: all, those that get a value, or those that are read."""
    found = [n for node in nodes for n in ast.walk(node) if isinstance(n, ast.Name)]
    return {n.id for n in found if isinstance(n.ctx, context)}


def called(node):
    """The names of what is called in it by a name of its own, each as often as it is called."""
    functions = [n.func for n in ast.walk(node) if isinstance(n, ast.Call)]
    return [function.id for function in functions if isinstance(function, ast.Name)]


def value_of(statement):
    """(the expression whose value counts, what it is called)"""
    match statement:
        case ast.Assign(targets=[target], value=value):
            return value, ast.unparse(target)
        case ast.Return(value=ast.expr() as value):
            return value, "return"
        case ast.For(iter=value):
            return value, "for"
        case ast.If(test=value):
            return value, "if"
        case ast.AugAssign(target=target, value=value):
            return value, ast.unparse(target)
        case ast.Expr(value=ast.Call(args=[value])):
            return value, "append"
    return None, ""


def with_value(statement, value):
    """The statement's line with another value."""
    old, _ = value_of(statement)
    return ast.unparse(ast.fix_missing_locations(rebuilt(statement, old, value))).splitlines()[0]


def walk(node, above=()):
    """(expression, the ones around it from the inside out)"""
    if isinstance(node, ast.JoinedStr | ast.Lambda):
        return
    yield node, above
    for field, child in ast.iter_fields(node):
        if field not in ("func", "ctx", "keys", "keywords"):
            for one in child if isinstance(child, list) else [child]:
                if isinstance(one, ast.expr):
                    yield from walk(one, (node, *above))


def rebuilt(node, old, new):
    """The tree with one node exchanged, without a change to the tree itself."""
    if node is old:
        return new
    if not isinstance(node, ast.AST):
        return node
    fields, touched = {}, False
    for name, child in ast.iter_fields(node):
        if isinstance(child, list):
            fields[name] = [rebuilt(one, old, new) for one in child]
            touched |= any(a is not b for a, b in zip(fields[name], child, strict=True))
        else:
            fields[name] = rebuilt(child, old, new)
            touched |= fields[name] is not child
    return type(node)(**fields) if touched else node


def difference(old, new):
    """The smallest pieces in which two expressions differ."""
    while type(old) is type(new) and not isinstance(old, ast.Subscript | ast.Attribute):
        both = list(zip(ast.iter_child_nodes(old), ast.iter_child_nodes(new), strict=False))
        both = [(a, b) for a, b in both if ast.dump(a) != ast.dump(b)]
        if len(both) != 1 or not isinstance(both[0][0], ast.expr):
            break
        old, new = both[0]
    return old, new
