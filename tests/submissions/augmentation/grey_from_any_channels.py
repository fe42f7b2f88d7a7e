"""
expect: fails test_grayscale
mistake: grey from any channels
hint: Your function also takes images that have not three channels. Raise ValueError.
"""

def grayscale(images):
    red, green, blue = images[:, :1], images[:, 1 % images.shape[1] :][:, :1], images[:, 2 % images.shape[1] :][:, :1]
    return 0.299 * red + 0.587 * green + 0.114 * blue
