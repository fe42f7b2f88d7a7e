"""
expect: passes
"""

import math

import numpy as np


def each(rule, z):
    result = np.empty(np.shape(z), dtype=np.float64)
    for place in np.ndindex(result.shape):
        result[place] = rule(float(np.asarray(z)[place]))
    return result


def one_sigmoid(value):
    if value >= 0:
        return 1.0 / (1.0 + math.exp(-value))
    return math.exp(value) / (1.0 + math.exp(value))


def identity(z):
    return each(lambda value: value, z)


def sigmoid(z):
    return each(one_sigmoid, z)


def tanh(z):
    return each(math.tanh, z)


def relu(z):
    return each(lambda value: value if value > 0 else 0.0, z)


def activation_gradient(name, z):
    if name == "identity":
        return each(lambda value: 1.0, z)
    elif name == "sigmoid":
        return each(lambda value: one_sigmoid(value) * one_sigmoid(-value), z)
    elif name == "tanh":
        return each(lambda value: 1.0 - math.tanh(value) * math.tanh(value), z)
    elif name == "relu":
        return each(lambda value: 1.0 if value > 0 else 0.0, z)
    else:
        raise ValueError("no activation has this name: " + repr(name))


def score(row, w, b):
    if len(row) != len(w):
        raise ValueError("one weight for each input, please")
    total = float(b)
    for j in range(len(w)):
        total += float(row[j]) * float(w[j])
    return total


def neuron(x, w, b, activation):
    z = np.zeros(len(x))
    for i in range(len(x)):
        z[i] = score(x[i], w, b)
    return activation(z)


def predict(x, w, b):
    classes = np.zeros(len(x), dtype=np.int64)
    for i in range(len(x)):
        if score(x[i], w, b) >= 0:
            classes[i] = 1
        else:
            classes[i] = -1
    return classes


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if len(x) != len(y):
        raise ValueError("x and y have different lengths")
    for label in y:
        if label != 1 and label != -1:
            raise ValueError("labels are -1 or +1")
    w = np.zeros(x.shape[1])
    b = 0.0
    mistakes = []
    for epoch in range(epochs):
        mistakes.append(0)
        for i in range(len(x)):
            if predict(x[i : i + 1], w, b)[0] != y[i]:
                for j in range(len(w)):
                    w[j] += learning_rate * y[i] * x[i, j]
                b += learning_rate * y[i]
                mistakes[epoch] += 1
        if mistakes[epoch] == 0:
            return w, b, mistakes
    return w, b, mistakes


def two_layers(x, w1, b1, w2, b2, activation):
    d, h = w1.shape
    if x.shape[1] != d or len(b1) != h or len(w2) != h:
        raise ValueError("the shapes do not fit")
    hidden = np.zeros((len(x), h))
    for k in range(h):
        hidden[:, k] = neuron(x, w1[:, k], b1[k], activation)
    output = np.zeros(len(x))
    for i in range(len(x)):
        output[i] = score(hidden[i], w2, b2)
    return output


def xor_weights():
    # The first neuron counts the ones, the second sees that there are two.
    w1 = np.ones((2, 2))
    b1 = np.array([0.0, -1.0])
    w2 = np.array([1.0, -2.0])
    b2 = 0.0
    return w1, b1, w2, b2
