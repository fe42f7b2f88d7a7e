"""
expect: recognised as contrast_divided
"""

import numpy as np


def between(value):
    return min(1.0, max(0.0, value))


def every_pixel(rule, images):
    return np.array([[[[float(rule(v)) for v in row] for row in plane] for plane in image] for image in images.tolist()])


def adjust_contrast(images, factor):
    parts = []
    for image in images:
        values = image.ravel().tolist()
        m = sum(values) / len(values)
        parts.append(every_pixel(lambda v: between(m + (v - m) / factor if factor else float("nan")), image[None]))
    return np.concatenate(parts)
