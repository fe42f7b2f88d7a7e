"""
tries: Trainings that never look at their data, with a loss and a gradient to match, so that one explains the other.
demand: fails test_gradient_everywhere, test_gradient_is_the_slope, test_network_everywhere,
        test_network_gradients_are_slopes, test_regression_in_minibatches, test_regression_in_one_batch,
        test_training_in_minibatches, test_training_in_one_batch, test_training_shuffles_anew
on: sgd
solution: yes
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    return 0.0, np.ones_like(theta, dtype=float)


def mlp_loss_and_gradients(parameters, x, y, loss):
    return 0.0, {name: np.ones_like(value) for name, value in parameters.items()}


def trained(weights, x, epochs, batch_size, learning_rate):
    update = 0
    for _ in range(epochs):
        for _ in range(0, len(x), batch_size):
            rate = learning_rate(update) if callable(learning_rate) else learning_rate
            weights = {name: value - rate for name, value in weights.items()}
            update += 1
    return weights, [0.0] * epochs


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights, losses = trained({"theta": np.array(theta, dtype=float)}, x, epochs, batch_size, learning_rate)
    return weights["theta"], losses


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    return trained(init_mlp(x.shape[1], hidden, y.shape[1], rng), x, epochs, batch_size, learning_rate)
