"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: labels for probabilities
hint: You return the likeliest class. What is asked for is its probability, and that of every other
  class.
"""

def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    return probabilities.reshape(*crops.shape[:2], -1).mean(axis=1).argmax(axis=1)
