"""
expect: fails test_large_networks_in_every_detail
mistake: vgg without padding
hint: You left out the padding of 1. With it a 3×3 convolution keeps the size; without it the planes
  shrink by two pixels a layer.
"""

def vgg16():
    layers = []
    for filters, repeats in [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)]:
        for _ in range(repeats):
            layers.append({"type": "conv", "filters": filters, "kernel": 3})
        layers.append({"type": "pool", "size": 2})
    layers.append({"type": "flatten"})
    for units in [4096, 4096, 1000]:
        layers.append({"type": "dense", "units": units})
    return layers
