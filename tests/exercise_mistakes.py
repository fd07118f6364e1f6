"""Wrong answers as learners write them, each with words that the diagnosis must hold.

Read by test_exercises. They are written otherwise than the lists of mistakes: with other names, in
another order, with two mistakes at once.
"""

WEEK2 = """
# math.exp|NumPy
import math
def sigmoid(z):
    return 1 / (1 + math.exp(-z))
---
# brackets
def sigmoid(x):
    s = 1 / 1 + np.exp(-x)
    return s
---
# sign
def sigmoid(z): return np.exp(-z) / (1 + np.exp(-z))
---
# two values
def sigmoid(Z):
    A = 1 / (1 + np.exp(-Z))
    cache = Z
    return A, cache
---
# returns nothing|return
def sigmoid(z):
    s = 1 / (1 + np.exp(-z))
---
# prints
def sigmoid(z):
    print(1 / (1 + np.exp(-z)))
---
# one axis
def initialize_with_zeros(dim):
    w = np.zeros((dim,))
    b = 0
    return w, b
---
# row
def initialize_with_zeros(dim):
    return np.zeros((1, dim)), 0.0
---
# raised|TypeError
def initialize_with_zeros(dim):
    w = np.zeros(dim, 1)
    return w, 0
---
# scramble|mixture
def flatten(x):
    return x.reshape(x.shape[1] * x.shape[2] * x.shape[3], x.shape[0])
---
# row|transpose
def flatten(x):
    return x.reshape(x.shape[0], x.shape[1] * x.shape[2] * x.shape[3])
---
# sigmoid is left out
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = w.T @ X + b
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
---
# not fit|transposed|row
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w @ X + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
---
# minus
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = 1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
---
# m times too large
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = np.dot(X, (A - Y).T)
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
---
# m times too large|`dw`|`db`|two mistakes
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T), "db": np.sum(A - Y)}, cost
---
# not divided by m
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
---
# label&`b` is left out
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X))
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (Y - A).T) / m, "db": np.sum(Y - A) / m}, cost
---
# uses|`m_train`|notebook
m_train = 209
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m_train * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / m_train, "db": np.sum(A - Y) / m_train}, cost
---
# raised|NameError|line
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
---
# `sigmoid` that it calls
def sigmoid(z): return 1 / (1 + np.exp(z))
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
---
# lost|axis|keepdims
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.mean(X * (A - Y), axis=1), "db": np.mean(A - Y)}, cost
---
# `1000` is typed in where `num_iterations` belongs
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(1000):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# should hold one number here; yours holds 2
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# `0.009` is typed in where `learning_rate` belongs
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - 0.009 * grads["dw"]
        b = b - 0.009 * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# uphill
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w + learning_rate * grads["dw"]
        b = b + learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# in place|caller
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w -= learning_rate * grads["dw"]
        b -= learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# once|anew
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    grads, cost = propagate(w, b, X, Y)
    dw, db = grads["dw"], grads["db"]
    for i in range(num_iterations):
        w = w - learning_rate * dw
        b = b - learning_rate * db
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# bias|never updated
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# stopped|loop
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    i = 0
    while i < num_iterations:
        grads, cost = propagate(w, b, X, Y)
    return {"w": w, "b": b}, grads, [cost]
---
# z|sigmoid is left out
def predict(w, b, X):
    return (w.T @ X + b > 0.5) * 1
---
# probabilities
def predict(w, b, X):
    return sigmoid(w.T @ X + b)
---
# axis|(1, m)
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    return np.array([1 if a > 0.5 else 0 for a in A[0]])
---
# only the first|inside
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    Y_prediction = np.zeros((1, X.shape[1]))
    for i in range(A.shape[1]):
        Y_prediction[0, i] = A[0, i] > 0.5
        return Y_prediction
---
# order="F"
def flatten(pictures):
    return pictures.reshape(pictures.shape[0], -1, order="F").T
---
# end to end
def flatten(pictures):
    return np.hstack([p.flatten() for p in pictures])
---
# typed in
def flatten(pictures):
    return pictures.reshape(209, -1).T
---
# cuts off
def flatten(pictures):
    return pictures.reshape(pictures.shape[0], -1).T // 255
---
# brackets|sign
def sigmoid(z): return 1 / 1 + np.exp(z)
---
# first term alone
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A)) + np.sum((1 - Y) * np.log(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
---
# closed too early
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A)) + (1 - Y) * np.log(1 - A)
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
---
# Nothing is divided by m
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = np.dot(X, (A - Y).T)
    db = np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
---
# `db`, the sum takes in the predictions alone
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * (np.sum(A) - Y)
    return {"dw": dw, "db": db}, cost
---
# activation is taken twice
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(sigmoid(np.dot(w.T, X) + b))
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
---
# such as z
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = np.dot(w.T, X) + b
    A = sigmoid(Z)
    cost = -1 / m * np.sum(Y * np.log(Z) + (1 - Y) * np.log(1 - Z))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
---
# wrong order
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        cost, grads = propagate(w, b, X, Y)
        dw = grads["dw"]
        db = grads["db"]
        w = w - learning_rate * dw
        b = b - learning_rate * db
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# changed places|wrong order: it takes w, b, X, Y
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(b, w, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# another name
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w1 = w - learning_rate * grads["dw"]
        b1 = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w1, "b": b1}, grads, costs
---
# `=-`
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w =- learning_rate * grads["dw"]
        b =- learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# made anew|begins anew
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        costs = []
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# once more
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    grads, cost = propagate(w, b, X, Y)
    return {"w": w, "b": b}, grads, costs
---
# `int` cuts off
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    return A.astype(int)
---
# All labels are 1
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    Y_prediction = np.ones((1, X.shape[1]))
    for i in range(A.shape[1]):
        if A[0, i] > 0.5:
            Y_prediction[0, i] = 1
    return Y_prediction
---
# place for each feature|which is (1, m)
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    Y_prediction = np.zeros((1, X.shape[0]))
    for i in range(A.shape[1]):
        Y_prediction[0, i] = 1 if A[0, i] > 0.5 else 0
    return Y_prediction
---
# number; yours is a list
def initialize_with_zeros(dim):
    w = np.zeros((dim, 1))
    b = [0]
    return w, b
---
# must be an array
def initialize_with_zeros(dim):
    w = [[0.0]] * dim
    return w, 0.0
---
# sets nothing
def initialize_with_zeros(dim):
    return np.empty((dim, 1)), 0.0
---
# whole numbers
def sigmoid(z):
    out = np.zeros_like(z)
    out[...] = 1 / (1 + np.exp(-z))
    return out
---
# must be an array
def sigmoid(z):
    return (1 / (1 + np.exp(-z))).tolist()
---
# Numbers above 127
def flatten(pictures):
    X = pictures.reshape(pictures.shape[0], -1).T
    return X.astype(np.int8)
---
# first turn of the loop is the last
def flatten(pictures):
    out = []
    for picture in pictures:
        out.append(picture.reshape(-1))
        return np.array(out).T
---
# `sigmoid` first&An `if` asks one question
import math
def sigmoid(z):
    return 1 / (1 + math.exp(-z))
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    if A > 0.5:
        return 1
    return 0
---
# `propagate` first&uphill
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (Y - A).T) / X.shape[1], "db": np.mean(Y - A)}, cost
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w + learning_rate * grads["dw"]
        b = b + learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# cost = -np.sum&not divided by m&    dZ = Y - A&dZ has the wrong sign
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = Y - A
    return {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}, cost
---
# w goes uphill&step of b
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w + learning_rate * grads["dw"]
        b = b - grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# It reads `X_train` from the notebook
X_train = np.ones((5, 7))
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X_train) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
---
# left after
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if cost < 0.1:
            break
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# gets another value on the way
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        learning_rate = learning_rate / (1 + 0.01 * i)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# square brackets
def propagate(w, b, X, Y):
    m = X.shape(1)
    return {"dw": w, "db": b}, m
---
# `A.T`
def propagate(w, b, X, Y):
    dw = np.dot(X, Y^T)
    return {"dw": dw, "db": b}, 0.0
---
# not called
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return A.round
---
# should turn `X.shape[1]` times
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    Y_prediction = np.zeros((1, X.shape[1]))
    for i in range(X.shape[0]):
        Y_prediction[0, i] = A[0, i] > 0.5
    return Y_prediction
---
# `cost` is still None
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = None
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
---
# behind the loop
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
    w = w - learning_rate * grads["dw"]
    b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs
---
# cuts off&    A = np.zeros_like(Y)
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = np.zeros_like(Y)
    for i in range(m):
        A[0, i] = sigmoid(w[:, 0] @ X[:, i] + b)
    with np.errstate(all="ignore"):
        cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw = X @ (A - Y).T / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
---
# `b` is still None
def initialize_with_zeros(dim):
    w = np.zeros((1, dim))
    b = None
    return w, b
---
#     for i in range(A.shape[0])
def predict(w, b, X):
    m = X.shape[1]
    Y_prediction = np.zeros((1, m))
    A = sigmoid(np.dot(w.T, X) + b)
    for i in range(A.shape[0]):
        if A[0, i] > 0.5:
            Y_prediction[0, i] = 1
        else:
            Y_prediction[0, i] = 0
    return Y_prediction
---
# 1 of 5 iterations&begins anew
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    for i in range(num_iterations):
        costs = []
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            w = w - learning_rate * grads["dw"]
            b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs
---
# transpose the result
def flatten(pictures):
    columns = []
    for p in pictures:
        columns.append(p.reshape(-1))
    return np.array(columns)
---
# A single number cannot be gone through
def sigmoid(z):
    s = []
    for v in z:
        s.append(1 / (1 + np.exp(-v)))
    return s
---
# should turn `pictures.shape[0]` times&transpose
def flatten(pictures):
    columns = []
    for k in range(1, len(pictures)):
        columns.append(pictures[k].reshape(-1))
    columns = np.array(columns)
    return columns
---
# `50 * 50 * 3` is typed in
def flatten(pictures):
    X = np.zeros((50 * 50 * 3, len(pictures)))
    for k in range(len(pictures)):
        X[:, k] = pictures[k].reshape(-1)
    return X
---
# `b` is still None&`w` is a row
def initialize_with_zeros(dim):
    b = None
    w = np.zeros((1, dim))
    return w, b
---
# reads `train_m`&wrong sign
train_m = 209
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / train_m
    dZ = Y - A
    return {"dw": X @ dZ.T / train_m, "db": np.sum(dZ) / train_m}, cost
---
# not yet.** Look at your line&db += dz&db is not divided by m
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw, db = np.zeros(w.shape), 0
    for i in range(m):
        dz = A[0, i] - Y[0, i]
        dw += X[:, i : i + 1] * dz
        db += dz
    return {"dw": dw / m, "db": db}, cost
---
# stands before the loop runs once&tenth iteration
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    grads, cost = propagate(w, b, X, Y)
    for k in range(num_iterations):
        if k % 10 == 0:
            costs += [cost]
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs
---
# belongs behind the loop&uphill
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs, i = [], 0
    result = dict(w=w, b=b)
    while i < num_iterations:
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        w = w + learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        i += 1
    return result, grads, costs
---
# `Y` gets another value&not divided by m
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    first = Y * np.log(A)
    Y = 1 - Y
    cost = -np.sum(first + Y * np.log(1 - A)) / m
    dZ = A - Y
    return {"dw": X @ dZ.T / m, "db": np.sum(dZ)}, cost
---
# 6 turns where 5 are asked for&learning rate is missing
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs, turn = [], 0
    while turn <= num_iterations:
        grads, cost = propagate(w, b, X, Y)
        if turn % 100 == 0:
            costs.append(cost)
        w = w - grads["dw"]
        b = b - learning_rate * grads["db"]
        turn += 1
    return {"w": w, "b": b}, grads, costs
---
# first turn of the loop is the last&`b` is left out
def propagate(w, b, X, Y):
    m, cost, dw, db = X.shape[1], 0, np.zeros((X.shape[0], 1)), 0
    for k in range(m):
        x, y = X[:, [k]], Y[0, k]
        a = sigmoid(np.sum(w * x))
        cost = cost - y * np.log(a) - (1 - y) * np.log(1 - a)
        dw = dw + (a - y) * x
        db = db + (a - y)
        return {"dw": dw / m, "db": db / m}, cost / m
---
# `w` has the shape&one axis only
def initialize_with_zeros(dim):
    w, b = np.array([0.0] * dim), 0.0
    return w, b
---
# `append` changes what stands before
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = w - learning_rate * grads["dw"], b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs = costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# the logarithm has the base 10
def propagate(w, b, X, Y):
    m, log = X.shape[1], np.log10
    Z = w.T @ X + b
    A = sigmoid(Z)
    cost = -np.mean(Y * log(A) + (1 - Y) * log(1 - A))
    return {"dw": X @ (A - Y).T / m, "db": np.mean(A - Y)}, cost
---
# `100` is typed in where `num_iterations` belongs&uphill
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(100):
        grads, cost = propagate(w, b, X, Y)
        w = w + learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# learning rate is missing
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []; grads, cost = propagate(w, b, X, Y)
    for i in range(num_iterations): w = w - learning_rate * grads["dw"]; b = b - grads["db"]
    return {"w": w, "b": b}, grads, costs
---
# divided by m twice&made of predicted labels
def propagate(w, b, X, Y):
    m = X.shape[1]
    activation = sigmoid(w.T @ X + b)
    losses = -Y * np.log(activation) - (1 - Y) * np.log(1 - activation)
    cost = np.mean(losses) / m
    delta = np.round(activation) - Y
    dw = (X @ delta.T) / m
    db = np.mean(delta)
    grads = {"dw": dw,
             "db": db}
    return grads, cost
---
# two mistakes&lacks dw&it has to be transposed
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = np.dot(w, X) + b
    A = sigmoid(Z)
    J = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    gradients = {}
    gradients["dW"] = np.dot(X, dZ.T) / m
    gradients["db"] = np.sum(dZ) / m
    return gradients, J
---
# `b` comes back as it came in&every iteration is kept
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    params = {"w": w, "b": b}
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        costs.append(cost)
        if print_cost and i % 100 == 0:
            print(cost)
        params["w"] = params["w"] - learning_rate * grads["dw"]
    return params, grads, costs
---
# The labels are -1 and 1
def predict(w, b, X):
    answer = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        x = X[:, i]
        z = np.sum(w * x) + b
        if sigmoid(z) > 0.5:
            answer[0, i] = 1
        else:
            answer[0, i] = -1
    return answer
---
# should turn `X.shape[1]` times&outside of the sigmoid
def predict(w, b, X):
    a = sigmoid(np.dot(w.T, X)) + b
    Y_prediction = np.zeros((1, X.shape[1]), dtype=int)
    for j in range(X.shape[0]):
        if a[0, j] > 0.5:
            Y_prediction[0, j] = 1
    return Y_prediction
---
# `w` and `b`, and nothing in the loop changes that&goes to `W` and `B`
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    W = w.copy()
    B = b
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        W = W - learning_rate * grads["dw"]
        B = B - learning_rate * grads["db"]
    return {"w": W, "b": B}, grads, costs
---
# `m_train` has no value&`X.shape[1]`&wrong order
def propagate(w, b, X, Y):
    # forward pass
    Z = np.dot(w.T, X) + b
    A = sigmoid(Z)
    cost = np.mean(-Y * np.log(A) - (1 - Y) * np.log(1 - A))
    # backward pass
    dZ = A - Y
    dw = np.dot(X, dZ.T) / X.shape[1]
    db = np.sum(dZ) / m_train
    grads = {"dw": dw, "db": db}
    return cost, grads
---
# `cost` comes back&one iteration too few
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    cost_list = []
    for epoch in range(1, num_iterations):
        grads, cost = propagate(w, b, X, Y)
        grad_w = grads["dw"]
        grad_b = grads["db"]
        w = w - np.multiply(learning_rate, grad_w)
        b = b - learning_rate * grad_b
        if epoch % 100 == 0:
            cost_list.append(cost)
    return {"w": w, "b": b}, {"dw": grad_w, "db": grad_b}, cost
---
# 6 turns&overwrites `costs`
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    i = 0
    costs = []
    while i <= num_iterations:
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs = [cost]
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        i += 1
    return {"w": w, "b": b}, grads, costs
---
# subtracted&exactly one half
def predict(w, b, X):
    activation = np.matmul(w.T, X) - b
    prob = sigmoid(activation)
    yes = prob >= 0.5
    return yes.astype(int)
---
# `X.shape[1]` times&−1 and 1
def predict(w, b, X):
    m = X.shape[1]
    yhat = np.zeros((1, m))
    for i in range(1, m):
        z = np.dot(w[:, 0], X[:, i]) + b
        a = sigmoid(z)
        if a > 0.5:
            yhat[0, i] = 1
        else:
            yhat[0, i] = -1
    return yhat
---
# a picture's height&transpose
def flatten(pictures):
    m = pictures.shape[1]
    flat = np.reshape(pictures, (m, -1))
    return flat
---
# should be added&upside down
def sigmoid(z):
    denominator = 1 - np.exp(-z)
    s = np.divide(denominator, 1.0)
    return s
---
# makes no copy&mean
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A
    dZ -= Y
    dw = X @ dZ.T / m
    db = np.mean(dZ) / m
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": dw, "db": db}, cost
---
# Y, the labels&Under `db` stands dw, under `dw` stands db
def propagate(w, b, X, Y):
    m = X.shape[1]
    y_hat = sigmoid(w.T @ X + b)
    cost = -(Y @ np.log(y_hat).T + (1 - y_hat) @ np.log(1 - y_hat).T).item() / m
    delta = y_hat - Y
    grads = {}
    grads["db"] = X @ delta.T / m
    grads["dw"] = delta.sum() / m
    return grads, cost
---
# should be that of A&subtracted from `1`&error
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = np.dot(w.T, X) + b
    A = sigmoid(Z)
    pos = Y * np.log(1 - A)
    neg = (1 - Y) * np.log(A)
    cost = -(pos + neg).sum() / m
    dZ = A - Y
    dw = np.dot(X, dZ.T) / m
    db = np.sum(dw) / m
    return {"dw": dw, "db": db}, cost
---
# runs once, at the end&learning rate is missing
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print(f"{i}: {cost}")
    w = w - learning_rate * grads["dw"]
    b = b - grads["db"]
    return {"w": w, "b": b}, grads, costs
---
# begins anew&gradient of the bias
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    for i in range(num_iterations):
        costs = []
        gradients, J = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(J)
        w = w - learning_rate * gradients["dw"]
        b = b - learning_rate * gradients["dw"]
    return {"w": w, "b": b}, gradients, costs
---
# `b` is subtracted
def predict(w, b, X):
    m = X.shape[1]
    labels = np.zeros((1, m), dtype=int)
    A = sigmoid(np.dot(w.T, X) - b)
    for i in range(A.shape[0]):
        labels[0, i] = 1 if A[0, i] > 0.5 else 0
    return labels
---
# compares, with `==`&transposed|column
def predict(w, b, X):
    A = sigmoid(X.T @ w + b)
    A[A <= 0.5] = 0
    A[A > 0.5] == 1
    return A
---
# The loop counts with `i`
def flatten(pictures):
    m, h, w, c = pictures.shape
    X = np.zeros((h * w * c, m))
    for i in range(m):
        X[:, i] = pictures[0].reshape(h * w * c)
    return X
---
# random&`b` is 1
def initialize_with_zeros(dim):
    w, b = np.random.randn(dim, 1) * 0.01, 1.0
    return w, b
---
# should have (12, 5)
def flatten(pictures):
    red = pictures[:, :, :, 0]
    rows = [p.reshape(-1) for p in red]
    return np.array(rows)
---
# stands A&base 2
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    logs = Y * np.log2(A) + (1 - Y) * np.log2(1 - A)
    cost = -logs.sum() / m
    dw = X @ (A - Y).T / m
    db = A.sum() / m
    return {"dw": dw, "db": db}, cost
---
# cost = -np.sum(&m times too large&transposed
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(np.multiply(np.log(A), Y) + np.multiply(np.log(1 - A), 1 - Y))
    cost = np.squeeze(cost)
    dZ = A - Y
    dw = np.dot(dZ, X.T) / m
    db = np.sum(dZ) / m
    grads = {"dw": dw, "db": db}
    return grads, cost
---
# subtracted from each other&divided by m twice
def propagate(w, b, X, Y):
    m = Y.size
    a = sigmoid(w.T @ X + b)
    loss = -(Y * np.log(a) - (1 - Y) * np.log(1 - a))
    cost = loss.sum() / m
    dZ = (a - Y) / m
    dw = X @ dZ.T
    db = dZ.mean()
    return {"dw": dw, "db": db}, cost
---
# dw = 1 / m&Under `db` stands dw
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid((w * X).sum(axis=0, keepdims=True) + b)
    cost = -1 / m * (Y * np.log(A) + (1 - Y) * np.log(1 - A)).sum()
    diff = A - Y
    dw = 1 / m * (X * diff).sum()
    db = 1 / m * diff.sum()
    grads = {"dw": dw, "db": dw}
    return grads, cost
---
# overwrites `costs`&divided by m once more
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    m = X.shape[1]
    alpha = learning_rate / m
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if i % 100 == 0:
            costs = [cost]
    return {"w": w, "b": b}, grads, costs
---
# turn 5 of the loop&learning rate is missing
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0 or i == num_iterations - 1:
            costs.append(float(cost))
        w, b = w - learning_rate * grads["dw"], b - grads["db"]
    return {"w": w, "b": b}, grads, costs
---
# added up
def sigmoid(z):
    t = np.exp(-z)
    return 1.0 / (1.0 + np.sum(t))
---
# called 2 times
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * propagate(w, b, X, Y)[0]["db"]
        if not i % 100:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
---
# Under `db` stands dw, under `dw` stands db&`cost` should be a single number
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * (Y * np.log(A) + (1 - Y) * np.log(1 - A))
    error = A - Y
    dw = np.dot(X, error.T) / m
    db = error.sum() / m
    grads = {}
    grads["db"] = dw
    grads["dw"] = db
    return grads, cost
---
# Too few costs&the old value is gone
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w =- learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 1000 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, {"dw": grads["dw"], "db": grads["db"]}, costs
---
# takes the same one&out[:, 0]
def flatten(x):
    m = x.shape[0]
    out = np.zeros((x[0].size, m))
    for i in range(m):
        out[:, 0] = x[i].reshape(-1)
    return out
---
# takes the same one&A[0, 0]
def predict(w, b, X):
    m = X.shape[1]
    Y_prediction = np.zeros((1, m))
    A = sigmoid(np.dot(w.T, X) + b)
    for i in range(m):
        if A[0, 0] > 0.5:
            Y_prediction[0, i] = 1
    return Y_prediction
---
# `64` is typed in where `pictures.shape[1]` belongs
def flatten(pictures):
    # every picture becomes a row, then turn the rows into columns
    m = len(pictures)
    num_px = 64
    rows = np.reshape(pictures, (m, num_px * num_px * 3))
    return rows.T
---
# goes nowhere
def flatten(pictures):
    m = pictures.shape[0]
    X = pictures.reshape(m, -1)
    # columns = examples
    X.transpose()
    return X
---
# while i < num_iterations:|stopped
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    history = []
    i = 0
    while i < num_iterations:
        gradients, J = propagate(w, b, X, Y)
        w = w - learning_rate * gradients["dw"]
        b = b - learning_rate * gradients["db"]
        if i % 100 == 0:
            history.append(J)
            i += 1
    return {"w": w, "b": b}, gradients, history
---
# exactly one half becomes 0.5
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    # replace the probabilities by labels
    A[A < 0.5] = 0
    A[A > 0.5] = 1
    return A
---
# axis 0 of a row&rounds down
def propagate(w, b, X, Y):
    m = Y.shape[1]
    A = sigmoid(w.T @ X + b)
    loss = Y * np.log(A) + (1 - Y) * np.log(1 - A)
    J = -1 // m * np.sum(loss)
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ, axis=0) / m
    return {"dw": dw, "db": db}, J
---
# wrong order&in 1 of 5 iterations
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            # one step downhill
            w = w - learning_rate * grads["dw"]
            b = b - learning_rate * grads["db"]
    params = {"w": w, "b": b}
    return grads, params, costs
---
# `0.005` is typed in
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    alpha = 0.005
    costs = []
    grads, cost = propagate(w, b, X, Y)
    for t in range(num_iterations):
        _, cost = propagate(w, b, X, Y)
        if t % 100 == 0:
            costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    params = {"w": w, "b": b}
    return params, grads, costs
---
# ends too early&called 2 times in each turn
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(0, num_iterations - 1):
        grads, cost = propagate(w, b, X, Y)
        dw, db = grads["dw"], grads["db"]
        w = w - learning_rate * dw
        b = b - learning_rate * db
        _, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
---
# single number&leaves a number for each
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    J = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.mean(dZ, axis=0)
    grads = {"dw": dw, "db": db}
    return grads, J
---
# called 2 times in each turn
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        # first the weights
        dw = grads["dw"]
        w = w - learning_rate * dw
        # then the bias
        db = propagate(w, b, X, Y)[0]["db"]
        b = b - learning_rate * db
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
---
# range(0, num_iterations, 100)&0, 1, 2, 3, 4
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(0, num_iterations, 100):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        dw = grads["dw"]
        db = grads["db"]
        w = w - learning_rate * dw
        b = b - learning_rate * db
    params = {"w": w, "b": b}
    grads = {"dw": dw, "db": db}
    return params, grads, costs
---
# `50` is typed in where `X.shape[1]`&is left out
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X))
    m = 50
    labels = np.zeros((1, m))
    for i in range(m):
        if A[0][i] > 0.5:
            labels[0][i] = 1
    return labels
---
# `dw` is m times
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        A = sigmoid(np.dot(w.T, X) + b)
        cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
        dw = np.dot(X, (A - Y).T)
        db = np.sum(A - Y) / m
        if i % 100 == 0:
            costs.append(cost)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs[-1]
---
# wrong sign&dZ = A - Y
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = np.dot(w.T, X) + b
    S = sigmoid(A)
    first = np.sum(Y * np.log(S))
    second = np.sum((1 - Y) * np.log(1 - S))
    J = (first + second) / m
    dZ = A - Y
    dw = np.dot(X, dZ.T) / m
    db = np.sum(dZ) / m
    return {"dw": dw, "db": db}, J
---
# rounds down
def propagate(w, b, X, Y):
    (n_x, m) = X.shape
    z = np.dot(w.T, X) + b
    a = sigmoid(z)
    J = -1 // m * np.sum(Y * np.log(a) + (1 - Y) * np.log(1 - a))
    dz = a - Y
    dw = np.dot(X, dz.T) / m
    db = np.sum(dz) / m
    return {"dw": dw, "db": db}, J
"""

