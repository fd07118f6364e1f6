"""A network of any number of layers: ReLU in the hidden ones, a sigmoid at the output (week 4).

Covers initialisation, forward and backward propagation put together from the steps of a single
layer, gradient descent and prediction. The cost and the update are week 3's: they fit any depth.

Layers count from 1 to L, and X is layer 0. Examples are columns, units are rows: Wl (n_l, n_{l-1}),
bl (n_l, 1), Al (n_l, m). Parameters are a dict with W1, b1, ..., WL, bL.
"""

import numpy as np

from helpers import activations, column_space, shallow
from helpers.checks import (
    check_progress,
    door,
    labels,
    layer_cache,
    layer_caches,
    layer_dims,
    linear_cache,
    matrix,
    network,
    one_of,
    optional_number,
    positive,
    seed_number,
    three_layer_dims,
    whole,
)
from helpers.shallow import compute_cost, update_parameters

ACTIVATIONS = {
    "sigmoid": (activations.sigmoid, activations.sigmoid_derivative),
    "tanh": (activations.tanh, activations.tanh_derivative),
    "relu": (activations.relu, activations.relu_derivative),
    "leaky_relu": (activations.leaky_relu, activations.leaky_relu_derivative),
}


def initialize_parameters(n_x, n_h, n_y, seed=1):
    """Parameters of a network with two layers: normal times 0.01, zeros for the biases.

    Parameters
    ----------
    n_x, n_h, n_y : int
        Number of inputs, hidden units, outputs.
    seed : int

    Returns
    -------
    dict with W1 (n_h, n_x), b1 (n_h, 1), W2 (n_y, n_h), b2 (n_y, 1)

    Source: course notes 1.3.2.
    """
    return shallow.initialize_parameters(n_x, n_h, n_y, seed)


@door(layer_dims=layer_dims, seed=seed_number, scale=optional_number)
def initialize_parameters_deep(layer_dims, seed=3, scale=0.01):
    """Parameters of a network of any depth: random weights, zero biases.

    Parameters
    ----------
    layer_dims : sequence of L + 1 numbers
        Units of each layer, n_0 = n_x first.
    seed : int
    scale : number or None
        What the standard normal weights are multiplied by; None divides those of layer l by
        sqrt(n_{l-1}), which keeps z of roughly the same size in every layer, however wide.

    Returns
    -------
    dict with Wl (n_l, n_{l-1}) and bl (n_l, 1) for l = 1 ... L

    Raises
    ------
    ValueError : fewer than two layers, or a layer without units

    Source: course notes 1.3.2; slides 4.3, "matrix dimensions".
    """
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layer_dims)):
        W = random.randn(layer_dims[l], layer_dims[l - 1])
        parameters[f"W{l}"] = W / np.sqrt(layer_dims[l - 1]) if scale is None else W * scale
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters


@door(A=matrix("n_prev", "m"), W=matrix("n", "n_prev"), b=matrix("n", 1))
def linear_forward(A, W, b):
    """The linear part of a layer: Z = W A + b.

    Parameters
    ----------
    A : ndarray of shape (n_prev, m), the activations of the layer before
    W : ndarray of shape (n, n_prev)
    b : ndarray of shape (n, 1)

    Returns
    -------
    Z (n, m), cache (A, W, b)

    Source: course notes 1.3.1, "forward propagation for layer l".
    """
    return W @ A + b, (A, W, b)


@door(
    A_prev=matrix("n_prev", "m"),
    W=matrix("n", "n_prev"),
    b=matrix("n", 1),
    activation=one_of(ACTIVATIONS),
)
def linear_activation_forward(A_prev, W, b, activation):
    """A whole layer: the linear part, then the activation.

    Parameters
    ----------
    A_prev : ndarray of shape (n_prev, m)
    W : ndarray of shape (n, n_prev)
    b : ndarray of shape (n, 1)
    activation : "relu", "sigmoid", "tanh" or "leaky_relu"

    Returns
    -------
    A (n, m), cache (linear_cache, activation_cache) = ((A_prev, W, b), Z)

    Raises
    ------
    ValueError : an unknown activation

    Source: course notes 1.3.1, "forward propagation for layer l".
    """
    g, _ = ACTIVATIONS[activation]
    Z, linear_cache = linear_forward(A_prev, W, b)
    return g(Z), (linear_cache, Z)


