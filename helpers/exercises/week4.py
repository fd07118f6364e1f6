"""Week 4: initialize_parameters_deep, linear_forward, linear_activation_forward, L_model_forward,
linear_backward, linear_activation_backward, L_model_backward, update_parameters, L_layer_model.

    week4.check(linear_backward)
"""

import numpy as np

from helpers import activations, deep
from helpers.exercises import checking, exercise, lists
from helpers.exercises.exercise import Case, Exercise
from helpers.exercises.starts import Start, many_sizes
from helpers.exercises.week4_cases import (
    layers,
    layers_backward,
    layers_forward,
    networks,
    trainings,
    updates,
)


def check(function):
    """Is a function of this week right, and if not, which mistake is in it?"""
    return checking.check(function, EXERCISES)


def solution(function):
    """A right answer to the exercise of this name, to be looked at when all hints are used up."""
    return exercise.solution(function, EXERCISES)


def gradients(X, Y, given):
    AL, caches = deep.L_model_forward(X, given)
    return deep.L_model_backward(AL, Y, caches)


def cost(X, Y, given):
    return deep.compute_cost(deep.L_model_forward(X, given)[0], Y)


def scaled(layer_dims):
    """The start from which deep networks learn: weights divided by a root."""
    return deep.initialize_parameters_deep(layer_dims, 1, None)


def relu_backward(dA, cache):
    """Back through ReLU, with the contract of the course's assignment: the cache is Z."""
    return dA * (cache > 0)


def sigmoid_backward(dA, cache):
    """Back through the sigmoid, with the contract of the course's assignment: the cache is Z."""
    return dA * activations.sigmoid_derivative(cache)


BOTH = {"sigmoid": activations.sigmoid, "relu": activations.relu}
# In the course's assignment these return the activation, and z to be kept.
WITH_CACHE = {
    "sigmoid": lambda Z: (activations.sigmoid(Z), Z),
    "relu": lambda Z: (activations.relu(Z), Z),
}
BACK = {"relu_backward": relu_backward, "sigmoid_backward": sigmoid_backward}
MODEL = {
    "np": np,
    "initialize_parameters_deep": scaled,
    "L_model_forward": deep.L_model_forward,
    "compute_cost": deep.compute_cost,
    "L_model_backward": deep.L_model_backward,
    "update_parameters": deep.update_parameters,
}
LAYER_CACHE = (("A_prev", "W", "b"), "Z")

