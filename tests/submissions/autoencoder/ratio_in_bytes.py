"""
expect: fails test_compression_ratio
mistake: compression ratio in bytes
hint: You count four bytes for a number of the code and one for a pixel. That is a fair question, but not this one:
  the ratio is of numbers.
"""

def compression_ratio(inputs, bottleneck):
    return inputs / (4 * bottleneck)
