# ---
# jupyter:
#   exercise:
#     title: Convolution
#     order: 3
#     minutes: 90
#     description: Slide filters over images, pool what they find, and send gradients back through both.
#     requires: [numpy, matplotlib, scikit-image]
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Convolution
#
# A dog can appear anywhere in a picture, and it looks similar anywhere. A fully connected layer does not
# know that. Give it a colour picture of 256×256 pixels and 256 neurons, and it needs 50,331,648 weights:
# one for every pixel, channel and neuron. What it learns about a dog at the top left says nothing about
# the same dog at the bottom right.
#
# A **filter** (also called **kernel**) is the way out. It is a small grid of weights, often 3×3, that looks
# at one small window of the picture. You slide it over the whole picture and use the *same* nine weights
# everywhere.
#
# The figure below is the digit of the lecture. **Left:** a 5×5 picture of a one, -1 is dark and +1 is bright,
# with one window outlined. **Middle:** a 3×3 filter. **Right:** the score of each of the nine windows.
# The outlined window is a perfect match, so all nine products are 1 and the score is 9.

# %% tags=["showcase"]
import matplotlib.pyplot as plt
import numpy as np
from matplotlib import patheffects

BRIGHT = ["00010", "00110", "01010", "00010", "00010"]
DIGIT = np.array([[2 * int(pixel) - 1 for pixel in row] for row in BRIGHT])
F1 = np.array([[-1, -1, 1], [-1, 1, 1], [1, -1, 1]])
BLUE, ORANGE = "#0072B2", "#E69F00"  # of the Okabe-Ito palette, safe for colour-blind readers


def draw_grid(axes, values, title, limit, numbers=True):
    """A grid of numbers as a picture: the colours are symmetric around 0."""
    axes.imshow(values, cmap="cividis", vmin=-limit, vmax=limit)
    axes.set(title=title, xticks=[], yticks=[])
    for (row, column), value in np.ndenumerate(values) if numbers else ():
        shade = "black" if value > -0.1 * limit else "white"
        axes.text(column, row, f"{value:g}", ha="center", va="center", color=shade)


def draw_frame(axes, row, column, size, style="solid"):
    """A black frame with a white rim around the window whose top left pixel is (row, column)."""
    corner = (column - 0.5, row - 0.5)
    frame = plt.Rectangle(corner, size, size, fill=False, linewidth=2.5, linestyle=style, clip_on=False, zorder=3)
    frame.set_path_effects([patheffects.withStroke(linewidth=5.5, foreground="white")])
    axes.add_patch(frame)


def figure_digit():
    scores = np.array([[-1, 9, -5], [3, 1, -5], [-3, 3, -3]])
    _, (left, middle, right) = plt.subplots(1, 3, figsize=(9, 3.4), width_ratios=[5, 3, 3], layout="constrained")
    draw_grid(left, DIGIT, "image, 5×5", limit=1)
    draw_frame(left, 0, 1, 3)
    draw_grid(middle, F1, "filter, 3×3", limit=1)
    draw_grid(right, scores, "scores, 3×3", limit=9)
    draw_frame(right, 0, 1, 1)
    plt.show()


figure_digit()

# %% [markdown]
# ## What you build
#
# | | you write | it is | minutes |
# |---|---|---|---|
# | 1 | `output_size` | how large the result is | 5 |
# | 2 | `correlate2d` | what every deep-learning library calls "convolution" | 15 |
# | 3 | `convolve2d` | what mathematics and Octave call convolution | 10 |
# | 4 | `vertical_edges` | the lecture's filter at work | 3 |
# | 5 | `conv_layer` | many images, many channels, many filters, and a bias | 12 |
# | 6 | `max_pool`, `average_pool` | smaller maps that keep what was found | 15 |
# | 7 | `conv_layer_backward`, `max_pool_backward` | the gradients, so that filters can be *learned* | 30 |
#
# That is 90 minutes for somebody who has written such loops before; two hours and more are normal for a first
# time. Part 7 is the long one: take a break before it.
#
# From part 2 on:
#
# - Anything in NumPy is allowed, and loops are fine. Helper functions in the same cell are welcome, and so is
#   calling what you wrote before.
# - Inputs are arrays of integers or floats. Compute in float64, and return float64.
# - Leave the arguments as they are: work on copies.
# - A size, a stride or a padding is an int, or a pair (height, width). `np.broadcast_to(stride, 2)` turns
#   both into a pair: 3 becomes (3, 3), and (2, 1) stays (2, 1). Sizes and strides are at least 1, paddings at
#   least 0; only `output_size` has to check that.

