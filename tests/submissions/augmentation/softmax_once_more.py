"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: softmax once more
hint: You sent the means through a softmax. They are probabilities already.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    means = probabilities.reshape(*crops.shape[:2], -1).mean(axis=1)
    powers = np.exp(means - means.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
