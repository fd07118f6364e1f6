"""Where a slide begins, for `jupyter nbconvert --to slides NOTEBOOK`: a step of `make notebooks`.

A section begins a slide, and downwards of it lie its parts: a subsection, a question, a text after
what a cell has put out. A heading within a text counts as at its start. A short remark stays below
the output that it reads, and what unfolds stays where it unfolds.
By itself: `python -m tools.slides NOTEBOOK ...`
"""

import re
import sys

import nbformat

SECTION = re.compile("^## ", re.MULTILINE)
PART = re.compile(r"^(?:### |\*\*Your turn\.\*\*|\*\*Exercise: )", re.MULTILINE)
IMPORTS = re.compile("%load_ext|import |from ")
SHORT = 50  # words of a remark


def slide_type(cell, before):
    """What begins with a cell; `before` is the cell before it, or None."""
    if cell.cell_type == "code":
        return "skip" if IMPORTS.match(cell.source) and not cell.outputs else "-"
    if before is None or SECTION.search(cell.source):
        return "slide"
    if PART.search(cell.source):
        return "subslide"
    remark = len(cell.source.split()) < SHORT or cell.source.startswith("<details>")
    return "subslide" if before.get("outputs") and not remark else "-"


def mark(notebook):
    """Write into every cell what begins with it."""
    for cell, before in zip(notebook.cells, [None, *notebook.cells], strict=False):
        cell.metadata["slideshow"] = {"slide_type": slide_type(cell, before)}
    return notebook


if __name__ == "__main__":
    for path in sys.argv[1:]:
        nbformat.write(mark(nbformat.read(path, as_version=4)), path)
