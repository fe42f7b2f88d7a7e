"""
expect: recognised as network_b1_before_the_slope
"""

import numpy as np


def output_slope(scores, y, loss):
    rows = range(len(scores))
    if loss == "mean_squared_error":
        if np.shape(y) != np.shape(scores):
            raise ValueError("shapes")
        error = scores - y
        return np.square(error).sum() / error.size, error * (2.0 / error.size)
    if loss != "cross_entropy":
        raise ValueError(f"unknown loss {loss}")
    total = np.logaddexp.reduce(scores, axis=1)
    value = sum(total[i] - scores[i, y[i]] for i in rows) / len(scores)
    right = np.zeros(scores.shape)
    for i in rows:
        right[i, y[i]] = 1
    return value, (np.exp(scores - total[:, None]) - right) / len(scores)


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    before = np.dot(x, parameters["w1"]) + parameters["b1"]
    after = np.tanh(before)
    value, error = output_slope(np.dot(after, parameters["w2"]) + parameters["b2"], y, loss)
    back = np.dot(error, np.transpose(parameters["w2"]))
    ones = np.ones(len(x))
    gradients = {"b2": np.dot(ones, error)}
    gradients["w2"] = np.einsum("nh,nk->hk", after, error)
    gradients["b1"] = np.dot(ones, back)
    gradients["w1"] = np.dot(np.transpose(x), back / np.cosh(before) ** 2)
    return value, gradients
