"""Activation functions: what a unit does with z = w.T x + b, and how steep that is.

Covers sigmoid, tanh, ReLU, leaky ReLU and none at all (linear), each with its derivative as a
function of z. All take a number or an array of any shape, and return the same shape. Every Z of the
course comes by here, and one that is not finite is refused.
"""

import numpy as np

from helpers.network_shapes import Returns
from helpers.shapes import Number, Numbers, Probabilities
from helpers.validation import validate


@validate(activation=True)
def sigmoid(z: Numbers) -> Returns(a=Numbers):
    """The logistic function 1 / (1 + e^(-z)): turns any number into a probability.

    Source: course notes 1.1.1, "sigmoid function".
    """
    z = np.maximum(z, -709)  # e^1000 is more than a float can hold; e^709 is not
    return 1 / (1 + np.exp(-z))


@validate
def sigmoid_derivative(z: Numbers) -> Returns(slope=Numbers):
    """Slope of the sigmoid: a (1 - a), where 1 - a is the sigmoid of -z. At most 1/4, at z = 0.

    Source: course notes 1.2.4, "derivatives of activation functions".
    """
    return sigmoid(z) * sigmoid(-z)


@validate
def log(a: Probabilities()) -> Returns(log_a=Numbers):
    """The logarithm of a probability, for the cost: finite also where a was rounded to 0.

    Only there it is that of 1e-308, about -709, which is as far down as `sigmoid` goes.
    """
    return np.log(np.maximum(a, 1e-308))


@validate(activation=True)
def tanh(z: Numbers) -> Returns(a=Numbers):
    """The hyperbolic tangent: an S like the sigmoid, but from -1 to 1 and through 0.

    Source: course notes 1.2.4.
    """
    return np.tanh(z)


@validate
def tanh_derivative(z: Numbers) -> Returns(slope=Numbers):
    """Slope of tanh: 1 - a^2. It is 1 at z = 0 and vanishes far out on both sides.

    Source: course notes 1.2.4, "derivatives of activation functions".
    """
    return 1 - np.tanh(z) ** 2


@validate(activation=True)
def relu(z: Numbers) -> Returns(a=Numbers):
    """The rectified linear unit: z where z is positive, 0 elsewhere.

    Source: course notes 1.2.4.
    """
    return np.maximum(z, 0)


@validate
def relu_derivative(z: Numbers) -> Returns(slope=Numbers):
    """Slope of ReLU: 1 where z is positive, 0 elsewhere.

    Source: course notes 1.2.4, "derivatives of activation functions".
    """
    # At the corner z = 0 either slope will do. The notes take 1, the course's assignment 0.
    return (z > 0) * 1.0


@validate(activation=True)
def leaky_relu(z: Numbers, slope: Number = 0.01) -> Returns(a=Numbers):
    """ReLU with a small slope for negative z, so that it never goes quite flat.

    Source: course notes 1.2.4.
    """
    return np.where(z > 0, z, slope * z)


@validate
def leaky_relu_derivative(z: Numbers, slope: Number = 0.01) -> Returns(slope=Numbers):
    """Slope of leaky ReLU: 1 where z is positive, `slope` elsewhere (at z = 0 too).

    Source: course notes 1.2.4, "derivatives of activation functions".
    """
    return np.where(z > 0, 1.0, slope)


@validate(activation=True)
def linear(z: Numbers) -> Returns(a=Numbers):
    """No activation, a = z: layers without one, however many, compute what a single one could.

    Source: course notes 1.2.4, "why non-linear activation functions".
    """
    return z * 1.0


@validate
def linear_derivative(z: Numbers) -> Returns(slope=Numbers):
    """Slope of the linear activation: 1 everywhere.

    Source: course notes 1.2.4.
    """
    return np.ones_like(z)
