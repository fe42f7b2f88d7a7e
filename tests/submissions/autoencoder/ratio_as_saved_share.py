"""
expect: fails test_compression_ratio
mistake: saved share for compression ratio
hint: You compute which share of the numbers is saved. The ratio is asked for: how many times fewer numbers a code
  has.
"""

def compression_ratio(inputs, bottleneck):
    return 1 - bottleneck / inputs
