"""Checks at the doors that a learner knocks on: silent, or saying what is wrong with what came.

`@door(...)` above a function names, for each argument, what it must be. Functions that call one
another, such as a model its training loop and the loop its steps, check only what came in at the
outermost door. Whole numbers in a matrix are turned into floats there, so that no sum wraps around.

A module of its own because the networks and the plots share these checks, and plots never import
networks.
"""

import functools
import inspect
import math
import threading
from numbers import Integral, Real

import numpy as np

_calls = threading.local()  # .inside is set while a door is open


def door(**rules):
    """Put checks in front of a function: argument=rule, in the order in which they are checked.

    A rule is called with the name of the argument, what came, and a dict of what is known already
    (sizes by their letter, checked arguments by name). It returns what to hand on, or raises.

    Raises
    ------
    ValueError : what a rule finds; also numbers that grow beyond what a float can hold inside
    """

    def put_before(function):
        signature = inspect.signature(function)

        @functools.wraps(function)
        def checked(*args, **kwargs):
            if getattr(_calls, "inside", False):
                return function(*args, **kwargs)
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            known = {}
            for name, rule in rules.items():
                known[name] = bound.arguments[name] = rule(name, bound.arguments[name], known)
            try:
                _calls.inside = True
                with np.errstate(all="ignore"):  # what overflows is found in the result
                    result = function(*bound.args, **bound.kwargs)
            except np.linalg.LinAlgError:
                result = math.nan
            finally:
                _calls.inside = False
            if not _is_finite(result):
                raise ValueError(
                    f"{function.__name__}: numbers grew beyond what a float can hold. "
                    f"{' or '.join(rules)} must hold smaller ones."
                )
            return result

        return checked

    return put_before


def _is_finite(result):
    if isinstance(result, dict):
        return all(map(_is_finite, result.values()))
    if isinstance(result, tuple | list):
        return all(map(_is_finite, result))
    return bool(np.isfinite(result).all())


def matrix(rows, columns):
    """A rule: a real, finite NumPy matrix. Letters are sizes, equal letters equal sizes."""

    def rule(name, value, known):
        value = check_matrix(name, value, (known.get(rows, rows), known.get(columns, columns)))
        known[rows], known[columns] = value.shape
        return value

    return rule


def labels(of="X", flat_too=False):
    """A rule: zeros and ones, one for each column of the matrix that came under the name `of`.

    With `flat_too` the shape (m,) is as welcome as (1, m).
    """

    def rule(name, value, known):
        if flat_too and np.ndim(value) == 1:
            value = np.reshape(value, (1, -1))
        return check_labels(value, known[of], name, of)

    return rule


def number(name, value, known):
    """A rule: a single finite real number."""
    return check_number(name, value)


def positive(name, value, known):
    """A rule: a finite number above zero."""
    if check_number(name, value) <= 0:
        raise ValueError(f"{name} must be positive; got {value!r}.")
    return value


def whole(low, high=None):
    """A rule: a whole number, at least `low` and, if given, at most `high`."""
    return lambda name, value, known: check_whole(name, value, low, high)


seed_number = whole(0, 2**32 - 1)


def numbers(name, value, known):
    """A rule: a finite number, or an array of any shape of such."""
    single = isinstance(value, Real) or type(value) is np.ndarray
    if not single or np.asarray(value).dtype.kind not in "fiub":
        came = f"dtype {np.asarray(value).dtype}" if single else type(value).__name__
        raise ValueError(f"{name} must be a real number or a NumPy array of them; got {came}.")
    return _finite(name, value)


