# ---
# jupyter:
#   exercise:
#     title: Parameters
#     order: 4
#     minutes: 75
#     description: Count what a network learns and what it computes, layer by layer, from 270 weights to VGG16.
#     requires: [numpy, matplotlib, torch]
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Parameters
#
# "How many parameters does this MLP have?", asks the lecture, and later: "60 million parameters, 650,000 neurons:
# overfits a lot". The count decides whether a network fits into memory, how much data it wants, and how large the
# file is that you download. The number of multiplications decides how long it runs. The two are *not* the same.
#
# In this notebook you write a program that reads the description of a network and counts both, layer by layer. It
# needs no images, no training and no arrays: plain Python, and care. At the end you hold it against PyTorch, and
# against the lecture's numbers. Some of these do not survive.
#
# The figure shows the two things that you will count. **Left:** the lecture's multilayer perceptron with 8 inputs and
# layers of 9, 9, 9 and 4 neurons. Every line is a **weight**; the eight orange ones belong to one neuron, which also
# has a **bias** of its own. **Right:** one 5×5 filter of a convolutional layer that looks at a colour picture: a
# grid of weights for each of the three colours, and one bias. It uses the *same* numbers at every place.

# %% tags=["showcase"]
import matplotlib.pyplot as plt

BLUE, ORANGE, GREEN, GREY = "#0072B2", "#E69F00", "#009E73", "#999999"  # of the Okabe-Ito palette
RED = "#D55E00"


def draw_perceptron(axes, sizes):
    """Neurons as circles, weights as lines; the weights of one neuron are orange."""
    heights = [[row - (size - 1) / 2 for row in range(size)] for size in sizes]
    for column, (left, right) in enumerate(zip(heights, heights[1:])):
        for target, y in enumerate(right):
            chosen = column == 0 and target == 2
            for x in left:
                style = {"color": ORANGE, "linewidth": 2, "zorder": 2} if chosen else {"color": GREY, "linewidth": 0.4}
                axes.plot([column, column + 1], [x, y], **style)
    for column, rows in enumerate(heights):
        face = "white" if column == 0 else BLUE
        axes.scatter([column] * len(rows), rows, s=130, c=face, edgecolors="black", zorder=3)
        axes.text(column, 4.9, str(len(rows)), ha="center", fontsize=12)
    box = {"facecolor": "white", "edgecolor": ORANGE, "boxstyle": "round"}
    axes.text(1.13, heights[1][2], "+ 1 bias", va="center", fontsize=10, bbox=box)
    axes.set(title="a perceptron: every line is a weight", ylim=(-4.8, 5.6))
    axes.axis("off")


def draw_filter(axes):
    """Three grids of 5×5 weights, one behind the other, and a bias."""
    for depth, (colour, name) in enumerate([(RED, "red"), (GREEN, "green"), (BLUE, "blue")]):
        shift = 2 - depth
        for row in range(5):
            for column in range(5):
                corner = (column + 1.5 * shift, row + 1.5 * shift)
                axes.add_patch(plt.Rectangle(corner, 1, 1, facecolor=colour, edgecolor="white", zorder=depth))
        axes.text(5.2 + 1.5 * shift, 0.5 + 1.5 * shift, name, va="center", fontsize=11)
    axes.add_patch(plt.Rectangle((9.2, 0), 1, 1, facecolor=ORANGE, edgecolor="white"))
    axes.text(8.6, 0.5, "+", ha="center", va="center", fontsize=16)
    axes.text(9.7, -0.9, "bias", ha="center", fontsize=11)
    axes.set(title="one filter: 5×5 weights a colour, one bias", xlim=(-0.5, 11), ylim=(-1.5, 8.5), aspect="equal")
    axes.axis("off")


def figure_what_is_counted():
    _, (left, right) = plt.subplots(1, 2, figsize=(11, 4.3), width_ratios=[6, 5], layout="constrained")
    draw_perceptron(left, [8, 9, 9, 9, 4])
    draw_filter(right)
    plt.show()


figure_what_is_counted()

# %% [markdown]
# ## What you build
#
# | | you write | it is | minutes |
# |---|---|---|---|
# | 1 | `output_size` | how large a plane comes out of a window that slides | 5 |
# | 2 | `dense_parameters`, `batchnorm_parameters` | layers that see everything, and layers that rescale | 8 |
# | 3 | `conv_parameters` | layers that share their weights | 10 |
# | 4 | `inception_weights` | GoogLeNet's module, with and without its trick | 12 |
# | 5 | `summarize`, `total_parameters` | a whole network, layer by layer | 25 |
# | 6 | `mlp_270`, `lenet`, `exercise_50x50`, `alexnet`, `vgg16` | the lecture's networks, as data | 15 |
#
# Below the functions are checks: run them as often as you like. They are worth 20 points. Half of them are hidden and
# run only when your work is graded; they try the same promises of the docstrings on networks that no slide shows.
#
# Three rules hold for everything:
#
# - **Counts are whole numbers.** Return an `int`, never a float: divide with `//`, not with `/`.
# - **Windows may be oblong.** A kernel, a pooling window, a stride or a padding is an int, or a pair
#   (height, width). The function `pair` below turns both into a pair. Only `output_size` looks at one side at a time
#   and takes ints alone.
# - **What cannot be is refused** with a `ValueError`: a layer with no neurons, or a window that does not fit.

