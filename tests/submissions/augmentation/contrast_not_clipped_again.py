"""
expect: recognised as contrast_not_clipped
"""

import numpy as np


def every_pixel(rule, images):
    return np.array([[[[float(rule(v)) for v in row] for row in plane] for plane in image] for image in images.tolist()])


def adjust_contrast(images, factor):
    parts = []
    for image in images:
        values = image.ravel().tolist()
        m = sum(values) / len(values)
        parts.append(every_pixel(lambda v: m + factor * (v - m), image[None]))
    return np.concatenate(parts)
