"""
expect: fails test_training_in_one_batch, test_training_in_minibatches, test_training_shuffles_anew
mistake: gradients accumulated
hint: You add each batch's gradient to those of the batches before. Each step uses the present batch's gradient alone.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    total = 0
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            total = total + gradient
            theta = theta - rate * total
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
