"""
expect: recognised as network_targets_reshaped
"""

import numpy as np


def of_classes(scores, y):
    rows = np.arange(len(scores))
    logs = scores - np.logaddexp.reduce(scores, axis=1)[:, None]
    slopes = np.exp(logs)
    slopes[rows, y] -= 1.0
    return -logs[rows, y].sum() / len(rows), slopes / len(rows)


def of_numbers(scores, y):
    misses = scores.ravel() - np.ravel(y)
    if len(misses) != np.size(y):
        raise ValueError("one target for each score")
    return misses @ misses / len(misses), 2 * misses.reshape(scores.shape) / len(misses)


LOSSES = {"cross_entropy": of_classes, "mean_squared_error": of_numbers}


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    if loss not in LOSSES:
        raise ValueError(f"no loss {loss!r}")
    states = np.tanh(parameters["b1"] + x @ parameters["w1"])
    scores = parameters["b2"] + states @ parameters["w2"]
    if loss == "mean_squared_error" and np.size(y) != scores.size:
        raise ValueError("one target for each score")
    value, slopes = LOSSES[loss](scores, y)
    gradients = {"w2": states.T @ slopes, "b2": slopes.sum(axis=0)}
    slopes = slopes @ parameters["w2"].T * (1 - states * states)
    gradients |= {"w1": x.T @ slopes, "b1": slopes.sum(axis=0)}
    return float(value), gradients
