"""
expect: recognised as contrast_in_place
"""

def adjust_contrast(images, factor):
    images = images if images.dtype == float else images * 1.0
    for image in images:
        m = image.mean()
        image[:] = (m + factor * (image - m)).clip(0, 1)
    return images
