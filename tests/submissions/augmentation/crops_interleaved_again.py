"""
expect: recognised as crops_interleaved
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
        return [cut(image, 0, 0), cut(image, 0, x), cut(image, y, 0), cut(image, y, x), cut(image, y // 2, x // 2)]

    def mirror(image):
        return [[row[::-1] for row in plane] for plane in image]

    return np.array([[w for both in zip(five(image), five(mirror(image))) for w in both] for image in images.tolist()])
