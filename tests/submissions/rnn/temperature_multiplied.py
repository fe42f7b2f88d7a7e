"""
expect: fails test_sample_draws_by_temperature
mistake: temperature multiplied
hint: You multiply the logits by the temperature. They are divided by it: a low temperature makes the
  differences larger.
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
            scaled = logits * temperature
            e = np.exp(scaled - np.max(scaled))
            p = e / np.sum(e)
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
