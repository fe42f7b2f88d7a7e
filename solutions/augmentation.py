# ---
# jupyter:
#   exercise:
#     title: Augmentation
#     order: 6
#     minutes: 90
#     description: Make more images out of those you have, keep the validation honest, and predict with ten crops.
#     requires: [numpy, matplotlib, scikit-image]
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Augmentation
#
# AlexNet has 60 million parameters, says the lecture, and it "overfits a lot": it can learn its training images by
# heart. More images would help, but "getting more data is not always viable". So you make them: a
# photograph of a cat is still one of a cat when it is mirrored, moved by a few pixels, or turned a little.
# This is **data augmentation**, and it costs a few lines of NumPy.
#
# Why is it needed at all? The figure below shows the lecture's "shift to the left". **Left:** a handwritten five,
# 28×28 pixels. **Middle:** the same five, 4 pixels further left. **Right:** what changed; blue pixels became
# darker, orange ones brighter. *You* see the same digit twice. A fully connected network sees 784 numbers, and
# many of them are quite different now.

# %% tags=["showcase"]
import matplotlib.pyplot as plt
import numpy as np
import skimage.data
from matplotlib.colors import LinearSegmentedColormap

BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"  # of the Okabe-Ito palette, safe for colour-blind readers
CHANGE = LinearSegmentedColormap.from_list("change", [BLUE, "white", ORANGE])

SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1]
MNIST = dict(np.load("mnist.npz"))
MNIST_PICTURES, MNIST_LABELS = MNIST["images"], MNIST["labels"]  # (5000, 28, 28) and (5000,)


def draw_picture(axes, picture, title="", **options):
    """One picture without ticks: grey, (H, W), or in colours, (H, W, 3)."""
    axes.imshow(picture, **{"cmap": "gray", "vmin": 0, "vmax": 1, **options})
    axes.set_title(title, fontsize=10)
    axes.set(xticks=[], yticks=[])


def figure_shift():
    five = MNIST_PICTURES[2600] / 255
    moved = np.roll(five, -4, axis=1)  # its border is black: nothing comes back on the other side
    _, (left, middle, right) = plt.subplots(1, 3, figsize=(8.5, 3), layout="constrained")
    draw_picture(left, five, "a five")
    draw_picture(middle, moved, "the same five")
    changed = np.mean(np.abs(moved - five) > 0.1)
    draw_picture(right, moved - five, f"{changed:.0%} of the pixels changed", cmap=CHANGE, vmin=-1)
    plt.show()


figure_shift()

# %% [markdown]
# ## What you build
#
# | | you write | it is | minutes |
# |---|---|---|---|
# | 1 | `to_batch` | photographs as a network wants them | 5 |
# | 2 | `horizontal_flip` | mirrored, or not, by chance | 8 |
# | 3 | `random_crop` | a window at a random place: what makes AlexNet's data so large | 12 |
# | 4 | `rotate` | turned by any angle | 18 |
# | 5 | `grayscale`, `adjust_contrast`, `tint` | the lecture's changes of colour | 10 |
# | 6 | `edge_enhance` | sharper edges | 6 |
# | 7 | `augment` | all of these in a row | 3 |
# | 8 | `split_then_augment` | a validation that can be trusted | 10 |
# | 9 | `ten_crop`, `predict_with_ten_crops` | augmentation when you *predict* | 14 |
#
# Together, this takes about an hour and a half. Some rules hold from part 2 on:
#
# - `images` is an array (n, C, H, W): n images, at least one, C channels, H rows, W columns. Pixels are numbers
#   from 0 to 1. They may come as integers (0 and 1), too. Compute in float64, and return float64.
# - Leave the arguments as they are: work on copies. `np.array(images, dtype=np.float64)` makes one.
# - Chance comes from the argument `rng`, a `numpy.random.Generator`, and from nothing else: draw with `rng.random`,
#   `rng.integers`, `rng.permutation` and the like. Each draw moves the generator on, so that the next call draws
#   something new. Which of its methods you use, and in which order, is up to you.
# - "Each image for itself" means that every image of the batch gets a draw of its own.
# - A size or a padding is an int, or a pair (height, width). `np.broadcast_to(size, 2)` turns both into a
#   pair: 3 becomes (3, 3), and (2, 1) stays (2, 1).

# %%
import numpy as np

# %% [markdown]
# The next cell holds what the figures share: digits, and a small network like those of the first exercises, to show
# what your functions do for it. You need not read it. Run it once, also after a restart.


# %% tags=["showcase"]
def figure_network(inputs, hidden, classes, seed):
    """Given: the weights of a network with one hidden layer, (w1, b1, w2, b2), and how fast each of them moves."""
    draw = np.random.default_rng(seed)
    w1, w2 = draw.normal(size=(inputs, hidden)), draw.normal(size=(hidden, classes))
    weights = (w1 / np.sqrt(inputs), np.zeros(hidden), w2 / np.sqrt(hidden), np.zeros(classes))
    return weights, tuple(np.zeros_like(array) for array in weights)


def figure_forward(network, pictures):
    """What the network's layers hold: its inputs, its hidden neurons, and the probabilities (n, K)."""
    (w1, b1, w2, b2), x = network[0], pictures.reshape(len(pictures), -1)
    hidden = np.maximum(x @ w1 + b1, 0)
    scores = hidden @ w2 + b2
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    return x, hidden, likely / likely.sum(axis=1, keepdims=True)


