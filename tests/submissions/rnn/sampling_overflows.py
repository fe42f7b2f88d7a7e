"""
expect: fails test_sample_feeds_back
mistake: softmax overflows while sampling
hint: For large logits your probabilities are not numbers: exp overflows. Subtract the largest logit first; the
  probabilities stay the same.
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
            e = np.exp(scaled)
            p = e / np.sum(e)
            token = int(np.searchsorted(np.cumsum(p), rng.random(), side="right"))
        result.append(token)
    return result
