"""The plane: points of two classes, and what a network or its units make of every place."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from helpers.plotting.colours import BLUE, ORANGE, SHADES
from helpers.plotting.texts import Text
from helpers.plotting.words import LARGEST, Points, Range, returned
from helpers.shapes import Labels, Matrix
from helpers.validation import Function, validate


@validate
def plot_points(X: Points("m"), Y: Labels("m"), *, ax: Axes | None = None) -> Axes:
    """Points in the plane: label 0 as orange circles, label 1 as blue triangles.

    `ax.legend()` says so in the figure, too.
    """
    ax = ax or plt.subplots(figsize=(4.2, 4))[1]
    for label, colour, marker in ((0, ORANGE, "o"), (1, BLUE, "^")):
        points = X[:, Y[0] == label]
        look = {"s": 16, "c": colour, "marker": marker, "edgecolors": "white", "linewidths": 0.4}
        ax.scatter(*points, **look, label=f"label {label}")
    ax.set(xlabel="$x_1$", ylabel="$x_2$")
    return ax


@validate
def plot_mistakes(
    X: Points("m"), Y: Labels("m"), Y_prediction: Labels("m"), *, ax: Axes | None = None
) -> Axes:
    """A black ring around every point whose prediction is not its label."""
    ax = ax or plt.subplots(figsize=(4.2, 4))[1]
    wrong = X[:, Y[0] != Y_prediction[0]]
    ring = {"s": 44, "facecolors": "none", "edgecolors": "black", "linewidths": 0.7}
    ax.scatter(*wrong, **ring, label="wrong")
    return ax


@validate
def plot_decision_boundary(
    predict: Function, X: Points("m"), Y: Labels("m"), ax: Axes | None = None
) -> Axes:
    """Where in the plane a classifier predicts 0 (orange) and where 1 (blue), and the points.

    `predict` takes points as columns (2, n) and returns their labels (1, n).
    """
    x1, x2, places = plane(X)
    labels = returned("predict", predict, places, Labels("n"))
    ax, _ = shade(x1, x2, labels, np.array([-0.5, 0.5, 1.5]), ax)
    return plot_points(X, Y, ax=ax)


@validate
def plot_output(
    output: Function,
    X: Points("m"),
    Y: Labels("m"),
    *,
    limits: Range = (0, 1),
    bar: Text | None = None,
    ax: Axes | None = None,
) -> Axes:
    """The output of a network or a unit, from lowest (orange) to highest (blue), and the points.

    `output` takes points as columns (2, n) and returns numbers (1, n) within the limits, such as
    probabilities. A black line marks the middle between the limits. A `bar` beside the figure
    explains the colours; it is the text along it.
    """
    low, high = limits
    x1, x2, places = plane(X)
    values = returned("output", output, places, Matrix(1, "n"))
    rounding = 1e-9 * (high - low)
    if values.min() < low - rounding or values.max() > high + rounding:
        raise ValueError(
            f"What output returned must lie within limits, from {low:g} to {high:g}; "
            f"got {values.min():g} to {values.max():g}."
        )
    ax, shades = shade(x1, x2, np.clip(values, low, high), np.linspace(low, high, 21), ax)
    if bar is not None:
        beside = ax.inset_axes((1.03, 0, 0.05, 1))
        ax.figure.colorbar(shades, cax=beside, label=bar, ticks=np.linspace(low, high, 5))
    return plot_points(X, Y, ax=ax)


def corners(X):
    """Lower left and upper right corner of what to show of the plane: the points and a margin."""
    return X.min(axis=1) - 0.5, X.max(axis=1) + 0.5


def plane(X):
    """A grid over the plane: its two axes, and all of its places as columns."""
    (left, low), (right, high) = corners(X)
    x1, x2 = np.linspace(left, right, 201), np.linspace(low, high, 201)
    return x1, x2, np.array([axis.ravel() for axis in np.meshgrid(x1, x2)])


def shade(x1, x2, values, levels, ax):
    """Colours between the levels, and a line at the middle one."""
    ax = ax or plt.subplots(figsize=(4.2, 4))[1]
    values = values.reshape(len(x2), len(x1))
    shades = LinearSegmentedColormap.from_list("orange to blue", SHADES)
    filled = ax.contourf(x1, x2, values, levels=levels, cmap=shades)
    middle = np.mean([levels[0], levels[-1]])
    if values.min() < middle < values.max():
        ax.contour(x1, x2, values, levels=[middle], colors="black", linewidths=1)
    ax.grid(False)
    return ax, filled


@validate
def plot_hidden_units(
    W1: Matrix("n_h", 2),
    b1: Matrix("n_h", 1),
    X: Points("m"),
    Y: Labels("m"),
    *,
    ax: Axes | None = None,
) -> Axes:
    """The boundary of each hidden unit: the line on which z = 0, with an arrow to where z > 0.

    The arrows stand around the points, on the circle through the outermost of them.
    """
    ax = plot_points(X, Y, ax=ax)
    centre = np.mean([X.min(axis=1), X.max(axis=1)], axis=0)
    reach = np.hypot(*(X - centre[:, np.newaxis])).max() + 0.2
    for k, (w, b) in enumerate(zip(W1, b1[:, 0], strict=True)):
        length = np.hypot(*w)
        if abs(b) >= LARGEST * length:
            continue  # z has the same sign wherever one could look: no line
        up = w / length
        along = np.array([-up[1], up[0]])
        distance = up @ centre + b / length
        nearest = centre - distance * up
        ax.axline(nearest, nearest + along, color="black", linewidth=1.2)
        place = nearest + np.sqrt(max(reach**2 - distance**2, 0)) * along
        arrow = {"arrowstyle": "-|>", "color": "black"}
        ax.annotate("", place + 0.2 * reach * up, place, arrowprops=arrow)
        font = {"weight": "bold", "fontsize": 12, "ha": "center", "va": "center"}
        ax.text(*(place + 0.28 * reach * up), f"{k + 1}", clip_on=True, **font)
    (left, low), (right, high) = centre - 1.2 * reach, centre + 1.2 * reach
    ax.set(xlim=(left, right), ylim=(low, high))
    return ax
