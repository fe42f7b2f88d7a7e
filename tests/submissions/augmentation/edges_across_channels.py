"""
expect: fails test_edges, test_edges_of_any_images
mistake: edges across channels
hint: You compare each pixel with the next images and channels, too. Only rows and columns hold its
  neighbours: each channel is sharpened for itself.
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    images = np.asarray(images, dtype=np.float64)
    edges = np.zeros(images.shape)
    for axis in range(4):
        places = np.arange(images.shape[axis])
        before = images.take(np.maximum(places - 1, 0), axis)
        after = images.take(np.minimum(places + 1, places[-1]), axis)
        edges += 2 * images - before - after
    return np.clip(images + amount * edges, 0, 1)
