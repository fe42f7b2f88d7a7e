"""
expect: recognised as median_of_probabilities
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    answers = np.sort([predict(crops[:, place]) for place in range(10)], axis=0)
    return (answers[4] + answers[5]) / 2
