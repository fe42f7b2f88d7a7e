"""
expect: recognised as vgg_with_nineteen_layers
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def vgg16():
    def block(filters, repeats):
        return [conv(filters, (3, 3), padding=(1, 1))] * repeats + [pool(2, 2)]

    planes = block(64, 2) + block(128, 2) + block(256, 4) + block(512, 4) + block(512, 4)
    return [*planes, {"type": "flatten"}, *map(dense, (4096, 4096, 1000))]
