"""
expect: fails test_dense_and_batchnorm_on_the_slides, test_dense_and_batchnorm_on_any_numbers,
  test_summarize_shapes_on_any_network
mistake: dense empty layer accepted
hint: You counted the parameters of a layer without inputs or without neurons. There is no such
  layer: raise a ValueError.
"""

def dense_parameters(inputs, outputs, bias=True):
    weights = inputs * outputs
    if bias:
        return weights + outputs
    return weights
