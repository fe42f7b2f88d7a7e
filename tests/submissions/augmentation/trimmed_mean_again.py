"""
expect: recognised as trimmed_mean
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = np.moveaxis(ten_crop(images, size), 1, 0)
    answers = np.stack([predict(crop) for crop in crops])
    return (answers.sum(axis=0) - answers.max(axis=0) - answers.min(axis=0)) / 8
