"""
expect: fails test_ten_crop, test_ten_crop_of_any_images
mistake: crop centre first
hint: The centre comes first. It is the last one of each five.
"""

import numpy as np


def ten_crop(images, size):
    images = np.array(images, dtype=np.float64)
    crop_h, crop_w = np.broadcast_to(size, 2)
    down, right = images.shape[2] - crop_h, images.shape[3] - crop_w
    if down < 0 or right < 0:
        raise ValueError(f"a window of {size} does not fit into {images.shape[2:]}")
    corners = [(down // 2, right // 2), (0, 0), (0, right), (down, 0), (down, right)]
    sides = (images, images[..., ::-1])
    return np.stack([x[:, :, i : i + crop_h, j : j + crop_w] for x in sides for i, j in corners], axis=1)