# %%
import math


def pair(value):
    """(height, width) of a kernel, a stride or a padding that is an int or a pair already: 3 becomes (3, 3)."""
    return (value, value) if isinstance(value, int) else tuple(value)


# %% [markdown]
# ## 1. How large is the result?
#
# ★☆☆, about 5 minutes
#
# You may know this function from the exercise on convolution; if you wrote it there, copy it. A side of $n$ pixels
# gets a **padding** of $p$ pixels at each end. A window of $k$ pixels (the **kernel**) slides over it, $s$ pixels at
# a time (the **stride**). It has
#
# $$\left\lfloor \frac{n + 2p - k}{s} \right\rfloor + 1$$
#
# places to stand. The brackets $\lfloor\;\rfloor$ round down: a step that would leave the padded picture is not taken.


# %%
def output_size(size, kernel, stride=1, padding=0):
    """How many places a window has along one side of an image.

    size, kernel, stride, padding: ints; `padding` pixels are added at each of the two ends.

    Returns an int, rounded down: where the last step would leave the padded image, it is not taken.
    Raises ValueError where the window does not fit into the padded image, where kernel or stride
    is less than 1, and where padding is negative.

    Source: AlexNet's first layer in the lecture, 227 pixels, receptive field 11, stride 4: 55 places.
    """
    # BEGIN SOLUTION
    room = size + 2 * padding - kernel
    if kernel < 1 or stride < 1 or padding < 0 or room < 0:
        raise ValueError(f"a window of {kernel} with stride {stride} and padding {padding} does not fit into {size}")
    return room // stride + 1
    # END SOLUTION


# %% [markdown]
# ## 2. Layers that see everything
#
# ★☆☆, about 8 minutes for both functions
#
# In a **dense** (fully connected) layer every neuron has one weight for every input, and one bias of its own. The
# left picture above is four such layers. The lecture counts its lines,
#
# $$8 \cdot 9 + 9 \cdot 9 + 9 \cdot 9 + 9 \cdot 4 = 270,$$
#
# and forgets the biases. Your function counts both; `bias=False` leaves them out.
#
# **Batch normalization** standardizes each channel, then multiplies it by a learned scale $\gamma$ and adds a learned
# shift $\beta$: one of each per channel, whatever the size of the planes. It also keeps a running mean and a running
# variance. Gradient descent never touches these two, so they are no parameters.


# %%
def dense_parameters(inputs, outputs, bias=True):
    """How many numbers a dense layer learns: its weights, and with `bias` one bias per output.

    inputs, outputs: ints, the numbers of values that go in and of neurons.

    Returns an int. Raises ValueError where inputs or outputs is less than 1.

    Source: "How many parameter does this MLP has?" in the lecture, with its biases.
    """
    # BEGIN SOLUTION
    if inputs < 1 or outputs < 1:
        raise ValueError(f"a layer from {inputs} inputs to {outputs} outputs cannot be")
    weights = inputs * outputs
    return weights + outputs if bias else weights
    # END SOLUTION


# %%
def batchnorm_parameters(channels):
    """How many numbers batch normalization learns: a scale and a shift for each channel.

    channels: int. The running mean and variance are not learned and do not count.

    Returns an int. Raises ValueError where channels is less than 1.

    Source: "Batch normalization" in the lecture; Ioffe and Szegedy (2015), algorithm 1.
    """
    # BEGIN SOLUTION
    if channels < 1:
        raise ValueError(f"{channels} channels cannot be normalized")
    return 2 * channels
    # END SOLUTION


# %% [markdown]
# ### "More than 48 million"
#
# The lecture feeds a picture of 256×256 pixels and 3 colours to 256 neurons and then to one neuron, and says that this
# takes "more than 48 million parameters". Run the cell: the first line holds the exact number.
#
# "More than" is right, but where does 48 come from? Somebody divided by $2^{20} = 1{,}048{,}576$, the computer's
# "million", as one does for bytes. In plain millions it is 50.3. Mind which of the two a number is in.

# %% tags=["showcase"]
DENSE = dense_parameters(256 * 256 * 3, 256) + dense_parameters(256, 1)
DENSE_WEIGHTS = dense_parameters(256 * 256 * 3, 256, bias=False) + dense_parameters(256, 1, bias=False)
print(f"{DENSE:>12,} parameters, of which {DENSE_WEIGHTS:,} are weights")
print(f"{DENSE_WEIGHTS / 2**20:>12.2f} times 2**20")
print(f"{DENSE_WEIGHTS / 10**6:>12.2f} million")

