"""
expect: fails test_to_batch
mistake: batch divided in whole numbers
hint: You divided with `//`, which rounds down to whole numbers: nearly everything becomes 0. Use `/`.
"""

def to_batch(photos):
    return (photos.transpose(0, 3, 1, 2) // 255).astype(float)
