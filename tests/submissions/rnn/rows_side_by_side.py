"""
expect: fails test_batches_of_a_short_text, test_batches_of_any_text
mistake: rows not carried on
hint: You fill one batch after the other along the text, so a row of the next batch does not go on where it
  stopped. Row i has a stretch of s * length tokens of its own.
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
            start = (k * batch + i) * length
            inputs.append(tokens[start : start + length])
            targets.append(tokens[start + 1 : start + length + 1])
        result.append((np.array(inputs), np.array(targets)))
    return result
