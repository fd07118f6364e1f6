import ast
import importlib.util
import linecache
import os
import re
import types
from pathlib import Path

import nbformat
import numpy as np
import pytest

from helpers import datasets
from helpers.source import show_source
from test_every_call import CALLS, assert_equal

NOTEBOOKS = sorted(Path(__file__).parents[1].glob("notebooks/week*.ipynb"))
CASES = {f"{f.__module__}.{f.__name__}": (f, case) for f, case in CALLS}
CASES["helpers.datasets.draw_houses"] = (datasets.draw_houses, {"n": 5, "seed": 3})
SHOWN = re.compile(r"^source\.show_source\((\w+)\.(\w+)\)$", re.MULTILINE)

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


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_a_notebook_shows_runs_when_it_is_pasted_below_its_first_cell(path):
    cells = [cell for cell in nbformat.read(path, 4).cells if cell.cell_type == "code"]
    shown = []
    for cell in cells:
        for module, name in SHOWN.findall(cell.source):
            function, arguments = CASES[f"helpers.{module}.{name}"]
            space = {}
            exec(re.sub(r"(?m)^%.*$", "", cells[0].source), space)
            exec(f"from helpers.{module} import *", space)  # as week 2 says
            text = cell.outputs[0].data["text/markdown"]
            exec(text.removeprefix("```python\n").removesuffix("```"), space)
            assert space[name] is not function
            assert_equal(space[name](**arguments), function(**arguments), 1e-12)
            shown.append(name)
    assert shown or path.stem.startswith("week3")  # whose functions are all exercises


def test_week_2_says_how_to_paste_what_is_shown():
    (week2,) = (path for path in NOTEBOOKS if path.stem.startswith("week2"))
    said = "".join(cell.source for cell in nbformat.read(week2, 4).cells)
    assert "Before you paste such code into a cell of your own, run `from helpers.logistic" in said


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
    with pytest.raises(ValueError, match="f cannot be found: there is no <string>"):
        show_source(space["f"])


@pytest.mark.parametrize("bad", [None, "sigmoid", len, np.exp, np.ndarray, types, lambda x: x])
def test_what_no_def_made_has_no_source(bad):
    with pytest.raises(TypeError, match="function must be a function made by def; got "):
        show_source(bad)
