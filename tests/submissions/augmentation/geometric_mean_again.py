"""
expect: recognised as geometric_mean
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    product = 1
    for place in range(10):
        product = product * np.maximum(predict(crops[:, place]), 1e-12) ** 0.1
    return product
