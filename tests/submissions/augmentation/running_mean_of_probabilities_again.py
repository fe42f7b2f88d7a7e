"""
expect: recognised as running_mean_of_probabilities
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = np.moveaxis(ten_crop(images, size), 1, 0)
    answers = np.stack([predict(crop) for crop in crops])
    weights = 0.5 ** np.array([9, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    return np.einsum("p,pnk->nk", weights, answers)
