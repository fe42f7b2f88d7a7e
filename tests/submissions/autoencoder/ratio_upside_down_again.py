"""
expect: recognised as ratio_upside_down
"""

def compression_ratio(inputs, bottleneck):
    share = float(bottleneck) * (1.0 / float(inputs))
    return share
