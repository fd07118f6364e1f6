"""The helpers' docstrings, which are written to be read as they are, for Sphinx."""

import re

from helpers.network_shapes import Returns


def process_docstring(app, what, name, thing, options, lines):
    """Rewrite the lines of one docstring in place."""
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


def setup(app):
    app.connect("autodoc-process-docstring", process_docstring)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
