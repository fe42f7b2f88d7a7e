"""
expect: recognised as sampling_shifts_before_the_temperature
"""

import numpy as np


def pick(logits, temperature, rng):
    if not temperature:
        return int(logits.argmax())
    largest = np.max(logits)
    weights = np.array([np.exp(logit / temperature - largest) for logit in logits])
    edges = weights.cumsum()
    return int(np.searchsorted(edges / edges[-1], rng.random(), side="right"))


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("too cold")
    tokens, state = np.zeros(length + 1, dtype=int), None
    tokens[0] = token
    for place in range(length):
        logits, state = step(int(tokens[place]), state)
        tokens[place + 1] = pick(logits, temperature, rng)
    return tokens.tolist()[1:]
