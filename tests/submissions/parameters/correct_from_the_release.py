"""
expect: passes
"""
import math


def pair(value):
    """(height, width) of a kernel, a stride or a padding that is an int or a pair already: 3 becomes (3, 3)."""
    return (value, value) if isinstance(value, int) else tuple(value)


# ---- output_size
def output_size(size, kernel, stride=1, padding=0):
    if kernel < 1 or stride < 1:
        raise ValueError(f"kernel and stride must be at least 1, got {kernel} and {stride}")
    if padding < 0:
        raise ValueError("negative padding")
    room = size + 2 * padding - kernel  # how far the window can move
    if room < 0:
        raise ValueError(f"a window of {kernel} does not fit into {size} + 2*{padding} pixels")
    return room // stride + 1


# ---- dense_parameters
def need_positive(**numbers):
    for name, number in numbers.items():
        if number < 1:
            raise ValueError(f"{name} must be at least 1, but is {number}")


def dense_parameters(inputs, outputs, bias=True):
    need_positive(inputs=inputs, outputs=outputs)
    per_neuron = inputs
    if bias:
        per_neuron += 1
    return outputs * per_neuron


# ---- batchnorm_parameters
def batchnorm_parameters(channels):
    need_positive(channels=channels)
    gammas = betas = channels
    return gammas + betas


# ---- conv_parameters
def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    k_h, k_w = pair(kernel)
    need_positive(in_channels=in_channels, filters=filters, kernel_height=k_h, kernel_width=k_w, groups=groups)
    for number in (in_channels, filters):
        if number % groups != 0:
            raise ValueError(f"{groups} groups do not divide {number}")
    # one filter is a neuron that sees a small patch of its own group's channels
    patch = in_channels // groups * k_h * k_w
    return dense_parameters(patch, filters, bias)


# ---- inception_weights
def chain_weights(in_channels, steps):
    """Weights of conv layers one behind the other; steps: (filters, kernel), a step with filters None is skipped."""
    total = 0
    channels = in_channels
    for filters, kernel in steps:
        if filters is None:
            continue
        total += conv_parameters(channels, filters, kernel, bias=False)
        channels = filters
    return total


def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    branches = [
        [(one, 1)],
        [(reduce_three, 1), (three, 3)],
        [(reduce_five, 1), (five, 5)],
        [(pool, 1)],
    ]
    return sum(chain_weights(in_channels, branch) for branch in branches)


# ---- summarize
def need_planes(shape, kind):
    if len(shape) != 3:
        raise ValueError(f"{kind} needs planes (channels, height, width), not {shape}")


def slide(shape, window, stride, padding=0):
    """(height, width) after a window slid over planes of this shape."""
    sides = zip(shape[1:], pair(window), pair(stride), pair(padding))
    return tuple(output_size(n, k, s, p) for n, k, s, p in sides)


def do_conv(layer, shape, bias):
    need_planes(shape, "conv")
    places = slide(shape, layer["kernel"], layer.get("stride", 1), layer.get("padding", 0))
    groups = layer.get("groups", 1)
    count = lambda with_bias: conv_parameters(shape[0], layer["filters"], layer["kernel"], with_bias, groups)
    return (layer["filters"], *places), count(bias), count(False) * places[0] * places[1]


def do_pool(layer, shape, bias):
    need_planes(shape, "pool")
    places = slide(shape, layer["size"], layer.get("stride", layer["size"]))
    return (shape[0], *places), 0, 0


def do_batchnorm(layer, shape, bias):
    return shape, batchnorm_parameters(shape[0]), 0


def do_flatten(layer, shape, bias):
    return (math.prod(shape),), 0, 0


def do_dense(layer, shape, bias):
    if len(shape) != 1:
        raise ValueError(f"dense needs a vector, not {shape}; flatten first")
    units = layer["units"]
    return (units,), dense_parameters(shape[0], units, bias), dense_parameters(shape[0], units, False)


def summarize(layers, input_shape, bias=True):
    handlers = {
        "conv": do_conv, "pool": do_pool, "batchnorm": do_batchnorm, "flatten": do_flatten, "dense": do_dense,
    }
    shape = tuple(input_shape)
    rows = []
    for layer in layers:
        kind = layer["type"]
        if kind not in handlers:
            raise ValueError(f"unknown layer type {kind!r}")
        shape, learned, work = handlers[kind](layer, shape, bias)
        rows.append({"type": kind, "output_shape": shape, "parameters": learned, "multiply_adds": work})
    return rows


# ---- total_parameters
def total_parameters(layers, input_shape, bias=True):
    total = 0
    for row in summarize(layers, input_shape, bias):
        total = total + row["parameters"]
    return total


# ---- mlp_270
def conv(filters, kernel, **options):
    return {"type": "conv", "filters": filters, "kernel": kernel, **options}


def max_pool(size, stride=None):
    layer = {"type": "pool", "size": size}
    if stride is not None:
        layer["stride"] = stride
    return layer


def head(*units):
    """The dense layers at the end."""
    return [{"type": "dense", "units": number} for number in units]


FLATTEN = {"type": "flatten"}


def mlp_270():
    return head(9, 9, 9, 4)


def lenet():
    return [conv(6, 5), max_pool(2), conv(16, 5), max_pool(2), conv(120, 5), FLATTEN, *head(84, 10)]


def exercise_50x50():
    return [conv(10, 5), max_pool(2, 2), conv(20, 3), FLATTEN] + head(100, 10)


# ---- alexnet
def alexnet():
    layers = [conv(96, 11, stride=4), max_pool(3, 2)]
    layers += [conv(256, 5, padding=2, groups=2), max_pool(3, 2)]
    for filters, groups in [(384, 1), (384, 2), (256, 2)]:
        layers.append(conv(filters, 3, padding=1, groups=groups))
    layers += [max_pool(3, 2), FLATTEN]
    return layers + head(4096, 4096, 1000)


def vgg16():
    layers = []
    for count, filters in zip((2, 2, 3, 3, 3), (64, 128, 256, 512, 512)):
        layers += [conv(filters, 3, padding=1) for _ in range(count)]
        layers.append(max_pool(2))
    return layers + [FLATTEN] + head(4096, 4096, 1000)
