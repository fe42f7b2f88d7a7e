"""
expect: recognised as channels_cropped_apart
"""

import numpy as np


def random_crop(images, size, padding, rng):
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, np.broadcast_to(size, 2), axis=(2, 3))
    tops, lefts = (rng.integers(places, size=padded.shape[:2]) for places in windows.shape[2:4])
    which, channel = np.indices(padded.shape[:2])
    return windows[which, channel, tops, lefts]