def network(layers=None):
    """A rule: a dict with W1, b1, ..., WL, bL whose layers fit together (L = layers, if given)."""

    def rule(name, parameters, known):
        if not isinstance(parameters, dict):
            raise ValueError(f"{name} must be a dict; got {type(parameters).__name__}.")
        L = layers or max(1, (len(parameters) + 1) // 2)
        wanted = [f"{letter}{l}" for l in range(1, L + 1) for letter in "Wb"]
        missing = [key for key in wanted if key not in parameters]
        if missing or len(parameters) > 2 * L:
            holds = missing[0] if missing else f"{', '.join(wanted)} and nothing else"
            raise ValueError(f"{name} must hold {holds}; got {sorted(map(str, parameters))}.")
        checked, n = {}, known.get("n_x", "n_x")
        for l in range(1, L + 1):
            checked[f"W{l}"] = check_matrix(f"W{l}", parameters[f"W{l}"], ("n", n))
            n = len(checked[f"W{l}"])
            checked[f"b{l}"] = check_matrix(f"b{l}", parameters[f"b{l}"], (n, 1))
        known["n_x"] = checked["W1"].shape[1]
        return checked

    return rule


def gradients(of):
    """A rule: a dict that holds, for each name in `of`, a d with that name, of the same shape."""

    def rule(name, grads, known):
        if not isinstance(grads, dict):
            raise ValueError(f"{name} must be a dict; got {type(grads).__name__}.")
        checked = {}
        for key, value in known[of].items():
            if f"d{key}" not in grads:
                raise ValueError(f"{name} must hold d{key}; got {sorted(map(str, grads))}.")
            checked[f"d{key}"] = check_matrix(f"d{key}", grads[f"d{key}"], value.shape)
        return checked

    return rule


def two_layer_cache(name, cache, known):
    """A rule: Z1, A1, Z2, A2 of the network and the examples that were checked before."""
    names = ("Z1", "A1", "Z2", "A2")
    if not isinstance(cache, dict) or not cache.keys() >= set(names):
        raise ValueError(f"{name} must be a dict with Z1, A1, Z2, A2; got {cache!r:.100}.")
    m = known["X"].shape[1]
    rows = {"1": len(known["parameters"]["W1"]), "2": len(known["parameters"]["W2"])}
    return {key: check_matrix(key, cache[key], (rows[key[1]], m)) for key in names}


def probabilities(name, A, known):
    """A rule: a row of numbers from 0 to 1."""
    A = matrix(1, "m")(name, A, known)
    if A.min() < 0 or A.max() > 1:
        raise ValueError(f"{name} must hold numbers from 0 to 1; got {A.min()} to {A.max()}.")
    return A


def one_of(choices):
    """A rule: one of these strings."""

    def rule(name, value, known):
        if not isinstance(value, str) or value not in choices:
            raise ValueError(f"{name} must be one of {', '.join(choices)}; got {value!r}.")
        return value

    return rule


def layer_dims(name, value, known):
    """A rule: n_x and the units of at least one layer; they must fit X if there is one."""
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if not isinstance(value, list | tuple) or len(value) < 2:
        raise ValueError(f"layer_dims must hold n_x and at least one layer; got {value!r}.")
    for l, n in enumerate(value):
        check_whole(f"layer_dims[{l}]", n, 1)
    if "X" in known and value[0] != known["n_x"]:
        raise ValueError(
            f"layer_dims[0] must be {known['n_x']}, the features of X of shape "
            f"{known['X'].shape}; got {value[0]}."
        )
    if "X" in known and value[-1] != 1:
        raise ValueError(f"layer_dims[{len(value) - 1}], the last, must be 1; got {value[-1]}.")
    return tuple(value)


def three_layer_dims(name, value, known):
    """A rule: (n_x, n_h, 1)."""
    value = layer_dims(name, value, known)
    if len(value) != 3:
        raise ValueError(f"{name} must be (n_x, n_h, 1); got {value}.")
    return value


def optional_number(name, value, known):
    """A rule: a number, or None."""
    return None if value is None else check_number(name, value)


def linear_cache(name, cache, known):
    """A rule: (A_prev, W, b) of one layer."""
    if not isinstance(cache, tuple) or len(cache) != 3:
        raise ValueError(f"{name} must be a tuple (A_prev, W, b); got {cache!r:.100}.")
    rules = [matrix("n_prev", "m"), matrix("n", "n_prev"), matrix("n", 1)]
    names = ["A_prev", "W", "b"]
    return tuple(
        rule(f"{part} in {name}", value, known)
        for rule, part, value in zip(rules, names, cache, strict=True)
    )


def layer_cache(name, cache, known):
    """A rule: ((A_prev, W, b), Z) of one layer."""
    if not isinstance(cache, tuple) or len(cache) != 2:
        raise ValueError(f"{name} must be a tuple ((A_prev, W, b), Z); got {cache!r:.100}.")
    linear = linear_cache(name, cache[0], known)
    return linear, matrix("n", "m")(f"Z in {name}", cache[1], known)


def layer_caches(name, caches, known):
    """A rule: the caches of all layers, first to last, that fit together."""
    if not isinstance(caches, list) or not caches:
        raise ValueError(f"{name} must be a list with a cache for each layer; got {caches!r:.100}.")
    checked, sizes = [], {}
    for l, cache in enumerate(caches):
        sizes = {"m": known["m"]} | ({"n_prev": sizes["n"]} if l else {})
        checked.append(layer_cache(f"{name}[{l}]", cache, sizes))
    check_matrix(f"Z in {name}[{l}]", checked[-1][1], (1, known["m"]))
    return checked


def check_matrix(name, value, shape):
    """Insist on a real, finite NumPy matrix of the given shape.

    Parameters
    ----------
    name : str
        What the matrix is called in the message.
    value : object
        What came.
    shape : tuple of two
        Each entry a number of rows or columns, or a word such as "m" where any number >= 1 will do.

    Returns
    -------
    value, as floats where it held whole numbers or truth values

    Raises
    ------
    ValueError : not an ndarray, another shape, not real numbers, NaN or infinity
    """
    wanted = f"({shape[0]}, {shape[1]})"
    if type(value) is not np.ndarray:
        raise ValueError(
            f"{name} must be a NumPy array of shape {wanted}; got {type(value).__name__}."
        )
    fits = value.ndim == 2 and all(
        have >= 1 if isinstance(want, str) else have == want
        for have, want in zip(value.shape, shape, strict=True)
    )
    if not fits:
        raise ValueError(f"{name} must have shape {wanted}; got {value.shape}.")
    if value.dtype.kind not in "fiub":
        raise ValueError(f"{name} must hold real numbers; got dtype {value.dtype}.")
    return _finite(name, value)


def check_labels(Y, X, name="Y", partner="X"):
    """Insist on one label, 0 or 1, for each column of X.

    Parameters
    ----------
    Y : ndarray of shape (1, m)
    X : ndarray of shape (n_x, m), already checked
    name, partner : str
        What Y and X are called in the message.

    Returns
    -------
    Y, as floats

    Raises
    ------
    ValueError : another shape than (1, m), or a value that is neither 0 nor 1
    """
    m = X.shape[1]
    if np.shape(Y) != (1, m):
        raise ValueError(
            f"{name} must have shape (1, {m}) to match {partner} of shape {X.shape}; "
            f"got {np.shape(Y)}."
        )
    as_floats = check_matrix(name, Y, (1, m))
    strange = Y[(Y != 0) & (Y != 1)]
    if strange.size:
        raise ValueError(f"{name} must hold only the labels 0 and 1; got {strange[0]}.")
    return as_floats


def check_number(name, value):
    """Insist on a single finite real number; an array without dimensions counts as one.

    Raises
    ------
    ValueError : an array, NaN, infinity, or no number at all
    """
    if type(value) is np.ndarray and value.ndim == 0:
        value = value[()]
    try:
        fits = isinstance(value, Real) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # a whole number of more than 308 digits
        fits = False
    if not fits:
        raise ValueError(f"{name} must be a finite number; got {value!r}.")
    return value


def check_whole(name, value, low, high=None):
    """Insist on a whole number, at least `low` and, if given, at most `high`.

    Raises
    ------
    ValueError : no whole number, too small, or too large
    """
    whole = isinstance(value, Integral) and not isinstance(value, bool)
    if not whole or value < low or (high is not None and value > high):
        wanted = f">= {low}" if high is None else f"from {low} to {high}"
        raise ValueError(f"{name} must be a whole number {wanted}; got {value!r}.")
    return value


def check_progress(db, iteration, learning_rate):
    """Insist that training is still among finite numbers, by the gradient of the last bias.

    That gradient sums over all answers, so it is finite exactly as long as all of them are.

    Raises
    ------
    ValueError : NaN or infinity; says in which iteration, and what to try
    """
    if not math.isfinite(db):
        raise ValueError(
            f"In iteration {iteration} the cost stopped being a finite number: the steps are too "
            f"long. Try a learning_rate well below {learning_rate}, or smaller numbers in X."
        )


def _finite(name, value):
    if not np.isfinite(value).all():
        raise ValueError(f"{name} must be finite; got NaN or infinity in it.")
    if isinstance(value, np.ndarray) and value.dtype.kind in "iub":
        return value.astype(float)
    return value
