"""Diagrams: a computation and its derivatives, a matrix product, a tree, a network and its step."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from helpers.plotting.colours import BACKWARD, BLUE, FORWARD, ORANGE
from helpers.plotting.texts import Edges, LayerSizes, Nodes, Text
from helpers.plotting.words import drawable
from helpers.shapes import Integer, Matrix
from helpers.validation import validate


@validate
def plot_computation_graph(nodes: Nodes, edges: Edges("nodes"), *, ax: Axes | None = None) -> Axes:
    """A computation as boxes: values run forward above them, derivatives backward below.

    `nodes` is a dict of name and (x, y, formula, value, derivative): the place of the box, where
    one unit is one box apart, and what to write in it, above it and below it. `edges` are pairs
    of names, from a box to one that uses its value.
    """
    xs, ys = ([node[k] for node in nodes.values()] for k in (0, 1))
    if ax is None:
        size = (1.9 * (max(xs) - min(xs) + 1), 1.25 * (max(ys) - min(ys) + 1))
        _, ax = plt.subplots(figsize=np.minimum(size, 50))
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


@validate
def plot_matrix_product(
    left: Matrix("n", "k"),
    right: Matrix("k", "p"),
    row: Integer(0),
    column: Integer(0),
    *,
    ax: Axes | None = None,
) -> Axes:
    """Row times column: an entry of left @ right, where a row of left meets a column of right.

    `row` and `column` count from 0.
    """
    (n, k), p = left.shape, right.shape[1]
    for name, place, count, partner in (("row", row, n, "left"), ("column", column, p, "right")):
        if place >= count:
            raise ValueError(
                f"{name} must be below {count}, the {name}s of {partner}; got {place}."
            )
    product = drawable("left", left) @ drawable("right", right)
    ax = ax or plt.subplots(figsize=np.minimum((0.6 * (k + p) + 1.8, 0.45 * (n + k) + 1), 50))[1]
    x0 = y0 = k + 0.5  # where right and the product begin, where right ends
    for M, x, y in ((left, 0, 0), (right, x0, y0), (product, x0, 0)):
        for (i, j), number in np.ndenumerate(M):
            marked = (M is right or i == row) and (M is left or j == column)
            meet = marked and M is product
            colour = "#F7D9A8" if meet else "#CFE5F2" if marked else "white"
            box = plt.Rectangle((x + j, y - i - 1), 1, 1, facecolor=colour, edgecolor="#555555")
            ax.add_patch(box)
            style = {"ha": "center", "va": "center", "weight": "bold" if meet else "normal"}
            ax.text(x + j + 0.5, y - i - 0.5, f"{number:g}", **style)
    ax.text(-0.2, -n / 2, "left", ha="right", va="center")
    ax.text(x0 - 0.2, y0 - k / 2, "right", ha="right", va="center")
    ax.text(x0 + p + 0.2, -n / 2, "left @ right", va="center")
    terms = " + ".join(f"{a:g} · {b:g}" for a, b in zip(left[row], right[:, column], strict=True))
    entry = f"{terms} = {product[row, column]:g}"
    ax.text((x0 + p) / 2, -n - 0.35, entry, ha="center", va="top")
    ax.set(xlim=(-1, x0 + p + 2.2), ylim=(-n - 1, y0 + 0.2))
    ax.axis("off")
    return ax


@validate
def plot_tree(stages: Integer(1, 5), label: Text, *, ax: Axes | None = None) -> Axes:
    """A circuit that joins inputs by pairs, stage by stage: 2 to the power `stages` inputs."""
    inputs = 2**stages
    ax = ax or plt.subplots(figsize=(0.85 * inputs + 0.3, 0.75 * stages + 0.4))[1]
    box = {"boxstyle": "round", "facecolor": "#CFE5F2", "edgecolor": "#555555"}
    for k in range(inputs):
        ax.text(k + 0.5, 0, f"$x_{{{k + 1}}}$", ha="center", va="center")
    for stage in range(1, stages + 1):
        width = 2**stage  # how many inputs lie below a box
        for k in range(inputs // width):
            x = (k + 0.5) * width
            ax.text(x, stage, label, ha="center", va="center", bbox=box)
            for below in (x - width / 4, x + width / 4):
                ax.plot([below, x], [stage - 0.75, stage - 0.25], color="#555555", linewidth=1)
    ax.set(xlim=(0, inputs), ylim=(-0.4, stages + 0.4))
    ax.axis("off")
    return ax


@validate
def plot_network(layer_sizes: LayerSizes, *, ax: Axes | None = None) -> Axes:
    """A fully connected network: a circle for each unit, a line for each weight.

    `layer_sizes` are the numbers of inputs, of units in each hidden layer, and of outputs.
    """
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


@validate
def plot_building_blocks(L: Integer(1, 6), *, ax: Axes | None = None) -> Axes:
    """One step of training: blocks forward through layers 1 to L, the loss, blocks backward."""
    ax = ax or plt.subplots(figsize=(2.3 * L + 2.8, 3.6))[1]
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
        ax.text(x, 0, backward, ha="center", va="center", bbox=box | {"edgecolor": ORANGE})
        cache = f"cache $a^{{[{l - 1}]}}, z^{{[{l}]}}$"
        arrow((x, 1.55), (x, 0.45), cache, "#555555", (0.62, 0))
        arrow((x, -0.45), (x, -0.95), "", ORANGE, (0, 0))
        ax.text(x, -1.15, f"$dW^{{[{l}]}}, db^{{[{l}]}}$", color=ORANGE, ha="center", va="center")
        a_in, a_out = (f"$a^{{[{k}]}}$" for k in (l - 1, l))
        if l == 1:
            arrow((x - 1.5, 2), (x - 0.52, 2), f"{a_in} = x", BLUE, (-0.1, 0.25))
            arrow((x - 0.52, 0), (x - 1.5, 0), "$da^{[0]}$", ORANGE, (0, 0.25))
        if l < L:
            arrow((x + 0.52, 2), (x + 1.48, 2), a_out, BLUE, (0, 0.25))
            arrow((x + 1.48, 0), (x + 0.52, 0), f"$da^{{[{l}]}}$", ORANGE, (0, 0.25))
    x = 2 * L + 2
    loss = "loss\n$\\mathcal{L}(\\hat y, y)$"
    ax.text(x, 1, loss, ha="center", va="center", bbox=box | {"edgecolor": "#555555"})
    ax.plot([x - 1.48, x], [2, 2], color=BLUE, linewidth=1)
    ax.text(x - 0.74, 2.25, f"{a_out} $= \\hat y$", color=BLUE, ha="center", va="center")
    arrow((x, 2), (x, 1.45), "", BLUE, (0, 0))
    arrow((x + 1.2, 1), (x + 0.5, 1), "$y$", BLUE, (0, 0.25))
    ax.plot([x, x], [0.55, 0], color=ORANGE, linewidth=1)
    arrow((x, 0), (x - 1.48, 0), f"$da^{{[{L}]}}$", ORANGE, (-0.26, 0.25))
    ax.set(xlim=(0.3, 2 * L + 3.4), ylim=(-1.4, 2.6))
    ax.axis("off")
    return ax
