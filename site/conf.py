"""How Sphinx makes the site out of the repository's own pages; see `make site`."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

project = "Deep learning companion"
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.autosummary", "course_pages"]
include_patterns = ["*.md", "reference/*", "datasets/*.md", "notebooks/**", "tools/**.md"]
exclude_patterns = ["**/.ipynb_checkpoints"]
templates_path = [str(HERE / "templates")]

# Notebooks as they were committed: CI compares their outputs, nothing is run here.
nb_execution_mode = "off"
nb_code_prompt_show = "Show the {type}"
nb_code_prompt_hide = "Hide the {type}"
nb_ipywidgets_js = {}  # a widget needs a kernel, and its script a network; its picture stays
myst_enable_extensions = ["dollarmath", "amsmath"]
myst_heading_anchors = 3

# The reference: signatures with their shapes, in the order of the files.
autodoc_member_order = "bysource"
python_maximum_signature_line_length = 88
python_use_unqualified_type_names = True
toc_object_entries_show_parents = "hide"
default_role = "py:obj"

html_theme = "pydata_sphinx_theme"
html_title = project
html_static_path = ["static"]
html_css_files = ["site.css"]
html_sidebars = {"**": ["sidebar-pages"]}
html_show_sourcelink = False
html_copy_source = False
html_use_index = False
html_domain_indices = False
html_theme_options = {
    "logo": {"text": project},
    "navbar_center": [],
    "navbar_end": ["theme-switcher"],
    "secondary_sidebar_items": ["page-toc"],
    "footer_start": [],
    "footer_end": [],
    "search_bar_text": "Search",
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
mathjax_path = "mathjax/startup.js"
mathjax3_config = {
    "loader": {"load": ["core", "input/tex", "output/chtml", "a11y/assistive-mml"]},
    "options": {"enableMenu": False},
}
