"""The words that a signature says about an argument: what it is, and of which shape.

    def propagate(w: Matrix("n_x", 1), b: Number, X: Matrix("n_x", "m"), Y: Labels("m")):

A letter is a size, and equal letters are equal sizes: w has as many rows as X. A word checks what
comes, says what is wrong with it, and hands on floats for numbers and ints for integers, so that
nothing wraps around. A wrong type is a TypeError, a wrong value or shape a ValueError.
"""

import math
import reprlib
from numbers import Integral, Real

import numpy as np

__all__ = ["Integer", "Labels", "Matrix", "Number", "Numbers", "OneOf", "PositiveInteger"]
__all__ += ["PositiveNumber", "Probabilities", "Seed"]
FLOAT = np.dtype(float)
SHORT = reprlib.Repr()
SHORT.maxstring = SHORT.maxother = 80
NOT_FINITE = "{} must be finite; got NaN or infinity in it."
_FIXED = {}  # sizes that are numbers, not letters


class Known:
    """What is known of a call so far: sizes by letter, arrays in order, arguments by name."""

    def __init__(self, arguments, transparent=False):
        self.sizes, self.seen, self.arguments = _FIXED.copy(), [], arguments
        self.given = {}  # sizes that came as numbers
        self.transparent = transparent  # results will show what is not finite

    def give(self, sizes):
        self.given.update(sizes)
        self.sizes.update(sizes)


class Word:
    """What an argument must be; `check` returns the value that is handed on, or raises."""

    def __init__(self, *sizes):
        self.sizes = sizes

    def __repr__(self):
        sizes = ", ".join("..." if size is ... else repr(size) for size in self.sizes)
        return type(self).__name__.strip("_") + (f"({sizes})" if sizes else "")

    def __or__(self, none):
        return _Optional(self)

    def computed(self, name, value):
        """The (name, number or array) of all that a function has computed in such a result."""
        return ((name, value),)


class Matrix(Word):
    """A NumPy array of finite real numbers with these numbers of rows and columns."""

    def __init__(self, rows, columns):
        super().__init__(rows, columns)
        _FIXED.update({size: size for size in (rows, columns) if isinstance(size, int)})
        self.rows, self.columns = rows, columns
        self.wanted = f"a NumPy array of shape ({rows}, {columns})"

    def check(self, name, value, known):
        if type(value) is not np.ndarray or value.dtype is not FLOAT:
            value = to_floats(name, value, self.wanted)
        shape, sizes = value.shape, known.sizes
        if (
            len(shape) != 2
            or 0 in shape
            or sizes.setdefault(self.rows, shape[0]) != shape[0]
            or sizes.setdefault(self.columns, shape[1]) != shape[1]
        ):
            raise ValueError(self.misfit(name, shape, known))
        known.seen.append((name, self, value))
        if not known.transparent and not is_finite(value):
            raise ValueError(NOT_FINITE.format(name))
        return value

    def misfit(self, name, shape, known):
        reasons = []
        for axis, letter in enumerate(self.sizes):
            partner, partner_shape, n = known_by(letter, known)
            if partner and (len(shape) != 2 or shape[axis] != n):
                reasons.append(f"{letter} = {n} as in {partner} of shape {partner_shape}")
            elif letter in known.given:
                reasons.append(f"{letter} = {known.given[letter]}")
        where = f", where {' and '.join(reasons)}" if reasons else ""
        flat = f" Flatten the pictures: {name}.reshape({shape[0]}, -1).T." if shape[3:] else ""
        return f"{name} must have shape ({self.rows}, {self.columns}){where}; got {shape}.{flat}"


class Labels(Matrix):
    """Zeros and ones: a row of one for each example, or with two sizes such a matrix."""

    def __init__(self, *sizes, flat=False):
        super().__init__(*((1, *sizes)[-2:]))
        self.flat = flat  # the shape (m,) is as welcome as (1, m)

    def __repr__(self):
        return super().__repr__().replace("1, ", "")

    def check(self, name, value, known):
        if self.flat and isinstance(value, np.ndarray) and value.ndim == 1:
            value = value[np.newaxis]
        value = super().check(name, value, known)
        # Before a square can overflow, see that their sum is not too large.
        if not np.vdot(value, value) <= value.size or np.count_nonzero(value * value != value):
            strange = value[(value != 0) & (value != 1)][0]
            raise ValueError(f"{name} must hold only the labels 0 and 1; got {strange:g}.")
        return value

    def misfit(self, name, shape, known):
        partner, partner_shape, m = known_by(self.columns, known)
        if not partner:
            return super().misfit(name, shape, known)
        rows = known_by(self.rows, known)[2] or self.rows
        hint = f" Examples are columns: try {partner}.T." if shape[1:] == partner_shape[:1] else ""
        if (rows, shape) == (1, (m,)) and name.isidentifier():
            hint = f" Try {name}.reshape(1, {m})."
        return (
            f"{name} must have shape ({rows}, {m}) to match {partner} of shape {partner_shape}; "
            f"got {shape}.{hint}"
        )


class Probabilities(Matrix):
    """A matrix of numbers from 0 to 1; without sizes a number or an array of any shape."""

    def __init__(self, *sizes):
        super().__init__(*sizes or (None, None))
        self.sizes = sizes

    def check(self, name, value, known):
        value = (super() if self.sizes else Numbers).check(name, value, known)
        if not np.vdot(value, value) <= np.size(value) or np.any(value * value > value):
            low, high = np.min(value), np.max(value)
            raise ValueError(f"{name} must hold numbers from 0 to 1; got {low:g} to {high:g}.")
        return value


