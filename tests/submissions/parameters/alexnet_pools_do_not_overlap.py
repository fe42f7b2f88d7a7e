"""
expect: fails test_large_networks_in_every_detail
mistake: alexnet pools do not overlap
hint: You took poolings of 2×2. The planes come out as large, but AlexNet pools 3×3 with stride 2,
  and its windows overlap.
"""

def alexnet():
    pool = {"type": "pool", "size": 2, "stride": 2}
    return [
        {"type": "conv", "filters": 96, "kernel": 11, "stride": 4},
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
