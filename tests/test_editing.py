"""A reader edits a file of the helpers while a notebook is open: the edit runs, and is shown."""

import os
import shutil
from pathlib import Path

from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

HELPERS = Path(__file__).parents[1] / "helpers"
LINES = "\n".join(f"FILLER_{k} = {k}" for k in range(12))
CELLS = """
%load_ext autoreload
%autoreload 2
from helpers import activations, logistic, source
print(activations.relu(2.0), "def relu(" in source.show_source(activations.relu).data)
---
# lines above: what is shown must not become another function
text = path.read_text()
path.write_text(text.replace("import numpy as np", "import numpy as np\\n" + LINES, 1))
---
print(activations.relu(2.0), "def relu(" in source.show_source(activations.relu).data)
---
path.write_text(path.read_text().replace("return np.maximum(z, 0)", "return 3 * np.maximum(z, 0)"))
---
print(activations.relu(2.0), "3 * np.maximum" in source.show_source(activations.relu).data)
---
activations.relu = lambda z: z - 1
print(activations.relu(2.0))
"""


def test_an_edit_runs_and_is_shown_without_a_restart(tmp_path, monkeypatch):
    shutil.copytree(HELPERS, tmp_path / "helpers")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    path = tmp_path / "helpers" / "activations.py"
    start = f"import time\nfrom pathlib import Path\npath, LINES = Path({str(path)!r}), {LINES!r}"
    # A file's time has seconds on some systems: an edit in the same second would not be seen.
    wait = "\nimport os\nos.utime(path, (time.time() + {0}, time.time() + {0}))"
    cells = [start, *CELLS.split("---\n")]
    cells = [c + wait.format(k) if "write_text" in c else c for k, c in enumerate(cells)]
    notebook = new_notebook(cells=list(map(new_code_cell, cells)))
    NotebookClient(notebook, kernel_name="python3", timeout=60).execute(cwd=os.fspath(tmp_path))
    said = ["".join(o.get("text", "") for o in cell.outputs) for cell in notebook.cells]
    assert said[1:] == ["2.0 True\n", "", "2.0 True\n", "", "6.0 True\n", "1.0\n"]
