"""Tell of an error: the learner's own line, and the shapes of what stands in it."""

import ast
import inspect
import linecache
import traceback

import numpy as np


def told(error, function, when=""):
    """What was raised, where, and what came together there."""
    said = f"It raised `{type(error).__name__}: {str(error)[:200]}`{when}."
    frame, line = own_frame(error, function)
    if line:
        said += f" It happened in this line:\n\n    {line}\n"
        if shapes := shapes_in(line, frame):
            said += f"\nThe shapes there: {', '.join(shapes)}."
    return said + hint(error, line)


def own_frame(error, function):
    """The innermost frame that is the learner's, and its line."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    found = (None, "")
    for frame, number in traceback.walk_tb(error.__traceback__):
        if code and frame.f_code.co_filename == code.co_filename:
            found = frame, linecache.getline(code.co_filename, number).strip()
    return found


def alike(one, other, strictness=1):
    """Did two errors, each with its function, happen in the same place?

    That is: to arrays of the same shapes (1), or on the way to a value of the same name (0), or
    both (2).
    """
    places = [own_frame(*one), own_frame(*other)]
    shapes = [sorted(arrays_in(line, frame).values()) for frame, line in places]
    names = [line.partition(" = ")[0] for _, line in places if " = " in line]
    same_shapes = shapes[0] == shapes[1]
    same_name = len(names) == 2 and names[0] == names[1]
    return (same_name, same_shapes, same_name and same_shapes)[strictness]


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
    if isinstance(error, NameError):
        return " That name has no value inside the function: is it an argument, or computed before?"
    if isinstance(error, KeyError):
        return " The dict has no such key."
    if "size-1 arrays" in text or "scalar" in text.lower():
        return (
            " The functions of `math` take one number; those of NumPy, such as `np.exp`, take "
            "whole arrays."
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
    if isinstance(error, RecursionError):
        return " It calls itself without end."
    if "unpack" in text:
        return " How many values does that function return?"
    return ""


def sizes(case):
    return ", ".join(f"{letter} = {size}" for letter, size in case.sizes.items()) or "one case"
