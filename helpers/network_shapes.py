"""The words of `shapes` for several arrays at once: parameters, gradients, caches, results.

Sizes run from the inputs to the outputs: Parameters("n_x", "n_h", 1) has W1 (n_h, n_x),
b1 (n_h, 1), W2 (1, n_h) and b2 (1, 1). Three dots stand for any number of layers in between.
"""

import functools
import itertools

import numpy as np

from helpers.shapes import Instance, Matrix, Number, Numbers, PositiveInteger, Word, shown

__all__ = ["Costs", "Gradients", "LayerCache", "LayerCaches", "LayerDims", "LinearCache"]
__all__ += ["NamedNumbers", "Parameters", "Returns", "TwoLayerCache"]


def letters(sizes, L):
    """The sizes of all layers from 0 to L, with n_1, n_2, ... in the place of the dots."""
    return (sizes[0], *(f"n_{l}" for l in range(1, L)), sizes[-1]) if ... in sizes else sizes


@functools.cache
def matrices(sizes, L, prefix=""):
    """The words for W1, b1, ..., WL, bL, with a d in front of the names for gradients."""
    words, n = {}, letters(sizes, L)
    for l in range(1, len(n)):
        words[f"{prefix}W{l}"] = Matrix(n[l], n[l - 1])
        words[f"{prefix}b{l}"] = Matrix(n[l], 1)
    return words


