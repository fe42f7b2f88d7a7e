"""
expect: fails test_sample_draws_by_temperature
mistake: logits changed in place
hint: You divide the model's own array by the temperature. Where the model returns a row of a table, the table
  changes with each visit: make a new array.
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
            logits /= temperature
            scaled = logits
            e = np.exp(scaled - np.max(scaled))
            p = e / np.sum(e)
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
