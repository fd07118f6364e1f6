"""Week 3: layer_sizes, forward_propagation, compute_cost, backward_propagation,
update_parameters, initialize_parameters, nn_model, predict.

    week3.check(backward_propagation)
"""

import numpy as np

from helpers import activations, shallow
from helpers.exercises import checking, exercise, lists
from helpers.exercises.exercise import Case, Exercise
from helpers.exercises.starts import Start, three_sizes


def check(function):
    """Is a function of this week right, and if not, which mistake is in it?"""
    return checking.check(function, EXERCISES)


def solution(function):
    """A right answer to the exercise of this name, to be looked at when all hints are used up."""
    return exercise.solution(function, EXERCISES)


def points(n_x, m, seed):
    X = np.random.RandomState(seed).randn(n_x, m)
    return X, ((np.arange(m) + seed % 2) % 3 > 0)[np.newaxis] * 1


def parameters(n_x, n_h, n_y, seed):
    """Parameters of ordinary size, none of them zero."""
    random = np.random.RandomState(seed + 10)
    made = {"W1": random.randn(n_h, n_x), "b1": random.randn(n_h, 1)}
    return made | {"W2": random.randn(n_y, n_h), "b2": random.randn(n_y, 1)}


SIZES = [(3, 4, 5), (2, 5, 3), (5, 2, 1)]  # n_x, n_h, m
LETTERS = [{"n_x": n_x, "n_h": n_h, "m": m} for n_x, n_h, m in SIZES]


def networks():
    """(X, Y, parameters, cache, letters) of a few small networks."""
    for seed, ((n_x, n_h, m), letters) in enumerate(zip(SIZES, LETTERS, strict=True)):
        X, Y = points(n_x, m, seed)
        given = parameters(n_x, n_h, 1, seed)
        yield X, Y, given, shallow.forward_propagation(X, given)[1], letters


def sizes():
    cases = [((3, 7), (2, 7), 5), ((2, 5), (1, 5), 6)]
    arrays = [(np.ones(x), np.ones(y), n_h) for x, y, n_h in cases]
    return [Case({"X": X, "Y": Y}) for X, Y, _ in arrays] + [
        Case({"X": X, "Y": Y}, {"n_h": n_h}) for X, Y, n_h in arrays
    ]


def forwards():
    return [Case({"X": X, "parameters": p}, **letters) for X, _, p, _, letters in networks()]


def costs():
    return [
        Case({"A2": cache["A2"], "Y": Y}, {"parameters": p}, m=Y.shape[1])
        for _, Y, p, cache, _ in networks()
    ]


def backwards():
    return [
        Case({"parameters": p, "cache": cache, "X": X, "Y": Y}, **letters)
        for X, Y, p, cache, letters in networks()
    ]


def updates():
    return [
        Case(
            {"parameters": p, "grads": shallow.backward_propagation(p, cache, X, Y)},
            {"learning_rate": rate},
        )
        for rate, (X, Y, p, cache, _) in zip((0.3, 2.0, 0.05), networks(), strict=True)
    ] + [
        Case({"parameters": p, "grads": shallow.backward_propagation(p, cache, X, Y)})
        for X, Y, p, cache, _ in list(networks())[:1]
    ]


def trainings():
    X, Y = points(3, 5, 0)
    # The last one gets near to its goal: who stops at some small cost stops too early.
    how = [(4, 7, 0.7), (2, 1, 1.2), (6, 8, 0.4), (4, 130, 1.2)]
    return [
        Case(
            {"X": X, "Y": Y, "n_h": n_h, "num_iterations": n},
            {"learning_rate": rate},
            n_x=3,
            n_h=n_h,
            m=5,
        )
        for n_h, n, rate in how
    ]


def gradients(X, Y, given):
    return shallow.backward_propagation(given, shallow.forward_propagation(X, given)[1], X, Y)


def compute_cost(A2, Y, *_):
    """Early versions of the assignment hand over the parameters, too."""
    if np.isin(A2, (0, 1)).all():
        raise ValueError("compute_cost: the labels come first; it takes A2, then Y.")
    return shallow.compute_cost(A2, Y)


def all_probabilities():
    """A network, and points whose probabilities lie on every side of any threshold."""
    given = {"W1": np.eye(2), "b1": np.zeros((2, 1)), "b2": np.array([[0.1]])}
    given["W2"] = np.array([[5.0, 1.0]])
    A = np.arange(0.015, 0.99, 0.01)
    X = np.array([np.arctanh((np.log(A / (1 - A)) - 0.1) / 5), np.zeros(A.size)])
    return Case({"parameters": given, "X": X}, m=A.size)


def probabilities(case):
    return shallow.forward_propagation(case["X"], case["parameters"])[0]


FORWARD = {"np": np, "sigmoid": activations.sigmoid}
MODEL = {
    "np": np,
    "layer_sizes": shallow.layer_sizes,
    "initialize_parameters": shallow.initialize_parameters,
    "forward_propagation": shallow.forward_propagation,
    "compute_cost": compute_cost,
    "backward_propagation": shallow.backward_propagation,
    "update_parameters": shallow.update_parameters,
}

