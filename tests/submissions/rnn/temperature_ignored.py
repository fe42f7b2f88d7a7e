"""
expect: fails test_sample_draws_by_temperature
mistake: temperature ignored
hint: Your draws do not depend on the temperature. Divide the logits by it before softmax. (Dividing the
  probabilities changes nothing: they are scaled to a sum of 1 again.)
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
            scaled = logits
            e = np.exp(scaled - np.max(scaled))
            p = e / np.sum(e)
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
