"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: geometric mean
hint: You averaged the logarithms of the probabilities. Average the probabilities themselves.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    logs = np.log(np.maximum(probabilities, 1e-12)).reshape(*crops.shape[:2], -1)
    return np.exp(logs.mean(axis=1))
