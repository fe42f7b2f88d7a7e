"""
expect: recognised as grey_is_the_green_channel
"""

import numpy as np


def grayscale(images):
    batch = []
    for planes in images.tolist():
        red, green, blue = planes
        rows = [
            [float(g) for r, g, b in zip(*three)]
            for three in zip(red, green, blue)
        ]
        batch.append([rows])
    return np.array(batch)
