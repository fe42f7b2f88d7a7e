"""
expect: recognised as rows_side_by_side
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = (tokens.size - 1) // (batch * length)
    if not s:
        raise ValueError("too few tokens")
    used = batch * s * length
    x, y = tokens[:used].reshape(s, batch, length), tokens[1 : used + 1].reshape(s, batch, length)
    return list(zip(x, y))
