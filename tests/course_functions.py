"""Functions as people bring them from the course's assignments, in the form of 2017 and of 2021.

The bodies are ours; names, arguments and results are the course's. `parts` is what belongs to
both; a class holds what differs. `dnn_utils` are the helpers that the week 4 assignment imports.
"""

import numpy as np


class utils:
    """What the assignments of week 4 import: an activation comes back with its cache."""

    @staticmethod
    def sigmoid(Z):
        return 1 / (1 + np.exp(-Z)), Z

    @staticmethod
    def relu(Z):
        return np.maximum(0, Z), Z

    @staticmethod
    def relu_backward(dA, cache):
        dZ = np.array(dA, copy=True)
        dZ[cache <= 0] = 0
        return dZ

    @staticmethod
    def sigmoid_backward(dA, cache):
        s = 1 / (1 + np.exp(-cache))
        return dA * s * (1 - s)


class logistic_2017:
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    def initialize_with_zeros(dim):
        w = np.zeros((dim, 1))
        b = 0
        return w, b

    def propagate(w, b, X, Y):
        m = X.shape[1]
        A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
        cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
        dw = 1 / m * np.dot(X, (A - Y).T)
        db = 1 / m * np.sum(A - Y)
        cost = np.squeeze(cost)
        grads = {"dw": dw, "db": db}
        return grads, cost

    def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
        costs = []
        for i in range(num_iterations):
            grads, cost = propagate(w, b, X, Y)  # noqa: F821
            dw, db = grads["dw"], grads["db"]
            w = w - learning_rate * dw
            b = b - learning_rate * db
            if i % 100 == 0:
                costs.append(cost)
        return {"w": w, "b": b}, {"dw": dw, "db": db}, costs

    def predict(w, b, X):
        m = X.shape[1]
        Y_prediction = np.zeros((1, m))
        w = w.reshape(X.shape[0], 1)
        A = sigmoid(np.dot(w.T, X) + b)  # noqa: F821
        for i in range(A.shape[1]):
            Y_prediction[0, i] = 1 if A[0, i] > 0.5 else 0
        return Y_prediction

    def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5,
              print_cost=False):  # fmt: skip
        w, b = initialize_with_zeros(X_train.shape[0])  # noqa: F821
        parameters, _, costs = optimize(  # noqa: F821
            w, b, X_train, Y_train, num_iterations, learning_rate, print_cost
        )
        w, b = parameters["w"], parameters["b"]
        return {
            "costs": costs,
            "Y_prediction_test": predict(w, b, X_test),  # noqa: F821
            "Y_prediction_train": predict(w, b, X_train),  # noqa: F821
            "w": w,
            "b": b,
            "learning_rate": learning_rate,
            "num_iterations": num_iterations,
        }


class logistic_2021(logistic_2017):
    def initialize_with_zeros(dim):
        return np.zeros([dim, 1]), 0.0

    def propagate(w, b, X, Y):
        m = X.shape[1]
        A = sigmoid(np.dot(w.T, X) + b)  # noqa: F821
        cost = -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / m
        dw = np.dot(X, (A - Y).T) / m
        db = np.sum(A - Y) / m
        return {"dw": dw, "db": db}, np.squeeze(np.array(cost))

    def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
        w, b, costs = np.copy(w), float(b), []
        for i in range(num_iterations):
            grads, cost = propagate(w, b, X, Y)  # noqa: F821
            w = w - learning_rate * grads["dw"]
            b = b - learning_rate * grads["db"]
            if i % 100 == 0:
                costs.append(cost)
        return {"w": w, "b": b}, grads, costs