@door(parameters=network(), X=matrix("n_x", "m"))
def L_model_forward(X, parameters):
    """From the inputs to the answers: [linear -> relu] L - 1 times, then linear -> sigmoid.

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
    parameters : dict with W1, b1, ..., WL, bL

    Returns
    -------
    AL (1, m), caches (a list with the cache of each layer, first to last)

    Source: course notes 1.3.1; slides 4.2, "forward propagation".
    """
    L = len(parameters) // 2
    A, caches = X, []
    for l in range(1, L + 1):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        A, cache = linear_activation_forward(A, W, b, "relu" if l < L else "sigmoid")
        caches.append(cache)
    return A, caches


@door(cache=linear_cache, dZ=matrix("n", "m"))
def linear_backward(dZ, cache):
    """Gradients of one linear layer, from the gradient of its output.

    Parameters
    ----------
    dZ : ndarray of shape (n, m)
        Gradient of each example's loss with respect to its column of Z = W @ A_prev + b. The 1/m
        that makes a cost of the losses enters in dW and db.
    cache : tuple (A_prev (n_prev, m), W (n, n_prev), b (n, 1))

    Returns
    -------
    dA_prev (n_prev, m), dW (n, n_prev), db (n, 1)

    Source: course notes 1.3.1, "backward propagation for layer l".
    """
    A_prev, W, _ = cache
    m = A_prev.shape[1]
    dW = dZ @ A_prev.T / m
    db = dZ.sum(axis=1, keepdims=True) / m
    return np.dot(W.T, dZ), dW, db


@door(cache=layer_cache, dA=matrix("n", "m"), activation=one_of(ACTIVATIONS))
def linear_activation_backward(dA, cache, activation):
    """Back through a whole layer: first its activation, then its linear part.

    Parameters
    ----------
    dA : ndarray of shape (n, m)
        Gradient of each example's loss with respect to its activations in this layer.
    cache : tuple (linear_cache, activation_cache) from `linear_activation_forward`
    activation : "relu", "sigmoid", "tanh" or "leaky_relu"

    Returns
    -------
    dA_prev (n_prev, m), dW (n, n_prev), db (n, 1)

    Raises
    ------
    ValueError : an unknown activation

    Source: course notes 1.3.1, "backward propagation for layer l".
    """
    _, g_derivative = ACTIVATIONS[activation]
    linear_cache, Z = cache
    return linear_backward(dA * g_derivative(Z), linear_cache)


@door(AL=matrix(1, "m"), Y=labels(of="AL"), caches=layer_caches)
def L_model_backward(AL, Y, caches):
    """From the answers back to the gradients of every layer.

    The start is dAL = -Y / AL + (1 - Y) / (1 - AL). It blows up where AL has been rounded to 0 or
    1; multiplied by the slope AL (1 - AL) of the sigmoid it is AL - Y, which never does.

    Parameters
    ----------
    AL : ndarray of shape (1, m), the answers
    Y : ndarray of shape (1, m), zeros and ones
    caches : list with the cache of each layer, from `L_model_forward`

    Returns
    -------
    grads with dWl, dbl for l = 1 ... L, and dAl (the gradient of the output of layer l) for
    l = 0 ... L - 1

    Source: course notes 1.3.1; slides 4.6, "forward and backward propagation".
    """
    L, grads = len(caches), {}
    linear_cache, ZL = caches[-1]
    a = activations.sigmoid(ZL)
    slope, slope_at_AL = a * (1 - a), AL * (1 - AL)
    # 1 for the AL that belongs to the caches; for any other, dZL is dAL times the slope.
    ratio = np.divide(slope, slope_at_AL, out=np.ones_like(slope), where=slope_at_AL != 0)
    dZL = (AL - Y) * ratio
    grads[f"dA{L - 1}"], grads[f"dW{L}"], grads[f"db{L}"] = linear_backward(dZL, linear_cache)
    for l in range(L - 1, 0, -1):
        gradients = linear_activation_backward(grads[f"dA{l}"], caches[l - 1], "relu")
        grads[f"dA{l - 1}"], grads[f"dW{l}"], grads[f"db{l}"] = gradients
    return grads


