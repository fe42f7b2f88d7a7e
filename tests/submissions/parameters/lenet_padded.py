"""
expect: fails test_small_networks_in_every_detail
mistake: lenet padded
hint: You padded the first layer by 2, which is for pictures of 28×28. Here they are 32×32 already.
"""

def lenet():
    return [
        {"type": "conv", "filters": 6, "kernel": 5, "padding": 2},
        {"type": "pool", "size": 2},
        {"type": "conv", "filters": 16, "kernel": 5},
        {"type": "pool", "size": 2},
        {"type": "conv", "filters": 120, "kernel": 5},
        {"type": "flatten"},
        {"type": "dense", "units": 84},
        {"type": "dense", "units": 10},
    ]
