"""
expect: recognised as vgg_without_padding
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def vgg16():
    def block(filters, repeats):
        return [conv(filters, (3, 3))] * repeats + [pool(2, 2)]

    planes = block(64, 2) + block(128, 2) + block(256, 3) + block(512, 3) + block(512, 3)
    return [*planes, {"type": "flatten"}, *map(dense, (4096, 4096, 1000))]
