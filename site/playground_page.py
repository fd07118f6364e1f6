"""The points of the playground that trains in the page."""

import json
from pathlib import Path

from helpers.playground.points import KINDS
from helpers.playground.training import Settings, Training


def points():
    """The points that the notebook's playground begins with, of every kind: to learn, and fresh."""
    kinds = {}
    for kind in KINDS:
        training = Training(Settings(data=kind))
        sets = [(training.X, training.Y), training.fresh]
        kinds[kind] = [{"X": X.tolist(), "Y": Y.tolist()} for X, Y in sets]
    return kinds


def write_points(app, error):
    """As a script, since a page from the disk may not read any other file."""
    place = Path(app.outdir, "_static", "playground", "points.js")
    place.write_text(f"const points = {json.dumps(points())};\n", encoding="utf-8")


def setup(app):
    app.connect("build-finished", write_points)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
