"""Curves: cost over the iterations, the way down a cost, an activation with its slope."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from helpers.plotting.colours import BLUE, ORANGE
from helpers.plotting.texts import Curves, Text
from helpers.plotting.words import Path, Range, drawable, returned
from helpers.shapes import Matrix, Number, PositiveInteger
from helpers.validation import Function, validate


@validate
def plot_learning_curves(
    curves: Curves, *, every: PositiveInteger = 100, ax: Axes | None = None
) -> Axes:
    """Cost against iterations, one curve for each label; a cost was noted `every` iterations."""
    ax = ax or plt.subplots()[1]
    markers = "os^Dvx"
    for k, (label, costs) in enumerate(curves):
        marker = markers[k % len(markers)]
        iterations = every * np.arange(len(costs))
        style = {"marker": marker, "markersize": 4, "markevery": max(1, len(costs) // 30)}
        ax.plot(iterations, costs, **style, label=label)
    ax.set(xlabel="iteration", ylabel="cost J")
    if min(costs.min() for _, costs in curves) >= 0:
        ax.set_ylim(bottom=0)
    ax.legend()
    return ax


@validate
def plot_cost_surface(
    cost: Function, path: Path, *, w_range: Range, b_range: Range, ax: Axes | None = None
) -> Axes:
    """A cost of two numbers w and b seen from above, with the path of gradient descent on it.

    `path` holds the pairs (w, b) in the order in which they were visited, from the square to the
    star. The steps in between are dots that get stronger, with a thin line along them. A cross
    marks the lowest place that is shown.
    """
    w, b = np.linspace(*w_range, 61), np.linspace(*b_range, 61)
    J = drawable("What cost returned", np.array([[value_of(cost, u, v) for u in w] for v in b]))
    levels = heights(J)
    ax = ax or plt.subplots()[1]
    ax.contourf(w, b, J, levels=levels)
    if J.min() < levels[-1] <= J.max():
        ax.contour(w, b, J, levels=levels, colors="white", linewidths=0.4)
    lowest = np.unravel_index(J.argmin(), J.shape)
    ax.plot(w[lowest[1]], b[lowest[0]], "x", color="white", markersize=9, markeredgewidth=2)
    ax.plot(*path.T, color=ORANGE, linewidth=1, alpha=0.8)
    shades = np.linspace(0.6, 1, len(path))
    ax.scatter(*path.T, s=16, color=ORANGE, alpha=shades, edgecolors="none", zorder=3)
    ax.plot(*path[0], "s", color="white", markeredgecolor="black", markersize=8, zorder=4)
    ax.plot(*path[-1], "*", color="white", markeredgecolor="black", markersize=14, zorder=4)
    ax.set(xlabel="w", ylabel="b", xlim=w_range, ylim=b_range)
    ax.grid(False)
    return ax


def value_of(cost, w, b):
    return Number.check(f"What cost returned for w = {w:g} and b = {b:g}", cost(w, b), None)


def heights(J):
    """Where the lines of a surface run: closer together at the bottom, none on a level plain."""
    base = min(J.min(), 0)
    levels = base + np.linspace(np.sqrt(J.min() - base), np.sqrt(J.max() - base), 11) ** 2
    levels[[0, -1]] = J.min(), J.max()
    return levels if (np.diff(levels) > 0).all() else [J.min() - 1, J.max() + 1]


@validate
def plot_activation(
    name: Text, g: Function, g_derivative: Function, *, ax: Axes | None = None
) -> Axes:
    """An activation function g(z) and its derivative g'(z), for z from -5 to 5.

    Both take a row of numbers (1, n) and return one.
    """
    z = np.linspace(-5, 5, 501)
    a = returned("g", g, z[np.newaxis], Matrix(1, "n"))
    slope = returned("g_derivative", g_derivative, z[np.newaxis], Matrix(1, "n"))
    ax = ax or plt.subplots(figsize=(3, 2.6))[1]
    ax.plot(z, a[0], color=BLUE, label="g(z)")
    ax.plot(z, slope[0], "--", color=ORANGE, label="g'(z)")
    ax.set(title=name, xlabel="z", ylim=(-1.3, 2.3))
    ax.legend(loc="upper left")
    return ax
