"""
expect: recognised as inception_only_zero_refused
"""

def branch(channels, before, filters, taps):
    if before is None:
        return channels * filters * taps
    return before * (channels + filters * taps)


def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    for number in [in_channels, one, three, five, pool, reduce_three, reduce_five]:
        if number == 0:
            raise ValueError("0 filters")
    branches = [(None, one, 1), (reduce_three, three, 9), (reduce_five, five, 25)]
    if pool is not None:
        branches.append((None, pool, 1))
    return sum(branch(in_channels, *numbers) for numbers in branches)
