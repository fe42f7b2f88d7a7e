"""
expect: fails test_crop_chances
mistake: crop rounds the place
hint: You drew a number between the first and the last place and rounded it. Then the first and the
  last place are drawn half as often as the others. Draw whole numbers with `rng.integers`.
"""

import numpy as np


def random_crop(images, size, padding, rng):
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, np.broadcast_to(size, 2), axis=(2, 3))
    tops, lefts = (np.rint(rng.uniform(0, places - 1, size=len(padded))).astype(int) for places in windows.shape[2:4])
    return windows[np.arange(len(padded)), :, tops, lefts]
