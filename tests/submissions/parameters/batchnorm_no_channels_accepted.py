"""
expect: fails test_dense_and_batchnorm_on_the_slides, test_dense_and_batchnorm_on_any_numbers
mistake: batchnorm no channels accepted
hint: You counted the parameters of a layer with no channels. There is no such layer: raise a
  ValueError.
"""

def batchnorm_parameters(channels):
    return channels * 2
