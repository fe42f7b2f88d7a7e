"""
expect: fails test_training_in_one_batch, test_training_rules, test_training_in_minibatches,
  test_training_shuffles_anew
mistake: learning rate by the number of examples
hint: You ask for the learning rate with the number of examples seen. It is a function of the number of updates.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += len(batch)
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
