"""
expect: passes
"""

import numpy as np


def softmax(scores):
    n, k = scores.shape
    probabilities = np.zeros((n, k))
    for i in range(n):
        top = scores[i, 0]
        for j in range(1, k):
            if scores[i, j] > top:
                top = scores[i, j]
        total = 0.0
        for j in range(k):
            probabilities[i, j] = np.exp(float(scores[i, j]) - float(top))
            total += probabilities[i, j]
        for j in range(k):
            probabilities[i, j] /= total
    return probabilities


def cross_entropy(scores, labels):
    if len(np.shape(labels)) != 1 or len(labels) != len(scores):
        raise ValueError("there must be one label for each row")
    k = len(scores[0])
    total = 0.0
    for i in range(len(labels)):
        if labels[i] < 0 or labels[i] >= k:
            raise ValueError("labels go from 0 to k - 1")
        biggest = float(max(scores[i]))
        power_sum = 0.0
        for j in range(k):
            power_sum += np.exp(float(scores[i, j]) - biggest)
        total += biggest + np.log(power_sum) - float(scores[i, labels[i]])
    return total / len(labels)


def accuracy(scores, labels):
    if len(np.shape(labels)) != 1 or len(labels) != len(scores):
        raise ValueError("there must be one label for each row")
    correct = 0
    for i in range(len(scores)):
        guess = 0
        for j in range(len(scores[i])):
            if scores[i, j] > scores[i, guess]:
                guess = j
        if guess == labels[i]:
            correct = correct + 1
    return correct / len(scores)


def mean_squared_error(predictions, targets):
    if predictions.shape != targets.shape:
        raise ValueError("the shapes must be equal")
    total = 0.0
    for index in np.ndindex(predictions.shape):
        error = float(predictions[index]) - float(targets[index])
        total = total + error * error
    return total / predictions.size


def loss_and_gradient(theta, x, y):
    d, k = theta.shape
    scores = np.dot(x, theta)
    loss = cross_entropy(scores, y)
    probabilities = softmax(scores)
    gradient = np.zeros((d, k))
    for i in range(len(x)):
        for a in range(d):
            for j in range(k):
                error = probabilities[i, j]
                if j == y[i]:
                    error = error - 1
                gradient[a, j] += x[i, a] * error / len(x)
    return loss, gradient


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("a batch needs at least one index")
    indices = np.arange(n)
    for last in range(n - 1, 0, -1):
        other = rng.integers(0, last + 1)
        indices[last], indices[other] = indices[other], indices[last]
    batches = []
    start = 0
    while start < n:
        end = start + batch_size
        if end > n:
            end = n
        batches.append(indices[start:end])
        start = end
    return batches


def sgd_step(theta, gradient, learning_rate):
    new = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        new[index] = theta[index] - learning_rate * gradient[index]
    return new


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights = theta.astype(np.float64)
    losses = []
    number = 0
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            batch_x = np.zeros((len(batch), x.shape[1]))
            batch_y = np.zeros(len(batch), dtype=np.int64)
            for position in range(len(batch)):
                batch_x[position] = x[batch[position]]
                batch_y[position] = y[batch[position]]
            loss, gradient = loss_and_gradient(weights, batch_x, batch_y)
            if callable(learning_rate):
                step_size = learning_rate(number)
            else:
                step_size = learning_rate
            weights = sgd_step(weights, gradient, step_size)
            number = number + 1
        loss, gradient = loss_and_gradient(weights, x, y)
        losses.append(loss)
    return weights, losses


def init_mlp(inputs, hidden, outputs, rng):
    first_limit = np.sqrt(6.0 / (inputs + hidden))
    second_limit = np.sqrt(6.0 / (hidden + outputs))
    w1 = np.zeros((inputs, hidden))
    for i in range(inputs):
        for j in range(hidden):
            w1[i, j] = rng.uniform(-first_limit, first_limit)
    w2 = np.zeros((hidden, outputs))
    for i in range(hidden):
        for j in range(outputs):
            w2[i, j] = rng.uniform(-second_limit, second_limit)
    parameters = {}
    parameters["w1"] = w1
    parameters["b1"] = np.zeros(hidden)
    parameters["w2"] = w2
    parameters["b2"] = np.zeros(outputs)
    return parameters


def hidden_values(parameters, x):
    hidden = np.zeros((len(x), len(parameters["b1"])))
    for i in range(hidden.shape[0]):
        for j in range(hidden.shape[1]):
            total = float(parameters["b1"][j])
            for a in range(x.shape[1]):
                total += x[i, a] * parameters["w1"][a, j]
            hidden[i, j] = np.tanh(total)
    return hidden


def mlp_scores(parameters, x):
    hidden = hidden_values(parameters, x)
    scores = np.zeros((len(x), len(parameters["b2"])))
    for i in range(scores.shape[0]):
        for j in range(scores.shape[1]):
            scores[i, j] = parameters["b2"][j]
            for a in range(hidden.shape[1]):
                scores[i, j] += hidden[i, a] * parameters["w2"][a, j]
    return scores


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    hidden = hidden_values(parameters, x)
    scores = mlp_scores(parameters, x)
    n, k = scores.shape
    error = np.zeros((n, k))
    if loss == "cross_entropy":
        value = cross_entropy(scores, y)
        probabilities = softmax(scores)
        for i in range(n):
            for j in range(k):
                error[i, j] = probabilities[i, j] / n
            error[i, y[i]] -= 1 / n
    elif loss == "mean_squared_error":
        value = mean_squared_error(scores, y)
        for i in range(n):
            for j in range(k):
                error[i, j] = 2 * (scores[i, j] - y[i, j]) / (n * k)
    else:
        raise ValueError("I do not know the loss " + str(loss))
    gradients = {}
    for key in parameters:
        gradients[key] = np.zeros(parameters[key].shape)
    for i in range(n):
        for j in range(k):
            gradients["b2"][j] += error[i, j]
            for a in range(hidden.shape[1]):
                gradients["w2"][a, j] += hidden[i, a] * error[i, j]
        for a in range(hidden.shape[1]):
            back = 0.0
            for j in range(k):
                back += error[i, j] * parameters["w2"][a, j]
            back = back * (1 - hidden[i, a] * hidden[i, a])
            gradients["b1"][a] += back
            for b in range(x.shape[1]):
                gradients["w1"][b, a] += x[i, b] * back
    return value, gradients


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(len(x[0]), hidden, len(y[0]), rng)
    losses = []
    number = 0
    for epoch in range(epochs):
        batches = minibatches(len(x), batch_size, rng)
        for b in range(len(batches)):
            if callable(learning_rate):
                step_size = learning_rate(number)
            else:
                step_size = learning_rate
            rows = batches[b]
            value, gradients = mlp_loss_and_gradients(parameters, x[rows], y[rows], "mean_squared_error")
            for key in ["w1", "b1", "w2", "b2"]:
                parameters[key] = sgd_step(parameters[key], gradients[key], step_size)
            number = number + 1
        value, gradients = mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")
        losses.append(value)
    return parameters, losses