def figure_accuracy(network, pictures, labels):
    return np.mean(figure_forward(network, pictures)[2].argmax(axis=1) == labels)


def figure_train(network, pictures, labels, draw, batch_size=50, learning_rate=0.05):
    """One epoch of gradient descent with momentum."""
    shuffled = draw.permutation(len(pictures))
    for start in range(0, len(pictures), batch_size):
        batch = shuffled[start : start + batch_size]
        x, hidden, error = figure_forward(network, pictures[batch])
        error[np.arange(len(batch)), labels[batch]] -= 1
        error /= len(batch)
        d_hidden = (error @ network[0][2].T) * (hidden > 0)
        gradients = (x.T @ d_hidden, d_hidden.sum(axis=0), hidden.T @ error, error.sum(axis=0))
        for weights, speed, gradient in zip(*network, gradients, strict=True):
            speed *= 0.9
            speed -= learning_rate * gradient
            weights += speed


def figure_digits():
    """4,000 digits to learn from and 1,000 others, in random order: float64 (n, 1, 28, 28) and labels."""
    mixed = np.random.default_rng(0).permutation(len(MNIST_PICTURES))
    pictures, labels = MNIST_PICTURES[mixed, None] / 255, MNIST_LABELS[mixed].astype(int)
    return pictures[1000:], labels[1000:], pictures[:1000], labels[:1000]


def figure_unchanged(images, rng):  # noqa: ARG001 - a transform takes both
    return images


KNOWN, KNOWN_LABELS, NEW, NEW_LABELS = figure_digits()

# %% [markdown]
# ## 1. From photographs to a batch
#
# ★☆☆, about 5 minutes
#
# A file holds a photograph as (H, W, C): row, column, and last the channel (red, green, blue). The numbers are
# **uint8**, whole numbers from 0 to 255. A network wants (n, C, H, W): each channel is a plane of its own, and
# numbers from 0 (black) to 1 (brightest).
#
# Two traps. Moving an axis is not reshaping: `reshape` keeps the order of the numbers in memory, so that red, green
# and blue end up side by side as if they were neighbouring pixels. And uint8 counts in circles: 250 + 10 is 4.


# %%
def to_batch(photos):
    """Photographs as a batch of images.

    photos: uint8 (n, H, W, C), from 0 to 255.

    Returns a new float64 array (n, C, H, W), from 0 to 1: 255 becomes 1.
    """
    # BEGIN SOLUTION
    return photos.transpose(0, 3, 1, 2) / 255
    # END SOLUTION


# %% [markdown]
# ## 2. Mirrored by chance
#
# ★★☆, about 8 minutes
#
# A horizontal flip swaps left and right: the first column becomes the last. Do it for each image for itself, with
# the probability $p$: each image of the batch gets its own flip of a coin, and all channels of an image stay
# together.
#
# (Why not one coin for the whole batch? Then a batch would be all mirrored or not at all, and the gradients of
# one step would see only one kind.)


# %%
def horizontal_flip(images, p, rng):
    """Each image is mirrored, left for right, with probability p, each for itself.

    images: (n, C, H, W). p: a number from 0 (never) to 1 (always). rng: numpy.random.Generator.

    Returns a new float64 array (n, C, H, W). Raises ValueError where p is below 0 or above 1.

    Source: "horizontal reflections" of AlexNet and "Flip" in the lecture.
    """
    # BEGIN SOLUTION
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    chosen = rng.random(len(flipped)) < p
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
    # END SOLUTION


# %% [markdown]
# ### Which flips keep a digit's label?
#
# A cat in a mirror is a cat. But a two in a mirror? The lecture says that augmentation is "field dependent", and
# handwritten digits are the best warning.
#
# The cell below first trains a network (784 inputs, 128 hidden neurons, 10 outputs) on 4,000 digits, none
# mirrored. Then it draws two rows of pictures and a bar chart. **Top:** one digit of each class. **Middle:** the
# same, mirrored by your function with p = 1. **Bottom:** how often the network still gives a digit its label:
# blue bars for 1,000 new digits as written, orange bars for the same digits mirrored.
#
# Look at the middle row first. Which of these would *you* still read as before? Then look at the bars. A mirrored 3
# or 5 is hardly ever recognised. But the bars do not tell you which flips are right:
#
# - A high bar does not make a flip right. The network still reads most mirrored 4s as 4, though nobody writes so.
# - A low bar does not make it wrong. A mirrored 0, 1 or 8 keeps its label, and yet the network recognises fewer of
#   them: handwriting leans to one side, in a mirror to the other, and that it has never seen.
#
# *You* have to decide, from what you know of the field: flips may be used for 0, 1 and 8. For a 2, a 5 or a 7, they
# would teach things that never occur.


