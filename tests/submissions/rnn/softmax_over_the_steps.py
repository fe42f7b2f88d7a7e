"""
expect: fails test_language_model_by_hand, test_language_model_of_any_size
mistake: softmax over the steps
hint: Your softmax runs over the steps. The V scores of one token share a probability of 1: the last axis.
"""

import numpy as np


def language_model_loss(parameters, inputs, targets, h0):
    wx, wh, b = parameters["wx"], parameters["wh"], parameters["b"]
    wy, by = parameters["wy"], parameters["by"]
    n, T = inputs.shape
    V = len(by)
    x = one_hot(inputs, V)
    states = rnn_forward(x, h0, wx, wh, b)
    logits = states @ wy + by
    logits = logits - logits.max(axis=1, keepdims=True)
    log_p = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    loss = 0.0
    for i in range(n):
        for t in range(T):
            loss = loss - log_p[i, t, targets[i, t]]
    loss = loss / (n * T)
    dlogits = (np.exp(log_p) - one_hot(targets, V)) / (n * T)
    inner = rnn_backward(dlogits @ wy.T, x, h0, wx, wh, b)
    gradients = {"wx": inner["wx"], "wh": inner["wh"], "b": inner["b"]}
    gradients["wy"] = np.tensordot(states, dlogits, axes=([0, 1], [0, 1]))
    gradients["by"] = dlogits.sum(axis=(0, 1))
    return loss, gradients, states[:, -1]
