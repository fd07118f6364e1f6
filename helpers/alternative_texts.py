"""The alternative texts of the figures, where nbconvert makes a page or slides of a notebook.

The templates of nbconvert read none, but for the old one, `classic`: "No description has been
provided for this image". So a figure goes to them as HTML, with the text that stands in the
metadata of its cell. `jupyter/jupyter_config.json` asks for this, and lies in the environment.
"""

import html

from nbconvert.preprocessors import Preprocessor


class AlternativeTexts(Preprocessor):
    """Put each PNG figure into an HTML tag with the alternative text of its cell."""

    def preprocess_cell(self, cell, resources, index):
        text = cell.metadata.get("alt")
        for data in (output.get("data", {}) for output in cell.get("outputs", [])):
            if text and "image/png" in data:
                source = f"data:image/png;base64,{data['image/png'].strip()}"
                data["text/html"] = f'<img src="{source}" alt="{html.escape(text)}">'
        return cell, resources
