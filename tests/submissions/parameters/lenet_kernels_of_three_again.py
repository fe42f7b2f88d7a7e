"""
expect: recognised as lenet_kernels_of_three
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def lenet():
    first = [conv(6, 3), pool(2, 2), conv(16, 3), pool(2, 2), conv(120, 3)]
    return [*first, {"type": "flatten"}, dense(84), dense(10)]
