"""
expect: fails test_grayscale
mistake: weights of red and blue swapped
hint: The weights of red and blue have changed places. The channels come as red, green, blue.
"""

import numpy as np


def grayscale(images):
    if images.shape[1] != 3:
        raise ValueError(f"3 channels are needed, not {images.shape[1]}")
    return np.einsum("nchw,c->nhw", images, [0.114, 0.587, 0.299])[:, None]
