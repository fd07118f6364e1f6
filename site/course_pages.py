"""What the site does to the repository's own pages, for Sphinx: links, docstrings, formulas."""

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
MATHJAX = ["startup.js", "core.js", "input/tex.js", "input/tex/extensions/textmacros.js",
           "output/chtml.js", "output/chtml/fonts/tex.js"]
MATHJAX += ["output/chtml/fonts/woff-v2/*.woff", "a11y/assistive-mml.js"]


def without_beginning(app, docname, source):
    """How the README begins stands on the start page; its own page begins behind that."""
    if docname == "README":
        source[0] = "# Set it up\n" + source[0].partition("## Start\n")[2]


class Notebooks(SphinxDirective):
    """A card for each notebook that a pattern finds: its first figure, and its row in the list."""

    has_content = True

    def run(self):
        found = [path for line in self.content for path in sorted(self.env.srcdir.glob(line))]
        cards = [card(path, self.env.srcdir) for path in found if path.suffix == ".ipynb"]
        grid = [":::::{grid} 1 2 2 3", ":gutter: 3", *cards, ":::::"]
        return self.parse_text_to_nodes("\n".join(grid))


def card(path, pages):
    """One card of the start page, in MyST."""
    cells = nbformat.read(path, as_version=4).cells
    title = re.search(r"(?m)^# (.*)$", cells[0].source)[1]
    name = path.relative_to(pages / "notebooks")
    row = r"(?m)^\|.*\(%s\) *\|([^|]*)\| *(\d+) *\|$" % re.escape(name.as_posix())
    start_page = pages / "notebooks" / "README.md"
    listed = start_page.exists() and re.search(row, start_page.read_text(encoding="utf-8"))
    what, minutes = (listed[1].strip(), listed[2]) if listed else ("", "")
    options = [f":link: /{path.relative_to(pages).with_suffix('').as_posix()}", ":link-type: doc"]
    figures = ((c, o) for c in cells for o in c.get("outputs", []) if "image/png" in o.get("data", ""))
    for cell, output in figures:
        picture = pages / "covers" / name.with_suffix(".png")
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_bytes(base64.b64decode(output.data["image/png"]))
        alt = cell.metadata.mystnb.image.alt
        options += [f":img-top: /{picture.relative_to(pages).as_posix()}", f":img-alt: {alt}"]
        break
    time = ["", ":::{card-footer}", f"{minutes} minutes", ":::"] if minutes else []
    return "\n".join([f"::::{{grid-item-card}} {title}", *options, "", what[:1].upper() + what[1:], *time, "::::"])


def without_absent(app, docname, source):
    """A table of contents may name pages by a pattern that none has yet."""
    kept = [
        line
        for line in source[0].split("\n")
        if not re.fullmatch(r"[\w/\[\]]+\*", line) or any(app.srcdir.glob(f"{line}.*"))
    ]
    source[0] = "\n".join(kept)


def anchor(title):
    """The name of a heading in links: in notebooks, which number theirs, that of JupyterLab."""
    return title.replace(" ", "-") if title[0].isdigit() else github_slugify(title)


def link_folders(app, document):
    """A link to a folder leads to its page; what has no page, such as the tests, is no link."""
    env = app.env
    for link in list(document.findall(pending_xref)):
        target = link["reftarget"]
        name = posixpath.normpath(posixpath.join(posixpath.dirname(env.docname), target))
        if link["reftype"] != "myst" or link["refdomain"] or not (REPOSITORY / name).is_dir():
            continue
        page = "reference" if name == "helpers" else f"{name}/README"
        if page in env.found_docs:
            link.attributes.update(refdomain="doc", reftarget=page, reftargetid=None)
        else:
            link.replace_self(nodes.inline("", "", *link[0].children))


def to_rst(text):
    """A docstring of the helpers, which are written to be read as they are, for Sphinx."""
    return "\n\n".join(map(paragraph_to_rst, re.split(r"\n\s*\n", text.strip()))) + "\n"


def paragraph_to_rst(text):
    if section := re.fullmatch(r"(\w+)\n-+\n(.*)", text, re.DOTALL):
        items = re.sub(r"(?m)^(?=\S)", "- ", section[2])
        return f":{section[1]}:\n" + re.sub("(?m)^", "   ", escaped(items))
    if re.match(r"(\w+: +)?\w+ = ", text):  # formulas, line by line
        return ".. code-block:: none\n\n" + re.sub("(?m)^", "   ", text)
    return escaped(text)


def escaped(text):
    """What would be markup to Sphinx, outside of `code`: products, absolute values, costs_."""
    parts = re.split("(`[^`]*`)", text)
    parts[::2] = [re.sub(r"[*|]|_(?!\w)", r"\\\g<0>", part) for part in parts[::2]]
    return "".join(parts)


def process_docstring(app, what, name, thing, options, lines):
    text, returns = "\n".join(lines).strip(), getattr(thing, "returns", None)
    if isinstance(returns, Returns):  # Sphinx loses what stands in brackets after ->
        items = [f"{name}, `{word!r}`" for name, word in returns.words.items()]
        said = "\n".join(["\n\nReturns", "-------", *items])
        text = re.sub(r"(?=\n\n(?:Raises\n|Source: )|$)", said.replace("\\", r"\\"), text, count=1)
    lines[:] = to_rst(text).split("\n")


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
    app.connect("source-read", without_absent)
    app.connect("doctree-read", link_folders)
    app.connect("autodoc-process-docstring", process_docstring)
    app.connect("build-finished", copy_mathjax)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
