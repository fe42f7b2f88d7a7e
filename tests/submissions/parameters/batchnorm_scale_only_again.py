"""
expect: recognised as batchnorm_scale_only
"""

def batchnorm_parameters(channels):
    if channels <= 0:
        raise ValueError("nothing to normalize")
    scales = [1 for _ in range(channels)]
    return sum(scales)