# %%
import numpy as np

# %% [markdown]
# ## 1. How large is the result?
#
# ★☆☆, about 5 minutes
#
# The 3×3 filter has only three places to stand along a side of 5 pixels. Three more words matter:
#
# - **kernel**: the length $k$ of the window along this side,
# - **stride**: the number of pixels $s$ from one place to the next,
# - **padding**: the number of pixels $p$ that are added at *each* end.
#
# A side of $n$ pixels then gives
#
# $$\left\lfloor \frac{n + 2p - k}{s} \right\rfloor + 1$$
#
# places. The brackets $\lfloor\;\rfloor$ round down: a step that would leave the padded picture is not taken.


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
    if kernel < 1 or stride < 1 or padding < 0 or kernel > size + 2 * padding:
        raise ValueError(f"a window of {kernel} with stride {stride} and padding {padding} does not fit into {size}")
    return (size + 2 * padding - kernel) // stride + 1
    # END SOLUTION


# %% [markdown]
# ## 2. Cross-correlation
#
# ★★☆, about 15 minutes
#
# Put the window at a place, multiply each pixel by the weight that lies on it, and add everything up.
# That is one number of the result:
#
# $$\text{result}[r, c] = \sum_{i=0}^{K_H-1} \sum_{j=0}^{K_W-1} \text{kernel}[i, j] \cdot
# \text{padded}[r\,s_h + i,\; c\,s_w + j]$$
#
# - `kernel` has the shape ($K_H$, $K_W$),
# - `padded` is the image (H, W) with $p_h$ rows of zeros above and below, and $p_w$ columns of zeros at the
#   left and at the right,
# - $s_h$ and $s_w$ are the strides: rows down and columns to the right from one place to the next,
# - the result has the shape (OH, OW), which `output_size` gives for each side.
#
# This operation is called **cross-correlation**. Deep-learning libraries, and the lecture, say
# "convolution" to it. The difference is the subject of part 3.


