"""
expect: fails test_sample_feeds_back
mistake: the largest logit is subtracted undivided
hint: You divide the logits by the temperature, but subtract the largest as it was. At a low temperature what is
  left is still large, and exp overflows. Divide first, then subtract the largest of what you got.
"""

import numpy as np


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("the temperature must not be negative")
    tokens = []
    state = None
    for _ in range(length):
        logits, state = step(token, state)
        if temperature == 0:
            token = int(np.argmax(logits))
        else:
            powers = np.exp(logits / temperature - logits.max())
            edges = np.cumsum(powers / powers.sum())
            token = int(np.searchsorted(edges, rng.random(), side="right"))
        tokens.append(token)
    return tokens
