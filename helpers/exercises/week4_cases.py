"""What the functions of week 4 are tried on: single layers, small networks, short trainings."""

import numpy as np

from helpers import deep
from helpers.exercises.exercise import Case


def points(n_x, m, seed):
    X = np.random.RandomState(seed).randn(n_x, m)
    return X, ((np.arange(m) + seed % 2) % 3 > 0)[np.newaxis] * 1


def parameters(dims, seed):
    """Parameters of ordinary size, none of them zero."""
    random, made = np.random.RandomState(seed + 20), {}
    for l in range(1, len(dims)):
        made[f"W{l}"] = random.randn(dims[l], dims[l - 1])
        made[f"b{l}"] = random.randn(dims[l], 1)
    return made


LAYERS = [((3, 4, 2, 1), 5, 6), ((2, 5, 1), 3, 2), ((4, 3, 5, 2, 1), 6, 3), ((3, 2, 1), 1, 5)]


def networks():
    """(X, Y, parameters, AL, caches, letters) of a few small networks."""
    for dims, m, seed in LAYERS:
        (X, Y), given = points(dims[0], m, seed), parameters(dims, seed)
        AL, caches = deep.L_model_forward(X, given)
        yield X, Y, given, AL, caches, {"n_x": dims[0], "m": m}


def layers():
    """(A_prev, W, b, dZ, letters) of a few single layers."""
    for n_prev, n, m, seed in [(4, 3, 5, 0), (2, 5, 3, 1), (3, 2, 1, 2)]:
        random = np.random.RandomState(seed)
        arrays = [random.randn(*shape) for shape in ((n_prev, m), (n, n_prev), (n, 1), (n, m))]
        yield *arrays, {"n_prev": n_prev, "n": n, "m": m}


def layers_forward():
    return [
        Case({"A_prev": A_prev, "W": W, "b": b, "activation": activation}, **letters)
        for A_prev, W, b, _, letters in layers()
        for activation in ("relu", "sigmoid")
    ]


def layers_backward():
    return [
        Case(
            {
                "dA": dA,
                "cache": deep.linear_activation_forward(A_prev, W, b, activation)[1],
                "activation": activation,
            },
            **letters,
        )
        for A_prev, W, b, dA, letters in layers()
        for activation in ("relu", "sigmoid")
    ]


def updates():
    return [
        Case(
            {
                "parameters": p,
                "grads": deep.L_model_backward(AL, Y, caches),
                "learning_rate": rate,
            }
        )
        for rate, (_, Y, p, AL, caches, _) in zip((0.3, 2.0, 0.05, 1.5), networks(), strict=True)
    ] + [two_figures()]


def two_figures():
    """A network whose last layer has a number of two figures: who reads only one is wrong."""
    random, shapes = np.random.RandomState(7), [(f"W{l}", (1, 1)) for l in range(1, 12)]
    shapes += [(f"b{l}", (1, 1)) for l in range(1, 12)]
    parameters, grads = ({name: random.randn(*s) for name, s in shapes} for _ in range(2))
    grads = {f"d{name}": value for name, value in grads.items()}
    return Case({"parameters": parameters, "grads": grads, "learning_rate": 0.4})


def trainings():
    # The long one gets near to its goal: who stops at some small cost stops too early.
    how = [((3, 4, 2, 1), 5, 6, 0.7, True), ((3, 6, 1), 5, 102, 1.0, False)]
    return [
        Case(
            dict(zip("XY", points(dims[0], m, 0), strict=True))
            | {"layers_dims": list(dims), "learning_rate": rate, "num_iterations": n},
            {"print_cost": printed},
            n_x=dims[0],
            m=m,
        )
        for dims, m, n, rate, printed in how
    ]
