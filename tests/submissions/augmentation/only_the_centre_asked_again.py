"""
expect: recognised as only_the_centre_asked
"""

def predict_with_ten_crops(predict, images, size):
    answers = predict(ten_crop(images, size)[:, 4].copy())
    return answers * 1.0
