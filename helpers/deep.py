"""A network of any number of layers: ReLU in the hidden ones, a sigmoid at the output (week 4).

Another activation for the hidden layers is an argument. Layers count from 1 to L, and X is layer 0.
Examples are columns, units are rows: Wl (n_l, n_{l-1}), bl (n_l, 1), Al (n_l, m). A wrong type is a
TypeError; a wrong value or shape is a ValueError, and so is training that diverges.
"""

import numpy as np

from helpers import activations, gram, progress, shallow
from helpers.network_shapes import (
    Costs,
    Gradients,
    LayerCache,
    LayerCaches,
    LayerDims,
    LinearCache,
    Parameters,
    Returns,
)
from helpers.shapes import (
    Labels,
    Matrix,
    Number,
    OneOf,
    PositiveInteger,
    PositiveNumber,
    Probabilities,
    Seed,
)
from helpers.validation import validate

Activation = OneOf("sigmoid", "tanh", "relu", "leaky_relu", "linear")


@validate
def initialize_parameters(
    n_x: PositiveInteger, n_h: PositiveInteger, n_y: PositiveInteger, seed: Seed = 1
) -> Returns(parameters=Parameters("n_x", "n_h", "n_y")):
    """Parameters of a network with two layers: standard normal times 0.01, biases zero.

    Source: course notes 1.3.2.
    """
    return shallow.initialize_parameters(n_x, n_h, n_y, seed)


@validate
def initialize_parameters_deep(
    layer_dims: LayerDims("n_x", ..., "n_y"), seed: Seed = 3, scale: Number | None = 0.01
) -> Returns(parameters=Parameters("n_x", ..., "n_y")):
    """Parameters of a network of any depth: random weights, zero biases.

    Wl is standard normal times `scale`. Without a scale, Wl is divided by sqrt(n_{l-1}), which
    keeps z of roughly the same size in every layer.

    Source: course notes 1.3.2; slides 4.3, "matrix dimensions".
    """
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layer_dims)):
        W = random.randn(layer_dims[l], layer_dims[l - 1])
        parameters[f"W{l}"] = W / np.sqrt(layer_dims[l - 1]) if scale is None else W * scale
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters


@validate(transparent=True)
def linear_forward(
    A: Matrix("n_prev", "m"), W: Matrix("n", "n_prev"), b: Matrix("n", 1)
) -> Returns(Z=Matrix("n", "m"), cache=LinearCache):
    """The linear part of a layer: Z = W A + b.

    Source: course notes 1.3.1, "forward propagation for layer l".
    """
    return W @ A + b, (A, W, b)


