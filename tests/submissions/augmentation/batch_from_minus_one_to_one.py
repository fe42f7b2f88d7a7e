"""
expect: fails test_to_batch
mistake: batch from minus one to one
hint: Your pixels go from -1 to 1. Some networks want that, but here black is 0 and the brightest is
  1.
"""

def to_batch(photos):
    return photos.transpose(0, 3, 1, 2) / 127.5 - 1
