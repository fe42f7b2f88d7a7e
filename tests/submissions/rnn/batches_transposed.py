"""
expect: fails test_batches_of_a_short_text, test_batches_of_any_text
mistake: batches transposed
hint: Your arrays are (length, batch). The rows come first: (batch, length).
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
            targets.append(tokens[start + 1 : start + length + 1])
        result.append((np.array(inputs).T, np.array(targets).T))
    return result
