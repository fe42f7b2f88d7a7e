"""
expect: passes
"""

from functools import reduce
from itertools import accumulate, chain, repeat
from operator import itemgetter, mul


def product(numbers):
    return reduce(mul, numbers, 1)


def refuse(wrong, why):
    if wrong:
        raise ValueError(why)


as_pair = lambda value: tuple(value) if hasattr(value, "__len__") else tuple(repeat(value, 2))


def output_size(size, kernel, stride=1, padding=0):
    refuse(kernel < 1 or stride < 1 or padding < 0, "this is no window")
    steps, _ = divmod(size - kernel + padding * 2, stride)
    refuse(steps < 0, "this window does not fit")
    return 1 + steps


def dense_parameters(inputs, outputs, bias=True):
    refuse(not (inputs > 0 and outputs > 0), "an empty layer")
    return product((inputs + (1 if bias else 0), outputs))


def batchnorm_parameters(channels):
    refuse(not channels > 0, "no channels")
    return sum(repeat(channels, 2))


def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    sizes = (in_channels, filters, groups, *as_pair(kernel))
    refuse(any(map((0).__ge__, sizes)), "an empty layer")
    refuse(any(number % groups for number in sizes[:2]), "uneven groups")
    return product((product((in_channels // groups, *as_pair(kernel))) + (1 if bias else 0), filters))


def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    chains = ([one], [reduce_three, three], [reduce_five, five], [pool])
    windows = ([1], [1, 9], [1, 25], [1])
    links = [[link for link in zip(*one_chain) if link[0] is not None] for one_chain in zip(chains, windows)]
    refuse(in_channels < 1 or any(filters < 1 for filters, _ in chain(*links)), "an empty layer")
    seen = [[in_channels, *map(itemgetter(0), branch)] for branch in links]
    return sum(a * b * area for s, branch in zip(seen, links) for a, (b, area) in zip(s, branch))


def conv_step(shape, layer, bias):
    refuse(len(shape) < 3, "planes are needed")
    get = lambda key, default: as_pair(layer.get(key, default))
    sides = zip(shape[1:], get("kernel", None), get("stride", 1), get("padding", 0))
    places = tuple(output_size(*side) for side in sides)
    count = lambda flag: conv_parameters(shape[0], layer["filters"], layer["kernel"], flag, layer.get("groups", 1))
    return (layer["filters"], *places), count(bias), product(places) * count(False)


def pool_step(shape, layer, _):
    refuse(len(shape) < 3, "planes are needed")
    sides = zip(shape[1:], as_pair(layer["size"]), as_pair(layer.get("stride", layer["size"])))
    return (shape[0], *(output_size(*side) for side in sides)), 0, 0


def dense_step(shape, layer, bias):
    refuse(len(shape) > 1, "a vector is needed")
    weights = dense_parameters(*shape, layer["units"], False)
    return (layer["units"],), dense_parameters(*shape, layer["units"], bias), weights


STEPS = {
    "conv": conv_step,
    "pool": pool_step,
    "dense": dense_step,
    "flatten": lambda shape, layer, bias: ((product(shape),), 0, 0),
    "batchnorm": lambda shape, layer, bias: (shape, batchnorm_parameters(shape[0]), 0),
}


def summarize(layers, input_shape, bias=True):
    refuse({layer["type"] for layer in layers} - set(STEPS), "an unknown layer")
    follow = lambda state, layer: STEPS[layer["type"]](state[0], layer, bias)
    states = list(accumulate(layers, follow, initial=(tuple(input_shape), 0, 0)))[1:]
    return [
        {"type": layer["type"]} | dict(zip(("output_shape", "parameters", "multiply_adds"), state))
        for layer, state in zip(layers, states)
    ]


def total_parameters(layers, input_shape, bias=True):
    return sum(map(itemgetter("parameters"), summarize(layers, input_shape, bias)))


def layer_of(word):
    """c96/11/4/0/1 is a conv layer, p3/2 a pool, d10 a dense layer."""
    kind, numbers = word[0], list(map(int, word[1:].split("/")))
    names = {"c": ("conv", "filters", "kernel", "stride", "padding", "groups"), "p": ("pool", "size", "stride")}
    name, *keys = names.get(kind, ("dense", "units"))
    return {"type": name} | dict(zip(keys, numbers))


def read(planes, vectors):
    between = [{"type": "flatten"}] if planes else []
    return [*map(layer_of, planes.split()), *between, *map(layer_of, vectors.split())]


def mlp_270():
    return read("", "d9 d9 d9 d4")


def lenet():
    return read("c6/5 p2 c16/5 p2 c120/5", "d84 d10")


def exercise_50x50():
    return read("c10/5 p2 c20/3", "d100 d10")


def alexnet():
    planes = "c96/11/4 p3/2 c256/5/1/2/2 p3/2 c384/3/1/1 c384/3/1/1/2 c256/3/1/1/2 p3/2"
    return read(planes, "d4096 d4096 d1000")


def vgg16():
    planes = "c64 c64 p2 c128 c128 p2 c256 c256 c256 p2 c512 c512 c512 p2 c512 c512 c512 p2"
    return read(" ".join(w + "/3/1/1" if w[0] == "c" else w for w in planes.split()), "d4096 d4096 d1000")
