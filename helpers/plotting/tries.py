"""Searches: tries as points, settings with their scores as lines, estimates with intervals."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import NullFormatter

from helpers.plotting.colours import BLUE
from helpers.plotting.texts import Names, Text, items, parts, text
from helpers.plotting.words import numbers
from helpers.shapes import Word, shown
from helpers.validation import validate

MARKERS = "o^sDvx"


class _Tries(Word):
    """A dict with (x, y) for each label: two lists of as many numbers."""

    def check(self, name, value, known):
        tries = {}
        for label, pair in items(name, value, "one group"):
            place = f"{name}[{shown(label)}]"
            pair = parts(place, pair, "(x, y)")
            x, y = (numbers(f"{place}[{k}]", part) for k, part in enumerate(pair))
            if len(x) != len(y):
                raise ValueError(f"{place} must hold as many x as y; got {len(x)} and {len(y)}.")
            tries[text(f"A label of {name}", label)] = x, y
        return tries


class _Knobs(Word):
    """A dict with a list for each knob, of as many numbers, or strings, as there are settings."""

    def check(self, name, value, known):
        knobs, count = {}, None
        for label, values in items(name, value, "one knob"):
            place = f"{name}[{shown(label)}]"
            if isinstance(values, list | tuple) and values and isinstance(values[0], str):
                values = [text(f"{place}[{k}]", v) for k, v in enumerate(values)]
            else:
                values = numbers(place, values)
            count = count or len(values)
            if len(values) != count:
                raise ValueError(f"{place} must hold {count} values; got {len(values)}.")
            knobs[text(f"A name of {name}", label)] = values
        return knobs


class _Intervals(Word):
    """A dict with (middle, low, high) for each label, low <= middle <= high."""

    def check(self, name, value, known):
        intervals = {}
        for label, three in items(name, value, "one interval"):
            place = f"{name}[{shown(label)}]"
            middle, low, high = numbers(place, three, 3)
            if not low <= middle <= high:
                raise ValueError(
                    f"{place} must be (middle, low, high), where low <= middle <= high; "
                    f"got {shown(three)}."
                )
            intervals[text(f"A label of {name}", label)] = middle, low, high
        return intervals


Tries, Knobs, Intervals = _Tries(), _Knobs(), _Intervals()


@validate
def plot_tries(
    tries: Tries,
    *,
    xlabel: Text = "",
    ylabel: Text = "",
    log: bool = False,
    medians: bool = False,
    ax: Axes | None = None,
) -> Axes:
    """Points (x, y) in groups, each with a colour and a marker; `log` is for x.

    With `medians`, a line joins the medians of the points with the same x.
    """
    lowest = min(x.min() for x, _ in tries.values())
    if log and lowest <= 0:
        raise ValueError(f"With log, tries must hold positive x; got {lowest:g}.")
    ax = ax or plt.subplots()[1]
    for k, (label, (x, y)) in enumerate(tries.items()):
        style = {"marker": MARKERS[k % len(MARKERS)], "color": f"C{k % len(MARKERS)}"}
        ax.plot(x, y, linestyle="", markersize=5, alpha=0.75, label=label, **style)
        if medians:
            places = np.unique(x)
            ax.plot(places, [np.median(y[x == place]) for place in places], color=style["color"])
    ax.set(xlabel=xlabel, ylabel=ylabel, xscale="log" if log else "linear")
    if log:  # no labels between the powers of ten, which crowd
        ax.xaxis.set_minor_formatter(NullFormatter())
    if len(tries) > 1:
        ax.legend()
    return ax


@validate
def plot_knobs(knobs: Knobs, *, log: Names("names") = (), ax: Axes | None = None) -> Axes:
    """Settings as lines across their knobs, the best ones on top and in blue.

    The last knob is the score, by which the best tenth is chosen. Those named in `log` are drawn
    on a scale of factors.
    """
    for name in log:
        if name not in knobs or isinstance(knobs[name], list) or knobs[name].min() <= 0:
            raise ValueError(f"log must name knobs of positive numbers; got {shown(name)}.")
    ax = ax or plt.subplots(figsize=(7.5, 3.6))[1]
    heights, box = [], {"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 0.8}
    for k, (name, values) in enumerate(knobs.items()):
        ticks, places = scale(values, name in log)
        heights.append(places)
        ax.axvline(k, color="#555555", linewidth=0.8)
        for label, height in ticks:
            place = {"xytext": (4, 0), "textcoords": "offset points", "va": "center", "zorder": 4}
            ax.annotate(label, (k, height), fontsize=8, bbox=box, **place)
    heights = np.array(heights)
    order = np.argsort(heights[-1], kind="stable")
    best = set(order[-max(1, len(order) // 10) :])
    for i in order:
        style = {"color": BLUE, "linewidth": 1.4} if i in best else {"color": "#bbbbbb"}
        ax.plot(heights[:, i], **{"linewidth": 0.6, "zorder": 3 if i in best else 1, **style})
    ax.set(xticks=range(len(knobs)), xticklabels=knobs, yticks=[], xlim=(-0.2, len(knobs) - 0.6))
    ax.grid(False)
    ax.spines[:].set_visible(False)
    return ax


def scale(values, log):
    """Labels with their heights from 0 to 1, and the heights of all values."""
    if isinstance(values, list):
        names = sorted(set(values))
        heights = np.linspace(0, 1, len(names)) if len(names) > 1 else np.array([0.5])
        return list(zip(names, heights, strict=True)), heights[np.searchsorted(names, values)]
    low, high = values.min(), values.max()
    if low == high:
        return [(f"{low:g}", 0.5)], np.full(len(values), 0.5)
    places, ends = (np.log(values), np.log([low, high])) if log else (values, (low, high))
    heights = (places - ends[0]) / (ends[1] - ends[0])
    low, high = (f"{v:.3g}" if abs(v) < 100 else f"{v:.0f}" for v in (low, high))
    return [(low, 0.0), (high, 1.0)], heights


@validate
def plot_intervals(intervals: Intervals, *, xlabel: Text = "", ax: Axes | None = None) -> Axes:
    """Estimates as points with a bar from low to high, one below the other."""
    ax = ax or plt.subplots(figsize=(6, 0.42 * len(intervals) + 0.9))[1]
    for k, (middle, low, high) in enumerate(intervals.values()):
        ax.plot([low, high], [-k, -k], color=BLUE, linewidth=2)
        ax.plot(middle, -k, "o", color=BLUE)
    ax.set(xlabel=xlabel, yticks=-np.arange(len(intervals)), yticklabels=intervals)
    ax.set_ylim(-len(intervals) + 0.5, 0.5)
    return ax
