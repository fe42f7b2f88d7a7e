"""
expect: recognised as ten_crops_of_a_swapped_size
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    size = np.ones(2, dtype=int) * size
    rows = [predict(crops) for crops in ten_crop(images, size[::-1])]
    return np.stack([row.sum(axis=0) / 10 for row in rows])