# %%
def correlate2d(image, kernel, stride=1, padding=0):
    """The cross-correlation of one image with one kernel: a weighted sum of each window.

    image: (H, W) and kernel: (KH, KW), integers or floats. stride, padding: an int or a pair (height, width);
    the padding is zeros, on all four sides.

    Returns a new float64 array (OH, OW), computed in float64 also for integer and float32 inputs.
    Raises ValueError where the kernel does not fit into the padded image.

    Source: "Learning features from data: Convolutions" in the lecture.
    """
    # BEGIN SOLUTION
    image, kernel = np.asarray(image, dtype=np.float64), np.asarray(kernel, dtype=np.float64)
    (stride_h, stride_w), (pad_h, pad_w) = np.broadcast_to(stride, 2), np.broadcast_to(padding, 2)
    padded = np.pad(image, ((pad_h, pad_h), (pad_w, pad_w)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride_h, ::stride_w]
    return np.einsum("rcij,ij->rc", windows, kernel)
    # END SOLUTION


# %% [markdown]
# ### The lecture's picture, checked
#
# The lecture slides a filter over an 8×8 picture, gets 4 at the top left, and draws a result of 8×8.
# Compute it and look.
#
# The figure shows three results with their numbers: **left** without padding, 6×6 (not 8×8!), **middle** with
# a padding of 1, which is what an 8×8 result needs, and **right** with a stride of 2, 3×3. The black frame
# marks the slide's 4.


# %% tags=["showcase"]
ROWS = "10100101 01001010 00100101 10100100 00001010 00100111 00000010 00100101"
SLIDE_IMAGE = np.array([[int(pixel) for pixel in row] for row in ROWS.split()])
SLIDE_FILTER = np.array([[-1, 0, 1], [-2, 1, 2], [-3, 0, 3]])


def figure_three_sizes():
    results = {
        "no padding, stride 1": correlate2d(SLIDE_IMAGE, SLIDE_FILTER),
        "padding 1, stride 1": correlate2d(SLIDE_IMAGE, SLIDE_FILTER, padding=1),
        "no padding, stride 2": correlate2d(SLIDE_IMAGE, SLIDE_FILTER, stride=2),
    }
    _, panels = plt.subplots(1, 3, figsize=(11, 4.2), width_ratios=[6, 8, 3], layout="constrained")
    for axes, (title, result), corner in zip(panels, results.items(), (0, 1, 0), strict=True):
        draw_grid(axes, result, f"{title}: {result.shape[0]}×{result.shape[1]}", limit=9)
        draw_frame(axes, corner, corner, 1)
    plt.show()


figure_three_sizes()

# %% [markdown]
# ## 3. Convolution, as mathematics means it
#
# ★★☆, about 10 minutes
#
# Two things tell a true convolution from the cross-correlation that you just wrote.
#
# 1. **The kernel is turned by 180°** before it is laid on the image: first row last, first column last.
# 2. **The result is full.** The window may hang over every edge as long as one pixel is covered, with zeros
#    outside. The shape is (H + KH - 1, W + KW - 1).
#
# Why would anybody flip the kernel? Because then the order of the two does not matter, and because it is
# what happens when you multiply. Write a polynomial as the row of its coefficients:
# $(1 + 2x)\cdot(3 + 4x) = 3 + 10x + 8x^2$, and the convolution of `[[1, 2]]` with `[[3, 4]]` is `[[3, 10, 8]]`.
#
# Octave's `conv2`, which the lecture asks you to try, is this true convolution, and full. A network that
# *learns* its kernels does not care: it would simply learn the turned one.


# %%
def convolve2d(image, kernel):
    """The true, full convolution of one image with one kernel, as Octave's `conv2` computes it.

    image: (H, W) and kernel: (KH, KW), integers or floats, each of any size from 1×1. The kernel is turned by
    180° and may hang over every edge, with zeros outside the image.

    Returns a new float64 array (H + KH - 1, W + KW - 1).

    Source: `conv2(GRAY, FILTER)` in the lecture's "try the code yourself (in octave)!".
    """
    # BEGIN SOLUTION
    kernel_h, kernel_w = kernel.shape
    return correlate2d(image, kernel[::-1, ::-1], padding=(kernel_h - 1, kernel_w - 1))
    # END SOLUTION


# %% [markdown]
# ### Where is the slide's 4?
#
# The slide's window, the top left one, is entry `[2, 2]` of the full result. Was the slide's 4 a convolution?
#
# The figure shows the lecture's 8×8 example once more: **left** the cross-correlation, **right** the full
# convolution, 10×10. The dashed frame holds its inner 6×6 entries, where the whole kernel lies on the image. The
# small frames mark the slide's window: 4 on the left, but 0 on the right. What the slide calls convolving is
# a cross-correlation.


# %% tags=["showcase"]
def figure_slide_convolution():
    correlated, convolved = correlate2d(SLIDE_IMAGE, SLIDE_FILTER), convolve2d(SLIDE_IMAGE, SLIDE_FILTER)
    _, (left, right) = plt.subplots(1, 2, figsize=(9.5, 5.2), width_ratios=[6, 10], layout="constrained")
    draw_grid(left, correlated, "correlate2d: 6×6", limit=9)
    draw_frame(left, 0, 0, 1)
    draw_grid(right, convolved, "convolve2d: 10×10", limit=9)
    draw_frame(right, 2, 2, 6, style="dashed")
    draw_frame(right, 2, 2, 1)
    plt.show()


figure_slide_convolution()

# %% [markdown]
# ## 4. Vertical edges
#
# ★☆☆, about 3 minutes
#
# "Can we get only vertical lines out of this picture?", the lecture asks, and offers a filter:
#
# $$\text{filter 2} = \begin{bmatrix} 1 & 0 & -1 \\ 1 & 0 & -1 \\ 1 & 0 & -1 \end{bmatrix}$$
#
# It adds the three pixels on the left of a window and subtracts the three on its right. Where both sides are
# alike, the result is 0. Where the image goes from bright (left) to dark (right), it is positive; from dark
# to bright, negative.


# %%
def vertical_edges(image):
    """The cross-correlation of a grey image with the lecture's filter 2, no padding, stride 1.

    image: (H, W) with H and W at least 3, integers or floats.

    Returns a new float64 array (H - 2, W - 2): positive where bright meets dark from left to right.
    Raises ValueError where the image is smaller than the filter.

    Source: "Filters" in the lecture, filter 2.
    """
    # BEGIN SOLUTION
    return correlate2d(image, np.array([[1, 0, -1]] * 3))
    # END SOLUTION


# %% [markdown]
# ### Filters at work on a photograph
#
# Below are the lecture's three edge filters and a sharpening filter, on a photograph of a man with a camera.
# In the edge pictures medium grey is 0, white is positive (bright to dark) and black is negative. Each has a
# grey scale of its own: white and black are reached by its strongest 2 % of pixels.
#
# Filter 1 is one row, `[1, 0, -1]`. Filter 2 is three such rows: it adds up along the edge, which makes the
# legs of the tripod stand out from the noise. Filter 3, five rows of `[1, 0, 0, 0, -1]`, sees broader edges.

# %% tags=["showcase"]
import skimage.data

PHOTO = skimage.data.camera()[40:400:2, 60:420:2] / 255
FILTERS = {
    "filter 1": np.array([[1, 0, -1]]),
    "filter 2": np.array([[1, 0, -1]] * 3),
    "filter 3": np.array([[1, 0, 0, 0, -1]] * 5),
}
SHARPEN = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])