WEEK3 = """
# examples|columns
def layer_sizes(X, Y): return X.shape[1], 4, Y.shape[1]
---
# positive|rand
def initialize_parameters(n_x, n_h, n_y):
    return {"W1": np.random.rand(n_h, n_x) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": np.random.rand(n_y, n_h) * 0.01, "b2": np.zeros((n_y, 1))}
---
# too large
def initialize_parameters(n_x, n_h, n_y):
    return {"W1": np.random.randn(n_h, n_x), "b1": np.zeros((n_h, 1)),
            "W2": np.random.randn(n_y, n_h), "b2": np.zeros((n_y, 1))}
---
# zeros|same
def initialize_parameters(n_x, n_h, n_y):
    return {"W1": np.zeros((n_h, n_x)), "b1": np.zeros((n_h, 1)),
            "W2": np.zeros((n_y, n_h)), "b2": np.zeros((n_y, 1))}
---
# transpose
def initialize_parameters(n_x, n_h, n_y):
    return {"W1": np.random.randn(n_x, n_h) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": np.random.randn(n_h, n_y) * 0.01, "b2": np.zeros((n_y, 1))}
---
# one axis
def initialize_parameters(n_x, n_h, n_y):
    return {"W1": np.random.randn(n_h, n_x) * 0.01, "b1": np.zeros(n_h),
            "W2": np.random.randn(n_y, n_h) * 0.01, "b2": np.zeros(n_y)}
---
# not zero
def initialize_parameters(n_x, n_h, n_y):
    return {"W1": np.random.randn(n_h, n_x) * 0.01, "b1": np.random.randn(n_h, 1),
            "W2": np.random.randn(n_y, n_h) * 0.01, "b2": np.ones((n_y, 1))}
---
# seed|same random numbers
def initialize_parameters(n_x, n_h, n_y):
    np.random.seed(2)
    W1 = np.random.randn(n_h, n_x) * 0.01
    np.random.seed(2)
    W2 = np.random.randn(n_y, n_h) * 0.01
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}
---
# sigmoid|tanh
def forward_propagation(X, parameters):
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = sigmoid(Z1)
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
# A probability needs the sigmoid
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    Z1 = W1 @ X + b1
    A1 = np.tanh(Z1)
    Z2 = W2 @ A1 + b2
    A2 = np.tanh(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
# takes Z1|A1
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    Z1 = W1 @ X + b1
    A1 = np.tanh(Z1)
    Z2 = W2 @ Z1 + b2
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
# W1 is transposed
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    Z1 = np.dot(W1.T, X) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    return sigmoid(Z2), {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": sigmoid(Z2)}
---
# lacks
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    Z1 = np.dot(W1, X) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "A2": A2}
---
# not divided by m
def compute_cost(A2, Y):
    logprobs = np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y)
    return -np.sum(logprobs)
---
# label 0
def compute_cost(A2, Y):
    m = Y.shape[1]
    logprobs = np.multiply(np.log(A2), Y)
    return -np.sum(logprobs) / m
---
# table|(m, m)|pairs
def compute_cost(A2, Y):
    m = Y.shape[1]
    return float(np.sum(-(np.dot(Y.T, np.log(A2)) + np.dot((1 - Y).T, np.log(1 - A2)))) / m)
---
# dW2|gradient|weights themselves
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2 = cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dW2 = 1 / m * np.dot(dZ2, A1.T)
    db2 = 1 / m * np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = np.multiply(np.dot(dW2.T, dZ2), 1 - np.power(A1, 2))
    dW1 = 1 / m * np.dot(dZ1, X.T)
    db1 = 1 / m * np.sum(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# slope of the sigmoid|tanh
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2, W2 = cache["A1"], cache["A2"], parameters["W2"]
    dZ2 = A2 - Y
    dW2 = 1 / m * np.dot(dZ2, A1.T)
    db2 = 1 / m * np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = np.dot(W2.T, dZ2) * A1 * (1 - A1)
    dW1 = 1 / m * np.dot(dZ1, X.T)
    db1 = 1 / m * np.sum(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# keepdims|db1|slope|right
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2, W2 = cache["A1"], cache["A2"], parameters["W2"]
    dZ2 = A2 - Y
    dW2 = 1 / m * np.dot(dZ2, A1.T)
    db2 = 1 / m * np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = np.dot(W2.T, dZ2) * (1 - A1)
    dW1 = 1 / m * np.dot(dZ1, X.T)
    db1 = 1 / m * np.sum(dZ1, axis=1)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# matrix|entry
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2, W2 = cache["A1"], cache["A2"], parameters["W2"]
    dZ2 = A2 - Y
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = np.dot(W2.T, dZ2) @ (1 - A1 ** 2)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# dW1 is not divided|db2
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2, W2 = cache["A1"], cache["A2"], parameters["W2"]
    dZ2 = A2 - Y
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = np.dot(W2.T, dZ2) * (1 - A1 ** 2)
    dW1 = np.dot(dZ1, X.T)
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# uphill
def update_parameters(parameters, grads, learning_rate=1.2):
    return {k: parameters[k] + learning_rate * grads["d" + k] for k in parameters}
---
# `1.2` is typed in where `learning_rate` belongs
def update_parameters(parameters, grads, learning_rate=1.2):
    return {k: parameters[k] - 1.2 * grads["d" + k] for k in parameters}
---
# in place
def update_parameters(parameters, grads, learning_rate=1.2):
    for k in parameters:
        parameters[k] -= learning_rate * grads["d" + k]
    return parameters
---
# goes nowhere
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(parameters, cache, X, Y)
        update_parameters(parameters, grads)
    return parameters
---
# n_h|4
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, n_h, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters
---
# probabilities
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    predictions = A2
    return predictions
---
# typed in
def layer_sizes(X, Y):
    n_x = 5
    n_h = 4
    n_y = 2
    return (n_x, n_h, n_y)
---
# `n_h` is 3, whatever
def layer_sizes(X, Y): return X.shape[0], 3, Y.shape[0]
---
# the tangent
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    Z1 = W1 @ X + b1
    A1 = np.tan(Z1)
    Z2 = W2 @ A1 + b2
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
# In A2 stands Z1
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    Z1 = W1 @ X + b1
    A1 = np.tanh(Z1)
    Z2 = W2 @ A1 + b2
    A2 = sigmoid(Z1)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
# Under `A1` stands Z1
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    Z1 = W1 @ X + b1
    A1 = np.maximum(0, Z1)
    Z2 = W2 @ A1 + b2
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": Z1, "Z2": Z2, "A2": A2}
---
# into the brackets
def compute_cost(A2, Y):
    logprobs = np.log(A2 * Y) + np.log((1 - A2) * (1 - Y))
    return -np.mean(logprobs)
---
# Y is transposed
def compute_cost(A2, Y):
    m = Y.shape[1]
    logprobs = np.multiply(np.log(A2), Y.T) + np.multiply(np.log(1 - A2), 1 - Y)
    return -np.sum(logprobs) / m
---
# dZ1 has the wrong sign
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (np.power(cache["A1"], 2) - 1)
    return {"dW1": dZ1 @ X.T / m, "db1": np.mean(dZ1, axis=1, keepdims=True),
            "dW2": dZ2 @ cache["A1"].T / m, "db2": np.mean(dZ2, axis=1, keepdims=True)}
---
# no power in Python
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dW2 = 1 / m * np.dot(dZ2, A1.T)
    dZ1 = np.dot(W2.T, dZ2) * (1 - (A1 ^ 2))
    dW1 = 1 / m * np.dot(dZ1, X.T)
    return {"dW1": dW1, "dW2": dW2}
---
# In db1 stands dW1
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - np.power(cache["A1"], 2))
    dW1 = dZ1 @ X.T / m
    return {"dW1": dW1, "db1": np.sum(dW1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": np.mean(dZ2, axis=1, keepdims=True)}
---
# 1 // m
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - np.power(cache["A1"], 2))
    return {"dW1": 1 // m * dZ1 @ X.T, "db1": 1 // m * np.sum(dZ1, axis=1, keepdims=True),
            "dW2": 1 // m * dZ2 @ cache["A1"].T, "db2": 1 // m * np.sum(dZ2, keepdims=True)}
---
# under its own name
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - np.power(cache["A1"], 2))
    return {"db1": dZ1 @ X.T / m, "dW1": np.mean(dZ1, axis=1, keepdims=True),
            "dW2": dZ2 @ cache["A1"].T / m, "db2": np.mean(dZ2, axis=1, keepdims=True)}
---
# starts from its own old value
def update_parameters(parameters, grads, learning_rate=1.2):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    W1 = W1 - learning_rate * grads["dW1"]
    b1 = b1 - learning_rate * grads["db1"]
    W2 = W1 - learning_rate * grads["dW2"]
    b2 = b2 - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
---
# Under `b2` stands b1
def update_parameters(parameters, grads, learning_rate=1.2):
    new = {k: parameters[k] - learning_rate * grads["d" + k] for k in ("W1", "b1", "W2")}
    return new | {"b2": new["b1"]}
---
# stands behind the loop runs once
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(parameters, cache, X, Y)
    parameters = update_parameters(parameters, grads)
    return parameters
---
# parameters, cache, X, Y
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(cache, parameters, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters
---
# should turn `X.shape[1]` times
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    predictions = np.zeros(A2.shape)
    for i in range(A2.shape[0]):
        predictions[0, i] = A2[0, i] > 0.5
    return predictions
---
# 0.9 becomes 0
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return A2.astype(int)
---
# twice as large
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    Z1 = np.dot(W1, X) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = 2 * sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
# 1/m times
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    Z1 = np.dot(W1, X) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = sigmoid(Z2) / X.shape[1]
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
# db2 is a single number&slope of the sigmoid
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2, W2 = cache["A1"], cache["A2"], parameters["W2"]
    dZ2 = A2 - Y
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2) / m
    dZ1 = np.dot(W2.T, dZ2) * A1 * (1 - A1)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# left after 102 of 130
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        if i == 101:
            return parameters
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters
---
# nn_model(X, Y, n_h, num_iterations
def nn_model(X, Y, n_h, learning_rate, num_iterations=10000):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters
---
# not divided by m&should be added&first - second
def compute_cost(A2, Y):
    first = np.multiply(np.log(A2), Y)
    second = np.multiply(np.log(1 - A2), 1 - Y)
    cost = -np.sum(first - second)
    return cost
---
#     db2 = np.sum(dZ1
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2 = cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - A1**2)
    dW2 = np.dot(dZ2, A1.T) / m
    dW1 = np.dot(dZ1, X.T)
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    db2 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# two mistakes&    A1 = cache["Z1"]
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1 = cache["Z1"]
    A2 = cache["A2"]
    dZ2 = A2 - Y
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - A1**2)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# begins at 1&`n_h` gets another value
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, n_h, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(1, num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters
---
# two mistakes&under `dW2` stands dW1
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2 = cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = dZ2.sum(axis=1, keepdims=True) / m
    dZ1 = parameters["W2"].T @ dZ2
    dW1 = dZ1 @ X.T / m
    db1 = dZ1.sum(axis=1, keepdims=True) / m
    return {"dW1": dW2, "db1": db1, "dW2": dW1, "db2": db2}
---
# range(1, m)&should turn `A2.shape[1]` times
def compute_cost(A2, Y):
    m = Y.shape[1]
    cost = 0
    for i in range(1, m):
        cost = cost - Y[0, i] * np.log(A2[0, i]) - (1 - Y[0, i]) * np.log(1 - A2[0, i])
    return cost / m
---
# not divided by m
def compute_cost(A2, Y):
    m = Y.shape[1]
    cost = 0
    for i in range(m):
        cost = cost - Y[0, i] * np.log(A2[0, i]) - (1 - Y[0, i]) * np.log(1 - A2[0, i])
    return cost
---
# takes no step&`0.5` is typed in where `learning_rate` belongs
def update_parameters(parameters, grads, learning_rate=1.2):
    W1 = parameters["W1"] - 0.5 * grads["dW1"]
    b1 = parameters["b1"]
    W2 = parameters["W2"] - 0.5 * grads["dW2"]
    b2 = parameters["b2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
---
# one axis only&z itself
def predict(parameters, X):
    _, cache = forward_propagation(X, parameters)
    return np.array([int(z > 0.5) for z in cache["Z2"].ravel()])
---
# range(1, m)&not divided by m
def compute_cost(A2, Y):
    m, cost = Y.shape[1], 0
    for i in range(1, m):
        cost += -Y[0, i] * np.log(A2[0, i]) - (1 - Y[0, i]) * np.log(1 - A2[0, i])
    return cost
---
# `5000` is typed in where `num_iterations` belongs&`A2, Y`|arguments in the wrong order
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    k = 0
    while k < 5000:
        A2, cache = forward_propagation(X, parameters)
        grads = backward_propagation(cache, parameters, X, Y)
        parameters = update_parameters(parameters, grads)
        k = k + 1
    return parameters
---
# must be a dict with the keys&a tuple of 4
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    cache = Z1, A1, Z2, A2
    return A2, cache
---
# overwrites `dW1`&square
def backward_propagation(parameters, cache, X, Y):
    m, W2 = X.shape[1], parameters["W2"]
    dW1, db1, dW2, db2 = 0, 0, 0, 0
    for k in range(m):
        a1 = cache["A1"][:, [k]]
        d2 = cache["A2"][:, [k]] - Y[:, [k]]
        d1 = (W2.T @ d2) * (1 - 2 * a1)
        dW2 = dW2 + d2 @ a1.T
        db2 = db2 + d2
        dW1 = d1 @ X[:, [k]].T
        db1 = db1 + d1
    return {"dW1": dW1 / m, "db1": db1 / m, "dW2": dW2 / m, "db2": db2 / m}
---
# another name&`n_h`
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, size, n_y = layer_sizes(X, Y)
    start = initialize_parameters(n_x, size, n_y)
    for _ in range(num_iterations):
        A2, cache = forward_propagation(X, start)
        reached = update_parameters(start, backward_propagation(start, cache, X, Y))
    return reached
---
# the logarithm has the base 2
def compute_cost(A2, Y):
    log, total = np.log2, 0
    for y, a in zip(Y[0], A2[0]):
        total -= y * log(a) + (1 - y) * log(1 - a)
    return total / Y.shape[1]
---
# should come back alone
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return A2 > 0.5, A2
---
# come back alone&`n_h` gets another value
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, n_h, n_y = layer_sizes(X, Y)
    p = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, p)
        cost = compute_cost(A2, Y)
        p = update_parameters(p, backward_propagation(p, cache, X, Y))
    return p, cost
---
# losses = &stands A
def compute_cost(A2, Y):
    yes, no = Y, 1 - Y
    guess = A2
    losses = guess * np.log(guess) + no * np.log(1 - guess)
    return -losses.sum() / Y.size
---
# Left out, it is the default&begins at 1
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(1, num_iterations):
        A2, cache = forward_propagation(X, parameters)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads, 0.05)
    return parameters
---
# no `return` is reached
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    cache = {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
# `num_iterations` gets another value&units that are alike
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    num_iterations = 5000
    n_x, _, n_y = layer_sizes(X, Y)
    p = {"W1": np.zeros((n_h, n_x)), "b1": np.zeros((n_h, 1))}
    p |= {"W2": np.zeros((n_y, n_h)), "b2": np.zeros((n_y, 1))}
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, p)
        p = update_parameters(p, backward_propagation(p, cache, X, Y))
    return p
---
# first turn of the loop is the last
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
\tn_x, _, n_y = layer_sizes(X, Y)
\tparameters = initialize_parameters(n_x, n_h, n_y)
\tfor i in range(num_iterations):
\t\tA2, cache = forward_propagation(X, parameters)
\t\tgrads = backward_propagation(parameters, cache, X, Y)
\t\tparameters = update_parameters(parameters, grads)
\t\treturn parameters
---
# What comes of them is not right
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        state = [parameters, backward_propagation(parameters, cache, X, Y), 0.3]
        parameters = update_parameters(*state)
    return parameters
---
# stands behind the loop&`n_h`
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, hidden, n_y = layer_sizes(X, Y)
    p = initialize_parameters(n_x, hidden, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, p)
        grads = backward_propagation(p, cache, X, Y)
    p = update_parameters(p, grads)
    return p
---
# should turn `X.shape[1]` times
def my_tanh(z):
    up, down = np.exp(z), np.exp(-z)
    return (up - down) / 2
def forward_propagation(X, parameters):
    m = X.shape[1]
    n_h = parameters["W1"].shape[0]
    n_y = parameters["W2"].shape[0]
    Z1, A1 = np.zeros((n_h, m)), np.zeros((n_h, m))
    Z2, A2 = np.zeros((n_y, m)), np.zeros((n_y, m))
    for i in range(1, m):
        x = X[:, i:i + 1]
        z1 = parameters["W1"] @ x + parameters["b1"]
        a1 = my_tanh(z1)
        z2 = parameters["W2"] @ a1 + parameters["b2"]
        Z1[:, i:i + 1] = z1
        A1[:, i:i + 1] = a1
        Z2[:, i:i + 1] = z2
        A2[:, i:i + 1] = sigmoid(z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
---
# J = J - (1 - Y)&has the base 10
def compute_cost(A2, Y):
    n = Y.shape[1]
    J = Y @ np.log10(A2).T
    J = J - (1 - Y) @ np.log(1 - A2).T
    J = -J / n
    return J[0, 0]
---
# range(m - 1)&J += -(y&It should be Y
def compute_cost(A2, Y):
    m = Y.shape[1]
    J = 0
    for i in range(m - 1):
        a = A2[0, i]
        y = Y[0, i]
        J += -(y * np.log(a) + (1 - a) * np.log(1 - a))
    J /= m
    return J
---
# ends one step too early&p[f"b{l}"] = -step_b&old value is gone
def update_parameters(parameters, grads, learning_rate=1.2):
    p = dict(parameters)
    for l in range(1, 2):
        step_W = learning_rate * grads[f"dW{l}"]
        step_b = learning_rate * grads[f"db{l}"]
        p[f"W{l}"] = p[f"W{l}"] - step_W
        p[f"b{l}"] = -step_b
    return p
---
# b goes uphill&caller's own dict
def update_parameters(parameters, grads, learning_rate=1.2):
    new = parameters
    for layer in ("1", "2"):
        W, b = "W" + layer, "b" + layer
        new[W] = parameters[W] - learning_rate * grads["d" + W]
        new[b] = parameters[b] + learning_rate * grads["d" + b]
    return new
---
# A2 = squash(Z2)&np.exp(t)&`b1` is subtracted
def squash(t):
    return 1.0 / (1.0 + np.exp(t))
def forward_propagation(X, parameters):
    theta1, bias1 = parameters["W1"], parameters["b1"]
    theta2, bias2 = parameters["W2"], parameters["b2"]
    Z1 = theta1 @ X - bias1
    A1 = np.tanh(Z1)
    Z2 = theta2 @ A1 + bias2
    A2 = squash(Z2)
    cache = {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
    return A2, cache
---
# should turn&has the base 10
def compute_cost(A2, Y):
    m = Y.shape[1]
    J = 0.0
    for i in range(1, m):
        yhat = A2[0, i]
        y = Y[0, i]
        J += -(y * np.log10(yhat) + (1 - y) * np.log10(1 - yhat))
    return J / m
---
# subtracted from each other&not divided by m
def compute_cost(A2, Y):
    y, p = Y.ravel(), A2.ravel()
    ll_one = y * np.log(p)
    ll_zero = (1 - y) * np.log(1 - p)
    log_lik = ll_one - ll_zero
    return -np.sum(log_lik)
---
# dA1 = (W2.T @ dZ2) / m&divided by m, where nothing
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1 = cache["A1"]
    A2 = cache["A2"]
    W2 = parameters["W2"]
    dA2 = A2 - Y
    dZ2 = dA2 * A2 * (1 - A2)
    dW2 = (dZ2 @ A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = (W2.T @ dZ2) / m
    dZ1 = dA1 * (1 - np.square(A1))
    dW1 = (dZ1 @ X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# get another name
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(parameters, cache, X, Y)
        new_parameters = update_parameters(parameters, grads)
        if print_cost and i % 1000 == 0:
            print("Cost after iteration %i: %f" % (i, cost))
    return parameters
---
# random|not zero&all weights start so
def initialize_parameters(n_x, n_h, n_y):
    scale = 0.01
    W1 = np.random.randn(n_h, n_x) * scale
    b1 = np.random.randn(n_h, 1) * scale
    W2 = np.zeros((n_y, n_h))
    b2 = np.zeros((n_y, 1))
    return dict(W1=W1, b1=b1, W2=W2, b2=b2)
---
# count the rows&label 0
def compute_cost(A2, Y):
    m = len(Y)
    logprobs = np.multiply(np.log(A2), Y) + np.multiply(np.log(A2), 1 - Y)
    cost = -1 / m * np.sum(logprobs)
    return cost
---
# dW1 is divided by m twice&The first layer has its own error
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1 = cache["A1"]
    dZ2 = (cache["A2"] - Y) / m
    dW2 = dZ2 @ A1.T
    db2 = np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = (parameters["W2"].T @ dZ2) * (1 - A1 ** 2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ2, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# number of outputs&called 2 times
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    params = initialize_parameters(X.shape[0], n_h, n_h)
    for step in range(num_iterations):
        A2, cache = forward_propagation(X, params)
        grads = backward_propagation(params, cache, X, Y)
        params = update_parameters(params, grads)
        if print_cost and step % 1000 == 0:
            print("step", step, "cost", np.squeeze(compute_cost(A2, Y)))
        params = update_parameters(params, grads)
    return params
---
# 10000&nothing in the loop changes that
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    params = parameters
    for i in range(10000):
        A2, cache = forward_propagation(X, parameters)
        if print_cost and i % 1000 == 0:
            print("cost after", i, ":", compute_cost(A2, Y))
        grads = backward_propagation(params, cache, X, Y)
        params = update_parameters(params, grads)
    return params
---
# outputs = np.unique(Y).size
def layer_sizes(X, Y):
    hidden = 4
    inputs, m = X.shape
    outputs = np.unique(Y).size
    return (inputs, hidden, outputs)
---
# `b2` is added before the product
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = [parameters[k] for k in ("W1", "b1", "W2", "b2")]
    cache = {}
    cache["Z1"] = W1 @ X + b1
    cache["A1"] = np.tanh(cache["Z1"])
    cache["Z2"] = np.dot(W2, cache["A1"] + b2)
    cache["A2"] = sigmoid(cache["Z2"])
    return cache["A2"], cache
---
# shape (7,)|shape (40,)|one axis
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    m = X.shape[1]
    predictions = np.zeros(m)
    for i in range(m):
        if A2[0, i] > 0:
            predictions[i] = 1
    return predictions
---
# lacks Z1, Z2
def forward_propagation(X, parameters):
    g = {1: np.tanh, 2: sigmoid}
    cache = {}
    A = X
    for l in (1, 2):
        Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
        A = g[l](Z)
        cache["Z{l}"] = Z
        cache[f"A{l}"] = A
    A2 = np.where(A > 0.5, 1, 0)
    return A2, cache
---
# Look at your lines&J = -(
def compute_cost(A2, Y):
    m = Y.shape[1]
    J = 0
    for i in range(m):
        a = A2[0, i]
        J = -(Y[0, i] * np.log(a) + 1 - Y[0, i] * np.log(1 - a))
    return J / m
---
# wrong sign&db1 = dW1.sum
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2 = parameters["W2"]
    A1, A2 = cache["A1"], cache["A2"]

    dZ2 = Y - A2
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = dZ2.sum(axis=1, keepdims=True) / m

    dZ1 = np.dot(W2.T, dZ2) * (1 - A1 ** 2)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = dW1.sum(axis=1, keepdims=True)

    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
---
# two mistakes&slope of ReLU&Under `db1` stands db2
def backward_propagation(parameters, cache, X, Y):
    inv_m = 1 / X.shape[1]
    hidden = cache["A1"]
    out = cache["A2"]

    delta2 = out - Y
    delta1 = (parameters["W2"].T @ delta2) * (hidden > 0)

    dW2 = inv_m * (delta2 @ hidden.T)
    db2 = inv_m * delta2.sum(axis=1, keepdims=True)
    dW1 = inv_m * (delta1 @ X.T)
    db1 = inv_m * delta1.sum(axis=1, keepdims=True)

    return {"dW1": dW1, "db1": db1,
            "dW2": dW2, "db1": db2}
---
# goes nowhere&What comes out of it is not right
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    parameters = initialize_parameters(*layer_sizes(X, Y))
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(parameters, cache, X, Y)
        update_parameters(parameters, grads)
        if print_cost and i % 1000 == 0:
            print("Cost", i, cost)
    return parameters
---
# brackets missing, around the matrix product
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters['W2'], cache['A1'], cache['A2']
    dZ2 = A2 - Y
    dZ1 = (1 - A1 * A1) * W2.T @ dZ2
    dW2 = (1 / m) * dZ2 @ A1.T
    dW1 = (1 / m) * dZ1 @ X.T
    db2 = (1 / m) * dZ2.sum(axis=1, keepdims=True)
    db1 = (1 / m) * dZ1.sum(axis=1, keepdims=True)
    return {'dW1': dW1, 'db1': db1, 'dW2': dW2, 'db2': db2}
---
# sign in it&Under `Z1` stands lin1
def forward_propagation(X, parameters):
    W1, b1 = parameters["W1"], parameters["b1"]
    W2, b2 = parameters["W2"], parameters["b2"]

    lin1 = W1 @ X
    Z1 = lin1 + b1
    A1 = np.tanh(Z1)

    lin2 = W2 @ A1
    Z2 = lin2 + b2
    A2 = sigmoid(-Z2)

    cache = {}
    cache["Z1"] = lin1
    cache["A1"] = A1
    cache["Z2"] = Z2
    cache["A2"] = A2
    return A2, cache
---
# return np.random.normal(0.01&too large
def small_random(rows, columns):
    return np.random.normal(0.01, size=(rows, columns))

def initialize_parameters(n_x, n_h, n_y):
    return {
        "W1": small_random(n_h, n_x),
        "b1": np.zeros((n_h, 1)),
        "W2": small_random(n_y, n_h),
        "b2": np.zeros((n_y, 1)),
    }
---
# makes no copy
def forward_propagation(X, parameters):
    # layer 1
    Z1 = parameters['W1'] @ X + parameters['b1']
    A1 = Z1
    for j in range(A1.shape[0]):
        A1[j] = np.tanh(A1[j])
    # layer 2
    Z2 = parameters['W2'] @ A1 + parameters['b2']
    A2 = sigmoid(Z2)
    return A2, {'Z1': Z1, 'A1': A1, 'Z2': Z2, 'A2': A2}
---
# the power is another one&`dW2` and `db2` are right
def backward_propagation(parameters, cache, X, Y):
    m = Y.shape[1]
    dZ2 = (cache['A2'] - Y) / m
    dZ1 = parameters['W2'].T @ dZ2 * (1 - np.tanh(cache['Z1']) ** 3)
    return {'dW2': dZ2 @ cache['A1'].T, 'db2': dZ2.sum(1, keepdims=True), 'dW1': dZ1 @ X.T, 'db1': dZ1.sum(1).reshape(-1, 1)}
"""

