"""The words of `shapes` for what is written into figures, and for diagrams made of it."""

from numbers import Real

import numpy as np
from matplotlib.cbook import is_math_text
from matplotlib.mathtext import MathTextParser

from helpers.network_shapes import is_dict, listed
from helpers.plotting.words import numbers
from helpers.shapes import Integer, Known, Word, known_by, shown


class _Text(Word):
    """A string; what stands between dollar signs is a formula that Matplotlib can read."""

    def check(self, name, value, known):
        return text(name, value)


class Names(Word):
    """A list of so many strings, or of bytes as HDF5 files hold them."""

    def check(self, name, value, known):
        if not isinstance(value, list | tuple) and type(value) is not np.ndarray:
            raise TypeError(f"{name} must be a list of strings; got {shown(value)}.")
        if isinstance(value, np.ndarray) and value.ndim != 1:
            raise ValueError(f"{name} must be a list of strings; got shape {value.shape}.")
        (letter,) = self.sizes
        count = known.sizes.setdefault(letter, len(value))
        if len(value) != count:
            partner, shape, _ = known_by(letter, known)
            match = f" to match {partner} of shape {shape}" if partner else ""
            raise ValueError(f"{name} must hold {count} strings{match}; got {len(value)}.")
        return [text(f"{name}[{k}]", item) for k, item in enumerate(value)]


class _Curves(Word):
    """A dict with a list of costs for each label, which is a string or a number."""

    def check(self, name, value, known):
        curves = []
        for label, costs in items(name, value, "one curve"):
            costs = numbers(f"{name}[{shown(label)}]", costs)
            label = str(label) if isinstance(label, Real) else label
            label = text(f"A label of {name}", label)
            if not label or label[0] == "_":
                raise ValueError(
                    f"A label of {name} must not be empty or begin with _, which hides it from "
                    f"the legend; got {label!r}."
                )
            curves.append((label, costs))
        return curves


class _Nodes(Word):
    """A dict with (x, y, formula, value, derivative) for the name of each box."""

    def check(self, name, value, known):
        nodes = {}
        for key, node in items(name, value, "one box"):
            place = f"{name}[{shown(key)}]"
            node = parts(place, node, "(x, y, formula, value, derivative)")
            texts = [text(f"{place}[{k}]", node[k]) for k in (2, 3, 4)]
            nodes[text(f"A name of {name}", key)] = (*numbers(place, node[:2]), *texts)
        return nodes


class Edges(Word):
    """A list of pairs (from, to) of the names of two boxes."""

    def check(self, name, value, known):
        if not isinstance(value, list | tuple):
            raise TypeError(f"{name} must be a list of pairs of names; got {shown(value)}.")
        nodes = known.arguments[self.sizes[0]]
        edges = [Names(2).check(f"{name}[{k}]", e, Known({})) for k, e in enumerate(value)]
        strangers = {end for edge in edges for end in edge} - nodes.keys()
        if strangers:
            came = listed(sorted(strangers))
            raise ValueError(f"{name} must join {self.sizes[0]} {listed(nodes)}; got {came}.")
        return edges


class _LayerSizes(Word):
    """The number of units in each of 2 to 20 layers, from 1 to 20; the inputs come first."""

    def check(self, name, value, known):
        value = value.tolist() if isinstance(value, np.ndarray) else value
        if not isinstance(value, list | tuple):
            raise TypeError(f"{name} must be a list of integers; got {shown(value)}.")
        if not 2 <= len(value) <= 20:
            raise ValueError(f"{name} must hold from 2 to 20 integers; got {len(value)}.")
        return [Integer(1, 20).check(f"{name}[{l}]", n, known) for l, n in enumerate(value)]


Text, Curves, Nodes, LayerSizes = _Text(), _Curves(), _Nodes(), _LayerSizes()
_formulas = MathTextParser("path")


def items(name, value, what):
    """What a dict holds, if it is one and holds anything."""
    is_dict(name, value)
    if not value:
        raise ValueError(f"{name} must hold at least {what}; got an empty dict.")
    return value.items()


def parts(name, value, form):
    """A tuple or a list, if it has as many parts as the form, such as "(x, y)"."""
    if not isinstance(value, list | tuple):
        raise TypeError(f"{name} must be {form}; got {shown(value)}.")
    if len(value) != form.count(",") + 1:
        raise ValueError(f"{name} must be {form}; got {shown(value)}.")
    return value


def text(name, value):
    """A string that can be written; bytes are decoded."""
    value = value.decode(errors="backslashreplace") if isinstance(value, bytes) else value
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a string; got {shown(value)}.")
    for line in filter(is_math_text, value.split("\n")):
        try:
            _formulas.parse(line)
        except ValueError:
            raise ValueError(f"{name} is a formula that Matplotlib cannot read: {line}") from None
    return value
