"""
expect: fails test_sample_draws_by_temperature
mistake: only the likeliest two drawn
hint: You draw from the two likeliest tokens only. Every token keeps the probability that softmax gives it.
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
            e = np.exp(scaled - np.max(scaled))
            e[scaled < np.sort(scaled)[-2]] = 0
            p = e / np.sum(e)
            token = int(rng.choice(len(p), p=p))
        result.append(token)
    return result
