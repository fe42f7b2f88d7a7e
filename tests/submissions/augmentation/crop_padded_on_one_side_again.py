"""
expect: recognised as crop_padded_on_one_side
"""

import numpy as np


def two(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def random_crop(images, size, padding, rng):
    (h, w), (ph, pw) = two(size), two(padding)
    height, width = images.shape[2:]
    last_top, last_left = height - h, width - w
    if last_top < -ph or last_left < -pw:
        raise ValueError("no place")

    def pixel(plane, y, x):
        return float(plane[y][x]) if 0 <= y < height and 0 <= x < width else 0.0

    batch = []
    for image in images.tolist():
        x = int(rng.integers(-pw, last_left, endpoint=True))
        y = int(rng.integers(-ph, last_top, endpoint=True))
        batch.append([[[pixel(plane, y + i, x + j) for j in range(w)] for i in range(h)] for plane in image])
    return np.array(batch)