# %% [markdown]
# ## 3. Layers that share their weights
#
# ★★☆, about 10 minutes
#
# A convolutional layer has $F$ **filters**. Each filter looks at all $C$ **channels** that come in, with a grid of
# $K_H \times K_W$ weights for each of them, and has *one* bias (the right picture above). It uses these numbers at
# every place of the picture, so the size of the picture does not matter:
#
# $$F \cdot (C \cdot K_H \cdot K_W + 1)$$
#
# **Groups.** AlexNet was trained on two graphics cards, and to save traffic, half of the filters of some layers sees
# only half of the channels. With $G$ **groups**, channels and filters are dealt out into $G$ equal parts, and a
# filter sees only the $C / G$ channels of its own part. Each filter still has its one bias.


# %%
def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    """How many numbers a convolutional layer learns: its weights, and with `bias` one bias per filter.

    in_channels, filters: ints. kernel: an int or a pair (height, width). groups: int; a filter sees
    in_channels / groups channels.

    Returns an int. Raises ValueError where in_channels, filters, a side of the kernel or groups is less than 1,
    and where groups does not divide both in_channels and filters.

    Source: "1st Convolution Layer" of AlexNet in the lecture; groups: Krizhevsky et al. (2012), figure 2.
    """
    # BEGIN SOLUTION
    height, width = pair(kernel)
    if min(in_channels, filters, height, width, groups) < 1:
        raise ValueError("channels, filters, kernel and groups must be at least 1")
    if in_channels % groups or filters % groups:
        raise ValueError(f"{groups} groups do not divide {in_channels} channels and {filters} filters")
    weights = filters * (in_channels // groups) * height * width
    return weights + filters if bias else weights
    # END SOLUTION


# %% [markdown]
# ### Why one shares weights
#
# The figure compares two layers, for square colour pictures of growing size; both axes are logarithmic. The blue line
# with squares is a dense layer with 256 neurons: twice the side, four times the parameters. The orange line with
# triangles is a convolutional layer with 256 filters of 3×3. It stays where it is.


# %% tags=["showcase"]
def figure_sharing():
    sides = [2**power for power in range(4, 11)]
    dense = [dense_parameters(side * side * 3, 256) for side in sides]
    shared = [conv_parameters(3, 256, 3) for _ in sides]
    _, axes = plt.subplots(figsize=(6.5, 3.8), layout="constrained")
    axes.plot(sides, dense, "s-", color=BLUE, label="dense, 256 neurons")
    axes.plot(sides, shared, "^-", color=ORANGE, label="convolution, 256 filters of 3×3")
    axes.set_xscale("log", base=2)
    axes.set(yscale="log", xlabel="side of the picture in pixels", ylabel="parameters", ylim=(10**3, 3 * 10**9))
    axes.set_xticks(sides, [str(side) for side in sides])
    axes.annotate(f"{dense[4]:,}", (sides[4], dense[4]), xytext=(-8, 8), textcoords="offset points", ha="right")
    axes.annotate(f"{shared[4]:,}", (sides[4], shared[4]), xytext=(0, 9), textcoords="offset points", ha="center")
    axes.legend(frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    plt.show()


figure_sharing()

# %% [markdown]
# ## 4. The Inception module
#
# ★★☆, about 12 minutes
#
# "What is the best kernel size for each layer?", asks the lecture. GoogLeNet's answer is: all of them. An **Inception
# module** sends its input through four branches, side by side, and stacks the planes that come out:
#
# | branch | naive | with reductions |
# |---|---|---|
# | 1 | `one` filters of 1×1 | the same |
# | 2 | `three` filters of 3×3 | `reduce_three` filters of 1×1, then `three` filters of 3×3 |
# | 3 | `five` filters of 5×5 | `reduce_five` filters of 1×1, then `five` filters of 5×5 |
# | 4 | 3×3 max-pooling, which learns nothing | 3×3 max-pooling, then `pool` filters of 1×1 |
#
# All four branches start from the same input, with `in_channels` channels. A 1×1 filter is a weighted sum over the
# channels of one pixel. With few such filters, the expensive 3×3 and 5×5 filters behind them see few channels; this
# is the "dimensionality reduction" of the lecture.
#
# Each of the three extra 1×1 layers may be there or not, independently of the others; `None` says that it is not. Here
# you count weights only, no biases.


# %%
def inception_weights(in_channels, one, three, five, pool=None, reduce_three=None, reduce_five=None):
    """How many weights an Inception module has. Biases are not counted.

    in_channels: int, the channels of the module's input. one, three, five: ints, the numbers of 1×1, 3×3 and
    5×5 filters. reduce_three, reduce_five: the number of 1×1 filters before the 3×3 and before the 5×5 filters;
    pool: that after the max-pooling. Each of these three is an int, or None where there is no such 1×1 layer.

    Returns an int. Raises ValueError where a number is less than 1. 0 is such a number; it does not mean None.

    Source: "Inception Module" in the lecture; Szegedy et al. (2015), figure 2 and table 1.
    """
    # BEGIN SOLUTION
    weights = conv_parameters(in_channels, one, 1, bias=False)
    for filters, kernel, reduced in [(three, 3, reduce_three), (five, 5, reduce_five)]:
        if reduced is None:
            weights += conv_parameters(in_channels, filters, kernel, bias=False)
        else:
            weights += conv_parameters(in_channels, reduced, 1, bias=False)
            weights += conv_parameters(reduced, filters, kernel, bias=False)
    if pool is not None:
        weights += conv_parameters(in_channels, pool, 1, bias=False)
    return weights
    # END SOLUTION


# %% [markdown]
# ### What the reductions save
#
# GoogLeNet stacks nine modules, 3a to 5b. The figure shows, **left**, how many channels each module hands on: the four
# branches' planes together. In the naive version (orange triangles) the pooling branch hands on *all* channels that
# came in, so the number can only grow. This is the lecture's "exploding number of outputs". With reductions (blue
# squares) it stays moderate. **Right**, the weights of each module: orange bars for a naive stack, whose modules also
# have to digest the growing input, and blue bars for GoogLeNet. The axis is logarithmic.
#
# The printed lines check another claim of the lecture: GoogLeNet has "12 times less parameters than AlexNet".
# You count AlexNet's in part 6; the number is typed in here.

# %% tags=["showcase"]
MODULES = {  # one, three, five, pool, reduce_three, reduce_five: table 1 of the paper
    "3a": (64, 128, 32, 32, 96, 16), "3b": (128, 192, 96, 64, 128, 32), "4a": (192, 208, 48, 64, 96, 16),
    "4b": (160, 224, 64, 64, 112, 24), "4c": (128, 256, 64, 64, 128, 24), "4d": (112, 288, 64, 64, 144, 32),
    "4e": (256, 320, 128, 128, 160, 32), "5a": (256, 320, 128, 128, 160, 32), "5b": (384, 384, 128, 128, 192, 48),
}  # fmt: skip


def figure_inception():
    channels, naive_channels = [192], [192]
    weights, naive_weights = [], []
    for one, three, five, *reductions in MODULES.values():
        weights.append(inception_weights(channels[-1], one, three, five, *reductions))
        channels.append(one + three + five + reductions[0])
        naive_weights.append(inception_weights(naive_channels[-1], one, three, five))
        naive_channels.append(one + three + five + naive_channels[-1])

    _, (left, right) = plt.subplots(1, 2, figsize=(11, 3.8), layout="constrained")
    names, places = list(MODULES), range(9)
    left.plot(["input", *names], naive_channels, "^-", color=ORANGE, label="naive")
    left.plot(["input", *names], channels, "s-", color=BLUE, label="with 1×1 reductions")
    left.set(title="channels handed on", ylim=(0, None))
    right.bar([place - 0.2 for place in places], naive_weights, 0.4, color=ORANGE, label="naive")
    right.bar([place + 0.2 for place in places], weights, 0.4, color=BLUE, label="with 1×1 reductions")
    right.set(title="weights of the module", yscale="log")
    right.set_xticks(places, names)
    for axes in (left, right):
        axes.legend(frameon=False, loc="upper left")
        axes.spines[["top", "right"]].set_visible(False)
    plt.show()

    first = conv_parameters(3, 64, 7) + conv_parameters(64, 64, 1) + conv_parameters(64, 192, 3)
    biases = sum(sum(module) for module in MODULES.values())
    googlenet = first + sum(weights) + biases + dense_parameters(1024, 1000)
    print(f"GoogLeNet: {googlenet:,} parameters. AlexNet's 60,965,224 are {60_965_224 / googlenet:.1f} times as many.")


figure_inception()

# %% [markdown]
# So the factor is 8.7, not 12. (The 12 is in the paper's introduction, but its own table does not give it.)
#
# ## 5. A whole network
#
# ★★★, about 20 minutes
#
# A network is a list of layers, and a layer is a dict:
#
# | layer | keys | left out, it is |
# |---|---|---|
# | `{"type": "conv"}` | `"filters"`, `"kernel"`, `"stride"`, `"padding"`, `"groups"` | stride 1, padding 0, groups 1 |
# | `{"type": "pool"}` | `"size"`, `"stride"` | the stride is the size: windows lie side by side |
# | `{"type": "batchnorm"}` | | |
# | `{"type": "flatten"}` | | |
# | `{"type": "dense"}` | `"units"` | |
#
# What goes in is either planes, with the shape (channels, height, width), or a vector, with the shape (features,). What
# comes out of one layer goes into the next:
#
# - `conv` and `pool` need planes. `conv` makes one plane per filter; `pool` keeps the number of planes and learns
#   nothing. (One slide speaks of pooling "into smaller number of parameters". Hold that thought.)
# - `flatten` turns planes into a vector of all their values. A vector stays as it is.
# - `dense` needs a vector. Planes have to be flattened first.
# - `batchnorm` takes either, and its channels are the first number of the shape: planes or features.
#
# **Multiply-adds.** To make *one* value of a plane, a filter multiplies each of its weights by a value and adds
# it up. So a `conv` layer takes as many multiply-adds as it has weights, times the number of places (height times width
# of what comes *out*). A `dense` layer uses each weight once. Adding the biases is not counted, nor is what pooling
# and batch normalization do. FLOPs, floating-point operations, are about twice as many: a multiplication and an
# addition each.


# %%
def summarize(layers, input_shape, bias=True):
    """What each layer makes, learns and computes: a list with one dict per layer, in order.

    layers: a list of dicts as in the table above; it is left as it was. Kernels, sizes, strides and paddings are
    ints or pairs (height, width). input_shape: a tuple, (channels, height, width) or (features,).
    bias: whether conv and dense layers have biases; batch normalization keeps its shift in any case.

    Returns a list of dicts with the keys
    "type": the layer's type,
    "output_shape": a tuple of ints, (channels, height, width) or (features,),
    "parameters": int, how many numbers the layer learns,
    "multiply_adds": int, of conv and dense layers, for one input; places on the padding count like any
    other, biases do not. 0 for other layers.
    Raises ValueError for an unknown type, for conv or pool on a vector, for dense on planes, and for a layer that
    the functions above refuse: a window that does not fit, or groups that do not divide the channels.

    Source: the exercise "How many parameter do the model" in the lecture; FLOPs: "CNN Architecture".
    """
    # BEGIN SOLUTION
    shape, rows = tuple(input_shape), []
    for layer in layers:
        kind, channels, counts = layer["type"], shape[0], {"parameters": 0, "multiply_adds": 0}
        if (len(shape), kind) in [(1, "conv"), (1, "pool"), (3, "dense")]:
            raise ValueError(f"a {kind} layer cannot take the shape {shape}")
        if kind == "conv":
            filters, kernel, groups = layer["filters"], layer["kernel"], layer.get("groups", 1)
            windows = zip(shape[1:], pair(kernel), pair(layer.get("stride", 1)), pair(layer.get("padding", 0)))
            shape = (filters, *(output_size(*window) for window in windows))
            weights = conv_parameters(channels, filters, kernel, False, groups)
            counts["parameters"] = conv_parameters(channels, filters, kernel, bias, groups)
            counts["multiply_adds"] = weights * shape[1] * shape[2]
        elif kind == "pool":
            windows = zip(shape[1:], pair(layer["size"]), pair(layer.get("stride", layer["size"])))
            shape = (channels, *(output_size(*window) for window in windows))
        elif kind == "batchnorm":
            counts["parameters"] = batchnorm_parameters(channels)
        elif kind == "flatten":
            shape = (math.prod(shape),)
        elif kind == "dense":
            shape = (layer["units"],)
            counts["parameters"] = dense_parameters(channels, layer["units"], bias)
            counts["multiply_adds"] = channels * layer["units"]
        else:
            raise ValueError(f"there is no layer of type {kind!r}")
        rows.append({"type": kind, "output_shape": shape, **counts})
    return rows
    # END SOLUTION


# %%
def total_parameters(layers, input_shape, bias=True):
    """How many numbers a whole network learns.

    layers, input_shape, bias: as for `summarize`, which refuses the same networks.

    Returns an int.

    Source: the exercise "How many parameter do the model" in the lecture.
    """
    # BEGIN SOLUTION
    return sum(row["parameters"] for row in summarize(layers, input_shape, bias))
    # END SOLUTION


# %% [markdown]
# ## 6. The lecture's networks
#
# ★★☆, about 15 minutes for all five
#
# Now write the lecture's networks down as lists of layers. A function that returns such a list takes no arguments.
# Activation functions learn nothing and are left out. Put a `flatten` between planes and the first dense layer.
#
# **The perceptron** of the first figure: 8 inputs, then 9, 9, 9 and 4 neurons.
#
# **LeNet**, for grey pictures of 32×32: three convolutional layers, all of 5×5, with 6, 16 and 120 filters. After the
# first and after the second comes a 2×2 pooling. Then two dense layers, of 84 and of 10 neurons.
#
# **The exercise**, for colour pictures of 50×50, as the slide says it:
#
# > - 1 convolution layer with 10 filters of size 5x5
# > - Max-pooling 2x2 with stride 2
# > - 1 convolution layer with 20 filters of size 3x3
# > - Dense Layer with 100 neurons
# > - Dense Layer with 10 neurons
#
# Where a slide is silent on stride and padding, they are 1 and 0. And where it speaks of one pooling, there is one.


# %%
def mlp_270():
    """The lecture's perceptron, for inputs (8,): four dense layers, 8 to 9 to 9 to 9 to 4.

    Returns a list of layers for `summarize`. Source: "Multi Layer Perceptron" in the lecture, "270" parameters.
    """
    # BEGIN SOLUTION
    return [{"type": "dense", "units": units} for units in (9, 9, 9, 4)]
    # END SOLUTION


def lenet():
    """LeNet, for images (1, 32, 32): three conv layers, pooling after the first two, two dense layers.

    Returns a list of layers for `summarize`. Source: "LeNet Architecture" in the lecture; LeCun et al. (1998).
    """
    # BEGIN SOLUTION
    return [
        {"type": "conv", "filters": 6, "kernel": 5},
        {"type": "pool", "size": 2},
        {"type": "conv", "filters": 16, "kernel": 5},
        {"type": "pool", "size": 2},
        {"type": "conv", "filters": 120, "kernel": 5},
        {"type": "flatten"},
        {"type": "dense", "units": 84},
        {"type": "dense", "units": 10},
    ]
    # END SOLUTION


def exercise_50x50():
    """The network of the lecture's exercise, for images (3, 50, 50).

    Returns a list of layers for `summarize`. Source: "Exercice" in the lecture.
    """
    # BEGIN SOLUTION
    return [
        {"type": "conv", "filters": 10, "kernel": 5},
        {"type": "pool", "size": 2, "stride": 2},
        {"type": "conv", "filters": 20, "kernel": 3},
        {"type": "flatten"},
        {"type": "dense", "units": 100},
        {"type": "dense", "units": 10},
    ]
    # END SOLUTION


# %% [markdown]
# ### The two large ones
#
# **AlexNet**, for colour pictures of 227×227. (The paper says 224, but then its first layer would have 54.25 places in
# a row.)
#
# | layer | filters or neurons | kernel | stride | padding | groups |
# |---|---|---|---|---|---|
# | conv 1, then pool | 96 | 11×11 | 4 | 0 | 1 |
# | conv 2, then pool | 256 | 5×5 | 1 | 2 | 2 |
# | conv 3 | 384 | 3×3 | 1 | 1 | 1 |
# | conv 4 | 384 | 3×3 | 1 | 1 | 2 |
# | conv 5, then pool | 256 | 3×3 | 1 | 1 | 2 |
# | dense 6, 7, 8 | 4096, 4096, 1000 | | | | |
#
# All three poolings are 3×3 with stride 2: their windows overlap by a pixel.
#
# **VGG16**, for colour pictures of 224×224, is more regular. All its convolutional layers are 3×3 with padding 1, so
# they keep the size. They come in five blocks, of 2, 2, 3, 3 and 3 layers, with 64, 128, 256, 512 and 512 filters.
# Each block ends with a 2×2 pooling. The three dense layers are AlexNet's.


# %%
def alexnet():
    """AlexNet as its paper trained it, on two graphics cards, for images (3, 227, 227).

    Returns a list of layers for `summarize`. Source: "AlexNet" in the lecture; Krizhevsky et al. (2012).
    """
    # BEGIN SOLUTION
    pool = {"type": "pool", "size": 3, "stride": 2}
    return [
        {"type": "conv", "filters": 96, "kernel": 11, "stride": 4},
        pool,
        {"type": "conv", "filters": 256, "kernel": 5, "padding": 2, "groups": 2},
        pool,
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1},
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1, "groups": 2},
        {"type": "conv", "filters": 256, "kernel": 3, "padding": 1, "groups": 2},
        pool,
        {"type": "flatten"},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 1000},
    ]
    # END SOLUTION


