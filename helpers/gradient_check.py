"""Are the gradients right? Compare them with central differences of the cost itself.

Covers any cost that is a function of a dictionary of parameters. It needs two evaluations of the
cost for every single number, so it is a tool for small cases, not for training.
"""

import numpy as np

from helpers import progress
from helpers.network_shapes import NamedNumbers, Returns
from helpers.shapes import Number, PositiveNumber
from helpers.validation import Function, validate


@validate
def gradient_check(
    cost: Function, parameters: NamedNumbers, grads: NamedNumbers, epsilon: PositiveNumber = 1e-5
) -> Returns(difference=Number):
    """Relative difference of given gradients and central differences, from 0 (equal) to 1.

    numerical = (J(theta + epsilon) - J(theta - epsilon)) / (2 epsilon)  for every parameter theta,
    difference = |numerical - given| / (|numerical| + |given|)  over all of them.

    Below 1e-7 the formulas are almost surely right, above 1e-3 there is a mistake in them. `cost`
    takes a dict like `parameters`, {"W1": ..., "b1": ...}; `grads` is {"dW1": ..., "db1": ...}.

    Raises
    ------
    TypeError : no function, no dict, or no real numbers in it
    ValueError : a gradient is missing or has another shape than its parameter; a parameter, a
        gradient or the cost is not finite; epsilon is not positive, or is lost beside a parameter
    """
    for name, value in parameters.items():
        check_partner(name, value, grads.get(f"d{name}"), epsilon)
    numerical, given = [], []
    for name, value in parameters.items():
        for index in progress.bar(list(np.ndindex(np.shape(value))), name):
            J_plus = cost_at(cost, parameters, name, index, epsilon)
            J_minus = cost_at(cost, parameters, name, index, -epsilon)
            numerical.append((J_plus - J_minus) / (2 * epsilon))
        given.extend(np.ravel(grads[f"d{name}"]))
    return relative_difference(np.array(numerical), np.array(given))


def check_partner(name, value, gradient, epsilon):
    """Insist on a gradient of the parameter's shape, and on a step that rounding leaves of use."""
    if gradient is None or np.shape(gradient) != np.shape(value):
        came = "none" if gradient is None else f"shape {np.shape(gradient)}"
        raise ValueError(f"grads must hold d{name} of shape {np.shape(value)}; got {came}.")
    lost = np.ravel(value)[np.ravel(value + epsilon == value)]
    if lost.size:
        raise ValueError(f"epsilon must change {name}, which holds {lost[0]:g}; got {epsilon:g}.")


def cost_at(cost, parameters, name, index, step):
    """The cost with a single number changed by a step."""
    value = np.array(parameters[name])
    value[index] += step
    J = cost(parameters | {name: value})
    # The shapes (1,) and (1, 1), as before np.squeeze, count as a number.
    J = J.reshape(()) if isinstance(J, np.ndarray) and J.size == 1 else J
    return Number.check("cost", J, None)


def relative_difference(numerical, given):
    """|numerical - given| / (|numerical| + |given|), for numbers of any size."""
    if not np.isfinite(numerical).all():
        raise ValueError("cost's slope must be finite; the costs or 1 / epsilon are too large.")
    largest = max(np.abs(numerical).max(), np.abs(given).max())
    if largest == 0:
        return 0.0
    # Divided by the largest, no square of a number overflows, and not all of them vanish.
    numerical, given = numerical / largest, given / largest
    lengths = np.linalg.norm(numerical) + np.linalg.norm(given)
    return float(np.linalg.norm(numerical - given) / lengths)
