"""
expect: fails test_prediction_of_even_images, test_prediction_is_the_mean
mistake: crops of different images mixed
hint: You averaged crops of different images: after `reshape`, the ten answers of one image lie next
  to each other, not ten apart.
"""

def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    probabilities = predict(crops.reshape(-1, *crops.shape[2:]))
    return probabilities.reshape(10, len(images), -1).mean(axis=0)
