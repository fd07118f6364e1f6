"""Pictures, those of them that were taken for something else, and weights as a picture."""

import math

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from helpers.plotting.colours import BLUE, ORANGE
from helpers.plotting.texts import Names
from helpers.plotting.words import Pictures, Weights
from helpers.shapes import Labels, PositiveInteger, Probabilities
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

    They hold integers from 0 to 255, or floats from 0 to 1, and are shown so bright that the
    largest of all these numbers is full light.
    """
    count, height, width = pictures.shape[:3]
    columns = min(columns, count)
    rows = math.ceil(count / columns)
    gap = max(1, width // 16)
    lines = 0 if titles is None else 1 + max(title.count("\n") for title in titles)
    head = gap + lines * (width // 5)
    pictures = (pictures * (255 / (pictures.max() or 255))).round().astype(np.uint8)
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
    A: Probabilities(1, "m") | None = None,
    names: Names("m") | None = None,
    most: PositiveInteger = 12,
    ax: Axes | None = None,
) -> Axes:
    """The pictures whose prediction is not their label, with what was said and what is true.

    `classes` holds the names of label 0 and label 1, and `names` a closer name for each picture;
    `A` adds the probability of label 1. No more than `most` pictures are shown.
    """
    wrong = np.flatnonzero(Y[0] != Y_prediction[0])[:most]
    if not wrong.size:
        ax = ax or plt.subplots()[1]
        ax.text(0.5, 0.5, "no mistakes", ha="center", transform=ax.transAxes)
        ax.axis("off")
        return ax
    titles = []
    for i in wrong:
        said, true = classes[int(Y_prediction[0, i])], names[i] if names else classes[int(Y[0, i])]
        titles.append(f"said {said},\nis {true}" + ("" if A is None else f" ({A[0, i]:.2f})"))
    return plot_pictures(pictures[wrong], titles, columns=6, ax=ax)


@validate
def plot_weights(w: Weights, *, bar: bool = True, ax: Axes | None = None) -> Axes:
    """The weights of a unit as a picture: how z grows where a pixel gets brighter.

    For each pixel that is the sum of its three weights. Blue pixels raise z, orange ones lower it,
    white ones leave it as it is. A bar beside the picture tells how much.
    """
    num_px = math.isqrt(w.size // 3)
    ax = ax or plt.subplots(figsize=(3.6, 3))[1]
    total = w.reshape(num_px, num_px, 3).sum(axis=2)
    largest = np.abs(total).max() or 1
    shades = LinearSegmentedColormap.from_list("orange to blue", [ORANGE, "white", BLUE])
    image = ax.imshow(total, cmap=shades, vmin=-largest, vmax=largest, interpolation="nearest")
    if bar:
        ax.figure.colorbar(image, cax=ax.inset_axes([1.05, 0, 0.06, 1]))
    ax.axis("off")
    return ax
