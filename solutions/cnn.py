# ---
# jupyter:
#   exercise:
#     title: Convolutional networks
#     order: 5
#     minutes: 85
#     description: Build LeNet, train it on real digits, stop in time, and see what a shift to the left does to it.
#     requires: [numpy, torch, matplotlib]
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Convolutional networks
#
# Below is a five from the MNIST collection of handwritten digits, and the same five, three pixels further to the
# left. You would not call that another picture. But ask a fully connected network: it has one weight for every
# pixel and knows nothing of neighbours.
#
# The figure shows, **left**, the five; **middle**, the shifted five; **right**, what changed from one to the other:
# medium grey is "as before", white is "brighter now", black is "darker now". Most of the ink is somewhere else.
#
# "Shift to the left" is a slide of the lecture. At the end of this notebook you know what it does to
# three networks: one reads 9 digits of 10 correctly, and after the shift not even 4.

# %% tags=["showcase"]
import matplotlib.pyplot as plt
import numpy as np

BLUE, ORANGE, GREEN, BLACK = "#0072B2", "#E69F00", "#009E73", "#000000"  # Okabe-Ito: safe for colour-blind readers
DIGITS = np.load("mnist.npz")  # 5,000 images of 28×28, 500 of each digit, sorted


def draw_digit(axes, pixels, title, limits=(0, 1)):
    axes.imshow(pixels, cmap="gray", vmin=limits[0], vmax=limits[1])
    axes.set_title(title, fontsize=10)
    axes.set(xticks=[], yticks=[])


def figure_one_shift():
    five = DIGITS["images"][2521] / 255
    shifted = np.roll(five, -3, axis=1)
    _, panels = plt.subplots(1, 3, figsize=(8, 2.9), layout="constrained")
    draw_digit(panels[0], five, "a five")
    draw_digit(panels[1], shifted, "3 pixels to the left")
    draw_digit(panels[2], shifted - five, "what changed", (-1, 1))
    plt.show()


figure_one_shift()

# %% [markdown]
# ## What you build
#
# | | you write | it is | minutes |
# |---|---|---|---|
# | 1 | `best_device` | the place to compute: a GPU where there is one | 5 |
# | 2 | `LeNet` | the lecture's convolutional network, 61,706 parameters | 15 |
# | 3 | `train_step` | one update of the weights, if wanted in half the bits | 15 |
# | 4 | `train_epoch` | once through the training data | 10 |
# | 5 | `evaluate`, `predict` | how good is it? what does it say? | 15 |
# | 6 | `fit` | many epochs, a stop in time, and the best weights back | 25 |
#
# The minutes are for writing. Reading, and the question at the end, take some 20 more.
#
# You write with PyTorch, and anything in PyTorch is allowed. Functions may call those that you wrote before.
# Images are float tensors (n, 1, 32, 32), labels are int64 tensors (n,) from 0, n is the number of images in a
# batch.
#
# Below your cells are checks, worth 20 points in all. About half of them are hidden and run when your work is
# graded. They try the promises of the docstrings on other numbers, and some promises (where `evaluate`, `predict` and
# `fit` compute, what else `predict` leaves alone, the running statistics in `fit`) are tried by them alone: read each
# docstring to the end. While a later function is checked, simple stand-ins take the place of the earlier ones that it
# calls. So a mistake costs its points once.

# %%
import torch
import torch.nn.functional as F
from torch import nn

# %% [markdown]
# ## 1. Where to compute
#
# ★☆☆, about 5 minutes
#
# "GPU implementation (50x speedup over CPU)", says the lecture about AlexNet. PyTorch calls the place where a
# tensor lies its **device**. `"cuda"` is a graphics card by NVIDIA (or AMD), `"mps"` the graphics part of an Apple
# chip, and `"cpu"` is there always.
#
# A notebook that says `.cuda()` stops on every other machine. So ask PyTorch what there is, once, and
# pass the answer on.


# %%
def best_device():
    """The best device of this machine: "cuda", else "mps", else "cpu".

    Asks PyTorch each time what is available now: `torch.cuda.is_available()`, `torch.backends.mps.is_available()`.
    That PyTorch was built for a device does not mean that the machine has one.

    Returns a `torch.device` (not text).

    Source: "The importance of the GPU" in the lecture.
    """
    # BEGIN SOLUTION
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
    # END SOLUTION


