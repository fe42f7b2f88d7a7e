"""
expect: fails test_training_rules, test_training_in_minibatches, test_training_shuffles_anew
mistake: learning rate by the epoch
hint: You ask for the learning rate with the epoch's number. It is a function of the update's number, which grows with
  each batch.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(epoch) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
