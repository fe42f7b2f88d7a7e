"""
expect: recognised as alexnet_for_224_pixels
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def alexnet():
    layers = [conv(96, 11, stride=4, padding=2), pool(3, 2)]
    layers += [conv(256, 5, padding=2, groups=2), pool(3, 2)]
    for filters, groups in [(384, 1), (384, 2), (256, 2)]:
        layers.append(conv(filters, 3, padding=1, groups=groups))
    layers += [pool(3, 2), {"type": "flatten"}]
    return layers + [dense(4096), dense(4096), dense(1000)]
