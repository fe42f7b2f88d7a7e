"""
expect: recognised as batches_transposed
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = (tokens.size - 1) // (batch * length)
    if not s:
        raise ValueError("too few tokens")
    used = batch * s * length
    x, y = tokens[:used].reshape(batch, s * length), tokens[1 : used + 1].reshape(batch, s * length)
    return [(x.T[k : k + length], y.T[k : k + length]) for k in range(0, s * length, length)]
