"""
expect: fails test_grayscale
mistake: grey is the lightness
hint: You took the middle between the brightest and the darkest channel. Use the weighted sum of all
  three.
"""

def grayscale(images):
    if images.shape[1] != 3:
        raise ValueError("not RGB")
    return (images.max(axis=1, keepdims=True) + images.min(axis=1, keepdims=True)) / 2