# %% tags=["showcase"]
def figure_flipped_digits():
    network, draw = figure_network(784, 128, 10, seed=1), np.random.default_rng(2)
    mirrored = horizontal_flip(NEW, 1, draw)
    for _ in range(10):
        figure_train(network, KNOWN, KNOWN_LABELS, draw)
    figure = plt.figure(figsize=(10, 5.4), layout="constrained")
    grid = figure.add_gridspec(3, 10, height_ratios=[1, 1, 2.2])
    for digit in range(10):
        one = np.flatnonzero(NEW_LABELS == digit)[3]
        for row, (pictures, name) in enumerate([(NEW, "as written"), (mirrored, "mirrored")]):
            axes = figure.add_subplot(grid[row, digit])
            draw_picture(axes, pictures[one, 0])
            axes.set_ylabel("" if digit else name)
    axes = figure.add_subplot(grid[2, :])
    for shift, color, pictures, name in [(-0.2, BLUE, NEW, "as written"), (0.2, ORANGE, mirrored, "mirrored")]:
        classes = [NEW_LABELS == digit for digit in range(10)]
        shares = [figure_accuracy(network, pictures[members], NEW_LABELS[members]) for members in classes]
        axes.bar(np.arange(10) + shift, shares, width=0.38, color=color, label=name)
    axes.set(xticks=range(10), xlim=(-0.5, 9.5), xlabel="digit")
    axes.set(yticks=SHARES, ylim=(0, 1.2), ylabel="share recognised")
    axes.legend(frameon=False, ncols=2, loc="upper right")
    plt.show()


figure_flipped_digits()

# %% [markdown]
# ## 3. A window at a random place
#
# ★★☆, about 12 minutes
#
# AlexNet never sees a whole training image. From its 256×256 pixels it gets a window, a **crop**, of 224×224,
# at a random place, anew each time. So the cat is hardly ever in the same place twice.
#
# For small images the trick comes with **padding**: put $p_h$ rows of zeros above and below and $p_w$ columns
# of zeros left and right, then cut the window out of the larger picture. With a window as large as the image
# was, the content moves by up to $p$ pixels.
#
# How many places are there? The window's top can be at row $0, 1, \dots, H + 2p_h - h$, where $h$ is the height
# of the window and $H$ that of the image. Both ends count. The famous AlexNet paper (Krizhevsky and others, 2012)
# forgot one of them: it says that crops and reflections make the training set larger "by a factor of 2048", that
# is 32 · 32 · 2. But 256 - 224 = 32 steps lead to 33 places, and 33 · 33 · 2 is **2178**. The same slip in a
# program means that the last place is never drawn. (`rng.integers(k)` draws from 0 to k - 1.)


# %%
def random_crop(images, size, padding, rng):
    """A window of each image, at a random place, each image for itself.

    images: (n, C, H, W). size: the window's, an int or a pair (h, w). padding: an int or a pair (height, width), that
    many zeros are put around, at each of the two ends. rng: numpy.random.Generator.

    All places where the window fits into the padded image are equally likely, the first and the last among
    them; row and column are drawn independently. All channels of an image are cut at the same place.

    Returns a new float64 array (n, C, h, w).
    Raises ValueError where the window does not fit into the padded images.

    Source: "Crop 224x224 patches" of AlexNet and "Random crop" in the lecture.
    """
    # BEGIN SOLUTION
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, np.broadcast_to(size, 2), axis=(2, 3))
    tops, lefts = (rng.integers(places, size=len(padded)) for places in windows.shape[2:4])
    return windows[np.arange(len(padded)), :, tops, lefts]
    # END SOLUTION


# %% [markdown]
# ### Crops teach what a fully connected network does not know
#
# A shift troubles a fully connected network even more than a convolutional one. But crops can teach it. Two networks
# of the kind above now learn from the same 4,000 digits, for 8 epochs, which takes a second or two. The second one
# gets, each epoch anew, `random_crop(digits, 28, 4, rng)`: digits that are moved by up to 4 pixels in each
# direction.
#
# The figure has a row of pictures and two bar charts. **Top:** one digit and nine crops of it. **Bottom left:** the
# share of 1,000 new digits that each network recognises as they are. **Bottom right:** the share when these
# digits are moved, too. Without crops, about a third is left; with crops, nearly nine in ten. This has a price: of
# the digits as they are, in the middle, the second network recognises a few percent less.


# %% tags=["showcase"]
def figure_crops():
    draw = np.random.default_rng(4)
    moved = random_crop(NEW, 28, 4, draw)
    networks = {
        "without crops": figure_network(784, 128, 10, seed=5),
        "with crops": figure_network(784, 128, 10, seed=5),
    }
    for _ in range(8):
        figure_train(networks["without crops"], KNOWN, KNOWN_LABELS, draw)
        figure_train(networks["with crops"], random_crop(KNOWN, 28, 4, draw), KNOWN_LABELS, draw)

    top, bottom = plt.figure(figsize=(10, 4.2), layout="constrained").subfigures(2, 1, height_ratios=[1, 2])
    crops = random_crop(KNOWN[[7] * 9], 28, 4, draw)
    for number, axes in enumerate(top.subplots(1, 10)):
        draw_picture(axes, crops[number - 1, 0] if number else KNOWN[7, 0], f"crop {number}" if number else "as it is")
    tests = {"digits as they are": NEW, "digits moved": moved}
    for axes, (title, pictures) in zip(bottom.subplots(1, 2), tests.items(), strict=True):
        shares = [figure_accuracy(network, pictures, NEW_LABELS) for network in networks.values()]
        axes.bar(list(networks), shares, width=0.5, color=[BLUE, ORANGE])
        for place, share in enumerate(shares):
            axes.text(place, share + 0.03, f"{share:.2f}", ha="center")
        axes.set(title=title, yticks=SHARES, ylim=(0, 1.2), ylabel="share recognised")
    plt.show()


