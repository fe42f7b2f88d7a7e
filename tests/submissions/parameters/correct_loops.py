"""
expect: passes
"""

def both(value):
    return value if isinstance(value, tuple) else (value, value)


def output_size(size, kernel, stride=1, padding=0):
    if kernel < 1:
        raise ValueError("a kernel has at least one pixel")
    if stride < 1:
        raise ValueError("a stride goes at least one pixel")
    if padding < 0:
        raise ValueError("a padding cannot take pixels away")
    places = 0
    end = kernel
    while end <= size + 2 * padding:
        places += 1
        end += stride
    if places == 0:
        raise ValueError("the kernel does not fit")
    return places


def dense_parameters(inputs, outputs, bias=True):
    if inputs <= 0:
        raise ValueError("no inputs")
    if outputs <= 0:
        raise ValueError("no neurons")
    total = 0
    for _ in range(outputs):
        total += inputs
        if bias:
            total += 1
    return total


def batchnorm_parameters(channels):
    if channels <= 0:
        raise ValueError("no channels")
    total = 0
    for _ in ("scale", "shift"):
        total += channels
    return total


def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    height, width = both(kernel)
    for number in (in_channels, filters, height, width, groups):
        if number <= 0:
            raise ValueError("all numbers must be positive")
    if in_channels % groups != 0:
        raise ValueError("the channels cannot be dealt out")
    if filters % groups != 0:
        raise ValueError("the filters cannot be dealt out")
    total = 0
    for _ in range(filters):
        for _ in range(in_channels // groups):
            total += height * width
        if bias:
            total += 1
    return total


def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    for number in (in_channels, one, three, five, pool, reduce_three, reduce_five):
        if number is not None and number <= 0:
            raise ValueError("all numbers must be positive")
    total = in_channels * one
    seen = in_channels
    if reduce_three is not None:
        total += in_channels * reduce_three
        seen = reduce_three
    total += seen * three * 3 * 3
    seen = in_channels
    if reduce_five is not None:
        total += in_channels * reduce_five
        seen = reduce_five
    total += seen * five * 5 * 5
    if pool is not None:
        total += in_channels * pool
    return total


def summarize(layers, input_shape, bias=True):
    summary = []
    shape = input_shape
    for layer in layers:
        row = {"type": layer["type"], "parameters": 0, "multiply_adds": 0}
        if layer["type"] == "conv":
            if len(shape) != 3:
                raise ValueError("conv needs planes")
            height, width = both(layer["kernel"])
            down, right = both(layer.get("stride", 1))
            above, left = both(layer.get("padding", 0))
            new_height = output_size(shape[1], height, down, above)
            new_width = output_size(shape[2], width, right, left)
            groups = layer.get("groups", 1)
            row["parameters"] = conv_parameters(shape[0], layer["filters"], (height, width), bias, groups)
            for _ in range(new_height):
                for _ in range(new_width):
                    row["multiply_adds"] += layer["filters"] * (shape[0] // groups) * height * width
            shape = (layer["filters"], new_height, new_width)
        elif layer["type"] == "pool":
            if len(shape) != 3:
                raise ValueError("pool needs planes")
            height, width = both(layer["size"])
            down, right = both(layer.get("stride", layer["size"]))
            shape = (shape[0], output_size(shape[1], height, down), output_size(shape[2], width, right))
        elif layer["type"] == "batchnorm":
            row["parameters"] = batchnorm_parameters(shape[0])
        elif layer["type"] == "flatten":
            length = 1
            for side in shape:
                length *= side
            shape = (length,)
        elif layer["type"] == "dense":
            if len(shape) != 1:
                raise ValueError("dense needs a vector")
            row["parameters"] = dense_parameters(shape[0], layer["units"], bias)
            row["multiply_adds"] = shape[0] * layer["units"]
            shape = (layer["units"],)
        else:
            raise ValueError("unknown type of layer")
        row["output_shape"] = shape
        summary.append(row)
    return summary


def total_parameters(layers, input_shape, bias=True):
    total = 0
    for row in summarize(layers, input_shape, bias):
        total += row["parameters"]
    return total


def mlp_270():
    layers = []
    for units in (9, 9, 9, 4):
        layers.append({"type": "dense", "units": units})
    return layers


def lenet():
    layers = []
    for filters in (6, 16):
        layers.append({"type": "conv", "filters": filters, "kernel": 5})
        layers.append({"type": "pool", "size": 2})
    layers.append({"type": "conv", "filters": 120, "kernel": 5})
    layers.append({"type": "flatten"})
    for units in (84, 10):
        layers.append({"type": "dense", "units": units})
    return layers


def exercise_50x50():
    layers = []
    layers.append({"type": "conv", "filters": 10, "kernel": 5})
    layers.append({"type": "pool", "size": 2})
    layers.append({"type": "conv", "filters": 20, "kernel": 3})
    layers.append({"type": "flatten"})
    layers.append({"type": "dense", "units": 100})
    layers.append({"type": "dense", "units": 10})
    return layers


def alexnet():
    layers = []
    for filters, kernel, stride, padding, groups, pooled in (
        (96, 11, 4, 0, 1, True),
        (256, 5, 1, 2, 2, True),
        (384, 3, 1, 1, 1, False),
        (384, 3, 1, 1, 2, False),
        (256, 3, 1, 1, 2, True),
    ):
        layer = {"type": "conv", "filters": filters, "kernel": kernel}
        layer["stride"] = stride
        layer["padding"] = padding
        layer["groups"] = groups
        layers.append(layer)
        if pooled:
            layers.append({"type": "pool", "size": 3, "stride": 2})
    layers.append({"type": "flatten"})
    for units in (4096, 4096, 1000):
        layers.append({"type": "dense", "units": units})
    return layers


def vgg16():
    layers = []
    for filters in (64, 64, "pool", 128, 128, "pool", 256, 256, 256, "pool", 512, 512, 512, "pool", 512, 512, 512):
        if filters == "pool":
            layers.append({"type": "pool", "size": 2})
        else:
            layers.append({"type": "conv", "filters": filters, "kernel": 3, "padding": 1})
    layers.append({"type": "pool", "size": 2})
    layers.append({"type": "flatten"})
    for units in (4096, 4096, 1000):
        layers.append({"type": "dense", "units": units})
    return layers
