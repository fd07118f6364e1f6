"""The source of a function, for reading inside a notebook: its shapes, its formulas, its code.

What is shown is what runs. A file that was edited after its import is noticed and not shown.
"""

import __future__

import ast
import copy
import inspect
import linecache
import re
import sys
import textwrap
import types

from IPython.display import Markdown

from helpers.shapes import shown


def show_source(function):
    """The def of a function with its shapes, its docstring up to the formulas, and its body.

    Raises
    ------
    TypeError : not a function made by def, such as one of NumPy's own
    ValueError : the source is not to be found, or is no longer what runs
    """
    function = inspect.unwrap(function)
    if not isinstance(function, types.FunctionType) or function.__name__ == "<lambda>":
        raise TypeError(f"function must be a function made by def; got {shown(function)}.")
    lines, node = find(function)
    start, end, doc = node.lineno - 1, node.end_lineno, node.body[0]
    code = lines[start:end]
    if ast.get_docstring(node) and doc.lineno > node.lineno:
        docstring = shorten("".join(lines[doc.lineno - 1 : doc.end_lineno]))
        code = [*lines[start : doc.lineno - 1], docstring, *lines[doc.end_lineno : end]]
    return Markdown(f"```python\n{textwrap.dedent(''.join(code)).rstrip()}\n```")


def find(function):
    """The lines of a function's file or cell as they are now, and the def in them that runs."""
    filename, name = file_of(function), function.__name__
    linecache.checkcache(filename)
    lines = linecache.getlines(filename, function.__globals__)
    if not lines:
        raise ValueError(f"The source of {name} cannot be found: there is no {filename}.")
    try:
        tree = ast.parse("".join(lines))
    except SyntaxError:  # a file in the middle of being edited
        tree = ast.Module([], type_ignores=[])
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name and fits(node, tree, function):
            return lines, node
    raise ValueError(
        f"The source of {name} that runs is no longer in {filename}. After an edit, restart "
        "the kernel, or use %load_ext autoreload and %autoreload 2."
    )


def file_of(function):
    """The file of a function's module; %autoreload notes another one in the code itself."""
    module = sys.modules.get(function.__module__)
    own = getattr(module, "__dict__", None) is function.__globals__
    return (own and getattr(module, "__file__", None)) or function.__code__.co_filename


def fits(node, tree, function):
    """Does this def make the function that runs, and with the same shapes in its signature?"""
    flags = function.__code__.co_flags & __future__.annotations.compiler_flag
    runs = essence(function.__code__)
    first = min(n.lineno for n in [node, *node.decorator_list])
    alone = ast.Module([node], type_ignores=[])  # which is how a notebook compiles its cells
    units = [compile(unit, "<source>", "exec", flags, True) for unit in (tree, alone)]
    places = (code for unit in units for code in within(unit) if code.co_firstlineno == first)
    if runs not in map(essence, places):
        return False
    bare = copy.copy(node)
    bare.decorator_list = []
    namespace = dict(function.__globals__)
    try:
        exec(compile(ast.Module([bare], []), "<source>", "exec", flags, True), namespace)
    except Exception:  # the signature names something that was not there at the import
        return False
    return str(inspect.signature(namespace[node.name])) == str(inspect.signature(function))


def within(code):
    """All code objects inside of one."""
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            yield value
            yield from within(value)


def essence(code):
    """What a code object does, wherever in a file it stands."""
    constants = [
        essence(value) if isinstance(value, types.CodeType) else repr(value)
        for value in code.co_consts
    ]
    return code.co_code, code.co_names, code.co_varnames, constants


def shorten(literal):
    """A docstring as it is written, up to its sections or its source in the notes."""
    parts = re.fullmatch(r"(\s*)([rRuU]?)(\"\"\"|'''|\"|')(.*)\3\s*", literal, re.DOTALL)
    indent, prefix, quotes, text = parts.groups()
    text = re.split(r"(?:^|\n\s*\n)\s*Source:|(?:^|\n)[^\n]+\n *-{3,} *\n", text)[0].strip()
    end = f"\n{indent}" if "\n" in text or text.endswith(('"', "'", "\\")) else ""
    return f"{indent}{prefix}{quotes}{text}{end}{quotes}\n" if text else ""
