"""
expect: fails test_sample_draws_by_temperature
mistake: argmax for sampling
hint: You always take the largest logit. That is for temperature 0 only; otherwise the token is drawn at random.
"""

import numpy as np


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
            scaled = logits / temperature
            e = np.exp(scaled - np.max(scaled))
            p = e / np.sum(e)
            token = int(np.argmax(p))
        result.append(token)
    return result
