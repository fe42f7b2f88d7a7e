"""
expect: fails test_training_in_minibatches, test_training_shuffles_anew
mistake: best weights returned
hint: You return the weights with the lowest loss on the way. Asked for are those after the last update.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    best = theta
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(y), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradient = loss_and_gradient(theta, x[batch], y[batch])
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
        if losses[-1] == min(losses):
            best = theta
    return best, losses
