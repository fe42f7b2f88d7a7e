"""
expect: fails test_sample_draws_by_temperature
mistake: softmax left out
hint: You draw in proportion to the logits themselves, made positive. They are no probabilities: softmax makes
  them so.
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
            e = scaled - np.min(scaled) + 1e-9
            p = e / np.sum(e)
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
