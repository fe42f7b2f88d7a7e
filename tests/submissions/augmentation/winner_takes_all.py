"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: winner takes all
hint: You return 1 for the likeliest class and 0 for the others. Return the mean probabilities
  themselves.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    means = probabilities.reshape(*crops.shape[:2], -1).mean(axis=1)
    return np.eye(means.shape[1])[means.argmax(axis=1)]
