"""
expect: passes
"""

from math import exp, fsum, log, sqrt, tanh

import numpy as np


def rows_of(array):
    return [list(map(float, row)) for row in array.tolist()]


def log_sum(row):
    top = max(row)
    return top + log(fsum(exp(value - top) for value in row))


def softmax(scores):
    return np.array([[exp(value - log_sum(row)) for value in row] for row in rows_of(scores)])


def cross_entropy(scores, labels):
    rows, labels = rows_of(scores), np.asarray(labels).tolist()
    if len(rows) != len(labels) or any(isinstance(label, list) for label in labels):
        raise ValueError("labels and rows do not match")
    if not all(label in range(len(rows[0])) for label in labels):
        raise ValueError("unknown class")
    return fsum(log_sum(row) - row[label] for row, label in zip(rows, labels)) / len(rows)


def accuracy(scores, labels):
    if np.shape(labels) != (len(scores),):
        raise ValueError("labels and rows do not match")
    return fsum(row.index(max(row)) == label for row, label in zip(rows_of(scores), labels.tolist())) / len(scores)


def mean_squared_error(predictions, targets):
    if predictions.shape != targets.shape:
        raise ValueError("shapes do not match")
    pairs = list(zip(predictions.flatten().tolist(), targets.flatten().tolist()))
    return fsum((p - t) ** 2 for p, t in pairs) / len(pairs)


def product(a, b):
    columns = list(zip(*b))
    return [[fsum(p * q for p, q in zip(row, column)) for column in columns] for row in a]


def turned(a):
    return [list(column) for column in zip(*a)]


def errors(scores, labels):
    shares = [[exp(value - log_sum(row)) for value in row] for row in scores]
    return [[(p - (j == label)) / len(scores) for j, p in enumerate(row)] for row, label in zip(shares, labels)]


def loss_and_gradient(theta, x, y):
    inputs = rows_of(x)
    scores = product(inputs, rows_of(theta))
    return cross_entropy(np.array(scores), y), np.array(product(turned(inputs), errors(scores, y.tolist())))


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("too small")
    waiting = list(range(n))
    while waiting:
        batch = [waiting.pop(int(rng.integers(len(waiting)))) for _ in range(min(batch_size, len(waiting)))]
        yield np.array(batch, dtype=np.int64)


def sgd_step(theta, gradient, learning_rate):
    moved = [float(t) - learning_rate * float(g) for t, g in zip(theta.flatten(), gradient.flatten())]
    return np.array(moved, dtype=float).reshape(theta.shape)


def rate_of(learning_rate, t):
    try:
        return learning_rate(t)
    except TypeError:
        return learning_rate


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta, record, t = np.array(theta.tolist(), dtype=float), [], 0
    for _ in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            slope = loss_and_gradient(theta, x[batch], y[batch])[1]
            theta, t = sgd_step(theta, slope, rate_of(learning_rate, t)), t + 1
        record.append(loss_and_gradient(theta, x, y)[0])
    return theta, record


def drawn(a, b, rng):
    bound = sqrt(6 / (a + b))
    return np.array([[bound - 2 * bound * float(rng.random()) for _ in range(b)] for _ in range(a)])


def init_mlp(inputs, hidden, outputs, rng):
    second = drawn(hidden, outputs, rng)
    first = drawn(inputs, hidden, rng)
    return {"w2": second, "b2": np.array([0.0] * outputs), "w1": first, "b1": np.array([0.0] * hidden)}


def layer(inputs, w, b):
    return [[value + bias for value, bias in zip(row, b)] for row in product(inputs, w)]


def forward(parameters, x):
    w1, b1, w2, b2 = (parameters[key].tolist() for key in ("w1", "b1", "w2", "b2"))
    hidden = [[tanh(value) for value in row] for row in layer(rows_of(x), w1, b1)]
    return hidden, layer(hidden, w2, b2)


def mlp_scores(parameters, x):
    return np.array(forward(parameters, x)[1], dtype=float)


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    hidden, scores = forward(parameters, x)
    if loss == "cross_entropy":
        value, upstream = cross_entropy(np.array(scores), y), errors(scores, y.tolist())
    elif loss == "mean_squared_error":
        value, count = mean_squared_error(np.array(scores), y), len(scores) * len(scores[0])
        upstream = [[2 * (s - t) / count for s, t in zip(*pair)] for pair in zip(scores, y.tolist())]
    else:
        raise ValueError("no such loss")
    passed = product(upstream, turned(parameters["w2"].tolist()))
    passed = [[p * (1 - h * h) for p, h in zip(*pair)] for pair in zip(passed, hidden)]
    slopes = {"w1": product(turned(rows_of(x)), passed), "b1": list(map(fsum, zip(*passed)))}
    slopes.update(w2=product(turned(hidden), upstream), b2=list(map(fsum, zip(*upstream))))
    return value, {key: np.array(slope) for key, slope in slopes.items()}


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters, record, t = init_mlp(x.shape[1], hidden, y.shape[1], rng), [], 0
    for _ in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            slopes = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")[1]
            rate = rate_of(learning_rate, t)
            parameters = {key: sgd_step(parameters[key], slopes[key], rate) for key in slopes}
            t += 1
        record.append(mean_squared_error(mlp_scores(parameters, x), y))
    return parameters, record
