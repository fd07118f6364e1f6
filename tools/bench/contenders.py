"""The same training, done by ours and by others, and how ours grows: one measurement a process.

`python -m tools.bench.contenders WORK CONTENDER` trains three times (once, if that is slow) and
prints the run with the median time as a line of JSON. Data, starting weights and the loop are the
same for all; only training is timed, imports and loading are not. The final cost is computed from
the trained weights by the same few lines for everyone.
"""

import contextvars
import importlib.metadata
import inspect
import json
import os
import sys
import time
import timeit
import warnings

import numpy as np

from helpers import activations, datasets, deep, gram, logistic, shallow, validation

WORKS = {  # name: (what, layers, hidden activation, learning rate, iterations)
    "week 2": ("one neuron, 209 pictures", (12288, 1), None, 0.005, 2000),
    "week 3, 4": ("4 hidden units, 400 points", (2, 4, 1), "tanh", 1.2, 10000),
    "week 3, 50": ("50 hidden units, 400 points", (2, 50, 1), "tanh", 1.2, 10000),
    "week 4, two": ("two layers, 209 pictures", (12288, 7, 1), "relu", 0.0075, 2500),
    "week 4, four": ("four layers, 209 pictures", (12288, 20, 7, 5, 1), "relu", 0.0075, 2500),
}


def problem(work):
    """X, Y, the weights to start from, and the rest of WORKS."""
    _, layers, activation, learning_rate, iterations = WORKS[work]
    if layers[0] == 2:
        X, Y = datasets.load_planar_dataset()
    else:
        pictures, Y, *_ = datasets.load_dataset()
        X = pictures.reshape(len(pictures), -1).T / 255
    if activation is None:
        start = {"W1": np.zeros((1, layers[0])), "b1": np.zeros((1, 1))}
    elif activation == "tanh":
        start = shallow.initialize_parameters(*layers)
    elif len(layers) == 3:
        start = deep.initialize_parameters(*layers)
    else:
        start = deep.initialize_parameters_deep(layers, seed=1, scale=None)
    return X, Y, start, layers, activation, learning_rate, iterations


def final_cost(parameters, X, Y, activation):
    g, A = {"tanh": np.tanh, "relu": lambda Z: np.maximum(Z, 0), None: None}[activation], X
    L = len(parameters) // 2
    for l in range(1, L + 1):
        Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
        A = Z if l == L else g(Z)
    return float(np.mean(np.logaddexp(0, Z) - Y * Z))


def ours(X, Y, start, layers, activation, learning_rate, iterations):
    if activation is None:
        w, b = logistic.initialize_with_zeros(layers[0])
        params, _, _ = logistic.optimize(w, b, X, Y, iterations, learning_rate)
        return {"W1": params["w"].T, "b1": np.array([[params["b"]]])}
    if activation == "tanh":
        return shallow.nn_model(X, Y, layers[1], iterations, learning_rate)
    train = deep.two_layer_model if len(layers) == 3 else deep.L_layer_model
    return train(X, Y, layers, learning_rate, iterations)[0]


def listing(X, Y, start, layers, activation, learning_rate, iterations):
    """The notes' formulas, one NumPy call for each symbol, and the cost in every iteration."""
    m, L, p, dA = X.shape[1], len(layers) - 1, dict(start), None
    for _ in range(iterations):
        A, Z = {0: X}, {}
        for l in range(1, L + 1):
            Z[l] = np.dot(p[f"W{l}"], A[l - 1]) + p[f"b{l}"]
            if l == L:
                A[l] = 1 / (1 + np.exp(-Z[l]))
            elif activation == "tanh":
                A[l] = np.tanh(Z[l])
            else:
                A[l] = np.maximum(0, Z[l])
        logprobs = np.multiply(np.log(A[L]), Y) + np.multiply(np.log(1 - A[L]), 1 - Y)
        float(np.squeeze(-np.sum(logprobs) / m))
        for l in range(L, 0, -1):
            if l == L:
                dZ = A[L] - Y
            elif activation == "tanh":
                dZ = np.multiply(dA, 1 - np.power(A[l], 2))
            else:
                dZ = np.array(dA)
                dZ[Z[l] <= 0] = 0
            dW = np.dot(dZ, A[l - 1].T) / m
            db = np.sum(dZ, axis=1, keepdims=True) / m
            if l > 1 or activation == "relu":  # week 4's listing computes dA0 too
                dA = np.dot(p[f"W{l}"].T, dZ)
            p[f"W{l}"] = p[f"W{l}"] - learning_rate * dW
            p[f"b{l}"] = p[f"b{l}"] - learning_rate * db
    return p


