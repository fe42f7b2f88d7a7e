"""
expect: fails test_sample_feeds_back
mistake: token not fed back
hint: You give step the first token each time, so the model does not know what it has written. Each new token is
  the input of the next step.
"""

import numpy as np


def sample(step, token, length, temperature, rng):
    if temperature < 0:
        raise ValueError("the temperature must not be negative")
    state = None
    first = token
    result = []
    for _ in range(length):
        logits, state = step(first, state)
        if temperature == 0:
            token = int(np.argmax(logits))
        else:
            scaled = logits / temperature
            e = np.exp(scaled - np.max(scaled))
            p = e / np.sum(e)
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
