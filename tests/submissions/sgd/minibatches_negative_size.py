"""
expect: fails test_minibatches_deal_all
mistake: negative batch size accepted
hint: A batch size of -2 gives no batch and no error: nothing would be trained, silently. Refuse everything below 1.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
