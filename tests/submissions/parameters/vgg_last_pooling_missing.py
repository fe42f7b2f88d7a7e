"""
expect: fails test_networks_have_the_layers_of_the_slides, test_large_networks_in_every_detail
mistake: vgg last pooling missing
hint: You left out the pooling at the end of the last block. Every one of the five blocks ends with
  one.
"""

def vgg16():
    layers = []
    for filters, repeats in [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)]:
        for _ in range(repeats):
            layers.append({"type": "conv", "filters": filters, "kernel": 3, "padding": 1})
        layers.append({"type": "pool", "size": 2})
    layers.pop()
    layers.append({"type": "flatten"})
    for units in [4096, 4096, 1000]:
        layers.append({"type": "dense", "units": units})
    return layers
