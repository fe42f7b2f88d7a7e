"""
expect: fails test_training_shuffles_anew
mistake: training draws from a copy of rng
hint: You train with a copy of `rng`. The next training with the same `rng` then deals the same batches again. Draw from
  `rng` itself, so that it moves on.
"""

import copy

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    rng = copy.deepcopy(rng)
    losses, step = [], 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            theta = sgd_step(theta, loss_and_gradient(theta, x[batch], y[batch])[1], rate)
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
