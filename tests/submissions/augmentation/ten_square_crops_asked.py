"""
expect: fails test_prediction_is_the_mean
mistake: ten square crops asked
hint: You hand only the height of the size on to `ten_crop`: the crops become squares. Pass the size
  as it came.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    height = int(np.broadcast_to(size, 2)[0])
    crops = ten_crop(images, height)
    return np.mean([predict(crops[:, place]) for place in range(10)], axis=0)
