"""
expect: fails test_sample_feeds_back
mistake: smallest logit at temperature 0
hint: At temperature 0 you take the smallest logit. The largest one is the likeliest.
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
            token = int(np.argmin(logits))
        else:
            scaled = logits / temperature
            e = np.exp(scaled - np.max(scaled))
            p = e / np.sum(e)
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
