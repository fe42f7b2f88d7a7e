"""
expect: passes
"""

from functools import reduce
from itertools import accumulate

import numpy as np


def one_hot(indices, size):
    dictionary = np.arange(size)
    if not np.isin(indices, dictionary).all():
        raise ValueError("indices must come from the dictionary")
    return np.where(np.expand_dims(indices, -1) == dictionary, 1.0, 0.0)


def with_ones(*arrays):
    return np.concatenate([*arrays, np.ones((*arrays[0].shape[:-1], 1))], axis=-1)


def rnn_step(x, h, wx, wh, b):
    return np.tanh(with_ones(x, h) @ np.concatenate([wx, wh, b[np.newaxis]]))


def rnn_forward(x, h0, wx, wh, b):
    driven = np.moveaxis(x @ wx + b, 1, 0)
    states = accumulate(driven, lambda h, drive: np.tanh(drive + h @ wh), initial=h0)
    return np.stack(list(states)[1:], axis=1)


def rnn_backward(upstream, x, h0, wx, wh, b):
    states = rnn_forward(x, h0, wx, wh, b)
    history = np.concatenate([np.expand_dims(h0, 1), states], axis=1)
    slopes = 1.0 - np.square(states)

    def earlier(later, t):
        return slopes[:, t] * (upstream[:, t] + later @ wh.T)

    steps = range(x.shape[1] - 1, -1, -1)
    deltas = list(accumulate(steps, earlier, initial=np.zeros(h0.shape)))[:0:-1]
    delta = np.stack(deltas, axis=1)
    weights = np.tensordot(with_ones(x, history[:, :-1]), delta, axes=([0, 1], [0, 1]))
    d_wx, d_wh, d_b = np.split(weights, [len(wx), len(wx) + len(wh)])
    return dict(x=np.dot(delta, wx.T), h0=np.dot(deltas[0], wh.T), wx=d_wx, wh=d_wh, b=d_b[0])


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError(maximum)
    norm = np.linalg.norm([np.linalg.norm(g) for g in gradients.values()])
    if norm <= maximum:
        return dict(gradients)
    return dict((key, maximum * (g / norm)) for key, g in gradients.items())


def next_token_batches(tokens, batch, length):
    s = (tokens.size - 1) // (batch * length)
    if s < 1:
        raise ValueError("not enough tokens")
    windows = np.lib.stride_tricks.sliding_window_view(tokens, length + 1)[: batch * s * length : length]
    rows = windows.reshape(batch, s, length + 1)
    return [(rows[:, k, :-1], rows[:, k, 1:]) for k in range(s)]


def language_model_loss(parameters, inputs, targets, h0):
    core = [parameters["wx"], parameters["wh"], parameters["b"]]
    vocabulary = parameters["wy"].shape[1]
    x = one_hot(inputs, vocabulary)
    states = rnn_forward(x, h0, *core)
    output = np.concatenate([parameters["wy"], parameters["by"][np.newaxis]])
    logits = with_ones(states) @ output
    normal = np.logaddexp.reduce(logits, axis=2, keepdims=True)
    chosen = np.take_along_axis(logits - normal, targets[:, :, np.newaxis], axis=2)
    error = (np.exp(logits - normal) - one_hot(targets, vocabulary)) / targets.size
    d_output = np.tensordot(with_ones(states), error, axes=([0, 1], [0, 1]))
    back = rnn_backward(np.matmul(error, parameters["wy"].T), x, h0, *core)
    gradients = {**{k: v for k, v in back.items() if k in parameters}, "wy": d_output[:-1], "by": d_output[-1]}
    return -np.mean(chosen), gradients, states[:, -1, :]


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("temperature below 0")
    thresholds = rng.random(length)

    def one_more(past, u):
        tokens, state = past
        logits, state = step(tokens[-1], state)
        if not temperature:
            return [*tokens, int(logits.argmax())], state
        heights = np.exp((logits - logits.max()) / temperature).cumsum()
        return [*tokens, int(np.searchsorted(heights, u * heights[-1], side="right"))], state

    return reduce(one_more, thresholds, ([token], None))[0][1:]


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    right = rnn_forward(x, h0_forward, forward["wx"], forward["wh"], forward["b"])
    left = rnn_forward(np.flip(x, axis=1), h0_backward, backward["wx"], backward["wh"], backward["b"])
    return np.dstack([right, np.flip(left, axis=1)])


def lstm_step(x, h, c, wx, wh, b):
    gates = (with_ones(x, h) @ np.vstack([wx, wh, b])).reshape(len(x), 4, -1)
    opened = np.exp(-np.logaddexp(0, -gates))
    c = opened[:, 1] * c + opened[:, 0] * np.tanh(gates[:, 2])
    return np.tanh(c) * opened[:, 3], c
