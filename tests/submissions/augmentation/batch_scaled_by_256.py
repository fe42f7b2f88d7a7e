"""
expect: fails test_to_batch
mistake: batch scaled by 256
hint: You divided by 256. The largest pixel is 255, and it should become exactly 1.
"""

import numpy as np


def to_batch(photos):
    return np.moveaxis(photos.astype(np.float64), -1, 1) / 256.0
