"""
expect: recognised as inception_zero_taken_for_none
"""

def layer_weights(channels, filters, side):
    if channels < 1 or filters < 1:
        raise ValueError("nothing to count")
    return filters * channels * side**2


def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    def branch(reduced, filters, side):
        if not reduced:
            return layer_weights(in_channels, filters, side)
        return layer_weights(in_channels, reduced, 1) + layer_weights(reduced, filters, side)

    fourth = layer_weights(in_channels, pool, 1) if pool else 0
    return layer_weights(in_channels, one, 1) + branch(reduce_three, three, 3) + branch(reduce_five, five, 5) + fourth
