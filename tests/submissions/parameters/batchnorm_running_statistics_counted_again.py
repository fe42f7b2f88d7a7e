"""
expect: recognised as batchnorm_running_statistics_counted
"""

def batchnorm_parameters(channels):
    if channels <= 0:
        raise ValueError("nothing to normalize")
    scale = shift = mean = variance = channels
    return scale + shift + mean + variance
