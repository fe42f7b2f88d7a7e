"""
expect: recognised as minibatches_tail_in_place
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if not batch_size > 0:
        raise ValueError("no batch")
    whole, rest = divmod(n, batch_size)
    indices = list(range(n))
    head, tail = indices[: n - rest], indices[n - rest :]
    rng.shuffle(head)
    for k in range(whole):
        yield np.asarray(head[k * batch_size : (k + 1) * batch_size], dtype=np.int64)
    if tail:
        yield np.asarray(tail, dtype=np.int64)
