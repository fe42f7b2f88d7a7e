"""
expect: fails test_crop, test_crop_chances
mistake: crop never at the first place
hint: The first place is never drawn. Rows and columns count from 0.
"""

import numpy as np


def random_crop(images, size, padding, rng):
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, np.broadcast_to(size, 2), axis=(2, 3))
    tops, lefts = (rng.integers(min(1, places - 1), places, size=len(padded)) for places in windows.shape[2:4])
    return windows[np.arange(len(padded)), :, tops, lefts]