figure_crops()

# %% [markdown]
# ## 4. Turned by any angle
#
# ★★★, about 18 minutes
#
# Turn the image around its centre, against the clock, as `np.rot90` does. The result has the same shape, so
# corners get lost and others stay empty: they are 0.
#
# Do not ask where each pixel goes: two may go to the same place, and holes remain. Ask instead, for each pixel of the
# *result*, **where it comes from**. For the pixel in row $r$ and column $c$:
#
# 1. Measure from the centre: $y = r - (H-1)/2$ down and $x = c - (W-1)/2$ to the right. (The centre of 4 pixels,
#    0 to 3, is 1.5.)
# 2. Turn back by the angle $\theta$. As rows count downwards, this is
#    $$x' = x \cos\theta - y \sin\theta, \qquad y' = x \sin\theta + y \cos\theta$$
#    (`np.cos` and `np.sin` want radians, not degrees.)
# 3. Go back to rows and columns: $y' + (H-1)/2$ and $x' + (W-1)/2$. Round both to the **nearest** pixel. If there is
#    no such pixel in the image, the result is 0.
#
# Round first and ask afterwards whether the pixel exists: $\cos 90°$ is not 0 on a computer but
# 0.00000000000000006, and a row of -0.00000000000000006 is row 0.


# %%
def rotate(images, degrees):
    """Images turned around their centre, against the clock, as `np.rot90` does; nearest pixel, zeros outside.

    images: (n, C, H, W). degrees: a number, the angle; negative is clockwise.

    Returns a new float64 array of the same shape (n, C, H, W). On squares, multiples of 90 degrees are exact.
    Two cases are left to you: a source exactly between two pixels may be rounded either way, and one that lies
    up to half a pixel outside of the outermost row or column may count as outside.

    Source: "flip/rotate" in the lecture.
    """
    # BEGIN SOLUTION
    (height, width), angle = images.shape[2:], np.deg2rad(degrees)
    rows, columns = np.indices((height, width))
    y, x = rows - (height - 1) / 2, columns - (width - 1) / 2
    source_rows = np.rint(x * np.sin(angle) + y * np.cos(angle) + (height - 1) / 2).astype(int)
    source_columns = np.rint(x * np.cos(angle) - y * np.sin(angle) + (width - 1) / 2).astype(int)
    inside = (source_rows >= 0) & (source_rows < height) & (source_columns >= 0) & (source_columns < width)
    turned = np.zeros(images.shape)
    turned[:, :, inside] = images[:, :, source_rows[inside], source_columns[inside]]
    return turned
    # END SOLUTION


# %% [markdown]
# ## 5. Colours
#
# ### Grey
#
# ★☆☆, about 3 minutes
#
# The eye sees green as brighter than red, and red as much brighter than blue. So grey is not the plain mean:
#
# $$\text{grey} = 0.299 \cdot \text{red} + 0.587 \cdot \text{green} + 0.114 \cdot \text{blue}$$
#
# Each image keeps its channel axis, which is now 1 long.


# %%
def grayscale(images):
    """Colour images as grey ones: 0.299 red + 0.587 green + 0.114 blue, the weights of the standard ITU-R BT.601.

    images: (n, 3, H, W), the channels in the order red, green, blue.

    Returns a new float64 array (n, 1, H, W). Raises ValueError where there are not 3 channels.

    Source: "grey scale" and `rgb2gray` in the lecture.
    """
    # BEGIN SOLUTION
    grey = np.tensordot(images, [0.299, 0.587, 0.114], axes=(1, 0))  # itself refuses any other number of channels
    return grey[:, np.newaxis]
    # END SOLUTION


# %% [markdown]
# ### Contrast
#
# ★☆☆, about 4 minutes
#
# Contrast is how far the pixels lie from their mean $m$. Multiply that distance by a factor $f$:
#
# $$m + f \cdot (\text{image} - m)$$
#
# $f < 1$ makes the image duller, $f > 1$ stronger, and $f = 1$ leaves it alone. There is **one** mean $m$ for each
# image, over all its channels and pixels. What leaves the range from 0 to 1 is cut off at its ends.


# %%
def adjust_contrast(images, factor):
    """Images whose pixels lie `factor` times as far from their image's mean.

    images: (n, C, H, W). factor: a number, at least 0.

    Each image has one mean, over C, H and W. Returns a new float64 array (n, C, H, W), clipped to [0, 1]
    at the end.

    Source: "Contrast" in the lecture.
    """
    # BEGIN SOLUTION
    mean = images.mean(axis=(1, 2, 3), keepdims=True)
    return np.clip(mean + factor * (images - mean), 0, 1)
    # END SOLUTION


# %% [markdown]
# ### Tint
#
# ★☆☆, about 3 minutes
#
# A tint lays a transparent colour over the whole image. The colour is one number for each channel, for instance
# (1, 0.6, 0) for orange; the strength $s$ says how opaque it is:
#
# $$(1 - s) \cdot \text{image} + s \cdot \text{colour}$$
#
# A colour may lie outside of the range from 0 to 1, and here, too, what leaves this range is cut off in the end.


