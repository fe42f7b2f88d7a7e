"""
expect: passes
"""

import numpy as np


def one_hot(indices, size):
    flat = indices.reshape(-1)
    rows = np.zeros((len(flat), size))
    for row in range(len(flat)):
        if flat[row] < 0 or flat[row] >= size:
            raise ValueError("this word is not in the dictionary")
        rows[row, flat[row]] = 1.0
    return rows.reshape(indices.shape + (size,))


def rnn_step(x, h, wx, wh, b):
    z = np.dot(x, wx)
    z = z + np.dot(h, wh)
    z = z + b
    return np.tanh(z)


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = wh.shape[0]
    result = np.zeros((n, T, m))
    h = h0.astype(float)
    for t in range(T):
        h = rnn_step(x[:, t, :], h, wx, wh, b)
        result[:, t, :] = h
    return result


def rnn_backward(upstream, x, h0, wx, wh, b):
    n, T, d = x.shape
    m = wh.shape[0]
    hs = rnn_forward(x, h0, wx, wh, b)
    dx = np.zeros((n, T, d))
    dwx = np.zeros((d, m))
    dwh = np.zeros((m, m))
    db = np.zeros(m)
    dh = np.zeros((n, m))
    for t in range(T - 1, -1, -1):
        if t > 0:
            h_previous = hs[:, t - 1]
        else:
            h_previous = h0
        dh = dh + upstream[:, t]
        da = dh * (1 - hs[:, t] * hs[:, t])
        dx[:, t] = np.dot(da, wx.T)
        dwx += np.dot(x[:, t].T, da)
        dwh += np.dot(h_previous.T, da)
        db += np.sum(da, axis=0)
        dh = np.dot(da, wh.T)
    return {"x": dx, "h0": dh, "wx": dwx, "wh": dwh, "b": db}


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("maximum must be positive")
    total = 0.0
    for key in gradients:
        total += float(np.sum(gradients[key] ** 2))
    norm = total**0.5
    clipped = {}
    for key in gradients:
        if norm > maximum:
            clipped[key] = gradients[key] * (maximum / norm)
        else:
            clipped[key] = gradients[key].astype(float)
    return clipped


def next_token_batches(tokens, batch, length):
    s = (len(tokens) - 1) // (batch * length)
    if s == 0:
        raise ValueError("the text is too short")
    batches = []
    for k in range(s):
        inputs = np.zeros((batch, length), dtype=np.int64)
        targets = np.zeros((batch, length), dtype=np.int64)
        for i in range(batch):
            start = i * s * length + k * length
            inputs[i] = tokens[start : start + length]
            targets[i] = tokens[start + 1 : start + length + 1]
        batches.append((inputs, targets))
    return batches


def language_model_loss(parameters, inputs, targets, h0):
    n, T = inputs.shape
    wy = parameters["wy"]
    V = wy.shape[1]
    x = one_hot(inputs, V)
    hs = rnn_forward(x, h0, parameters["wx"], parameters["wh"], parameters["b"])
    loss = 0.0
    dwy = np.zeros(wy.shape)
    dby = np.zeros(V)
    dhs = np.zeros(hs.shape)
    for t in range(T):
        logits = np.dot(hs[:, t], wy) + parameters["by"]
        logits = logits - np.max(logits, axis=1, keepdims=True)
        e = np.exp(logits)
        total = np.sum(e, axis=1, keepdims=True)
        p = e / total
        for i in range(n):
            loss += np.log(total[i, 0]) - logits[i, targets[i, t]]
            p[i, targets[i, t]] -= 1
        p = p / (n * T)
        dwy += np.dot(hs[:, t].T, p)
        dby += np.sum(p, axis=0)
        dhs[:, t] = np.dot(p, wy.T)
    back = rnn_backward(dhs, x, h0, parameters["wx"], parameters["wh"], parameters["b"])
    gradients = {"wx": back["wx"], "wh": back["wh"], "b": back["b"], "wy": dwy, "by": dby}
    return loss / (n * T), gradients, hs[:, T - 1]


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("the temperature must not be negative")
    state = None
    result = []
    for _ in range(length):
        logits, state = step(token, state)
        if temperature == 0:
            token = int(np.argmax(logits))
        else:
            z = logits / temperature
            z = z - np.max(z)
            p = np.exp(z)
            p = p / np.sum(p)
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    n, T, d = x.shape
    m = forward["wh"].shape[0]
    result = np.zeros((n, T, 2 * m))
    h = h0_forward
    for t in range(T):
        h = rnn_step(x[:, t], h, forward["wx"], forward["wh"], forward["b"])
        result[:, t, :m] = h
    h = h0_backward
    for t in range(T - 1, -1, -1):
        h = rnn_step(x[:, t], h, backward["wx"], backward["wh"], backward["b"])
        result[:, t, m:] = h
    return result


def lstm_step(x, h, c, wx, wh, b):
    m = h.shape[1]
    z = np.dot(x, wx) + np.dot(h, wh) + b
    z = np.clip(z, -500, 500)
    i = 1 / (1 + np.exp(-z[:, 0:m]))
    f = 1 / (1 + np.exp(-z[:, m : 2 * m]))
    g = np.tanh(z[:, 2 * m : 3 * m])
    o = 1 / (1 + np.exp(-z[:, 3 * m : 4 * m]))
    new_c = f * c + i * g
    new_h = o * np.tanh(new_c)
    return new_h, new_c