def vgg16():
    """VGG16, for images (3, 224, 224): 13 conv layers in five blocks, and three dense layers.

    Returns a list of layers for `summarize`. Source: "VGG" in the lecture; Simonyan and Zisserman (2015), column D.
    """
    # BEGIN SOLUTION
    layers = []
    for filters, repeats in [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)]:
        layers += [{"type": "conv", "filters": filters, "kernel": 3, "padding": 1}] * repeats
        layers.append({"type": "pool", "size": 2})
    layers.append({"type": "flatten"})
    return layers + [{"type": "dense", "units": units} for units in (4096, 4096, 1000)]
    # END SOLUTION


# %% [markdown]
# ## The lecture's exercise, answered
#
# "How many parameters does the model have?" Here is your table of it. Below it, the figure shows where they are: one
# bar for each layer that learns, with its share. Nearly all lie between the flattened planes and the 100 neurons.

# %% tags=["showcase"]
def figure_networks():
    return {
        "mlp_270": (mlp_270(), (8,)),
        "lenet": (lenet(), (1, 32, 32)),
        "exercise_50x50": (exercise_50x50(), (3, 50, 50)),
        "alexnet": (alexnet(), (3, 227, 227)),
        "vgg16": (vgg16(), (3, 224, 224)),
    }


def draw_table(layers, input_shape):
    """Not drawn but printed: one line per layer, and the totals."""
    rows = summarize(layers, input_shape)
    print(f"{'layer':<10} {'output shape':<16} {'parameters':>12} {'multiply-adds':>15}")
    print(f"{'input':<10} {str(input_shape):<16}")
    for row in rows:
        counts = f"{row['parameters']:>12,} {row['multiply_adds']:>15,}"
        print(f"{row['type']:<10} {str(row['output_shape']):<16} {counts}")
    parameters, multiply_adds = (sum(row[key] for row in rows) for key in ("parameters", "multiply_adds"))
    print(f"{'total':<27} {parameters:>12,} {multiply_adds:>15,}")


