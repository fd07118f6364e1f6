"""Figures for the notebooks.

Every plot draws on the `ax` it is given (or on a new one) and returns it. Nothing here computes a
network: plots are handed arrays, or a function to evaluate.
"""

import math

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from helpers.checks import check_labels, check_matrix, check_whole

FORWARD, BACKWARD = BLUE, RED = "#0072B2", "#D55E00"


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
        for there, back, colour, line in (
            (start, end, FORWARD, "-"),
            (end, start, BACKWARD, "--"),
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
                    "connectionstyle": "arc3,rad=-0.08",
                },
            )
    ax.set(xlim=(min(xs) - 0.6, max(xs) + 0.6), ylim=(min(ys) - 0.6, max(ys) + 0.6))
    ax.axis("off")
    return ax


def plot_points(X, Y, *, ax=None):
    """Points in the plane: class 0 as red circles, class 1 as blue triangles.

    Parameters
    ----------
    X : ndarray of shape (2, m)
    Y : ndarray of shape (1, m), zeros and ones
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : shapes that do not fit, labels other than 0 and 1
    """
    check_matrix("X", X, (2, "m"))
    check_labels(Y, X)
    ax = ax or plt.subplots(figsize=(4.2, 4))[1]
    for label, colour, marker in ((0, RED, "o"), (1, BLUE, "^")):
        points = X[:, Y[0] == label]
        ax.scatter(*points, s=16, c=colour, marker=marker, edgecolors="white", linewidths=0.4)
    ax.set(xlabel="$x_1$", ylabel="$x_2$")
    return ax


def plot_decision_boundary(predict, X, Y, ax=None):
    """Where in the plane a classifier answers 0 (red) and where 1 (blue), with the points on it.

    Parameters
    ----------
    predict : function
        Takes points as columns (2, n), returns their labels (1, n).
    X : ndarray of shape (2, m)
    Y : ndarray of shape (1, m), zeros and ones
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : shapes that do not fit, labels other than 0 and 1
    """
    return _plot_plane(predict, X, Y, (0, 1), np.array([-0.5, 0.5, 1.5]), ax)


def plot_output(output, X, Y, *, limits=(0, 1), ax=None):
    """The output of a network or a unit, from lowest (red) to highest (blue), and the points.

    Parameters
    ----------
    output : function
        Takes points as columns (2, n), returns numbers (1, n) between the limits, such as
        probabilities. A black line marks the middle between the limits.
    X : ndarray of shape (2, m)
    Y : ndarray of shape (1, m), zeros and ones
    limits : pair of numbers
        The lowest and the highest possible output.
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : shapes that do not fit, labels other than 0 and 1
    """
    return _plot_plane(output, X, Y, limits, np.linspace(*limits, 21), ax)


def _corners(X):
    """Lower left and upper right corner of what to show of the plane: the points and a margin."""
    return X.min(axis=1) - 0.5, X.max(axis=1) + 0.5


def _plot_plane(function, X, Y, limits, levels, ax):
    check_matrix("X", X, (2, "m"))
    check_labels(Y, X)
    (left, low), (right, high) = _corners(X)
    x1, x2 = np.linspace(left, right, 201), np.linspace(low, high, 201)
    plane = np.array([axis.ravel() for axis in np.meshgrid(x1, x2)])
    value = np.asarray(function(plane), dtype=float)
    if value.shape != (1, plane.shape[1]):
        raise ValueError(
            f"the function must return shape (1, {plane.shape[1]}) for points of shape "
            f"{plane.shape}; got {value.shape}."
        )
    ax = ax or plt.subplots(figsize=(4.2, 4))[1]
    value = value.reshape(len(x2), len(x1))
    shades = LinearSegmentedColormap.from_list("red to blue", ["#F0B48C", "white", "#8CBEDC"])
    ax.contourf(x1, x2, value, levels=levels, cmap=shades)
    middle = np.mean(limits)
    if value.min() < middle < value.max():
        ax.contour(x1, x2, value, levels=[middle], colors="black", linewidths=1)
    ax.grid(False)
    return plot_points(X, Y, ax=ax)


def plot_hidden_units(W1, b1, X, Y, *, ax=None):
    """The boundary of each hidden unit: the line on which z = 0, with an arrow to where z > 0.

    Parameters
    ----------
    W1 : ndarray of shape (n_h, 2)
    b1 : ndarray of shape (n_h, 1)
    X : ndarray of shape (2, m)
    Y : ndarray of shape (1, m), zeros and ones
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : shapes that do not fit, labels other than 0 and 1
    """
    check_matrix("W1", W1, ("n_h", 2))
    check_matrix("b1", b1, (W1.shape[0], 1))
    ax = plot_points(X, Y, ax=ax)
    (left, low), (right, high) = _corners(X)
    for k, (w, b) in enumerate(zip(W1, b1[:, 0], strict=True)):
        if not w.any():
            continue  # z is the same everywhere: no line
        length = np.linalg.norm(w)
        foot, along = -b * w / length**2, np.array([-w[1], w[0]]) / length
        ax.axline(foot, foot + along, color="black", linewidth=1.2)
        place = foot + 0.35 * min(right - left, high - low) * along
        tip = place + 0.12 * (right - left) * w / length
        arrow = {"arrowstyle": "-|>", "color": "black"}
        ax.annotate("", tip, place, arrowprops=arrow)
        number = place + 0.17 * (right - left) * w / length
        ax.text(*number, f"{k + 1}", weight="bold", fontsize=12, ha="center", va="center")
    ax.set(xlim=(left, right), ylim=(low, high))
    return ax


