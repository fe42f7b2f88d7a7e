"""
expect: fails test_grayscale
mistake: weights of another standard
hint: Your weights are those of high-definition television (ITU-R BT.709). Here they are 0.299, 0.587
  and 0.114.
"""

import numpy as np


def grayscale(images):
    if images.shape[1] != 3:
        raise ValueError(f"3 channels are needed, not {images.shape[1]}")
    return np.einsum("nchw,c->nhw", images, [0.2126, 0.7152, 0.0722])[:, None]