# %% [markdown]
# ## 2. LeNet
#
# ★★☆, about 15 minutes
#
# Yann LeCun and colleagues read the digits on bank cheques with this network, in 1998. The lecture's summary: three
# convolutional layers, all of them 5×5, with depths of 6, 16 and 120, and tanh as activation function.
#
# The figure shows the way of one image, from left to right. Each block is what lies between two layers: its height
# is the side of the planes in pixels, and its width grows with their number, which stands below it. The last three
# are plain vectors. Arrows are the layers.

# %% tags=["showcase"]
STAGES = [  # planes, side in pixels, the layer that comes next
    (1, 32, "conv1\ntanh"),
    (6, 28, "pool"),
    (6, 14, "conv2\ntanh"),
    (16, 10, "pool"),
    (16, 5, "conv3\ntanh"),
    (120, 1, "dense1\ntanh"),
    (84, 1, "dense2"),
    (10, 1, ""),
]


def figure_lenet():
    _, axes = plt.subplots(figsize=(11, 3.2), layout="constrained")
    for column, (planes, side, layer) in enumerate(STAGES):
        width, height = 0.12 + 0.06 * np.log2(planes), max(side, 1.5) / 32
        axes.add_patch(plt.Rectangle((column - width / 2, -height / 2), width, height, color=BLUE, alpha=0.75))
        shape = f"{planes} × {side}×{side}" if column < 5 else str(planes)
        axes.text(column, -0.66, shape, ha="center", fontsize=11)
        axes.text(column + 0.5, 0.14, layer, ha="center", fontsize=10)
        if layer:
            axes.annotate("", (column + 0.64, 0), (column + 0.36, 0), arrowprops={"arrowstyle": "->", "color": BLACK})
    axes.set(xlim=(-0.4, 7.4), ylim=(-0.75, 0.6))
    axes.axis("off")
    plt.show()


figure_lenet()

# %% [markdown]
# Without padding, a 5×5 layer takes 4 pixels off each side, and a 2×2 pool with stride 2 halves it:
#
# $$32 \to 28 \to 14 \to 10 \to 5 \to 1$$
#
# So `conv3` sees each of its 16 planes whole, and 120 numbers are left. An MNIST digit has 28×28 pixels. It would
# arrive there as 4×4, which is too small for 5×5: that is why LeNet needs 32×32, and why we put a frame of two
# black pixels around each digit. The slide does not say so.
#
# How many parameters? A layer with $C$ planes in and $F$ out has $F \cdot (25\,C + 1)$, so the
# convolutions have 156, 2,416 and 48,120. The dense layers have 84·121 = 10,164 and 10·85 = 850. Together: 61,706.
#
# The last layer returns **logits**: one score per class, any number. There is no softmax in this network: the loss
# of part 3 has it built in.


# %%
class LeNet(nn.Module):
    """LeNet for grey images of 32×32 pixels.

    The layers, by attribute: `conv1`, `conv2`, `conv3` (`nn.Conv2d`, 5×5, no padding; 6, 16 and 120 planes out),
    `dense1` (`nn.Linear`, 84 out) and `dense2` (`nn.Linear`, `classes` out). All have a bias; nothing else has
    parameters.
    tanh follows every layer but `dense2`; a 2×2 average pool with stride 2 follows the first two tanh.
    Weights and biases are those that PyTorch draws when a layer is made: other ones for each new model.

    `model(images)` with images (n, 1, 32, 32), n at least 1, returns logits (n, classes): scores, no probabilities.

    Source: "LeNet Architecture" in the lecture; LeCun et al., 1998, without its partial connections.
    """

    def __init__(self, classes=10):
        # BEGIN SOLUTION
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.conv3 = nn.Conv2d(16, 120, 5)
        self.dense1 = nn.Linear(120, 84)
        self.dense2 = nn.Linear(84, classes)
        # END SOLUTION

    def forward(self, images):
        # BEGIN SOLUTION
        planes = F.avg_pool2d(torch.tanh(self.conv1(images)), 2)
        planes = F.avg_pool2d(torch.tanh(self.conv2(planes)), 2)
        codes = torch.tanh(self.conv3(planes)).flatten(1)
        return self.dense2(torch.tanh(self.dense1(codes)))
        # END SOLUTION


