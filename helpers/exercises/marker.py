"""Notes put into a function's syntax tree: a call around each line's value."""

import ast
import builtins
import copy
import re
from dataclasses import dataclass

NOTE = "_note_"
# What makes a new array, and changes none.
ANEW = ("transpose", "reshape", "ravel", "flatten", "squeeze", "astype")


@dataclass
class Line:
    """A piece of a function that comes to a value: its text, the name that it goes to."""

    text: str
    name: str
    node: ast.expr
    key: str  # the text as Python would write it
    entry: bool = False  # of a dict, or one of several values that are returned
    part: bool = False  # one of several names that get a value at once
    parts: bool = False  # all of these together
    loop: int | None = None  # the line of the loop around it
    counted: bool = False  # does it run once in each turn of that loop, and in no other?
    kind: str = ""  # "append", "while"; or "unkept": it computes something that goes nowhere

    @property
    def base(self):
        """The first name in it: in `W[0] = 1` the array's."""
        return re.split(r"\W", self.key)[0]

    @property
    def is_returned(self):
        """Is it what comes back, or one of several values that do?"""
        return self.entry and (self.name == "return" or self.name.startswith("["))

    @property
    def is_none(self):
        return isinstance(self.node, ast.Constant) and self.node.value is None


class Marker(ast.NodeTransformer):
    """Puts a note around each line's value."""

    def __init__(self, source):
        self.source, self.lines = source, []
        self.filled = set()  # names whose value grows, or is put in piece by piece
        self.loop, self.counted = None, False  # the line of the loop around; see `Line`

    def written(self, node):
        """A statement as it was written; of a loop or a condition its head alone."""
        text = ast.get_source_segment(self.source, node) or ast.unparse(node)
        lines = [line.strip() for line in text.splitlines()]
        return lines[0] if hasattr(node, "body") else " ".join(lines)

    def mark(self, node, statement, name, entry=False, part=False, target=None, kind=""):
        key = ast.unparse(statement).splitlines()[0]
        text = self.written(statement)
        if entry and node is statement and not name.startswith("["):
            text = f'"{name}": {text}'
        line = Line(text, name, copy.deepcopy(node), key, entry, part)
        line.loop, line.counted, line.kind = self.loop, self.counted, kind
        self.lines.append(line)
        empty = ast.arguments([], [], None, [], [], None, [])
        args = [ast.Constant(len(self.lines) - 1), ast.Lambda(empty, node)]
        if target is not None:
            args.append(target)
        return ast.copy_location(ast.Call(ast.Name(NOTE, ast.Load()), args, []), node)

    def visit_FunctionDef(self, node):  # one inside of another is part of its line
        return node

    visit_AsyncFunctionDef = visit_ClassDef = visit_Lambda = visit_FunctionDef

    def visit_Assign(self, node):
        target = node.targets[0]
        whole = copy.deepcopy(node)
        if isinstance(target, ast.Subscript):
            self.filled.add(ast.unparse(target.value))
            if isinstance(target.slice, ast.Compare) and isinstance(target.value, ast.Name):
                return self.masked(node, whole, target.value.id)
        if self.loop is not None and ast.unparse(first_term(node.value)) == ast.unparse(target):
            self.filled.add(ast.unparse(target))
        node.value = self.mark(self.entries(node.value), whole, ast.unparse(target))
        if not isinstance(target, ast.Tuple):
            return node
        names = [part for part in target.elts if isinstance(part, ast.Name)]
        self.lines[-1].parts = len(names) == len(target.elts)
        after = []
        for name in names:
            value = self.mark(ast.Name(name.id, ast.Load()), whole, name.id, part=True)
            after.append(ast.Assign([ast.Name(name.id, ast.Store())], value))
        return [node, *(ast.copy_location(ast.fix_missing_locations(a), node) for a in after)]

    def masked(self, node, whole, name):
        """`dZ[Z <= 0] = 0`: the condition, and what the name comes to after it."""
        node.targets[0].slice = self.mark(node.targets[0].slice, whole, "if")
        value = self.mark(ast.Name(name, ast.Load()), whole, name)
        after = ast.Assign([ast.Name(name, ast.Store())], value)
        return [node, ast.copy_location(ast.fix_missing_locations(after), node)]

    def visit_AnnAssign(self, node):
        if node.value is not None:
            node.value = self.mark(node.value, node, ast.unparse(node.target))
        return node

    def visit_AugAssign(self, node):
        name = ast.unparse(node.target)
        self.filled.add(name.partition("[")[0])
        if isinstance(node.target, ast.Subscript) and constant(node.target.slice):
            self.filled.add(node.target.slice.value)
        old = ast.parse(name, mode="eval").body
        like = ast.Attribute(ast.Name(NOTE, ast.Load()), "like", ast.Load())
        new = ast.BinOp(old, node.op, ast.Call(like, [old, node.value], []))
        value = self.mark(ast.BinOp(old, node.op, node.value), node, name)
        value.args[1].body = new
        return ast.copy_location(ast.Assign([node.target], value), node)

    def visit_Expr(self, node):
        match node.value:
            case ast.Call(func=ast.Attribute(attr="append", value=target), args=[item]):
                self.filled.add(ast.unparse(target))
                name = f"{ast.unparse(target)}.append"
                node.value = self.mark(item, node, name, target=target, kind="append")
            case ast.BinOp() | ast.Attribute() | ast.Call(func=ast.Name()):
                return self.unkept(node)
            case ast.Call(func=ast.Attribute(attr=method)) if method in ANEW:
                return self.unkept(node)
        return node

    def unkept(self, node):
        """An expression that stands alone: could its value be meant for the first name in it?"""
        inside = node.value.args if is_function(node.value) else [node.value]
        names = [n.id for part in inside for n in ast.walk(part) if isinstance(n, ast.Name)]
        called = node.value.func.id if is_function(node.value) else ""
        names = [name for name in names if name != "np"]
        if not names or hasattr(builtins, called):
            return node
        old = ast.Name(names[0], ast.Load())
        value = self.mark(node.value, node, names[0], target=old, kind="unkept")
        return ast.copy_location(ast.Assign([ast.Name(names[0], ast.Store())], value), node)

    def visit_For(self, node):
        node.iter = self.mark(node.iter, node, "for")
        return self.visit_loop(node)

    def visit_If(self, node):
        if not all(prints(child) for child in node.body):
            node.test = self.mark(node.test, node, "if")
        around, self.counted = self.counted, False
        self.visit_inside(node)
        self.counted = around
        return node

    def visit_inside(self, node):
        node.body, node.orelse = self.visit_all(node.body), self.visit_all(node.orelse)
        return node

    def visit_all(self, body):
        found = [self.visit(child) for child in body]
        return [node for one in found for node in (one if isinstance(one, list) else [one])]

    def visit_While(self, node):
        node.test = self.mark(node.test, node, "while", kind="while")
        return self.visit_loop(node)

    def visit_loop(self, node):
        around = self.loop, self.counted
        self.loop, self.counted = len(self.lines) - 1, self.loop is None
        self.visit_inside(node)
        self.loop, self.counted = around
        return node

    def visit_Return(self, node):
        if isinstance(node.value, ast.Tuple):
            parts = enumerate(node.value.elts)
            whole = copy.deepcopy(node)
            node.value.elts = [self.entry(part, f"[{k}]", whole) for k, part in parts]
        elif isinstance(node.value, ast.Dict | ast.Call):
            node.value = self.entries(node.value)
        if isinstance(node.value, ast.expr) and not simple(node.value):
            entry = isinstance(node.value, ast.Name)
            node.value = self.mark(node.value, node, "return", entry)
        return node

    def entries(self, node):
        """The values of a dict that are not mere names."""
        if isinstance(node, ast.Dict):
            named = zip(node.keys, node.values, strict=True)
            node.values = [self.entry(v, k.value) if constant(k) else v for k, v in named]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "dict":
            for keyword in node.keywords:
                if keyword.arg:
                    keyword.value = self.entry(keyword.value, keyword.arg)
        return node

    def entry(self, node, name, statement=None):
        number = isinstance(node, ast.Constant) and type(node.value) in (int, float)
        if isinstance(node, ast.Constant | ast.Starred) and not (number and node.value):
            return node
        if isinstance(node, ast.Dict):
            return self.entries(node)
        shown = statement if statement and isinstance(node, ast.Name | ast.Constant) else node
        return self.mark(node, shown, name, entry=True)


def is_function(node):
    """Is it a call of something that has a name of its own?"""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)


def first_term(node):
    """Of a sum or a difference."""
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        node = node.left
    return node


def simple(node):
    """Is it only put together of what has its own value?"""
    return isinstance(node, ast.Tuple | ast.Dict | ast.Constant)


def prints(node):
    return isinstance(node, ast.Expr) and ast.unparse(node).startswith("print(")


def constant(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
