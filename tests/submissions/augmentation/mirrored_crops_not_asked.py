"""
expect: fails test_prediction_is_the_mean
mistake: mirrored crops not asked
hint: You asked about the first five crops only. The mirrored ones count, too.
"""

def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    return probabilities.reshape(*crops.shape[:2], -1)[:, :5].mean(axis=1)
