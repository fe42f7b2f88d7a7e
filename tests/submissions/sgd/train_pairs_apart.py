"""
expect: fails test_training_in_one_batch, test_training_in_minibatches, test_training_shuffles_anew
mistake: examples and labels shuffled apart
hint: You shuffle the examples and the labels by two different orders, so that most labels belong to another example.
  One order for both.
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    theta = np.array(theta, dtype=float)
    losses = []
    step = 0
    for epoch in range(epochs):
        shuffled_x, shuffled_y = rng.permutation(x), rng.permutation(y)
        for start in range(0, len(y), batch_size):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            batch = slice(start, start + batch_size)
            gradient = loss_and_gradient(theta, shuffled_x[batch], shuffled_y[batch])[1]
            theta = theta - rate * gradient
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
