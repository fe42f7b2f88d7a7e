"""
expect: fails test_training_rules, test_training_in_minibatches, test_training_shuffles_anew
mistake: one update an epoch
hint: You average the gradients of all batches and make one step an epoch, as the slide's words would have it. Make a
  step after each batch; the next one starts from there.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    for epoch in range(epochs):
        total = np.zeros_like(theta)
        count = 0
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            total += gradient
            count += 1
        theta = theta - rate * total / count
        step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
