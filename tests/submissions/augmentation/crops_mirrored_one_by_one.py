"""
expect: fails test_ten_crop, test_ten_crop_of_any_images
mistake: crops mirrored one by one
hint: You mirrored each of the five crops. Mirror the image first and crop it then: its top left is
  the mirror image of the top *right*.
"""

import numpy as np


def ten_crop(images, size):
    h, w = np.broadcast_to(size, 2)
    height, width = images.shape[2:]
    if h > height or w > width:
        raise ValueError("the window is too large")
    places = [(0, 0), (0, width - w), (height - h, 0), (height - h, width - w), ((height - h) // 2, (width - w) // 2)]
    five = np.stack([images[:, :, y : y + h, x : x + w] for y, x in places], axis=1)
    return np.concatenate([five, five[..., ::-1]], axis=1).astype(float)
