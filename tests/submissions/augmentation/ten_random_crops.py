"""
expect: fails test_ten_crop, test_prediction_of_even_images, test_ten_crop_of_any_images
mistake: ten random crops
hint: You cut at random places. The ten places are fixed.
"""

import numpy as np


def ten_crop(images, size):
    h, w = np.broadcast_to(size, 2)
    height, width = images.shape[2:]
    if h > height or w > width:
        raise ValueError("the window is too large")
    draw = np.random.default_rng(0)
    crops = []
    for _ in range(10):
        top, left = draw.integers(height - h + 1), draw.integers(width - w + 1)
        crops.append(images[:, :, top : top + h, left : left + w])
    return np.stack(crops, axis=1).astype(float)
