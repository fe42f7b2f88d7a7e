"""
expect: fails test_inception_weights_on_the_slides, test_inception_weights_on_any_module
mistake: inception reductions only together
hint: You used the reductions only where both are given. Each of the 1×1 layers may be there or not,
  independently of the others.
"""

def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    for number in (in_channels, one, three, five, pool, reduce_three, reduce_five):
        if number is not None and number < 1:
            raise ValueError("every number is at least 1")
    if reduce_three is None or reduce_five is None:
        reduce_three = reduce_five = None
    total = in_channels * one
    if reduce_three is None:
        total += in_channels * three * 9
    else:
        total += in_channels * reduce_three + reduce_three * three * 9
    if reduce_five is None:
        total += in_channels * five * 25
    else:
        total += in_channels * reduce_five + reduce_five * five * 25
    if pool is not None:
        total += in_channels * pool
    return total
