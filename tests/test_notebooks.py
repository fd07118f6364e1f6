"""What keeps a committed notebook fit to be read and to be compared with."""

import ast
import base64
import io
import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from nbval.plugin import find_comment_markers, find_metadata_tags
from PIL import Image

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb")) + sorted(FOLDER.glob("further/*.ipynb"))
MACHINE_PATH = re.compile(r"/(?:home|root|Users|tmp|work|mnt|opt)/|\b[A-Z]:\\\\\w|site-packages")
# The cells whose output need not be the committed one: (notebook, how the cell begins): why.
NOT_COMPARED = {
    ("week2_logistic_regression", "X_20, Y_20 ="): "its figure shows measured times",
}
SCRATCH = {"ax", "axes", "fig", "_"}  # every figure has its own; _ is thrown away


def without_magic(cell):
    """The Python in a cell, without lines such as %autoreload 2."""
    return re.sub(r"(?m)^%.*$", "", cell.source)


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture(scope="module")
def notebook(path):
    return nbformat.read(path, as_version=4)


@pytest.fixture(scope="module")
def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_every_notebook_is_found():
    names = ["week1_what_is_a_neural_network", "week2_logistic_regression"]
    names += ["week3_planar_flower", "week4_deep_network"]
    found = [path.stem for path in NOTEBOOKS if path.parent == FOLDER]
    assert found == ["hyperparameters", "playground", *names]
    assert sorted(FOLDER.rglob("[!.]*.ipynb")) == sorted(NOTEBOOKS)


def test_notebook_is_valid_and_small(path, notebook):
    nbformat.validate(notebook)
    assert path.stat().st_size < 1_000_000


def test_every_code_cell_was_run_in_sequence(code_cells):
    counts = [cell.execution_count for cell in code_cells]
    assert counts == list(range(1, len(counts) + 1))


def test_the_outputs_of_all_other_cells_are_compared(path, code_cells):
    """With nbval's own eyes, so in every spelling that makes it skip, ignore or expect an error."""
    listed = [start for notebook, start in NOT_COMPARED if notebook == path.stem]
    ignored = []
    for cell in code_cells:
        options = [*find_comment_markers(cell.source), *find_metadata_tags(cell.metadata)]
        if options:
            assert options == [("check", False)], cell.source
            ignored.append(cell.source.partition("=")[0] + "=")
    assert ignored == listed


def test_nothing_went_wrong_in_it(code_cells):
    for cell in code_cells:
        for output in cell.outputs:
            assert output.output_type != "error", cell.source
            assert output.get("name") != "stderr", cell.source


def test_any_python_3_can_open_it(notebook):
    assert notebook.metadata.kernelspec.name == "python3"
    assert "version" not in notebook.metadata.get("language_info", {})
    for cell in notebook.cells:
        assert "execution" not in cell.metadata


def test_it_names_no_path_of_a_machine(path):
    text = re.sub(r'"image/png": ".*"', "", path.read_text(encoding="utf-8"))
    assert not MACHINE_PATH.search(text)


def test_its_links_lead_somewhere(path, notebook):
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    for name in re.findall(r"\]\(([^)#:\s]+\.(?:ipynb|md))\)", text):
        assert (path.parent / name).exists(), name


def test_cells_are_short(code_cells):
    for cell in code_cells:
        assert len(cell.source.splitlines()) <= 20, cell.source


def test_every_figure_has_an_alternative_text(code_cells):
    for cell in code_cells:
        if any("image/png" in output.get("data", {}) for output in cell.outputs):
            text = cell.metadata["mystnb"]["image"]["alt"]  # where myst-nb looks for it
            assert len(text) > 20, cell.source
            assert cell.metadata["alt"] == text  # and nbconvert


def test_figures_were_drawn_by_the_matplotlib_of_the_lock(code_cells):
    """Only then are they compared when the notebooks are run."""
    lock = (Path(__file__).parents[1] / "requirements.lock").read_text(encoding="utf-8")
    locked = re.search(r"^matplotlib==(\S+)", lock, re.MULTILINE)[1]
    pngs = [
        o.data["image/png"]
        for c in code_cells
        for o in c.outputs
        if "image/png" in o.get("data", {})
    ]
    assert pngs
    for png in pngs:
        software = Image.open(io.BytesIO(base64.b64decode(png))).info["Software"]
        # The playground's is unsigned: no Pillow that we allow draws it otherwise.
        assert software.startswith(f"Matplotlib version{locked},") or not software


def test_no_name_is_given_to_two_things(code_cells):
    owners = {}
    for number, cell in enumerate(code_cells):
        for node in ast.parse(without_magic(cell)).body:
            targets = node.targets if isinstance(node, ast.Assign) else []
            for name in (n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)):
                assert name in SCRATCH or owners.setdefault(name, number) == number, name


def test_every_cell_does_something_to_see_or_defines_something(code_cells):
    for cell in code_cells:
        body, defines = (
            ast.parse(without_magic(cell)).body,
            ast.Assign | ast.Import | ast.ImportFrom | ast.FunctionDef,
        )
        assert cell.outputs or any(isinstance(node, defines) for node in body)


def test_only_learners_define_functions(code_cells):
    """Where an exercise waits for them; what a lesson calls is a helper."""
    for cell in code_cells:
        tree = ast.parse(without_magic(cell))
        if isinstance(tree.body[0], ast.FunctionDef):
            (stub,) = tree.body
            assert [ast.unparse(line) for line in stub.body] == ["..."], cell.source
            continue
        for node in ast.walk(tree):
            assert not isinstance(node, ast.FunctionDef | ast.ClassDef), cell.source


def test_headings_go_down_one_level_at_a_time(notebook):
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    levels = [len(mark) for mark in re.findall(r"^(#+) ", text, re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
