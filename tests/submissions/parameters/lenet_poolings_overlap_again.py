"""
expect: recognised as lenet_poolings_overlap
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def lenet():
    first = [conv(6, 5), pool(2, 1), conv(16, 5), pool(2, 1), conv(120, 5)]
    return [*first, {"type": "flatten"}, dense(84), dense(10)]
