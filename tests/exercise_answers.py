"""Right answers to the exercises in many forms, as learners write them. Read by test_exercises."""

WEEK2 = """
def flatten(pictures): return pictures.reshape(len(pictures), -1).T
---
def flatten(X):
    return X.reshape(X.shape[0], X.shape[1] * X.shape[2] * X.shape[3]).T
---
def flatten(images):
    return np.array([image.flatten() for image in images]).T
---
def flatten(images):
    columns = []
    for k in range(images.shape[0]):
        columns.append(images[k].reshape(-1, 1))
    return np.hstack(columns)
---
def flatten(pictures):
    return pictures.reshape(pictures.shape[0], -1).T / 255.
---
def flatten(x):
    return np.transpose(np.reshape(x, (x.shape[0], -1)))
---
def sigmoid(z): return 1. / (1. + np.exp(-z))
---
def sigmoid(x):
    s = np.exp(x) / (1 + np.exp(x))
    return s
---
def sigmoid(z):
    return np.power(1 + np.exp(-z), -1)
---
def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))
---
def sigmoid(z):
    return np.reciprocal(1 + 1 / np.exp(z))
---
def sigmoid(z):
    z = np.clip(z, -500, 500)
    return 1 / (1 + np.exp(-z))
---
def sigmoid(z):
    z = np.asarray(z, dtype=np.float32)
    return 1 / (1 + np.exp(-z))
---
def sigmoid(z):
    return np.vectorize(lambda v: 1 / (1 + np.e ** -v))(z)
---
import math
def sigmoid(z):
    if np.ndim(z) == 0:
        return 1 / (1 + math.exp(-z))
    return np.array([sigmoid(row) for row in z])
---
def initialize_with_zeros(dim):
    w = np.zeros(shape=(dim, 1), dtype=np.float32)
    b = 0
    assert w.shape == (dim, 1)
    return w, b
---
def initialize_with_zeros(n): return np.zeros([n, 1]), float(0)
---
def initialize_with_zeros(dim):
    return [np.array([[0.0]] * dim), np.array(0.0)]
---
def initialize_with_zeros(dim):
    return np.random.randn(dim, 1) * 0, np.zeros((1, 1))
---
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = (-1 / m) * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = (1 / m) * np.dot(X, (A - Y).T)
    db = (1 / m) * np.sum(A - Y)
    cost = np.squeeze(cost)
    return {"dw": dw, "db": db}, cost
---
def propagate(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return dict(dw=X @ (A - Y).T / X.shape[1], db=np.mean(A - Y)), float(cost)
---
def propagate(w, b, X, Y):
    m = Y.shape[1]
    A = sigmoid(np.matmul(w.T, X) + b)
    cost = -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / m
    dw = np.dot(A - Y, X.T).T / m
    db = np.sum(A - Y, axis=1, keepdims=True) / m
    return {"db": db, "dw": dw}, cost
---
def propagate(w, b, X, Y):
    n, m = X.shape
    J, db, dw = 0, 0, np.zeros((n, 1))
    for i in range(m):
        z = float(np.dot(w[:, 0], X[:, i]) + b)
        a = sigmoid(z)
        y = Y[0, i]
        J -= y * np.log(a) + (1 - y) * np.log(1 - a)
        for j in range(n):
            dw[j] += X[j, i] * (a - y)
        db += a - y
    return {"dw": dw / m, "db": db / m}, J / m
---
def propagate(w, b, X, Y):
    m = X.shape[1]
    epsilon = 1e-8
    A = sigmoid(w.T.dot(X) + b)
    cost = -1.0 / m * np.sum(Y * np.log(A + epsilon) + (1 - Y) * np.log(1 - A + epsilon))
    dZ = np.subtract(A, Y)
    dw = np.divide(np.dot(X, dZ.T), m)
    db = np.divide(np.sum(dZ), m)
    assert dw.shape == w.shape
    return {"dw": dw, "db": db}, cost
---
def propagate(w, b, X, Y):
    m = X.shape[1]
    z = np.sum(w * X, axis=0, keepdims=True) + b
    A = sigmoid(z)
    cost = -np.sum(np.log(np.where(Y == 1, A, 1 - A))) / m
    dw = np.sum(X * (A - Y), axis=1, keepdims=True) / m
    print("cost", cost)
    return {"dw": dw, "db": np.average(A - Y)}, cost
---
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    A = np.clip(A, 1e-15, 1 - 1e-15)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log1p(-A)) / m
    dw = np.einsum("ij,kj->ik", X, A - Y) / m
    return {"dw": dw, "db": np.sum(A - Y) / m}, np.array(cost)
---
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw = grads["dw"]
        db = grads["db"]
        w = w - learning_rate * dw
        b = b - learning_rate * db
        if i % 100 == 0:
            costs.append(cost)
        if print_cost and i % 100 == 0:
            print("Cost after iteration %i: %f" % (i, cost))
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
---
import copy
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    w = copy.deepcopy(w)
    b = copy.deepcopy(b)
    costs = []
    i = 0
    while i < num_iterations:
        grads, cost = propagate(w, b, X, Y)
        w -= learning_rate * grads["dw"]
        b -= learning_rate * grads["db"]
        if not i % 100:
            costs += [cost]
        i += 1
    params = {"w": w, "b": b}
    return params, grads, costs
---
def optimize(w, b, X, Y, n, alpha):
    costs = []
    for i in range(n):
        m = X.shape[1]
        A = 1 / (1 + np.exp(-w.T @ X - b))
        J = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
        dw, db = X @ (A - Y).T / m, np.mean(A - Y)
        w, b = w - alpha * dw, b - alpha * db
        if i % 100 == 0:
            costs.append(J)
    return dict(w=w, b=b), dict(dw=dw, db=db), np.array(costs)
---
def predict(w, b, X):
    m = X.shape[1]
    Y_prediction = np.zeros((1, m))
    w = w.reshape(X.shape[0], 1)
    A = sigmoid(np.dot(w.T, X) + b)
    for i in range(A.shape[1]):
        if A[0, i] > 0.5:
            Y_prediction[0, i] = 1
        else:
            Y_prediction[0, i] = 0
    return Y_prediction
---
def predict(w, b, X): return (sigmoid(w.T @ X + b) > 0.5).astype(float)
---
def predict(w, b, X): return w.T @ X + b > 0
---
def predict(w, b, X): return np.round(sigmoid(w.T @ X + b))
---
def predict(w, b, X): return np.where(sigmoid(np.dot(w.T, X) + b) >= 0.5, 1, 0)
---
def predict(w, b, X): return np.array([[1.0 if a > 0.5 else 0.0 for a in sigmoid(w.T @ X + b)[0]]])
---
def predict(w, b, X, threshold=0.5): return 1 * (sigmoid(w.T @ X + b) > threshold)
"""

