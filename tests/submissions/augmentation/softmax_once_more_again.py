"""
expect: recognised as softmax_once_more
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(10):
        total = total + predict(crops[:, place])
    powers = np.exp(total / 10)
    return (powers.T / powers.sum(axis=1)).T
