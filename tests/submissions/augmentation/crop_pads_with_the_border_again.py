"""
expect: recognised as crop_pads_with_the_border
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.broadcast_to(size, 2)
    ph, pw = np.broadcast_to(padding, 2)
    height, width = images.shape[2:]
    if h > height + 2 * ph or w > width + 2 * pw:
        raise ValueError("the window is too large")
    crops = []
    for image in images.astype(float):
        rows = rng.integers(-ph, height + ph - h + 1) + np.arange(h)
        columns = rng.integers(-pw, width + pw - w + 1) + np.arange(w)
        crops.append(image[:, rows.clip(0, height - 1)][:, :, columns.clip(0, width - 1)])
    return np.array(crops)
