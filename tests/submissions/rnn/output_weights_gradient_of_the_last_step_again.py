"""
expect: recognised as output_weights_gradient_of_the_last_step
"""

import numpy as np


def language_model_loss(parameters, inputs, targets, h0):
    V = parameters["wy"].shape[1]
    core = {name: parameters[name] for name in ("wx", "wh", "b")}
    letters, answers = one_hot(inputs, V), one_hot(targets, V)
    states = rnn_forward(letters, h0, **core)
    scores = np.einsum("ntm,mv->ntv", states, parameters["wy"]) + parameters["by"]
    log_p = scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True)
    loss = -np.mean(np.take_along_axis(log_p, targets[:, :, None], axis=-1))
    error = (np.exp(log_p) - answers) / targets.size
    gradients = rnn_backward(np.einsum("ntv,mv->ntm", error, parameters["wy"]), letters, h0, **core)
    gradients = {name: gradients[name] for name in core}
    gradients["wy"] = np.einsum("nm,nv->mv", states[:, -1], error[:, -1])
    gradients["by"] = np.einsum("ntv->v", error)
    last = states[:, -1]
    return loss, gradients, last
