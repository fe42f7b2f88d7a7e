"""
expect: fails test_training_shuffles_anew
mistake: generator of its own in the training
hint: You shuffle with a generator of your own, with a fixed seed, so every training goes the same way. Draw from the
  `rng` that you are given.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    rng = np.random.default_rng(42)
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
