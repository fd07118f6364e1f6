"""What the site does to the repository's own pages, for Sphinx: cards, links, docstrings."""

import base64
import importlib.util
import posixpath
import re
import shutil
from pathlib import Path

import nbformat
from docutils import nodes
from myst_parser.slugs import github_slugify
from sphinx.addnodes import pending_xref
from sphinx.util.docutils import SphinxDirective

from helpers.network_shapes import Returns

REPOSITORY = Path(__file__).resolve().parents[1]
# The parts of MathJax that the pages load; the whole of it is twenty times as large.
MATHJAX = ["startup.js", "core.js", "input/tex.js", "input/tex/extensions/textmacros.js"]
MATHJAX += ["output/chtml.js", "output/chtml/fonts/tex.js", "output/chtml/fonts/woff-v2/*.woff"]
MATHJAX += ["a11y/assistive-mml.js"]


class Notebooks(SphinxDirective):
    """A card for each notebook that a pattern finds."""

    has_content = True

    def run(self):
        pages = self.env.srcdir
        paths = [path for line in self.content for path in sorted(pages.glob(f"{line}.ipynb"))]
        cards = [card(path, pages) for path in paths]
        grid = [":::::{grid} 1 2 2 3", ":gutter: 3", *cards, ":::::"]
        return self.parse_text_to_nodes("\n".join(grid))


def card(path, pages):
    """One card of the start page, in MyST."""
    cells = nbformat.read(path, as_version=4).cells
    title = re.search(r"(?m)^# (.*)$", cells[0].source)[1]
    place = path.relative_to(pages)
    lines = [f"::::{{grid-item-card}} {title}", f":link: /{place.with_suffix('').as_posix()}"]
    lines += [":link-type: doc", *cover(cells, pages, place), ""]
    what, minutes = listed(path, pages / "notebooks")
    if minutes:
        lines += [what[:1].upper() + what[1:], "", ":::{card-footer}", f"{minutes} minutes", ":::"]
    return "\n".join([*lines, "::::"])


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


def listed(path, folder):
    """What the list of the notebooks says of one: what happens there, and how many minutes."""
    name = re.escape(path.relative_to(folder).as_posix())
    rows = folder / "README.md"
    text = rows.read_text(encoding="utf-8") if rows.exists() else ""
    row = re.search(rf"(?m)^\|.*\({name}\) *\|([^|]*)\| *(\d+) *\|$", text)
    return (row[1].strip(), row[2]) if row else ("", "")


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


def process_docstring(app, what, name, thing, options, lines):
    """A docstring of the helpers, which are written to be read as they are, for Sphinx."""
    text, returns = "\n".join(lines).strip(), getattr(thing, "returns", None)
    paragraphs = re.split(r"\n\s*\n", text)
    if isinstance(returns, Returns):  # Sphinx loses what stands in brackets after ->
        items = [f"{result}, `{word!r}`" for result, word in returns.words.items()]
        place = next(k for k, p in enumerate([*paragraphs, "Raises"]) if ends(p))
        paragraphs.insert(place, "\n".join(["Returns", "-------", *items]))
    lines[:] = [*"\n\n".join(map(to_rst, paragraphs)).split("\n"), ""]


def ends(paragraph):
    """Does it come after what a function returns?"""
    return paragraph.startswith(("Raises", "Source: "))


def to_rst(paragraph):
    if section := re.fullmatch(r"(\w+)\n-+\n(.*)", paragraph, re.DOTALL):
        items = re.sub(r"(?m)^(?=\S)", "- ", section[2])
        return f":{section[1]}:\n" + indented(escaped(items))
    if re.match(r"(\w+: +)?\w+ = ", paragraph):  # formulas, line by line
        return ".. code-block:: none\n\n" + indented(paragraph)
    return escaped(paragraph)


def indented(text):
    return re.sub("(?m)^", "   ", text)


def escaped(text):
    """What would be markup to Sphinx, outside of `code`: products, absolute values, costs_."""
    parts = re.split("(`[^`]*`)", text)
    parts[::2] = [re.sub(r"[*|]|_(?!\w)", r"\\\g<0>", part) for part in parts[::2]]
    return "".join(parts)


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
    app.connect("source-read", without_beginning)
    app.connect("doctree-read", link_folders)
    app.connect("autodoc-process-docstring", process_docstring)
    app.connect("html-page-context", without_cards)
    app.connect("build-finished", copy_mathjax)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
