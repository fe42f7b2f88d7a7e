"""
expect: fails test_small_networks_in_every_detail
mistake: exercise flattened too early
hint: You flattened before the pooling. A pooling needs planes: flatten right before the first dense
  layer.
"""

def exercise_50x50():
    return [
        {"type": "conv", "filters": 10, "kernel": 5},
        {"type": "flatten"},
        {"type": "pool", "size": 2, "stride": 2},
        {"type": "conv", "filters": 20, "kernel": 3},
        {"type": "dense", "units": 100},
        {"type": "dense", "units": 10},
    ]
