"""
expect: recognised as mlp_one_layer_missing
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def mlp_270():
    return [dense(9), dense(9), dense(4)]
