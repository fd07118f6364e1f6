"""Figures for the notebooks, and a helper's source beside them.

Every plot draws on the `ax` it is given (or on a new one) and returns it. Nothing here computes a
network: plots are handed arrays, or a function to evaluate.
"""

import inspect
import math

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown

FORWARD, BACKWARD = "#0072B2", "#D55E00"


def show_source(function):
    """The source of a helper as it runs, for reading inside a notebook.

    Parameters
    ----------
    function : a function of one of the helper modules

    Returns
    -------
    IPython Markdown object with the code in it
    """
    return Markdown(f"```python\n{inspect.getsource(function)}```")


def plot_pictures(pictures, titles=None, *, columns=8, ax=None):
    """Pictures side by side in a grid, row by row.

    Parameters
    ----------
    pictures : ndarray of shape (k, num_px, num_px, 3), whole numbers 0 to 255 (uint8), k >= 1
    titles : sequence of k strings, optional
        A line above each picture.
    columns : int
        Pictures in a row.
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : another shape, or not one title a picture
    """
    shape = np.shape(pictures)
    if len(shape) != 4 or shape[0] < 1 or shape[3] != 3:
        raise ValueError(f"pictures must have shape (k, num_px, num_px, 3), k >= 1; got {shape}.")
    if titles is not None and len(titles) != shape[0]:
        raise ValueError(f"titles must hold {shape[0]} strings, one a picture; got {len(titles)}.")
    count, height, width = shape[:3]
    columns = min(columns, count)
    rows = math.ceil(count / columns)
    gap = max(1, width // 16)
    head = gap if titles is None else width // 4
    if ax is None:
        size = (1.15 * columns, 1.15 * rows * (height + head) / (width + gap))
        _, ax = plt.subplots(figsize=size)

    sheet = np.full((rows * (height + head), columns * (width + gap), 3), 255, dtype=np.uint8)
    for k, picture in enumerate(pictures):
        top, left = k // columns * (height + head) + head, k % columns * (width + gap)
        sheet[top : top + height, left : left + width] = picture
        if titles is not None:
            ax.text(left, top - gap, titles[k], fontsize=8)
    ax.imshow(sheet, interpolation="nearest")
    ax.axis("off")
    return ax


def plot_misclassified(pictures, Y, Y_prediction, classes, *, most=12, ax=None):
    """The pictures whose predicted label is not their true one, each with what it was taken for.

    Parameters
    ----------
    pictures : ndarray of shape (m, num_px, num_px, 3)
    Y, Y_prediction : ndarrays of shape (1, m), zeros and ones
    classes : ndarray of shape (2,)
        Names of label 0 and label 1, as bytes.
    most : int
        Show no more than this many.
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : labels that do not have one column a picture
    """
    m = len(pictures)
    for name, labels in (("Y", Y), ("Y_prediction", Y_prediction)):
        if np.shape(labels) != (1, m):
            raise ValueError(
                f"{name} must have shape (1, {m}) to match {m} pictures; got {np.shape(labels)}."
            )
    wrong = np.flatnonzero(Y[0] != Y_prediction[0])[:most]
    if not wrong.size:
        ax = ax or plt.subplots()[1]
        ax.text(0.5, 0.5, "no mistakes", ha="center", transform=ax.transAxes)
        ax.axis("off")
        return ax
    names = [classes[int(label)].decode() for label in Y_prediction[0, wrong]]
    return plot_pictures(pictures[wrong], [f'"{name}"' for name in names], columns=6, ax=ax)


def plot_weights(w, *, ax=None):
    """The weights of a neuron as the picture it looks for.

    Grey is a weight of zero. A pixel is brighter in a colour that speaks for label 1, and darker
    in a colour that speaks against it.

    Parameters
    ----------
    w : ndarray of shape (num_px * num_px * 3, 1)
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : a number of weights that does not make a square picture in three colours
    """
    num_px = math.isqrt(np.size(w) // 3)
    if np.size(w) != 3 * num_px**2 or not np.size(w):
        raise ValueError(
            f"w must have shape (num_px * num_px * 3, 1) for a whole num_px; got {np.shape(w)}."
        )
    ax = ax or plt.subplots(figsize=(3, 3))[1]
    largest = np.abs(w).max() or 1
    ax.imshow(0.5 + w.reshape(num_px, num_px, 3) / (2 * largest), interpolation="nearest")
    ax.axis("off")
    return ax


def plot_learning_curves(curves, *, every=100, ax=None):
    """Cost against iterations, one curve a label.

    Parameters
    ----------
    curves : dict, label -> list of costs
    every : int
        Iterations between one recorded cost and the next.
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : no curve, or an empty one
    """
    if not curves or not all(len(costs) for costs in curves.values()):
        raise ValueError("curves must hold at least one curve, each with at least one cost.")
    ax = ax or plt.subplots()[1]
    markers = "os^Dvx"
    for k, (label, costs) in enumerate(curves.items()):
        marker = markers[k % len(markers)]
        iterations = every * np.arange(len(costs))
        ax.plot(iterations, costs, marker=marker, markersize=4, label=label)
    ax.set(xlabel="iteration", ylabel="cost J")
    ax.set_ylim(bottom=0)
    ax.legend()
    return ax


def plot_cost_surface(cost, path, *, w_range, b_range, ax=None):
    """A cost of two parameters seen from above, with the path of gradient descent on it.

    Parameters
    ----------
    cost : function
        Takes the numbers w and b, returns a number.
    path : ndarray of shape (steps, 2)
        The pairs (w, b) in the order in which they were visited.
    w_range, b_range : pair of numbers
        What to show of the two axes.
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : a path that is not pairs
    """
    if np.ndim(path) != 2 or np.shape(path)[1] != 2:
        raise ValueError(f"path must have shape (steps, 2); got {np.shape(path)}.")
    ax = ax or plt.subplots()[1]
    w, b = np.linspace(*w_range, 61), np.linspace(*b_range, 61)
    J = np.array([[cost(w_j, b_i) for w_j in w] for b_i in b])
    levels = np.linspace(np.sqrt(J.min()), np.sqrt(J.max()), 11) ** 2  # closer at the bottom
    ax.contourf(w, b, J, levels=levels)
    ax.contour(w, b, J, levels=levels, colors="white", linewidths=0.4)
    path = np.asarray(path)
    ax.plot(*path.T, "o-", color=BACKWARD, markersize=4, markeredgecolor="white", linewidth=1.2)
    ax.plot(*path[0], "s", color="white", markeredgecolor="black", markersize=8)
    ax.plot(*path[-1], "*", color="white", markeredgecolor="black", markersize=14)
    ax.set(xlabel="w", ylabel="b", xlim=w_range, ylim=b_range)
    ax.grid(False)
    return ax


def plot_computation_graph(nodes, edges, *, ax=None):
    """A computation as boxes: values run forward above them, derivatives backward below.

    Parameters
    ----------
    nodes : dict, name -> (x, y, formula, value, derivative)
        Place of the box (one unit is one box apart), and three strings to write: in it, above it
        and below it.
    edges : sequence of pairs of names
        From a box to the box that uses its value.
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : an edge to or from a box that is not there
    """
    strangers = {name for edge in edges for name in edge} - set(nodes)
    if strangers:
        raise ValueError(f"edges must join nodes {sorted(nodes)}; got {sorted(strangers)}.")
    xs, ys = ([node[k] for node in nodes.values()] for k in (0, 1))
    if ax is None:
        size = (1.9 * (max(xs) - min(xs) + 1), 1.25 * (max(ys) - min(ys) + 1))
        _, ax = plt.subplots(figsize=size)
    box = {"boxstyle": "round,pad=0.45", "facecolor": "white", "edgecolor": "#555555"}
    drawn = {}
    for name, (x, y, formula, value, derivative) in nodes.items():
        drawn[name] = ax.text(x, y, formula, ha="center", va="center", fontsize=11, bbox=box)
        ax.text(x, y + 0.26, value, ha="center", va="bottom", color=FORWARD)
        ax.text(x, y - 0.27, derivative, ha="center", va="top", color=BACKWARD)
    for start, end in edges:
        for there, back, bend, colour, line in (
            (start, end, -0.08, FORWARD, "-"),
            (end, start, -0.08, BACKWARD, "--"),
        ):
            ax.annotate(
                "",
                xy=nodes[back][:2],
                xytext=nodes[there][:2],
                arrowprops={
                    "arrowstyle": "-|>",
                    "color": colour,
                    "linestyle": line,
                    "patchA": drawn[there].get_bbox_patch(),
                    "patchB": drawn[back].get_bbox_patch(),
                    "shrinkA": 2,
                    "shrinkB": 2,
                    "connectionstyle": f"arc3,rad={bend}",
                },
            )
    ax.set(xlim=(min(xs) - 0.6, max(xs) + 0.6), ylim=(min(ys) - 0.6, max(ys) + 0.6))
    ax.axis("off")
    return ax