WEEK3 = """
def layer_sizes(X, Y):
    n_x = X.shape[0]
    n_h = 4
    n_y = Y.shape[0]
    return (n_x, n_h, n_y)
---
def layer_sizes(X, Y): return len(X), 4, len(Y)
---
def layer_sizes(X, Y, n_h=4): return [X.shape[0], n_h, Y.shape[0]]
---
def initialize_parameters(n_x, n_h, n_y):
    np.random.seed(2)
    W1 = np.random.randn(n_h, n_x) * 0.01
    b1 = np.zeros((n_h, 1))
    W2 = np.random.randn(n_y, n_h) * 0.01
    b2 = np.zeros((n_y, 1))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
---
def initialize_parameters(n_x, n_h, n_y, seed=5):
    rng = np.random.default_rng(seed)
    return {"W1": rng.normal(0, 0.01, (n_h, n_x)), "b1": np.zeros(shape=(n_h, 1)),
            "W2": rng.normal(scale=0.01, size=(n_y, n_h)), "b2": np.zeros([n_y, 1])}
---
def initialize_parameters(a, b, c):
    sizes, out = (a, b, c), {}
    for l in (1, 2):
        out["W%d" % l] = 0.01 * np.random.standard_normal((sizes[l], sizes[l - 1]))
        out["b%d" % l] = 0 * np.ones((sizes[l], 1))
    return out
---
def forward_propagation(X, parameters):
    W1, b1 = parameters["W1"], parameters["b1"]
    W2, b2 = parameters["W2"], parameters["b2"]
    Z1 = np.dot(W1, X) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = sigmoid(Z2)
    assert A2.shape == (1, X.shape[1])
    cache = {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
    return A2, cache
---
def forward_propagation(X, params):
    cache = {}
    cache["Z1"] = params["W1"] @ X + params["b1"]
    cache["A1"] = 2 / (1 + np.exp(-2 * cache["Z1"])) - 1
    cache["Z2"] = params["W2"] @ cache["A1"] + params["b2"]
    cache["A2"] = 1 / (1 + np.exp(-cache["Z2"]))
    return cache["A2"], cache
---
def forward_propagation(X, p):
    Z1 = (X.T @ p["W1"].T + p["b1"].T).T
    A1 = (np.exp(Z1) - np.exp(-Z1)) / (np.exp(Z1) + np.exp(-Z1))
    Z2 = p["W2"].dot(A1) + p["b2"]
    A2 = sigmoid(Z2)
    return (A2, dict(A1=A1, A2=A2, Z1=Z1, Z2=Z2, X=X))
---
def forward_propagation(X, parameters):
    m = X.shape[1]
    Z1 = np.hstack([parameters["W1"] @ X[:, i:i + 1] + parameters["b1"] for i in range(m)])
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
def compute_cost(A2, Y):
    m = Y.shape[1]
    logprobs = np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y)
    cost = -np.sum(logprobs) / m
    cost = float(np.squeeze(cost))
    assert isinstance(cost, float)
    return cost
---
def compute_cost(A2, Y, parameters):
    m = Y.shape[1]
    return -1 / m * np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
---
def compute_cost(A2, Y):
    return -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
---
def compute_cost(A2, Y):
    m = A2.shape[1]
    return -(Y @ np.log(A2).T + (1 - Y) @ np.log(1 - A2).T) / m
---
def compute_cost(A2, Y):
    total = 0
    for a, y in zip(A2[0], Y[0]):
        total += -np.log(a) if y == 1 else -np.log(1 - a)
    return total / len(Y[0])
---
def compute_cost(A2, Y):
    A2 = np.clip(A2, 1e-10, 1 - 1e-10)
    return np.average(-np.log(abs(1 - Y - A2)))
---
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W1 = parameters["W1"]
    W2 = parameters["W2"]
    A1 = cache["A1"]
    A2 = cache["A2"]
    dZ2 = A2 - Y
    dW2 = (1 / m) * np.dot(dZ2, A1.T)
    db2 = (1 / m) * np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = np.multiply(np.dot(W2.T, dZ2), 1 - np.power(A1, 2))
    dW1 = (1 / m) * np.dot(dZ1, X.T)
    db1 = (1 / m) * np.sum(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
def backward_propagation(parameters, cache, X, Y):
    m = Y.shape[1]
    dZ2 = (cache["A2"] - Y) / m
    dZ1 = parameters["W2"].T @ dZ2 * (1 - np.tanh(cache["Z1"]) ** 2)
    return {"dW2": dZ2 @ cache["A1"].T, "db2": dZ2.sum(1, keepdims=True),
            "dW1": dZ1 @ X.T, "db1": dZ1.sum(1).reshape(-1, 1)}
---
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2 = cache["A1"], cache["A2"]
    dA2 = -Y / A2 + (1 - Y) / (1 - A2)
    dZ2 = dA2 * A2 * (1 - A2)
    grads = {"dW2": dZ2 @ A1.T / m, "db2": np.mean(dZ2, axis=1, keepdims=True)}
    dZ1 = np.multiply(parameters["W2"].T, dZ2) * (1 + A1) * (1 - A1)
    grads["dW1"] = (X @ dZ1.T).T / m
    grads["db1"] = np.mean(dZ1, axis=1)[:, None]
    grads["dZ1"] = dZ1
    return grads
---
def backward_propagation(parameters, cache, X, Y):
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    n_h, m = A1.shape
    grads = {"dW1": 0 * parameters["W1"], "db1": np.zeros((n_h, 1)),
             "dW2": np.zeros(W2.shape), "db2": np.zeros((1, 1))}
    for i in range(m):
        d2 = A2[:, i:i + 1] - Y[:, i:i + 1]
        d1 = W2.T @ d2 * (1 - A1[:, i:i + 1] ** 2)
        grads["dW2"] += d2 @ A1[:, i:i + 1].T / m
        grads["db2"] += d2 / m
        grads["dW1"] += d1 @ X[:, i:i + 1].T / m
        grads["db1"] += d1 / m
    return grads
---
def update_parameters(parameters, grads, learning_rate=1.2):
    W1, b1, W2, b2 = (parameters[k] for k in ("W1", "b1", "W2", "b2"))
    W1 = W1 - learning_rate * grads["dW1"]
    b1 = b1 - learning_rate * grads["db1"]
    W2 = W2 - learning_rate * grads["dW2"]
    b2 = b2 - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
---
def update_parameters(parameters, grads, alpha=1.2):
    return {k: parameters[k] - alpha * grads["d" + k] for k in parameters}
---
def update_parameters(parameters, grads):
    for k in ["W1", "b1", "W2", "b2"]:
        parameters[k] = parameters[k] - 1.2 * grads["d" + k]
    return parameters
---
import copy
def update_parameters(parameters, grads, learning_rate=1.2):
    new = copy.deepcopy(parameters)
    for k in new:
        new[k] -= learning_rate * grads["d" + k]
    return new
---
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    np.random.seed(3)
    n_x = layer_sizes(X, Y)[0]
    n_y = layer_sizes(X, Y)[2]
    parameters = initialize_parameters(n_x, n_h, n_y)
    W1 = parameters["W1"]
    for i in range(0, num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y, parameters)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
        if print_cost and i % 1000 == 0:
            print("Cost after iteration %i: %f" % (i, cost))
    return parameters
---
def nn_model(X, Y, n_h, num_iterations=10000, learning_rate=1.2, print_cost=False):
    params = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    while num_iterations > 0:
        A2, cache = forward_propagation(X, params)
        grads = backward_propagation(params, cache, X, Y)
        params = update_parameters(params, grads, learning_rate)
        num_iterations -= 1
    return params
---
def nn_model(X, Y, n_h, num_iterations=10000, learning_rate=1.2):
    rng = np.random.default_rng(7)
    m = X.shape[1]
    W1, b1 = rng.normal(size=(n_h, X.shape[0])) * 0.01, np.zeros((n_h, 1))
    W2, b2 = rng.normal(size=(1, n_h)) * 0.01, np.zeros((1, 1))
    for _ in range(num_iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-W2 @ A1 - b2))
        dZ2 = A2 - Y
        dZ1 = W2.T @ dZ2 * (1 - A1 ** 2)
        W2, b2 = W2 - learning_rate * dZ2 @ A1.T / m, b2 - learning_rate * dZ2.mean(1, keepdims=True)
        W1, b1 = W1 - learning_rate * dZ1 @ X.T / m, b1 - learning_rate * dZ1.mean(1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
---
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return np.round(A2)
---
def predict(parameters, X): return forward_propagation(X, parameters)[0] > 0.5
---
def predict(parameters, X):
    A2, _ = forward_propagation(X, parameters)
    return np.array([[1 if a > 0.5 else 0 for a in A2[0]]])
---
def predict(parameters, X):
    _, cache = forward_propagation(X, parameters)
    return (cache["Z2"] > 0).astype("float32")
---
def layer_sizes(X, Y):
    return np.array([X.shape[0], 4, Y.shape[0]])
---
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {**parameters, "Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
def compute_cost(A2, Y):
    A2 = A2.astype(np.float32)
    return -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
---
def nn_model(X, Y, n_h, num_iterations=None, print_cost=False):
    num_iterations = 10000 if num_iterations is None else num_iterations
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters
---
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    num_iterations = num_iterations or 10000
    n_x, _, n_y = layer_sizes(X, Y)
    parameters, i = initialize_parameters(n_x, n_h, n_y), 0
    while True:
        A2, cache = forward_propagation(X, parameters)
        state = [parameters, backward_propagation(parameters, cache, X, Y)]
        parameters = update_parameters(*state)
        i += 1
        if i < num_iterations:
            continue
        return parameters
"""

