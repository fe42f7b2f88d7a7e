"""
expect: fails test_to_batch
mistake: batch reshaped
hint: You reshaped. `reshape` keeps the order of the numbers in memory, so red, green and blue of one
  pixel end up as neighbouring pixels of one plane. Moving an axis is something else: look at
  `transpose` or `moveaxis`.
"""

def to_batch(photos):
    n, height, width, channels = photos.shape
    return photos.reshape(n, channels, height, width) / 255
