"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: largest probability
hint: You took the largest of the ten probabilities of each class. They no longer sum to 1: take the
  mean.
"""

def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    return probabilities.reshape(*crops.shape[:2], -1).max(axis=1)
