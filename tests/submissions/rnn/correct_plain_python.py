"""
expect: passes
"""

import math

import numpy as np


def nest(value, size):
    if isinstance(value, list):
        return [nest(item, size) for item in value]
    if not 0 <= value < size:
        raise ValueError(f"{value} is not below {size}")
    return [1.0 if place == value else 0.0 for place in range(size)]


def one_hot(indices, size):
    return np.array(nest(indices.tolist(), size))


def product(row, matrix, column):
    return sum(value * line[column] for value, line in zip(row, matrix))


def advance(row, state, wx, wh, b):
    return [math.tanh(product(row, wx, k) + product(state, wh, k) + b[k]) for k in range(len(b))]


def rnn_step(x, h, wx, wh, b):
    if x.shape[1] != len(wx) or h.shape[1] != len(wh) or wh.shape[1] != len(b):
        raise ValueError("the shapes do not fit together")
    weights = wx.tolist(), wh.tolist(), b.tolist()
    return np.array([advance(row, state, *weights) for row, state in zip(x.tolist(), h.tolist())])


def walk(sequence, state, weights):
    visited = []
    for row in sequence:
        state = advance(row, state, *weights)
        visited.append(state)
    return visited


def rnn_forward(x, h0, wx, wh, b):
    weights = wx.tolist(), wh.tolist(), b.tolist()
    return np.array([walk(sequence, state, weights) for sequence, state in zip(x.tolist(), h0.tolist())])


def rnn_backward(upstream, x, h0, wx, wh, b):
    xs, starts, a, r = x.tolist(), h0.tolist(), wx.tolist(), wh.tolist()
    d, m = len(a), len(r)
    states = [walk(sequence, state, (a, r, b.tolist())) for sequence, state in zip(xs, starts)]
    slopes = {name: (array * 0.0).tolist() for name, array in [("x", x), ("h0", h0), ("wx", wx), ("wh", wh), ("b", b)]}
    for i, sequence in enumerate(xs):
        carried = [0.0] * m
        for t in reversed(range(len(sequence))):
            old = states[i][t - 1] if t else starts[i]
            inner = [(float(upstream[i, t, k]) + carried[k]) * (1 - states[i][t][k] ** 2) for k in range(m)]
            for k, value in enumerate(inner):
                slopes["b"][k] += value
                for j in range(d):
                    slopes["wx"][j][k] += sequence[t][j] * value
                    slopes["x"][i][t][j] += a[j][k] * value
                for j in range(m):
                    slopes["wh"][j][k] += old[j] * value
            carried = [sum(r[j][k] * inner[k] for k in range(m)) for j in range(m)]
        slopes["h0"][i] = carried
    return {name: np.array(values) for name, values in slopes.items()}


def clip_gradients(gradients, maximum):
    if not maximum > 0:
        raise ValueError("maximum")
    norm = math.sqrt(math.fsum(value * value for array in gradients.values() for value in array.ravel().tolist()))
    factor = 1.0 if norm <= maximum else maximum / norm
    return {name: np.array(array, dtype=float) * factor for name, array in gradients.items()}


def next_token_batches(tokens, batch, length):
    text = tokens.tolist()
    pieces = (len(text) - 1) // (batch * length)
    if not pieces:
        raise ValueError("too short")

    def cut(first):
        return [text[first + i * pieces * length :][:length] for i in range(batch)]

    return [(np.array(cut(k * length)), np.array(cut(k * length + 1))) for k in range(pieces)]


def language_model_loss(parameters, inputs, targets, h0):
    wx, wh, b, wy, by = (parameters[name].tolist() for name in ("wx", "wh", "b", "wy", "by"))
    count = inputs.shape[0] * inputs.shape[1]
    letters = nest(inputs.tolist(), len(by))
    total, hidden, last, shares = 0.0, [], [], {"wy": [[0.0] * len(by) for _ in b], "by": [0.0] * len(by)}
    for sequence, start, answers in zip(letters, h0.tolist(), targets.tolist()):
        upstream = []
        states = walk(sequence, start, (wx, wh, b))
        for state, answer in zip(states, answers):
            scores = [product(state, wy, k) + by[k] for k in range(len(by))]
            top = max(scores)
            normal = top + math.log(sum(math.exp(score - top) for score in scores))
            total += normal - scores[answer]
            errors = [(math.exp(score - normal) - (k == answer)) / count for k, score in enumerate(scores)]
            for k, error in enumerate(errors):
                shares["by"][k] += error
                for j, value in enumerate(state):
                    shares["wy"][j][k] += value * error
            upstream.append([sum(error * weight for error, weight in zip(errors, line)) for line in wy])
        hidden.append(upstream)
        last.append(states[-1])
    inside = (parameters[name] for name in ("wx", "wh", "b"))
    gradients = rnn_backward(np.array(hidden), np.array(letters), h0, *inside)
    del gradients["x"], gradients["h0"]
    gradients.update({name: np.array(values) for name, values in shares.items()})
    return total / count, gradients, np.array(last)


def draw(weights, u):
    for token, weight in enumerate(weights):
        u -= weight
        if u < 0:
            return token
    return max(range(len(weights)), key=weights.__getitem__)


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("negative temperature")
    written, state = [token], None
    while len(written) <= length:
        logits, state = step(written[-1], state)
        top = max(logits)
        if temperature == 0:
            written.append(list(logits).index(top))
            continue
        weights = [math.exp((logit - top) / temperature) for logit in logits]
        written.append(draw(weights, rng.random() * sum(weights)))
    return written[1:]


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    both = []
    for sequence, right, left in zip(x.tolist(), h0_forward.tolist(), h0_backward.tolist()):
        there = walk(sequence, right, [forward[name].tolist() for name in ("wx", "wh", "b")])
        back = walk(sequence[::-1], left, [backward[name].tolist() for name in ("wx", "wh", "b")])
        both.append([one + other for one, other in zip(there, reversed(back))])
    return np.array(both)


def squash(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def lstm_step(x, h, c, wx, wh, b):
    m, a, r = h.shape[1], wx.tolist(), wh.tolist()
    new_h, new_c = [], []
    for row, state, cell in zip(x.tolist(), h.tolist(), c.tolist()):
        z = [float(product(row, a, k) + product(state, r, k) + b[k]) for k in range(4 * m)]
        cell = [squash(z[m + k]) * cell[k] + squash(z[k]) * math.tanh(z[2 * m + k]) for k in range(m)]
        new_c.append(cell)
        new_h.append([squash(z[3 * m + k]) * math.tanh(cell[k]) for k in range(m)])
    return np.array(new_h), np.array(new_c)
