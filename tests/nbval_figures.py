"""A pytest plugin: figures in notebooks are compared, too.

nbval runs the notebooks and compares the texts that they put out, but no PNG. `Notebook` and `Cell`
take the place of its own classes, and compare figures as pictures. Figures that differ go into the
folder `figure-differences`.
"""

import base64
import io
from importlib.metadata import version

import numpy as np
import pytest
from nbval.plugin import IPyNbCell, IPyNbFile
from PIL import Image

MATPLOTLIB = version("matplotlib")
TILE = 16  # pixels, about two letters
# Of 255. Rounding on other processors moves a line by up to 1.2; a full stop that becomes a comma
# makes 11, another digit 22 at least, a boundary that is half a pixel off 21.
LIMIT = 3
# Where outputs are ignored, as measured times are, a figure is still of the same kind: another run
# is off by up to 13 of 255 on average, a diagram of another size or a picture by 30 and more.
SAME_KIND = 25


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path, parent):
    nodes = yield
    return [
        Notebook.from_parent(parent, path=file_path) if isinstance(node, IPyNbFile) else node
        for node in nodes
    ]


def figures(outputs):
    """The PNG pictures among the outputs of a cell."""
    pngs = (output.get("data", {}).get("image/png") for output in outputs)
    return [Image.open(io.BytesIO(base64.b64decode(png))).convert("RGBA") for png in pngs if png]


def drawn_by(figure):
    """The version of matplotlib that drew a picture; the running one if another program did."""
    _, _, rest = figure.info.get("Software", "").partition("Matplotlib version")
    return rest.partition(",")[0] or MATPLOTLIB


def difference(expected, actual):
    """How far each pixel is off in the channel that is off most, from 0 to 255.

    Of two sizes the larger is taken; what one picture lacks is transparent black.
    """
    size = np.maximum(expected.size, actual.size).tolist()
    expected, actual = (np.array(image.crop((0, 0, *size)), int) for image in (expected, actual))
    return np.abs(expected - actual).max(axis=2)


def largest_rms(off):
    """The largest root mean square of `off` in a square of TILE pixels, wherever it lies.

    One changed digit is lost in the mean over a whole figure, but not in the one over its square.
    """
    height, width = np.minimum(off.shape, TILE)
    sums = np.pad(off**2, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    rows = sums[height:] - sums[:-height]
    return np.sqrt((rows[:, width:] - rows[:, :-width]).max() / (height * width))


class Cell(IPyNbCell):
    def runtest(self):
        super().runtest()
        if self.cell.execution_count is None:
            self.raise_cell_error(
                "The committed cell must have been executed, with an execution_count; got null"
            )
        if not self.options["check"]:
            pairs = figures(self.cell.outputs), figures(self.test_outputs)
            if problems := self.compare_figures(*pairs, kind_only=True):
                self.raise_cell_error("Cell outputs differ", "\n".join(problems))

    def compare_outputs(self, test, ref, skip_compare=None):
        same = super().compare_outputs(test, ref, skip_compare)
        problems = self.compare_figures(figures(ref), figures(test))
        self.comparison_traceback += problems
        return same and not problems

    def compare_figures(self, expected, actual, kind_only=False):
        problems = []
        if len(expected) != len(actual):
            problems.append(f"number of figures: expected {len(expected)}, got {len(actual)}")
        for k, (first, second) in enumerate(zip(expected, actual, strict=False), start=1):
            if drawn_by(first) != MATPLOTLIB:
                continue
            off = difference(first, second)
            if kind_only:
                if (mean := off.mean()) <= SAME_KIND:
                    continue
                problem = f"difference {mean:.2f} on average, limit {SAME_KIND}"
            elif first.size != second.size:
                problem = f"expected {first.size} pixels, got {second.size}"
            elif (rms := largest_rms(off)) > LIMIT:
                problem = f"difference {rms:.2f} in {TILE} x {TILE} pixels, limit {LIMIT}"
            else:
                continue
            shown = {"expected": first, "actual": second}
            shown["difference"] = Image.fromarray(off.astype("uint8"))
            problems.append(f"figure {k}: {problem}; see {self.keep(k, shown)}")
        return problems

    def keep(self, k, pictures):
        """Write pictures for a person to look at; return the names of the files."""
        root = self.config.rootpath
        folder = root / "figure-differences" / self.path.stem
        folder.mkdir(parents=True, exist_ok=True)
        files = {kind: folder / f"cell{self.cell_num}-figure{k}-{kind}.png" for kind in pictures}
        for kind, picture in pictures.items():
            picture.save(files[kind])
        return ", ".join(f.relative_to(root).as_posix() for f in files.values())


class Notebook(IPyNbFile):
    def collect(self):
        for cell in super().collect():
            yield Cell.from_parent(
                self, name=cell.name, cell_num=cell.cell_num, cell=cell.cell, options=cell.options
            )
        outputs = [output for cell in self.nb.cells for output in cell.get("outputs", [])]
        others = {drawn_by(figure) for figure in figures(outputs)} - {MATPLOTLIB}
        if others:
            yield NotCompared.from_parent(self, name="figures", others=sorted(others))


class NotCompared(pytest.Item):
    """Tells that figures were not compared: text moves from one matplotlib to the next."""

    def __init__(self, others, **kwargs):
        super().__init__(**kwargs)
        self.others = ", ".join(others)

    def runtest(self):
        pytest.skip(
            f"figures drawn by matplotlib {self.others}, this is {MATPLOTLIB}: not compared"
        )
