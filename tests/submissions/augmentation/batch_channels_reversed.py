"""
expect: fails test_to_batch
mistake: batch channels reversed
hint: The channels come in reversed order, as blue, green, red. Keep the order of the photograph.
"""

def to_batch(photos):
    return photos[..., ::-1].transpose(0, 3, 1, 2) / 255
