"""What nbconvert makes of a notebook: pages with alternative texts, and slides."""

import re

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.nbconvertapp import NbConvertApp

from helpers.alternative_texts import AlternativeTexts
from test_notebooks import FOLDER, NOTEBOOKS
from test_project import REPOSITORY
from tools import slides

SETTINGS = REPOSITORY / "helpers" / "jupyter"
WEEKS = sorted(FOLDER.glob("week*.ipynb"))


def read(path):
    return nbformat.read(path, as_version=4)


def texts_of(notebook):
    """The alternative text of every figure."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                yield cell.metadata["alt"]


def convert(path, to, folder, monkeypatch):
    """As `jupyter nbconvert` does it where the settings are found, and what it said."""
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(SETTINGS))
    app = NbConvertApp()
    app.initialize(["--to", to, "--output-dir", str(folder), "--output", "page", str(path)])
    app.start()
    (page,) = folder.iterdir()
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def test_on_a_page_every_figure_has_its_text(tmp_path, monkeypatch):
    page = convert(WEEKS[0], "html", tmp_path, monkeypatch)
    texts = [*texts_of(read(WEEKS[0]))]
    assert [image["alt"] for image in page.select("img")] == texts
    assert len(texts) > 3


def test_slides_have_a_section_each_its_parts_below_and_the_texts(tmp_path, monkeypatch):
    notebook = slides.mark(read(WEEKS[0]))
    (tmp_path / "pages").mkdir()
    nbformat.write(notebook, tmp_path / "marked.ipynb")
    page = convert(tmp_path / "marked.ipynb", "slides", tmp_path / "pages", monkeypatch)
    assert [image["alt"] for image in page.select("img")] == [*texts_of(notebook)]
    kinds = [cell.metadata["slideshow"]["slide_type"] for cell in notebook.cells]
    texts = [c.source for c in notebook.cells if c.cell_type == "markdown"]
    sections = [text for text in texts if re.search("^## |^# [^\n]*\\Z|\\A# ", text, re.MULTILINE)]
    assert kinds.count("slide") == len(sections)
    assert len(page.select("section")) == 2 * kinds.count("slide") + kinds.count("subslide")
    assert kinds.count("skip") == 1
    assert "import matplotlib" not in page.text


def test_a_text_may_hold_what_html_would_trip_over_and_a_figure_without_one_stays():
    outputs = [nbformat.v4.new_output("display_data", data={"image/png": "AAAA"}) for _ in "12"]
    figure, bare = cell("draw()", outputs[:1]), cell("draw()", outputs[1:])
    figure.metadata["alt"] = '"Less" < & more'
    notebook = nbformat.v4.new_notebook(cells=[figure])
    notebook, _ = AlternativeTexts(enabled=True).preprocess(notebook, {})
    tag = BeautifulSoup(notebook.cells[0].outputs[0].data["text/html"], "html.parser").img
    assert (tag["alt"], tag["src"]) == ('"Less" < & more', "data:image/png;base64,AAAA")
    bare, _ = AlternativeTexts().preprocess_cell(bare, {}, 0)
    assert bare.outputs[0].data.keys() == {"image/png"}


def cell(source, outputs=None):
    if outputs is None:
        return nbformat.v4.new_markdown_cell(source)
    return nbformat.v4.new_code_cell(source, outputs=outputs)


def test_where_a_slide_begins():
    shown = [nbformat.v4.new_output("stream", text="1")]
    long = "word " * slides.SHORT
    for source, before, expected in (
        ("# Title", None, "slide"),
        ("## 1 Section", cell("text"), "slide"),
        ("A remark.\n\n## 1 Section", cell("x", shown), "slide"),
        ("### 1.1 Part", cell("text"), "subslide"),
        ("**Your turn.** Guess.", cell("text"), "subslide"),
        ("**Exercise: `f`.** Write.", cell("text"), "subslide"),
        (long, cell("x", shown), "subslide"),
        (long, cell("x", []), "-"),
        (long, cell("text"), "-"),
        ("A remark.", cell("x", shown), "-"),
        (f"<details>{long}", cell("x", shown), "-"),
    ):
        assert slides.slide_type(cell(source), before) == expected, source
    assert slides.slide_type(cell("# a comment", shown), cell("text")) == "-"
    assert slides.slide_type(cell("import math\nprint(1)", shown), cell("text")) == "-"
    assert slides.slide_type(cell("%load_ext autoreload", []), cell("text")) == "skip"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_notebook_has_its_slides_marked(path):
    marked = [c.metadata.get("slideshow") for c in read(path).cells]
    assert marked == [c.metadata["slideshow"] for c in slides.mark(read(path)).cells]
