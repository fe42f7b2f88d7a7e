"""
expect: recognised as ratio_as_saved_share
"""

def compression_ratio(inputs, bottleneck):
    saved = inputs - bottleneck
    return saved / inputs
