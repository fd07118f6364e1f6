"""How much memory the kernel of each notebook has after Run All: `python -m tools.memory`.

The proportional set size, which shares what several kernels read from the same files among them,
as /proc/PID/smaps_rollup of Linux knows it, and the most that was resident at any moment.
"""

import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
# scikit-learn imports pandas where it is, as for the tests; learners do not have it.
AS_LEARNERS = """
import sys

class WithoutPandas:
    def find_spec(name, *_):
        if name == "pandas":
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, WithoutPandas)
"""


def after_run_all(path):
    """(the kernel's proportional set size, the most that was resident), in MB."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(AS_LEARNERS))
    place = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(notebook, timeout=600, kernel_name="python3", resources=place)
    client.create_kernel_manager()
    client.km.transport_encryption = "auto"
    with client.setup_kernel():
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index)
        process = Path("/proc", str(client.km.provisioner.process.pid))
        return megabytes(process / "smaps_rollup", "Pss"), megabytes(process / "status", "VmHWM")


def megabytes(table, name):
    return int(re.search(rf"^{name}:\s+(\d+) kB", table.read_text(), re.MULTILINE)[1]) / 1000


def main():
    print("MB after Run All, and at most")
    for path in sorted(NOTEBOOKS.rglob("[!.]*.ipynb")):
        if ".ipynb_checkpoints" not in path.parts:
            size, most = after_run_all(path)
            print(f"{size:4.0f} {most:4.0f}  {path.relative_to(NOTEBOOKS)}", flush=True)


if __name__ == "__main__":
    main()