def scikit_learn(X, Y, start, layers, activation, learning_rate, iterations):
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    warnings.simplefilter("ignore", ConvergenceWarning)  # the number of steps is given
    L, m = len(layers) - 1, X.shape[1]
    network = MLPClassifier(
        hidden_layer_sizes=layers[1:-1], activation=activation or "relu", solver="sgd", alpha=0,
        batch_size=m, learning_rate_init=learning_rate, max_iter=iterations, shuffle=False,
        momentum=0, nesterovs_momentum=False, tol=0, n_iter_no_change=iterations + 1,
        warm_start=True,
    )  # fmt: skip
    examples, labels = np.ascontiguousarray(X.T), Y[0]
    # One step sets the network up; then it starts again from the same weights as the others.
    network.set_params(max_iter=1).fit(examples, labels)
    network.coefs_ = [start[f"W{l}"].T.copy() for l in range(1, L + 1)]
    network.intercepts_ = [start[f"b{l}"][:, 0].copy() for l in range(1, L + 1)]
    del network._optimizer
    network.n_iter_, network.t_, network.loss_curve_ = 0, 0, []
    network._no_improvement_count, network.best_loss_ = 0, np.inf
    network.set_params(max_iter=iterations)
    clock = time.perf_counter()
    network.fit(examples, labels)
    seconds = time.perf_counter() - clock
    p = {f"W{l + 1}": W.T for l, W in enumerate(network.coefs_)}
    p |= {f"b{l + 1}": b[:, np.newaxis] for l, b in enumerate(network.intercepts_)}
    return p, {"seconds": seconds}


def pytorch(X, Y, start, layers, activation, learning_rate, iterations, precision):
    import torch

    number, L = getattr(torch, precision), len(layers) - 1
    steps = []
    for l in range(1, L + 1):
        linear = torch.nn.Linear(layers[l - 1], layers[l], dtype=number)
        linear.load_state_dict(
            {"weight": torch.tensor(start[f"W{l}"]), "bias": torch.tensor(start[f"b{l}"][:, 0])}
        )
        steps += [linear, torch.nn.Tanh() if activation == "tanh" else torch.nn.ReLU()]
    network = torch.nn.Sequential(*steps[:-1])
    examples, labels = torch.tensor(X.T, dtype=number), torch.tensor(Y.T, dtype=number)
    optimizer = torch.optim.SGD(network.parameters(), lr=learning_rate)
    loss = torch.nn.BCEWithLogitsLoss()
    clock = time.perf_counter()
    for _ in range(iterations):
        optimizer.zero_grad()
        loss(network(examples), labels).backward()
        optimizer.step()
    seconds = time.perf_counter() - clock
    p = {}
    for l in range(1, L + 1):
        p[f"W{l}"] = steps[2 * l - 2].weight.detach().double().numpy()
        p[f"b{l}"] = steps[2 * l - 2].bias.detach().double().numpy()[:, np.newaxis]
    return p, {"seconds": seconds, "threads": torch.get_num_threads()}


def jax(X, Y, start, layers, activation, learning_rate, iterations, precision):
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", precision == "float64")
    g = jnp.tanh if activation == "tanh" else jax.nn.relu

    def cost(p, X, Y):
        A = X
        for l in range(1, len(layers)):
            Z = p[f"W{l}"] @ A + p[f"b{l}"]
            A = g(Z)
        return jnp.mean(jnp.logaddexp(0, Z) - Y * Z)

    def step(_, p, X, Y):
        gradients = jax.grad(cost)(p, X, Y)
        return {name: value - learning_rate * gradients[name] for name, value in p.items()}

    @jax.jit
    def train(p, X, Y):
        return jax.lax.fori_loop(0, iterations, lambda i, p: step(i, p, X, Y), p)

    arguments = jax.tree.map(lambda value: jnp.asarray(value, precision), (start, X, Y))
    clock = time.perf_counter()
    compiled = train.lower(*arguments).compile()
    compiling = time.perf_counter() - clock
    end = jax.block_until_ready(compiled(*arguments))
    seconds = time.perf_counter() - clock
    p = {name: np.asarray(value, float) for name, value in end.items()}
    return p, {"seconds": seconds, "compiling": compiling, "threads": os.cpu_count()}


CONTENDERS = {  # name: (the package it needs, function, further arguments)
    "ours": (None, ours, ()),
    "the notes' listing": (None, listing, ()),
    "scikit-learn": ("scikit-learn", scikit_learn, ()),
    "PyTorch float64": ("torch", pytorch, ("float64",)),
    "PyTorch float32": ("torch", pytorch, ("float32",)),
    "JAX float64": ("jax", jax, ("float64",)),
    "JAX float32": ("jax", jax, ("float32",)),
}


