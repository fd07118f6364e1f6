"""Figures are stored with 256 colours, and stay as they are while nothing changes."""

import base64
import functools
import io
import subprocess

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from PIL import Image

from compare_figures import LIMIT, MATPLOTLIB, difference, drawn_by, in_its_colours, largest_rms
from compare_figures import figures as in_outputs
from tools import figures


@functools.cache
def draw(title="accuracy 73 %", shift=0.0, noise=0):
    """A figure with many colours, as matplotlib writes it."""
    fig, (ax, plane) = plt.subplots(1, 2, figsize=(5, 2.5))
    x = np.linspace(0, 1, 60)
    ax.plot(x, np.exp(-3 * x) + shift)
    ax.set_title(title)
    plane.imshow(np.random.RandomState(noise).rand(30, 30, 3))
    png = io.BytesIO()
    fig.savefig(png, dpi=80)
    return base64.b64encode(png.getvalue()).decode()


def opened(png):
    (figure,) = in_outputs([{"data": {"image/png": png}}])
    return figure


def off(stored, drawn):
    stored, drawn = opened(stored), opened(drawn)
    return largest_rms(difference(stored, in_its_colours(drawn, stored)))


def test_a_stored_figure_is_small_and_equal_to_what_it_was_made_of():
    drawn = draw()
    stored = figures.stored(opened(drawn))
    assert len(stored) < 0.6 * len(drawn)
    assert drawn_by(opened(stored)) == MATPLOTLIB
    assert off(stored, drawn) == 0
    assert figures.stored(opened(stored)) == stored


@pytest.mark.parametrize(
    "change", [{"title": "accuracy 78 %"}, {"shift": 0.05}, {"noise": 1}], ids=str
)
def test_a_change_shows_in_few_colours_as_well(change):
    assert off(figures.stored(opened(draw())), draw(**change)) > 5 * LIMIT


def test_only_figures_that_differ_are_stored_anew(tmp_path):
    path = tmp_path / "lesson.ipynb"

    def write(*pngs):
        cells = [
            new_code_cell("draw()", outputs=[new_output("display_data", data={"image/png": png})])
            for png in pngs
        ]
        for cell, name in zip(cells, "abc", strict=False):
            cell.id = name
        cells[-1].metadata.tags = ["nbval-ignore-output"]
        nbformat.write(new_notebook(cells=cells), path)

    def git(*words):
        who = ["-c", "user.name=x", "-c", "user.email=x"]
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    write(draw(), draw("second"), draw("measured"))
    figures.tidy(path)
    git("init")
    git("add", ".")
    git("commit", "-m", "first")
    before = path.read_bytes()
    write(draw(), draw("second"), draw("measured again"))
    figures.tidy(path)
    assert path.read_bytes() == before
    write(draw(), draw("another"), draw("measured again"))
    figures.tidy(path)
    cells = [nbformat.reads(text, 4).cells for text in (before.decode(), path.read_text())]
    same = [old.outputs == new.outputs for old, new in zip(*cells, strict=True)]
    assert same == [True, False, True]
    assert all(opened(cell.outputs[0].data["image/png"]).mode == "P" for cell in cells[1])
    notebook = nbformat.read(path, 4)
    notebook.cells[-1].source = "draw(title)"
    notebook.cells[-1].outputs[0].data["image/png"] = draw("measured again")
    nbformat.write(notebook, path)
    figures.tidy(path)
    assert nbformat.read(path, 4).cells[-1].outputs != cells[0][-1].outputs
    assert Image.open(io.BytesIO(base64.b64decode(draw()))).mode == "RGBA"
