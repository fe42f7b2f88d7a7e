"""
expect: recognised as targets_wrapped_in_each_piece
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = (tokens.size - 1) // (batch * length)
    if not s:
        raise ValueError("too few tokens")
    used = batch * s * length
    x = tokens[:used].reshape(batch, s * length)
    return [(x[:, k : k + length], np.roll(x[:, k : k + length], -1, axis=1)) for k in range(0, s * length, length)]
