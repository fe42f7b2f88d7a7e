"""
expect: recognised as mean_of_the_ten_crops
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    blurred = 0
    for crop in np.swapaxes(ten_crop(images, size), 0, 1):
        blurred = blurred + crop / 10
    return np.concatenate([predict(image[None]) for image in blurred])