WEEK4 = """
def initialize_parameters_deep(layer_dims):
    np.random.seed(3)
    parameters = {}
    L = len(layer_dims)
    for l in range(1, L):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) * 0.01
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters
---
def initialize_parameters_deep(layer_dims):
    np.random.seed(1)
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l-1]) / np.sqrt(layer_dims[l-1])
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters
---
def initialize_parameters_deep(dims):
    return {k: v for l, (n0, n) in enumerate(zip(dims, dims[1:]), 1)
            for k, v in ((f"W{l}", np.random.randn(n, n0) * (2 / n0) ** 0.5), (f"b{l}", np.zeros((n, 1))))}
---
def linear_forward(A, W, b):
    Z = np.dot(W, A) + b
    cache = (A, W, b)
    return Z, cache
---
def linear_forward(A_prev, W, b):
    return np.add(W.dot(A_prev), b), [A_prev, W, b]
---
def linear_forward(A, W, b): return (A.T @ W.T).T + b, (A, W, b)
---
def linear_forward(A, W, b):
    Z = np.zeros((W.shape[0], A.shape[1]))
    for i in range(A.shape[1]):
        Z[:, i] = W @ A[:, i] + b[:, 0]
    return Z, (A, W, b)
---
def linear_activation_forward(A_prev, W, b, activation):
    linear_cache = Z = None
    Z, linear_cache = linear_forward(A_prev, W, b)
    return {"relu": relu, "sigmoid": sigmoid}[activation](Z), (linear_cache, Z)
---
def linear_activation_forward(A_prev, W, b, activation):
    if activation == "sigmoid":
        Z, linear_cache = linear_forward(A_prev, W, b)
        A, activation_cache = sigmoid(Z)
    elif activation == "relu":
        Z, linear_cache = linear_forward(A_prev, W, b)
        A, activation_cache = relu(Z)
    cache = (linear_cache, activation_cache)
    return A, cache
---
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    A = {"sigmoid": sigmoid, "relu": relu}[activation](Z)
    return A, (linear_cache, Z)
---
def linear_activation_forward(A_prev, W, b, activation):
    Z = W @ A_prev + b
    A = Z * (Z > 0) if activation == "relu" else 1 / (1 + np.exp(-Z))
    return A, ((A_prev, W, b), Z)
---
def linear_activation_forward(A_prev, W, b, activation="relu"):
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "relu":
        A = Z.copy()
        A[A < 0] = 0
    else:
        A = np.exp(Z) / (np.exp(Z) + 1)
    return A, [linear_cache, Z]
---
def L_model_forward(X, parameters):
    caches = []
    A = X
    L = len(parameters) // 2
    for l in range(1, L):
        A_prev = A
        A, cache = linear_activation_forward(A_prev, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    caches.append(cache)
    assert AL.shape == (1, X.shape[1])
    return AL, caches
---
def L_model_forward(X, params):
    L, A, caches = int(len(params) / 2), X, []
    for l in range(L):
        kind = "sigmoid" if l == L - 1 else "relu"
        A, c = linear_activation_forward(A, params[f"W{l+1}"], params[f"b{l+1}"], activation=kind)
        caches += [c]
    return A, caches
---
def L_model_forward(X, parameters):
    A, caches, l = X, [], 1
    while f"W{l}" in parameters:
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        Z = W @ A + b
        caches.append(((A, W, b), Z))
        A = np.maximum(Z, 0) if f"W{l + 1}" in parameters else 1 / (1 + np.exp(-Z))
        l += 1
    return A, caches
---
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    dW = 1 / m * np.dot(dZ, A_prev.T)
    db = 1 / m * np.sum(dZ, axis=1, keepdims=True)
    dA_prev = np.dot(W.T, dZ)
    assert dA_prev.shape == A_prev.shape
    return dA_prev, dW, db
---
def linear_backward(dZ, cache):
    A, W = cache[0], cache[1]
    return W.T @ dZ, dZ @ A.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)
---
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    db = np.sum(dZ, axis=1).reshape(b.shape) / m
    dW = np.einsum("im,jm->ij", dZ, A_prev) / m
    return np.dot(dZ.T, W).T, dW, db
---
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for i in range(m):
        dW += np.outer(dZ[:, i], A_prev[:, i]) / m
        db += dZ[:, i:i+1] / m
    return np.matmul(W.T, dZ), dW, db
---
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    if activation == "relu":
        dZ = relu_backward(dA, activation_cache)
        dA_prev, dW, db = linear_backward(dZ, linear_cache)
    elif activation == "sigmoid":
        dZ = sigmoid_backward(dA, activation_cache)
        dA_prev, dW, db = linear_backward(dZ, linear_cache)
    return dA_prev, dW, db
---
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    if activation == "relu":
        dZ = np.array(dA, copy=True)
        dZ[Z <= 0] = 0
    else:
        s = 1 / (1 + np.exp(-Z))
        dZ = dA * s * (1 - s)
    return linear_backward(dZ, linear_cache)
---
def linear_activation_backward(dA, cache, activation):
    (A_prev, W, b), Z = cache
    m = A_prev.shape[1]
    a = sigmoid(Z)
    dZ = dA * np.where(Z >= 0, 1, 0) if activation == "relu" else dA * (a - a ** 2)
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m
---
def L_model_backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    m = AL.shape[1]
    Y = Y.reshape(AL.shape)
    dAL = -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
    current_cache = caches[L - 1]
    dA_prev_temp, dW_temp, db_temp = linear_activation_backward(dAL, current_cache, "sigmoid")
    grads["dA" + str(L - 1)] = dA_prev_temp
    grads["dW" + str(L)] = dW_temp
    grads["db" + str(L)] = db_temp
    for l in reversed(range(L - 1)):
        current_cache = caches[l]
        dA_prev_temp, dW_temp, db_temp = linear_activation_backward(grads["dA" + str(l + 1)], current_cache, "relu")
        grads["dA" + str(l)] = dA_prev_temp
        grads["dW" + str(l + 1)] = dW_temp
        grads["db" + str(l + 1)] = db_temp
    return grads
---
def L_model_backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    dAL = -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
    current_cache = caches[-1]
    grads["dA" + str(L)], grads["dW" + str(L)], grads["db" + str(L)] = linear_activation_backward(dAL, current_cache, activation="sigmoid")
    for l in reversed(range(L - 1)):
        current_cache = caches[l]
        a, b, c = linear_activation_backward(grads["dA" + str(l + 2)], current_cache, activation="relu")
        grads["dA" + str(l + 1)] = a
        grads["dW" + str(l + 1)] = b
        grads["db" + str(l + 1)] = c
    return grads
---
def L_model_backward(AL, Y, caches):
    dZ, grads = AL - Y, {}
    m = Y.shape[1]
    for l in range(len(caches), 0, -1):
        (A_prev, W, b), Z = caches[l - 1]
        grads[f"dW{l}"] = dZ @ A_prev.T / m
        grads[f"db{l}"] = dZ.sum(axis=1, keepdims=True) / m
        if l > 1:
            dZ = W.T @ dZ * (caches[l - 2][1] > 0)
    return grads
---
def update_parameters(parameters, grads, learning_rate):
    L = len(parameters) // 2
    for l in range(L):
        parameters["W" + str(l + 1)] = parameters["W" + str(l + 1)] - learning_rate * grads["dW" + str(l + 1)]
        parameters["b" + str(l + 1)] = parameters["b" + str(l + 1)] - learning_rate * grads["db" + str(l + 1)]
    return parameters
---
import copy
def update_parameters(params, grads, learning_rate):
    parameters = copy.deepcopy(params)
    for l in range(1, len(parameters) // 2 + 1):
        parameters[f"W{l}"] -= learning_rate * grads[f"dW{l}"]
        parameters[f"b{l}"] -= learning_rate * grads[f"db{l}"]
    return parameters
---
def update_parameters(parameters, grads, lr=0.0075):
    return {name: p - lr * grads["d" + name] for name, p in parameters.items()}
---
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    np.random.seed(1)
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(0, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if print_cost and i % 100 == 0:
            print("Cost after iteration %i: %f" % (i, cost))
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs
---
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(0, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0 or i == num_iterations:
            costs.append(cost)
    return parameters, costs
---
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters, costs = initialize_parameters_deep(layers_dims), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0 or i == num_iterations - 1:
            costs.append(float(compute_cost(AL, Y)))
        parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
    return parameters, costs
---
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000):
    rng, p, costs = np.random.RandomState(4), {}, []
    for l in range(1, len(layers_dims)):
        p[f"W{l}"] = rng.randn(layers_dims[l], layers_dims[l - 1]) / layers_dims[l - 1] ** 0.5
        p[f"b{l}"] = np.zeros((layers_dims[l], 1))
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, p)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        p = update_parameters(p, grads, learning_rate)
    return p, costs
"""
