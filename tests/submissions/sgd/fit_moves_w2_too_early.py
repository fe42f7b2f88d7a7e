"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: w2 moved before its use in the gradient of w1
hint: You move w2 before you go back through it: the first layer's gradient is computed with the new w2. Compute all
  gradients first, then move.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    w1, b1, w2, b2 = (parameters[key] for key in ("w1", "b1", "w2", "b2"))
    losses = []
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            h = np.tanh(x[batch] @ w1 + b1)
            scores = h @ w2 + b2
            upstream = 2 * (scores - y[batch]) / scores.size
            w2 = w2 - rate * h.T @ upstream
            b2 = b2 - rate * upstream.sum(axis=0)
            dz = upstream @ w2.T * (1 - h**2)
            w1 = w1 - rate * x[batch].T @ dz
            b1 = b1 - rate * dz.sum(axis=0)
            step += 1
        losses.append(np.mean((np.tanh(x @ w1 + b1) @ w2 + b2 - y) ** 2))
    return {"w1": w1, "b1": b1, "w2": w2, "b2": b2}, losses
