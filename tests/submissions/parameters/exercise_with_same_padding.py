"""
expect: fails test_small_networks_in_every_detail
mistake: exercise with same padding
hint: You padded the convolutions so that they keep the size. The slide says nothing of a padding,
  so there is none.
"""

def exercise_50x50():
    return [
        {"type": "conv", "filters": 10, "kernel": 5, "padding": 2},
        {"type": "pool", "size": 2, "stride": 2},
        {"type": "conv", "filters": 20, "kernel": 3, "padding": 1},
        {"type": "flatten"},
        {"type": "dense", "units": 100},
        {"type": "dense", "units": 10},
    ]
