"""
expect: fails test_sample_draws_by_temperature
mistake: temperature a little too high
hint: Your draws come from a temperature that is higher than the one asked for. Is a constant added to it, or
  multiplied with it, so that nothing is divided by 0? Divide the logits by the temperature as it is, and treat 0 apart.
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
            scaled = logits / (1.15 * temperature)
            e = np.exp(scaled - np.max(scaled))
            p = e / np.sum(e)
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
