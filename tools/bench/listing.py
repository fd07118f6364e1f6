"""The PyTorch listing in *The same network elsewhere*: run as it stands there, beside ours.

`.venv-bench/bin/python -m tools.bench.listing` records its costs in datasets/recorded/pytorch.json.
"""

import json
import re
from pathlib import Path

import numpy as np

from helpers import datasets, deep

NOTEBOOK = Path(__file__).parents[2] / "notebooks/further/the_same_network_elsewhere.ipynb"
RECORD = datasets.RECORDED / "pytorch.json"


def text():
    """The listing, out of the notebook's text."""
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    prose = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
    (listing,) = re.findall(r"```python\n(.*?)```", prose, re.DOTALL)
    return listing


def task(steps=30):
    """What the notebook has defined when the listing comes."""
    pictures, Y, *_ = datasets.load_dataset()
    X = pictures.reshape(len(pictures), -1).T / 255
    dims = (len(X), 20, 7, 5, 1)
    start = deep.initialize_parameters_deep(dims, seed=1, scale=None)
    return {"X": X, "Y": Y, "dims": dims, "start": start, "steps": steps}


def run():
    """PyTorch's version, its costs, and how far its weights are from ours at most."""
    import torch

    space = task()
    ours, _ = deep.gradient_descent(space["X"], space["Y"], space["start"], 0.0075, space["steps"])
    exec(text(), space)
    apart = [
        np.abs(space["network"][2 * l - 2].weight.detach().numpy() - ours[f"W{l}"]).max()
        for l in range(1, 5)
    ]
    version = torch.__version__.partition("+")[0]
    return {"version": version, "costs": space["costs"], "weights_apart": float(max(apart))}


if __name__ == "__main__":
    RECORD.write_text(json.dumps(run(), indent=1) + "\n", encoding="utf-8")
