"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: running mean of probabilities
hint: You take the mean of what you have and the next crop, again and again. The last crops then
  count far more than the first. Add up all ten, and divide once.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    result = predict(crops[:, 0])
    for place in range(1, 10):
        result = (result + predict(crops[:, place])) / 2
    return result
