"""
expect: recognised as crop_centre_first
"""

import numpy as np


def two(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def ten_crop(images, size):
    (h, w), (height, width) = two(size), images.shape[2:]
    if h > height or w > width:
        raise ValueError("no place")

    def cut(image, y, x):
        return [[[float(v) for v in row[x : x + w]] for row in plane[y : y + h]] for plane in image]

    def five(image):
        y, x = height - h, width - w
        return [cut(image, y // 2, x // 2)] + [cut(image, a, b) for a in (0, y) for b in (0, x)]

    def mirror(image):
        return [[row[::-1] for row in plane] for plane in image]

    return np.array([five(image) + five(mirror(image)) for image in images.tolist()])
