"""Week 2: flatten, sigmoid, initialize_with_zeros, propagate, optimize, predict.

week2.check(propagate)
"""

import numpy as np

from helpers import activations, logistic
from helpers.exercises import checking, exercise, lists
from helpers.exercises.exercise import Case, Exercise


def check(function):
    """Is a function of this week right, and if not, which mistake is in it?"""
    return checking.check(function, EXERCISES)


def solution(function):
    """A right answer to the exercise of this name, to be looked at when all hints are used up."""
    return exercise.solution(function, EXERCISES)


def flatten(pictures):
    """Pictures as columns: (m, num_px, num_px, 3) becomes (num_px num_px 3, m)."""
    return pictures.reshape(pictures.shape[0], -1).T


def pictures(m, num_px):
    numbers = np.random.RandomState(m).permutation(m * num_px * num_px * 3)
    case = (
        numbers.reshape(m, num_px, num_px, 3) * 251 % 256
    )  # some too large for eight bits with sign
    return Case({"pictures": case.astype(np.uint8)}, m=m, n_x=num_px * num_px * 3)


def neuron(n_x, m, seed=0, scale=1.0):
    """w, b, X and Y of these sizes."""
    random = np.random.RandomState(seed)
    w, b, X = random.randn(n_x, 1), 0.3, scale * random.randn(n_x, m)
    Y = ((np.arange(m) + seed % 2) % 3 > 0)[np.newaxis] * 1
    return {"w": w, "b": b, "X": X, "Y": Y}


def propagations():
    return [
        Case(neuron(4, 3), n_x=4, m=3),
        Case(neuron(2, 5, seed=1), n_x=2, m=5),
        Case(neuron(3, 1, seed=2), n_x=3, m=1),
    ]


def trainings():
    short = {"num_iterations": 5, "learning_rate": 0.2}
    long = {"num_iterations": 102, "learning_rate": 10.0}
    return [
        Case(neuron(4, 3) | short, n_x=4, m=3),
        Case(neuron(2, 5, seed=1) | long, n_x=2, m=5),
    ]


def predictions():
    cases = [(4, 7, 3), (2, 9, 4), (3, 1, 5)]
    made = [(n_x, m, neuron(n_x, m, seed)) for n_x, m, seed in cases]
    A = np.arange(0.015, 1, 0.01)  # each on its own side of any threshold
    X = np.array([np.log(A / (1 - A)) + 0.7, np.full(A.size, -2.0)])
    made.append((2, A.size, {"w": np.array([[1.0], [0.5]]), "b": 0.3, "X": X}))
    return [Case({k: v[k] for k in "wbX"}, n_x=n_x, m=m) for n_x, m, v in made]


def probabilities(case):
    return activations.sigmoid(case["w"].T @ case["X"] + case["b"])


SPACE = {"np": np, "sigmoid": activations.sigmoid}

EXERCISES = [
    Exercise(
        flatten,
        "X",
        """
        m = pictures.shape[0]
        X = pictures.reshape(m, -1).T
        return X
        """,
        lambda: [pictures(5, 2), pictures(2, 4), pictures(1, 3)],
        lists.read("week2_flatten"),
        {"np": np},
        also={
            "return X / 255": "It divides by 255 in the same breath. Here that is accepted; the "
            "notebook does it later, in a step of its own."
        },
    ),
    Exercise(
        activations.sigmoid,
        "a",
        """
        a = 1 / (1 + np.exp(-z))
        return a
        """,
        lambda: [
            Case({"z": np.array([[-2.0, 0.5, 3.0], [1.0, 0.0, -0.3]])}),
            Case({"z": np.array([0.2, -1.5])}),
            Case({"z": 0.7}),
            Case({"z": np.array([[0, 2], [-1, 3]])}),  # whole numbers
        ],
        lists.read("week2_sigmoid"),
        {"np": np},
        extreme=lambda: Case({"z": np.array([[-1000.0, 0.0, 1000.0]])}),
        vectorized=True,
    ),
    Exercise(
        logistic.initialize_with_zeros,
        ("w", "b"),
        """
        w = np.zeros((dim, 1))
        b = 0.0
        return w, b
        """,
        lambda: [Case({"dim": dim}, n_x=dim) for dim in (4, 2, 1)],
        lists.read("week2_initialize_with_zeros"),
        {"np": np},
    ),
    Exercise(
        logistic.propagate,
        ("grads", "cost"),
        """
        m = X.shape[1]
        Z = np.dot(w.T, X) + b
        A = sigmoid(Z)
        loss = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
        cost = np.sum(loss) / m
        dZ = A - Y
        dw = np.dot(X, dZ.T) / m
        db = np.sum(dZ) / m
        return {"dw": dw, "db": db}, cost
        """,
        propagations,
        lists.read("week2_propagate"),
        SPACE,
        extreme=lambda: Case(neuron(4, 3, scale=300.0), n_x=4, m=3),
        vectorized=True,
    ),
    Exercise(
        logistic.optimize,
        ("params", "grads", "costs"),
        """
        costs = []
        for i in range(num_iterations):
            grads, cost = propagate(w, b, X, Y)
            w_next = w - learning_rate * grads["dw"]
            b_next = b - learning_rate * grads["db"]
            w, b = w_next, b_next
            if i % 100 == 0:
                costs.append(cost)
        return {"w": w, "b": b}, grads, costs
        """,
        trainings,
        lists.read("week2_optimize"),
        {"np": np, "propagate": logistic.propagate},
    ),
    Exercise(
        logistic.predict,
        "Y_prediction",
        """
        Z = np.dot(w.T, X) + b
        A = sigmoid(Z)
        Y_prediction = A > 0.5
        return Y_prediction * 1
        """,
        predictions,
        lists.read("week2_predict"),
        SPACE,
        probabilities=probabilities,
        vectorized=True,
    ),
]
