"""
expect: fails test_sample_feeds_back, test_sample_draws_by_temperature
mistake: first token never drawn
hint: Your search along the summed probabilities starts one place too late, so the first token is never drawn.
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
            u = rng.random()
            token = min(int(np.sum(np.cumsum(p) <= u)) + 1, len(p) - 1)
        result.append(token)
    return result