def draw_picture(axes, picture, title, limits=(0, 1)):
    """One grey picture without ticks; `limits` are black and white. All are drawn as squares of one size."""
    axes.imshow(picture, cmap="gray", vmin=limits[0], vmax=limits[1], extent=(0, 1, 0, 1))
    axes.set(title=title, xticks=[], yticks=[])


def draw_edges(axes, edges, title):
    """Positive and negative numbers: medium grey is 0."""
    limit = np.quantile(np.abs(edges), 0.98)
    draw_picture(axes, edges, title, (-limit, limit))


def figure_filters():
    edges = {name: correlate2d(PHOTO, kernel) for name, kernel in FILTERS.items()}
    sharpened = correlate2d(PHOTO, SHARPEN)
    _, panels = plt.subplots(1, 5, figsize=(14, 3.2), layout="constrained")
    draw_picture(panels[0], PHOTO, "photograph")
    for axes, name in zip(panels[1:4], edges, strict=True):
        draw_edges(axes, edges[name], name)
    draw_picture(panels[4], sharpened, "sharpened")
    plt.show()


figure_filters()

# %% [markdown]
# ### Two traps in the lecture's five lines of Octave
#
# The lecture's code reads a picture, calls `conv2` with filter 2 and writes the result to a file. (It also
# calls `Imwrite`, which Octave spells `imwrite`, and one version of the slide makes `GRAY` but uses `GREY`.)
#
# **The sign.** `conv2` turns the filter, and filter 2 turned by 180° is minus filter 2. So every edge has the
# opposite sign. Compare the two pictures on the left: they are each other's negatives.
#
# **The range.** Octave reads pixels as numbers from 0 to 255, but writes fractions from 0 to 1. Written as it is,
# the result is cut off: everything below 0 becomes black, nearly everything else white (third picture).
# Scale first: 0 to medium grey (second picture), or show how strong the edge is, whatever its sign (fourth).
#
# The bright and dark stripes at the left and right border of `conv2` are no edges of the scene. The full
# result sees where the photograph ends and the zeros outside begin.


# %% tags=["showcase"]
def figure_two_traps():
    edges, by_conv2 = vertical_edges(PHOTO), convolve2d(PHOTO, FILTERS["filter 2"])
    limit = np.quantile(np.abs(edges), 0.98)
    _, panels = plt.subplots(1, 4, figsize=(12.5, 3.5), layout="constrained")
    draw_picture(panels[0], edges, f"vertical_edges {edges.shape}", (-limit, limit))
    draw_picture(panels[1], by_conv2, f"conv2 {by_conv2.shape}", (-limit, limit))
    draw_picture(panels[2], np.clip(255 * by_conv2, 0, 1), "conv2, written as it is")
    draw_picture(panels[3], np.abs(by_conv2), "conv2, absolute value", (0, limit))
    plt.show()


figure_two_traps()

# %% [markdown]
# ## 5. A convolutional layer
#
# ★★☆, about 12 minutes
#
# A layer of a network does the same for
#
# - `images` (n, C, H, W): n images of C **channels** each, for instance red, green and blue,
# - `kernels` (F, C, KH, KW): F filters. Each filter has one kernel *per channel*, and adds up what all its
#   kernels give: the result of a filter is one plane,
# - `bias` (F,): one number per filter, added to every entry of its plane, once.
#
# With $\star$ for the cross-correlation of part 2, image $n$ and filter $f$ give
#
# $$\text{out}[n, f] = \text{bias}[f] + \sum_{c=0}^{C-1} \text{kernels}[f, c] \star \text{images}[n, c]$$
#
# and the result is (n, F, OH, OW): as many planes as there are filters. AlexNet's first layer turns
# 3 channels of 227×227 pixels into 96 planes of 55×55, with 96·(3·11·11 + 1) = 34,944 numbers to learn.


