"""
expect: recognised as largest_probability
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(10):
        total = np.maximum(total, predict(crops[:, place]))
    return total
