"""How the figures in a notebook are stored: the last step of `make notebooks`.

A figure keeps 256 colours and so a third of its size. One that is as good as the committed one, by
the tests' own measure, gives way to it, so that a run without a change leaves no difference in git.
By itself: `PYTHONPATH=tests python -m tools.figures NOTEBOOK ...`
"""

import base64
import io
import subprocess
import sys
from pathlib import Path

import nbformat
from PIL import Image, PngImagePlugin

from compare_figures import LIMIT, difference, drawn_by, figures, in_its_colours, largest_rms


def stored(figure):
    """A figure as a PNG with 256 colours, signed by the program that drew it."""
    if figure.mode == "P":
        small = figure
    else:
        opaque = figure.convert("RGB")
        colours = opaque.quantize(256, Image.Quantize.MEDIANCUT, kmeans=1)
        small = opaque.quantize(palette=colours, dither=Image.Dither.NONE)
    note, png = PngImagePlugin.PngInfo(), io.BytesIO()
    note.add_text("Software", figure.info.get("Software", ""))
    small.save(png, "png", optimize=True, pnginfo=note)
    return base64.b64encode(png.getvalue()).decode()


def is_as_good(new, old, measured):
    """Need the committed figure not be replaced? One of measured times need not."""
    if old.mode != "P" or new.size != old.size or drawn_by(new) != drawn_by(old):
        return False
    return measured or largest_rms(difference(old, in_its_colours(new, old))) <= LIMIT


def committed(path):
    """The code cells by their ids, as git has them; none for a new notebook."""
    command = ["git", "show", f"HEAD:./{path.name}"]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, encoding="utf-8")
    cells = nbformat.reads(done.stdout, as_version=4).cells if not done.returncode else []
    return {cell.id: cell for cell in cells if cell.cell_type == "code"}


def tidy(path):
    notebook, before = nbformat.read(path, as_version=4), committed(path)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):  # a widget's is of no use without its kernel
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
        new = [o for o in cell.get("outputs", []) if "image/png" in o.get("data", {})]
        former = before.get(cell.id, {"outputs": [], "source": None})
        old = [o for o in former["outputs"] if "image/png" in o.get("data", {})]
        measured = "nbval-ignore-output" in cell.metadata.get("tags", [])
        measured = measured and cell.source == former["source"]  # other code draws another figure
        for k, output in enumerate(new):
            (figure,) = figures([output])
            output.data["image/png"] = stored(figure)
            if len(old) == len(new) and is_as_good(figure, *figures([old[k]]), measured):
                output.data["image/png"] = old[k].data["image/png"]
    nbformat.write(notebook, path)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        tidy(Path(name).resolve())
