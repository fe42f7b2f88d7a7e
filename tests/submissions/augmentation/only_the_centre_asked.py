"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: only the centre asked
hint: You asked about the crop in the centre only. Ask about all ten and take the mean.
"""

def predict_with_ten_crops(predict, images, size):
    return predict(ten_crop(images, size)[:, 4])
