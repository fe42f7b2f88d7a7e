"""
expect: fails test_sample_draws_by_temperature
mistake: one random number for all tokens
hint: You draw one random number and use it for every token, so the tokens are not independent. Each token needs
  a draw of its own.
"""

import numpy as np


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("the temperature must not be negative")
    state = None
    u = rng.random()
    result = []
    for _ in range(length):
        logits, state = step(token, state)
        if temperature == 0:
            token = int(np.argmax(logits))
        else:
            scaled = logits / temperature
            e = np.exp(scaled - np.max(scaled))
            p = e / np.sum(e)
            token = int(np.sum(np.cumsum(p) <= u))
        result.append(token)
    return result
