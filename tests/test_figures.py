"""A notebook is tampered with in every way that a reader would mind; the run has to notice."""

import base64
import io
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import nbformat
import pytest
from IPython.core.pylabtools import print_figure
from matplotlib import __version__ as this_matplotlib
from nbformat.v4 import new_code_cell, new_notebook, new_output
from PIL import Image, PngImagePlugin

DRAW = """
import matplotlib.pyplot as plt
import numpy as np

def draw(title="accuracy 73 %", labels=("train", "test"), colour="C1", curves=2, size=(6, 3.6),
         edge=0, cmap="cividis"):
    fig, (ax, plane) = plt.subplots(1, 2, figsize=size)
    x = np.linspace(0, 1, 50)
    for k in range(curves):
        ax.plot(x, np.exp(-(k + 2) * x), color=["C0", colour][k], label=labels[k])
    ax.set_title(title, fontsize=9)
    ax.legend(fontsize=9)
    plane.imshow(np.add.outer(x, x) > 1 + edge, cmap=cmap)
    return fig

def show_again():  # to draw it anew takes longer than to compare it
    display(Image(PNG))
"""

# What a cell drew when it was committed, where all that it draws now is draw().
OTHER_FIGURES = {
    "untouched": "draw()",
    "rounding": "draw(colour='#ff7f0f')",  # C1 is #ff7f0e
    "colour map": "draw(cmap='viridis')",
    "colour of a curve": "draw(colour='C3')",
    "curve missing": "draw(curves=1)",
    "labels swapped": "draw(labels=('test', 'train'))",
    "digit in the title": "draw('accuracy 78 %')",
    "boundary shifted": "draw(edge=0.03)",
    "size": "draw(size=(6, 3.7))",
    "figure missing": "draw()",
    "figure too many": "draw()",
    "ignored": "draw(curves=1)",
    "ignored, another": "draw(size=(6, 5))",
    "stderr": "draw()",
    "not from matplotlib": "draw(curves=1)",
    "older matplotlib": "draw(curves=1)",
    "not executed": "draw()",
}

DIFFERENT = r"figure 1: difference (\d+\.\d\d) in 16 x 16 pixels, limit 3; see "
MESSAGES = {
    "colour map": DIFFERENT,
    "colour of a curve": DIFFERENT,
    "curve missing": DIFFERENT,
    "labels swapped": DIFFERENT,
    "digit in the title": DIFFERENT,
    "boundary shifted": DIFFERENT,
    "not from matplotlib": DIFFERENT,
    "size": r"figure 1: expected \(\d+, \d+\) pixels, got \(\d+, \d+\); see ",
    "ignored, another": r"figure 1: difference \d+\.\d\d on average, limit 25; see ",
    "figure missing": "number of figures: expected 0, got 1",
    "figure too many": "number of figures: expected 2, got 1",
    "stderr": "Missing output fields from running code: {'stderr'}",
    "not executed": "must have been executed, with an execution_count; got null",
    "digit in the text": r"mismatch 'stdout'(.|\n)*73\.4(.|\n)*73\.5",
}


