"""A network with one hidden layer of tanh units and a sigmoid output (week 3).

Examples are columns, the units of a layer are the rows of its weights. Training has a loop of its
own here, not week 4's: its steps are these functions, which a reader may replace one by one. A
wrong type is a TypeError; a wrong value or shape is a ValueError, and so is training that diverges.
"""

import numpy as np

from helpers import activations, progress
from helpers.network_shapes import Gradients, Parameters, Returns, TwoLayerCache
from helpers.shapes import (
    Labels,
    Matrix,
    Number,
    PositiveInteger,
    PositiveNumber,
    Probabilities,
    Seed,
)
from helpers.validation import validate


@validate
def layer_sizes(X: Matrix("n_x", "m"), Y: Matrix("n_y", "m"), n_h: PositiveInteger = 4):
    """Number of units in each layer: n_x, n_h, n_y. Only n_h is ours to choose.

    Source: course notes 1.2.6.
    """
    return X.shape[0], n_h, Y.shape[0]


@validate
def initialize_parameters(
    n_x: PositiveInteger, n_h: PositiveInteger, n_y: PositiveInteger, seed: Seed = 2
) -> Returns(parameters=Parameters("n_x", "n_h", "n_y")):
    """Parameters before the first step: small random weights, zero biases.

    Source: course notes 1.2.5, "random initialization".
    """
    random = np.random.RandomState(seed)
    return {
        "W1": random.randn(n_h, n_x) * 0.01,
        "b1": np.zeros((n_h, 1)),
        "W2": random.randn(n_y, n_h) * 0.01,
        "b2": np.zeros((n_y, 1)),
    }


@validate(transparent=True)
def forward_propagation(
    X: Matrix("n_x", "m"), parameters: Parameters("n_x", "n_h", "n_y")
) -> Returns(A2=Probabilities("n_y", "m"), cache=TwoLayerCache):
    """From the inputs to the predictions, for all m examples at once.

    Z1 = W1 X + b1,  A1 = tanh(Z1),  Z2 = W2 A1 + b2,  A2 = sigmoid(Z2).

    Source: course notes 1.2.3, "vectorizing across multiple examples".
    """
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = activations.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = activations.sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


@validate
def compute_cost(A2: Probabilities(1, "m"), Y: Labels("m")) -> Returns(cost=Number):
    """The cross-entropy cost -1/m sum(Y log A2 + (1 - Y) log(1 - A2)).

    Source: course notes 1.2.5 and 1.1.2.
    """
    m = Y.shape[1]
    cost = -(Y * activations.log(A2) + (1 - Y) * activations.log(1 - A2)).sum() / m
    return float(cost)


@validate(transparent=True)
def backward_propagation(
    parameters: Parameters("n_x", "n_h", "n_y"),
    cache: TwoLayerCache,
    X: Matrix("n_x", "m"),
    Y: Labels("n_y", "m"),
) -> Returns(grads=Gradients("n_x", "n_h", "n_y")):
    """From the predictions back to the gradients: the six equations.

    dZ2 = A2 - Y,                      dW2 = dZ2 A1.T / m,  db2 = sum(dZ2) / m,
    dZ1 = W2.T dZ2 * (1 - A1^2),       dW1 = dZ1 X.T / m,   db1 = sum(dZ1) / m.

    Source: course notes 1.2.5, "backpropagation".
    """
    m = X.shape[1]
    A1, A2 = cache["A1"], cache["A2"]

    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = dZ2.sum(axis=1, keepdims=True) / m
    # np.dot is @ under its older name, and for a single output a good deal quicker.
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = dZ1.sum(axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


@validate(transparent=True)
def update_parameters(
    parameters: Parameters("n_x", ..., "n_y"),
    grads: Gradients("n_x", ..., "n_y"),
    learning_rate: PositiveNumber = 1.2,
) -> Returns(parameters=Parameters("n_x", ..., "n_y")):
    """One step downhill, W = W - learning_rate dW and b = b - learning_rate db, in a new dict.

    Source: course notes 1.2.5, "gradient descent".
    """
    return {name: value - learning_rate * grads[f"d{name}"] for name, value in parameters.items()}


@validate
@progress.training
def nn_model(
    X: Matrix("n_x", "m"),
    Y: Labels("m"),
    n_h: PositiveInteger,
    num_iterations: PositiveInteger = 10000,
    learning_rate: PositiveNumber = 1.2,
    print_cost: bool = False,
    seed: Seed = 2,
) -> Returns(parameters=Parameters("n_x", "n_h", 1)):
    """Train the network: initialise, then forward, backward, update, again and again.

    Every 1,000th cost is printed on request.

    Source: course notes 1.2.6.
    """
    parameters = initialize_parameters(*layer_sizes(X, Y, n_h), seed)
    for i in progress.iterations(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        if print_cost and i % 1000 == 0:
            print(f"Cost after iteration {i}: {compute_cost(A2, Y):.6f}")
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters


@validate
def predict(parameters: Parameters("n_x", "n_h", 1), X: Matrix("n_x", "m")):
    """The more likely label of every example: 1 where A2 > 0.5, else 0. Shape (1, m).

    Source: course notes 1.2.6.
    """
    A2, _ = forward_propagation(X, parameters)
    return (A2 > 0.5).astype(int)
