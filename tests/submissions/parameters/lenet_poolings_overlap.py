"""
expect: fails test_small_networks_in_every_detail
mistake: lenet poolings overlap
hint: You gave the poolings a stride of 1. Their windows of 2×2 lie side by side.
"""

def lenet():
    return [
        {"type": "conv", "filters": 6, "kernel": 5},
        {"type": "pool", "size": 2, "stride": 1},
        {"type": "conv", "filters": 16, "kernel": 5},
        {"type": "pool", "size": 2, "stride": 1},
        {"type": "conv", "filters": 120, "kernel": 5},
        {"type": "flatten"},
        {"type": "dense", "units": 84},
        {"type": "dense", "units": 10},
    ]
