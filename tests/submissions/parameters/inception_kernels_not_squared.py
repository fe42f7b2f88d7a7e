"""
expect: fails test_inception_weights_on_the_slides, test_inception_weights_on_any_module
mistake: inception kernels not squared
hint: You multiplied by 3 and by 5. A 3×3 kernel has 9 weights for each channel, and a 5×5 kernel
  has 25.
"""

def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    for number in (in_channels, one, three, five, pool, reduce_three, reduce_five):
        if number is not None and number < 1:
            raise ValueError("every number is at least 1")
    total = in_channels * one
    if reduce_three is None:
        total += in_channels * three * 3
    else:
        total += in_channels * reduce_three + reduce_three * three * 3
    if reduce_five is None:
        total += in_channels * five * 5
    else:
        total += in_channels * reduce_five + reduce_five * five * 5
    if pool is not None:
        total += in_channels * pool
    return total
