"""
expect: fails test_inception_weights_on_any_module
mistake: inception only zero refused
hint: You refuse 0, but count weights for negative numbers of filters. Every number below 1 is impossible.
"""


def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    if 0 in (in_channels, one, three, five, pool, reduce_three, reduce_five):
        raise ValueError("there is no layer with 0 filters")
    weights = in_channels * one
    if reduce_three is None:
        weights += in_channels * three * 9
    else:
        weights += in_channels * reduce_three + reduce_three * three * 9
    if reduce_five is None:
        weights += in_channels * five * 25
    else:
        weights += in_channels * reduce_five + reduce_five * five * 25
    if pool is not None:
        weights += in_channels * pool
    return weights
