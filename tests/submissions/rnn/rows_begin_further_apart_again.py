"""
expect: recognised as rows_begin_further_apart
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    row = (tokens.size - 1) // batch
    s = (tokens.size - 1) // (batch * length)
    if not s:
        raise ValueError("too few tokens")
    x, y = tokens[: batch * row].reshape(batch, row), tokens[1 : batch * row + 1].reshape(batch, row)
    return [(x[:, k : k + length], y[:, k : k + length]) for k in range(0, s * length, length)]
