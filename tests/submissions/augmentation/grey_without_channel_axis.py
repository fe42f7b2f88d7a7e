"""
expect: fails test_grayscale
mistake: grey without channel axis
hint: The channel axis is gone. Keep it: the shape is (n, 1, H, W).
"""

import numpy as np


def grayscale(images):
    if images.shape[1] != 3:
        raise ValueError(f"3 channels are needed, not {images.shape[1]}")
    return np.einsum("nchw,c->nhw", images, [0.299, 0.587, 0.114])
