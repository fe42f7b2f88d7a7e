"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: only the first crop asked
hint: You asked about the first crop only. Ask about all ten and take the mean.
"""

def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    return probabilities.reshape(*crops.shape[:2], -1)[:, 0]
