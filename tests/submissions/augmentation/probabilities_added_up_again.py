"""
expect: recognised as probabilities_added_up
"""

def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(10):
        total = total + predict(crops[:, place])
    return total
