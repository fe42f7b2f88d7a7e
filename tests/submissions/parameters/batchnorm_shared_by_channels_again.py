"""
expect: recognised as batchnorm_shared_by_channels
"""

def batchnorm_parameters(channels):
    if channels <= 0:
        raise ValueError("nothing to normalize")
    scale, shift = 1, 1
    return scale + shift
