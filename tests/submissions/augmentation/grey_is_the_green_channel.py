"""
expect: fails test_grayscale
mistake: grey is the green channel
hint: You kept the green channel only. Red and blue count, too.
"""

def grayscale(images):
    if images.shape[1] != 3:
        raise ValueError("not RGB")
    return images[:, 1:2].astype(float)
