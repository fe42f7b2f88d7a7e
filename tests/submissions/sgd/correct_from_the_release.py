"""
expect: passes
"""

import numpy as np


def relative_scores(scores):
    """Scores minus the best one of their row, so the largest entry of each row is 0."""
    numbers = np.array(scores, dtype=np.float64)
    best = np.amax(numbers, axis=1)
    return numbers - best.reshape(-1, 1)


def softmax(scores):
    weights = np.exp(relative_scores(scores))
    return weights / weights.sum(axis=1).reshape(-1, 1)


def require_label_per_row(scores, labels):
    rows = np.shape(scores)[0]
    if np.shape(labels) != (rows,):
        raise ValueError(f"{rows} rows of scores, but labels of shape {np.shape(labels)}")


def cross_entropy(scores, labels):
    require_label_per_row(scores, labels)
    classes = np.shape(scores)[1]
    if np.any(np.less(labels, 0)) or np.any(np.greater_equal(labels, classes)):
        raise ValueError(f"a label is not in 0..{classes - 1}")
    shifted = relative_scores(scores)
    log_totals = np.log(np.exp(shifted).sum(axis=1))
    right = np.take_along_axis(shifted, np.asarray(labels)[:, None], axis=1)[:, 0]
    return float(np.mean(log_totals - right))


def accuracy(scores, labels):
    require_label_per_row(scores, labels)
    guesses = np.argmax(scores, axis=1)
    hits = np.count_nonzero(guesses == labels)
    return hits / len(guesses)


def mean_squared_error(predictions, targets):
    if np.shape(predictions) != np.shape(targets):
        raise ValueError(f"shapes differ: {np.shape(predictions)} and {np.shape(targets)}")
    miss = np.asarray(predictions, dtype=float) - np.asarray(targets, dtype=float)
    return float(np.square(miss).mean())


def score_slopes(scores, labels):
    """How the mean cross-entropy grows with each score: (P - Y) / n."""
    slopes = softmax(scores)
    n = len(slopes)
    slopes[np.arange(n), labels] -= 1.0
    return slopes / n


def loss_and_gradient(theta, x, y):
    inputs = np.asarray(x, dtype=float)
    scores = inputs @ np.asarray(theta, dtype=float)
    return cross_entropy(scores, y), inputs.T @ score_slopes(scores, y)


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    deck = rng.permutation(n).astype(np.int64)
    dealt_out = []
    while len(deck) > 0:
        dealt_out.append(deck[:batch_size])
        deck = deck[batch_size:]
    return dealt_out


def sgd_step(theta, gradient, learning_rate):
    move = learning_rate * np.asarray(gradient, dtype=float)
    return np.asarray(theta, dtype=float) - move


def rate_at(learning_rate, update):
    if callable(learning_rate):
        return learning_rate(update)
    return learning_rate


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights = np.array(theta, dtype=float)
    record = []
    update = 0
    for _ in range(epochs):
        for chosen in minibatches(len(x), batch_size, rng):
            slope = loss_and_gradient(weights, x[chosen], y[chosen])[1]
            weights = sgd_step(weights, slope, rate_at(learning_rate, update))
            update += 1
        record.append(loss_and_gradient(weights, x, y)[0])
    return weights, record


def glorot_layer(inputs, outputs, rng):
    limit = np.sqrt(6 / (inputs + outputs))
    return rng.uniform(-limit, limit, size=(inputs, outputs)), np.zeros(outputs)


def init_mlp(inputs, hidden, outputs, rng):
    w1, b1 = glorot_layer(inputs, hidden, rng)
    w2, b2 = glorot_layer(hidden, outputs, rng)
    return {"w1": w1, "b1": b1, "w2": w2, "b2": b2}


def hidden_and_scores(parameters, x):
    """Both layers' outputs; the backward pass needs the first one too."""
    w1, b1, w2, b2 = (np.asarray(parameters[name], dtype=float) for name in ("w1", "b1", "w2", "b2"))
    hidden = np.tanh(np.asarray(x, dtype=float) @ w1 + b1)
    return hidden, hidden @ w2 + b2


def mlp_scores(parameters, x):
    _, scores = hidden_and_scores(parameters, x)
    return scores


def layer_gradients(layer_input, slopes):
    """Of a linear layer's matrix and bias, from how the loss grows with its outputs."""
    return np.transpose(layer_input) @ slopes, slopes.sum(axis=0)


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    inputs = np.asarray(x, dtype=float)
    hidden, scores = hidden_and_scores(parameters, inputs)
    if loss == "cross_entropy":
        value = cross_entropy(scores, y)
        slopes = score_slopes(scores, y)
    elif loss == "mean_squared_error":
        value = mean_squared_error(scores, y)
        slopes = 2.0 * (scores - y) / scores.size
    else:
        raise ValueError(f"unknown loss {loss!r}")
    gradients = {}
    gradients["w2"], gradients["b2"] = layer_gradients(hidden, slopes)
    back = slopes @ np.asarray(parameters["w2"], dtype=float).T
    gradients["w1"], gradients["b1"] = layer_gradients(inputs, back * (1 - hidden**2))
    return value, gradients


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    n, d = np.shape(x)
    parameters = init_mlp(d, hidden, np.shape(y)[1], rng)
    record, update = [], 0
    for _ in range(epochs):
        for chosen in minibatches(n, batch_size, rng):
            rate = rate_at(learning_rate, update)
            _, slopes = mlp_loss_and_gradients(parameters, x[chosen], y[chosen], "mean_squared_error")
            parameters = {name: sgd_step(array, slopes[name], rate) for name, array in parameters.items()}
            update += 1
        record.append(mean_squared_error(mlp_scores(parameters, x), y))
    return parameters, record
