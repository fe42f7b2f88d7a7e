"""
expect: recognised as lenet_third_pooling
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def lenet():
    first = [conv(6, 5), pool(2, 2), conv(16, 5), pool(2, 2), conv(120, 5), pool(1, 1)]
    return [*first, {"type": "flatten"}, dense(84), dense(10)]
