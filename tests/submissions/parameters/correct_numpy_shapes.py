"""
expect: passes
"""

import numpy as np


def numbers_in(*shape):
    """How many numbers an array of this shape would hold, without making one."""
    if min(shape) < 1:
        raise ValueError(f"an array of shape {shape} holds nothing")
    return int(np.broadcast_to(np.int8(0), shape).size)


def output_size(size, kernel, stride=1, padding=0):
    starts = np.arange(-padding, size + padding - kernel + 1, stride) if stride > 0 else np.empty(0)
    if min(kernel, padding + 1) < 1 or not starts.size:
        raise ValueError("no place for this window")
    return len(starts)


def dense_parameters(inputs, outputs, bias=True):
    matrix = numbers_in(outputs, inputs)
    return matrix + bool(bias) * numbers_in(outputs)


def batchnorm_parameters(channels):
    return numbers_in(2, channels)


def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    if groups < 1 or np.any(np.mod((in_channels, filters), groups)):
        raise ValueError("groups must divide channels and filters")
    window = np.broadcast_to(kernel, 2).tolist()
    return numbers_in(filters, in_channels // groups, *window) + bool(bias) * numbers_in(filters)


def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    arrays = [(one, in_channels, 1, 1)]
    arrays += [(three, in_channels if reduce_three is None else reduce_three, 3, 3)]
    arrays += [(five, in_channels if reduce_five is None else reduce_five, 5, 5)]
    arrays += [(extra, in_channels, 1, 1) for extra in (pool, reduce_three, reduce_five) if extra is not None]
    return sum(numbers_in(*array) for array in arrays)


def window_places(shape, window, stride, padding):
    if np.size(shape) != 3:
        raise ValueError("a window slides over planes only")
    table = np.stack([shape[1:], *(np.broadcast_to(value, 2) for value in (window, stride, padding))])
    return tuple(output_size(*side) for side in table.T.tolist())


def summarize(layers, input_shape, bias=True):
    shapes = [tuple(input_shape)]
    table = []
    for layer in layers:
        options = {"stride": layer.get("size", 1), "padding": 0, "groups": 1, **layer}
        before = shapes[-1]
        learned, work, after = 0, 0, before
        match options:
            case {"type": "conv", "filters": filters, "kernel": kernel, "groups": groups}:
                after = (filters, *window_places(before, kernel, options["stride"], options["padding"]))
                learned = conv_parameters(before[0], filters, kernel, bias, groups)
                work = conv_parameters(before[0], filters, kernel, False, groups) * int(np.prod(after[1:]))
            case {"type": "pool", "size": size}:
                after = before[:1] + window_places(before, size, options["stride"], 0)
            case {"type": "batchnorm"}:
                learned = batchnorm_parameters(before[0])
            case {"type": "flatten"}:
                after = (numbers_in(*before),)
            case {"type": "dense", "units": units} if np.size(before) == 1:
                learned, work, after = dense_parameters(before[0], units, bias), before[0] * units, (units,)
            case _:
                raise ValueError(f"{options['type']} does not go with {before}")
        shapes.append(after)
        table.append([options["type"], after, learned, work])
    names = ["type", "output_shape", "parameters", "multiply_adds"]
    return [dict(zip(names, row)) for row in table]


def total_parameters(layers, input_shape, bias=True):
    return int(np.sum([row["parameters"] for row in summarize(layers, input_shape, bias)], dtype=np.int64))


def conv(filters, kernel, stride=1, padding=0, groups=1):
    return dict(type="conv", filters=filters, kernel=kernel, stride=stride, padding=padding, groups=groups)


def pool(size, stride):
    return dict(type="pool", size=size, stride=stride)


def head(*widths):
    return [dict(type="flatten"), *(dict(type="dense", units=width) for width in widths)]


def mlp_270():
    return head(9, 9, 9, 4)[1:]


def lenet():
    return [conv(6, 5), pool(2, 2), conv(16, 5), pool(2, 2), conv(120, 5), *head(84, 10)]


def exercise_50x50():
    return [conv(10, 5), pool(2, 2), conv(20, 3), *head(100, 10)]


def alexnet():
    first = [conv(96, 11, stride=4), pool(3, 2), conv(256, 5, padding=2, groups=2), pool(3, 2)]
    then = [conv(filters, 3, padding=1, groups=groups) for filters, groups in ((384, 1), (384, 2), (256, 2))]
    return first + then + [pool(3, 2)] + head(4096, 4096, 1000)


def vgg16():
    blocks = np.repeat([64, 128, 256, 512, 512], [2, 2, 3, 3, 3])
    planes = [conv(int(filters), (3, 3), padding=(1, 1)) for filters in blocks]
    for place in (13, 10, 7, 4, 2):
        planes.insert(place, pool((2, 2), (2, 2)))
    return planes + head(4096, 4096, 1000)
