"""
expect: fails test_small_networks_in_every_detail
mistake: lenet third layer is dense
hint: Your third layer with 120 is a dense one. In LeNet it is a convolution of 5×5. For pictures of
  32×32 the count is the same, but it is another network: on larger pictures the two differ.
"""

def lenet():
    return [
        {"type": "conv", "filters": 6, "kernel": 5},
        {"type": "pool", "size": 2},
        {"type": "conv", "filters": 16, "kernel": 5},
        {"type": "pool", "size": 2},
        {"type": "flatten"},
        {"type": "dense", "units": 120},
        {"type": "dense", "units": 84},
        {"type": "dense", "units": 10},
    ]
