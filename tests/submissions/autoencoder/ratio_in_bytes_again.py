"""
expect: recognised as ratio_in_bytes
"""

BYTES = {"pixel": 1, "number of a code": 4}


def compression_ratio(inputs, bottleneck):
    image, code = inputs * BYTES["pixel"], bottleneck * BYTES["number of a code"]
    return image / code
