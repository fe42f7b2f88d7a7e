"""
expect: fails test_flip, test_flip_chances
mistake: one coin for the batch
hint: You threw one coin for the whole batch: all its images are mirrored, or none. Each image needs a
  coin of its own.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    chosen = np.full(len(flipped), rng.random() < p)
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
