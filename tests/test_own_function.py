"""The README's example of a reader's own function works as it is printed."""

import re
from pathlib import Path

import numpy as np

from helpers import logistic

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_example_trains_and_gives_the_same_numbers(monkeypatch):
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    X, Y = np.random.RandomState(0).randn(40, 7), np.array([[0, 1, 0, 1, 1, 0, 1]])
    w, b = logistic.initialize_with_zeros(40)
    expected = logistic.optimize(w, b, X, Y, 101, 0.01)
    ours = logistic.propagate
    try:
        space = {}
        exec(example, space)
        assert logistic.propagate is not ours
        assert logistic.propagate.__wrapped__ is space["propagate"]
        params, _, costs = logistic.optimize(w, b, X, Y, 101, 0.01)
    finally:
        logistic.propagate = ours
    np.testing.assert_allclose(params["w"], expected[0]["w"], rtol=1e-9)
    np.testing.assert_allclose(costs, expected[2], rtol=1e-9)
