import ast
import importlib.util
import linecache
import os
import sys
import types

import numpy as np
import pytest

from helpers import activations
from helpers.source import show_source

FIRST_CELL = """
import numpy as np
from helpers import activations, deep, gradient_check, logistic, progress, shallow
from helpers.network_shapes import *
from helpers.shapes import *
"""
Z = np.array([[-2.0, 0.0, 3.0]])
SHOWN = [  # a function of the helpers, and the arguments of a small case
    (activations.sigmoid, Z),
    (activations.sigmoid_derivative, Z),
    (activations.tanh, Z),
    (activations.tanh_derivative, Z),
    (activations.relu, Z),
    (activations.relu_derivative, Z),
    (activations.leaky_relu, Z, 0.1),
    (activations.leaky_relu_derivative, Z, 0.1),
]

PLAIN = '''"""A module."""

import functools


made = []


def twice(function):
    made.append(function.__name__)

    @functools.wraps(function)
    def wrapped(*args):
        return 2 * function(*args)

    return wrapped


@twice
def area(
    width: float,  # in metres
    height=1.0,
) -> float:
    """The area of a rectangle.

    area = width height.

    Note the order.

    Parameters
    ----------
    width : a number

    Source: Euclid.
    """
    # The longer side first.
    return width * height


def perimeter(width, height):
    half = sum([width, height])
    return 2 * half
'''
AREA = '''```python
def area(
    width: float,  # in metres
    height=1.0,
) -> float:
    """The area of a rectangle.

    area = width height.

    Note the order.
    """
    # The longer side first.
    return width * height
```'''


def pasted(function):
    """A function made of its shown source, below a notebook's first cell."""
    home = sys.modules[function.__module__]
    neighbours = {n: v for n, v in vars(home).items() if belongs(n, v, home)}
    code = {}
    exec(FIRST_CELL, code)
    code |= neighbours
    shown = show_source(function).data
    exec(shown.removeprefix("```python\n").removesuffix("```"), code)
    assert code[function.__name__] is not function
    return code[function.__name__]


def belongs(name, value, module):
    """Was it made in this module, rather than imported there?"""
    return getattr(value, "__module__", None) == module.__name__ or name.isupper()


def same(one, other):
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(map(same, one, other))
    return np.array_equal(one, other)


@pytest.mark.parametrize(("function", "arguments"), [(f, a) for f, *a in SHOWN])
def test_what_is_shown_runs_when_it_is_pasted_into_a_notebook(function, arguments):
    assert same(pasted(function)(*arguments), function(*arguments))


@pytest.fixture
def module(tmp_path):
    """A module of somebody's own, and a way to edit its file."""
    path = tmp_path / "plain.py"
    path.write_text(PLAIN)
    spec = importlib.util.spec_from_file_location("plain", path)
    plain = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(plain)

    def edit(old, new):
        assert old in PLAIN
        path.write_text(PLAIN.replace(old, new))
        os.utime(path, (0, 0))  # another time than before, even on a coarse clock

    plain.edit = edit
    return plain


def test_the_def_the_docstring_up_to_its_sections_and_the_body_are_shown(module):
    assert show_source(module.area).data == AREA
    shown = show_source(module.perimeter).data
    code = "def perimeter(width, height):\n    half = sum([width, height])\n    return 2 * half"
    assert shown == f"```python\n{code}\n```"
    assert module.made == ["area"]  # to look at a function is not to decorate it once more


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('"""One."""', '"""One."""'),
        ('"""One.\n    """', '"""One."""'),
        ('"""One.\n\n    Source: two.\n    """', '"""One."""'),
        ('"""One.\n\n    Returns\n    -------\n    two\n    """', '"""One."""'),
        ('r"""A \\sigma.\n\n    Source: two.\n    """', 'r"""A \\sigma."""'),
        ('"""A "b"\n\n    Source: two.\n    """', '"""A "b"\n    """'),
        ('"""One.\n    Source: in a line.\n    """', '"""One.\n    Source: in a line.\n    """'),
        ("'One.'", "'One.'"),
        ('"""Source: two."""', None),
    ],
)
def test_a_docstring_is_cut_where_its_sections_begin(written, shown):
    code = f"def f():\n    {written}\n    return 1\n"
    f = cell(code)["f"]
    expected = "def f():\n" + (f"    {shown}\n" if shown else "") + "    return 1"
    assert show_source(f).data == f"```python\n{expected}\n```"


def cell(code, name="<ipython-input-1>"):
    """What a notebook does with a cell: each statement is compiled by itself."""
    lines = code.splitlines(keepends=True)
    linecache.cache[name] = (len(code), None, lines, name)
    namespace = {}
    for statement in ast.parse(code).body:
        exec(compile(ast.Module([statement], []), name, "exec"), namespace)
    return namespace


def test_a_function_of_a_cell_is_shown():
    code = "import numpy as np\n\ndef f(x): return np.abs(x)\n\ndef g(x):\n    return f(x)\n"
    space = cell(code)
    assert show_source(space["f"]).data == "```python\ndef f(x): return np.abs(x)\n```"
    assert show_source(space["g"]).data == "```python\ndef g(x):\n    return f(x)\n```"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("def f(x): 'One.'; return x", "def f(x): 'One.'; return x"),
        ("if True:\n    def f(x):\n        return x", "def f(x):\n    return x"),
    ],
)
def test_a_def_is_shown_in_whichever_place_it_stands(code, shown):
    assert show_source(cell(code)["f"]).data == f"```python\n{shown}\n```"


def test_of_two_functions_of_one_name_the_one_that_runs_is_shown():
    space = cell("def f():\n    return 1\n\ndef f():\n    return 1.0\n")
    assert "1.0" in show_source(space["f"]).data


def test_the_file_may_grow_above_the_function(module):
    module.edit("import functools\n", "import functools\n\n\ndef first():\n    return 1\n")
    assert show_source(module.area).data == AREA


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("width * height", "height * width"),
        ("width * height", "width * height * 1.0"),
        ("2 * half", "2.0 * half"),
        ("sum([", "max(["),
        ("half", "part"),
        ("height=1.0", "height=2.0"),
        ("width: float", "width: int"),
        ("width: float", "width: Length"),
        ("width, height):", "width, breadth):"),
        ("area = width", "AREA = width"),
        ("def area(", "def space("),
        ("def area(", "def area(("),
    ],
)
def test_after_an_edit_of_the_function_nothing_is_shown(module, old, new):
    function = module.perimeter if old in PLAIN.partition("def perimeter")[2] else module.area
    show_source(function)
    module.edit(old, new)
    with pytest.raises(ValueError, match=r"restart the kernel, or use .*%autoreload 2"):
        show_source(function)


def test_a_function_whose_file_is_gone_is_not_shown():
    space = {}
    exec("def f():\n    return 1\n", space)
    with pytest.raises(ValueError, match="f is not to be found: there is no <string>"):
        show_source(space["f"])


@pytest.mark.parametrize("bad", [None, "sigmoid", len, np.exp, np.ndarray, types, lambda x: x])
def test_what_no_def_made_has_no_source(bad):
    with pytest.raises(TypeError, match="function must be a function made by def; got "):
        show_source(bad)