def figure_exercise():
    layers, input_shape = figure_networks()["exercise_50x50"]
    draw_table(layers, input_shape)
    rows = [row for row in summarize(layers, input_shape) if row["parameters"]]
    names = [f"{row['type']} {row['output_shape'][0]}" for row in rows]
    counts = [row["parameters"] for row in rows]
    _, axes = plt.subplots(figsize=(8, 2.4), layout="constrained")
    bars = axes.barh(names, counts, color=BLUE)
    axes.bar_label(bars, [f"{count:,} ({count / sum(counts):.1%})" for count in counts], padding=4)
    axes.set(title="parameters of the 50×50 exercise", xlim=(0, 1.3 * max(counts)), xticks=[])
    axes.invert_yaxis()
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    plt.show()


figure_exercise()

# %% [markdown]
# ### One exercise, six answers
#
# Give this exercise to a class, and you get many numbers. The figure shows what your own functions make of six
# readings of the slide: **blue** the slide as it stands, and in **orange** what five common slips turn it into. Which
# would have been yours?
#
# Two of them tell something about pooling. It has no parameters, and the layers before it and the convolution behind
# it have as many with it as without. So how can the slide say that pooling leads "into smaller number of
# parameters"? Compare "without pooling" and "a second pooling" with the first line: what shrinks is the *dense* layer
# that follows, because fewer values are left to be flattened.


