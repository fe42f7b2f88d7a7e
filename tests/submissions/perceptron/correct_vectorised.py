"""
expect: passes
"""

import numpy as np


def identity(z):
    return np.array(z, dtype=np.float64)


def sigmoid(z):
    shrunk = np.exp(-np.abs(identity(z)))
    return np.where(np.less(z, 0), shrunk, 1.0) / (1.0 + shrunk)


def tanh(z):
    shrunk = np.exp(-2.0 * np.abs(z))
    return np.sign(z) * (1.0 - shrunk) / (1.0 + shrunk)


def relu(z):
    return (identity(z) + np.abs(z)) / 2.0


def activation_gradient(name, z):
    a = identity(z)
    slopes = {
        "identity": lambda: np.cos(0.0 * a),
        "sigmoid": lambda: (1.0 - np.tanh(a / 2.0) ** 2) / 4.0,
        "tanh": lambda: (1.0 - tanh(a)) * (1.0 + tanh(a)),
        "relu": lambda: np.clip(np.sign(a), 0.0, 1.0),
    }
    try:
        return slopes[name]()
    except KeyError:
        raise ValueError(f"{name} is not an activation, choose from {sorted(slopes)}") from None


def neuron(x, w, b, activation):
    return activation(np.dot(x, np.asarray(w, dtype=np.float64)) + b)


def predict(x, w, b):
    positive = np.dot(x, w) >= np.negative(float(b))
    return 2 * positive.astype(np.int64) - 1


def train_perceptron(x, y, epochs, learning_rate=1.0):
    y = np.asarray(y)
    if y.shape != x.shape[:1] or np.any(np.abs(y) != 1):
        raise ValueError("y must be as long as x, of -1 and +1 only")
    # A constant input of 1 makes the bias one more weight.
    inputs = np.hstack([x, np.ones((len(x), 1))])
    theta, mistakes = np.zeros(inputs.shape[1]), []
    while len(mistakes) < epochs and mistakes[-1:] != [0]:
        position, count = 0, 0
        while position < len(inputs):
            # Nothing changes until the next wrong example: find it in one go.
            wrong = np.flatnonzero((inputs[position:] @ theta >= 0) != (y[position:] == 1))
            if wrong.size == 0:
                break
            position += wrong[0]
            theta = theta + learning_rate * y[position] * inputs[position]
            position, count = position + 1, count + 1
        mistakes.append(count)
    return theta[:-1], theta[-1], mistakes


def two_layers(x, w1, b1, w2, b2, activation):
    z = np.dot(np.asarray(x, dtype=np.float64), w1)
    return np.dot(activation(z + b1), w2) + b2


def xor_weights():
    # Minus one where both are off, minus one where both are on.
    direction = np.array([-1.0, 1.0])
    return np.stack([direction, direction]), -direction, np.full(2, -1.0), 1.0
