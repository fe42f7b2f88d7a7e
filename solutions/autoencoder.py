# ---
# jupyter:
#   exercise:
#     title: Autoencoder
#     order: 8
#     minutes: 80
#     description: Squeeze digits through a bottleneck, remove noise, and put what was learned to use without labels.
#     requires: [numpy, matplotlib, torch]
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Autoencoder
#
# Labels are expensive: somebody has to look at every picture and write down what it shows. Pictures without labels
# are free. What can a network learn from pictures *alone*?
#
# "Build a network with the aim of reconstruction", says the lecture. The target is the input itself, so no labels
# are needed. There is a catch built in: in the middle of the network is a **bottleneck**, far narrower than
# the picture. Whatever the network wants to see again at the end has to fit through it. So it must find out
# what digits have in common.
#
# This cell gets everything ready: digits, colours, and small helpers for the figures.

# %% tags=["showcase"]
import functools
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import torch

BLUE, ORANGE, GREEN, PINK = "#0072B2", "#E69F00", "#009E73", "#CC79A7"  # Okabe-Ito, safe for colour-blind readers


def figure_data():
    """4,000 digits to learn from and 1,000 to test on: images (n, 784) in [0, 1] and labels (n,), shuffled."""
    with np.load(Path("mnist.npz")) as data:
        order = np.random.default_rng(0).permutation(len(data["labels"]))
        images = torch.tensor(data["images"][order].reshape(-1, 784) / 255, dtype=torch.float32)
        labels = torch.tensor(data["labels"][order].astype(np.int64))
    return images[:4000], labels[:4000], images[4000:], labels[4000:]


TRAIN_X, TRAIN_Y, TEST_X, TEST_Y = figure_data()


