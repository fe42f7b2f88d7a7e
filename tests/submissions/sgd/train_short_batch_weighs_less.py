"""
expect: fails test_training_in_minibatches, test_training_shuffles_anew
mistake: short batch divided by the full batch size
hint: In the short batch you divide by `batch_size`, not by the number of examples that it holds. Its gradient comes
  out too small: take the mean over what is there.
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
            theta = theta - rate * gradient * len(batch) / batch_size
            step += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
