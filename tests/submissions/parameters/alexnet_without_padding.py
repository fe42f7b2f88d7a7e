"""
expect: fails test_large_networks_in_every_detail
mistake: alexnet without padding
hint: You left out the paddings of the convolutions. Without them the planes shrink with every
  layer.
"""

def alexnet():
    pool = {"type": "pool", "size": 3, "stride": 2}
    return [
        {"type": "conv", "filters": 96, "kernel": 11, "stride": 4},
        pool,
        {"type": "conv", "filters": 256, "kernel": 5, "groups": 2},
        pool,
        {"type": "conv", "filters": 384, "kernel": 3},
        {"type": "conv", "filters": 384, "kernel": 3, "groups": 2},
        {"type": "conv", "filters": 256, "kernel": 3, "groups": 2},
        pool,
        {"type": "flatten"},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 1000},
    ]
