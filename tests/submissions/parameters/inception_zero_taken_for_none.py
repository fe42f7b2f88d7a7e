"""
expect: fails test_inception_weights_on_the_slides, test_inception_weights_on_any_module
mistake: inception zero taken for none
hint: You wrote `if reduce_three:`, which is false for 0 as well as for None. A layer with 0 filters
  cannot be: ask `is None`, and raise a ValueError for 0.
"""

def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    for number in (in_channels, one, three, five, ):
        if number < 1:
            raise ValueError("every number is at least 1")
    total = in_channels * one
    if not reduce_three:
        total += in_channels * three * 9
    else:
        total += in_channels * reduce_three + reduce_three * three * 9
    if not reduce_five:
        total += in_channels * five * 25
    else:
        total += in_channels * reduce_five + reduce_five * five * 25
    if pool:
        total += in_channels * pool
    return total
