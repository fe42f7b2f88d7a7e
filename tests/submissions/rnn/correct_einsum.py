"""
expect: passes
"""

import numpy as np


def one_hot(indices, size):
    indices = np.asarray(indices)
    if indices.min() < 0 or indices.max() > size - 1:
        raise ValueError("index outside of the dictionary")
    out = np.zeros((indices.size, size))
    out[np.arange(indices.size), indices.ravel()] = 1
    return out.reshape(*indices.shape, size)


class Cell:
    """A recurrent cell with its weights; it keeps the states that it has seen, h0 first."""

    def __init__(self, wx, wh, b):
        self.wx, self.wh, self.b = wx, wh, b

    def __call__(self, x, h):
        return np.tanh(np.einsum("nd,dm->nm", x, self.wx) + np.einsum("nk,km->nm", h, self.wh) + self.b)

    def read(self, x, h0):
        self.x, self.seen = x, [h0]
        for t in range(x.shape[1]):
            self.seen.append(self(x[:, t], self.seen[-1]))
        return self

    @property
    def states(self):
        return np.swapaxes(np.array(self.seen[1:]), 0, 1)

    def learn(self, upstream):
        error = 0.0
        found = {"x": np.zeros(self.x.shape), "wx": 0.0, "wh": 0.0, "b": 0.0}
        t = self.x.shape[1]
        while t > 0:
            t -= 1
            error = (error + upstream[:, t]) * (1 - self.seen[t + 1] ** 2)
            found["wx"] = found["wx"] + np.einsum("nd,nm->dm", self.x[:, t], error)
            found["wh"] = found["wh"] + np.einsum("nk,nm->km", self.seen[t], error)
            found["b"] = found["b"] + np.einsum("nm->m", error)
            found["x"][:, t] = np.einsum("nm,dm->nd", error, self.wx)
            error = np.einsum("nm,km->nk", error, self.wh)
        found["h0"] = error
        return found


def rnn_step(x, h, wx, wh, b):
    return Cell(wx, wh, b)(x, h)


def rnn_forward(x, h0, wx, wh, b):
    return Cell(wx, wh, b).read(x, h0).states


def rnn_backward(upstream, x, h0, wx, wh, b):
    return Cell(wx, wh, b).read(x, h0).learn(upstream)


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("a maximum above 0 is needed")
    everything = np.concatenate([g.flatten() for g in gradients.values()]).astype(np.float64)
    norm = np.sqrt(everything @ everything)
    if norm > maximum:
        everything *= maximum / norm
    result, used = {}, 0
    for name in gradients:
        stop = used + gradients[name].size
        result[name] = everything[used:stop].reshape(gradients[name].shape)
        used = stop
    return result


def next_token_batches(tokens, batch, length):
    used = len(tokens) - 1 - (len(tokens) - 1) % (batch * length)
    if used <= 0:
        raise ValueError("there is no whole batch in this text")
    inputs = np.array_split(tokens[:used].reshape(batch, -1), used // (batch * length), axis=1)
    targets = np.array_split(tokens[1 : used + 1].reshape(batch, -1), used // (batch * length), axis=1)
    return list(zip(inputs, targets))


def language_model_loss(parameters, inputs, targets, h0):
    V = len(parameters["by"])
    cell = Cell(parameters["wx"], parameters["wh"], parameters["b"]).read(one_hot(inputs, V), h0)
    logits = np.einsum("ntm,mv->ntv", cell.states, parameters["wy"]) + parameters["by"]
    highest = np.max(logits, axis=-1)[..., None]
    log_sum = highest + np.log(np.sum(np.exp(logits - highest), axis=-1))[..., None]
    rows, columns = np.indices(targets.shape)
    losses = (log_sum - logits)[rows, columns, targets[rows, columns]]
    d_logits = np.exp(logits - log_sum)
    d_logits[rows, columns, targets] -= 1
    d_logits /= losses.size
    gradients = {
        "wy": np.einsum("ntm,ntv->mv", cell.states, d_logits),
        "by": np.einsum("ntv->v", d_logits),
    }
    inside = cell.learn(np.einsum("ntv,mv->ntm", d_logits, parameters["wy"]))
    for name in ("wx", "wh", "b"):
        gradients[name] = inside[name]
    return losses.mean(), gradients, cell.seen[-1]


def choose(logits, temperature, rng):
    if temperature == 0:
        return np.argmax(logits)
    scaled = np.asarray(logits) / temperature
    probabilities = np.exp(scaled - np.logaddexp.reduce(scaled))
    return rng.multinomial(1, probabilities / probabilities.sum()).argmax()


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("no temperature is below zero")
    new = np.empty(length, dtype=np.int64)
    memory = None
    for place in range(length):
        logits, memory = step(token, memory)
        new[place] = token = int(choose(logits, temperature, rng))
    return new


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    pairs = [(h0_forward, forward, slice(None)), (h0_backward, backward, slice(None, None, -1))]
    halves = [Cell(**weights).read(x[:, order], h0).states[:, order] for h0, weights, order in pairs]
    return np.concatenate(halves, axis=-1)


def lstm_step(x, h, c, wx, wh, b):
    def sigmoid(z):
        small = np.exp(-np.abs(z))
        return np.where(z >= 0, 1, small) / (1 + small)

    z = np.einsum("nd,dk->nk", x, wx) + np.einsum("nm,mk->nk", h, wh) + b
    write, keep, new, show = (z[:, k * h.shape[1] : (k + 1) * h.shape[1]] for k in range(4))
    cell = np.multiply(sigmoid(keep), c) + np.multiply(sigmoid(write), np.tanh(new))
    return np.multiply(sigmoid(show), np.tanh(cell)), cell
