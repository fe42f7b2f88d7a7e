"""
expect: fails test_language_model_by_hand, test_language_model_of_any_size
mistake: output from the state before
hint: You predict from the state before a token was read. The state after it knows more: it is the one that
  guesses the next token.
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
        before = states[:, t - 1] if t > 0 else h0
        logits = before @ wy + by
        logits = logits - logits.max(axis=1, keepdims=True)
        e = np.exp(logits)
        p = e / e.sum(axis=1, keepdims=True)
        for i in range(n):
            loss = loss + np.log(e[i].sum()) - logits[i, targets[i, t]]
        dlogits = (p - one_hot(targets[:, t], V)) / (n * T)
        dwy += before.T @ dlogits
        dby += dlogits.sum(axis=0)
        if t > 0:
            dstates[:, t - 1] = dlogits @ wy.T
    loss = loss / (n * T)
    inner = rnn_backward(dstates, x, h0, wx, wh, b)
    gradients = {"wx": inner["wx"], "wh": inner["wh"], "b": inner["b"], "wy": dwy, "by": dby}
    h = states[:, -1]
    return loss, gradients, h
