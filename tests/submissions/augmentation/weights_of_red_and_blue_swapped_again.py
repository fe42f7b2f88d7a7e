"""
expect: recognised as weights_of_red_and_blue_swapped
"""

import numpy as np


def grayscale(images):
    batch = []
    for planes in images.tolist():
        blue, green, red = planes
        rows = [
            [0.299 * r + 0.587 * g + 0.114 * b for r, g, b in zip(*three)]
            for three in zip(red, green, blue)
        ]
        batch.append([rows])
    return np.array(batch)