# %%
def tint(images, color, strength):
    """Images with a transparent colour laid over them: (1 - strength)·image + strength·color.

    images: (n, C, H, W). color: an array (C,), one number for each channel. strength: a number from 0 to 1.

    Returns a new float64 array (n, C, H, W), clipped to [0, 1] at the end.
    Raises ValueError where `color` has another length than C.

    Source: "Tint" in the lecture.
    """
    # BEGIN SOLUTION
    color = np.reshape(color, (images.shape[1], 1, 1))
    return np.clip((1.0 - strength) * images + strength * color, 0, 1)
    # END SOLUTION


# %% [markdown]
# ## 6. Sharper edges
#
# ★★☆, about 6 minutes
#
# Compare each pixel with its four neighbours: above, below, left and right. On an even area they are all alike, and
#
# $$4 \cdot \text{pixel} - \text{above} - \text{below} - \text{left} - \text{right}$$
#
# is 0. At an edge it is not: positive on the bright side, negative on the dark side. Add this, times an `amount`, to
# the image: the bright side becomes brighter, the dark side darker, and the edge stands out.
#
# A pixel at the border has a neighbour missing. Put a copy of the border pixel itself in its place ("replicate").
# With zeros there, every picture would get a bright frame. Each channel is sharpened for itself. What leaves the
# range from 0 to 1 is cut off in the end.


# %%
def edge_enhance(images, amount=1.0):
    """Images with stronger edges: image + amount·(4·pixel - its four neighbours).

    images: (n, C, H, W). amount: a number. A missing neighbour at the border is the border pixel itself.

    Returns a new float64 array (n, C, H, W), clipped to [0, 1] at the end.

    Source: "edge enhanced" in the lecture.
    """
    # BEGIN SOLUTION
    framed = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (1, 1), (1, 1)), mode="edge")
    pixel = framed[:, :, 1:-1, 1:-1]
    vertical = framed[:, :, :-2, 1:-1] + framed[:, :, 2:, 1:-1]
    horizontal = framed[:, :, 1:-1, :-2] + framed[:, :, 1:-1, 2:]
    return np.clip(pixel + amount * (4 * pixel - vertical - horizontal), 0, 1)
    # END SOLUTION


# %% [markdown]
# ## 7. All in a row
#
# ★☆☆, about 3 minutes
#
# An **augmentation** is a list of steps. Each step is a function (images, rng) → images. The first gets the images,
# the second gets what the first returned, and so on. All of them draw from the same `rng`.


# %%
def augment(images, steps, rng):
    """The images after all steps, one after the other.

    images: (n, C, H, W). steps: a list of functions (images, rng) -> images, used in this order; each is called
    once, with the whole batch and with this `rng`. A step may change the images' shape, and it may change
    what it gets: the first one gets a copy of the images, in float64.
    rng: numpy.random.Generator.

    Returns what the last step returned, as it is; where the list is empty, the copy.
    """
    # BEGIN SOLUTION
    images = np.array(images, dtype=np.float64)
    for step in steps:
        images = step(images, rng)
    return images
    # END SOLUTION


# %% [markdown]
# ### One cat, many pictures
#
# The figure shows Chelsea the cat in two rows of seven. **Top row**, your functions one by one: original, flip, crop,
# rotation by 20°, contrast, tint, edges; on the original, the dashed frame is where the crop was taken.
# **Bottom row**, first the grey picture, and then six results of `augment` with *random* steps: a flip, an angle, a
# contrast and a crop. All of them are still the same cat: this is what a network gets to see, epoch after epoch.


# %% tags=["showcase"]
def figure_angle(images, rng):
    return np.concatenate([rotate(image[None], rng.uniform(-20, 20)) for image in images])


def figure_contrast(images, rng):
    return np.concatenate([adjust_contrast(image[None], rng.uniform(0.5, 1.5)) for image in images])


def figure_side(images, rng):
    return horizontal_flip(images, 0.5, rng)


def figure_window(images, rng):
    return random_crop(images, 96, 0, rng)


def figure_cat():
    draw = np.random.default_rng(6)
    cat = to_batch(skimage.data.chelsea()[None, 20:276:2, 100:356:2])  # 128×128
    crop = random_crop(cat, 96, 0, draw)
    offsets = [(top, left) for top in range(33) for left in range(33)]
    same = (o for o in offsets if np.array_equal(cat[:, :, o[0] : o[0] + 96, o[1] : o[1] + 96], crop))
    top, left = next(same, (0, 0))
    singles = {
        "original": cat,
        "flip": horizontal_flip(cat, 1, draw),
        "crop": crop,
        "rotate": rotate(cat, 20),
        "contrast": adjust_contrast(cat, 1.7),
        "tint": tint(cat, np.array([0.0, 0.45, 0.7]), 0.35),
        "edges": edge_enhance(cat),
        "grey": np.repeat(grayscale(cat), 3, axis=1),
    }
    many = augment(np.repeat(cat, 6, axis=0), [figure_side, figure_angle, figure_contrast, figure_window], draw)
    _, panels = plt.subplots(2, 7, figsize=(13, 4.2), layout="constrained")
    pictures = [(name, batch[0]) for name, batch in singles.items()] + [("augmented", image) for image in many]
    for axes, (name, image) in zip(panels.flat, pictures, strict=True):
        draw_picture(axes, image.transpose(1, 2, 0), name)
    panels[0, 0].add_patch(plt.Rectangle((left, top), 96, 96, fill=False, color="white", linewidth=2, linestyle="--"))
    plt.show()


