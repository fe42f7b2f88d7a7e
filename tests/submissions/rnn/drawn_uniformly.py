"""
expect: fails test_sample_feeds_back, test_sample_draws_by_temperature
mistake: all tokens equally likely
hint: You draw every token with the same probability. The model says how probable each one is.
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
            token = int(rng.random() * len(p))
        result.append(token)
    return result