# %% [markdown]
# ## 3. One step
#
# ★★☆, about 15 minutes
#
# The loss is the **cross-entropy**. For one image with logits $s$ (one per class) and the true label $y$ it is
#
# $$\ell = -\log \frac{e^{s_y}}{\sum_j e^{s_j}}$$
#
# and for a batch it is the mean. `F.cross_entropy(logits, labels)` computes it *from the logits*. The slides draw a
# softmax behind the last layer. If you put one there **and** use this function, it is applied twice: a
# perfectly sure network then still has a loss of 1.46, and hardly any gradient.
#
# One update takes four actions:
#
# 1. **Forget** the gradients of last time. PyTorch *adds* each new gradient to `weight.grad`, so whatever
#    is left there counts again, whoever left it.
# 2. **Forward**: logits, then the loss.
# 3. **Backward**: the gradients of the loss.
# 4. **Step**: the optimizer changes the weights.
#
# **Half the bits.** Modern graphics cards multiply several times faster in *bfloat16*, a number of 16 bits: as
# large a range as float32, but only 2 to 3 decimal digits. 1.003 becomes 1. In **mixed precision** the expensive
# products are computed in bfloat16 while the weights stay float32, so that small updates are not lost. PyTorch
# does that in a block `with torch.autocast(device_type, dtype=torch.bfloat16):`, into which the forward pass and
# the loss go. Backward and step stay outside. The device type is that of the images. Say the `dtype`: what you get
# without differs from device to device. (Whoever has seen float16: bfloat16 needs no `GradScaler`.)


# %%
def train_step(model, optimizer, images, labels, mixed_precision=False):
    """One update of the weights on one batch.

    model: a module that returns logits (n, classes). optimizer: one that was made for the model's parameters.
    images: what the model takes, with n in front; labels: int64 (n,). Both lie on the model's device already.
    mixed_precision: where True, the forward pass and the loss run under autocast to bfloat16 (on any device), and the
    weights and their updates stay float32. Where False, nothing is cast.

    Gradients that the parameters hold from before do not count. The model's mode (training or evaluation) stays as it
    is: that is the caller's business.

    Returns the mean cross-entropy of the batch before the update, as a float (not a tensor).

    Source: "mini-batch stochastic gradient descent" in the lecture.
    """
    # BEGIN SOLUTION
    optimizer.zero_grad()
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        loss = F.cross_entropy(model(images), labels)
    loss.backward()
    optimizer.step()
    return loss.item()
    # END SOLUTION


# %% [markdown]
# ### Two quick tests for any network
#
# Before you train for hours, spend a second on two questions.
#
# - **Does it start at ln(classes)?** A network that knows nothing gives each of 10 classes about 1/10. Its loss is
#   about ln 10 = 2.30. Much more or less at the start: look for a mistake.
# - **Can it learn 32 images by heart?** It should. If the loss does not go to 0 on so few images, something is
#   broken.
#
# First the digits as tensors, in a frame and in mixed order. Then the figure: the loss of your LeNet over 80 steps on
# the same 32 digits. The dashed line is ln 10.

# %% tags=["showcase"]
FRAMED = F.pad(torch.from_numpy(DIGITS["images"])[:, None] / 255, (2, 2, 2, 2))  # (5000, 1, 32, 32), from 0 to 1
LABELS = torch.from_numpy(DIGITS["labels"]).long()
ORDER = torch.randperm(5000, generator=torch.Generator().manual_seed(0))  # the digits are sorted: shuffle first


# %% tags=["showcase"]
def figure_by_heart():
    torch.manual_seed(1)
    model, few = LeNet(), ORDER[:32]
    optimizer = torch.optim.Adam(model.parameters(), lr=2e-3)
    losses = [train_step(model, optimizer, FRAMED[few], LABELS[few]) for _ in range(80)]
    _, axes = plt.subplots(figsize=(6, 3), layout="constrained")
    axes.plot(losses, color=BLUE)
    axes.axhline(np.log(10), color=BLACK, linestyle="--", linewidth=1)
    axes.text(79, np.log(10) + 0.08, "ln 10", ha="right")
    axes.set(title="32 digits by heart", xlabel="step", ylabel="loss", ylim=(0, 2.7))
    plt.show()