@validate(transparent=True)
def linear_activation_forward(
    A_prev: Matrix("n_prev", "m"),
    W: Matrix("n", "n_prev"),
    b: Matrix("n", 1),
    activation: Activation,
) -> Returns(A=Matrix("n", "m"), cache=LayerCache):
    """A whole layer: the linear part, then the activation A = g(Z).

    Source: course notes 1.3.1, "forward propagation for layer l".
    """
    g = getattr(activations, activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    return g(Z), (linear_cache, Z)


@validate(transparent=True)
def L_model_forward(
    X: Matrix("n_x", "m"),
    parameters: Parameters("n_x", ..., "n_y"),
    hidden_activation: Activation = "relu",
) -> Returns(AL=Probabilities("n_y", "m"), caches=LayerCaches("n_x", ..., "n_y")):
    """From the inputs to the predictions: [linear -> relu] L - 1 times, then linear -> sigmoid.

    Source: course notes 1.3.1; slides 4.2, "forward propagation".
    """
    L = len(parameters) // 2
    A, caches = X, []
    for l in range(1, L + 1):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        activation = hidden_activation if l < L else "sigmoid"
        A, cache = linear_activation_forward(A, W, b, activation)
        caches.append(cache)
    return A, caches


@validate
def compute_cost(AL: Probabilities(1, "m"), Y: Labels("m")) -> Returns(cost=Number):
    """The cross-entropy cost: week 3's, which fits any depth.

    Source: course notes 1.3.2.
    """
    return shallow.compute_cost(AL, Y)


@validate(transparent=True)
def linear_backward(dZ: Matrix("n", "m"), cache: LinearCache) -> Returns(
    dA_prev=Matrix("n_prev", "m"), dW=Matrix("n", "n_prev"), db=Matrix("n", 1)
):
    """Gradients of one linear layer, from the gradient dZ of each example's loss.

    dW = dZ A_prev.T / m,  db = sum of dZ over the examples / m,  dA_prev = W.T dZ.

    Source: course notes 1.3.1, "backward propagation for layer l".
    """
    A_prev, W, _ = cache
    m = A_prev.shape[1]
    dW = dZ @ A_prev.T / m
    db = dZ.sum(axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@validate
def linear_activation_backward(
    dA: Matrix("n", "m"), cache: LayerCache, activation: Activation
) -> Returns(dA_prev=Matrix("n_prev", "m"), dW=Matrix("n", "n_prev"), db=Matrix("n", 1)):
    """Back through a whole layer: first its activation, dZ = dA * g'(Z), then its linear part.

    Source: course notes 1.3.1, "backward propagation for layer l".
    """
    g_derivative = getattr(activations, f"{activation}_derivative")
    linear_cache, Z = cache
    return linear_backward(dA * g_derivative(Z), linear_cache)


@validate
def output_backward(
    AL: Probabilities("n_y", "m"), Y: Labels("n_y", "m"), ZL: Matrix("n_y", "m")
) -> Returns(dZL=Matrix("n_y", "m")):
    """Back through the cost and the sigmoid of the last layer.

    dAL = -Y / AL + (1 - Y) / (1 - AL),  dZL = dAL * A (1 - A)  with A = sigmoid(ZL).

    Source: course notes 1.3.1; slides 4.6, "forward and backward propagation".
    """
    dAL = -Y / AL + (1 - Y) / (1 - AL)
    A = activations.sigmoid(ZL)
    # For AL = A this is AL - Y, also where AL was rounded to 0 or 1 and dAL is infinite.
    return np.where(abs(AL - A) < 1e-15, AL - Y, dAL * A * (1 - A))


@validate
def L_model_backward(
    AL: Probabilities("n_y", "m"),
    Y: Labels("n_y", "m"),
    caches: LayerCaches("n_x", ..., "n_y"),
    hidden_activation: Activation = "relu",
) -> Returns(grads=Gradients("n_x", ..., "n_y")):
    """From the predictions back to the gradients of every layer, the last one first.

    grads holds dWl and dbl for l = 1 ... L, and dAl of each layer's output for l = 0 ... L - 1.

    Source: course notes 1.3.1; slides 4.6, "forward and backward propagation".
    """
    L, grads = len(caches), {}
    linear_cache, ZL = caches[-1]
    dZL = output_backward(AL, Y, ZL)
    grads[f"dA{L - 1}"], grads[f"dW{L}"], grads[f"db{L}"] = linear_backward(dZL, linear_cache)
    for l in range(L - 1, 0, -1):
        dAl = grads[f"dA{l}"]
        gradients = linear_activation_backward(dAl, caches[l - 1], hidden_activation)
        grads[f"dA{l - 1}"], grads[f"dW{l}"], grads[f"db{l}"] = gradients
    return grads


@validate(transparent=True)
def update_parameters(
    parameters: Parameters("n_x", ..., "n_y"),
    grads: Gradients("n_x", ..., "n_y"),
    learning_rate: PositiveNumber,
) -> Returns(parameters=Parameters("n_x", ..., "n_y")):
    """One step downhill: week 3's, which fits any depth.

    Source: course notes 1.3.2.
    """
    return shallow.update_parameters(parameters, grads, learning_rate)


@validate
@progress.training
@gram.less_work
def gradient_descent(
    X: Matrix("n_x", "m"),
    Y: Labels("m"),
    parameters: Parameters("n_x", ..., 1),
    learning_rate: PositiveNumber,
    num_iterations: PositiveInteger,
    print_cost: bool = False,
    hidden_activation: Activation = "relu",
    cost_every: PositiveInteger = 100,
) -> Returns(parameters=Parameters("n_x", ..., 1), costs=Costs):
    """The training loop of both networks here: forward, now and then the cost, backward, update.

    The costs are those of iteration 0, 100, 200, ..., or at other distances: `cost_every`.

    Source: course notes 1.3.2; slides 4.5, "building blocks".
    """
    costs = []
    for i in progress.iterations(num_iterations):
        AL, caches = L_model_forward(X, parameters, hidden_activation)
        if i % cost_every == 0:
            costs.append(compute_cost(AL, Y))
            if print_cost:
                print(f"Cost after iteration {i}: {costs[-1]:.6f}")
        grads = L_model_backward(AL, Y, caches, hidden_activation)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


@validate
def two_layer_model(
    X: Matrix("n_x", "m"),
    Y: Labels("m"),
    layers_dims: LayerDims("n_x", "n_h", 1),
    learning_rate: PositiveNumber = 0.0075,
    num_iterations: PositiveInteger = 3000,
    print_cost: bool = False,
    cost_every: PositiveInteger = 100,
) -> Returns(parameters=Parameters("n_x", "n_h", 1), costs=Costs):
    """Train a network with one hidden ReLU layer, from normal weights times 0.01.

    Source: course notes 1.3.2.
    """
    parameters = initialize_parameters(*layers_dims)
    how = (print_cost, "relu", cost_every)
    return gradient_descent(X, Y, parameters, learning_rate, num_iterations, *how)


@validate
def L_layer_model(
    X: Matrix("n_x", "m"),
    Y: Labels("m"),
    layers_dims: LayerDims("n_x", ..., 1),
    learning_rate: PositiveNumber = 0.0075,
    num_iterations: PositiveInteger = 3000,
    print_cost: bool = False,
    seed: Seed = 1,
    hidden_activation: Activation = "relu",
    cost_every: PositiveInteger = 100,
) -> Returns(parameters=Parameters("n_x", ..., 1), costs=Costs):
    """Train a network of any depth, from normal weights divided by sqrt(n_{l-1}).

    Source: course notes 1.3.2.
    """
    parameters = initialize_parameters_deep(layers_dims, seed, scale=None)
    how = (print_cost, hidden_activation, cost_every)
    return gradient_descent(X, Y, parameters, learning_rate, num_iterations, *how)


@validate
def predict(
    parameters: Parameters("n_x", ..., 1),
    X: Matrix("n_x", "m"),
    hidden_activation: Activation = "relu",
):
    """The more likely label of every example: 1 where AL > 0.5, else 0. Shape (1, m).

    Source: course notes 1.3.2.
    """
    AL, _ = L_model_forward(X, parameters, hidden_activation)
    return (AL > 0.5).astype(int)


@validate
def accuracy(
    parameters: Parameters("n_x", ..., 1),
    X: Matrix("n_x", "m"),
    Y: Labels("m"),
    hidden_activation: Activation = "relu",
):
    """Share of the examples whose predicted label is the true one, from 0 to 1."""
    return float(np.mean(predict(parameters, X, hidden_activation) == Y))
