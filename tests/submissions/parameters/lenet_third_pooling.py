"""
expect: fails test_networks_have_the_layers_of_the_slides, test_small_networks_in_every_detail
mistake: lenet third pooling
hint: You pooled after the third convolution, too. Its planes are 1×1: there is nothing left to
  pool.
"""

def lenet():
    return [
        {"type": "conv", "filters": 6, "kernel": 5},
        {"type": "pool", "size": 2},
        {"type": "conv", "filters": 16, "kernel": 5},
        {"type": "pool", "size": 2},
        {"type": "conv", "filters": 120, "kernel": 5},
        {"type": "pool", "size": 1},
        {"type": "flatten"},
        {"type": "dense", "units": 84},
        {"type": "dense", "units": 10},
    ]