EXERCISES = [
    Exercise(
        shallow.layer_sizes,
        ("n_x", "n_h", "n_y"),
        """
        n_x = X.shape[0]
        n_y = Y.shape[0]
        return n_x, n_h, n_y
        """,
        sizes,
        [],
        {},
    ),
    Exercise(
        shallow.forward_propagation,
        ("A2", "cache"),
        """
        Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
        A1 = np.tanh(Z1)
        Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
        A2 = sigmoid(Z2)
        return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
        """,
        forwards,
        lists.read("week3_forward_propagation"),
        FORWARD,
        (
            """
            A = X
            cache = {}
            for l in range(1, 3):
                Z = np.dot(parameters[f"W{l}"], A) + parameters[f"b{l}"]
                A = np.tanh(Z) if l == 1 else sigmoid(Z)
                cache[f"Z{l}"] = Z
                cache[f"A{l}"] = A
            return A, cache
            """,
        ),
        vectorized=True,
    ),
    Exercise(
        shallow.compute_cost,
        "cost",
        """
        m = Y.shape[1]
        loss = -(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
        cost = np.sum(loss) / m
        return cost
        """,
        costs,
        lists.read("week3_compute_cost"),
        {"np": np},
        extreme=lambda: Case({"A2": np.array([[0.0, 1.0, 0.5]]), "Y": np.array([[0, 1, 1]])}),
        vectorized=True,
    ),
    Exercise(
        shallow.backward_propagation,
        "grads",
        """
        m = X.shape[1]
        W2 = parameters["W2"]
        A1, A2 = cache["A1"], cache["A2"]
        dZ2 = A2 - Y
        dW2 = np.dot(dZ2, A1.T) / m
        db2 = np.sum(dZ2, axis=1, keepdims=True) / m
        slope = 1 - A1 ** 2
        dZ1 = np.dot(W2.T, dZ2) * slope
        dW1 = np.dot(dZ1, X.T) / m
        db1 = np.sum(dZ1, axis=1, keepdims=True) / m
        return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
        """,
        backwards,
        lists.read("week3_backward_propagation"),
        FORWARD,
        (
            """
            m = X.shape[1]
            W2 = parameters["W2"]
            A1, A2 = cache["A1"], cache["A2"]
            dZ2 = (A2 - Y) / m
            dW2 = np.dot(dZ2, A1.T)
            db2 = np.sum(dZ2, axis=1, keepdims=True)
            slope = 1 - A1 ** 2
            dZ1 = np.dot(W2.T, dZ2) * slope
            dW1 = np.dot(dZ1, X.T)
            db1 = np.sum(dZ1, axis=1, keepdims=True)
            return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
            """,
        ),
        vectorized=True,
    ),
    Exercise(
        shallow.update_parameters,
        "parameters",
        """
        W1 = parameters["W1"] - learning_rate * grads["dW1"]
        b1 = parameters["b1"] - learning_rate * grads["db1"]
        W2 = parameters["W2"] - learning_rate * grads["dW2"]
        b2 = parameters["b2"] - learning_rate * grads["db2"]
        return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
        """,
        updates,
        lists.read("week3_update_parameters"),
        {"np": np},
        (
            """
            new = {}
            for l in range(1, 3):
                new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
                new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
            return new
            """,
        ),
    ),
    Start(
        shallow.initialize_parameters,
        """
        np.random.seed(2)
        W1 = np.random.randn(n_h, n_x) * 0.01
        b1 = np.zeros((n_h, 1))
        W2 = np.random.randn(n_y, n_h) * 0.01
        b2 = np.zeros((n_y, 1))
        return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
        """,
        [three_sizes(30, 40, 20), three_sizes(2, 4, 1), three_sizes(5, 3, 2)],
        lambda n_prev: [0.01],
        "0.01",
        "These are the course's own numbers: those of seed 2.",
    ),
    Exercise(
        shallow.nn_model,
        "parameters",
        """
        n_x, _, n_y = layer_sizes(X, Y)
        parameters = initialize_parameters(n_x, n_h, n_y)
        for i in range(num_iterations):
            A2, cache = forward_propagation(X, parameters)
            cost = compute_cost(A2, Y)
            grads = backward_propagation(parameters, cache, X, Y)
            parameters = update_parameters(parameters, grads, learning_rate)
        return parameters
        """,
        trainings,
        lists.read("week3_nn_model"),
        MODEL,
        isolated=True,
        steps=gradients,
    ),
    Exercise(
        shallow.predict,
        "predictions",
        """
        A2, cache = forward_propagation(X, parameters)
        predictions = A2 > 0.5
        return predictions * 1
        """,
        lambda: [
            Case({"parameters": parameters(3, 4, 1, 7), "X": points(3, 40, 8)[0]}, m=40),
            Case({"parameters": parameters(2, 5, 1, 9), "X": points(2, 7, 9)[0]}, m=7),
            Case({"parameters": parameters(2, 3, 1, 4), "X": points(2, 1, 3)[0]}, m=1),
            all_probabilities(),
        ],
        lists.read("week3_predict"),
        {"np": np, "forward_propagation": shallow.forward_propagation} | FORWARD,
        (
            """
            Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
            A1 = np.tanh(Z1)
            Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
            A2 = sigmoid(Z2)
            predictions = A2 > 0.5
            return predictions * 1
            """,
        ),
        probabilities=probabilities,
    ),
]
