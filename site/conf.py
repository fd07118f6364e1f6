"""How Sphinx makes the site out of the repository's own pages; see `make site`."""

import re
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

project = "Deep learning companion"
# As in pyproject.toml, or empty. GitHub Pages puts the site of o/r at o.github.io/r.
pyproject = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))
repository = pyproject["project"]["urls"].get("Repository", "")
html_baseurl = re.sub(
    r"https://github\.com/([^/]+)/([^/]+)", r"https://\1.github.io/\2/", repository
)
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.autosummary"]
extensions += ["sphinx_copybutton", "sphinx_design", "course_pages", "docstrings"]
extensions += ["page_parts", "playground_page"]
include_patterns = ["*.md", "reference/*", "datasets/*.md", "notebooks/**", "tools/**.md"]
exclude_patterns = ["**/.ipynb_checkpoints"]
templates_path = [str(HERE / "templates")]

# Notebooks as they were committed: CI compares their outputs, nothing is run here.
nb_execution_mode = "off"
nb_render_markdown_format = "myst"  # tables, too
nb_code_prompt_show = "Show the {type}"
nb_code_prompt_hide = "Hide the {type}"
# A widget needs a kernel, and its script a network: only the picture beside it is shown.
nb_ipywidgets_js = {}
nb_mime_priority_overrides = [("html", "application/vnd.jupyter.widget-view+json", 95)]
myst_enable_extensions = ["amsmath", "colon_fence", "dollarmath"]
myst_heading_anchors = 3
myst_heading_slug_func = "course_pages.anchor"

# The reference: signatures with their shapes, in the order of the files.
autodoc_member_order = "bysource"
add_module_names = False
python_use_unqualified_type_names = True
toc_object_entries_show_parents = "hide"
autodoc_default_options = {"exclude-members": "set_score_request, set_fit_request"}  # sklearn's
default_role = "py:obj"

# Code can be copied; what it put out cannot.
copybutton_selector = (
    ".highlight pre:not(.output.stream pre, .output.text_plain pre, .output.traceback pre)"
)

html_theme = "pydata_sphinx_theme"
html_context = {"default_mode": "auto"}  # light or dark, as the reader's machine has it
html_title = project
html_favicon = "static/favicon.svg"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_sidebars = {"**": ["sidebar-pages"]}
html_show_sourcelink = False
html_copy_source = False
html_use_index = False
html_domain_indices = False
html_theme_options = {
    "logo": {"text": project},
    "navbar_center": [],
    "navbar_end": ["theme-switcher"],
    "navbar_persistent": ["search-button-field"],
    "secondary_sidebar_items": ["page-toc"],
    "article_footer_items": ["repository"],
    "footer_start": [],
    "footer_end": [],
    "search_bar_text": "Search",
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
mathjax_path = "mathjax/startup.js"
PARTS = ["core", "input/tex", "[tex]/textmacros", "output/chtml", "a11y/assistive-mml"]
mathjax3_config = {
    "loader": {"load": PARTS},
    "tex": {"packages": {"[+]": ["textmacros"]}},  # \_ in \text, as JupyterLab reads it
}
