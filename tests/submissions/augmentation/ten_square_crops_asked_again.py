"""
expect: recognised as ten_square_crops_asked
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    side = size if np.ndim(size) == 0 else size[0]
    rows = [predict(crops) for crops in ten_crop(images, (side, side))]
    return np.stack([row.sum(axis=0) / 10 for row in rows])
