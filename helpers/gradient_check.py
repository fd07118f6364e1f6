"""Are the gradients right? Compare them with differences of the cost itself.

Covers any cost that is a function of a dictionary of parameters. It needs two evaluations of the
cost for every single number, so it is a tool for small cases, not for training.
"""

import numpy as np

from helpers.checks import check_number


def gradient_check(cost, parameters, grads, epsilon=1e-5):
    """Relative distance between given gradients and numerical ones.

    Every number theta in the parameters is nudged both ways, and the slope

        (J(theta + epsilon) - J(theta - epsilon)) / (2 epsilon)

    is compared with the gradient: |numerical - given| / (|numerical| + |given|), where |.| is the
    length of all gradients laid end to end. Below 1e-7 the formulas are right; above 1e-3 there is
    a mistake in them.

    Parameters
    ----------
    cost : function
        Takes a dictionary like `parameters`, returns the cost, a number.
    parameters : dict
        Name -> number or ndarray, such as {"w": ..., "b": ...}. It is not changed.
    grads : dict
        The gradients to check under the same names with a d in front: {"dw": ..., "db": ...}.
    epsilon : float
        Size of the nudge.

    Returns
    -------
    float, from 0 for perfect agreement to 1 for gradients that have nothing to do with the cost

    Raises
    ------
    ValueError : a gradient is missing, or has another shape than its parameter; epsilon is not
        positive; a parameter, a gradient or a cost is not finite
    """
    if check_number("epsilon", epsilon) <= 0:
        raise ValueError(f"epsilon must be positive; got {epsilon!r}.")
    nudged = {name: np.array(value, dtype=float) for name, value in parameters.items()}
    numerical, given = [], []
    for name, value in nudged.items():
        gradient = grads.get(f"d{name}")
        if gradient is None or np.shape(gradient) != value.shape:
            came = "none" if gradient is None else f"shape {np.shape(gradient)}"
            raise ValueError(f"grads must hold d{name} of shape {value.shape}; got {came}.")
        for index in np.ndindex(value.shape):
            theta = value[index]
            value[index] = theta + epsilon
            up = cost(nudged)
            value[index] = theta - epsilon
            down = cost(nudged)
            value[index] = theta
            numerical.append((up - down) / (2 * epsilon))
        given.extend(np.ravel(gradient))

    for name, values in (("cost", numerical), ("grads", given)):
        if not np.isfinite(values).all():
            raise ValueError(f"{name} must be finite wherever it is asked; got NaN or infinity.")
    scale = np.linalg.norm(numerical) + np.linalg.norm(given)
    return float(np.linalg.norm(np.subtract(numerical, given)) / scale) if scale else 0.0
