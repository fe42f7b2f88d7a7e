"""
expect: fails test_training_shuffles_anew
mistake: the same order in each epoch
hint: You deal the batches once and use them in every epoch. Deal anew at the beginning of each.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    batches = list(minibatches(len(y), batch_size, rng))
    for epoch in range(epochs):
        for batch in batches:
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
