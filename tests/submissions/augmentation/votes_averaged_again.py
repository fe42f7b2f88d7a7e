"""
expect: recognised as votes_averaged
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(10):
        answer = predict(crops[:, place])
        votes = np.zeros(answer.shape)
        for i in range(len(answer)):
            votes[i, np.argmax(answer[i])] = 1
        total = total + votes
    return total / 10
