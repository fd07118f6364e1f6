"""What a page has beside its text: how to take it along, what links show of it, lines that wrap."""

import base64
import re
from pathlib import Path

from course_pages import REPOSITORY, listed
from docutils import nodes
from pygments.formatters import HtmlFormatter
from sphinx.highlighting import PygmentsBridge

from helpers.copies import without_outputs

PICTURE = "what_you_build.png"
LONG = 200  # characters of a description, at most, where its sentences allow it


class Lines(HtmlFormatter):
    """Every line is a block: what wraps of it goes on a little to the right of its beginning."""

    def _format_lines(self, tokensource):
        for is_code, line in super()._format_lines(tokensource):
            begins = len(re.match(" *", re.sub("<[^>]*>", "", line))[0])
            style = f' style="--begins: {begins}ch"' if begins else ""
            yield is_code, f'<span class="line"{style}>{line}</span>'


def add_download(app, document):
    """Below a notebook's title: how long it takes, and its file as learners get it.

    The file is in the link: from a page on the disk, browsers show a file instead of keeping it.
    """
    rows = {f"notebooks/{row.path}": row for row in listed(app.srcdir / "notebooks")}
    row = rows.get(f"{app.env.docname}.ipynb")
    if row:
        file = Path(app.srcdir, "notebooks", row.path)
        data = base64.b64encode(without_outputs(file.read_bytes())).decode()
        link = f'<a href="data:application/x-ipynb+json;base64,{data}" download="{file.name}">'
        text = f"{row.minutes} minutes · {link}Download this notebook</a>, without outputs"
        title = next(document.findall(nodes.title))
        title.parent.insert(1, nodes.raw("", f'<p class="take-along">{text}</p>', format="html"))


def description(document):
    """The first sentences of a page, without what introduces them."""
    for paragraph in document.findall(nodes.paragraph):
        words = " ".join(paragraph.astext().split()).removeprefix("What you’ll do. ")
        where = isinstance(paragraph[0], nodes.emphasis)  # Week 3 of 4, all notebooks
        sentences = [] if where else re.findall(r"\S.*?[.!?](?= |$)", words)
        if sentences:
            text = sentences[0]
            for sentence in sentences[1:]:
                if len(text) + len(sentence) >= LONG:
                    break
                text += f" {sentence}"
            return text
    return ""


def describe(app, pagename, templatename, context, doctree):
    """What a search engine and a link elsewhere show of the page; where its source is."""
    base, root = app.config.html_baseurl, context["pathto"]("index").rpartition("/")[0]
    context["description"] = description(doctree) if doctree else ""
    context["picture"] = f"{base or root + '/' * bool(root)}_images/{PICTURE}"
    repository = app.config.repository
    context["repository"] = repository
    context["source"] = source(str(app.env.doc2path(pagename, False))) if doctree else ""


def source(page):
    """The file of the repository that a page was made from."""
    if module := re.fullmatch(r"reference/helpers\.(\w+)\.\w+", page):
        folder = f"helpers/{module[1]}"
        return folder if (REPOSITORY / folder).is_dir() else f"{folder}.py"
    return page if (REPOSITORY / page).exists() else f"site/pages/{page}"


def setup(app):
    PygmentsBridge.html_formatter = Lines
    app.add_config_value("repository", "", "html", [str])
    app.connect("doctree-read", add_download)
    app.connect("html-page-context", describe)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
