"""
expect: recognised as winner_takes_all
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(10):
        total = total + predict(crops[:, place])
    winners = np.zeros(total.shape)
    winners[np.arange(len(total)), total.argmax(axis=1)] = 1
    return winners
