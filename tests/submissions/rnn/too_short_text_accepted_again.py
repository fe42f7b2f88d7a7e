"""
expect: recognised as too_short_text_accepted
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = (tokens.size - 1) // (batch * length)
    used = batch * s * length
    x, y = tokens[:used].reshape(batch, s * length), tokens[1 : used + 1].reshape(batch, s * length)
    return [(x[:, k : k + length], y[:, k : k + length]) for k in range(0, s * length, length)]
