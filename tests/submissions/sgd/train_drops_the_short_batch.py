"""
expect: fails test_training_in_minibatches, test_training_shuffles_anew
mistake: short batch left out of the training
hint: The examples that do not fill a batch are left out of the epoch. The last batch may be short, and it makes an
  update like the others.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            if len(batch) < batch_size and len(batch) < len(y):
                continue
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
