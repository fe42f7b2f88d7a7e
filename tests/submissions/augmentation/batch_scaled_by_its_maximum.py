"""
expect: fails test_to_batch
mistake: batch scaled by its maximum
hint: You divided by the largest pixel that happens to be there. Then a dark photograph becomes as
  bright as a light one. White is always 255.
"""

import numpy as np


def to_batch(photos):
    batch = np.moveaxis(photos, 3, 1).astype(float)
    return batch / batch.max()
