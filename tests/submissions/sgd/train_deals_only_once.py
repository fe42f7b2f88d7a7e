"""
expect: fails test_training_in_one_batch, test_training_rules, test_training_in_minibatches, test_training_shuffles_anew
mistake: batches used up after the first epoch
hint: You deal the batches once, before the loop over the epochs, and the first epoch uses them all up. In every later
  epoch nothing is left to learn from. Deal anew in each epoch.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=np.float64)
    batches = iter(minibatches(len(x), batch_size, rng))
    losses, update = [], 0
    for _ in range(epochs):
        for batch in batches:
            rate = learning_rate(update) if callable(learning_rate) else learning_rate
            _, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = sgd_step(theta, gradient, rate)
            update += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