def blas_threads():
    from threadpoolctl import threadpool_info

    return max((pool["num_threads"] for pool in threadpool_info()), default=1)


def megabytes():
    """The most memory that this process, interpreter and packages included, has held so far."""
    import resource  # not on Windows, where the tests import this file all the same

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if MAC else 2**10)


SLOW = 4  # seconds; who takes longer runs once
MAC = sys.platform == "darwin"  # counts bytes where others count kilobytes


def race(work, contender):
    """Train up to three times. Absent packages are reported, not passed over."""
    package, function, precision = CONTENDERS[contender]
    try:
        version = importlib.metadata.version(package) if package else np.__version__
    except importlib.metadata.PackageNotFoundError:
        return {"absent": package}
    X, Y, *task = problem(work)
    runs = []
    while len(runs) < 3 and not (runs and runs[-1]["seconds"] > SLOW):
        clock = time.perf_counter()
        result = function(X, Y, *task, *precision)
        run = {"seconds": time.perf_counter() - clock, "threads": blas_threads()}
        parameters, measured = result if isinstance(result, tuple) else (result, {})
        runs.append(run | measured)
    middle = sorted(runs, key=lambda run: run["seconds"])[(len(runs) - 1) // 2]
    record = {"version": version, "runs": len(runs), "megabytes": megabytes()}
    return middle | record | {"cost": final_cost(parameters, X, Y, activation=task[2])}


def growth(n_x, m, hidden, iterations=300):
    """Seconds of ours, of the loop on pixels, of our loop, and of its one large product, C G."""
    random = np.random.RandomState(0)
    X, Y = random.rand(n_x, m), random.randint(0, 2, (1, m))
    layers = (n_x, *[20] * hidden, 1)
    clock = time.perf_counter()
    deep.L_layer_model(X, Y, layers, 0.0075, iterations)
    record = {"seconds": time.perf_counter() - clock}

    start = deep.initialize_parameters_deep(layers, seed=1, scale=None)

    def loop(X, start, iterations):  # as it is written, on whatever it is given
        validation.enter()
        clock = time.perf_counter()
        inspect.unwrap(deep.gradient_descent)(X, Y, start, 0.0075, iterations)
        return time.perf_counter() - clock

    record["direct"] = 10 * contextvars.copy_context().run(loop, X, start, iterations // 10)

    clock = time.perf_counter()
    examples = gram.Examples(X)
    start["W1"] = gram.Weights(examples, start["W1"])
    record["once"] = time.perf_counter() - clock
    record["loop"] = contextvars.copy_context().run(loop, examples, start, iterations)
    C = random.rand(20, m)
    clock = time.perf_counter()
    for _ in range(iterations):
        C @ examples.G
    # From how many iterations on the short way is chosen.
    pays = next(n for n in range(1, 10**6) if gram.pays(n_x, m, 20, n))
    return record | {"product": time.perf_counter() - clock, "pays from": pays}


def overhead(runs=15, steps=300):
    """What the checks of a hand-written loop of week 3 and of a sigmoid add to the bare code."""
    X, Y = datasets.load_planar_dataset()
    loop = [shallow.forward_propagation, shallow.compute_cost]
    loop += [shallow.backward_propagation, shallow.update_parameters]

    def train(forward, cost, backward, update):
        parameters = shallow.initialize_parameters(2, 4, 1)
        clock = time.perf_counter()
        for _ in range(steps):
            A2, cache = forward(X, parameters)
            cost(A2, Y)
            grads = backward(parameters, cache, X, Y)
            parameters = update(parameters, grads, 1.2)
        return (time.perf_counter() - clock) / steps

    def bare_time():
        validation.enter()  # inside, only a Z is looked at
        return train(*map(inspect.unwrap, loop))

    ratios = [train(*loop) / contextvars.copy_context().run(bare_time) for _ in range(runs)]
    sigmoid, bare = activations.sigmoid, inspect.unwrap(activations.sigmoid)
    extra = [
        timeit.timeit(lambda: sigmoid(0.3), number=5000)
        - timeit.timeit(lambda: bare(0.3), number=5000)
        for _ in range(runs)
    ]
    return {"loop": float(np.median(ratios)), "sigmoid": float(np.median(extra)) / 5000 * 1e6}


def play():
    from tools.bench import playground  # which loads half of Jupyter: not beside the contenders

    return playground.measure()


def main():
    what, *arguments = sys.argv[1:]
    own = {"growth": growth, "overhead": overhead, "playground": play}
    result = own[what](*map(int, arguments)) if what in own else race(what, *arguments)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
