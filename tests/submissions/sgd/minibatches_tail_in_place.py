"""
expect: fails test_minibatches_are_fair
mistake: the short batch always holds the same indices
hint: You shuffle only as many indices as fill whole batches, so the last ones always make up the short batch. Shuffle
  all n indices first, then cut.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be at least 1")
    full = (n // batch_size) * batch_size
    order = rng.permutation(full)
    batches = [order[i : i + batch_size] for i in range(0, full, batch_size)]
    if full < n:
        batches.append(np.arange(full, n))
    return batches