WEEK4 = """
# layer|missing|end
def initialize_parameters_deep(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims) - 1):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) * 0.01
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters
---
# transpose
def initialize_parameters_deep(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l - 1], layer_dims[l]) * 0.01
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters
---
# 1 divided by its root
def initialize_parameters_deep(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) / layer_dims[l - 1]
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters
---
# same random numbers
def initialize_parameters_deep(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims)):
        np.random.seed(3)
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) * 0.01
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters
---
# raised|IndexError
def initialize_parameters_deep(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims) + 1):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) * 0.01
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters
---
# order|A before|before A
def linear_forward(A, W, b):
    Z = np.dot(W, A) + b
    return Z, (W, A, b)
---
# bias is left out|`b` is left out
def linear_forward(A, W, b):
    Z = W @ A
    return Z, (A, W, b)
---
# keeps Z|Z, what went|should be Z
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    A = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (linear_cache, A)
---
# too early
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L - 1):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    caches.append(cache)
    return AL, caches
---
# should get `"sigmoid"`
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L + 1):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(cache)
    return A, caches
---
# one too few
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    return AL, caches
---
# axis|keepdims
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1) / m
---
# units|axis
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=0, keepdims=True) / m
---
# dA_prev is divided
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return W.T @ dZ / m, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m
---
# slope
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    if activation == "relu":
        dZ = dA * (Z > 0)
    else:
        dZ = dA * Z * (1 - Z)
    return linear_backward(dZ, linear_cache)
---
# whatever
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    dZ = dA * sigmoid(Z) * (1 - sigmoid(Z))
    return linear_backward(dZ, linear_cache)
---
# wrong sign
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dAL = np.divide(Y, AL) - np.divide(1 - Y, 1 - AL)
    grads["dA%d" % (L - 1)], grads["dW%d" % L], grads["db%d" % L] = linear_activation_backward(dAL, caches[L - 1], "sigmoid")
    for l in reversed(range(L - 1)):
        grads["dA%d" % l], grads["dW%d" % (l + 1)], grads["db%d" % (l + 1)] = linear_activation_backward(grads["dA%d" % (l + 1)], caches[l], "relu")
    return grads
---
# should get `"relu"`
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dAL = -np.divide(Y, AL) + np.divide(1 - Y, 1 - AL)
    grads["dA%d" % (L - 1)], grads["dW%d" % L], grads["db%d" % L] = linear_activation_backward(dAL, caches[L - 1], "sigmoid")
    for l in reversed(range(L - 1)):
        grads["dA%d" % l], grads["dW%d" % (l + 1)], grads["db%d" % (l + 1)] = linear_activation_backward(grads["dA%d" % (l + 1)], caches[l], "sigmoid")
    return grads
---
# ends one step too early
def update_parameters(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for l in range(1, len(parameters) // 2):
        parameters["W%d" % l] = parameters["W%d" % l] - learning_rate * grads["dW%d" % l]
        parameters["b%d" % l] = parameters["b%d" % l] - learning_rate * grads["db%d" % l]
    return parameters
---
# old parameters
def update_parameters(parameters, grads, learning_rate):
    for l in range(1, len(parameters) // 2 + 1):
        W = parameters["W%d" % l] - learning_rate * grads["dW%d" % l]
        b = parameters["b%d" % l] - learning_rate * grads["db%d" % l]
    return parameters
---
# 0.0075
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters, costs = initialize_parameters_deep(layers_dims), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, 0.0075)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs
---
# wrong order|first the parameters
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters, costs = initialize_parameters_deep(layers_dims), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return costs, parameters
---
# wrong order: it should be A, W, b
def linear_forward(A, W, b):
    Z = W.dot(A) + b
    cache = (A, b, W)
    return Z, cache
---
# np.maximum
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "sigmoid":
        A = sigmoid(Z)
    else:
        A = np.max(0, Z)
    return A, (linear_cache, Z)
---
# Behind the loop only
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
    caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    caches.append(cache)
    return AL, caches
---
# what `+=` does with a tuple
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L + 1):
        word = "relu" if l < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], word)
        caches += cache
    return A, caches
---
# returns two things
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L):
        A = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    caches.append(cache)
    return AL, caches
---
# `//` cuts off
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = dZ.shape[1]
    dW = 1 // m * dZ @ A_prev.T
    db = 1 // m * dZ.sum(axis=1, keepdims=True)
    return W.T @ dZ, dW, db
---
# It is the error dZ that goes back
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = dZ.shape[1]
    dA_prev = W.T @ A_prev
    return dA_prev, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m
---
# `cache` holds 3
def linear_backward(dZ, cache):
    A_prev, W = cache
    m = dZ.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m
---
# slope alone
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    if activation == "relu":
        dZ = np.array(dA, copy=True)
        dZ[Z > 0] = 1
        dZ[Z <= 0] = 0
    else:
        s = sigmoid(Z)
        dZ = dA * s * (1 - s)
    return linear_backward(dZ, linear_cache)
---
# brackets are missing
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    s = sigmoid(Z)
    dZ = dA * (Z > 0) if activation == "relu" else dA * s * 1 - s
    return linear_backward(dZ, linear_cache)
---
# brackets are missing
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dA = -(Y / AL) + 1 - Y / 1 - AL
    for l in range(L, 0, -1):
        word = "sigmoid" if l == L else "relu"
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], word)
        grads[f"dA{l - 1}"] = dA
    return grads
---
# cache of the layer before
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dAL = -np.divide(Y, AL) + np.divide(1 - Y, 1 - AL)
    grads["dA%d" % (L - 1)], grads["dW%d" % L], grads["db%d" % L] = linear_activation_backward(dAL, caches[L - 1], "sigmoid")
    for l in reversed(range(L - 1)):
        grads["dA%d" % l], grads["dW%d" % (l + 1)], grads["db%d" % (l + 1)] = linear_activation_backward(grads["dA%d" % (l + 1)], caches[l - 1], "relu")
    return grads
---
# iterations 99, 199
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters, costs = initialize_parameters_deep(layers_dims), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if (i + 1) % 100 == 0:
            costs.append(cost)
    return parameters, costs
---
# uphill
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters, costs = initialize_parameters_deep(layers_dims), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, -learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs
---
# One argument is left out in a call
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    caches.append(cache)
    return AL, caches
---
# parameters come back alone
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(0, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters
---
# without printing|if print_cost and i % 100 == 0:
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(0, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if print_cost and i % 100 == 0:
            costs.append(cost)
    return parameters, costs
---
# costs are not
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    rng, p, costs = np.random.RandomState(4), {}, []
    for l in range(1, len(layers_dims)):
        p[f"W{l}"] = rng.randn(layers_dims[l], layers_dims[l - 1]) / layers_dims[l - 1] ** 0.5
        p[f"b{l}"] = np.zeros((layers_dims[l], 1))
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, p)
        grads = L_model_backward(AL, Y, caches)
        p = update_parameters(p, grads, learning_rate)
        if i % 100 == 0:
            costs.append(compute_cost(L_model_forward(X, p)[0], Y))
    return p, costs
---
# `b` is multiplied
def linear_forward(A, W, b):
    Z = np.dot(W, A) * b
    return Z, (A, W, b)
---
# unpacked in the wrong order|belongs to `A_prev`&order
def linear_backward(dZ, cache):
    W, A_prev, b = cache
    m = dZ.shape[1]
    dW = np.dot(dZ, A_prev.T) / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = np.dot(W.T, dZ)
    return dA_prev, dW, db
---
# where `activation` is "relu"&spelled differently&tuple of 2
def linear_activation_forward(A_prev, W, b, activation):
    Z = np.dot(W, A_prev) + b
    if activation == "ReLU":
        A = relu(Z)
    else:
        A = sigmoid(Z)
    cache = (A_prev, W, b, Z)
    return A, cache
---
# Where `print_cost` is False
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(0, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if print_cost and i % 100 == 0:
            print("Cost after iteration {}: {}".format(i, np.squeeze(cost)))
            costs.append(cost)
    return parameters, costs
---
# layer's own units
def initialize_parameters_deep(layer_dims):
    params = {}
    for l in range(1, len(layer_dims)):
        n = layer_dims[l]
        params[f"W{l}"] = np.random.randn(n, layer_dims[l - 1]) / np.sqrt(n)
        params[f"b{l}"] = np.zeros((n, 1))
    return params
---
# for l in range(1, L)&W3
def initialize_parameters_deep(layer_dims):
    parameters = {}
    L = len(layer_dims) - 1
    for l in range(1, L):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters
---
# 1 of 6 iterations&wrong order
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        grads = L_model_backward(AL, Y, caches)
        if i % 100 == 0:
            cost = compute_cost(Y, AL)
            costs.append(cost)
            parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
---
# not yet.** Look at&parameters["W" + str(l)]` as `W`, which belongs to another layer
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "sigmoid")
    caches.append(cache)
    return AL, caches
---
# in the last layer it should get `"sigmoid"`
def L_model_forward(X, parameters):
    A, caches = X, []
    for l in range(1, len(parameters) // 2 + 1):
        W, b = parameters["W" + str(l)], parameters["b" + str(l)]
        A, cache = linear_activation_forward(A, W, b, "relu")
        caches.append(cache)
    return A, caches
---
# lacks dW1, db1&gets `"sigmoid"`
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    error = (1 - Y) / (1 - AL) - Y / AL
    for k in reversed(range(2, L + 1)):
        error, grads["dW" + str(k)], grads["db" + str(k)] = linear_activation_backward(error, caches[k - 1], "sigmoid")
    return grads
---
# is dZ of the output&unpacked in the wrong order
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    error = AL - Y
    error, db, dW = linear_activation_backward(error, caches[L - 1], "sigmoid")
    grads[f"dW{L}"], grads[f"db{L}"] = dW, db
    for l in reversed(range(1, L)):
        error, db, dW = linear_activation_backward(error, caches[l - 1], "relu")
        grads[f"dW{l}"], grads[f"db{l}"] = dW, db
    return grads
---
# stands before the loop runs once
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters, costs = initialize_parameters_deep(layers_dims), []
    AL, caches = L_model_forward(X, parameters)
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
---
# divided by m once too often&one step too early
def L_model_backward(AL, Y, caches):
    m, L, grads = Y.shape[1], len(caches), {}
    dA = -(Y / AL - (1 - Y) / (1 - AL)) / m
    dA, grads[f"dW{L}"], grads[f"db{L}"] = linear_activation_backward(dA, caches[-1], "sigmoid")
    for l in range(L - 1, 1, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], "relu")
    return grads
---
# begins anew&belongs into the loop
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    costs = []
    for i in range(num_iterations):
        parameters = initialize_parameters_deep(layers_dims)
        AL, caches = L_model_forward(X, parameters)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    costs.append(compute_cost(AL, Y))
    return parameters, costs
---
# slope stands dA&slope alone
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    if activation == "relu":
        dZ = np.array(dA, copy=True)
        dZ[dA <= 0] = 0
    else:
        s = 1 / (1 + np.exp(-Z))
        dZ = s * (1 - s)
    return linear_backward(dZ, linear_cache)
---
# numbered from 0&AL − Y
def L_model_backward(AL, Y, caches):
    dA, kind, grads = AL - Y, "sigmoid", {}
    for k in range(len(caches) - 1, -1, -1):
        dA, dW, db = linear_activation_backward(dA, caches[k], kind)
        kind = "relu"
        grads[f"dW{k}"] = dW
        grads[f"db{k}"] = db
    return grads
---
# transpose would fit&one axis only
def initialize_parameters_deep(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters[f"W{l}"] = np.random.randn(layer_dims[l - 1], layer_dims[l]) * 0.01
        parameters[f"b{l}"] = np.zeros(layer_dims[l])
    return parameters
---
# begins anew&once too often
def L_model_backward(AL, Y, caches):
    kind, m, l = "sigmoid", Y.shape[1], len(caches)
    dA = (-Y / AL + (1 - Y) / (1 - AL)) / m
    while l > 0:
        grads = {}
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], kind)
        kind, l = "relu", l - 1
    return grads
---
# wrong order&activation itself
slope = {"relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: sigmoid(z) * (1 - sigmoid(z))}
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    dA_prev, dW, db = linear_backward(dA * slope[activation](Z), linear_cache)
    return dW, db, dA_prev
---
# it should begin with layer 1&in the last layer
def L_model_forward(X, parameters):
    A, caches = X, []
    for l in range(1, len(parameters) // 2 + 1):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches = [cache] + caches
    return A, caches
---
# `cache` comes back&"sigmoid"
def L_model_forward(X, parameters):
    A, caches, L = X, [], len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "sigmoid")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")
    caches.append(cache)
    return AL, cache
---
# out = sigmoid(Z)&belongs under an `else`
def linear_activation_forward(A_prev, W, b, activation):
    Z, lin = linear_forward(A_prev, W, b)
    if activation == 'relu':
        out = relu(Z)
    out = sigmoid(Z)
    return out, (lin, Z)
---
# `b` is left out&In what comes back stands A
def linear_activation_forward(A_prev, W, b, activation):
    Z = np.dot(W, A_prev)
    if activation == "relu":
        A = np.maximum(0, Z)
    if activation == "sigmoid":
        A = 1 / (1 + np.exp(-Z))
    return A, ((A_prev, W, b), A)
---
# ReLU is turned round&stands in it for `A_prev`
def my_relu(z):
    return z * (z < 0)
def linear_activation_forward(A_prev, W, b, activation):
    Z, _ = linear_forward(A_prev, W, b)
    if activation == "relu":
        A = my_relu(Z)
    else:
        A = sigmoid(Z)
    cache = ((A, W, b), Z)
    return A, cache
---
# should get `"relu"`&gets `X` as `A_prev`
def L_model_forward(X, parameters):
    L = len(parameters) // 2
    caches = []
    A = X
    for l in range(1, L):
        W = parameters[f"W{l}"]
        b = parameters[f"b{l}"]
        A, cache = linear_activation_forward(X, W, b, "sigmoid")
        caches.append(cache)
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    AL, cache = linear_activation_forward(A, W, b, "sigmoid")
    caches.append(cache)
    return AL, caches
---
# one step too early
def L_model_backward(AL, Y, caches):
    L = len(caches)
    g = dict()
    g[f"dA{L}"] = -(Y / AL - (1 - Y) / (1 - AL))
    for l in range(L, 1, -1):
        kind = "sigmoid" if l == L else "relu"
        before, w, b = linear_activation_backward(g[f"dA{l}"], caches[l - 1], kind)
        g[f"dA{l - 1}"] = before
        g[f"dW{l}"] = w
        g[f"db{l}"] = b
    return g
---
# a minus is missing&should get `"sigmoid"`
def L_model_backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    dAL = np.divide(Y, AL) + np.divide(1 - Y, 1 - AL)
    grads["dA" + str(L - 1)], grads["dW" + str(L)], grads["db" + str(L)] = linear_activation_backward(
        dAL, caches[-1], "relu"
    )
    for l in range(L - 1, 0, -1):
        dA_prev, dW, db = linear_activation_backward(grads["dA" + str(l)], caches[l - 1], "relu")
        grads["dA" + str(l - 1)] = dA_prev
        grads["dW" + str(l)] = dW
        grads["db" + str(l)] = db
    return grads
---
# takes the same `dA`&denominators have changed places
def L_model_backward(AL, Y, caches):
    L = len(caches)
    grads = {}
    dAL = -Y / (1 - AL) + (1 - Y) / AL
    dA, grads[f"dW{L}"], grads[f"db{L}"] = linear_activation_backward(dAL, caches[L - 1], "sigmoid")
    for l in reversed(range(1, L)):
        dA_prev, dW_l, db_l = linear_activation_backward(dA, caches[l - 1], "relu")
        grads[f"dW{l}"], grads[f"db{l}"] = dW_l, db_l
    return grads
---
# inside the loop&dAL = (-Y
def L_model_backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    m = AL.shape[1]
    Y = Y.reshape(AL.shape)
    dAL = (-Y / AL + (1 - Y) / (1 - AL)) / m
    dA_prev, dW, db = linear_activation_backward(dAL, caches[L - 1], "sigmoid")
    grads["dA" + str(L - 1)] = dA_prev
    grads["dW" + str(L)] = dW
    grads["db" + str(L)] = db
    for l in reversed(range(L - 1)):
        current_cache = caches[l]
        dA_prev, dW, db = linear_activation_backward(grads["dA" + str(l + 1)], current_cache, "relu")
        grads["dA" + str(l)] = dA_prev
        grads["dW" + str(l + 1)] = dW
        grads["db" + str(l + 1)] = db
        return grads
---
# made with tanh&`b` is subtracted
def L_model_forward(X, parameters):
    caches = []
    A = X
    L = len(parameters) // 2
    for l in range(1, L):
        W = parameters["W" + str(l)]
        b = parameters["b" + str(l)]
        A_prev = A
        Z = np.dot(W, A_prev) + b
        A = np.tanh(Z)
        caches.append(((A_prev, W, b), Z))
    W = parameters["W" + str(L)]
    b = parameters["b" + str(L)]
    Z = np.dot(W, A) - b
    AL = sigmoid(Z)
    caches.append(((A, W, b), Z))
    return AL, caches
---
# added. It should be subtracted&dW is not divided by m
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    A_prev, W, b = linear_cache
    m = A_prev.shape[1]
    if activation == "relu":
        dZ = dA * (Z >= 0)
    if activation == "sigmoid":
        s = sigmoid(Z)
        dZ = dA * s * (1 + s)
    dW = dZ @ A_prev.T
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db
---
# numbered from 0&too large
def initialize_parameters_deep(layer_dims):
    params = {}
    for i, (n_in, n_out) in enumerate(zip(layer_dims[:-1], layer_dims[1:])):
        weights = np.random.randn(n_out, n_in) * np.sqrt(n_in)
        bias = np.zeros((n_out, 1))
        params["W%d" % i] = weights
        params["b%d" % (i + 1)] = bias
    return params
---
# two mistakes&pre = np.dot(W, A_prev) - b&np.exp(v)
def my_sigmoid(v):
    return 1.0 / (1.0 + np.exp(v))
def linear_activation_forward(A_prev, W, b, activation):
    pre = np.dot(W, A_prev) - b
    if activation == 'sigmoid':
        post = my_sigmoid(pre)
    elif activation == 'relu':
        post = np.maximum(0, pre)
    return post, ((A_prev, W, b), pre)
---
# grad_w = inputs @ dZ.T&dW is transposed
def linear_backward(dZ, cache):
    (inputs, weights, _) = cache
    n_ex = dZ.shape[1]
    grad_w = inputs @ dZ.T
    grad_w /= n_ex
    grad_b = np.mean(dZ, axis=1)
    grad_in = weights.T @ dZ
    return grad_in, grad_w, grad_b
---
# Under `db` stands dW
def L_model_backward(AL, Y, caches):
    grads = dict()
    n_layers = len(caches)
    m = Y.shape[1]
    dA = ((1 - Y) / (1 - AL) - Y / AL) / m
    dA, dW, db = linear_activation_backward(dA, caches[n_layers - 1], "sigmoid")
    grads["dW" + str(n_layers)] = dW
    grads["db" + str(n_layers)] = dW
    k = n_layers - 1
    while k > 0:
        dA, dW, db = linear_activation_backward(dA, caches[k - 1], "relu")
        grads["dW" + str(k)] = dW
        grads["db" + str(k)] = db
        k = k - 1
    return grads
---
# `layers_dims` would fit&every iteration is kept
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    p = initialize_parameters_deep(layer_dims)
    costs = []
    for k in range(num_iterations):
        A_out, caches = L_model_forward(X, p)
        c = compute_cost(A_out, Y)
        costs.append(c)
        if print_cost and k % 100 == 0:
            print(k, c)
        p = update_parameters(p, L_model_backward(A_out, Y, caches), learning_rate)
    return p, costs
---
# for l in range(1, L)&layer's own units
def initialize_parameters_deep(layer_dims):
    L = len(layer_dims) - 1
    theta = {}
    for l in range(1, L):
        size = (layer_dims[l], layer_dims[l - 1])
        scale = 1 / np.sqrt(size[0])
        theta.update({f"W{l}": scale * np.random.randn(*size), f"b{l}": np.zeros((layer_dims[l], 1))})
    return theta
---
# In the place of `AL`, `A` comes back
def L_model_forward(X, parameters):
    A, caches = X, []
    n_layers = len(parameters) // 2
    for k in range(1, n_layers):
        W, b = parameters[f"W{k}"], parameters[f"b{k}"]
        A, cache = linear_activation_forward(A, W, b, activation="relu")
        caches.insert(0, cache)
    AL, cache = linear_activation_forward(A, parameters[f"W{n_layers}"], parameters[f"b{n_layers}"], activation="sigmoid")
    caches.append(cache)
    return A, caches
---
# In the place of `caches`, `cache` comes back
def L_model_forward(X, parameters):
    L = len(parameters) // 2
    caches = []
    A = X
    for l in range(1, L + 1):
        if l == L - 1:
            g = "sigmoid"
        else:
            g = "relu"
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], g)
        caches.append(cache)
    return A, cache
---
# needs brackets of its own&In the slope stands dA
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    if activation == "relu":
        dZ = dA * Z > 0
    elif activation == "sigmoid":
        s = sigmoid(dA)
        dZ = dA * s * (1 - s)
    dA_prev, dW, db = linear_backward(dZ, linear_cache)
    return dA_prev, dW, db
---
# grads.update(...)&`1` is subtracted from `AL`
def L_model_backward(AL, Y, caches):
    num_layers = len(caches)
    first = -np.divide(Y, AL)
    second = np.divide(1 - Y, AL - 1)
    dA, dW, db = linear_activation_backward(first + second, caches[-1], "sigmoid")
    grads = {"dW" + str(num_layers): dW, "db" + str(num_layers): db}
    for l in reversed(range(1, num_layers)):
        dA, dW, db = linear_activation_backward(dA, caches[l - 1], "relu")
        grads = {"dW" + str(l): dW, "db" + str(l): db}
    return grads
---
# anew&In the place of `costs`, `cost` comes back
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    AL, caches = L_model_forward(X, parameters)
    for i in range(num_iterations):
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, cost
---
# `%` is the remainder&runs once, at the end
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(0, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = np.squeeze(compute_cost(AL, Y))
        if i // 100 == 0:
            costs.append(cost)
        if print_cost and i % 100 == 0:
            print(f"{i}: {cost}")
        grads = L_model_backward(AL, Y, caches)
    parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
---
# L = len(layer_dims) // 2&is missing
def initialize_parameters_deep(layer_dims):
    L = len(layer_dims) // 2
    params = dict()
    for l in range(1, L + 1):
        n_now, n_before = layer_dims[l], layer_dims[l - 1]
        params[f"W{l}"] = np.random.randn(n_now, n_before) / np.sqrt(n_before)
        params[f"b{l}"] = np.zeros((n_now, 1))
    return params
---
# A power comes before a division
def initialize_parameters_deep(layer_dims):
    p = {}
    for i in range(len(layer_dims) - 1):
        n_in = layer_dims[i]
        n_out = layer_dims[i + 1]
        W = np.random.randn(n_out, n_in) / n_in ** 1 / 2
        b = np.zeros((n_out, 1))
        p["W" + str(i + 1)] = W
        p["b" + str(i + 1)] = b
    return p
---
# caches += cache&one by one
def L_model_forward(X, parameters):
    caches = []
    A = X
    L = len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches += cache
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    caches.append(cache)
    return AL, caches
---
# activation = "relu"&tuple of 4
def linear_activation_forward(A_prev, W, b, activation):
    Z, cache = linear_forward(A_prev, W, b)
    A = sigmoid(Z) if activation == "relu" else relu(Z)
    cache = cache + (Z,)
    return A, cache
---
# lacks dW1, db1
def L_model_backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    dAL = - (Y / AL - (1 - Y) / (1 - AL))
    dA, dW, db = linear_activation_backward(dAL, caches[L-1], activation="sigmoid")
    grads["dA" + str(L-1)] = dA
    grads["dW" + str(L)] = dW
    grads["db" + str(L)] = db
    for l in range(L-2, 0, -1):
        dA_temp, dW_temp, db_temp = linear_activation_backward(grads["dA" + str(l+1)], caches[l], activation="relu")
        grads["dA" + str(l)] = dA_temp
        grads["dW" + str(l+1)] = dW_temp
        grads["db" + str(l+1)] = db
    return grads
---
# A word alone counts as true
def linear_activation_forward(A_prev, W, b, activation):
    Z, lin = linear_forward(A_prev, W, b)
    if activation == "sigmoid" or "Sigmoid":
        A = sigmoid(Z)
    elif activation == "relu":
        A = relu(Z)
    cache = (lin, Z)
    return A, cache
---
# `f` stands before the string&too large
def initialize_parameters_deep(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters[f"W{l}"] = np.random.randn(layer_dims[l], layer_dims[l-1]) * np.sqrt(layer_dims[l-1])
        parameters["b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters
---
# `b` is left out&wrong order
def linear_activation_forward(A_prev, W, b, activation):
    Z = W @ A_prev
    A = relu(Z) if activation == "relu" else sigmoid(Z)
    linear_cache = (A_prev, W, b)
    return A, (Z, linear_cache)
---
# begins anew&should get `"sigmoid"`
def L_model_forward(X, parameters):
    L = len(parameters) // 2
    A = X
    for l in range(1, L):
        caches = []
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(cache)
    A, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "relu")
    caches.append(cache)
    return A, caches
---
# of another layer
def L_model_forward(X, parameters):
    A, caches = X, []
    L = len(parameters) // 2
    for l in range(1, L):
        W, b = parameters["W" + str(l)], parameters["b" + str(L)]
        A, cache = linear_activation_forward(A, W, b, "relu")
        caches.append(cache)
    W, b = parameters["W" + str(L)], parameters["b" + str(L)]
    AL, cache = linear_activation_forward(A, W, b, "sigmoid")
    caches += cache
    return AL, caches
---
# 99, 199&In the place of `parameters`, `grads` comes back
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(1, num_iterations + 1):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
        if print_cost and i % 100 == 0:
            print("Cost after iteration", i, ":", cost)
    return grads, costs
---
# In your own formula of the sigmoid
def linear_activation_forward(A_prev, W, b, activation):
    lin = linear_forward(A_prev, W, b)
    Z = lin[0]
    if activation == "relu":
        out = np.maximum(0, Z)
    else:
        out = 1 / 1 + np.exp(-Z)
    return out, (lin[1], Z)
---
# `//` makes a whole one
def L_model_forward(X, parameters):
    num_layers = len(parameters) / 2
    caches = []
    out = X
    for l in range(1, num_layers):
        out, cache = linear_activation_forward(out, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.append(cache)
    AL, last_cache = linear_activation_forward(out, parameters[f"W{num_layers}"], parameters[f"b{num_layers}"], "sigmoid")
    caches.append(cache)
    return AL, caches
---
# puts the list into itself
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(costs)
    return parameters, costs
---
# puts the list into itself
def L_model_forward(X, parameters):
    caches = []
    A = X
    L = len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(caches)
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    caches.append(caches)
    return AL, caches
---
# `activation == "relu" or activation == "ReLU" or activation == "rely"`
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    if activation == "relu" or activation == "ReLU" or "rely":
        dZ = relu_backward(dA, Z)
    else:
        dZ = sigmoid_backward(dA, Z)
    return linear_backward(dZ, linear_cache)
---
# `L` is 4, whatever comes in
def L_model_forward(X, parameters):
    caches = []
    A = X
    L = 4
    # hidden layers
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(cache)
    # output layer
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    caches.append(cache)
    return AL, caches
---
# `A` has another value here than the one that came in
def linear_forward(A, W, b):
    A = np.dot(W, A)
    Z = A + b
    cache = (A, W, b)
    return Z, cache
---
# look at its `axis`
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = dZ.shape[1]
    dA_prev = W.T @ dZ
    dW = dZ @ A_prev.T / m
    db = np.mean(dZ, keepdims=True)
    return dA_prev, dW, db
---
# if i == L - 1:&in the last layer
def L_model_backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    dA = (1 - Y) / (1 - AL) - Y / AL
    for i, cache in enumerate(caches[::-1]):
        if i == L - 1:
            activation = "sigmoid"
        else:
            activation = "relu"
        layer = L - i
        dA, dW, db = linear_activation_backward(dA, cache, activation)
        grads["dW" + str(layer)] = dW
        grads["db" + str(layer)] = db
    return grads
---
# wrong order&the comparison is turned round
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache

    if activation == "relu":
        dZ = np.array(dA, copy=True)
        dZ[Z > 0] = 0
    else:
        sig = 1 / (1 + np.exp(-Z))
        dZ = dA * sig * (1 - sig)

    dW, db, dA_prev = linear_backward(dZ, linear_cache)
    return dA_prev, dW, db
---
# Where `print_cost` is False
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    costs = []
    params = initialize_parameters_deep(layers_dims)
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, params)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        params = update_parameters(params, grads, learning_rate)
        if print_cost and i % 100 == 0:
            print("iteration", i, "cost", cost)
            costs.append(cost)
    return params, costs
---
# one question of the whole array&is left out
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    if activation == "relu":
        if (Z > 0).all():
            dZ = dA
        else:
            dZ = np.zeros_like(dA)
    elif activation == "sigmoid":
        e = np.exp(-Z)
        slope = e / (1 + e)
        dZ = dA * slope
    return linear_backward(dZ, linear_cache)
---
# never reads `layers_dims`
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    layers = [12288, 20, 7, 5, 1]
    parameters = initialize_parameters_deep(layers)
    costs = []
    for i in range(0, num_iterations, 100):
        AL, caches = L_model_forward(X, parameters)
        costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if print_cost:
            print("Iteration", i, "cost", costs[-1])
    return parameters, costs
---
# and others|`W10`
def update_parameters(parameters, grads, learning_rate):
    updated = {}
    for key in parameters:
        kind = key[0]
        layer = key[1]
        g = grads["d" + kind + layer]
        updated[key] = parameters[key] - learning_rate * g
    return updated
"""
