"""
expect: recognised as one_draw_for_all_tokens
"""

import numpy as np


def pick(logits, temperature, u):
    if not temperature:
        return int(logits.argmax())
    weights = np.exp((logits - logits.max()) / temperature)
    edges = weights.cumsum()
    return int(np.searchsorted(edges / edges[-1], u, side="right"))


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("too cold")
    u = rng.random()
    tokens, state = np.zeros(length + 1, dtype=int), None
    tokens[0] = token
    for place in range(length):
        logits, state = step(int(tokens[place]), state)
        tokens[place + 1] = pick(logits, temperature, u)
    return tokens.tolist()[1:]
