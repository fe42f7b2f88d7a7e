"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: probabilities added up
hint: You added the ten answers up. Then they sum to 10: take the mean.
"""

def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    return probabilities.reshape(*crops.shape[:2], -1).sum(axis=1)