@door(
    X=matrix("n_x", "m"),
    Y=labels(),
    parameters=network(),
    learning_rate=positive,
    num_iterations=whole(1),
)
def gradient_descent(X, Y, parameters, learning_rate, num_iterations, print_cost=False):
    """The training loop of every network here: forward, now and then the cost, backward, update.

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m), zeros and ones
    parameters : dict with W1, b1, ..., WL, bL, where to start; left as it is
    learning_rate : float
    num_iterations : int
    print_cost : bool
        Print every 100th cost.

    Returns
    -------
    parameters (a new dict), costs (at iteration 0, 100, 200, ...)

    Raises
    ------
    ValueError : a step that is no step

    Source: course notes 1.3.2; slides 4.5, "building blocks".
    """
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
            if print_cost:
                print(f"Cost after iteration {i}: {costs[-1]:.6f}")
        grads = L_model_backward(AL, Y, caches)
        check_progress(grads[f"db{len(caches)}"].item(), i, learning_rate)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


@door(
    X=matrix("n_x", "m"),
    Y=labels(),
    layers_dims=three_layer_dims,
    learning_rate=positive,
    num_iterations=whole(1),
)
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Train a network with one hidden ReLU layer, from normal weights times 0.01.

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m), zeros and ones
    layers_dims : (n_x, n_h, 1)
    learning_rate : float
        Length of a step relative to the gradient, positive.
    num_iterations : int
        Number of steps, at least 1.
    print_cost : bool
        Print every 100th cost.

    Returns
    -------
    parameters (dict with W1, b1, W2, b2), costs (at iteration 0, 100, 200, ...)

    Raises
    ------
    ValueError : shapes that do not fit, labels other than 0 and 1, a step that is no step

    Source: course notes 1.3.2.
    """
    parameters = initialize_parameters(*layers_dims)
    return _train(X, Y, parameters, learning_rate, num_iterations, print_cost)


@door(
    X=matrix("n_x", "m"),
    Y=labels(),
    layers_dims=layer_dims,
    learning_rate=positive,
    num_iterations=whole(1),
)
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Train a network of any depth, from normal weights divided by sqrt(n_{l-1}) (seed 1).

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m), zeros and ones
    layers_dims : sequence (n_x, n_1, ..., 1)
    learning_rate, num_iterations, print_cost : as in `two_layer_model`

    Returns
    -------
    parameters (dict with W1, b1, ..., WL, bL), costs (at iteration 0, 100, 200, ...)

    Raises
    ------
    ValueError : shapes that do not fit, labels other than 0 and 1, a step that is no step

    Source: course notes 1.3.2.
    """
    parameters = initialize_parameters_deep(layers_dims, seed=1, scale=None)
    return _train(X, Y, parameters, learning_rate, num_iterations, print_cost)


def _train(X, Y, parameters, learning_rate, num_iterations, print_cost):
    """Gradient descent, in the coordinates of the column space of X where that is less work."""
    W1 = parameters["W1"]
    if not column_space.pays(X, W1.shape[0], num_iterations):
        return gradient_descent(X, Y, parameters, learning_rate, num_iterations, print_cost)
    Q, R = column_space.compress(X)
    start = parameters | {"W1": W1 @ Q}
    trained, costs = gradient_descent(R, Y, start, learning_rate, num_iterations, print_cost)
    return trained | {"W1": column_space.expand(W1, trained["W1"], Q)}, costs


@door(parameters=network(), X=matrix("n_x", "m"))
def predict(parameters, X):
    """The more likely label of every example: 1 where AL > 0.5, else 0.

    Parameters
    ----------
    parameters : dict with W1, b1, ..., WL, bL
    X : ndarray of shape (n_x, m)

    Returns
    -------
    ndarray of shape (1, m) of zeros and ones

    Raises
    ------
    ValueError : a W or b is missing or does not fit the layer before; X does not fit W1

    Source: course notes 1.3.2.
    """
    AL, _ = L_model_forward(X, parameters)
    return (AL > 0.5).astype(int)


@door(parameters=network(), X=matrix("n_x", "m"), Y=labels())
def accuracy(parameters, X, Y):
    """Share of the examples whose predicted label is the true one, from 0 to 1.

    Parameters
    ----------
    parameters : dict with W1, b1, ..., WL, bL
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m), zeros and ones

    Returns
    -------
    float

    Raises
    ------
    ValueError : as `predict`, and labels that do not fit X
    """
    return float(np.mean(predict(parameters, X) == Y))
