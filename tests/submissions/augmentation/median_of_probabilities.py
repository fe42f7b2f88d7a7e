"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: median of probabilities
hint: You took the median of the ten answers. Take the mean.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    return np.median(probabilities.reshape(*crops.shape[:2], -1), axis=1)
