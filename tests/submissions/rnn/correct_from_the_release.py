"""
expect: passes
"""

import numpy as np


def all_in_dictionary(indices, size):
    return np.all((0 <= indices) & (indices < size))


def one_hot(indices, size):
    indices = np.asarray(indices)
    if not all_in_dictionary(indices, size):
        raise ValueError(f"indices must lie between 0 and {size - 1}")
    # compare every index with every possible word
    return (indices[..., None] == np.arange(size)).astype(np.float64)


def preactivation(x, h, wx, wh, b):
    return x @ wx + h @ wh + b


def rnn_step(x, h, wx, wh, b):
    return np.tanh(preactivation(x, h, wx, wh, b))


def steps_of(x):
    """The inputs step by step: (n, d) each."""
    return np.swapaxes(x, 0, 1)


def rnn_forward(x, h0, wx, wh, b):
    states, h = [], h0
    for x_t in steps_of(x):
        h = rnn_step(x_t, h, wx, wh, b)
        states.append(h)
    return np.stack(states, axis=1)


def previous_states(states, h0):
    """The state that each step started from: h0 first, the last state not at all."""
    return np.concatenate([h0[:, None], states[:, :-1]], axis=1)


def through_tanh(gradient, state):
    return gradient * (1 - state**2)


def flatten_time(array):
    """(n, T, k) -> (n * T, k)"""
    return array.reshape(-1, array.shape[-1])


def rnn_backward(upstream, x, h0, wx, wh, b):
    states = rnn_forward(x, h0, wx, wh, b)
    inside = np.zeros(states.shape)  # a_t for every t
    from_later = np.zeros(h0.shape)
    for t in range(states.shape[1] - 1, -1, -1):
        inside[:, t] = through_tanh(upstream[:, t] + from_later, states[:, t])
        from_later = inside[:, t] @ wh.T
    flat = flatten_time(inside)
    return {
        "x": inside @ wx.T,
        "h0": from_later,
        "wx": flatten_time(x).T @ flat,
        "wh": flatten_time(previous_states(states, h0)).T @ flat,
        "b": flat.sum(axis=0),
    }


def total_norm(gradients):
    return np.sqrt(sum(np.sum(np.square(g)) for g in gradients.values()))


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("maximum must be above 0")
    norm = total_norm(gradients)
    factor = maximum / norm if norm > maximum else 1.0
    return {name: factor * g for name, g in gradients.items()}


def as_rows(tokens, batch):
    """Cut into `batch` equally long rows."""
    return np.array(tokens, dtype=np.int64).reshape(batch, -1)


def next_token_batches(tokens, batch, length):
    s = (len(tokens) - 1) // (batch * length)
    if s < 1:
        raise ValueError("the text is too short for a single batch")
    used = s * batch * length
    inputs = as_rows(tokens[:used], batch)
    targets = as_rows(tokens[1 : used + 1], batch)
    return list(zip(np.split(inputs, s, axis=1), np.split(targets, s, axis=1)))


def log_softmax(logits):
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def language_model_loss(parameters, inputs, targets, h0):
    wx, wh, b = parameters["wx"], parameters["wh"], parameters["b"]
    wy, by = parameters["wy"], parameters["by"]
    vocabulary = len(wx)
    x, wanted = one_hot(inputs, vocabulary), one_hot(targets, vocabulary)

    states = rnn_forward(x, h0, wx, wh, b)
    log_p = log_softmax(states @ wy + by)
    loss = -(log_p * wanted).sum() / inputs.size

    d_logits = (np.exp(log_p) - wanted) / inputs.size
    back = rnn_backward(d_logits @ wy.T, x, h0, wx, wh, b)
    gradients = {name: back[name] for name in ("wx", "wh", "b")}
    gradients["wy"] = np.einsum("ntm,ntv->mv", states, d_logits)
    gradients["by"] = d_logits.sum(axis=(0, 1))
    return float(loss), gradients, states[:, -1]


def probabilities(logits, temperature):
    scaled = (logits - np.max(logits)) / temperature
    weights = np.exp(scaled)
    return weights / weights.sum()


def pick(logits, temperature, rng):
    if temperature == 0:
        return int(np.argmax(logits))
    return int(rng.choice(len(logits), p=probabilities(logits, temperature)))


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("temperature must not be negative")
    state, written = None, []
    while len(written) < length:
        logits, state = step(token, state)
        token = pick(logits, temperature, rng)
        written.append(token)
    return written


def backwards(sequence):
    return sequence[:, ::-1]


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    right = rnn_forward(x, h0_forward, **forward)
    left = backwards(rnn_forward(backwards(x), h0_backward, **backward))
    return np.concatenate([right, left], axis=-1)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def lstm_step(x, h, c, wx, wh, b):
    zi, zf, zg, zo = np.split(preactivation(x, h, wx, wh, b), 4, axis=-1)
    new_c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    new_h = sigmoid(zo) * np.tanh(new_c)
    return new_h, new_c