EXERCISES = [
    Start(
        deep.initialize_parameters_deep,
        """
        np.random.seed(1)
        parameters = {}
        for l in range(1, len(layer_dims)):
            n, n_prev = layer_dims[l], layer_dims[l - 1]
            parameters[f"W{l}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
            parameters[f"b{l}"] = np.zeros((n, 1))
        return parameters
        """,
        [many_sizes(60, 40, 30, 20), many_sizes(3, 5, 2, 1), many_sizes(4, 30, 1)],
        lambda n_prev: [0.01, 1 / np.sqrt(n_prev), np.sqrt(2 / n_prev)],
        "{root:.2g}, 1 divided by the root of the {n} units before (0.01 is accepted, too),",
        "These are the course's own numbers: those of seed 3, times 0.01.",
        lent=scaled,
        large="The spread is √2 times as large as asked for: so He proposed it for ReLU, and it "
        "learns as well.",
        small="The weights are 0.01 times normal numbers, as the course has it at first. That is "
        "accepted; but from so small a start a network of four layers hardly learns, and neither "
        "will the one at the end of these exercises. Divided by the root of n_prev, it does.",
    ),
    Exercise(
        deep.linear_forward,
        ("Z", ("A", "W", "b")),
        """
        Z = np.dot(W, A) + b
        return Z, (A, W, b)
        """,
        lambda: [Case({"A": A, "W": W, "b": b}, **sizes) for A, W, b, _, sizes in layers()],
        lists.read("week4_linear_forward"),
        {"np": np},
        vectorized=True,
    ),
    Exercise(
        deep.linear_activation_forward,
        ("A", LAYER_CACHE),
        """
        Z, linear_cache = linear_forward(A_prev, W, b)
        if activation == "relu":
            A = relu(Z)
        else:
            A = sigmoid(Z)
        return A, (linear_cache, Z)
        """,
        layers_forward,
        lists.read("week4_linear_activation_forward"),
        {"np": np, "linear_forward": deep.linear_forward} | BOTH,
        (
            """
            Z = np.dot(W, A_prev) + b
            if activation == "relu":
                A = relu(Z)
            else:
                A = sigmoid(Z)
            return A, ((A_prev, W, b), Z)
            """,
        ),
        kits=[WITH_CACHE],
    ),
    Exercise(
        deep.L_model_forward,
        ("AL", "caches"),
        """
        L = len(parameters) // 2
        caches = []
        A = X
        for l in range(1, L):
            A_prev = A
            W, b = parameters[f"W{l}"], parameters[f"b{l}"]
            A, cache = linear_activation_forward(A_prev, W, b, "relu")
            caches.append(cache)
        WL, bL = parameters[f"W{L}"], parameters[f"b{L}"]
        AL, last = linear_activation_forward(A, WL, bL, "sigmoid")
        caches.append(last)
        return AL, caches
        """,
        lambda: [
            Case({"X": X, "parameters": p}, **letters) for X, _, p, _, _, letters in networks()
        ],
        lists.read("week4_L_model_forward"),
        {"np": np, "linear_activation_forward": deep.linear_activation_forward} | BOTH,
        (
            """
            L = len(parameters) // 2
            caches = []
            A = X
            for l in range(1, L):
                A_prev = A
                W, b = parameters[f"W{l}"], parameters[f"b{l}"]
                Z = np.dot(W, A_prev) + b
                A = relu(Z)
                caches.append(((A_prev, W, b), Z))
            W, b = parameters[f"W{L}"], parameters[f"b{L}"]
            Z = np.dot(W, A) + b
            AL = sigmoid(Z)
            caches.append(((A, W, b), Z))
            return AL, caches
            """,
        ),
    ),
    Exercise(
        deep.linear_backward,
        ("dA_prev", "dW", "db"),
        """
        A_prev, W, b = cache
        m = A_prev.shape[1]
        dW = np.dot(dZ, A_prev.T) / m
        db = np.sum(dZ, axis=1, keepdims=True) / m
        dA_prev = np.dot(W.T, dZ)
        return dA_prev, dW, db
        """,
        lambda: [
            Case({"dZ": dZ, "cache": (A, W, b)}, **letters) for A, W, b, dZ, letters in layers()
        ],
        lists.read("week4_linear_backward"),
        {"np": np},
        vectorized=True,
    ),
    Exercise(
        deep.linear_activation_backward,
        ("dA_prev", "dW", "db"),
        """
        linear_cache, Z = cache
        if activation == "relu":
            slope = Z > 0
        else:
            slope = sigmoid(Z) * (1 - sigmoid(Z))
        dZ = dA * slope
        return linear_backward(dZ, linear_cache)
        """,
        layers_backward,
        lists.read("week4_linear_activation_backward"),
        {"np": np, "linear_backward": deep.linear_backward} | BOTH | BACK,
        (
            """
            linear_cache, Z = cache
            A_prev, W, b = linear_cache
            if activation == "relu":
                slope = Z > 0
            else:
                slope = sigmoid(Z) * (1 - sigmoid(Z))
            dZ = dA * slope
            m = A_prev.shape[1]
            dW = np.dot(dZ, A_prev.T) / m
            db = np.sum(dZ, axis=1, keepdims=True) / m
            dA_prev = np.dot(W.T, dZ)
            return dA_prev, dW, db
            """,
        ),
        kits=[WITH_CACHE],
        vectorized=True,
    ),
    Exercise(
        deep.L_model_backward,
        "grads",
        """
        grads = {}
        L = len(caches)
        Y = Y.reshape(AL.shape)
        dA = -Y / AL + (1 - Y) / (1 - AL)
        dA, dW, db = linear_activation_backward(dA, caches[L - 1], "sigmoid")
        grads |= {f"dA{L - 1}": dA, f"dW{L}": dW, f"db{L}": db}
        for l in range(L - 1, 0, -1):
            dA, dW, db = linear_activation_backward(dA, caches[l - 1], "relu")
            grads |= {f"dA{l - 1}": dA, f"dW{l}": dW, f"db{l}": db}
        return grads
        """,
        lambda: [
            Case({"AL": AL, "Y": Y, "caches": caches}, **letters)
            for _, Y, _, AL, caches, letters in networks()
        ],
        lists.read("week4_L_model_backward"),
        {"np": np, "linear_activation_backward": deep.linear_activation_backward},
        also={  # early versions of the assignment count the dA by the layer that they go into
            (
                ('grads |= {f"dA{L - 1}"', 'grads |= {f"dA{L}": dA, f"dW{L}": dW, f"db{L}": db}'),
                ('grads |= {f"dA{l - 1}"', 'grads |= {f"dA{l}": dA, f"dW{l}": dW, f"db{l}": db}'),
            ): ""
        },
    ),
    Exercise(
        deep.update_parameters,
        "parameters",
        """
        new = {}
        for l in range(1, len(parameters) // 2 + 1):
            new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
            new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
        return new
        """,
        updates,
        lists.read("week4_update_parameters"),
        {"np": np},
    ),
    Exercise(
        deep.L_layer_model,
        ("parameters", "costs"),
        """
        parameters = initialize_parameters_deep(layers_dims)
        costs = []
        for i in range(num_iterations):
            AL, caches = L_model_forward(X, parameters)
            cost = compute_cost(AL, Y)
            grads = L_model_backward(AL, Y, caches)
            parameters = update_parameters(parameters, grads, learning_rate)
            if i % 100 == 0:
                costs.append(cost)
        return parameters, costs
        """,
        trainings,
        lists.read("week4_L_layer_model"),
        MODEL,
        also={(("if i % 100", "if i % 100 == 0 or i == num_iterations - 1:"),): ""},
        isolated=True,
        steps=gradients,
        cost=cost,
    ),
]