def plot_activation(name, g, g_derivative, *, ax=None):
    """An activation function g(z) and its derivative g'(z), for z from -5 to 5.

    Parameters
    ----------
    name : str
    g, g_derivative : functions of an ndarray
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes
    """
    ax = ax or plt.subplots(figsize=(3, 2.6))[1]
    z = np.linspace(-5, 5, 501)
    ax.plot(z, g(z), color=BLUE, label="g(z)")
    ax.plot(z, g_derivative(z), "--", color=RED, label="g'(z)")
    ax.set(title=name, xlabel="z", ylim=(-1.3, 2.3))
    ax.legend(loc="upper left")
    return ax


def plot_network(layer_sizes, *, ax=None):
    """A fully connected network: a circle for each unit, a line for each weight.

    Parameters
    ----------
    layer_sizes : sequence of at least two numbers
        Inputs, units of each hidden layer, outputs; each from 1 to 20.
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : fewer than two layers, or a layer without units or with more than 20
    """
    if len(layer_sizes) < 2:
        raise ValueError(f"layer_sizes must hold at least two numbers; got {layer_sizes!r}.")
    for l, n in enumerate(layer_sizes):
        check_whole(f"layer_sizes[{l}]", n, 1, 20)
    L, tallest = len(layer_sizes) - 1, max(layer_sizes)
    ax = ax or plt.subplots(figsize=(2.1 * (L + 1), 0.62 * tallest + 1))[1]
    places = [[(2 * l, (n - 1) / 2 - i) for i in range(n)] for l, n in enumerate(layer_sizes)]
    for l in range(1, L + 1):
        for start in places[l - 1]:
            for end in places[l]:
                ax.plot(*zip(start, end, strict=True), color="#999999", linewidth=0.8, zorder=1)
        n, n_prev = layer_sizes[l], layer_sizes[l - 1]
        shapes = f"W{l} ({n}, {n_prev})\nb{l} ({n}, 1)"
        ax.text(2 * l - 1, -tallest / 2 - 0.1, shapes, ha="center", va="top", fontsize=9)
    for l, layer in enumerate(places):
        for i, (x, y) in enumerate(layer):
            index = f"_{{{i + 1}}}" if len(layer) > 1 else ""
            label = f"$x{index}$" if l == 0 else f"$a^{{[{l}]}}{index}$"
            colour = "white" if l == 0 else "#CFE5F2"
            ax.plot(x, y, "o", markersize=26, color=colour, markeredgecolor="#555555", zorder=2)
            ax.text(x, y, label, ha="center", va="center", fontsize=9, zorder=3)
        name = "input" if l == 0 else "output" if l == L else f"hidden layer {l}"
        ax.text(2 * l, tallest / 2 + 0.15, name, ha="center", va="bottom", fontsize=9)
    ax.set(xlim=(-0.7, 2 * L + 0.7), ylim=(-tallest / 2 - 1.1, tallest / 2 + 0.7))
    ax.axis("off")
    return ax


def plot_building_blocks(L, *, ax=None):
    """One step of training as blocks: forward through layers 1 to L above, backward below.

    Parameters
    ----------
    L : int
        Number of layers, from 1 to 6.
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes

    Raises
    ------
    ValueError : L is no whole number from 1 to 6
    """
    check_whole("L", L, 1, 6)
    ax = ax or plt.subplots(figsize=(2.3 * L + 1.6, 3.6))[1]
    box = {"boxstyle": "round,pad=0.5", "facecolor": "white"}

    def arrow(start, end, label, colour, offset):
        style = {"arrowstyle": "-|>", "color": colour}
        ax.annotate("", end, start, arrowprops=style)
        middle = np.mean([start, end], axis=0) + offset
        ax.text(*middle, label, color=colour, ha="center", va="center", fontsize=10)

    for l in range(1, L + 1):
        x = 2 * l
        forward = f"$W^{{[{l}]}}, b^{{[{l}]}}$\nforward"
        ax.text(x, 2, forward, ha="center", va="center", bbox=box | {"edgecolor": BLUE})
        backward = f"$W^{{[{l}]}}, dz^{{[{l}]}}$\nbackward"
        ax.text(x, 0, backward, ha="center", va="center", bbox=box | {"edgecolor": RED})
        cache = f"cache $a^{{[{l - 1}]}}, z^{{[{l}]}}$"
        arrow((x, 1.55), (x, 0.45), cache, "#555555", (0.62, 0))
        arrow((x, -0.45), (x, -0.95), "", RED, (0, 0))
        ax.text(x, -1.15, f"$dW^{{[{l}]}}, db^{{[{l}]}}$", color=RED, ha="center", va="center")
        a_in, a_out = (f"$a^{{[{k}]}}$" for k in (l - 1, l))
        if l == 1:
            arrow((x - 1.5, 2), (x - 0.52, 2), f"{a_in} = x", BLUE, (-0.1, 0.25))
            arrow((x - 0.52, 0), (x - 1.5, 0), "$da^{[0]}$", RED, (0, 0.25))
        arrow((x + 0.52, 2), (x + 1.48, 2), a_out, BLUE, (0, 0.25))
        arrow((x + 1.48, 0), (x + 0.52, 0), f"$da^{{[{l}]}}$", RED, (0, 0.25))
    ax.text(2 * L + 1.6, 2, r"$= \hat y$", color=BLUE, va="center")
    ax.set(xlim=(0.3, 2 * L + 2.2), ylim=(-1.4, 2.6))
    ax.axis("off")
    return ax