class shallow_2017:
    def layer_sizes(X, Y):
        return X.shape[0], 4, Y.shape[0]

    def initialize_parameters(n_x, n_h, n_y):
        np.random.seed(2)  # noqa: NPY002
        W1 = np.random.randn(n_h, n_x) * 0.01  # noqa: NPY002
        W2 = np.random.randn(n_y, n_h) * 0.01  # noqa: NPY002
        b1, b2 = np.zeros((n_h, 1)), np.zeros((n_y, 1))
        assert W1.shape == (n_h, n_x)
        return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}

    def forward_propagation(X, parameters):
        W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
        Z1 = np.dot(W1, X) + b1
        A1 = np.tanh(Z1)
        Z2 = np.dot(W2, A1) + b2
        A2 = sigmoid(Z2)  # noqa: F821
        assert A2.shape == (1, X.shape[1])
        return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

    def compute_cost(A2, Y, parameters):
        m = Y.shape[1]
        logprobs = np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y)
        cost = np.squeeze(-1 / m * np.sum(logprobs))
        assert isinstance(cost, float)
        return cost

    def backward_propagation(parameters, cache, X, Y):
        m = X.shape[1]
        W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
        dZ2 = A2 - Y
        dW2 = 1 / m * np.dot(dZ2, A1.T)
        db2 = 1 / m * np.sum(dZ2, axis=1, keepdims=True)
        dZ1 = np.multiply(np.dot(W2.T, dZ2), 1 - np.power(A1, 2))
        dW1 = 1 / m * np.dot(dZ1, X.T)
        db1 = 1 / m * np.sum(dZ1, axis=1, keepdims=True)
        return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}

    def update_parameters(parameters, grads, learning_rate=1.2):
        new = {}
        for name in ("W1", "b1", "W2", "b2"):
            new[name] = parameters[name] - learning_rate * grads["d" + name]
        return new

    def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
        np.random.seed(3)  # noqa: NPY002
        n_x, n_y = layer_sizes(X, Y)[0], layer_sizes(X, Y)[2]  # noqa: F821
        parameters = initialize_parameters(n_x, n_h, n_y)  # noqa: F821
        for _ in range(num_iterations):
            A2, cache = forward_propagation(X, parameters)  # noqa: F821
            compute_cost(A2, Y)  # noqa: F821
            grads = backward_propagation(parameters, cache, X, Y)  # noqa: F821
            parameters = update_parameters(parameters, grads)  # noqa: F821
        return parameters

    def predict(parameters, X):
        A2, _ = forward_propagation(X, parameters)  # noqa: F821
        return A2 > 0.5


class shallow_2021(shallow_2017):
    def compute_cost(A2, Y):
        m = Y.shape[1]
        logprobs = np.dot(Y, np.log(A2).T) + np.dot(1 - Y, np.log(1 - A2).T)
        return float(np.squeeze(-logprobs / m))

    def update_parameters(parameters, grads, learning_rate=1.2):
        copied = {name: np.copy(value) for name, value in parameters.items()}
        for name in copied:
            copied[name] -= learning_rate * grads["d" + name]
        return copied

    def predict(parameters, X):
        A2, _ = forward_propagation(X, parameters)  # noqa: F821
        return np.round(A2)