figure_cat()

# %% [markdown]
# ## 8. Split first, then augment
#
# ★★☆, about 10 minutes
#
# The **validation** images are there to tell how well a network does on images that it has not seen. Two rules
# follow:
#
# 1. **Split first.** If you augment first and split afterwards, one crop of a photograph is for training and
#    another one of the same photograph for validation. The network has, in all but name, seen it.
# 2. **Augment the training images only.** What comes in later, when the network is used, is not augmented either.
#
# And one more trap: data often come sorted by label. (The digits that you load here are: 500 zeros, then 500 ones,
# and so on.) So **shuffle** before you split, and keep each image with its label.


# %%
def split_then_augment(images, labels, validation_fraction, transform, rng):
    """Shuffled pairs of image and label, split in two; only the training images are transformed.

    images: (n, C, H, W). labels: (n,), integers. validation_fraction: a number from 0 to 1.
    transform: a function (images, rng) -> as many images, maybe of another shape. rng: numpy.random.Generator, which
    shuffles all pairs (every order is equally likely) and is then given to `transform`.

    Returns a tuple of four new arrays `train_x, train_y, validation_x, validation_y`: images are float64, labels int64.
    round(validation_fraction·n) pairs are for validation, as they were; that may be none, or all. (A half may be
    rounded up or down.) All others are for training: `transform` is called once, with all their images, in
    float64, and returns `train_x`. (Where no image is left for training, it need not be called.)
    Raises ValueError where there are not as many labels as images, and where the fraction is below 0 or above 1.

    Source: "Training set" and "Validation set" in the lecture.
    """
    # BEGIN SOLUTION
    images, labels, n = images.astype(np.float64), labels.astype(np.int64), len(images)
    if n != len(labels):
        raise ValueError(f"{n} images, but {len(labels)} labels")
    if not 0 <= validation_fraction <= 1:
        raise ValueError(f"{validation_fraction} is not a fraction")
    validation, train = np.split(rng.permutation(n), [round(validation_fraction * n)])
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
    # END SOLUTION


# %% [markdown]
# ### What happens when you split too late
#
# Take 250 digits and make 4 crops of each, moved by at most 1 pixel. A very simple classifier gives each new
# digit the label of the training digit that is nearest to it, pixel by pixel. How good is it?
#
# - **Split too late:** crop first, then put a quarter of the 1,000 crops aside for validation.
# - **Split first**, with your function: a quarter of the 250 digits is for validation, and the others are cropped.
#
# The figure is a bar chart with two pairs of bars, means over 10 repetitions. Blue: what the validation claims.
# Orange: the truth, on 1,000 digits that nobody has touched. Split too late, the validation promises more than 90 %,
# and the truth is about 80 %. Split first, the two agree to a few percent. (The second classifier is even a little
# worse than the first: it has fewer digits to compare with. But you *know* how good it is.)


# %% tags=["showcase"]
def figure_nearest(known, known_labels, asked, asked_labels):
    """The accuracy of the labels of the nearest known pictures."""
    a, b = asked.reshape(len(asked), -1), known.reshape(len(known), -1)
    distances = (b**2).sum(axis=1) - 2 * a @ b.T
    return np.mean(known_labels[distances.argmin(axis=1)] == asked_labels)


def figure_four_crops(images, rng):
    """Four times as many images: each of them four times, moved by up to 1 pixel."""
    return random_crop(np.repeat(images, 4, axis=0), 28, 1, rng)


def figure_late_split():
    draw, claims, truths = np.random.default_rng(7), [[], []], [[], []]
    for repetition in range(10):
        some = slice(250 * repetition, 250 * repetition + 250)
        pictures, labels = KNOWN[some], KNOWN_LABELS[some]
        many, many_labels = figure_four_crops(pictures, draw), np.repeat(labels, 4)
        late = split_then_augment(many, many_labels, 0.25, figure_unchanged, draw)
        first = split_then_augment(pictures, labels, 0.25, figure_unchanged, draw)
        first = figure_four_crops(first[0], draw), np.repeat(first[1], 4), first[2], first[3]
        for case, (train_x, train_y, validation_x, validation_y) in enumerate([late, first]):
            claims[case].append(figure_nearest(train_x, train_y, validation_x, validation_y))
            truths[case].append(figure_nearest(train_x, train_y, NEW, NEW_LABELS))

    _, axes = plt.subplots(figsize=(6.5, 3.4), layout="constrained")
    for shift, color, values, name in [(-0.18, BLUE, claims, "validation claims"), (0.18, ORANGE, truths, "truth")]:
        heights = np.mean(values, axis=1)
        axes.bar(np.arange(2) + shift, heights, width=0.34, color=color, label=name)
        for place, height in enumerate(heights):
            axes.text(place + shift, height + 0.02, f"{height:.2f}", ha="center")
    axes.set(xticks=[0, 1], xticklabels=["split too late", "split first"], ylabel="accuracy")
    axes.set(yticks=SHARES, ylim=(0, 1.3))
    axes.legend(frameon=False, ncols=2, loc="upper right")
    plt.show()


figure_late_split()

