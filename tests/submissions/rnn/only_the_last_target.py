"""
expect: fails test_batches_of_a_short_text, test_batches_of_any_text
mistake: only the last target
hint: You give one target for each row, the token after the piece. Every input has a target.
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = (len(tokens) - 1) // (batch * length)
    if s < 1:
        raise ValueError("the text is too short")
    result = []
    for k in range(s):
        inputs, targets = [], []
        for i in range(batch):
            start = i * s * length + k * length
            inputs.append(tokens[start : start + length])
            targets.append(tokens[start + length])
        result.append((np.array(inputs), np.array(targets)))
    return result
