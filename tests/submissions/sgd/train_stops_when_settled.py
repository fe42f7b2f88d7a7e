"""
expect: fails test_training_rules
mistake: training stops when the loss hardly changes
hint: You stop when the loss hardly changes. Asked for is a loss for each of the epochs: run them all.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses, step = [], 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            theta = sgd_step(theta, loss_and_gradient(theta, x[batch], y[batch])[1], rate)
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
        if epoch > 0 and abs(losses[-1] - losses[-2]) < 1e-6:
            break
    return theta, losses
