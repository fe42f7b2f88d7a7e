"""
expect: recognised as exercise_flattened_too_early
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def exercise_50x50():
    planes = [conv(10, 5), {"type": "flatten"}, pool(2, 2), conv(20, 3)]
    return planes + [dense(100), dense(10)]