# %% [markdown]
# ### Does it help against overfitting?
#
# The lecture's sign of overfitting: high accuracy on the training set, low accuracy on the validation set. Here
# 500 digits are split by your function, 300 for training and 200 for validation, and two networks learn for 60
# epochs: one from the digits as they are, one from crops and small rotations, drawn anew each epoch with your
# `augment`.
#
# The figure shows two charts of accuracy over epochs: **left** without augmentation, **right** with it. Solid
# blue lines are for the training images (on the right, for those of the epoch, as they were drawn), dashed orange ones
# for the validation images. On the left, the training images are learnt by heart within about ten epochs, and the
# validation stands still. On the right, learning takes longer, no epoch is quite like another, and in nearly every
# run, whatever was drawn, the validation is a few percent better in the end.


# %% tags=["showcase"]
def figure_small_angle(images, rng):
    return np.concatenate([rotate(part, rng.uniform(-12, 12)) for part in np.array_split(images, 10)])


def figure_small_shift(images, rng):
    return random_crop(images, 28, 2, rng)


def figure_overfitting():
    draw, curves = np.random.default_rng(8), {}
    data = split_then_augment(KNOWN[:500], KNOWN_LABELS[:500], 0.4, figure_unchanged, draw)
    train_x, train_y, validation_x, validation_y = data
    plans = {"without augmentation": [], "with augmentation": [figure_small_angle, figure_small_shift]}
    for title, steps in plans.items():
        network, seen, unseen = figure_network(784, 128, 10, seed=9), [], []
        for _ in range(60):
            pictures = augment(train_x, steps, draw)
            figure_train(network, pictures, train_y, draw, batch_size=30, learning_rate=0.03)
            seen.append(figure_accuracy(network, pictures, train_y))
            unseen.append(figure_accuracy(network, validation_x, validation_y))
        curves[title] = seen, unseen

    _, panels = plt.subplots(1, 2, figsize=(10, 3.6), sharey=True, layout="constrained")
    for axes, (title, (seen, unseen)) in zip(panels, curves.items(), strict=True):
        axes.plot(range(1, 61), seen, color=BLUE, label="training")
        axes.plot(range(1, 61), unseen, color=ORANGE, linestyle="--", label="validation")
        last = np.mean(unseen[-10:])
        axes.set(title=f"{title}: validation {last:.2f} in the end", xlabel="epoch", ylim=(0.4, 1.03))
        axes.legend(frameon=False, loc="lower right")
    panels[0].set_ylabel("accuracy")
    plt.show()


figure_overfitting()

# %% [markdown]
# ## 9. Ten crops, one answer
#
# ★★☆, about 14 minutes
#
# AlexNet augments once more when it *predicts*: "average the predictions on the 10 patches". The ten are always
# the same, nothing is random here:
#
# | | | | | | |
# |---|---|---|---|---|---|
# | of the image | 0: top left | 1: top right | 2: bottom left | 3: bottom right | 4: centre |
# | of the **mirrored** image | 5: top left | 6: top right | 7: bottom left | 8: bottom right | 9: centre |
#
# So crop 5 is the top left of the *mirrored* image: that is the mirror image of crop 1. The crop in the centre
# begins in row $\lfloor (H - h) / 2 \rfloor$ and column $\lfloor (W - w) / 2 \rfloor$, where (h, w) is the size
# of the crops.


