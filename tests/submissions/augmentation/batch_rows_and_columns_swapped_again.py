"""
expect: recognised as batch_rows_and_columns_swapped
"""

import numpy as np


def to_batch(photos):
    images = []
    for photo in photos:
        images.append(photo.T / 255.0)
    return np.array(images)