class deep_2017:
    def initialize_parameters(n_x, n_h, n_y):
        np.random.seed(1)  # noqa: NPY002
        W1 = np.random.randn(n_h, n_x) * 0.01  # noqa: NPY002
        W2 = np.random.randn(n_y, n_h) * 0.01  # noqa: NPY002
        return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}

    def initialize_parameters_deep(layer_dims):
        np.random.seed(1)  # noqa: NPY002
        parameters = {}
        for l in range(1, len(layer_dims)):
            W = np.random.randn(layer_dims[l], layer_dims[l - 1])  # noqa: NPY002
            parameters["W" + str(l)] = W / np.sqrt(layer_dims[l - 1])
            parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
        return parameters

    def linear_forward(A, W, b):
        return W.dot(A) + b, (A, W, b)

    def linear_activation_forward(A_prev, W, b, activation):
        Z, linear_cache = linear_forward(A_prev, W, b)  # noqa: F821
        if activation == "sigmoid":
            A, activation_cache = utils.sigmoid(Z)
        elif activation == "relu":
            A, activation_cache = utils.relu(Z)
        return A, (linear_cache, activation_cache)

    def L_model_forward(X, parameters):
        caches, A, L = [], X, len(parameters) // 2
        for l in range(1, L):
            A, cache = linear_activation_forward(  # noqa: F821
                A, parameters["W" + str(l)], parameters["b" + str(l)], activation="relu"
            )
            caches.append(cache)
        AL, cache = linear_activation_forward(  # noqa: F821
            A, parameters["W" + str(L)], parameters["b" + str(L)], activation="sigmoid"
        )
        caches.append(cache)
        return AL, caches

    def compute_cost(AL, Y):
        m = Y.shape[1]
        return np.squeeze(-(Y.dot(np.log(AL).T) + (1 - Y).dot(np.log(1 - AL).T)) / m)

    def linear_backward(dZ, cache):
        A_prev, W, _ = cache
        m = A_prev.shape[1]
        return W.T.dot(dZ), dZ.dot(A_prev.T) / m, np.sum(dZ, axis=1, keepdims=True) / m

    def linear_activation_backward(dA, cache, activation):
        linear_cache, activation_cache = cache
        back = {"relu": utils.relu_backward, "sigmoid": utils.sigmoid_backward}[activation]
        return linear_backward(back(dA, activation_cache), linear_cache)  # noqa: F821

    def L_model_backward(AL, Y, caches):
        grads, L = {}, len(caches)
        Y = Y.reshape(AL.shape)
        dAL = -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
        step = linear_activation_backward  # noqa: F821
        last = step(dAL, caches[L - 1], "sigmoid")
        grads["dA" + str(L)], grads["dW" + str(L)], grads["db" + str(L)] = last
        for l in reversed(range(L - 1)):
            dA_prev, dW, db = step(grads["dA" + str(l + 2)], caches[l], "relu")
            grads["dA" + str(l + 1)] = dA_prev
            grads["dW" + str(l + 1)], grads["db" + str(l + 1)] = dW, db
        return grads

    def update_parameters(parameters, grads, learning_rate):
        for l in range(len(parameters) // 2):
            for kind in ("W", "b"):
                name = kind + str(l + 1)
                parameters[name] = parameters[name] - learning_rate * grads["d" + name]
        return parameters

    def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000,
                        print_cost=False):  # fmt: skip
        n_x, n_h, n_y = layers_dims
        parameters = initialize_parameters(n_x, n_h, n_y)  # noqa: F821
        for _ in range(num_iterations):
            AL, caches = L_model_forward(X, parameters)  # noqa: F821
            grads = L_model_backward(AL, Y, caches)  # noqa: F821
            parameters = update_parameters(parameters, grads, learning_rate)  # noqa: F821
        return parameters

    def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000,
                      print_cost=False):  # fmt: skip
        parameters = deep_2017.initialize_parameters_deep(layers_dims)
        for _ in range(num_iterations):
            AL, caches = L_model_forward(X, parameters)  # noqa: F821
            grads = L_model_backward(AL, Y, caches)  # noqa: F821
            parameters = update_parameters(parameters, grads, learning_rate)  # noqa: F821
        return parameters

    def predict(X, y, parameters):
        m = X.shape[1]
        probas, _ = L_model_forward(X, parameters)  # noqa: F821
        p = np.zeros((1, m))
        for i in range(m):
            p[0, i] = 1 if probas[0, i] > 0.5 else 0
        print("Accuracy: " + str(np.sum((p == y) / m)))
        return p


class deep_2021(deep_2017):
    def initialize_parameters_deep(layer_dims):
        """As the step-by-step notebook has it, with the 0.01 that four layers stall on."""
        np.random.seed(3)  # noqa: NPY002
        parameters = {}
        for l in range(1, len(layer_dims)):
            W = np.random.randn(layer_dims[l], layer_dims[l - 1])  # noqa: NPY002
            parameters["W" + str(l)] = W * 0.01
            parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
        return parameters

    def L_model_backward(AL, Y, caches):
        grads, L = {}, len(caches)
        Y = Y.reshape(AL.shape)
        dA = -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
        for l in reversed(range(L)):
            how = "sigmoid" if l == L - 1 else "relu"
            dA, dW, db = linear_activation_backward(dA, caches[l], how)  # noqa: F821
            grads["dA" + str(l)], grads["dW" + str(l + 1)], grads["db" + str(l + 1)] = dA, dW, db
        return grads

    def update_parameters(params, grads, learning_rate):
        parameters = {name: value.copy() for name, value in params.items()}
        for name in params:
            parameters[name] = params[name] - learning_rate * grads["d" + name]
        return parameters

    def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000,
                        print_cost=False):  # fmt: skip
        parameters, costs = initialize_parameters(*layers_dims), []  # noqa: F821
        for i in range(num_iterations):
            AL, caches = L_model_forward(X, parameters)  # noqa: F821
            if i % 100 == 0 or i == num_iterations - 1:
                costs.append(compute_cost(AL, Y))  # noqa: F821
            grads = L_model_backward(AL, Y, caches)  # noqa: F821
            parameters = update_parameters(parameters, grads, learning_rate)  # noqa: F821
        return parameters, costs
