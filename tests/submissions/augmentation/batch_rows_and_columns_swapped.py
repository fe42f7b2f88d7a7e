"""
expect: fails test_to_batch
mistake: batch rows and columns swapped
hint: Rows and columns changed places: your images lie on their side. Only the channels should move.
"""

import numpy as np


def to_batch(photos):
    return np.swapaxes(photos, 1, 3) / 255
