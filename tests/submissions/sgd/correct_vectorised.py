"""
expect: passes
"""

import itertools

import numpy as np


def softmax(scores):
    shifted = scores - np.max(scores, axis=-1, keepdims=True)
    return (e := np.exp(shifted)) / e.sum(-1)[:, None]


def cross_entropy(scores, labels):
    return -np.einsum("nk,nk->", log_softmax(scores), one_hot(labels, *scores.shape)) / len(scores)


def log_softmax(scores):
    shifted = np.subtract(scores, scores.max(1)[:, None], dtype=np.float64)
    return shifted - np.log(np.exp(shifted) @ np.ones((scores.shape[1], 1)))


def one_hot(labels, n, k):
    table = np.equal.outer(labels, np.arange(k))
    if table.shape != (n, k) or np.any(table.sum(axis=1) != 1):
        raise ValueError("not one class for each row")
    return table.astype(np.float64)


def accuracy(scores, labels):
    hits = np.equal(np.argsort(-scores, axis=1, kind="stable")[:, 0], labels)
    if np.shape(labels) != hits.shape or len(hits) != len(scores):
        raise ValueError("not one label for each row")
    return np.count_nonzero(hits) / hits.size


def mean_squared_error(predictions, targets):
    if np.ndim(predictions) != np.ndim(targets) or np.shape(predictions) != np.shape(targets):
        raise ValueError(f"{np.shape(predictions)} is not {np.shape(targets)}")
    difference = np.ravel(predictions) - np.ravel(targets)
    return np.vdot(difference, difference) / difference.size


def loss_and_gradient(theta, x, y):
    log_p = log_softmax(np.matmul(x, theta))
    target = one_hot(y, *log_p.shape)
    return -np.sum(target * log_p, axis=1).mean(), np.einsum("nd,nk->dk", x, np.exp(log_p) - target) / len(x)


def minibatches(n, batch_size, rng):
    if not batch_size >= 1:
        raise ValueError(batch_size)
    return np.split(np.argsort(rng.random(n)), np.arange(batch_size, n, batch_size))


def sgd_step(theta, gradient, learning_rate):
    return np.subtract(theta, np.multiply(gradient, learning_rate), dtype=np.float64)


def schedule(learning_rate):
    return map(learning_rate, itertools.count()) if callable(learning_rate) else itertools.repeat(learning_rate)


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta, rates, losses = theta * 1.0, schedule(learning_rate), []
    for _ in range(epochs):
        for batch, rate in zip(minibatches(len(x), batch_size, rng), rates):
            theta = theta - rate * loss_and_gradient(theta, x[batch], y[batch])[1]
        losses += [cross_entropy(x @ theta, y)]
    return theta, losses


def init_mlp(inputs, hidden, outputs, rng):
    w1 = (2 * rng.random((inputs, hidden)) - 1) * np.sqrt(6 / (inputs + hidden))
    w2 = (2 * rng.random((hidden, outputs)) - 1) * np.sqrt(6 / (hidden + outputs))
    return dict(w1=w1, b1=np.zeros(hidden), w2=w2, b2=np.zeros(outputs))


def with_ones(array):
    return np.hstack([array, np.ones((len(array), 1))])


def stacked(parameters):
    return (np.vstack([parameters["w1"], parameters["b1"]]), np.vstack([parameters["w2"], parameters["b2"]]))


def mlp_scores(parameters, x):
    first, second = stacked(parameters)
    return with_ones(np.tanh(with_ones(x) @ first)) @ second


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    first, second = stacked(parameters)
    inputs = with_ones(x)
    hidden = with_ones(np.tanh(inputs @ first))
    scores = hidden @ second
    if loss == "cross_entropy":
        value, error = cross_entropy(scores, y), (softmax(scores) - one_hot(y, *scores.shape)) / len(x)
    elif loss == "mean_squared_error":
        value, error = mean_squared_error(scores, y), (scores - y) * (2 / scores.size)
    else:
        raise ValueError(f"{loss}?")
    # The column of ones has the slope 1 - 1 = 0: nothing flows back into it.
    through = ((error @ second.T) * (1 - hidden * hidden))[:, :-1]
    d_first, d_second = inputs.T @ through, hidden.T @ error
    return value, dict(w1=d_first[:-1], b1=d_first[-1], w2=d_second[:-1], b2=d_second[-1])


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    model, rates, losses = init_mlp(x.shape[1], hidden, y.shape[1], rng), schedule(learning_rate), []
    for _ in range(epochs):
        for batch, rate in zip(minibatches(len(x), batch_size, rng), rates):
            gradients = mlp_loss_and_gradients(model, x[batch], y[batch], loss="mean_squared_error")[1]
            model = {name: array - rate * gradients[name] for name, array in model.items()}
        losses += [mean_squared_error(mlp_scores(model, x), y)]
    return model, losses
