"""
expect: fails test_grayscale
mistake: grey in three channels
hint: Your grey images have three equal channels. One is enough: the shape is (n, 1, H, W).
"""

import numpy as np


def grayscale(images):
    if images.shape[1] != 3:
        raise ValueError(f"3 channels are needed, not {images.shape[1]}")
    grey = np.einsum("nchw,c->nhw", images, [0.299, 0.587, 0.114])
    return np.stack([grey, grey, grey], axis=1)
