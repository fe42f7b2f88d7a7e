"""
expect: fails test_batches_of_a_short_text, test_batches_of_any_text
mistake: text wrapped at its end
hint: You cut as if every token had a successor; the last target is the text's first token. N tokens hold N - 1
  pairs.
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = len(tokens) // (batch * length)
    if s < 1:
        raise ValueError("the text is too short")
    shifted = np.roll(tokens, -1)
    result = []
    for k in range(s):
        inputs, targets = [], []
        for i in range(batch):
            start = i * s * length + k * length
            inputs.append(tokens[start : start + length])
            targets.append(shifted[start : start + length])
        result.append((np.array(inputs), np.array(targets)))
    return result
