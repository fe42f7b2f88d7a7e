"""
expect: recognised as targets_wrapped_in_each_row
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = (tokens.size - 1) // (batch * length)
    if not s:
        raise ValueError("too few tokens")
    used = batch * s * length
    x, y = tokens[:used].reshape(batch, s * length), None
    y = np.hstack([x[:, 1:], x[:, :1]])
    return [(x[:, k : k + length], y[:, k : k + length]) for k in range(0, s * length, length)]
