"""
expect: fails test_training_in_one_batch, test_training_in_minibatches, test_training_shuffles_anew
mistake: each step from the first weights
hint: Each of your steps starts at the weights that you were given: the steps before are forgotten. Use the result of
  the last step.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    start = theta
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = start - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
