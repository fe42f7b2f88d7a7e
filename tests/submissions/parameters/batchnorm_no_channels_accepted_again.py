"""
expect: recognised as batchnorm_no_channels_accepted
"""

def batchnorm_parameters(channels):
    scale = channels
    shift = channels
    return scale + shift
