"""
expect: recognised as states_shifted_before_the_output
"""

import numpy as np


def language_model_loss(parameters, inputs, targets, h0):
    V = parameters["wy"].shape[1]
    core = {name: parameters[name] for name in ("wx", "wh", "b")}
    letters, answers = one_hot(inputs, V), one_hot(targets, V)
    states = rnn_forward(letters, h0, **core)
    seen = np.concatenate([h0[:, None], states[:, :-1]], axis=1)
    scores = np.einsum("ntm,mv->ntv", seen, parameters["wy"]) + parameters["by"]
    log_p = scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True)
    loss = -np.mean(np.take_along_axis(log_p, targets[:, :, None], axis=-1))
    error = (np.exp(log_p) - answers) / targets.size
    flow = np.einsum("ntv,mv->ntm", error, parameters["wy"])
    flow = np.concatenate([flow[:, 1:], 0 * flow[:, :1]], axis=1)
    gradients = rnn_backward(flow, letters, h0, **core)
    gradients = {name: gradients[name] for name in core}
    gradients["wy"] = np.einsum("ntm,ntv->mv", seen, error)
    gradients["by"] = np.einsum("ntv->v", error)
    last = states[:, -1]
    return loss, gradients, last
