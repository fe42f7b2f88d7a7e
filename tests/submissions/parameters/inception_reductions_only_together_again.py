"""
expect: recognised as inception_reductions_only_together
"""

def layer_weights(channels, filters, side):
    if channels < 1 or filters < 1:
        raise ValueError("nothing to count")
    return filters * channels * side**2


def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    def branch(*steps):
        channels, weights = in_channels, 0
        for filters, side in steps:
            if filters is not None:
                weights += layer_weights(channels, filters, side)
                channels = filters
        return weights

    if None in (reduce_three, reduce_five):
        reduce_three, reduce_five = None, None
    first = branch((one, 1))
    second = branch((reduce_three, 1), (three, 3))
    third = branch((reduce_five, 1), (five, 5))
    fourth = branch((pool, 1))
    return first + second + third + fourth