# %%
def conv_layer(images, kernels, bias, stride=1, padding=0):
    """A convolutional layer: the cross-correlation of n images with F filters, summed over the C channels.

    images: (n, C, H, W), kernels: (F, C, KH, KW), bias: (F,), integers or floats.
    stride, padding: an int or a pair (height, width); the padding is zeros, on all four sides.

    Returns a new float64 array (n, F, OH, OW), computed in float64 also for integer and float32 inputs.
    Raises ValueError where images and kernels differ in their number of channels, where there is not
    exactly one bias per filter, and where the kernels do not fit into the padded images.

    Source: "1st Convolution Layer" of AlexNet in the lecture.
    """
    # BEGIN SOLUTION
    images, kernels, bias = (np.asarray(array, dtype=np.float64) for array in (images, kernels, bias))
    if images.shape[1] != kernels.shape[1] or bias.shape != kernels.shape[:1]:
        raise ValueError(f"images {images.shape}, kernels {kernels.shape} and bias {bias.shape} do not go together")
    (stride_h, stride_w), (pad_h, pad_w) = np.broadcast_to(stride, 2), np.broadcast_to(padding, 2)
    padded = np.pad(images, ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernels.shape[2:], axis=(2, 3))
    windows = windows[:, :, ::stride_h, ::stride_w]
    return np.einsum("nkrcij,fkij->nfrc", windows, kernels) + bias[:, None, None]
    # END SOLUTION


# %% [markdown]
# ### A layer that looks at colour
#
# One filter can weigh colours against each other, because it has a kernel for every channel. The figure
# shows a cup of coffee (**left**) and the two planes that a layer with two filters makes of it, drawn like the edges
# above: medium grey is 0, white positive, black negative. The **middle** one answers to warm colours (red
# minus blue, averaged over 3×3 pixels). The **right** one answers to pixels that are brighter than their
# neighbours, in the sum of the three channels: where red rises as blue falls, it sees nothing.


# %% tags=["showcase"]
def figure_colour_layer():
    blocks = skimage.data.coffee()[:399, :600].reshape(133, 3, 200, 3, 3)
    coffee = blocks.mean(axis=(1, 3)) / 255  # to skip pixels would be simpler, but makes false patterns
    warm = np.array([1, 0, -1])[:, None, None] * np.full((3, 3), 1 / 9)
    brighter = np.stack([[[0, -1, 0], [-1, 4, -1], [0, -1, 0]]] * 3)
    planes = conv_layer(coffee.transpose(2, 0, 1)[None], np.stack([warm, brighter]), np.zeros(2))
    _, panels = plt.subplots(1, 3, figsize=(11, 2.9), layout="constrained")
    panels[0].imshow(coffee)
    panels[0].set(title="3 channels", xticks=[], yticks=[])
    for axes, plane, title in zip(panels[1:], planes[0], ("plane 0: warm", "plane 1: brighter"), strict=True):
        draw_edges(axes, plane, title)
        axes.set_aspect(plane.shape[0] / plane.shape[1])
    plt.show()


figure_colour_layer()

# %% [markdown]
# ## 6. Pooling
#
# ★★☆, about 15 minutes for both functions
#
# After a filter has found something, a network mostly needs to know *that* it is there, and only roughly
# where. **Pooling** puts one number in the place of each window of a plane: its largest value, or its mean.
# It looks at each image and each channel for itself, and it has nothing to learn.
#
# Two details make the difference between nearly right and right:
#
# - `stride=None` means the stride is `size`: windows lie side by side and do not overlap. A window that
#   would hang over the (padded) edge is dropped.
# - `max_pool` can pad. The padding must never win, not even where all pixels are negative: it is $-\infty$.
#   It is at most half the window, so that every window holds at least one pixel.


# %%
def max_pool(images, size, stride=None, padding=0):
    """The largest value of each window, for each image and channel.

    images: (n, C, H, W), integers or floats. size, stride, padding: an int or a pair (height, width);
    stride None is size. The padding is -infinity, on all four sides, and at most half of size.

    Returns a new float64 array (n, C, OH, OW); windows that hang over the padded image are dropped.
    Raises ValueError where the padding is more than half of size, in height or in width, and where the
    window does not fit into the padded images.

    Source: "Pooling, Max Pool - Example" in the lecture.
    """
    # BEGIN SOLUTION
    (size_h, size_w), (pad_h, pad_w) = np.broadcast_to(size, 2), np.broadcast_to(padding, 2)
    stride_h, stride_w = np.broadcast_to(size if stride is None else stride, 2)
    if 2 * pad_h > size_h or 2 * pad_w > size_w:
        raise ValueError(f"a padding of {padding} is more than half of the window {size}")
    margins = ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w))
    padded = np.pad(np.asarray(images, dtype=np.float64), margins, constant_values=-np.inf)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (size_h, size_w), axis=(2, 3))
    return windows[:, :, ::stride_h, ::stride_w].max(axis=(4, 5))
    # END SOLUTION


