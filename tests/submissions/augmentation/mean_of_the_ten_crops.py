"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: mean of the ten crops
hint: You take the mean of the ten crops, and ask about that blurred picture. Ask about each crop,
  and take the mean of the answers.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    return predict(ten_crop(images, size).mean(axis=1))
