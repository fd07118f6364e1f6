"""The figures in a notebook: how far two of them differ, and how they are stored.

`python -m tools.figures NOTEBOOK ...` is the last step of `make notebooks`. A figure keeps 256
colours and so a third of its size. One that is as good as the committed one gives way to it, so
that a run without a change leaves no difference in git.
"""

import base64
import io
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import nbformat
import numpy as np
from PIL import Image, PngImagePlugin

MATPLOTLIB = version("matplotlib")
TILE = 16  # pixels, about two letters
# Of 255. Rounding on other processors moves a line by up to 1.2; a full stop that becomes a comma
# makes 11, another digit 22 at least, a boundary that is half a pixel off 21.
LIMIT = 3


def figures(outputs):
    """The PNG pictures among the outputs of a cell."""
    pngs = (output.get("data", {}).get("image/png") for output in outputs)
    return [Image.open(io.BytesIO(base64.b64decode(png))) for png in pngs if png]


def drawn_by(figure):
    """The version of matplotlib that drew a picture; the running one if another program did."""
    _, _, rest = figure.info.get("Software", "").partition("Matplotlib version")
    return rest.partition(",")[0] or MATPLOTLIB


def difference(expected, actual):
    """How far each pixel is off in the channel that is off most, from 0 to 255.

    Of two sizes the larger is taken; what one picture lacks is transparent black.
    """
    size = np.maximum(expected.size, actual.size).tolist()
    pair = (image.convert("RGBA").crop((0, 0, *size)) for image in (expected, actual))
    expected, actual = (np.array(image, int) for image in pair)
    return np.abs(expected - actual).max(axis=2)


def largest_rms(off):
    """The largest root mean square of `off` in a square of TILE pixels, wherever it lies.

    One changed digit is lost in the mean over a whole figure, but not in the one over its square.
    """
    height, width = np.minimum(off.shape, TILE)
    sums = np.pad(off**2, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    rows = sums[height:] - sums[:-height]
    return np.sqrt((rows[:, width:] - rows[:, :-width]).max() / (height * width))


def in_its_colours(figure, other):
    """A figure in the colours of another, if that one is stored with a palette of its own."""
    if other.mode != "P":
        return figure
    return figure.convert("RGB").quantize(palette=other, dither=Image.Dither.NONE)


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
