"""
expect: fails test_large_networks_in_every_detail
mistake: vgg pools like alexnet
hint: You took AlexNet's poolings, 3×3 with stride 2. VGG16 pools 2×2.
"""

def vgg16():
    layers = []
    for filters, repeats in [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)]:
        for _ in range(repeats):
            layers.append({"type": "conv", "filters": filters, "kernel": 3, "padding": 1})
        layers.append({"type": "pool", "size": 3, "stride": 2})
    layers.append({"type": "flatten"})
    for units in [4096, 4096, 1000]:
        layers.append({"type": "dense", "units": units})
    return layers
