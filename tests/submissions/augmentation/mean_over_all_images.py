"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: mean over all images
hint: You averaged over the images, too, so that all get the same answer. Average over the ten crops
  of each image.
"""

import numpy as np


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    return np.tile(probabilities.mean(axis=0), (len(images), 1))