# %%
def ten_crop(images, size):
    """Ten windows of each image: four corners and the centre, then the same of its mirror image.

    Their order is top left, top right, bottom left, bottom right, centre.
    images: (n, C, H, W). size: the windows', an int or a pair (h, w). The centre begins at ((H-h)//2, (W-w)//2).
    The mirror image swaps left and right, and is then cropped as the image was.

    Returns a new float64 array (n, 10, C, h, w). Raises ValueError where the window does not fit into the images.

    Source: "Data Augmentation at test" of AlexNet in the lecture.
    """
    # BEGIN SOLUTION
    images = np.array(images, dtype=np.float64)
    crop_h, crop_w = np.broadcast_to(size, 2)
    down, right = images.shape[2] - crop_h, images.shape[3] - crop_w
    if down < 0 or right < 0:
        raise ValueError(f"a window of {size} does not fit into {images.shape[2:]}")
    corners = [(0, 0), (0, right), (down, 0), (down, right), (down // 2, right // 2)]
    sides = (images, images[..., ::-1])
    return np.stack([x[:, :, i : i + crop_h, j : j + crop_w] for x in sides for i, j in corners], axis=1)
    # END SOLUTION


# %% [markdown]
# ### The mean of the probabilities
#
# A classifier answers with **probabilities**: one number for each of K classes, with the sum 1. Ask it about
# all ten crops, and take the mean of the ten answers, class by class.
#
# Do not let the crops *vote* instead (ten times the likeliest class, then count): a crop that is torn, 0.51 to
# 0.49, would count as much as one that is sure. Take the mean first, and the largest afterwards.


# %%
def predict_with_ten_crops(predict, images, size):
    """The probabilities of each image: the mean over its ten crops.

    predict: a function of images (m, C, h, w), for any m, that returns their probabilities (m, K), each image for
    itself. images: (n, C, H, W). size: the crops', an int or a pair (h, w), as for `ten_crop`.

    Returns a new float64 array (n, K). Raises ValueError where the crops do not fit into the images.

    Source: "average the predictions on the 10 patches" of AlexNet in the lecture.
    """
    # BEGIN SOLUTION
    crops = ten_crop(images, size).swapaxes(0, 1)
    return np.mean([predict(crop) for crop in crops], axis=0)
    # END SOLUTION


# %% [markdown]
# ### At work
#
# Can a small network tell what a patch of 24×24 pixels was cut from: a portrait, a cat, or a cup of coffee? It
# learns from patches of the left half of each photograph, with random crops of 16×16 and flips, and is tested on
# the right half. Three networks are trained; this takes a second or two.
#
# The figure shows, **left**, one patch and its ten crops in two rows, the bottom row mirrored. **Right**, three dots:
# the share of right answers on 900 patches, as means over the three, for the crop in the centre alone, for ten
# votes, and for the mean of ten probabilities. (Mind the axis: it does not begin at 0.) The gain is small: the mean of
# ten is right for one to three percent more patches than the crop in the centre, and in most runs for a few more than
# the votes. But nothing was trained anew for it; it only costs ten times the computation.


# %% tags=["showcase"]
def figure_patches(photos, share, number, draw):
    """Patches (n, 3, 24, 24) of one half of each photograph, and the photographs' numbers as labels."""
    patches, labels = [], []
    for label, photo in enumerate(photos):
        height, width = photo.shape[0], photo.shape[1] // 2
        for _ in range(number):
            top, left = draw.integers(height - 23), draw.integers(width - 23) + share * width
            patches.append(photo[top : top + 24, left : left + 24])
            labels.append(label)
    return to_batch(np.array(patches)), np.array(labels)


def figure_side_and_window(images, rng):
    return random_crop(horizontal_flip(images, 0.5, rng), 16, 0, rng)


def figure_ten_crops():
    names, draw = ("astronaut", "chelsea", "coffee"), np.random.default_rng(10)
    photos = [getattr(skimage.data, name)()[::2, ::2] for name in names]
    train_x, train_y = figure_patches(photos, 0, 60, draw)
    test_x, test_y = figure_patches(photos, 1, 300, draw)
    crops, shares = ten_crop(test_x, 16), []
    for seed in range(3):
        network = figure_network(3 * 16 * 16, 64, 3, seed)
        for _ in range(60):
            cut = augment(train_x, [figure_side_and_window], draw)
            figure_train(network, cut, train_y, draw, batch_size=30, learning_rate=0.02)
        answers = [figure_forward(network, crops[:, place])[2].argmax(axis=1) for place in range(10)]
        counts = np.array([np.bincount(votes, minlength=3) for votes in np.transpose(answers)])
        means = predict_with_ten_crops(lambda images: figure_forward(network, images)[2], test_x, 16)
        shares.append([np.mean(found == test_y) for found in (answers[4], counts.argmax(axis=1), means.argmax(axis=1))])

    figure = plt.figure(figsize=(12, 3.2), layout="constrained")
    grid = figure.add_gridspec(2, 12, width_ratios=[2.2] + [1] * 5 + [0.6] + [1] * 5)
    draw_picture(figure.add_subplot(grid[:, 0]), test_x[450].transpose(1, 2, 0), "a patch")
    for place, crop in enumerate(crops[450]):
        draw_picture(figure.add_subplot(grid[place // 5, 1 + place % 5]), crop.transpose(1, 2, 0), str(place))
    axes, heights = figure.add_subplot(grid[:, 7:]), np.mean(shares, axis=0)
    for place, (height, color) in enumerate(zip(heights, (BLUE, GREEN, ORANGE), strict=True)):
        axes.plot(place, height, "o", color=color, markersize=10)
        axes.text(place, height + 0.008, f"{height:.3f}", ha="center")
    axes.set(xlim=(-0.5, 2.5), ylim=(heights[0] - 0.05, heights[0] + 0.08), ylabel="share of right answers")
    axes.set_xticks(range(3))
    axes.set_xticklabels(["centre", "ten votes", "ten probabilities"])
    plt.show()


figure_ten_crops()

# %% [markdown]
# ## Going further
#
# - **Anew each epoch.** `split_then_augment` transforms the training images once. In the figures, each epoch drew
#   its own crops. Compare the two on the 300 digits: how much of the gain is left with one draw?
# - **Smoother rotation.** Take the four pixels around the source, and weight them by their distance (bilinear
#   interpolation). Which angles would still be exact?
# - **Too much of it.** Let digits turn by up to 180°. Which two classes does a network then mix up?
# - **Colours as AlexNet did it.** It also moved the colours of each image along their principal components, by random
#   amounts (Krizhevsky and others, 2012). Try it on the cat, with `np.linalg.eigh`.
# - **Learnt augmentation.** Cubuk and others, "RandAugment" (2020), draw the steps themselves at random: two
#   numbers are all that is left to choose.

# %% [markdown] tags=["written"]
# ## In your own words
#
# The lecture says that augmentation is *field dependent*. You build two classifiers: one reads handwritten house
# numbers, the other one finds damaged leaves on photographs of plants, taken from above. For each, name one
# augmentation that you would use and one that you would not, and say why. Then say in one sentence what goes
# wrong if a colleague augments first and splits afterwards.
#
# <!-- BEGIN RUBRIC
# House numbers: one that keeps labels (shift, small angle, contrast), none that breaks them (flip; 180°: 6 to 9).
# Leaves: flips and any rotation are fine, as there is no up; no strong change of colour, which shows the damage.
# Late split: copies of training images end up in validation, so its accuracy is too high and says nothing of new data.
# END RUBRIC -->
