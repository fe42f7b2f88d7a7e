"""
expect: fails test_crop
mistake: one image loses its batch axis
hint: For a batch of one image you return (C, h, w). The batch axis stays: (1, C, h, w).
"""

import numpy as np


def random_crop(images, size, padding, rng):
    height, width = np.broadcast_to(size, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(images.astype(np.float64), ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)))
    rows, columns = padded.shape[2] - height + 1, padded.shape[3] - width + 1
    if rows < 1 or columns < 1:
        raise ValueError("the window does not fit")
    crops = []
    for image in padded:
        top, left = rng.integers(rows), rng.integers(columns)
        crops.append(image[:, top : top + height, left : left + width])
    if len(crops) == 1:
        return crops[0].copy()
    return np.stack(crops)
