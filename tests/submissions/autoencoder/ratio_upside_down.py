"""
expect: fails test_compression_ratio
mistake: compression ratio upside down
hint: You divide the width of the code by that of the image. That says which share is left, not how many times fewer
  it is.
"""

def compression_ratio(inputs, bottleneck):
    return bottleneck / inputs
