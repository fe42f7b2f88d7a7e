"""
expect: recognised as exercise_with_same_padding
"""

def conv(filters, kernel, **more):
    return {"type": "conv", "filters": filters, "kernel": kernel, **more}


def pool(size, stride):
    return {"type": "pool", "size": size, "stride": stride}


def dense(units):
    return {"type": "dense", "units": units}


def exercise_50x50():
    planes = [conv(10, 5, padding=2), pool(2, 2), conv(20, 3, padding=1)]
    return planes + [{"type": "flatten"}, dense(100), dense(10)]
