"""
expect: fails test_batches_of_a_short_text, test_batches_of_any_text
mistake: targets wrapped in each row
hint: The last target of each row is the row's own first token. The text goes on: it is the first token of the
  next row.
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
            row = tokens[i * s * length : (i + 1) * s * length]
            targets.append(np.roll(row, -1)[k * length : (k + 1) * length])
        result.append((np.array(inputs), np.array(targets)))
    return result
