"""
expect: recognised as ratio_rounded_down
"""

import math


def compression_ratio(inputs, bottleneck):
    return int(math.floor(inputs / bottleneck))
