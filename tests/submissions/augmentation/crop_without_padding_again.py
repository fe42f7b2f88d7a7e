"""
expect: recognised as crop_without_padding
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.broadcast_to(size, 2)
    windows = np.lib.stride_tricks.sliding_window_view(images.astype(float), (h, w), axis=(2, 3))
    n = len(images)
    tops, lefts = rng.integers(windows.shape[2], size=n), rng.integers(windows.shape[3], size=n)
    return windows[np.arange(n), :, tops, lefts]