figure_by_heart()

# %% [markdown]
# ## 4. One epoch
#
# ★★☆, about 10 minutes
#
# An **epoch** is once through all training data, batch by batch. One slide says that the weights are updated after
# all of it. With mini-batches that is not so: 3,500 digits in batches of 64 make ⌈3500/64⌉ = 55 updates, the last
# with 44 digits only.
#
# Three things go wrong here again and again:
#
# - **The mode.** Layers such as dropout and batch normalisation work differently in training and in use.
#   `model.train()` and `model.eval()` switch them. Whoever evaluated last has left the model in evaluation mode.
# - **The device.** The loader hands out batches that lie in the computer's own memory. The model may live on a
#   GPU. Each batch must go there: `images.to(device)`. For a tensor this makes a *new* tensor.
# - **The mean.** The short last batch holds fewer examples, so its mean must count less. With losses 1, 1 and 1 in
#   the first batch and 5 in the second, the mean over examples is 2, but the mean of the batches' means is 3.


# %%
def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    """Train on each batch of the loader once, in its order, one update a batch, in training mode.

    model: is on `device` already, in whatever mode. loader: a `DataLoader`, or any other iterable of batches
    (images, labels), not all of the same size, not on `device`: images and labels of each batch are moved
    there. optimizer, mixed_precision: as for `train_step`.

    Returns the mean over all examples (not over batches) of their losses, each from before its batch's update,
    as a float.

    Source: "epoch" in the lecture, with the slide's single update put right.
    """
    # BEGIN SOLUTION
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images, labels = images.to(device), labels.to(device)
        total += len(labels) * train_step(model, optimizer, images, labels, mixed_precision)
        count += len(labels)
    return total / count
    # END SOLUTION


# %% [markdown]
# ## 5. How good is it?
#
# ★★☆, about 10 minutes for `evaluate` and 5 for `predict`
#
# Two numbers: the mean loss, and the **accuracy**, the share of images whose largest logit is that of the true
# class. The loss can be differentiated, the accuracy is what people understand.
#
# Here the model is *used*: in evaluation mode, and without gradients. Unless you tell it otherwise, PyTorch keeps
# everything that a backward pass would need, for each batch. That costs memory and time, for nothing.


# %%
def evaluate(model, loader, device):
    """The loss and the accuracy of a model on all batches of a loader; the model's weights stay as they are.

    model: is on `device` already, in whatever mode. loader: a `DataLoader`, or any other iterable of batches
    (images, labels), not all of the same size, not on `device`: images and labels of each batch are moved there.

    The model is used in evaluation mode, without recording gradients and without autocast. Afterwards PyTorch records
    gradients as before. In which mode the model is left does not matter.

    Returns a tuple of two floats, `loss, accuracy`: the mean cross-entropy over all examples, and the share,
    from 0 to 1, of the examples whose largest logit is that of their label.

    Source: the lecture on validation sets, and on accuracy as a "proxy function, easier to understand by humans".
    """
    # BEGIN SOLUTION
    model.eval()
    total, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for images, labels in loader:
            images, labels = images.to(device), labels.to(device)
            logits = model(images)
            total += F.cross_entropy(logits, labels, reduction="sum").item()
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
    # END SOLUTION


# %%
def predict(model, images, device):
    """The label that a model gives to each image.

    model: is on `device` already, in whatever mode. It is used in evaluation mode, without recording gradients and
    without autocast. Afterwards PyTorch records gradients as before. In which mode the model is left does not matter.
    images: a tensor with n images, n at least 1, not on `device`: they are moved there.

    Returns an int64 tensor (n,) on the CPU: for each image the class, from 0, with the largest logit.

    Source: the lecture's "prediction" of a model with given parameters.
    """
    # BEGIN SOLUTION
    model.eval()
    with torch.no_grad():
        return model(images.to(device)).argmax(dim=1).cpu()
    # END SOLUTION


