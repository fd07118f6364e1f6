"""Are the gradients right? Compare them with central differences of the cost itself.

Covers any cost that is a function of a dictionary of parameters. It needs two evaluations of the
cost for every single number, so it is a tool for small cases, not for training.
"""

import numpy as np

from helpers.network_shapes import NamedNumbers, Returns
from helpers.shapes import Number, PositiveNumber
from helpers.validation import Function, validate


@validate
def gradient_check(
    cost: Function, parameters: NamedNumbers, grads: NamedNumbers, epsilon: PositiveNumber = 1e-5
) -> Returns(difference=Number):
    """Relative difference of given gradients and central differences, from 0 (equal) to 1.

    For every number theta in the parameters, with all others held fixed,

        numerical = (J(theta + epsilon) - J(theta - epsilon)) / (2 epsilon),

    and over all of them, with |.| for the length of a vector,

        difference = |numerical - given| / (|numerical| + |given|).

    Below 1e-7 the formulas are almost surely right; above 1e-3 there is a mistake in them. `cost`
    takes a dict like `parameters` ({"W1": ..., "b1": ...}), `grads` has {"dW1": ..., "db1": ...}.

    Raises
    ------
    TypeError : no function, no dict, or no real numbers in it
    ValueError : a gradient is missing or has another shape than its parameter; a parameter, a
        gradient or the cost is not finite; epsilon is not positive, or is lost beside a parameter
    """
    perturbed = {name: np.array(value) for name, value in parameters.items()}
    numerical, given = [], []
    for name, value in perturbed.items():
        gradient = grads.get(f"d{name}")
        if gradient is None or np.shape(gradient) != value.shape:
            came = "none" if gradient is None else f"shape {np.shape(gradient)}"
            raise ValueError(f"grads must hold d{name} of shape {value.shape}; got {came}.")
        for index in np.ndindex(value.shape):
            theta = value[index]
            if theta + epsilon == theta:
                raise ValueError(
                    f"epsilon must change {name}, which holds {theta:g}; got {epsilon}."
                )
            value[index] = theta + epsilon
            up = _number(cost(perturbed))
            value[index] = theta - epsilon
            down = _number(cost(perturbed))
            value[index] = theta
            numerical.append(Number.check("cost's slope", (up - down) / (2 * epsilon), None))
        given.extend(np.ravel(gradient))

    largest = max(np.abs(numerical).max(), np.abs(given).max())
    if largest == 0:
        return 0.0
    # Divided by the largest, no square of a number overflows, and not all of them vanish.
    numerical, given = np.divide(numerical, largest), np.divide(given, largest)
    lengths = np.linalg.norm(numerical) + np.linalg.norm(given)
    return float(np.linalg.norm(numerical - given) / lengths)


def _number(J):
    """The cost as a number; the shapes (1,) and (1, 1), as before np.squeeze, count as one."""
    return Number.check(
        "cost", J.reshape(()) if isinstance(J, np.ndarray) and J.size == 1 else J, None
    )
