"""The words of `shapes` for numbers that are drawn. What no figure could show is refused here."""

import math

import numpy as np

from helpers.shapes import Known, Matrix, Number, Word, shown, to_floats

LARGEST = 1e12  # beyond it the axes of a figure run out of digits


class Pictures(Word):
    """Pictures in three colours: integers from 0 to 255, or floats from 0 to 1."""

    def __init__(self, count):
        super().__init__(count, "height", "width", 3)

    def check(self, name, value, known):
        floats = to_floats(name, value, "a NumPy array of pictures")
        shape = floats.shape
        if len(shape) != 4 or 0 in shape or shape[3] != 3:
            raise ValueError(
                f"{name} must have shape ({self.sizes[0]}, num_px, num_px, 3); got {shape}."
            )
        highest = 255 if value.dtype.kind in "iu" else 1
        if not (floats.min() >= 0 and floats.max() <= highest):
            raise ValueError(
                f"{name} must hold integers from 0 to 255, or floats from 0 to 1; "
                f"got {value.dtype} from {floats.min():g} to {floats.max():g}."
            )
        known.sizes[self.sizes[0]] = len(value)
        known.seen.append((name, self, value))
        return np.rint(floats * (255 / highest)).astype(np.uint8)


class _Weights(Word):
    """A weight for each colour of each pixel of a square picture, in a column or a row."""

    def check(self, name, value, known):
        value = to_floats(name, value, "a NumPy array of weights")
        num_px = math.isqrt(value.size // 3)
        if not value.size or value.size != 3 * num_px**2 or value.size != max(value.shape):
            raise ValueError(
                f"{name} must have shape (num_px * num_px * 3, 1) for an integer num_px; "
                f"got {value.shape}."
            )
        return drawable(name, value)


class Points(Matrix):
    """Points in the plane as columns."""

    def __init__(self, count):
        super().__init__(2, count)

    def check(self, name, value, known):
        return drawable(name, super().check(name, value, known))


class _Path(Word):
    """Pairs of numbers, one for each step."""

    def check(self, name, value, known):
        if isinstance(value, list | tuple):
            value = np.array([numbers(f"{name}[{k}]", pair, 2) for k, pair in enumerate(value)])
        return drawable(name, Matrix("steps", 2).check(name, value, known))


class _Range(Word):
    """The lowest and the highest number that are shown."""

    def check(self, name, value, known):
        low, high = numbers(name, value, 2)
        if high - low < 1e-9 * max(1, abs(low), abs(high)):
            raise ValueError(f"{name} must be (low, high) with low < high; got {shown(value)}.")
        return float(low), float(high)


Weights, Path, Range = _Weights(), _Path(), _Range()


def numbers(name, value, length=None):
    """A row of numbers, from a list, a tuple or an array; at least one if no length is given."""
    wanted = f"a list of {length} numbers" if length else "a list of numbers, at least one"
    if isinstance(value, list | tuple):
        value = [Number.check(f"{name}[{k}]", number, None) for k, number in enumerate(value)]
        value = np.array(value)
    value = to_floats(name, value, wanted)
    if value.ndim != 1 or value.size != (length or max(1, value.size)):
        raise ValueError(f"{name} must be {wanted}; got shape {value.shape}.")
    return drawable(name, value)


def drawable(name, value):
    """Insist that numbers are finite, and not so large that axes cannot show them."""
    largest = np.abs(value).max()
    if not largest <= LARGEST:
        raise ValueError(f"{name} must hold numbers up to {LARGEST:g} in size; got {largest:g}.")
    return value


def returned(name, function, points, word):
    """What a function returns for points as columns, checked by a word that ends with size n."""
    known = Known({})
    Matrix("d", "n").check("points", points, known)
    name = f"What {name} returned"
    return drawable(name, word.check(name, function(points.copy()), known))