# %% [markdown]
# ## 6. Stop in time
#
# ★★★, about 25 minutes
#
# Train long enough, and the network begins to learn the training images by heart. Its training loss goes on
# falling, but the loss on images that it has not seen, the **validation** loss, turns and rises: it **overfits**.
# The lecture's first remedy is **early stopping**. After each epoch look at the validation loss. While it gets
# better, go on. When it has not got better for some epochs, stop, and go back to the best weights that you saw.
#
# "Some epochs" is called the **patience**. An example with a patience of 2, where ✓ marks a new best:
#
# | epoch | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
# |---|---|---|---|---|---|---|---|
# | validation loss | 0.9 ✓ | 0.5 ✓ | 0.6 | 0.4 ✓ | 0.4 | 0.7 | never run |
# | epochs in a row without a new best | 0 | 0 | 1 | 0 | 1 | 2: stop | |
#
# At the end the model has the weights of epoch 4, not those of epoch 6.
#
# The trap: `model.state_dict()` is a new dict, but it holds the *same* tensors that the optimizer changes. To copy
# the dict is not enough: copy each tensor. And why not watch the test data? Whatever you use to decide when to stop
# is no longer a fair test.


# %%
def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    """Train for at most `epochs` epochs, stop early, and give the model its best weights back.

    model: is on `device` already; it is changed, not replaced. optimizer: one that was made for the model's parameters.
    train_loader, validation_loader: as for `train_epoch` and `evaluate`. epochs: an int, at least 1.
    patience: an int, at least 1.

    Each epoch trains on all of `train_loader`, in training mode, then evaluates on all of `validation_loader`.
    Training ends after `patience` epochs in a row whose validation loss is not strictly below the best one so far,
    and after `epochs` epochs in any case. Then the model gets back the state that it had after the epoch with the
    lowest validation loss, among equals the first: all of its `state_dict`, running statistics included. Its mode then
    does not matter.

    Returns a dict of three lists of floats with one entry per epoch run: `train_loss` (the epoch's mean, as
    `train_epoch` returns it), `validation_loss` and `validation_accuracy`.

    Source: "Preventing overfitting: Early stopping" in the lecture.
    """
    # BEGIN SOLUTION
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    losses = history["validation_loss"]
    for epoch in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, optimizer, device))
        loss, accuracy = evaluate(model, validation_loader, device)
        losses.append(loss)
        history["validation_accuracy"].append(accuracy)
        waited = epoch - losses.index(min(losses))  # since the best; among equals the first
        if not waited:
            weights = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        if waited >= patience:
            break
    model.load_state_dict(weights)
    return history
    # END SOLUTION


# %% [markdown]
# ## Real digits
#
# Now put it all to work. Of the 5,000 digits, 3,500 are for training, 500 for validation and 1,000 for the test at
# the end. They come sorted by class, so they are shuffled before they are divided: otherwise the test would hold
# only eights and nines, which the training had never shown.
#
# Three networks compete: **softmax** is a single dense layer on the pixels, the **MLP** has a hidden dense layer of
# 64 neurons with tanh (66,250 parameters, a few more than LeNet), and **LeNet** is yours. It gets three epochs, to save
# time; the others get up to eight. (The training takes 3 to 8 seconds on one processor core, more where others keep
# the machine busy.) The cell prints the share of the test digits that each network reads correctly. The figures after
# it use these networks.

# %% tags=["showcase"]
import functools

from torch.utils.data import DataLoader, TensorDataset

PARTS = dict(zip(("train", "validation", "test"), ORDER.split((3500, 500, 1000)), strict=True))
LOADERS = {
    name: DataLoader(TensorDataset(FRAMED[chosen], LABELS[chosen]), batch_size=64, shuffle=name == "train")
    for name, chosen in PARTS.items()
}


def figure_training(name, model, epochs):
    device = best_device()
    model.to(device)  # first the model, then the optimizer that is made for its parameters
    optimizer = torch.optim.Adam(model.parameters(), lr=4e-3)
    history = fit(model, optimizer, LOADERS["train"], LOADERS["validation"], epochs, patience=2, device=device)
    _, accuracy = evaluate(model, LOADERS["test"], device)
    print(f"{name:8} {accuracy:.3f} of the test digits are read correctly")
    return model, history


