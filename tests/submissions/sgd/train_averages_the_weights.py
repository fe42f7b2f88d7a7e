"""
expect: fails test_training_in_one_batch, test_training_in_minibatches, test_training_shuffles_anew
mistake: average of all weights on the way
hint: You return the average of the weights over all updates. Asked for are those after the last one.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    trail = []
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += 1
            trail.append(theta)
        losses.append(loss_and_gradient(theta, x, y)[0])
    return (np.mean(trail, axis=0) if trail else theta), losses
