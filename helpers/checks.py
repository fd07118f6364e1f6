"""Checks at the doors that a learner knocks on: each passes silently or says what is wrong.

A module of its own because the networks and the plots share these checks, and plots never import
networks.
"""

from numbers import Integral, Real

import numpy as np


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
    if not np.isfinite(value).all():
        raise ValueError(f"{name} must be finite; got NaN or infinity in it.")


def check_labels(Y, X, name="Y"):
    """Insist on one label, 0 or 1, for each column of X.

    Parameters
    ----------
    Y : ndarray of shape (1, m)
    X : ndarray of shape (n_x, m), already checked
    name : str
        What Y is called in the message; X is called the same with an X.

    Raises
    ------
    ValueError : another shape than (1, m), or a value that is neither 0 nor 1
    """
    m = X.shape[1]
    if np.shape(Y) != (1, m):
        partner = name.replace("Y", "X")
        raise ValueError(
            f"{name} must have shape (1, {m}) to match {partner} of shape {X.shape}; "
            f"got {np.shape(Y)}."
        )
    check_matrix(name, Y, (1, m))
    strange = Y[(Y != 0) & (Y != 1)]
    if strange.size:
        raise ValueError(f"{name} must hold only the labels 0 and 1; got {strange[0]}.")


def check_number(name, value):
    """Insist on a single finite real number.

    Raises
    ------
    ValueError : an array, NaN, infinity, or no number at all
    """
    if not isinstance(value, Real) or isinstance(value, bool) or not np.isfinite(value):
        raise ValueError(f"{name} must be a finite number; got {value!r}.")


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


def check_training(num_iterations, learning_rate):
    """Insist on at least one iteration and a positive learning rate.

    Raises
    ------
    ValueError : num_iterations is no whole number >= 1; learning_rate is no finite positive number
    """
    check_whole("num_iterations", num_iterations, 1)
    check_number("learning_rate", learning_rate)
    if learning_rate <= 0:
        raise ValueError(f"learning_rate must be positive; got {learning_rate!r}.")
