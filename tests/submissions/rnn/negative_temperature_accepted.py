"""
expect: fails test_sample_feeds_back
mistake: negative temperature accepted
hint: You accept a temperature below 0, at which the unlikely tokens are preferred. The docstring asks for a
  ValueError.
"""

import numpy as np


def sample(step, token, length, temperature, rng):
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
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
