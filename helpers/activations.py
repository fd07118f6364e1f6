"""Activation functions: what a neuron does with z = w.T x + b.

Covers the sigmoid. Weeks 3 and 4 add the activations of hidden layers here.
"""

import numpy as np


def sigmoid(z):
    """The logistic function 1 / (1 + e^(-z)): turns any number into a probability.

    Written so that the power of e is never larger than 1: for z = -1000 the textbook formula needs
    e^1000, which no computer number can hold.

    Parameters
    ----------
    z : number or ndarray of any shape

    Returns
    -------
    ndarray of the shape of z (a NumPy number for a number), between 0 and 1

    Source: course notes 1.1.1, "sigmoid function".
    """
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