class _Number(Word):
    """A finite real number; an array without dimensions counts as one."""

    wanted = "a finite number"

    def check(self, name, value, known):
        if type(value) is not float:
            value = self.convert(name, value)
        if not math.isfinite(value):
            raise ValueError(f"{name} must be {self.wanted}; got {value}.")
        return value

    def convert(self, name, value):
        value = without_dimensions(value)
        if isinstance(value, np.ndarray):
            raise ValueError(f"{name} must be {self.wanted}; got an array of shape {value.shape}.")
        if not isinstance(value, Real) or isinstance(value, bool | np.bool_ | np.timedelta64):
            raise TypeError(f"{name} must be {self.wanted}; got {shown(value)}.")
        try:
            return float(value)
        except OverflowError:
            raise ValueError(f"{name} must be {self.wanted}; got {shown(value)}.") from None


class _PositiveNumber(_Number):
    """A finite number above zero."""

    def check(self, name, value, known):
        value = super().check(name, value, known)
        if value <= 0:
            raise ValueError(f"{name} must be positive; got {value:g}.")
        return value


class _Numbers(_Number):
    """A finite real number, or an array of any shape of such numbers."""

    wanted = "a real number or a NumPy array of them"

    def check(self, name, value, known):
        if not isinstance(value, np.ndarray):
            return super().check(name, value, known)
        value = to_floats(name, value, self.wanted)
        if not is_finite(value):
            raise ValueError(NOT_FINITE.format(name))
        return value


class Integer(Word):
    """An integer from `low` to `high`."""

    def __init__(self, low, high=10**9, name=None):
        super().__init__(low, high)
        self.low, self.high, self.name = low, high, name

    def __repr__(self):
        return self.name or super().__repr__()

    def check(self, name, value, known):
        bounds = f">= {self.low}" if self.high == 10**9 else f"from {self.low} to {self.high}"
        value = without_dimensions(value)
        if not isinstance(value, Integral) or isinstance(value, bool | np.timedelta64):
            raise TypeError(f"{name} must be an integer {bounds}; got {shown(value)}.")
        value = int(value)
        if value < self.low:
            raise ValueError(f"{name} must be an integer {bounds}; got {value}.")
        if value > self.high:
            raise ValueError(f"{name} must be at most {self.high}; got {shown(value)}.")
        if known:
            known.give({name: value})  # such as n_h, which is a size of what comes back
        return value


class OneOf(Word):
    """One of these strings."""

    def __init__(self, *choices):
        super().__init__(*choices)
        self.choices = choices

    def check(self, name, value, known):
        if not isinstance(value, str) or value not in self.choices:
            error = ValueError if isinstance(value, str) else TypeError
            raise error(f"{name} must be one of {', '.join(self.choices)}; got {shown(value)}.")
        return value


class Instance(Word):
    """What Python's own isinstance takes for one of these classes, such as bool or Axes | None."""

    def __init__(self, classes):
        super().__init__()
        self.classes = classes

    def check(self, name, value, known):
        value = bool(value) if isinstance(value, np.bool_) else value
        if not isinstance(value, self.classes):
            names = (kind.__name__ for kind in getattr(self.classes, "__args__", [self.classes]))
            wanted = " | ".join(names).replace("NoneType", "None")
            raise TypeError(f"{name} must be {wanted}; got {shown(value)}.")
        return value


class _Optional(Word):
    def __init__(self, word):
        self.word = word

    def __repr__(self):
        return f"{self.word} | None"

    def check(self, name, value, known):
        return None if value is None else self.word.check(name, value, known)


Number, PositiveNumber, Numbers = _Number(), _PositiveNumber(), _Numbers()
PositiveInteger, Seed = Integer(1, name="PositiveInteger"), Integer(0, 2**32 - 1, name="Seed")


def is_finite(value):
    """Is a number, or every number in an array, finite?"""
    if type(value) is not np.ndarray:
        return math.isfinite(value)
    if value.size > 10_000:
        value = value.ravel("K")  # in the order of memory, so that vdot copies nothing
    # The sum of squares is the quickest look; it may overflow where every number is finite.
    return math.isfinite(np.vdot(value, value)) or bool(np.isfinite(value).all())


def to_floats(name, value, wanted):
    if type(value) is not np.ndarray and (
        not isinstance(value, np.ndarray) or isinstance(value, np.matrix | np.ma.MaskedArray)
    ):
        raise TypeError(f"{name} must be {wanted}; got {type(value).__name__}.")
    if value.dtype.kind not in "fiub":
        raise TypeError(f"{name} must hold real numbers; got dtype {value.dtype}.")
    with np.errstate(all="ignore"):  # what no float can hold becomes infinite, which is refused
        return np.asarray(value).astype(float)


def without_dimensions(value):
    return value[()] if type(value) is np.ndarray and value.ndim == 0 else value


def known_by(letter, known):
    """The name and shape of the first array in which a letter stands, and its size there."""
    for name, word, value in known.seen:
        if isinstance(letter, str) and letter in word.sizes:
            return name, value.shape, value.shape[word.sizes.index(letter)]
    return None, None, None


def shown(value):
    """What came, in at most a line."""
    try:
        text = " ".join(SHORT.repr(value).split())
    except Exception:  # an integer of more than 4,300 digits, or an object with a broken repr
        text = f"a value of type {type(value).__name__}"
    return text if len(text) <= 80 else f"{text[:77]}..."
