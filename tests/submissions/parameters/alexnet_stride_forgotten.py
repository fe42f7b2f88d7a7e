"""
expect: fails test_large_networks_in_every_detail
mistake: alexnet stride forgotten
hint: Your first layer has a stride of 1. With a stride of 4 its planes are 55×55, not 217×217.
"""

def alexnet():
    pool = {"type": "pool", "size": 3, "stride": 2}
    return [
        {"type": "conv", "filters": 96, "kernel": 11},
        pool,
        {"type": "conv", "filters": 256, "kernel": 5, "padding": 2, "groups": 2},
        pool,
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1},
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1, "groups": 2},
        {"type": "conv", "filters": 256, "kernel": 3, "padding": 1, "groups": 2},
        pool,
        {"type": "flatten"},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 1000},
    ]