def sign(cell, software):
    """Let the figure of a cell claim that another program drew it."""
    data = cell.outputs[0].data
    note, png = PngImagePlugin.PngInfo(), io.BytesIO()
    note.add_text("Software", software)
    with Image.open(io.BytesIO(base64.b64decode(data["image/png"]))) as image:
        image.save(png, "png", pnginfo=note)
    data["image/png"] = base64.b64encode(png.getvalue()).decode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A notebook that was tampered with, and what pytest says about it."""
    folder = tmp_path_factory.mktemp("course")
    names = {}
    exec(DRAW, names)
    draws = set(OTHER_FIGURES.values())
    drawn = {source: print_figure(eval(source, names), base64=True) for source in draws}
    once = "from IPython.core.pylabtools import print_figure\nfrom IPython.display import Image\n"
    once += DRAW + "\nPNG = print_figure(draw())\nplt.close()"
    cells = {"setup": new_code_cell(once, execution_count=1)}
    for name, source in OTHER_FIGURES.items():
        # The text beside a figure is nbval's to compare: it stays in order.
        data = {"image/png": drawn[source], "text/plain": "<IPython.core.display.Image object>"}
        output = new_output("display_data", data=data)
        cells[name] = new_code_cell("show_again()", outputs=[output], execution_count=1)
    cells["untouched"].source = "draw()\nplt.show()"
    first = cells["untouched"].outputs[0].data
    first["text/plain"] = "<Figure size 600x360 with 2 Axes>"
    text = new_output("stream", text="73.4 %\n")
    cells["digit in the text"] = new_code_cell("print('73.5 %')", outputs=[text], execution_count=1)

    extra = {"image/png": drawn["draw()"]}
    cells["figure too many"].outputs.append(new_output("display_data", data=extra))
    del cells["figure missing"].outputs[0].data["image/png"]
    for name in ("ignored", "ignored, another"):
        cells[name].metadata.tags = ["nbval-ignore-output"]
    cells["stderr"].outputs.append(new_output("stream", name="stderr", text="careful\n"))
    cells["not executed"].update(execution_count=None, outputs=[])
    sign(cells["not from matplotlib"], "GIMP")
    sign(cells["older matplotlib"], "Matplotlib version3.0.0, https://matplotlib.org/")

    notebook = new_notebook(cells=list(cells.values()))
    nbformat.write(notebook, folder / "tampered.ipynb")
    (folder / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    options = "-p checkout -p nbval_figures --nbval --nbval-current-env --color=no"
    options += " --junit-xml=report.xml -p no:hypothesispytest -p no:anyio -p no:xdist ."
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options.split()]
    here = Path(__file__).parent
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (here, here.parent)))}
    ran = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, errors="replace"
    )
    assert ran.returncode == 1, ran.stdout + ran.stderr
    return folder


@pytest.fixture(scope="module")
def verdicts(folder):
    """Cell -> "passed", "failure", "error" or "skipped", and the message."""
    found = {}
    for case in ET.parse(folder / "report.xml").iter("testcase"):
        result = next(iter(case), ET.Element("passed"))
        found[case.get("name")] = result.tag, result.get("message", "") + (result.text or "")
    return found


@pytest.mark.parametrize("name", [*OTHER_FIGURES, "digit in the text"])
def test_what_differs_fails_and_says_so(verdicts, name):
    number = [*OTHER_FIGURES, "digit in the text"].index(name) + 1
    verdict, message = verdicts[f"Cell {number}"]
    assert verdict == ("failure" if name in MESSAGES else "passed"), message
    assert re.search(MESSAGES.get(name, ""), message), message


def test_figures_of_another_matplotlib_are_not_compared_and_that_is_said_once(verdicts):
    verdict, message = verdicts["figures"]
    assert verdict == "skipped"
    assert f"figures drawn by matplotlib 3.0.0, this is {this_matplotlib}: not compared" in message
    assert [verdict for verdict, _ in verdicts.values()].count("skipped") == 1


def test_a_failure_keeps_the_pictures_and_names_them(folder, verdicts):
    named = set()
    for _, message in verdicts.values():
        named |= set(re.findall(r"figure-differences/[\w/.-]+\.png", message))
    kept = {path.relative_to(folder).as_posix() for path in folder.glob("figure-differences/*/*")}
    assert named == kept
    number = [*OTHER_FIGURES].index("digit in the title") + 1
    start = f"figure-differences/tampered/cell{number}-figure1-"
    boxes = {}
    for kind in ("expected", "actual", "difference"):
        with Image.open(folder / f"{start}{kind}.png") as picture:
            boxes[kind] = picture.size, picture.getbbox()
    assert boxes["expected"][0] == boxes["actual"][0] == boxes["difference"][0]
    left, top, right, bottom = boxes["difference"][1]
    assert right - left < 10  # one digit
    assert bottom - top < 12
