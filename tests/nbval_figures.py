"""A pytest plugin: figures in notebooks are compared, too.

nbval runs the notebooks and compares the texts that they put out, but no PNG. `Notebook` and `Cell`
take the place of its own classes, and compare figures as pictures. Figures that differ go into the
folder `figure-differences`.
"""

import nbval.kernel
import pytest
from nbval.plugin import IPyNbCell, IPyNbFile
from PIL import Image

from compare_figures import (
    LIMIT,
    MATPLOTLIB,
    TILE,
    difference,
    drawn_by,
    figures,
    in_its_colours,
    largest_rms,
)

# nbval lays out every message, pictures too, for a log that nobody keeps.
nbval.kernel.pformat = str

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
            second = in_its_colours(second, first)
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
            shown = {"expected": first.convert("RGBA"), "actual": second}
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
