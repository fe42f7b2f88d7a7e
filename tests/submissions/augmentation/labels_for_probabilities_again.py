"""
expect: recognised as labels_for_probabilities
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(10):
        total = total + predict(crops[:, place])
    return np.array([np.argmax(row) for row in total])
