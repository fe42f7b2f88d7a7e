"""
expect: recognised as temperature_too_high
"""

import numpy as np


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("too cold")
    warmer = temperature + 0.15 * temperature
    tokens, state = [], None
    while len(tokens) < length:
        logits, state = step(token, state)
        if warmer == 0:
            token = logits.argmax().item()
        else:
            powers = np.exp((logits - logits.max()) / warmer)
            token = int(rng.choice(logits.size, p=powers / powers.sum()))
        tokens.append(token)
    return tokens
