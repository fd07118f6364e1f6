"""Activation functions: what a neuron does with z = w.T x + b, and how steep that is.

Covers sigmoid, tanh, ReLU and leaky ReLU, each with its derivative as a function of z. All take a
number or an array of any shape and return the same shape; NaN, infinity and what is no real number
raise a ValueError.
"""

import numpy as np

from helpers.checks import door, number, numbers


@door(z=numbers)
def sigmoid(z):
    """The logistic function 1 / (1 + e^(-z)): turns any number into a probability.

    For z = -1000 the formula needs e^1000, which no computer number can hold. So a z below -709
    counts as -709; the answer, 1e-308, is as good as 0.

    Parameters
    ----------
    z : number or ndarray of any shape

    Returns
    -------
    ndarray of the shape of z (a NumPy number for a number), between 0 and 1

    Source: course notes 1.1.1, "sigmoid function".
    """
    z = np.maximum(np.asarray(z, dtype=float), -709)
    return 1 / (1 + np.exp(-z))


@door(z=numbers)
def sigmoid_derivative(z):
    """Slope of the sigmoid: a (1 - a), where 1 - a is the sigmoid of -z.

    At most 1/4, at z = 0; vanishes far out on both sides.

    Source: course notes 1.2.4, "derivatives of activation functions".
    """
    return sigmoid(z) * sigmoid(-np.asarray(z, dtype=float))


@door(z=numbers)
def tanh(z):
    """The hyperbolic tangent: an S like the sigmoid, but from -1 to 1 and through 0.

    Source: course notes 1.2.4.
    """
    return np.tanh(z)


@door(z=numbers)
def tanh_derivative(z):
    """Slope of tanh: 1 - a^2. It is 1 at z = 0 and vanishes far out on both sides.

    Source: course notes 1.2.4, "derivatives of activation functions".
    """
    return 1 - np.tanh(z) ** 2


@door(z=numbers)
def relu(z):
    """The rectified linear unit: z where z is positive, 0 elsewhere.

    Source: course notes 1.2.4.
    """
    return np.maximum(z, 0)


@door(z=numbers)
def relu_derivative(z):
    """Slope of ReLU: 1 where z is positive, 0 elsewhere.

    At z = 0 there is a corner and no slope; either value will do, and we take 0. (The notes take 1
    there, the course's assignment 0.)

    Source: course notes 1.2.4, "derivatives of activation functions".
    """
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


@door(z=numbers, slope=number)
def leaky_relu(z, slope=0.01):
    """ReLU with a small slope for negative z, so that it never goes quite flat.

    Source: course notes 1.2.4.
    """
    return np.where(np.asarray(z) > 0, z, slope * np.asarray(z, dtype=float))


@door(z=numbers, slope=number)
def leaky_relu_derivative(z, slope=0.01):
    """Slope of leaky ReLU: 1 where z is positive, `slope` elsewhere (at z = 0 too).

    Source: course notes 1.2.4, "derivatives of activation functions".
    """
    return np.where(np.asarray(z) > 0, 1.0, slope)
