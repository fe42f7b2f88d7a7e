"""
expect: recognised as crops_of_different_images_mixed
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    n = len(images)
    answers = predict(np.concatenate([image_crops for image_crops in crops]))
    return sum(answers[start : start + n] for start in range(0, 10 * n, n)) / 10