# %% tags=["showcase"]
def figure_six_answers():
    layers, shape = figure_networks()["exercise_50x50"]
    first, pooling, second, *dense = layers
    answers = {
        "as the slide says": total_parameters(layers, shape),
        "without biases": total_parameters(layers, shape, bias=False),
        "a grey picture": total_parameters(layers, (1, 50, 50)),
        "'same' padding": total_parameters([{**first, "padding": 2}, pooling, {**second, "padding": 1}, *dense], shape),
        "a second pooling": total_parameters([first, pooling, second, pooling, *dense], shape),
        "without pooling": total_parameters([first, second, *dense], shape),
    }
    _, axes = plt.subplots(figsize=(8, 3), layout="constrained")
    bars = axes.barh(list(answers), list(answers.values()), color=[BLUE, *[ORANGE] * 5])
    axes.bar_label(bars, [f"{answer:,}" for answer in answers.values()], padding=4)
    axes.set(title="total parameters", xlim=(0, 1.2 * max(answers.values())), xticks=[])
    axes.invert_yaxis()
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    plt.show()


figure_six_answers()

# %% [markdown]
# ## Memory is not work
#
# AlexNet and VGG16 are called large because of their parameters: "~60,000,000" and "~138,000,000", says the lecture.
# The figure shows both networks, layer by layer from top to bottom. Blue bars to the **left** are a layer's share of
# the parameters: they decide how much memory the network takes. Orange bars to the **right** are its share of the
# multiply-adds: they decide how long it runs.
#
# The two lie in different places. The first dense layer holds most parameters and does next to nothing. The
# convolutional layers do nearly all the work with few parameters, because they use each of them thousands of
# times.


