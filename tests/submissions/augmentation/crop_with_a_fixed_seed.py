"""
expect: fails test_crop_chances
mistake: crop with a fixed seed
hint: You make a new generator with a fixed seed in each call: in every epoch, each image gets the
  same crop again. Draw from the `rng` that is passed in.
"""

import numpy as np


def random_crop(images, size, padding, rng):
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, np.broadcast_to(size, 2), axis=(2, 3))
    rng = np.random.default_rng(0)
    tops, lefts = (rng.integers(places, size=len(padded)) for places in windows.shape[2:4])
    return windows[np.arange(len(padded)), :, tops, lefts]
