"""
expect: fails test_to_batch
mistake: batch channels left last
hint: The channels are still last. A network wants (n, C, H, W): move them behind the number of
  images.
"""

def to_batch(photos):
    return photos / 255
