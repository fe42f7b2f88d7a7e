"""
expect: fails test_training_shuffles_anew
mistake: training without shuffling
hint: Your batches come in the order of the data, in every epoch. Deal them with `minibatches`.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    for epoch in range(epochs):
        for batch in np.split(np.arange(len(y)), range(batch_size, len(y), batch_size)):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
