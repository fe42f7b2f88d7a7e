"""
expect: fails test_batches_of_a_short_text, test_batches_of_any_text
mistake: targets wrapped around
hint: The last target of each piece is its own first token. The text goes on: it is the first token of the next
  piece.
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
            targets.append(np.roll(tokens[start : start + length], -1))
        result.append((np.array(inputs), np.array(targets)))
    return result