def figure_labelled(count, seed):
    """The rows of `count` training digits, as many of each class."""
    order = torch.randperm(len(TRAIN_Y), generator=torch.Generator().manual_seed(seed))
    return torch.cat([order[TRAIN_Y[order] == digit][: count // 10] for digit in range(10)])


def figure_accuracy(predicted):
    """The share of the test digits whose label was found."""
    return (predicted == TEST_Y).double().mean().item()


def figure_pca(count):
    """PCA of the training digits: their mean, the `count` directions in which they differ most (columns), its error."""
    mean = TRAIN_X.mean(dim=0)
    centred = TRAIN_X - mean
    axes = torch.linalg.eigh(centred.T @ centred)[1].flip(1)[:, :count]
    return mean, axes, ((centred - centred @ axes @ axes.T) ** 2).mean().item()


def draw_digit(axes, image, title=""):
    """One image (784,) as a picture without ticks."""
    axes.imshow(image.reshape(28, 28), cmap="gray", vmin=0, vmax=1)
    axes.set(title=title, xticks=[], yticks=[])


def draw_rows(rows, columns=10):
    """A row of digits for each title."""
    _, panels = plt.subplots(len(rows), columns, figsize=(10, 1.1 * len(rows) + 0.2), layout="constrained")
    for line, (title, images) in zip(panels, rows.items(), strict=True):
        for axes, image in zip(line, images, strict=False):
            draw_digit(axes, image)
        line[0].set_ylabel(title, rotation=0, ha="right", va="center")
    plt.show()


def draw_lines(lines, counts, bottom):
    """Test accuracy against the number of labelled digits: a line for each name, of values and a style."""
    _, axes = plt.subplots(figsize=(6.5, 3.6), layout="constrained")
    for name, (values, style) in lines.items():
        axes.semilogx(counts, values, label=name, **style)
    axes.set(xlabel="labelled digits", ylabel="test accuracy", ylim=(bottom, 1), xticks=counts, xticklabels=counts)
    axes.minorticks_off()
    axes.legend(frameon=False, loc="lower right")
    plt.show()


# %% [markdown]
# ### The hourglass
#
# The figure shows the idea. **Left:** a digit, 784 numbers. An **encoder** squeezes it into a **code** of only 32
# numbers, drawn as a column of cells. A **decoder** makes a picture out of these 32 numbers again: **right**, the
# **reconstruction**. (This one is computed by PCA, an older method. Your network will have to compete with it.)


# %% tags=["showcase"]
def figure_hourglass():
    mean, axes_of_digits, _ = figure_pca(32)
    code = (TEST_X[2] - mean) @ axes_of_digits
    _, panels = plt.subplots(1, 5, figsize=(9, 2.8), width_ratios=[3, 2, 0.8, 2, 3], layout="constrained")
    draw_digit(panels[0], TEST_X[2], "784 numbers")
    panels[1].fill([0, 0, 1, 1], [0, 1, 0.75, 0.25], color=BLUE)
    panels[1].text(0.5, 0.5, "encoder", ha="center", va="center", color="white")
    panels[2].imshow(code[:, None], cmap="cividis", aspect="auto")
    panels[2].set(title="32", xticks=[], yticks=[])
    panels[3].fill([0, 0, 1, 1], [0.25, 0.75, 1, 0], color=BLUE)
    panels[3].text(0.5, 0.5, "decoder", ha="center", va="center", color="white")
    draw_digit(panels[4], mean + axes_of_digits @ code, "784 numbers")
    for axes in (panels[1], panels[3]):
        axes.set(xlim=(0, 1), ylim=(0, 1))
        axes.axis("off")
    plt.show()


figure_hourglass()

# %% [markdown]
# ## What you build
#
# | | you write | it is | minutes |
# |---|---|---|---|
# | 1 | `compression_ratio` | how narrow the bottleneck is | 2 |
# | 2 | `Autoencoder` | the network | 15 |
# | 3 | `add_noise` | pictures that are hard to reconstruct | 10 |
# | 4 | `train_autoencoder` | learning without labels, with noise or without | 20 |
# | 5 | `reconstruction_error`, `features` | what the network lost, and what it kept | 8 |
# | 6 | `linear_probe` | how good are the codes? | 12 |
# | 7 | `classifier` | pure transfer, and pretraining | 13 |
#
# That is 80 minutes for somebody who knows PyTorch a little; two hours are normal for a first time.
#
# - Images are tensors (n, d): n images of d pixels each, numbers from 0 to 1. MNIST digits have d = 784 = 28·28.
# - A function that draws random numbers draws them from the `generator` that it is given, and from nothing else.
# - Leave tensors that you are given as they are. (Training changes the model: that is its purpose.)
# - Helper functions and classes in the same cell are welcome.

# %%
import copy

import torch
import torch.nn.functional as F
from torch import nn

# %% [markdown]
# ## 1. How narrow is the bottleneck?
#
# ★☆☆, about 2 minutes
#
# "What can we use these representations for?", asks the lecture, and one of its answers is **compression**. An image
# of $d$ numbers becomes a code of $k$ numbers: the ratio is $d / k$.


# %%
def compression_ratio(inputs, bottleneck):
    """How many times fewer numbers a code has than its image.

    inputs, bottleneck: ints of at least 1, the numbers of an image and of its code.

    Returns a float: 4.0 where the code has a quarter of the numbers, less than 1 where it is the wider one.

    Source: "Learning representations: compression" in the lecture.
    """
    # BEGIN SOLUTION
    return inputs / bottleneck
    # END SOLUTION


# %% [markdown]
# That is a ratio of *numbers*, and a flattering one. A pixel is a byte, a number of a code has four: in bytes,
# the 32 numbers are only 6.1 times smaller. And whoever wants to unpack the codes needs the decoder, over 100,000
# numbers more. It pays off for many images, not for ten.
#
# ## 2. The network
#
# ★★☆, about 15 minutes
#
# An autoencoder is two networks, one after the other:
#
# - the **encoder** turns `images` (n, inputs) into `codes` (n, bottleneck),
# - the **decoder** turns `codes` (n, bottleneck) into `reconstructions` (n, inputs).
#
# A shape that works well: one hidden layer of 128 neurons with ReLU in the encoder, and the same in the decoder:
#
# $$\text{inputs} \to 128 \to \text{bottleneck} \to 128 \to \text{inputs}$$
#
# The two ends matter.
#
# - **The code's layer has no ReLU.** A ReLU there would cut off half of what a code can say: all that is negative.
# - **The last layer ends in a sigmoid**, because pixels lie between 0 and 1.
#
# And the decoder sees *nothing but the code*. A side door through which pixels slip past the bottleneck
# makes every reconstruction perfect, and the code worthless. "It may learn the identity mapping", warns the lecture.
#
# Keep the width in an attribute `bottleneck`: your own `classifier` needs it in part 7. Layers in a plain Python list
# are invisible to PyTorch, and to the optimizer: use attributes, or `nn.Sequential`.


# %%
class Autoencoder(nn.Module):
    """A network that reconstructs images from a narrow code.

    inputs: the number of pixels of an image. bottleneck: the number of numbers of a code.

    `encode(images)`: (n, inputs) -> codes (n, bottleneck), any numbers, negative and large ones too: no activation
      comes after the last layer.
    `decode(codes)`: (n, bottleneck) -> reconstructions (n, inputs), each pixel anywhere in [0, 1]; of the codes alone,
      negative ones included.
    `forward(images)`: (n, inputs) -> (n, inputs), what `decode` makes of the codes of the images.

    In evaluation mode, what is computed for an image does not depend on chance, nor on the other images.
    How many hidden layers there are, and of which width, is up to you. All weights are parameters, start so that they
    can learn, and can be trained. No check reads attributes; `bottleneck` is for your own use in `classifier`.

    Source: "Autoencoder" in the lecture; Rumelhart, Hinton, Williams, "Learning internal representations
    by error propagation" (1986).
    """

    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        # BEGIN SOLUTION
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential(nn.Linear(inputs, 128), nn.ReLU(), nn.Linear(128, bottleneck))
        self.decoder = nn.Sequential(nn.Linear(bottleneck, 128), nn.ReLU(), nn.Linear(128, inputs), nn.Sigmoid())
        # END SOLUTION

    def encode(self, images):
        # BEGIN SOLUTION
        return self.encoder(images)
        # END SOLUTION

    def decode(self, codes):
        # BEGIN SOLUTION
        return self.decoder(codes)
        # END SOLUTION

    def forward(self, images):
        # BEGIN SOLUTION
        return self.decode(self.encode(images))
        # END SOLUTION


# %% [markdown]
# ## 3. Noise
#
# ★★☆, about 10 minutes
#
# A wide network can cheat: copy each pixel, and learn nothing. The lecture's way out is the **denoising
# autoencoder**: damage the input, and ask for the undamaged image. Copying is now the wrong answer.
#
# The damage is Gaussian noise. With $\varepsilon$ drawn from a standard normal distribution, for *each pixel of each
# image* by itself,
#
# $$\text{noisy} = \text{clip}(\text{image} + \sigma \cdot \varepsilon)$$
#
# where clip puts what is below 0 to 0, and what is above 1 to 1: a noisy image is an image, too.
#
# **On which device?** A `torch.Generator` lives on one device, and draws only there. The images may lie on another (a
# GPU). Draw on `generator.device`, then move the noise to the images.


# %%
def add_noise(images, sigma, generator):
    """Images with Gaussian noise on each pixel, clipped to [0, 1].

    images: (n, d) in [0, 1]. sigma: the standard deviation of the noise before clipping, at least 0.
    generator: a `torch.Generator`, the only source of the noise; it ends up advanced (for sigma 0, as you like). The
    noise is drawn on the generator's device, also where the images lie on another.

    Returns a new tensor of the shape, dtype and device of the images.

    Source: "Denoising Autoencoders" in the lecture.
    """
    # BEGIN SOLUTION
    noise = torch.randn(images.shape, generator=generator, device=generator.device).to(images)
    return (images + sigma * noise).clamp(0, 1)
    # END SOLUTION


# %% [markdown]
# ### How much noise is much?
#
# The figure shows ten test digits, one **row** for each $\sigma$: 0, 0.25, 0.5 and 1. You can read them
# at 0.5; at 1 most are lost.


# %% tags=["showcase"]
def figure_noise():
    generator = torch.Generator().manual_seed(0)
    rows = {f"σ = {sigma:g}": add_noise(TEST_X[:10], sigma, generator) for sigma in (0, 0.25, 0.5, 1)}
    draw_rows(rows)


figure_noise()

# %% [markdown]
# ## 4. Training without labels
#
# ★★★, about 20 minutes
#
# An **epoch** shows every image once, in a new random order, in batches of `batch_size`; what is left over at the
# end is a smaller batch, and is used as well. For each batch of $m$ `clean` images ($m$, d):
#
# 1. make the input: the clean images, or noisy ones,
# 2. reconstruct, and compare with the *clean* images: with $\hat{x}$ for the reconstructions, the loss is the mean
#    squared error over **all** $m \cdot d$ elements,
#
# $$L = \frac{1}{m\,d} \sum_{i=1}^{m} \sum_{j=1}^{d} \left(\hat{x}_{ij} - \text{clean}_{ij}\right)^2$$
#
# 3. forget the old gradients, compute the new ones, update.
#
# Noise is drawn **anew** whenever an image is shown. If an image always wore the same noise, the network could learn
# it by heart.
#
# Note the loss of each batch before its update. At the end of the epoch, take the mean over *images*: a batch
# of 3 counts half as much as a batch of 6.
#
# **On which device?** Where the model and the images are: your function moves neither. Only the generator stays on the
# CPU: draw the order there. (A GPU takes rows by an order that lies on the CPU, but not the other way round:
# `.to(images.device)` is always right.)
#
# **In which precision?** In that of the model. Whoever wants *mixed* precision calls your function inside
# `with torch.autocast(...)`: then PyTorch multiplies matrices in bfloat16, and keeps the weights in float32. Your
# function need not do anything for it, as long as it casts neither the model nor the images.


# %%
def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    """Train the model to reconstruct the images, from themselves or from noisy copies.

    model: an `Autoencoder`, or another module (m, d) -> (m, d); it is trained in training mode, in place.
    images: (n, d) in [0, 1], on the device of the model; both stay there, and keep their dtypes, under autocast, too.
    optimizer: holds the model's parameters; one step a batch.
    epochs, batch_size: ints of at least 1; batches are of `batch_size` images, only an epoch's last may be smaller.
    generator: a `torch.Generator` on the CPU, wherever model and images are; draws the order of the images, anew each
      epoch, and the noise.
    sigma: of the noise (see `add_noise`) on the input, drawn anew each time; the target is always clean. With sigma 0
      you may skip the noise.

    Returns a list with one float an epoch: the mean over the images of the loss of their batch before its update;
    the loss is the squared error, its mean over all elements of the batch.

    Source: "Autoencoder" and "Denoising Autoencoders" in the lecture.
    """
    # BEGIN SOLUTION
    model.train()
    losses = []
    for _ in range(epochs):
        order = torch.randperm(len(images), generator=generator).to(images.device)
        total = 0
        for batch in order.split(batch_size):
            clean = images[batch]
            loss = F.mse_loss(model(add_noise(clean, sigma, generator)), clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(images))
    return losses
    # END SOLUTION


# %% [markdown]
# ### Two autoencoders at work
#
# Now train two of them on 4,000 digits: one on clean input, one on noisy input with $\sigma = 0.5$. They have never
# seen the 1,000 test digits, and nobody ever sees a label.
#
# Where there is a GPU that PyTorch can use ("cuda"), the training goes there, and the trained model comes back to the
# CPU. The generator stays on the CPU: so a GPU gets the same order and the same noise. Set `MIXED_PRECISION = True`
# to see whether bfloat16 learns as well. (`cache_enabled=False` matters there: otherwise autocast keeps the bfloat16
# copies that it made of the weights until the block ends, and the network would never notice its updates.)
#
# This cell trains nothing yet. Each autoencoder is trained when a figure first asks for it, and then kept: run this
# cell again when you have changed your code.

# %% tags=["showcase"]
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
MIXED_PRECISION = False


def figure_training(model, epochs, sigma=0.0, learning_rate=3e-3):
    """Train on the 4,000 digits, on a GPU where there is one; the losses. Afterwards the model is on the CPU."""
    model.to(DEVICE)  # first the model, then the optimizer that is made for its parameters
    optimizer = torch.optim.Adam(model.parameters(), lr=learning_rate)
    generator = torch.Generator().manual_seed(1)
    with torch.autocast(DEVICE.type, dtype=torch.bfloat16, enabled=MIXED_PRECISION, cache_enabled=False):
        losses = train_autoencoder(model, TRAIN_X.to(DEVICE), optimizer, epochs, 64, generator, sigma)
    model.cpu().eval()
    return losses


@functools.cache
def figure_trained(sigma):
    """An autoencoder trained with this much noise, and its losses."""
    torch.manual_seed(0)  # the same start each time
    model = Autoencoder()
    return model, figure_training(model, 10, sigma)


# %% [markdown]
# ### Does it learn?
#
# The figure shows, **left**, both learning curves: the loss falls, and the noisy task is the harder one. **Right**,
# three bars, the error on the training digits if you always answer with the mean digit, if you use PCA with 32 axes,
# and if you use your network on clean input. A network of the shape above beats PCA by some 15 %: with 32 numbers PCA
# is no bad choice.


# %% tags=["showcase"]
def figure_learning():
    (model, plain), (_, denoising) = figure_trained(0.0), figure_trained(0.5)
    with torch.no_grad():
        error = ((model(TRAIN_X) - TRAIN_X) ** 2).mean().item()
    errors = {"mean digit": figure_pca(0)[2], "PCA": figure_pca(32)[2], "autoencoder": error}
    _, (left, right) = plt.subplots(1, 2, figsize=(9.5, 3.2), layout="constrained")
    left.plot(range(1, 11), plain, color=BLUE, marker="o", label="clean input")
    left.plot(range(1, 11), denoising, color=ORANGE, marker="^", label="noisy input")
    left.set(title="loss in training", xlabel="epoch", ylabel="mean squared error", ylim=(0, None))
    left.legend(frameon=False)
    bars = right.bar(list(errors), list(errors.values()), color=["gray", GREEN, BLUE])
    right.bar_label(bars, fmt="%.4f")
    right.set(title="error on training digits", ylabel="mean squared error")
    right.margins(y=0.15)
    plt.show()


figure_learning()

# %% [markdown]
# ### What comes out
#
# The figure shows ten **test** digits in five rows: the digits, what the plain autoencoder makes of them, the noisy
# digits ($\sigma = 0.5$), what the plain autoencoder makes of *those*, and what the denoising one makes of them.
#
# The plain one has never learned what noise is: it takes it for strokes. The denoising one draws cleaner digits,
# though some of them come out blurred, or as another digit.


# %% tags=["showcase"]
def figure_reconstructions():
    noisy = add_noise(TEST_X[:10], 0.5, torch.Generator().manual_seed(2))
    (plain, _), (denoising, _) = figure_trained(0.0), figure_trained(0.5)
    with torch.no_grad():
        drawn = {"plain": plain(TEST_X[:10]), "noisy": noisy, "plain on noisy": plain(noisy)}
        rows = {"digit": TEST_X[:10], **drawn, "denoising": denoising(noisy)}
    draw_rows(rows)


figure_reconstructions()

# %% [markdown]
# ## 5. What was lost, and what was kept
#
# ★☆☆, about 8 minutes for both functions
#
# After training come two questions for each image: how far is the reconstruction off, and what is the code?
#
# Both are asked in **evaluation mode**. `model.eval()` switches off what only training needs: dropout that leaves
# out neurons at random, batch normalisation that looks at the rest of the batch. And both need **no gradient**:
# under `torch.no_grad()` PyTorch does not keep every intermediate result for a backward pass that never comes.


# %%
def reconstruction_error(model, images):
    """How far each reconstruction is off: the squared error, as a mean over the pixels of the image.

    model: an `Autoencoder`, or another module (n, d) -> (n, d). images: (n, d) in [0, 1].

    Returns a tensor (n,), computed in evaluation mode; it carries no gradient. The model may be left in that mode;
    PyTorch records gradients as before.

    Source: "Build a network with the aim of reconstruction" in the lecture.
    """
    # BEGIN SOLUTION
    model.eval()
    with torch.no_grad():
        return ((model(images) - images) ** 2).mean(dim=1)
    # END SOLUTION


# %%
def features(model, images):
    """The codes of the images, as features for another task.

    model: an `Autoencoder`, or another module with its `encode`. images: (n, inputs) in [0, 1].

    Returns a tensor (n, bottleneck), computed in evaluation mode; it carries no gradient. The model may be left in
    that mode; PyTorch records gradients as before.

    Source: "Learning representations" in the lecture.
    """
    # BEGIN SOLUTION
    model.eval()
    with torch.no_grad():
        return model.encode(images)
    # END SOLUTION


# %% [markdown]
# ### Which digits are hard?
#
# The figure shows the ten test digits with the *largest* reconstruction error of the plain autoencoder, and below
# them their reconstructions. The more ink a digit has, the larger its error tends to be; ones are hardly ever among
# the hardest. A high error is a warning light: "I have not seen this before". It is used to find broken machine
# parts.


# %% tags=["showcase"]
def figure_hardest():
    model, _ = figure_trained(0.0)
    hardest = TEST_X[reconstruction_error(model, TEST_X).argsort(descending=True)[:10]]
    with torch.no_grad():
        rows = {"digit": hardest, "plain": model(hardest)}
    draw_rows(rows)


figure_hardest()

# %% [markdown]
# ### A map of the digits
#
# With a bottleneck of 2, a code is a place on a map: the lecture's "manifold learning view".
#
# The figure shows, **left**, where 600 test digits lie, each drawn as its label. The labels were not used: they only
# name the places. Zeros and ones mostly get regions of their own; most others overlap, such as fours and nines.
# **Right**, a walk through the part of the map inside the grey frame, which holds most of them: what the decoder
# draws at 10×10 places of it.


# %% tags=["showcase"]
def figure_map():
    torch.manual_seed(0)
    model = Autoencoder(bottleneck=2)
    figure_training(model, 12, learning_rate=4e-3)
    codes = features(model, TEST_X[:600])
    low, high = (codes.quantile(share, dim=0).tolist() for share in (0.02, 0.98))
    across, down = torch.linspace(low[0], high[0], 10), torch.linspace(high[1], low[1], 10)
    with torch.no_grad():
        drawn = model.decode(torch.stack(torch.meshgrid(across, down, indexing="xy"), dim=-1).reshape(100, 2))
    tiles = drawn.reshape(10, 10, 28, 28).permute(0, 2, 1, 3).reshape(280, 280)
    _, (left, right) = plt.subplots(1, 2, figsize=(10.5, 5), layout="constrained")
    colours = ["black", "#B37400", "#56B4E9", GREEN, "#8A7F00", BLUE, "#D55E00", PINK, "gray", "#7A4B00"]
    for digit, colour in enumerate(colours):
        x, y = codes[TEST_Y[:600] == digit].T
        left.scatter(x, y, marker=f"${digit}$", color=colour, s=45, linewidth=0.4)
    left.add_patch(plt.Rectangle(low, high[0] - low[0], high[1] - low[1], fill=False, color="gray"))
    right.imshow(tiles, cmap="gray", vmin=0, vmax=1, extent=(low[0], high[0], low[1], high[1]), aspect="auto")
    left.set(title="the codes of test digits", xlabel="first number", ylabel="second number")
    right.set(title="what the decoder draws there", xlabel="first number", ylabel="second number")
    plt.show()


figure_map()

# %% [markdown]
# ### Without ReLU and sigmoid: an old friend
#
# Leave out everything that is not linear: one layer in, one layer out. How well can this do? There is an exact answer.
# Among all linear ways through $k$ numbers, **PCA** loses the least, so the linear autoencoder can only come close
# to it. Its training does: here it comes within 2 % of PCA's error.
#
# But it does not find PCA's *axes*. Turn the code as you like, and let the decoder turn it back: the
# reconstruction stays the same, so nothing tells the network which axes to take.
#
# The figure shows eight numbers a code. **Top row:** the eight axes of PCA as pictures, the most important one first,
# at right angles to each other. **Bottom row:** the eight directions of the linear decoder: mixtures, in no order.
# Grey is 0. The title compares the errors.


# %% tags=["showcase"]
def figure_linear_against_pca():
    torch.manual_seed(0)
    linear = nn.Sequential(nn.Linear(784, 8), nn.Linear(8, 784))
    figure_training(linear, 10, learning_rate=1e-2)
    figure_training(linear, 3, learning_rate=1e-3)
    _, axes_of_digits, pca_error = figure_pca(8)
    ratio = reconstruction_error(linear, TRAIN_X).mean() / pca_error
    directions = {"PCA": axes_of_digits.T, "linear decoder": linear[1].weight.detach().T}
    figure, panels = plt.subplots(2, 8, figsize=(10, 2.9), layout="constrained")
    for line, (name, pictures) in zip(panels, directions.items(), strict=True):
        for axes, picture in zip(line, pictures, strict=True):
            limit = picture.abs().max()
            axes.imshow(picture.reshape(28, 28), cmap="cividis", vmin=-limit, vmax=limit)
            axes.set(xticks=[], yticks=[])
        line[0].set_ylabel(name, rotation=0, ha="right", va="center")
    figure.suptitle(f"error of the linear autoencoder: {ratio:.3f} times that of PCA")
    plt.show()


figure_linear_against_pca()

# %% [markdown]
# ## 6. A linear probe
#
# ★★☆, about 12 minutes
#
# Are the codes any good for something else than reconstruction? Take *few* labelled digits, and fit the simplest
# classifier there is on their codes: a linear one, by least squares. It has a closed form, no learning rate and no
# epochs, so what it reaches tells about the features, not about the training. It is called a **linear probe**.
#
# - $F$ (n, k+1): the training features (n, k), with a column of ones appended (for the bias),
# - $Y$ (n, C): the labels as one-hot rows, a 1 in the column of the label, else 0. The classes are 0, 1, ... up
#   to the largest training label,
# - $\lambda$: `l2`, a small number that keeps the weights small, *all* of them, the bias's too.
#
# $$W = \left(F^\top F + \lambda I\right)^{-1} F^\top Y$$
#
# You need no inverse: `torch.linalg.solve` solves $(F^\top F + \lambda I)\,W = F^\top Y$ for $W$ (k+1, C). The
# predicted label of a test row is the column with the largest score.
#
# **Compute in float64.** $F^\top F$ squares the differences in size between the features. In float32, with its seven
# digits, little would be left of a small one beside a large one.


# %%
def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    """Labels for the test features, from a linear least-squares classifier of the training features.

    train_features: (n, k). train_labels: (n,), int64 from 0. test_features: (m, k). l2: a number above 0.
    W solves (FᵀF + l2·I) W = FᵀY in float64: F (n, k+1) are the training features with ones appended, Y (n, C) the
    one-hot labels for the classes 0 to the largest training label.

    Returns an int64 tensor (m,): for each test row, with a one appended, the class with the largest score.

    Source: "Pretraining and transfer" in the lecture; the regularised normal equations, known as ridge regression.
    """
    # BEGIN SOLUTION
    train, test = (F.pad(rows.double(), (0, 1), value=1) for rows in (train_features, test_features))
    gram = train.T @ train
    gram.diagonal().add_(l2)
    weights = torch.linalg.solve(gram, train.T @ F.one_hot(train_labels).double())
    return (test @ weights).argmax(dim=1)
    # END SOLUTION


# %% [markdown]
# ### Codes against pixels
#
# The figure shows how many of the 1,000 test digits a linear probe gets right, for 50 to 2,000 labelled digits. One
# line is for probes on the 784 pixels, one for probes on the 32 numbers of the denoising autoencoder, which was
# trained on the same 4,000 digits *without* labels. (Never on test digits: whoever lets an autoencoder see those
# has no test any more.)
#
# From 200 labels on the code is ahead, though it is 24 times narrower. Look at the pixels' line: with 500 labels it
# is far *worse* than with 50, before it recovers. In 500 digits some 580 pixels ever change, so there are about as
# many labels as weights. The probe can then just fit every training label exactly, and pays for it with wild weights.
# A larger `l2` tames them. The code has such a point too, at some 30 labels for its 33 weights, left of the figure.
# At 50 labels it still suffers from that.


# %% tags=["showcase"]
def figure_probes():
    counts, model = [50, 100, 200, 500, 1000, 2000], figure_trained(0.5)[0]
    spaces = {
        "784 pixels": (TRAIN_X, TEST_X, {"color": "black", "marker": "s"}),
        "32 numbers of the code": (
            features(model, TRAIN_X), features(model, TEST_X), {"color": ORANGE, "marker": "^"},
        ),
    }  # fmt: skip
    chosen, lines = [figure_labelled(count, seed=count) for count in counts], {}
    for name, (train, test, style) in spaces.items():
        lines[name] = [figure_accuracy(linear_probe(train[c], TRAIN_Y[c], test)) for c in chosen], style
    draw_lines(lines, counts, bottom=0)


figure_probes()

# %% [markdown]
# ## 7. Pure transfer and pretraining
#
# ★★☆, about 13 minutes
#
# The lecture names two ways to use a trained encoder for another task. Both put one new linear layer on the code,
# (n, bottleneck) -> (n, classes), and train with labels.
#
# - **Pure transfer:** the encoder stays as it is, **frozen**; only the new layer is trained. `freeze=True`.
# - **Pretraining:** the encoder is only a good start; everything is trained on. `freeze=False`.
#
# Work on a **copy** of the encoder (`copy.deepcopy`). Otherwise the second way would train the weights of your
# autoencoder away, and freezing would freeze its encoder, too.


# %%
def classifier(model, classes, freeze):
    """A classifier made of a trained encoder and one new linear layer on its code.

    model: your `Autoencoder`; its weights stay as they are and can be trained as before, also while the classifier is
      trained. classes: an int.
    freeze: True trains only the new layer (pure transfer), False trains all of the encoder as well (pretraining).

    Returns a new module: images (n, inputs) -> scores (n, classes), not yet probabilities: the code, and one linear
    layer with a bias on it. All that it computes with is part of it, so that `.to(...)` moves it. It may hold a copy of
    the whole model, decoder included, and dropout in a frozen encoder may stay as it is.

    Source: "Pretraining and transfer" in the lecture.
    """
    # BEGIN SOLUTION
    encoder = copy.deepcopy(model.encoder).requires_grad_(not freeze)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes))
    # END SOLUTION


# %% [markdown]
# ### Does it help?
#
# The figure compares three classifiers, trained with 50, 200 and 1,000 labelled digits (means over three draws):
# one on top of a frozen encoder, one that trains the encoder on, and one of the same shape that starts from random
# weights. The encoder comes from the denoising autoencoder.
#
# Read it with an open mind. Pure transfer trains only 330 weights. With 50 labels it nearly keeps up; with more it
# falls behind, and ends where the linear probe on the code ends: at some 80 %. Pretraining and the start from scratch
# stay within about two points of each other: here, pretraining does not pay. Digits are easy, and 4,000 of them
# without labels are few. Where the lecture's example succeeds (Deep Patient: 700,000 patients), the unlabelled data
# are many, and the labels rare.


# %% tags=["showcase"]
def figure_fit(network, rows, learning_rate, steps=150):
    """Train on these labelled digits, then measure the accuracy on the test digits."""
    weights = [weight for weight in network.parameters() if weight.requires_grad]
    optimizer = torch.optim.Adam(weights, lr=learning_rate)
    generator = torch.Generator().manual_seed(3)
    for _ in range(steps):
        batch = rows[torch.randint(len(rows), (32,), generator=generator)]
        loss = F.cross_entropy(network(TRAIN_X[batch]), TRAIN_Y[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return figure_accuracy(network(TEST_X).argmax(dim=1))


def figure_transfer():
    counts, model, lines = [50, 200, 1000], figure_trained(0.5)[0], {}
    torch.manual_seed(0)
    starts = {
        "pure transfer (frozen)": (lambda: classifier(model, 10, freeze=True), 2e-2, {"color": GREEN, "marker": "s"}),
        "pretraining": (lambda: classifier(model, 10, freeze=False), 2e-3, {"color": ORANGE, "marker": "^"}),
        "from scratch": (lambda: classifier(Autoencoder(), 10, freeze=False), 2e-3, {"color": BLUE, "marker": "o"}),
    }
    for name, (new, rate, style) in starts.items():
        runs = [[figure_fit(new(), figure_labelled(n, seed), rate) for seed in range(3)] for n in counts]
        lines[name] = np.mean(runs, axis=1), style
    draw_lines(lines, counts, bottom=0.5)


figure_transfer()

# %% [markdown]
# ## Going further
#
# - **No bottleneck at all.** Train `Autoencoder(bottleneck=784)` with and without noise. Which of the two learns
#   features that a linear probe can use? That is the lecture's identity mapping, and its cure.
# - **Sparse coding.** Instead of a narrow code, take a wide one and add the mean of $|\text{code}|$ to the loss. Most
#   numbers of a code become nearly 0, and those that do not often have a meaning.
# - **Other pretext tasks.** The lecture's self-supervised learning needs no labels either: turn each digit by 0, 90,
#   180 or 270 degrees and train a network to tell by how much. Compare its features in the linear probe. Which digits
#   look the same when they are turned?
# - **Drawing new digits.** Codes between those of two digits decode to something between them. Random codes do not:
#   nothing asked for codes to fill the space evenly. A *variational* autoencoder asks (Kingma and Welling, 2013).

# %% [markdown] tags=["written"]
# ## In your own words
#
# A hospital has the records of 700,000 patients, and for 300 of them it is known whether a rare disease followed.
# Would you use pure transfer or pretraining, and why? What does noise on the input do for it, and which patients
# must the autoencoder not see? Answer in four or five sentences.
#
# <!-- BEGIN RUBRIC
# Choice: few labels speak for the frozen encoder (few weights to fit, no overfitting); fine-tuning only with care.
# Noise: copying the input is no longer a solution, so the code must hold what records have in common.
# Test: those patients on whom the result will be tested must be kept out of the pretraining as well.
# END RUBRIC -->
