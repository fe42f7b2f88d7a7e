"""
expect: recognised as grey_is_the_lightness
"""

import numpy as np


def grayscale(images):
    batch = []
    for planes in images.tolist():
        red, green, blue = planes
        rows = [
            [(max(r, g, b) + min(r, g, b)) / 2 for r, g, b in zip(*three)]
            for three in zip(red, green, blue)
        ]
        batch.append([rows])
    return np.array(batch)
