"""
expect: fails test_training_in_minibatches
mistake: gradient clipped
hint: You shorten long gradients before the step. That is clipping, a remedy for another trouble; the plain step is
  asked for.
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
            length = np.linalg.norm(gradient)
            if length > 5:
                gradient = gradient * 5 / length
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
