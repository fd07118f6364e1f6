"""Pictures, those of them that were taken for something else, and weights as a picture."""

import math

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from helpers.plotting.texts import Names
from helpers.plotting.words import Pictures, Weights
from helpers.shapes import Labels, PositiveInteger
from helpers.validation import validate


@validate
def plot_pictures(
    pictures: Pictures("k"),
    titles: Names("k") | None = None,
    *,
    columns: PositiveInteger = 8,
    ax: Axes | None = None,
) -> Axes:
    """Pictures side by side in a grid, row by row, with a title above each.

    They hold integers from 0 to 255, or floats from 0 to 1.
    """
    count, height, width = pictures.shape[:3]
    columns = min(columns, count)
    rows = math.ceil(count / columns)
    gap = max(1, width // 16)
    head = gap if titles is None else width // 4
    if ax is None:
        size = (1.15 * columns, 1.15 * rows * (height + head) / (width + gap))
        _, ax = plt.subplots(figsize=np.minimum(size, 50))

    sheet = np.full((rows * (height + head), columns * (width + gap), 3), 255, dtype=np.uint8)
    for k, picture in enumerate(pictures):
        top, left = k // columns * (height + head) + head, k % columns * (width + gap)
        sheet[top : top + height, left : left + width] = picture
        if titles is not None:
            ax.text(left, top - gap, titles[k], fontsize=8)
    ax.imshow(sheet, interpolation="nearest")
    ax.axis("off")
    return ax


@validate
def plot_misclassified(
    pictures: Pictures("m"),
    Y: Labels("m"),
    Y_prediction: Labels("m"),
    classes: Names(2),
    *,
    most: PositiveInteger = 12,
    ax: Axes | None = None,
) -> Axes:
    """The pictures whose prediction is not their label, each with what it was taken for.

    `classes` holds the names of label 0 and label 1; no more than `most` pictures are shown.
    """
    wrong = np.flatnonzero(Y[0] != Y_prediction[0])[:most]
    if not wrong.size:
        ax = ax or plt.subplots()[1]
        ax.text(0.5, 0.5, "no mistakes", ha="center", transform=ax.transAxes)
        ax.axis("off")
        return ax
    names = [classes[int(label)] for label in Y_prediction[0, wrong]]
    return plot_pictures(pictures[wrong], [f'"{name}"' for name in names], columns=6, ax=ax)


@validate
def plot_weights(w: Weights, *, ax: Axes | None = None) -> Axes:
    """The weights of a unit as the picture that it looks for.

    Grey is a weight of zero. A pixel is brighter in a colour that speaks for label 1, and darker
    in a colour that speaks against it.
    """
    num_px = math.isqrt(w.size // 3)
    ax = ax or plt.subplots(figsize=(3, 3))[1]
    largest = np.abs(w).max() or 1
    ax.imshow(0.5 + w.reshape(num_px, num_px, 3) / (2 * largest), interpolation="nearest")
    ax.axis("off")
    return ax
