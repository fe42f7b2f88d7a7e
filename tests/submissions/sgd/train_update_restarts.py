"""
expect: fails test_training_in_one_batch, test_training_rules, test_training_in_minibatches,
  test_training_shuffles_anew
mistake: updates counted anew in each epoch
hint: Your count of the updates begins again at 0 in each epoch, so the learning rate jumps back. Count over the whole
  run.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    for epoch in range(epochs):
        step = 0
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
