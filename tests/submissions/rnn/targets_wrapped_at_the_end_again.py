"""
expect: recognised as targets_wrapped_at_the_end
"""

import numpy as np


def next_token_batches(tokens, batch, length):
    s = tokens.size // (batch * length)
    if not s:
        raise ValueError("too few tokens")
    used = batch * s * length
    tokens = np.append(tokens, tokens[0])
    x, y = tokens[:used].reshape(batch, s * length), tokens[1 : used + 1].reshape(batch, s * length)
    return [(x[:, k : k + length], y[:, k : k + length]) for k in range(0, s * length, length)]
