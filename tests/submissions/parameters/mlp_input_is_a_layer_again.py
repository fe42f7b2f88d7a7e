"""
expect: recognised as mlp_input_is_a_layer
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def mlp_270():
    sizes = 8, 9, 9, 9, 4
    return list(map(dense, sizes))
