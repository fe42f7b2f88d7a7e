"""
expect: recognised as grey_is_the_plain_mean
"""

def grayscale(images):
    if images.shape[1] != 3:
        raise ValueError("not RGB")
    return images.mean(axis=1, keepdims=True)
