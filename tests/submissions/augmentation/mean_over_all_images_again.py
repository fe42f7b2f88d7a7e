"""
expect: recognised as mean_over_all_images
"""

def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(10):
        total = total + predict(crops[:, place])
    return total / 10 * 0 + (total / 10).mean(axis=0)