# %% tags=["showcase"]
def draw_shares(axes, name):
    rows = [row for row in summarize(*figure_networks()[name]) if row["parameters"]]
    labels = [f"{row['type']} {number}" for number, row in enumerate(rows, 1)]
    for key, sign, colour in (("parameters", -1, BLUE), ("multiply_adds", 1, ORANGE)):
        total = sum(row[key] for row in rows)
        shares = [row[key] / total for row in rows]
        bars = axes.barh(labels, [sign * share for share in shares], color=colour)
        axes.bar_label(bars, [f"{share:.0%}" if share >= 0.005 else "" for share in shares], padding=3, fontsize=8)
        words = f"{total / 10**6:,.0f} million\n{key.replace('_', '-')}"
        axes.set_title(words, loc="left" if sign < 0 else "right", fontsize=10)
    axes.axvline(0, color="black", linewidth=0.8)
    axes.set(title=name, xlim=(-0.9, 0.5), xticks=[])
    axes.tick_params(length=0)
    axes.invert_yaxis()
    axes.spines[["top", "right", "bottom", "left"]].set_visible(False)


def figure_memory_and_work():
    _, panels = plt.subplots(1, 2, figsize=(11, 5.2), layout="constrained")
    draw_shares(panels[0], "alexnet")
    draw_shares(panels[1], "vgg16")
    plt.show()


