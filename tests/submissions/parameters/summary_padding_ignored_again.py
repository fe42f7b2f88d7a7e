"""
expect: recognised as summary_padding_ignored
"""

import math


def places(side, window, step, rim=0):
    padded = side + 2 * rim
    if window < 1 or step < 1 or rim < 0 or window > padded:
        raise ValueError("this window has no place")
    return len(range(0, padded - window + 1, step))


def conv_row(layer, shape, bias):
    if len(shape) == 1:
        raise ValueError("conv on a vector")
    c, h, w = shape
    f, g = layer["filters"], layer.get("groups", 1)
    if f < 1 or g < 1 or c % g or f % g:
        raise ValueError("filters and groups do not come out even")
    (kh, kw), (sh, sw), (ph, pw) = (pair(layer.get(k, d)) for k, d in [("kernel", 0), ("stride", 1), ("padding", 0)])
    rows, columns = places(h, kh, sh), places(w, kw, sw)
    weights = f * (c // g) * kh * kw
    return (f, rows, columns), weights + f * bias, weights * rows * columns


def pool_row(layer, shape, bias):
    if len(shape) == 1:
        raise ValueError("pool on a vector")
    c, h, w = shape
    ph, pw = pair(layer["size"])
    sh, sw = pair(layer["stride"]) if "stride" in layer else (ph, pw)
    return (c, places(h, ph, sh), places(w, pw, sw)), 0, 0


def batchnorm_row(layer, shape, bias):
    return shape, 2 * shape[0], 0


def flatten_row(layer, shape, bias):
    return (math.prod(shape),), 0, 0


def dense_row(layer, shape, bias):
    (n,) = shape
    m = layer["units"]
    if m < 1:
        raise ValueError("no neurons")
    return (m,), (n + bias) * m, n * m


ROWS = {"conv": conv_row, "pool": pool_row, "batchnorm": batchnorm_row, "flatten": flatten_row, "dense": dense_row}


def summarize(layers, input_shape, bias=True):
    table = []
    shape = tuple(input_shape)
    for layer in layers:
        if layer["type"] not in ROWS:
            raise ValueError("never heard of " + str(layer["type"]))
        shape, learned, work = ROWS[layer["type"]](layer, shape, bias)
        table.append(dict(type=layer["type"], output_shape=shape, parameters=learned, multiply_adds=work))
    return table
