"""
expect: fails test_sample_feeds_back
mistake: given token included
hint: Your result begins with the token that was given. Only new tokens are asked for.
"""

import numpy as np


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("the temperature must not be negative")
    state = None
    result = [token]
    for _ in range(length - 1):
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
