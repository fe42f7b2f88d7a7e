"""
expect: recognised as only_the_first_crop_asked
"""

def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(1):
        total = total + predict(crops[:, place])
    return total
