"""
expect: fails test_batches_of_a_short_text, test_batches_of_any_text
mistake: last batch missing
hint: Your last batch is missing. There are s of them, and the last target may be the last token of the text.
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = (len(tokens) - 1) // (batch * length)
    if s < 1:
        raise ValueError("the text is too short")
    result = []
    for k in range(s - 1):
        inputs, targets = [], []
        for i in range(batch):
            start = i * s * length + k * length
            inputs.append(tokens[start : start + length])
            targets.append(tokens[start + 1 : start + length + 1])
        result.append((np.array(inputs), np.array(targets)))
    return result
