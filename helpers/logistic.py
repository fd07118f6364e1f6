"""Logistic regression as a neural network of one neuron (week 2).

Examples are columns: X (n_x, m), Y (1, m), w (n_x, 1), b a number. A wrong type is a TypeError; a
wrong value or shape is a ValueError, and so is training that diverges.
"""

import numpy as np

from helpers import activations, gram, progress
from helpers.network_shapes import Costs, Returns
from helpers.shapes import Labels, Matrix, Number, PositiveInteger, PositiveNumber
from helpers.validation import validate


@validate
def initialize_with_zeros(dim: PositiveInteger) -> Returns(w=Matrix("dim", 1), b=Number):
    """Weights and bias before the first step: all zero.

    Source: course notes 1.1.5.
    """
    return np.zeros((dim, 1)), 0.0


@validate
def propagate(w: Matrix("n_x", 1), b: Number, X: Matrix("n_x", "m"), Y: Labels("m")) -> Returns(
    grads={"dw": Matrix("n_x", 1), "db": Number}, cost=Number
):
    """Cost and its gradients, for all m examples at once.

    Forward:  Z = w.T X + b,  A = sigmoid(Z),  cost = -1/m sum(Y log A + (1 - Y) log(1 - A)).
    Backward: dZ = A - Y,  dw = X dZ.T / m,  db = sum(dZ) / m.

    Source: course notes 1.1.4, "vectorizing logistic regression's gradient".
    """
    m = X.shape[1]
    Z = w.T @ X + b
    A = activations.sigmoid(Z)
    cost = -(Y * activations.log(A) + (1 - Y) * activations.log(1 - A)).sum() / m

    dZ = A - Y
    dw = X @ dZ.T / m
    db = dZ.sum() / m
    return {"dw": dw, "db": db}, cost


@validate
def propagate_loop(
    w: Matrix("n_x", 1), b: Number, X: Matrix("n_x", "m"), Y: Labels("m")
) -> Returns(grads={"dw": Matrix("n_x", 1), "db": Number}, cost=Number):
    """The same as `propagate`, one example and one feature at a time, and very slow.

    Source: course notes 1.1.3, "gradient descent on m examples".
    """
    n_x, m = X.shape
    J, dw, db = 0.0, np.zeros((n_x, 1)), 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = activations.sigmoid(z)
        y = Y[0, i]
        J += -(y * activations.log(a) + (1 - y) * activations.log(1 - a))
        dz = a - y
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


@validate
@progress.training
@gram.less_work
def optimize(
    w: Matrix("n_x", 1),
    b: Number,
    X: Matrix("n_x", "m"),
    Y: Labels("m"),
    num_iterations: PositiveInteger,
    learning_rate: PositiveNumber,
    print_cost: bool = False,
    cost_every: PositiveInteger = 100,
) -> Returns(
    params={"w": Matrix("n_x", 1), "b": Number},
    grads={"dw": Matrix("n_x", 1), "db": Number},
    costs=Costs,
):
    """Gradient descent: walk downhill from (w, b), one small step an iteration.

    w = w - learning_rate dw,  b = b - learning_rate db.

    The costs are those of iteration 0, 100, 200, ..., or at other distances: `cost_every`. The
    gradients are the last ones.

    Source: course notes 1.1.3, "gradient descent".
    """
    costs = []
    for i in progress.iterations(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % cost_every == 0:
            costs.append(cost)
            if print_cost:
                print(f"Cost after iteration {i}: {cost:.6f}")
    return {"w": w, "b": b}, grads, costs


@validate
def predict(w: Matrix("n_x", 1), b: Number, X: Matrix("n_x", "m")):
    """The more likely label of every example: 1 where sigmoid(w.T x + b) > 0.5, else 0.

    Source: course notes 1.1.5.
    """
    A = activations.sigmoid(w.T @ X + b)
    return (A > 0.5).astype(int)


@validate
def model(
    X_train: Matrix("n_x", "m_train"),
    Y_train: Labels("m_train"),
    X_test: Matrix("n_x", "m_test"),
    Y_test: Labels("m_test", flat=True),
    num_iterations: PositiveInteger = 2000,
    learning_rate: PositiveNumber = 0.5,
    print_cost: bool = False,
    cost_every: PositiveInteger = 100,
) -> Returns(model={"w": Matrix("n_x", 1), "b": Number, "costs": Costs}):
    """Logistic regression from start to end: initialise, optimise, predict.

    Returns
    -------
    dict with "costs", "Y_prediction_test" (1, m_test), "Y_prediction_train" (1, m_train),
    "w" (n_x, 1), "b", "learning_rate", "num_iterations"

    Source: course notes 1.1.5.
    """
    w, b = initialize_with_zeros(X_train.shape[0])
    how = (num_iterations, learning_rate, print_cost, cost_every)
    params, _, costs = optimize(w, b, X_train, Y_train, *how)
    w, b = params["w"], params["b"]
    Y_prediction_train, Y_prediction_test = predict(w, b, X_train), predict(w, b, X_test)
    if print_cost:
        print(f"train accuracy: {100 * np.mean(Y_prediction_train == Y_train):.2f} %")
        print(f"test accuracy: {100 * np.mean(Y_prediction_test == Y_test):.2f} %")
    return {
        "costs": costs,
        "Y_prediction_test": Y_prediction_test,
        "Y_prediction_train": Y_prediction_train,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }
