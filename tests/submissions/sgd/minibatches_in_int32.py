"""
expect: fails test_minibatches_deal_all, test_minibatches_are_fair
mistake: indices in int32
hint: Your indices are int32. Make them int64, as all indices and labels of this course.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be positive")
    order = rng.permutation(n).astype(np.int32)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
