"""
expect: fails test_inception_weights_on_the_slides, test_inception_weights_on_any_module
mistake: inception reductions not counted
hint: The 3×3 and 5×5 filters see the reduced channels, but the 1×1 filters that reduce them have
  weights, too: add these.
"""

def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    for number in (in_channels, one, three, five, pool, reduce_three, reduce_five):
        if number is not None and number < 1:
            raise ValueError("every number is at least 1")
    total = in_channels * one
    if reduce_three is None:
        total += in_channels * three * 9
    else:
        total += reduce_three * three * 9
    if reduce_five is None:
        total += in_channels * five * 25
    else:
        total += reduce_five * five * 25
    if pool is not None:
        total += in_channels * pool
    return total