@functools.cache
def figure_trained():
    """The three networks and their histories, trained when they are first asked for."""
    torch.manual_seed(5)
    trained = {"softmax": figure_training("softmax", nn.Sequential(nn.Flatten(), nn.Linear(1024, 10)), 8)}
    layers = nn.Flatten(), nn.Linear(1024, 64), nn.Tanh(), nn.Linear(64, 10)
    trained["MLP"] = figure_training("MLP", nn.Sequential(*layers), 8)
    return trained | {"LeNet": figure_training("LeNet", LeNet(), 3)}


figure_trained()

# %% [markdown]
# The figure shows the loss over the epochs, one panel a network: the training loss in orange, the validation loss
# in blue, on the same logarithmic scale. The circle marks the epoch whose weights were kept. See how the MLP's
# training loss goes on falling while its validation loss has come to rest.


# %% tags=["showcase"]
def figure_learning_curves():
    histories = {name: history for name, (_, history) in figure_trained().items()}
    _, panels = plt.subplots(1, 3, figsize=(11, 3.3), sharey=True, layout="constrained")
    for axes, (name, history) in zip(panels, histories.items(), strict=True):
        losses = history["validation_loss"]
        run, best = range(1, len(losses) + 1), int(np.argmin(losses))
        axes.plot(run, history["train_loss"], color=ORANGE, marker="s", markersize=4, label="training")
        axes.plot(run, losses, color=BLUE, marker="o", markersize=4, label="validation")
        axes.plot(best + 1, losses[best], "o", color=BLACK, markersize=12, fillstyle="none")
        axes.set(title=name, xlabel="epoch", yscale="log", xticks=run)
    panels[0].set(ylabel="loss")
    panels[0].set_yticks([0.1, 0.2, 0.5, 1], ["0.1", "0.2", "0.5", "1"])
    panels[0].legend(frameon=False)
    plt.show()


figure_learning_curves()

# %% [markdown]
# ## What it reads wrongly
#
# Always look at the mistakes. Some are yours, some are the network's, and some are the writer's.
#
# The figure shows test digits that LeNet reads wrongly, at most twelve. Above each: the label in the data set, and
# what the network says.


# %% tags=["showcase"]
def figure_misread():
    images, labels = FRAMED[PARTS["test"]], LABELS[PARTS["test"]]
    said = predict(figure_trained()["LeNet"][0], images, best_device())
    wrong = (said != labels).nonzero()[:12, 0]
    _, panels = plt.subplots(2, 6, figsize=(9, 3.4), layout="constrained")
    for axes in panels.flat:
        axes.axis("off")
    for axes, index in zip(panels.flat, wrong):
        draw_digit(axes, images[index, 0], f"{labels[index]}, read as {said[index]}")
    plt.show()


figure_misread()

# %% [markdown]
# ## Shift to the left
#
# And now the slide's question. Take the same test digits, move each of them to the left, pixel by pixel, and ask
# the same trained networks again. Nobody has shown them a shifted digit.
#
# The figure shows the accuracy over the shift: softmax as black triangles, the MLP as orange squares, LeNet as
# blue circles. The dashed line is guessing. At 3 pixels you will see something like this: softmax falls from 0.90 to
# 0.37, the MLP from 0.93 to 0.40, and LeNet from 0.93 to 0.49, give or take 0.04. Far shifts beat them all.


# %% tags=["showcase"]
def figure_shifted_accuracy():
    images, labels, device = FRAMED[PARTS["test"]], LABELS[PARTS["test"]], best_device()
    shifted = [F.pad(images, (0, shift))[..., shift:] for shift in range(7)]  # black comes in at the right
    networks = {name: model for name, (model, _) in figure_trained().items()}
    said = {name: [predict(model, batch, device) for batch in shifted] for name, model in networks.items()}
    styles = {"softmax": (BLACK, "^"), "MLP": (ORANGE, "s"), "LeNet": (BLUE, "o")}
    _, axes = plt.subplots(figsize=(6.5, 3.6), layout="constrained")
    for name, (color, marker) in styles.items():
        accuracies = [(answers == labels).float().mean().item() for answers in said[name]]
        axes.plot(accuracies, color=color, marker=marker, label=name)
        print(f"{name:8} {accuracies[0]:.2f} as they are, {accuracies[3]:.2f} after 3 pixels")
    axes.axhline(0.1, color=BLACK, linestyle="--", linewidth=1)
    axes.text(0, 0.03, "guessing")
    axes.set(xlabel="shift to the left, in pixels", ylabel="accuracy", ylim=(0, 1))
    axes.legend(frameon=False)
    plt.show()


