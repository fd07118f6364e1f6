"""What the site does to the repository's own pages, for Sphinx: links, docstrings, formulas."""

import importlib.util
import posixpath
import re
import shutil
from pathlib import Path

from docutils import nodes
from sphinx.addnodes import pending_xref

REPOSITORY = Path(__file__).resolve().parents[1]
# The parts of MathJax that the pages load; the whole of it is twenty times as large.
MATHJAX = ["startup.js", "core.js", "input/tex.js", "output/chtml.js", "output/chtml/fonts/tex.js"]
MATHJAX += ["output/chtml/fonts/woff-v2/*.woff", "a11y/assistive-mml.js"]


def without_beginning(app, docname, source):
    """How the README begins stands on the start page; its own page begins with the start."""
    if docname == "README":
        source[0] = "# Start\n" + source[0].partition("## Start\n")[2]


def without_absent(app, docname, source):
    """A table of contents may name pages by a pattern that none has yet."""
    kept = [
        line
        for line in source[0].split("\n")
        if not re.fullmatch(r"[\w/\[\]]+\*", line) or any(app.srcdir.glob(f"{line}.*"))
    ]
    source[0] = "\n".join(kept)


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
        items = "\n".join(f"- {line}" if line[0] != " " else line for line in section[2].split("\n"))
        return f".. rubric:: {section[1]}\n\n{escaped(items)}"
    if re.match(r"(\w+: +)?\w+ = ", text):  # formulas, line by line
        return ".. code-block:: none\n\n" + re.sub("(?m)^", "   ", text)
    return escaped(text)


def escaped(text):
    """What would be markup to Sphinx, outside of `code`: products, absolute values, costs_."""
    parts = re.split("(`[^`]*`)", text)
    parts[::2] = [re.sub(r"[*|]|_(?!\w)", r"\\\g<0>", part) for part in parts[::2]]
    return "".join(parts)


def process_docstring(app, what, name, thing, options, lines):
    lines[:] = to_rst("\n".join(lines)).split("\n")


def copy_mathjax(app, error):
    [package] = importlib.util.find_spec("sphinx-mathjax-offline").submodule_search_locations
    whole = Path(package) / "static" / "mathjax"
    for file in (file for pattern in MATHJAX for file in whole.glob(pattern)):
        place = Path(app.outdir) / "_static" / "mathjax" / file.relative_to(whole)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, place)


def setup(app):
    app.connect("source-read", without_beginning)
    app.connect("source-read", without_absent)
    app.connect("doctree-read", link_folders)
    app.connect("autodoc-process-docstring", process_docstring)
    app.connect("build-finished", copy_mathjax)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
