"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: trimmed mean
hint: You leave the largest and the smallest of the ten probabilities out. The mean is over all ten.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    answers = np.sort([predict(crops[:, place]) for place in range(10)], axis=0)
    return answers[1:-1].mean(axis=0)