figure_shifted_accuracy()

# %% [markdown]
# ## How fast is it?
#
# A GPU works *behind* your program's back: a call returns at once, and the result comes later. Whoever reads the
# clock before the GPU has finished measures how fast Python can give orders, and reports a miracle. So wait for it
# (`torch.cuda.synchronize()`) before each look at the clock.
#
# The figure shows how many digits a second `train_step` gets through, for batches of 1, 8, 64 and 256 digits: one
# line for the CPU, two more (float32 and mixed precision) where the machine has a GPU. Small batches leave a GPU
# idle. The lecture's factor of 50 needs large ones.

# %% tags=["showcase"]
import time


def figure_wait_for(device):
    """Return when the device has done all that it was asked for."""
    if device.type != "cpu":
        getattr(torch, device.type).synchronize()


def figure_images_per_second(device, mixed_precision, batch):
    model, chosen = LeNet().to(device), ORDER[:batch]
    optimizer = torch.optim.Adam(model.parameters())
    images, labels = FRAMED[chosen].to(device), LABELS[chosen].to(device)
    train_step(model, optimizer, images, labels, mixed_precision)  # the first one also sets things up: not timed
    figure_wait_for(device)
    start, repeats = time.perf_counter(), 3
    for _ in range(repeats):
        train_step(model, optimizer, images, labels, mixed_precision)
    figure_wait_for(device)
    return repeats * batch / (time.perf_counter() - start)


def figure_speed():
    device = best_device()
    lines = {"CPU": (torch.device("cpu"), False, BLUE, "o")}
    if device.type != "cpu":
        lines["GPU, float32"] = (device, False, ORANGE, "s")
        lines["GPU, mixed precision"] = (device, True, GREEN, "^")
    batches = (1, 8, 64, 256)
    speeds = {name: [figure_images_per_second(*line[:2], batch) for batch in batches] for name, line in lines.items()}
    _, axes = plt.subplots(figsize=(6, 3.2), layout="constrained")
    for name, (_, _, color, marker) in lines.items():
        axes.loglog(batches, speeds[name], color=color, marker=marker, label=name)
    fastest, slowest = (np.log10(choose(map(choose, speeds.values()))) for choose in (max, min))
    axes.set(
        xlabel="digits in a batch", ylabel="digits per second", ylim=(10 ** np.floor(slowest), 10 ** np.ceil(fastest))
    )
    axes.set_xticks(batches, batches)
    axes.minorticks_off()
    axes.legend(frameon=False)
    plt.show()


figure_speed()

# %% [markdown]
# ## Going further
#
# - **What did it learn?** Draw `figure_trained()["LeNet"][0].conv1.weight`: six pictures of 5×5. Which of them are edge
#   filters?
# - **Maximum for mean, ReLU for tanh.** Change both in LeNet. How much does it gain, and is the shift easier to
#   bear?
# - **Average at the end.** Put the mean over all places where LeNet has its dense layers. Such a network can take
#   images of any size. What does the shift do to it?
# - **The original.** In 1998 each plane of `conv2` saw only some of the six planes before it, and the pools had
#   two weights each to learn. LeCun and colleagues had 60,000 digits (the slide's "10³ images" is too few) and
#   misread 0.95 % of the test digits. Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-based learning applied
#   to document recognition" (1998).
# - **Teach it the shift.** The exercise on augmentation does.

# %% [markdown] tags=["written"]
# ## In your own words
#
# All three networks suffer from the shift, but up to 3 pixels LeNet suffers least. Explain in three or four
# sentences which parts of LeNet help it, and why it still loses so much: what in LeNet depends on *where* a stroke
# lies?
#
# <!-- BEGIN RUBRIC
# Helps: shared filters answer to a moved stroke as before, only elsewhere; average pools blur small moves away.
# Hurts: conv3 covers its whole 5×5 planes and dense layers follow, so each position there has weights of its own.
# Contrast: softmax and MLP tie a weight to every pixel from the first layer on, so nothing carries over to others.
# END RUBRIC -->