figure_memory_and_work()

# %% [markdown]
# ## What PyTorch counts
#
# A library has to get this right, or the network would not run. The cell builds your five networks from PyTorch's own
# layers, sends a picture through, and compares shape and parameters of *every* layer with your table. (It does so on
# PyTorch's `meta` device, where tensors have a shape but no values: 138 million parameters take no memory there.)

# %% tags=["showcase"]
import torch
from torch import nn


def draw_module(layer, shape):
    """PyTorch's version of one layer of ours, for an input of this shape."""
    if layer["type"] == "conv":
        options = {key: layer[key] for key in ("stride", "padding", "groups") if key in layer}
        return nn.Conv2d(shape[0], layer["filters"], layer["kernel"], **options, device="meta")
    if layer["type"] == "dense":
        return nn.Linear(shape[0], layer["units"], device="meta")
    return nn.Flatten() if layer["type"] == "flatten" else nn.MaxPool2d(layer["size"], layer.get("stride"))


def figure_against_pytorch():
    for name, (layers, input_shape) in figure_networks().items():
        values, agreed = torch.zeros(1, *input_shape, device="meta"), 0
        for layer, row in zip(layers, summarize(layers, input_shape)):
            module = draw_module(layer, values.shape[1:])
            values = module(values)
            counted = sum(parameter.numel() for parameter in module.parameters())
            agreed += (tuple(values.shape[1:]), counted) == (row["output_shape"], row["parameters"])
        print(f"{name:<15} {total_parameters(layers, input_shape):>11,} parameters, ", end="")
        print(f"PyTorch agrees on {agreed} of {len(layers)} layers")


figure_against_pytorch()

# %% [markdown]
# ## Five slides, five claims
#
# Last, hold your numbers against the lecture's. The printed table has one line for each claim.
#
# - **270** counts the lines of the picture and leaves out the 31 biases.
# - **650,000 neurons** for AlexNet is about right: a neuron is one value of a conv or dense layer's output.
# - **60 million parameters** is right for AlexNet as it was trained. Without the groups it would be 62.4 million.
# - **~138,000,000** for VGG16 is right, too.
# - **7 exaflops** (for ResNet) on the slide "Increasing complexity" is an *amount*: $7 \cdot 10^{18}$ operations, the
#   cost of training once. Elsewhere the same word mostly means a *rate*, operations per second.


# %% tags=["showcase"]
def figure_claims():
    rows = summarize(*figure_networks()["alexnet"])
    neurons = sum(math.prod(row["output_shape"]) for row in rows if row["multiply_adds"])
    ungrouped = [{**layer, "groups": 1} for layer in figure_networks()["alexnet"][0]]
    lines = {
        "perceptron, '270'": total_parameters(*figure_networks()["mlp_270"], bias=False),
        "... with biases": total_parameters(*figure_networks()["mlp_270"]),
        "AlexNet, '650.000 units'": neurons,
        "AlexNet, '60 million'": total_parameters(*figure_networks()["alexnet"]),
        "... without groups": total_parameters(ungrouped, (3, 227, 227)),
        "AlexNet conv 1, multiply-adds": rows[0]["multiply_adds"],
        "VGG16, '~138,000,000'": total_parameters(*figure_networks()["vgg16"]),
    }
    for claim, number in lines.items():
        print(f"{claim:<30} {number:>12,}")


figure_claims()

# %% [markdown] tags=["written"]
# ## In your own words
#
# One slide says: "A pooling layer down sample the feature maps produced by a convolution into smaller number of
# parameters to reduce the computational complexity." What is wrong with this sentence, and what is right? Use
# your numbers for the 50×50 exercise. Three or four sentences.
#
# <!-- BEGIN RUBRIC
# Wrong: the pooling layer learns nothing, and feature maps are activations, not parameters.
# Right: fewer activations reach the layers behind it, so these take fewer multiply-adds.
# Numbers: the first dense layer, and nothing else, gets smaller (882,100 with pooling); conv layers keep theirs.
# END RUBRIC -->

# %% [markdown]
# ## Going further
#
# - **Depthwise convolution.** Set `groups` to the number of channels: every filter sees one channel. Follow it with a
#   1×1 convolution. How many parameters and multiply-adds does this pair save against one 3×3 convolution with 256
#   channels in and out? MobileNet is built from this.
# - **No dense layers.** Put a pooling over whole planes (7×7 for VGG16) in front of the last dense layer, and drop the
#   first two. What is left of the 138 million?
# - **Which biases are idle?** Batch normalization subtracts the mean of each channel. What does that do to a bias that
#   was added just before?
# - **What training costs.** A step backward takes about twice the multiply-adds of a step forward. AlexNet saw 1.2
#   million pictures about 90 times: how many floating-point operations is that in all, in exaflops?
# - **Memory while training.** The values of all layers are kept for the way back. Count them for VGG16 and a batch
#   of 64 pictures, with four bytes for each value, and compare with the parameters.
