"""
expect: fails test_sample_feeds_back
mistake: temperature 0 taken for 1
hint: At temperature 0 you draw at random. 0 stands for no drawing: take the largest logit.
"""

import numpy as np


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("the temperature must not be negative")
    if temperature == 0:
        temperature = 200
    state = None
    result = []
    for _ in range(length):
        logits, state = step(token, state)
        scaled = logits / temperature
        e = np.exp(scaled - np.max(scaled))
        p = e / np.sum(e)
        token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
