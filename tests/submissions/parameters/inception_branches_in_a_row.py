"""
expect: fails test_inception_weights_on_the_slides, test_inception_weights_on_any_module
mistake: inception branches in a row
hint: You put the branches behind each other, so that the 3×3 filters see what the 1×1 filters made.
  The branches stand side by side: each starts from the input of the module.
"""

def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    for number in (in_channels, one, three, five, pool, reduce_three, reduce_five):
        if number is not None and number < 1:
            raise ValueError("every number is at least 1")
    total = 0
    seen = in_channels
    for filters, side in ((one, 1), (reduce_three, 1), (three, 3), (reduce_five, 1), (five, 5), (pool, 1)):
        if filters is not None:
            total += seen * filters * side * side
            seen = filters
    return total