class Parameters(Word):
    """A dict with W1, b1, ..., WL, bL whose layers fit together."""

    def check(self, name, value, known):
        is_dict(name, value)
        L = max(1, (len(value) + 1) // 2) if ... in self.sizes else len(self.sizes) - 1
        words = matrices(self.sizes, known.sizes.setdefault("L", L))
        if value.keys() != words.keys():
            missing = [key for key in words if key not in value]
            wanted = missing[0] if missing else f"{', '.join(words)} and nothing else"
            raise ValueError(f"{name} must hold {wanted}; got {listed(value)}.")
        return {key: word.check(key, value[key], known) for key, word in words.items()}

    def computed(self, name, value):
        return value.items()


class Gradients(Parameters):
    """A dict with dW1, db1, ..., dWL, dbL, of the shapes of the parameters."""

    def check(self, name, value, known):
        words = matrices(self.sizes, known.sizes.get("L", len(self.sizes) - 1), "d")
        return check_items(name, value, words, known)


class Mapping(Word):
    """A dict with these keys; others may be there as well."""

    def __init__(self, **words):
        super().__init__()
        self.words = words

    def __repr__(self):
        return f"Mapping({', '.join(f'{key}={word}' for key, word in self.words.items())})"

    def check(self, name, value, known):
        return check_items(name, value, self.words, known)

    def computed(self, name, value):
        for key, word in self.words.items():
            yield from word.computed(key, value[key])


class _NamedNumbers(Word):
    """A dict that holds a number, or an array of numbers, under each name."""

    def check(self, name, value, known):
        is_dict(name, value)
        if not value:
            raise ValueError(f"{name} must hold at least one number or array; got an empty dict.")
        return {key: Numbers.check(str(key), part, known) for key, part in value.items()}


class _TwoLayerCache(Mapping):
    """What forward propagation keeps for the way back: a dict with Z1, A1, Z2 and A2."""

    def __repr__(self):
        return "TwoLayerCache"

    def computed(self, name, value):
        return ()  # its activation has looked at each Z, and an A is finite where its Z is


class _Parts(Word):
    """A tuple of arrays with names."""

    def __init__(self, name, **words):
        super().__init__()
        self.name, self.words = name, words

    def __repr__(self):
        return self.name

    def check(self, name, value, known):
        if not isinstance(value, tuple) or len(value) != len(self.words):
            error = ValueError if isinstance(value, tuple) else TypeError
            raise error(f"{name} must be a tuple {self.form()}; got {shown(value)}.")
        parts = zip(self.words.items(), value, strict=True)
        return tuple(word.check(f"{key} in {name}", part, known) for (key, word), part in parts)

    def form(self):
        forms = (w.form() if isinstance(w, _Parts) else key for key, w in self.words.items())
        return f"({', '.join(forms)})"

    def computed(self, name, value):
        return ()  # an activation has looked at Z, and the rest came as arguments


@functools.cache
def layer_cache(n_prev, n):
    W, b = Matrix(n, n_prev), Matrix(n, 1)
    linear = _Parts("LinearCache", A_prev=Matrix(n_prev, "m"), W=W, b=b)
    return linear, _Parts("LayerCache", linear_cache=linear, Z=Matrix(n, "m"))


class LayerCaches(Word):
    """A list with the cache ((A_prev, W, b), Z) of each layer, first to last."""

    def check(self, name, value, known):
        if not isinstance(value, list | tuple):
            raise TypeError(
                f"{name} must be a list with a cache for each layer; got {shown(value)}."
            )
        if not value:
            raise ValueError(f"{name} must hold a cache for each layer; got an empty list.")
        n = letters(self.sizes, known.sizes.setdefault("L", len(value)))
        if len(value) != len(n) - 1:
            raise ValueError(f"{name} must hold {len(n) - 1} caches; got {len(value)}.")
        return [
            layer_cache(n[l], n[l + 1])[1].check(f"{name}[{l}]", cache, known)
            for l, cache in enumerate(value)
        ]

    def computed(self, name, value):
        return ()  # as for each of them


class LayerDims(Word):
    """The number of units in each layer, n_x first."""

    def check(self, name, value, known):
        value = value.tolist() if isinstance(value, np.ndarray) else value
        if not isinstance(value, list | tuple):
            raise TypeError(f"{name} must be a list or tuple of integers; got {shown(value)}.")
        if len(value) < 2:
            raise ValueError(f"{name} must hold n_x and at least one layer; got {shown(value)}.")
        if ... not in self.sizes and len(value) != len(self.sizes):
            wanted = ", ".join(map(str, self.sizes))
            raise ValueError(f"{name} must be ({wanted}); got {shown(value)}.")
        dims = [PositiveInteger.check(f"{name}[{l}]", n, known) for l, n in enumerate(value)]
        if dims[0] != (n_x := known.sizes.get("n_x", dims[0])):
            X, _, shape = next((n, w, v.shape) for n, w, v in known.seen if "n_x" in w.sizes)
            raise ValueError(
                f"{name}[0] must be {n_x}, the features of {X} of shape {shape}; got {dims[0]}."
            )
        if self.sizes[-1] == 1 != dims[-1]:
            last = f"{name}[{len(dims) - 1}], the last,"
            raise ValueError(f"{last} must be 1; got {dims[-1]}.")
        known.sizes["L"] = len(dims) - 1
        known.give(dict(zip(letters(self.sizes, len(dims) - 1), dims, strict=True)))
        return tuple(dims)


class _Costs(Word):
    """A list of finite numbers."""

    def check(self, name, value, known):
        if not isinstance(value, list):
            raise TypeError(f"{name} must be a list of numbers; got {shown(value)}.")
        return [Number.check(f"{name}[{i}]", cost, known) for i, cost in enumerate(value)]

    def computed(self, name, value):
        return ((name, cost) for cost in value)


class Returns:
    """What a function returns: one value, or several by name in a tuple."""

    def __init__(self, **words):
        self.words = {name: as_word(word) for name, word in words.items()}

    def __repr__(self):
        return f"Returns({', '.join(f'{name}={word}' for name, word in self.words.items())})"

    def check(self, result, known):
        """What another function returned, by the same words."""
        if len(self.words) == 1:
            result = (result,)
        elif not isinstance(result, tuple) or len(result) != len(self.words):
            came = "None; is there a return at its end?" if result is None else shown(result)
            raise TypeError(f"it must return ({', '.join(self.words)}); got {came}")
        parts = zip(self.words.items(), result, strict=True)
        checked = tuple(word.check(name, value, known) for (name, word), value in parts)
        return checked if len(checked) > 1 else checked[0]

    def computed(self, result):
        """The (name, number or array) of all that was computed."""
        if len(self.words) == 1:
            ((name, word),) = self.words.items()
            return word.computed(name, result)
        parts = zip(self.words.items(), result, strict=True)
        return [pair for (name, word), value in parts for pair in word.computed(name, value)]


def as_word(annotation):
    """The word for an annotation: a word, a dict of words, or a class of Python's."""
    if isinstance(annotation, dict):
        return Mapping(**annotation)
    return annotation if isinstance(annotation, Word) else Instance(annotation)


def is_dict(name, value):
    if not isinstance(value, dict):
        raise TypeError(f"{name} must be a dict; got {shown(value)}.")


def check_items(name, value, words, known):
    is_dict(name, value)
    if not words.keys() <= value.keys():
        missing = next(key for key in words if key not in value)
        raise ValueError(f"{name} must hold {missing}; got {listed(value)}.")
    return value | {key: word.check(key, value[key], known) for key, word in words.items()}


def listed(keys, most=8):
    """The first of some names, and how many more there are."""
    names = [shown(key) for key in itertools.islice(keys, most)]
    more = f" and {len(keys) - most:,} more" if len(keys) > most else ""
    return f"[{', '.join(names)}]{more}"


TwoLayerCache = _TwoLayerCache(
    Z1=Matrix("n_h", "m"), A1=Matrix("n_h", "m"), Z2=Matrix("n_y", "m"), A2=Matrix("n_y", "m")
)
LinearCache, LayerCache = layer_cache("n_prev", "n")
Costs, NamedNumbers = _Costs(), _NamedNumbers()
