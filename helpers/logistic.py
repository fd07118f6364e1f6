"""Logistic regression as a neural network of one neuron (week 2).

Covers initialisation, cost and gradients (vectorised, and as the notes' loop), gradient descent and
prediction. Loading and flattening pictures, and every plot, live elsewhere.

Examples are columns: X (n_x, m), Y (1, m), w (n_x, 1), b a number.
"""

import numpy as np

from helpers import column_space
from helpers.activations import sigmoid
from helpers.checks import check_progress, door, labels, matrix, number, positive, whole


@door(dim=whole(1))
def initialize_with_zeros(dim):
    """Weights and bias before the first step: all zero.

    Zeros are a fine start for a single neuron; week 3 shows why they are not for a hidden layer.

    Parameters
    ----------
    dim : int
        Number of features n_x, at least 1.

    Returns
    -------
    w (dim, 1), b 0.0

    Source: course notes 1.1.5.
    """
    return np.zeros((dim, 1)), 0.0


@door(X=matrix("n_x", "m"), Y=labels(), w=matrix("n_x", 1), b=number)
def propagate(w, b, X, Y):
    """Cost and its gradients, for all m examples at once.

    Forward:  Z = w.T X + b,  A = sigmoid(Z),  cost = -1/m sum(Y log A + (1 - Y) log(1 - A)).
    Backward: dZ = A - Y,  dw = X dZ.T / m,  db = sum(dZ) / m.

    Parameters
    ----------
    w : ndarray of shape (n_x, 1)
    b : number
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m), zeros and ones

    Returns
    -------
    grads {"dw" (n_x, 1), "db" number}, cost

    Source: course notes 1.1.4, "vectorizing logistic regression's gradient".
    """
    m = X.shape[1]
    Z = w.T @ X + b
    A = sigmoid(Z)
    # logaddexp(0, -z) is log(1 + e^(-z)) = -log(a), finite even where a has rounded to 0.
    cost = np.sum(Y * np.logaddexp(0, -Z) + (1 - Y) * np.logaddexp(0, Z)) / m

    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return {"dw": dw, "db": db}, cost


@door(X=matrix("n_x", "m"), Y=labels(), w=matrix("n_x", 1), b=number)
def propagate_loop(w, b, X, Y):
    """The same as `propagate`, one example and one feature at a time.

    Kept for the lesson on vectorising: it reads like the algebra and is very slow.

    Parameters
    ----------
    w, b, X, Y : as in `propagate`

    Returns
    -------
    grads {"dw" (n_x, 1), "db" number}, cost

    Source: course notes 1.1.3, "gradient descent on m examples".
    """
    n_x, m = X.shape
    J, dw, db = 0.0, np.zeros((n_x, 1)), 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        J += Y[0, i] * np.logaddexp(0, -z) + (1 - Y[0, i]) * np.logaddexp(0, z)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


@door(
    X=matrix("n_x", "m"),
    Y=labels(),
    w=matrix("n_x", 1),
    b=number,
    num_iterations=whole(1),
    learning_rate=positive,
)
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    """Gradient descent: walk downhill from (w, b), one small step an iteration.

    Parameters
    ----------
    w, b, X, Y : as in `propagate`; w and b are where the walk starts
    num_iterations : int
        Number of steps, at least 1.
    learning_rate : float
        Length of a step relative to the gradient, positive.
    print_cost : bool
        Print every 100th cost.

    Returns
    -------
    params {"w", "b"} after the last step
    grads {"dw", "db"} that the last step used
    costs, a list with the cost at iteration 0, 100, 200, …

    Raises
    ------
    ValueError : shapes that do not fit, labels other than 0 and 1, a step that is no step, steps
        so long that the numbers explode

    Source: course notes 1.1.3, "gradient descent".
    """
    if column_space.pays(X, 1, num_iterations):
        return _optimize_in_coordinates(w, b, X, Y, num_iterations, learning_rate, print_cost)

    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        check_progress(grads["db"], i, learning_rate)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print(f"Cost after iteration {i}: {cost:.6f}")
    return {"w": w, "b": b}, grads, costs


def _optimize_in_coordinates(w, b, X, Y, *how):
    """`optimize` for examples with many features: the same numbers, sooner (see `column_space`)."""
    Q, R = column_space.compress(X)
    params, grads, costs = optimize(Q.T @ w, b, R, Y, *how)
    w_end = column_space.expand(w.T, params["w"].T, Q).T
    return {"w": w_end, "b": params["b"]}, {"dw": Q @ grads["dw"], "db": grads["db"]}, costs


@door(X=matrix("n_x", "m"), w=matrix("n_x", 1), b=number)
def predict(w, b, X):
    """The more likely label of every example: 1 where sigmoid(w.T x + b) > 0.5, else 0.

    Parameters
    ----------
    w : ndarray of shape (n_x, 1)
    b : number
    X : ndarray of shape (n_x, m)

    Returns
    -------
    ndarray of shape (1, m) of zeros and ones

    Raises
    ------
    ValueError : shapes that do not fit, NaN or infinity

    Source: course notes 1.1.5.
    """
    A = sigmoid(w.T @ X + b)
    return (A > 0.5).astype(int)


@door(
    X_train=matrix("n_x", "m_train"),
    X_test=matrix("n_x", "m_test"),
    Y_train=labels(of="X_train"),
    Y_test=labels(of="X_test", flat_too=True),  # nothing is learnt from it
    num_iterations=whole(1),
    learning_rate=positive,
)
def model(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """Logistic regression from start to end: initialise, optimise, predict.

    Parameters
    ----------
    X_train : ndarray of shape (n_x, m_train)
    Y_train : ndarray of shape (1, m_train), zeros and ones
    X_test : ndarray of shape (n_x, m_test)
    Y_test : ndarray of shape (1, m_test), zeros and ones
    num_iterations, learning_rate, print_cost : as in `optimize`
        With print_cost the two accuracies are printed as well.

    Returns
    -------
    dict with "costs", "Y_prediction_test" (1, m_test), "Y_prediction_train" (1, m_train),
    "w" (n_x, 1), "b", "learning_rate", "num_iterations"

    Raises
    ------
    ValueError : shapes that do not fit, labels other than 0 and 1, a step that is no step

    Source: course notes 1.1.5.
    """
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    predictions = {"train": predict(w, b, X_train), "test": predict(w, b, X_test)}

    if print_cost:
        for name, Y in (("train", Y_train), ("test", Y_test)):
            print(f"{name} accuracy: {100 * np.mean(predictions[name] == Y):.2f} %")
    return {
        "costs": costs,
        "Y_prediction_test": predictions["test"],
        "Y_prediction_train": predictions["train"],
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }
