"""
expect: fails test_training_in_one_batch, test_training_rules, test_training_in_minibatches,
  test_training_shuffles_anew
mistake: learning rate asked for only once
hint: You ask for the learning rate before the first update and keep it. Ask anew for each update.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    rate = learning_rate(step) if callable(learning_rate) else learning_rate
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
