"""Tell of an error: the learner's own line, and the shapes of what stands in it."""

import ast
import itertools
import linecache
import re

import numpy as np

from helpers.exercises.running import code_of


def told(error, function, when=""):
    """What was raised, where, and what came together there."""
    said = f"It raised `{type(error).__name__}: {str(error)[:200]}`{when}."
    frame, line = own_frame(error, function)
    more = hint(error, line) + keys_in(error, line, frame) + held_in(error, line, frame)
    if not line:
        return said + more
    if shapes := shapes_in(line, frame):
        more = f"The shapes there: {', '.join(shapes)}.{more}"
    return f"{said} It happened in this line:\n\n    {line}\n\n{more.strip()}".rstrip()


def own_frame(error, function):
    """The innermost frame that is the learner's, and its line."""
    code = code_of(function)
    found, step = (None, ""), error.__traceback__
    while step:
        frame = step.tb_frame
        if code and frame.f_code.co_filename == code.co_filename:
            found = frame, statement(frame.f_code, step)
        step = step.tb_next
    return found


def statement(code, step):
    """The line of a step of a traceback; of several statements in it, the one that failed."""
    line = linecache.getline(code.co_filename, step.tb_lineno)
    _, _, column, _ = next(itertools.islice(code.co_positions(), step.tb_lasti // 2, None))
    try:
        nodes = ast.parse(line.strip()).body
    except (SyntaxError, ValueError):  # a part of something longer
        return line.strip()
    column = (column or 0) - (len(line) - len(line.lstrip()))
    here = [node for node in nodes if node.col_offset <= column < node.end_col_offset]
    return (
        ast.get_source_segment(line.strip(), here[0]) if len(nodes) > 1 and here else line.strip()
    )


def alike(one, other):
    """Did two errors, each with its function, happen to arrays of the same shapes?"""
    places = [own_frame(*one), own_frame(*other)]
    shapes = [sorted(arrays_in(line, frame).values()) for frame, line in places]
    return shapes[0] == shapes[1]


def keys_in(error, line, frame):
    """What the dicts of the line hold, if a key was missing."""
    if not isinstance(error, KeyError) or not frame:
        return ""
    held = [(n, v) for n, v in frame.f_locals.items() if isinstance(v, dict) and f"{n}[" in line]
    held = [(n, v) for n, v in held if error.args[0] not in v and f"{n}[" in line.split(" = ")[-1]]
    return "".join(f" `{n}` holds {', '.join(map(str, v)) or 'nothing yet'}." for n, v in held)


def held_in(error, line, frame):
    """How many values something holds that was unpacked into other names."""
    value = frame.f_locals.get(line.rpartition(" = ")[2]) if frame else None
    if "unpack" not in str(error) or not isinstance(value, tuple):
        return ""
    return f" `{line.rpartition(' = ')[2]}` holds {len(value)}."


def shapes_in(line, frame):
    return [f"`{name}` {shape}" for name, shape in arrays_in(line, frame).items()]


def arrays_in(line, frame):
    """name -> shape of every array that the line names."""
    try:
        tree = ast.parse(line.rstrip(":") if line.endswith(":") else line)
    except SyntaxError:
        return {}
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Subscript) and isinstance(node.ctx, ast.Load):
            try:
                text = ast.unparse(node)
                value = eval(text, frame.f_globals, frame.f_locals)
            except Exception:  # it is the line that failed
                continue
            if isinstance(value, np.ndarray):
                found[text] = value.shape
    return found


def hint(error, line):
    text = str(error)
    if isinstance(error, UnboundLocalError):
        return (
            " That name got no value on the way to this line: does it get one in every branch of "
            "an `if`, and does an `if` compare with the right word?"
        )
    if isinstance(error, NameError) and "'T'" in text:
        return " A transpose is written with a point: `A.T`."
    if isinstance(error, NameError):
        return " That name has no value inside the function: is it an argument, or computed before?"
    if isinstance(error, KeyError):
        return " The dict has no such key."
    if re.search("'(int|float)' object is not iterable|iteration over a 0-d array", text):
        return (
            " A single number cannot be gone through, and it may come here. NumPy's functions take "
            "numbers and whole arrays alike, without a loop."
        )
    if "truth value of an array" in text:
        return (
            " An `if` asks one question, and here are many examples. Compare the whole array at "
            "once, or go through the examples one by one."
        )
    if "cannot reshape" in text:
        return (
            " The sizes of the new shape have to multiply to the number of entries. Is one of them "
            "typed in, or counted along another axis? Ask the array for its sizes, with `shape`."
        )
    if "'tuple' object is not callable" in text and "shape" in line:
        return " `shape` is no function: its numbers are taken with square brackets."
    if "object is not callable" in text:
        return " Brackets behind it call something that is no function. Are they too many?"
    if "numpy.ufunc" in text:
        return " A function stands there that is not called: it takes a value in brackets."
    if "builtin_function_or_method" in text or "'method'" in text:
        return " A function stands there that is not called: are its brackets missing?"
    if "required positional argument" in text:
        return (
            " One argument is left out in a call, and those behind it have moved up. Count them, "
            "and compare with the first line of that function."
        )
    if "as a data type" in text:
        return " `np.zeros` takes the shape as one argument, a pair in brackets."
    if "'float' object cannot be interpreted as an integer" in text:
        return (
            " `/` makes a number with a decimal point, even of whole ones; `//` makes a whole one."
        )
    if "cannot be interpreted as an integer" in text and "randn" in line:
        return " `np.random.randn` takes rows and columns as two arguments, without a pair."
    if "'NoneType' object has no attribute 'append'" in text:
        return " `append` changes the list and returns nothing: what it returns is no list."
    if "has no attribute 'append'" in text:
        return " Only a list has `append`: was the list's name given to something else?"
    if text.startswith("module 'helpers.activations' has no attribute"):
        return ' The words for `activation` are "relu" and "sigmoid", in small letters.'
    if text.startswith("module") and "has no attribute" in text:
        return " That module has no such function. Is it one of your own, or of the helpers?"
    if "'tuple'" in text:
        return (
            " A tuple stands where an array is needed: which of its parts is meant? It may be a "
            "whole cache, or what a function returned, not unpacked."
        )
    if line and "float(" in line and ("size-1" in text or "scalar" in text.lower()):
        return (
            " `float` takes one number without brackets around it. Of several, is there a sum "
            "missing? Of a single one, `np.squeeze` or `.item()` takes the brackets off."
        )
    if ("size-1 arrays" in text or "scalar" in text.lower()) and "math" in line:
        return (
            " The functions of `math` take one number; those of NumPy, such as `np.exp`, take "
            "whole arrays."
        )
    if re.search("not aligned|matmul|broadcast", text) and re.search(r"(?<!\*)\*[^*()]+@", line):
        return (
            " `*` and `@` are computed from left to right. Is a pair of brackets missing, around "
            "the matrix product?"
        )
    if "not aligned" in text or "matmul" in text:
        return (
            " A matrix product (a, b) times (b, c) needs the two inner numbers to agree. Which "
            "factor has to be transposed, or which comes first?"
        )
    if "broadcast" in text:
        return (
            " Entry by entry, two arrays must have the same shape, or 1 where they differ. Is a "
            "matrix product meant, or was an axis lost in a sum?"
        )
    if "bitwise_xor" in text or "for ^:" in text:
        return " `^` is no power in Python; `**` is."
    if found := re.search(r"index (\d+) is out of bounds for axis (\d) with size (\d+)", text):
        return (
            f" Axis {found[2]} has size {found[3]}: its last number is {int(found[3]) - 1}. "
            "Does a loop run along the other axis, or too far?"
        )
    if isinstance(error, IndexError):
        return " Counting begins with 0, so the last of n has the number n − 1."
    if isinstance(error, RecursionError):
        return " It calls itself without end."
    if "unpack" in text:
        return " Count the values that come from the right, and the names on the left."
    return ""


def sizes(case):
    """The sizes in a case, and the words that come in."""
    words = {name: f'"{value}"' for name, value in case.items() if isinstance(value, str)}
    return ", ".join(f"{name} = {value}" for name, value in (words | case.sizes).items())


def condition(node, came, case, where):
    """What a condition comes to, for what arguments, and what it should be."""
    text, read = ast.unparse(node), [n.id for n in ast.walk(node) if isinstance(n, ast.Name)]
    if re.search(r"\b(all|any)\(", text):
        return "It asks one question of the whole array. Each entry has an answer of its own."
    off = [n for n in read if case.get(n) is False and isinstance(node, ast.BoolOp) and not came]
    if off:
        return (
            f"Where `{off[0]}` is False, nothing under it runs, and some of it is needed then, too."
        )
    given = {n: case[n] for n in read if n in case and isinstance(case[n], str | bool)}
    if given:
        where = " where " + " and ".join(f"`{n}` is {v!r}" for n, v in given.items())
    words = [n.value for n in ast.walk(node) if isinstance(n, ast.Constant)]
    other = [
        w for w in words if str(w).strip().lower() in given.values() and w not in given.values()
    ]
    other = f" {other[0]!r} is spelled differently: the two are never equal." if other else ""
    return f"The condition is {came}{where}, and should be {not came}.{other}".replace("'", '"')
