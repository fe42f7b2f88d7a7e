"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: votes averaged
hint: You let the crops vote and counted. A crop that is hardly sure then counts as much as one that
  is sure. Average the probabilities.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    votes = np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)]
    return votes.reshape(*crops.shape[:2], -1).mean(axis=1)
