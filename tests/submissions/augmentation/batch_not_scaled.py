"""
expect: fails test_to_batch
mistake: batch not scaled
hint: The pixels still go from 0 to 255. Divide, so that 255 becomes 1.
"""

import numpy as np


def to_batch(photos):
    return photos.transpose(0, 3, 1, 2).astype(np.float64)
