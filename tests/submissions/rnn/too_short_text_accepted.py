"""
expect: fails test_batches_of_a_short_text, test_batches_of_any_text
mistake: too short a text accepted
hint: For a text that is too short you return an empty list, and a training loop would silently do nothing. The
  docstring asks for a ValueError.
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = (len(tokens) - 1) // (batch * length)
    result = []
    for k in range(s):
        inputs, targets = [], []
        for i in range(batch):
            start = i * s * length + k * length
            inputs.append(tokens[start : start + length])
            targets.append(tokens[start + 1 : start + length + 1])
        result.append((np.array(inputs), np.array(targets)))
    return result
