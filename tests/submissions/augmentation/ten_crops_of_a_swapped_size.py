"""
expect: fails test_prediction_is_the_mean
mistake: ten crops of a swapped size
hint: You ask `ten_crop` for (width, height). A size is (height, width) everywhere.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    h, w = np.broadcast_to(size, 2)
    crops = ten_crop(images, (w, h))
    return np.mean([predict(crops[:, place]) for place in range(10)], axis=0)