# %%
def average_pool(images, size, stride=None):
    """The mean of each window, for each image and channel.

    images: (n, C, H, W), integers or floats. size, stride: an int or a pair (height, width);
    stride None is size.

    Returns a new float64 array (n, C, OH, OW); windows that hang over the images are dropped.
    Raises ValueError where the window does not fit into the images.

    Source: the question "Why MAX Pooling and not Average Pooling?" in the lecture.
    """
    # BEGIN SOLUTION
    stride_h, stride_w = np.broadcast_to(size if stride is None else stride, 2)
    images = np.asarray(images, dtype=np.float64)
    windows = np.lib.stride_tricks.sliding_window_view(images, np.broadcast_to(size, 2), axis=(2, 3))
    return windows[:, :, ::stride_h, ::stride_w].mean(axis=(4, 5))
    # END SOLUTION


# %% [markdown]
# ### Maximum or mean?
#
# Take the lecture's digit, put it into a dark 18×18 picture (all -1), and let filter f1 look for it. The scores are
# 16×16, and -1 where there is nothing. Pool them with windows of 4×4, then move the digit to the right, pixel
# by pixel, and see how much the pooled plane changes. That depends on where the match lies in its window before
# it moves: in column 0, 1, 2 or 3.
#
# The figure shows, **left**, the scores and the windows; **middle**, the largest entry for each of these four places:
# the perfect match of 9 survives max pooling (and no pooling: the circles lie around the triangles), but the
# mean waters it down; **right**, how far the whole plane moves, relative to its spread, as a mean over the four
# places. Two planes that have nothing in common are about 1.4 apart.
#
# Without pooling, a shift by one pixel already puts every score in a new place. Max pooling is robust against
# *small* shifts: after one pixel the match is still in its window from three of the four places, after two pixels
# from two, after three from one. At 4, everything is one window further.
#
# The mean helps at a shift of 1 only. In a window, high and low scores nearly cancel, and the little that is left
# depends on which of them happen to be inside.


# %% tags=["showcase"]
def figure_shifted_scores(start):
    """The scores of f1, (1, 1, 16, 16), for a picture with the digit at this column."""
    canvas = np.full((18, 18), -1)
    canvas[5:10, start : start + 5] = DIGIT
    return correlate2d(canvas, F1)[None, None]


def figure_change(planes, start, shift):
    """How far the plane moves with the digit, relative to its spread."""
    before, after = planes[start], planes[start + shift]
    return np.linalg.norm(after - before) / np.linalg.norm(before - before.mean())


def figure_shifts():
    scores = {start: figure_shifted_scores(start) for start in range(3, 11)}
    pooled = {
        "no pooling": scores,
        "average": {start: average_pool(plane, 4) for start, plane in scores.items()},
        "maximum": {start: max_pool(plane, 4) for start, plane in scores.items()},
    }
    styles = [
        {"color": "black", "marker": "o", "markersize": 11, "fillstyle": "none"},
        {"color": BLUE, "marker": "s"},
        {"color": ORANGE, "marker": "^"},
    ]
    starts, shifts = range(3, 7), range(5)
    _, (left, middle, right) = plt.subplots(1, 3, figsize=(12, 3.6), layout="constrained")
    draw_grid(left, scores[3][0, 0], "scores of f1, 16×16", limit=9, numbers=False)
    for border in (3.5, 7.5, 11.5):
        left.axhline(border, color="white", linewidth=1)
        left.axvline(border, color="white", linewidth=1)
    for (name, planes), style in zip(pooled.items(), styles, strict=True):
        middle.plot(range(4), [planes[start].max() for start in starts], label=name, **style)
        changes = [np.mean([figure_change(planes, start, shift) for start in starts]) for shift in shifts]
        right.plot(shifts, changes, label=name, **style)
    middle.set(title="largest entry", xlabel="place of the match in its window", xticks=range(4))
    right.set(title="relative change of the plane", xlabel="shift in pixels", xticks=shifts)
    middle.legend(frameon=False, loc="center right")
    right.legend(frameon=False, loc="lower right")
    plt.show()


