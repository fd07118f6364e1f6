"""A network with one hidden layer of tanh units and a sigmoid output (week 3).

Covers sizes, random initialisation, the forward and backward pass, gradient descent, prediction.

Examples are columns: X (n_x, m), Y (1, m). The units of a layer are the rows of its weights:
W1 (n_h, n_x), b1 (n_h, 1), W2 (n_y, n_h), b2 (n_y, 1).
"""

import numpy as np

from helpers.activations import sigmoid, tanh
from helpers.checks import (
    check_progress,
    door,
    gradients,
    labels,
    matrix,
    network,
    positive,
    probabilities,
    seed_number,
    two_layer_cache,
    whole,
)


@door(X=matrix("n_x", "m"), Y=matrix("n_y", "m"), n_h=whole(1))
def layer_sizes(X, Y, n_h=4):
    """Number of units in each layer.

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (n_y, m)
    n_h : int
        Number of hidden units: ours to choose.

    Returns
    -------
    n_x, n_h, n_y

    Source: course notes 1.2.6.
    """
    return X.shape[0], n_h, Y.shape[0]


@door(n_x=whole(1), n_h=whole(1), n_y=whole(1), seed=seed_number)
def initialize_parameters(n_x, n_h, n_y, seed=2):
    """Parameters before the first step: small random weights, zero biases.

    Parameters
    ----------
    n_x, n_h, n_y : int
        Number of inputs, hidden units, outputs.
    seed : int
        Another seed gives other random weights.

    Returns
    -------
    dict with W1 (n_h, n_x), b1 (n_h, 1), W2 (n_y, n_h), b2 (n_y, 1)

    Source: course notes 1.2.5, "random initialization".
    """
    random = np.random.RandomState(seed)
    return {
        "W1": random.randn(n_h, n_x) * 0.01,
        "b1": np.zeros((n_h, 1)),
        "W2": random.randn(n_y, n_h) * 0.01,
        "b2": np.zeros((n_y, 1)),
    }


@door(parameters=network(2), X=matrix("n_x", "m"))
def forward_propagation(X, parameters):
    """From the inputs to the answers, for all m examples at once.

    Z1 = W1 X + b1,  A1 = tanh(Z1),  Z2 = W2 A1 + b2,  A2 = sigmoid(Z2).

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
    parameters : dict with W1, b1, W2, b2

    Returns
    -------
    A2 (n_y, m)
    cache {"Z1" (n_h, m), "A1" (n_h, m), "Z2" (n_y, m), "A2" (n_y, m)}, for the way back

    Source: course notes 1.2.3, "vectorizing across multiple examples".
    """
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


@door(A2=probabilities, Y=labels(of="A2"))
def compute_cost(A2, Y):
    """The cross-entropy cost -1/m sum(Y log A2 + (1 - Y) log(1 - A2)).

    An answer that has been rounded to exactly 0 or 1 would give the logarithm of 0. The smallest
    number that the computer knows takes the place of that 0: a loss is 708 at most, never infinite.

    Parameters
    ----------
    A2 : ndarray of shape (1, m), the answers
    Y : ndarray of shape (1, m), zeros and ones

    Returns
    -------
    float

    Source: course notes 1.2.5 and 1.1.2.
    """
    m = Y.shape[1]
    smallest = np.finfo(float).tiny
    right = Y * np.log(np.maximum(A2, smallest)) + (1 - Y) * np.log(np.maximum(1 - A2, smallest))
    return float(-np.sum(right) / m)


@door(parameters=network(2), X=matrix("n_x", "m"), Y=labels(), cache=two_layer_cache)
def backward_propagation(parameters, cache, X, Y):
    """From the answers back to the gradients: the six equations.

    dZ2 = A2 - Y,                      dW2 = dZ2 A1.T / m,  db2 = sum(dZ2) / m,
    dZ1 = W2.T dZ2 * (1 - A1^2),       dW1 = dZ1 X.T / m,   db1 = sum(dZ1) / m.

    Parameters
    ----------
    parameters : dict with W1, b1, W2, b2
    cache : dict with Z1, A1, Z2, A2 from `forward_propagation`
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m), zeros and ones

    Returns
    -------
    grads {"dW1", "db1", "dW2", "db2"}, each of the shape of its parameter

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


@door(parameters=network(), grads=gradients(of="parameters"), learning_rate=positive)
def update_parameters(parameters, grads, learning_rate=1.2):
    """One step downhill: every parameter minus learning_rate times its gradient.

    Parameters
    ----------
    parameters : dict with W1, b1, W2, b2; left as it is
    grads : dict with dW1, db1, dW2, db2
    learning_rate : float

    Returns
    -------
    a new dict with W1, b1, W2, b2

    Source: course notes 1.2.5, "gradient descent".
    """
    return {name: value - learning_rate * grads[f"d{name}"] for name, value in parameters.items()}


@door(
    X=matrix("n_x", "m"),
    Y=labels(),
    num_iterations=whole(1),
    learning_rate=positive,
    n_h=whole(1),
    seed=seed_number,
)
def nn_model(
    X,
    Y,
    n_h,
    num_iterations=10000,
    learning_rate=1.2,
    print_cost=False,
    seed=2,
    history=None,
):
    """Train the network: initialise, then forward, backward, update, again and again.

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m), zeros and ones
    n_h : int
        Number of hidden units, at least 1.
    num_iterations : int
        Number of steps, at least 1.
    learning_rate : float
        Length of a step relative to the gradient, positive.
    print_cost : bool
        Print every 1,000th cost.
    seed : int
        For `initialize_parameters`.
    history : list, optional
        (iteration, cost, parameters) is appended to it at iteration 0, 1000, 2000, ...

    Returns
    -------
    dict with W1, b1, W2, b2

    Raises
    ------
    ValueError : shapes that do not fit, labels other than 0 and 1, n_h < 1, a step that is no step

    Source: course notes 1.2.6.
    """
    parameters = initialize_parameters(*layer_sizes(X, Y, n_h), seed)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        if i % 1000 == 0:
            cost = compute_cost(A2, Y)
            if print_cost:
                print(f"Cost after iteration {i}: {cost:.6f}")
            if history is not None:
                history.append((i, cost, parameters))
        grads = backward_propagation(parameters, cache, X, Y)
        check_progress(grads["db2"].item(), i, learning_rate)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters


@door(parameters=network(2), X=matrix("n_x", "m"))
def predict(parameters, X):
    """The more likely label of every example: 1 where A2 > 0.5, else 0.

    Parameters
    ----------
    parameters : dict with W1, b1, W2, b2
    X : ndarray of shape (n_x, m)

    Returns
    -------
    ndarray of shape (1, m) of zeros and ones

    Raises
    ------
    ValueError : X does not fit W1, NaN or infinity

    Source: course notes 1.2.6.
    """
    A2, _ = forward_propagation(X, parameters)
    return (A2 > 0.5).astype(int)
