"""
expect: recognised as tint_not_clipped
"""

import numpy as np


def every_pixel(rule, images):
    return np.array([[[[float(rule(v)) for v in row] for row in plane] for plane in image] for image in images.tolist()])


def tint(images, color, strength):
    planes = []
    if len(color) - images.shape[1]:
        raise ValueError("a number a channel")
    for k, c in enumerate(color.tolist()):
        planes.append(every_pixel(lambda v: (1 - strength) * v + strength * c, images[:, k : k + 1]))
    return np.concatenate(planes, axis=1)
