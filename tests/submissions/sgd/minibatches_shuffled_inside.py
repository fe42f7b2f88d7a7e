"""
expect: fails test_minibatches_are_fair
mistake: shuffled only inside the batches
hint: You cut first and shuffle inside each batch. Who is in which batch never changes. Shuffle all indices before you
  cut.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    for start in range(0, n, batch_size):
        batch = np.arange(start, min(start + batch_size, n))
        rng.shuffle(batch)
        yield batch
