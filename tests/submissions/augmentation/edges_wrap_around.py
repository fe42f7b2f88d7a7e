"""
expect: fails test_edges, test_edges_of_any_images
mistake: edges wrap around
hint: Your pixels at the border have their neighbours on the other side of the image. (`np.roll` does
  that.) Take a copy of the border pixel.
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    images = images.astype(float)
    around = np.roll(images, 1, 2) + np.roll(images, -1, 2) + np.roll(images, 1, 3) + np.roll(images, -1, 3)
    return np.clip(images + amount * (4 * images - around), 0, 1)