figure_shifts()

# %% [markdown]
# ## 7. The gradients
#
# ★★★, about 20 minutes
#
# So far *you* chose the filters. A network finds them by gradient descent, so it needs the gradient of a loss
# $L$ with respect to everything that went into the layer. The later layers hand you the **upstream gradient**:
# how $L$ changes with each entry of this layer's result. It has the result's shape, (n, F, OH, OW).
#
# Think of one entry of the result and its upstream value $u$. That entry was made of
#
# - one window of the padded image, each pixel times a weight: so each *weight* gets $u$ times its pixel, and
#   each *pixel* of the window gets $u$ times its weight;
# - the bias of its filter, once: so the bias gets $u$.
#
# Go through all entries and **add up** what each of them sends back. A weight is used at every place and for every
# image, and a pixel lies in several windows: their shares are summed. (One slide says that the shared
# weights' gradients are averaged. They are not: the mean only comes in where the loss itself is a mean.)
#
# Padding has no gradient that anybody needs: cut it off `d_images` again, so that it has the shape of `images`.
#
# **A way that works:** make zeros for all three gradients, the one of the images as large as the *padded* images.
# Then loop over the places (r, c) of the result. At one place you hold `upstream[:, :, r, c]`, (n, F), and a
# window of the padded images, (n, C, KH, KW). One product of the two, summed over n, is a share of
# `d_kernels`; one of the first with `kernels`, summed over F, is the window's share of the images' gradient.
#
# **Check a gradient yourself**, with any shapes, strides and paddings. Draw a random `upstream`. Move one weight by
# $10^{-5}$ up and then down; the difference of the two sums $\sum \text{upstream} \cdot \text{out}$,
# divided by $2 \cdot 10^{-5}$, is this weight's entry of `d_kernels`, to about seven digits.


# %%
def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    """The gradients of a loss with respect to what went into `conv_layer`.

    upstream: (n, F, OH, OW), the gradient of the loss with respect to what `conv_layer` returned for these
    images (n, C, H, W) and kernels (F, C, KH, KW), integers or floats. stride, padding: as given to `conv_layer`.

    Returns a tuple of three new float64 arrays, `d_images` (n, C, H, W), `d_kernels` (F, C, KH, KW)
    and `d_bias` (F,): sums over all images and places, not means.

    Source: backpropagation through "shared weights" in the lecture, with the slide's "averaged" put right.
    """
    # BEGIN SOLUTION
    upstream, images, kernels = (np.asarray(array, dtype=np.float64) for array in (upstream, images, kernels))
    (stride_h, stride_w), (pad_h, pad_w) = np.broadcast_to(stride, 2), np.broadcast_to(padding, 2)
    padded = np.pad(images, ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)))
    d_padded = np.zeros_like(padded)
    windows, d_windows = (
        np.lib.stride_tricks.sliding_window_view(array, kernels.shape[2:], axis=(2, 3), writeable=True)
        for array in (padded, d_padded)
    )
    windows, d_windows = windows[:, :, ::stride_h, ::stride_w], d_windows[:, :, ::stride_h, ::stride_w]
    for i, j in np.ndindex(kernels.shape[2:]):  # windows overlap, but the pixels under one weight do not
        d_windows[..., i, j] += np.einsum("nfrc,fk->nkrc", upstream, kernels[:, :, i, j])
    d_kernels = np.einsum("nfrc,nkrcij->fkij", upstream, windows)
    height, width = images.shape[2:]
    return d_padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width], d_kernels, upstream.sum(axis=(0, 2, 3))
    # END SOLUTION


# %% [markdown]
# ### Max pooling sends the gradient to the winner
#
# ★★☆, about 10 minutes
#
# The largest pixel of a window *is* the result. If another pixel of the window changes a little, nothing happens.
# So the whole upstream value goes to the winner, and the others get 0.
#
# - Where several pixels share the largest value, the **first** one wins: from left to right, row after row.
# - Where windows overlap, one pixel can win several times: its shares are added.


