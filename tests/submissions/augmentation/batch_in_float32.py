"""
expect: fails test_to_batch
mistake: batch in float32
hint: The result is float32. Compute in float64 and return float64.
"""

import numpy as np


def to_batch(photos):
    return photos.transpose(0, 3, 1, 2).astype(np.float32) / np.float32(255)
