"""
expect: recognised as mirrored_crops_not_asked
"""

def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(5):
        total = total + predict(crops[:, place])
    return total / 5
