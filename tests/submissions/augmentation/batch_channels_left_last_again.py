"""
expect: recognised as batch_channels_left_last
"""

import numpy as np


def to_batch(photos):
    return np.array([[[[value / 255 for value in pixel] for pixel in row] for row in photo] for photo in photos.tolist()])
