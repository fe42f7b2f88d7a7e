"""
expect: fails test_language_model_by_hand, test_language_model_of_any_size
mistake: all states returned
hint: You return the states after every token. Only the last one is carried on: (n, m).
"""

import numpy as np


def language_model_loss(parameters, inputs, targets, h0):
    wx, wh, b = parameters["wx"], parameters["wh"], parameters["b"]
    wy, by = parameters["wy"], parameters["by"]
    n, T = inputs.shape
    V = len(by)
    x = one_hot(inputs, V)
    states = rnn_forward(x, h0, wx, wh, b)
    loss = 0.0
    dwy = np.zeros(wy.shape)
    dby = np.zeros(V)
    dstates = np.zeros(states.shape)
    for t in range(T):
        logits = states[:, t] @ wy + by
        logits = logits - logits.max(axis=1, keepdims=True)
        e = np.exp(logits)
        p = e / e.sum(axis=1, keepdims=True)
        for i in range(n):
            loss = loss + np.log(e[i].sum()) - logits[i, targets[i, t]]
        dlogits = (p - one_hot(targets[:, t], V)) / (n * T)
        dwy += states[:, t].T @ dlogits
        dby += dlogits.sum(axis=0)
        dstates[:, t] = dlogits @ wy.T
    loss = loss / (n * T)
    inner = rnn_backward(dstates, x, h0, wx, wh, b)
    gradients = {"wx": inner["wx"], "wh": inner["wh"], "b": inner["b"], "wy": dwy, "by": dby}
    h = states
    return loss, gradients, h
