"""
expect: passes
"""

from dataclasses import dataclass


def positive(*numbers):
    if any(number < 1 for number in numbers):
        raise ValueError("at least 1, please")


@dataclass
class Window:
    size: int
    step: int = 1
    rim: int = 0

    def over(self, side):
        positive(self.size, self.step, self.rim + 1)
        if self.size > side + 2 * self.rim:
            raise ValueError("too large")
        return (side + self.rim + self.rim - self.size + self.step) // self.step


class Layer:
    def __init__(self, words, shape, bias):
        self.words, self.shape, self.bias = words, shape, bias
        self.check()

    def check(self):
        pass

    def needs(self, axes):
        if len(self.shape) != axes:
            raise ValueError(f"{self.words['type']} on {self.shape}")

    def made(self):
        return self.shape

    def weights(self):
        return 0

    def learned(self):
        return self.weights()

    def work(self):
        return 0

    def slide(self, window, stride, padding=0):
        settings = [value if isinstance(value, (tuple, list)) else (value, value) for value in (window, stride, padding)]
        return tuple(Window(*setting).over(side) for side, setting in zip(self.shape[1:], zip(*settings)))

    def row(self):
        return {
            "type": self.words["type"],
            "output_shape": self.made(),
            "parameters": self.learned(),
            "multiply_adds": self.work(),
        }


class Convolution(Layer):
    def check(self):
        self.needs(3)
        self.groups = self.words.get("groups", 1)
        kernel = self.words["kernel"]
        self.kernel = kernel if isinstance(kernel, (tuple, list)) else (kernel, kernel)
        positive(self.shape[0], self.words["filters"], self.groups, *self.kernel)
        if any(number % self.groups for number in (self.shape[0], self.words["filters"])):
            raise ValueError("the groups do not come out even")

    def made(self):
        places = self.slide(self.kernel, self.words.get("stride", 1), self.words.get("padding", 0))
        return (self.words["filters"],) + places

    def weights(self):
        tall, wide = self.kernel
        return self.shape[0] * self.words["filters"] * tall * wide // self.groups

    def learned(self):
        return self.weights() + (self.words["filters"] if self.bias else 0)

    def work(self):
        _, rows, columns = self.made()
        return rows * columns * self.weights()


class Pooling(Layer):
    def check(self):
        self.needs(3)

    def made(self):
        size = self.words["size"]
        return self.shape[:1] + self.slide(size, self.words.get("stride", size))


class Normalization(Layer):
    def learned(self):
        positive(self.shape[0])
        return self.shape[0] * 2


class Flattening(Layer):
    def made(self):
        first, *others = self.shape
        for other in others:
            first *= other
        return (first,)


class Dense(Layer):
    def check(self):
        self.needs(1)
        positive(self.shape[0], self.words["units"])

    def made(self):
        return (self.words["units"],)

    def weights(self):
        return self.shape[0] * self.words["units"]

    def learned(self):
        return self.weights() + (self.words["units"] if self.bias else 0)

    def work(self):
        return self.weights()


KINDS = {"conv": Convolution, "pool": Pooling, "batchnorm": Normalization, "flatten": Flattening, "dense": Dense}


def output_size(size, kernel, stride=1, padding=0):
    return Window(kernel, stride, padding).over(size)


def dense_parameters(inputs, outputs, bias=True):
    return Dense({"type": "dense", "units": outputs}, (inputs,), bias).learned()


def batchnorm_parameters(channels):
    return Normalization({}, (channels,), True).learned()


def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    words = {"type": "conv", "filters": filters, "kernel": kernel, "groups": groups}
    return Convolution(words, (in_channels, 0, 0), bias).learned()


def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    def branch(*layers):
        channels, total = in_channels, 0
        for filters, side in layers:
            if filters is not None:
                total += Convolution({"filters": filters, "kernel": side}, (channels, 1, 1), False).weights()
                channels = filters
        return total

    return branch((one, 1)) + branch((reduce_three, 1), (three, 3)) + branch((reduce_five, 1), (five, 5)) + branch((pool, 1))


def summarize(layers, input_shape, bias=True):
    rows, shape = [], tuple(input_shape)
    for words in layers:
        try:
            kind = KINDS[words["type"]]
        except KeyError:
            raise ValueError("never heard of this layer") from None
        rows.append(kind(words, shape, bias).row())
        shape = rows[-1]["output_shape"]
    return rows


def total_parameters(layers, input_shape, bias=True):
    counts = [row["parameters"] for row in summarize(layers, input_shape, bias)]
    return sum(counts)


class Plan:
    """A network that is written down step by step."""

    def __init__(self):
        self.layers = []

    def add(self, kind, **words):
        self.layers.append({"type": kind, **words})
        return self

    def dense(self, *sizes):
        for size in sizes:
            self.add("dense", units=size)
        return self


def mlp_270():
    return Plan().dense(9, 9, 9, 4).layers


def lenet():
    plan = Plan().add("conv", filters=6, kernel=5).add("pool", size=2).add("conv", filters=16, kernel=5)
    return plan.add("pool", size=2).add("conv", filters=120, kernel=5).add("flatten").dense(84, 10).layers


def exercise_50x50():
    plan = Plan().add("conv", filters=10, kernel=5).add("pool", size=2)
    return plan.add("conv", filters=20, kernel=3).add("flatten").dense(100, 10).layers


def alexnet():
    plan = Plan().add("conv", filters=96, kernel=11, stride=4).add("pool", size=3, stride=2)
    plan.add("conv", filters=256, kernel=5, padding=2, groups=2).add("pool", size=3, stride=2)
    plan.add("conv", filters=384, kernel=3, padding=1).add("conv", filters=384, kernel=3, padding=1, groups=2)
    plan.add("conv", filters=256, kernel=3, padding=1, groups=2).add("pool", size=3, stride=2)
    return plan.add("flatten").dense(4096, 4096, 1000).layers


def vgg16():
    plan = Plan()
    for block, length in ((1, 2), (2, 2), (4, 3), (8, 3), (8, 3)):
        for _ in range(length):
            plan.add("conv", filters=64 * block, kernel=3, padding=1)
        plan.add("pool", size=2)
    return plan.add("flatten").dense(4096, 4096, 1000).layers
