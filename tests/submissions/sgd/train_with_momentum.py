"""
expect: fails test_training_in_one_batch, test_training_in_minibatches, test_training_shuffles_anew
mistake: momentum added
hint: Your steps carry nine tenths of the step before along. That is momentum, an improvement, but another method.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    velocity = np.zeros_like(theta)
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            velocity = 0.9 * velocity - rate * gradient
            theta = theta + velocity
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
