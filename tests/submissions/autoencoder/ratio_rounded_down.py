"""
expect: fails test_compression_ratio
mistake: compression ratio rounded down
hint: You divide with `//`, which drops what is behind the decimal point. 784 by 32 is not a whole number.
"""

def compression_ratio(inputs, bottleneck):
    return inputs // bottleneck
