"""
expect: fails test_large_networks_in_every_detail
mistake: alexnet groups everywhere
hint: You split all layers into groups. The third convolution sees both halves: it has one group.
"""

def alexnet():
    pool = {"type": "pool", "size": 3, "stride": 2}
    return [
        {"type": "conv", "filters": 96, "kernel": 11, "stride": 4},
        pool,
        {"type": "conv", "filters": 256, "kernel": 5, "padding": 2, "groups": 2},
        pool,
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1, "groups": 2},
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1, "groups": 2},
        {"type": "conv", "filters": 256, "kernel": 3, "padding": 1, "groups": 2},
        pool,
        {"type": "flatten"},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 1000},
    ]
