"""
expect: fails test_training_rules
mistake: training shuffles the data it was given
hint: You shuffle x and y themselves: the caller finds them in another order afterwards. Shuffle indices, and leave
  the data alone.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    for epoch in range(epochs):
        order = rng.permutation(len(y))
        x[:], y[:] = x[order], y[order]
        for start in range(0, len(y), batch_size):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            _, gradient = loss_and_gradient(theta, x[start : start + batch_size], y[start : start + batch_size])
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