# %%
def max_pool_backward(upstream, images, size, stride=None):
    """The gradient of a loss with respect to the images that went into `max_pool` (without padding).

    upstream: (n, C, OH, OW), the gradient of the loss with respect to what `max_pool` returned for these
    images (n, C, H, W), integers or floats. size, stride: as given to `max_pool`; stride None is size.

    Returns a new float64 array (n, C, H, W): each upstream value goes to the largest pixel of its window, among
    equals to the first in row order; where windows overlap, the shares of a pixel are added.

    Source: backpropagation through "Max pooling" in the lecture.
    """
    # BEGIN SOLUTION
    stride_h, stride_w = np.broadcast_to(size if stride is None else stride, 2)
    d_images = np.zeros(images.shape)
    windows, d_windows = (
        np.lib.stride_tricks.sliding_window_view(array, np.broadcast_to(size, 2), axis=(2, 3), writeable=True)
        for array in (images, d_images)
    )
    windows, d_windows = windows[:, :, ::stride_h, ::stride_w], d_windows[:, :, ::stride_h, ::stride_w]
    winner = windows.reshape(*upstream.shape, -1).argmax(axis=-1)
    for tap, (i, j) in enumerate(np.ndindex(windows.shape[4:])):
        d_windows[..., i, j] += upstream * (winner == tap)
    return d_images
    # END SOLUTION


# %% [markdown]
# ## Learning a filter from data
#
# "No more feature engineering", says the lecture: "learning features from data". With the functions above
# you can do it. Pretend that you had never seen filter 2. You have a piece of a photograph, and the picture that the
# unknown filter makes of it. Start with a kernel of zeros and go downhill on the mean squared error, with
# your own layer and your own gradients. (The piece, some grass, is only 16×16 pixels, so that plain loops
# are fast enough: 60 steps take a few seconds at most.)
#
# The figure shows, **left**, the loss, on a logarithmic axis: it falls by many orders of magnitude. The four kernels
# beside it are what has been learned after 0, 3, 10 and 60 steps. The last one is filter 2, to two decimals.


# %% tags=["showcase"]
def figure_learned_filter():
    grass = skimage.data.camera()[420:436, 200:216].astype(float)
    images = ((grass - grass.mean()) / grass.std())[None, None]
    target = vertical_edges(images[0, 0])
    kernels, bias, losses, learned = np.zeros((1, 1, 3, 3)), np.zeros(1), [], {}
    for step in range(61):
        if step in (0, 3, 10, 60):
            learned[step] = kernels[0, 0]
        error = conv_layer(images, kernels, bias) - target
        losses.append(np.mean(error**2))
        _, d_kernels, d_bias = conv_layer_backward(2 * error / error.size, images, kernels)
        kernels, bias = kernels - 0.1 * d_kernels, bias - 0.1 * d_bias

    _, panels = plt.subplots(1, 5, figsize=(14, 3.2), width_ratios=[2, 1, 1, 1, 1], layout="constrained")
    panels[0].semilogy(losses, color=BLUE)
    panels[0].set(title="mean squared error", xlabel="step")
    for axes, (step, kernel) in zip(panels[1:], learned.items(), strict=True):
        draw_grid(axes, np.round(kernel, 2) + 0.0, f"after {step} steps", limit=1.5)
    plt.show()


figure_learned_filter()

# %% [markdown]
# ## Going further
#
# - **Separable filters.** Filter 2 is the product of a column of ones and the row `[1, 0, -1]`. Two small
#   correlations do the work of one: 3 + 3 products per pixel, not 9. Which other filters above are separable?
# - **One matrix product.** Lay every window out as a row of a matrix, and the whole layer is a single matrix product
#   ("im2col"), which is how many libraries run it. How much memory does that cost?
# - **The gradient is a convolution, too.** With stride 1 and no padding, `d_images` is the *full, true*
#   convolution of the upstream gradient with the kernel, summed over filters. Try it with `convolve2d`.
# - **Other windows.** Dilation spreads the weights of a kernel apart; a transposed convolution makes planes
#   larger. Dumoulin and Visin, "A guide to convolution arithmetic for deep learning" (2016), draws them all.

# %% [markdown] tags=["written"]
# ## In your own words
#
# The lecture asks: *why max pooling, and not average pooling?* Answer in three or four sentences. Use what you saw
# when the digit moved, and name one case in which the mean would be the better choice.
#
# <!-- BEGIN RUBRIC
# Maximum: it keeps one strong, sparse response at full strength, where the mean dilutes it with its window.
# Shift: the maximum does not change while the response stays in its window; across a border it does.
# Mean: a sensible case, such as smooth or noisy values where every pixel counts, or a summary of whole planes.
# END RUBRIC -->
