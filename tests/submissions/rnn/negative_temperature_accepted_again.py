"""
expect: recognised as negative_temperature_accepted
"""

import numpy as np


def pick(logits, temperature, rng):
    if not temperature:
        return int(logits.argmax())
    scaled = logits / temperature
    edges = np.exp(scaled - scaled.max()).cumsum()
    return int(np.searchsorted(edges / edges[-1], rng.random(), side="right"))


def sample(step, token, length, temperature, rng):
    tokens, state = np.zeros(length + 1, dtype=int), None
    tokens[0] = token
    for place in range(length):
        logits, state = step(int(tokens[place]), state)
        tokens[place + 1] = pick(logits, temperature, rng)
    return tokens.tolist()[1:]
