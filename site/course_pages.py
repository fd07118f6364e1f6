"""What the site makes of the repository's own pages, for Sphinx: their order, cards and links."""

import base64
import importlib.util
import json
import posixpath
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import nbformat
from docutils import nodes
from myst_parser.slugs import github_slugify
from sphinx.addnodes import pending_xref
from sphinx.util.docutils import SphinxDirective

REPOSITORY = Path(__file__).resolve().parents[1]
# The parts of MathJax that the pages load; the whole of it is twenty times as large.
MATHJAX = ["startup.js", "core.js", "input/tex.js", "input/tex/extensions/textmacros.js"]
MATHJAX += ["output/chtml.js", "output/chtml/fonts/tex.js", "output/chtml/fonts/woff-v2/*.woff"]
MATHJAX += ["a11y/assistive-mml.js"]


class Row(NamedTuple):
    """What the list of all notebooks says of one."""

    when: str
    path: str
    what: str
    minutes: str

    def evening(self):
        """The week, and whether it goes further: what comes before week 2 comes after week 1."""
        week = int(self.when.split()[-1])
        return week - self.when.startswith("before"), self.when != str(week)


def listed(folder):
    """The rows of the list of all notebooks, further ones after their week."""
    text = (folder / "README.md").read_text(encoding="utf-8")
    cell = r" *([^|]*?) *\|"
    rows = re.findall(rf"(?m)^\|{cell} *\[[^|]*\(([^|]*\.ipynb)\) *\|{cell} *(\d+) *\|$", text)
    return sorted((Row(*row) for row in rows), key=Row.evening)


class Notebooks(SphinxDirective):
    """A card for each notebook of the list: the weeks, or those that go further."""

    required_arguments = 1

    def run(self):
        pages = self.env.srcdir
        further = self.arguments[0] == "further"
        rows = [row for row in listed(pages / "notebooks") if row.evening()[1] == further]
        cards = [card(row, pages) for row in rows]
        grid = [":::::{grid} 1 2 2 3", ":gutter: 3", *cards, ":::::"]
        return self.parse_text_to_nodes("\n".join(grid))


def card(row, pages):
    """One card of the start page, in MyST."""
    path = pages / "notebooks" / row.path
    cells = nbformat.read(path, as_version=4).cells
    title = re.search(r"(?m)^# (.*)$", cells[0].source)[1]
    place = path.relative_to(pages)
    lines = [f"::::{{grid-item-card}} {title}", f":link: /{place.with_suffix('').as_posix()}"]
    lines += [":link-type: doc", *cover(cells, pages, place), ""]
    lines += [row.what[:1].upper() + row.what[1:], ""]
    return "\n".join([*lines, ":::{card-footer}", f"{row.minutes} minutes", ":::", "::::"])


def cover(cells, pages, place):
    """The first figure of a notebook, kept as a file for its card."""
    for cell in cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                picture = Path("covers", place).with_suffix(".png")
                (pages / picture).parent.mkdir(parents=True, exist_ok=True)
                (pages / picture).write_bytes(base64.b64decode(output.data["image/png"]))
                return [f":img-top: /{picture.as_posix()}", f":img-alt: {cell.metadata.alt}"]
    return []


def add_further(app, docname, source):
    """The notebooks that go further than a week are the pages below that week's."""
    rows = listed(app.srcdir / "notebooks")
    week = next((row for row in rows if f"notebooks/{row.path}" == f"{docname}.ipynb"), None)
    if week and not week.evening()[1]:
        below = [row.path for row in rows if row.evening() == (week.evening()[0], True)]
        notebook = json.loads(source[0])
        contents = "\n".join(["```{toctree}", ":hidden:", "", *below, "```"])
        cell = {"cell_type": "markdown", "id": "further", "metadata": {}, "source": contents}
        notebook["cells"].append(cell)
        source[0] = json.dumps(notebook)


def without_beginning(app, docname, source):
    """How the README begins stands on the start page; its own page begins behind that."""
    if docname == "README":
        source[0] = "# Set it up\n" + source[0].partition("## Start\n")[2]


def anchor(title):
    """The name of a heading in links: in notebooks, which number theirs, that of JupyterLab."""
    return title.replace(" ", "-") if title[0].isdigit() else github_slugify(title)


def link_folders(app, document):
    """A link to a folder leads to its page; what has no page, such as the tests, is no link."""
    env = app.env
    for link in list(document.findall(pending_xref)):
        name = posixpath.normpath(posixpath.join(posixpath.dirname(env.docname), link["reftarget"]))
        if link["reftype"] != "myst" or link["refdomain"] or not (REPOSITORY / name).is_dir():
            continue
        page = "reference" if name == "helpers" else f"{name}/README"
        if page in env.found_docs:
            link.attributes.update(refdomain="doc", reftarget=page, reftargetid=None)
        else:
            link.replace_self(nodes.inline("", "", *link[0].children))


def without_cards(app, pagename, templatename, context, doctree):
    """Only the start page has cards; the others need not load what draws them."""
    if pagename != "index":
        for kind in ("css_files", "script_files"):
            context[kind] = [f for f in context[kind] if "design" not in getattr(f, "filename", f)]


def copy_mathjax(app, error):
    [package] = importlib.util.find_spec("sphinx-mathjax-offline").submodule_search_locations
    whole = Path(package) / "static" / "mathjax"
    for file in (file for pattern in MATHJAX for file in whole.glob(pattern)):
        place = Path(app.outdir) / "_static" / "mathjax" / file.relative_to(whole)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, place)


def setup(app):
    app.add_directive("notebooks", Notebooks)
    app.connect("source-read", add_further)
    app.connect("source-read", without_beginning)
    app.connect("doctree-read", link_folders)
    app.connect("html-page-context", without_cards)
    app.connect("build-finished", copy_mathjax)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
