"""
expect: fails test_training_rules
mistake: training changes the weights it was given
hint: The weights that were handed in have changed: `-=` and `[...] =` work on the caller's array. Start from a copy.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.asarray(theta, dtype=float)
    losses = []
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta -= rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
