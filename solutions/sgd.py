# ---
# jupyter:
#   exercise:
#     title: Stochastic gradient descent
#     order: 2
#     minutes: 90
#     description: Measure how wrong a model is, find which way is down, and walk there in small random steps.
#     requires: [numpy, matplotlib, scikit-learn]
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Stochastic gradient descent
#
# Rosenblatt's rule trains one neuron. What trains a network of millions of weights? One idea, from 1951 (Robbins and
# Monro), and it has not been replaced: say in one number how wrong the model is (the **loss**), find out for every
# weight whether the loss grows or falls with it (the **gradient**), and move all weights a little downhill. Look at a
# few random examples at a time, and repeat.
#
# In this notebook you build all of it: the loss, the gradient, the random batches, the step, the loop. First you
# train a linear classifier, then a network with a hidden layer. At the end both read handwritten digits.
#
# You write the bodies of twelve functions with NumPy alone. Below them are checks: run them as often as you like.
# They are worth 20 points. Nine of them are hidden and run only when your work is graded; they try the same
# promises of the docstrings on other numbers and shapes. The stars tell how hard a task is, from ★☆☆ to ★★★.

# %% [markdown]
# ## The main idea, and reality
#
# The picture shows two loss surfaces from above, dark where the loss is small, for a model with only two weights. The
# orange line is a walk from the white square: at each dot it looks where the ground falls most steeply, and takes a
# step there. A white cross marks the lowest place.
#
# On the **left** is the main idea, as the slide has it: a bowl with one bottom. On the **right** is how the surface
# looks in reality: hills, several valleys, and a walk that ends in the nearest one, not in the deepest. Learning
# works all the same. You will see both kinds again, with real data.

# %% tags=["showcase"]
# What the pictures share: run this cell, and each of them can be drawn by itself.
import matplotlib.pyplot as plt
import numpy as np

BLUE, ORANGE, GREEN, GREY, SKY = "#0072B2", "#E69F00", "#009E73", "#666666", "#56B4E9"
BIRDS = ("kite", "harrier", "vulture", "hawk", "eagle", "buzzard")
BIRD_SCORES = np.array([np.log(0.04), -1000.0, np.log(0.02), np.log(0.01), np.log(0.92), np.log(0.01)])


# %% tags=["showcase"]
def draw_walk(axes, surface, place, stride, count):
    """Steps against the slope, which is measured: a tiny distance ahead and behind."""
    places = [place]
    for _ in range(count):
        a, b = places[-1]
        slope_a = (surface(a + 1e-4, b) - surface(a - 1e-4, b)) / 2e-4
        slope_b = (surface(a, b + 1e-4) - surface(a, b - 1e-4)) / 2e-4
        places.append((a - stride * slope_a, b - stride * slope_b))
    axes.plot(*np.transpose(places), "o-", color=ORANGE, markersize=4)
    axes.plot(*place, "s", color="white", markersize=8)


def figure_idea_and_reality():
    def bowl(a, b):
        return 0.5 * a**2 + 1.5 * b**2

    def hills(a, b):
        return 1.1 + 0.25 * a**2 + 0.4 * b**2 + 1.2 * np.sin(2.2 * a) * np.cos(1.7 * b)

    across, up = np.meshgrid(np.linspace(-3, 3, 121), np.linspace(-3, 3, 121))
    _, panels = plt.subplots(1, 2, figsize=(10, 4.3), layout="constrained")
    for axes, title, surface in zip(panels, ("the main idea", "reality"), (bowl, hills)):
        heights = surface(across, up)
        shades = axes.contourf(across, up, heights, levels=24, cmap="cividis")
        axes.plot(across.flat[heights.argmin()], up.flat[heights.argmin()], "x", color="white", markersize=9)
        draw_walk(axes, surface, (-2.6, 2.3), 0.15, 25)
        axes.set(title=title, xlabel="first weight", aspect="equal")
        plt.colorbar(shades, ax=axes, label="loss")
    panels[0].set_ylabel("second weight")
    plt.show()


figure_idea_and_reality()

# %% [markdown]
# ## 1. From scores to probabilities
#
# ★★☆, about 8 minutes
#
# A classifier for $k$ classes gives each example $k$ **scores**, any real numbers: the larger, the more it believes
# in that class. **Softmax** turns the scores $s_1, \ldots, s_k$ of *one* example into probabilities, positive and
# with the sum 1:
#
# $$p_j = \frac{e^{s_j}}{\sum_{i=1}^{k} e^{s_i}}.$$
#
# You compute it for $n$ examples at once: `scores` has shape (n, k), one example a row, and so has the result.
#
# **The slide's formula overflows.** `np.exp(1000.0)` is `inf`, and `inf / inf` is NaN. Scores of that size do
# occur. But probabilities depend on the *differences* of a row's scores only: add the same number to all scores of
# a row, and nothing changes, since $e^{s + c} = e^s e^c$ and $e^c$ cancels. Choose $c$ well, **for every row
# its own**, and nothing overflows. A number that is right for one row can be fatal for another.

# %%
import numpy as np


# %%
def softmax(scores):
    """The probabilities that belong to scores, for each row by itself.

    scores: (n, k), one example a row, ints or floats; they are left as they were.
    Returns (n, k) float64, each row with the sum 1; finite and right for scores of -1000 and 1000 too,
    also where both occur in one array.
    Source: the slide "Classification", made safe against overflow.
    """
    # BEGIN SOLUTION
    return np.exp(scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))
    # END SOLUTION


# %% [markdown]
# A slide shows a bird of prey, and what a network makes of it: 0.92 for "eagle", 0.04 for "kite", little for the
# rest. The picture shows these six probabilities in the middle, computed by your `softmax` from scores. On the left
# the same scores are halved, on the right doubled: the larger the differences, the surer the answer. (The slide's
# probability of 0 for the harrier cannot come out of the formula. A score of -1000 comes close enough.)


# %% tags=["showcase"]
def figure_birds():
    probabilities = softmax(np.stack([0.5 * BIRD_SCORES, BIRD_SCORES, 2.0 * BIRD_SCORES]))
    _, panels = plt.subplots(1, 3, figsize=(11, 3), layout="constrained", sharey=True)
    for axes, row, title in zip(panels, probabilities, ("scores halved", "the slide's scores", "scores doubled")):
        bars = axes.bar(BIRDS, row, color=[ORANGE if bird == "eagle" else BLUE for bird in BIRDS])
        axes.bar_label(bars, fmt="%.2f")
        axes.set(title=title, ylim=(0, 1.12))
        axes.tick_params(axis="x", rotation=35)
    panels[0].set_ylabel("probability")
    plt.show()


figure_birds()

# %% [markdown]
# ## 2. How wrong? Three numbers
#
# ### Cross-entropy
#
# ★★☆, about 8 minutes
#
# Let $y_i$ be the right class of example $i$, a number from 0 to $k-1$ called its **label**, and $p_{i, y_i}$ the
# probability that the model gives to that class. The model is good where this is near 1, and bad where it is near 0.
# So take its logarithm, turn the sign, and average over the $n$ examples:
#
# $$L = -\frac{1}{n} \sum_{i=1}^{n} \ln p_{i, y_i}.$$
#
# It is 0 for a model that is sure and right. For one that knows nothing and gives each class $1/k$, it is $\ln k$:
# 2.30 for ten classes. Remember that number, it tells at once whether a training has begun well.
#
# **What the slide lacks.** It writes $J(\theta) = \sum_i y^{(i)} \log(\hat{y}^{(i)})$. There $y^{(i)}$ is 1 for the
# right class and 0 for the others, so that the sum picks the right class, as $p_{i, y_i}$ does here. But the minus
# sign is missing, and the mean. Put in the eagle: $\ln 0.92 = -0.08$. For a worse model, 0.04 say, $J$ is *lower*:
# -3.2. Whoever goes downhill on this $J$ makes the model as bad as can be.
#
# **A trap.** Do not compute the probability first. For the scores 1000 and -1000 the second class has probability
# $e^{-2000}$, which is 0 in a computer, and its logarithm is $-\infty$. Yet the loss is 2000, an ordinary number.
# Take the logarithm on paper: $\ln p_j = s_j - \ln \sum_i e^{s_i}$, with a sum that you make safe as above.


# %%
def cross_entropy(scores, labels):
    """The mean over n examples of -ln(the probability of the right class), natural logarithm.

    scores: (n, k), ints or floats: scores, not probabilities. labels: (n,), ints from 0 to k-1.
    Both are left as they were.
    Returns a float; finite and right for scores of -1000 and 1000 too.
    ValueError where there is not one label for each row of scores, or where a label is no class.
    Source: the slide "Training with backpropagation", with the minus sign and the mean that it lacks.
    """
    # BEGIN SOLUTION
    n, classes = np.shape(scores)
    if np.shape(labels) != (n,) or not np.isin(labels, range(classes)).all():
        raise ValueError(f"each of {n} rows needs one label from 0 to {classes - 1}")
    return float(np.mean(np.logaddexp.reduce(scores, axis=1) - scores[np.arange(n), labels]))
    # END SOLUTION


# %% [markdown]
# ### Accuracy
#
# ★☆☆, about 2 minutes
#
# People prefer to count: the share of examples whose **highest** score belongs to the right class, from 0 to 1. As
# the slides say, the loss is "usually a proxy": accuracy moves in jumps, so it has no useful slope to walk down.


# %%
def accuracy(scores, labels):
    """The share of examples whose highest score is that of the right class.

    scores: (n, k), ints or floats. labels: (n,), ints from 0 to k-1. Both are left as they were.
    Returns a float from 0 to 1; an example whose highest score is shared by two classes may count either way.
    ValueError where there is not one label for each row of scores.
    """
    # BEGIN SOLUTION
    if np.shape(labels) != (len(scores),):
        raise ValueError(f"each of {len(scores)} rows needs one label")
    return float(np.mean(np.argmax(scores, axis=1) == labels))
    # END SOLUTION


# %% [markdown]
# ### Mean squared error
#
# ★☆☆, about 2 minutes
#
# Where the answer is not a class but a number, or several (**regression**), one compares numbers. The mean
# squared error is the mean of the squared differences between predictions and targets, over **all** elements of the
# arrays: with $n$ examples of $k$ numbers each, over $n \cdot k$ of them. Some books halve it. We do not.
#
# **A trap.** Subtract a (5,) array from a (5, 1) array, and NumPy hands you a (5, 5) array without a word: all
# pairs. Refuse shapes that differ.


# %%
def mean_squared_error(predictions, targets):
    """The mean over all elements of the squared differences.

    predictions, targets: arrays of one and the same shape, ints or floats; they are left as they were.
    Returns a float. ValueError where the shapes differ, even where NumPy would stretch one of them.
    """
    # BEGIN SOLUTION
    if np.shape(predictions) != np.shape(targets):
        raise ValueError(f"shapes differ: {np.shape(predictions)} and {np.shape(targets)}")
    return float(np.mean(np.square(predictions - targets)))
    # END SOLUTION


# %% [markdown]
# The picture shows your cross-entropy for one example, against the probability of the right class (blue), and the
# slide's formula without its minus sign (orange, dashed). The blue curve falls all the way down to 0 on the right,
# where the model should go; it grows without bound on the left. The dots are the slide's eagle, at 0.92, and what the
# loss would be if the bird had been a kite, at 0.04.


# %% tags=["showcase"]
def figure_cross_entropy():
    scores = np.linspace(-4, 6, 101)
    pairs = np.column_stack([scores, np.zeros(101)])
    chances = softmax(pairs)[:, 0]
    losses = np.array([cross_entropy(pair[None], np.array([0])) for pair in pairs])
    _, axes = plt.subplots(figsize=(7.5, 3.8), layout="constrained")
    axes.axhline(0, color=GREY, linewidth=0.6)
    axes.plot(chances, losses, color=BLUE, linewidth=2.5, label="cross-entropy")
    axes.plot(chances, -losses, "--", color=ORANGE, linewidth=2, label="as on the slide, without minus")
    for bird, label in (("eagle", 4), ("kite", 0)):
        loss = cross_entropy(BIRD_SCORES[None], np.array([label]))
        axes.plot(np.exp(-loss), loss, "o", color=BLUE, markersize=9)
        axes.annotate(f"{bird}: {loss:.2f}", (np.exp(-loss), loss), xytext=(8, 8), textcoords="offset points")
    axes.set(xlim=(-0.03, 1.15), xlabel="probability of the right class", ylabel="loss of one example")
    axes.legend(frameon=False)
    plt.show()


figure_cross_entropy()

# %% [markdown]
# ## 3. Which way is down?
#
# ★★☆, about 10 minutes
#
# The simplest model with scores is **softmax regression**: one linear layer. Example $i$ has $d$ inputs, a row of
# `x`, shape (n, d). The weights are `theta`, shape (d, k), one column for each class, and the scores are the matrix
# product $S = X\,\Theta$, shape (n, k). There is no bias: `x` brings a column of ones of its own, so that one row of
# `theta` does its work.
#
# The loss is the cross-entropy of these scores. Its **gradient** has the shape of `theta`: each element says how fast
# the loss grows with that weight. For softmax and cross-entropy together it is short. With $P$ the probabilities,
# shape (n, k), and $Y$ the right answers in the same shape, 1 at each example's label and 0 elsewhere:
#
# $$\nabla L = \frac{1}{n}\, X^{\top} (P - Y), \qquad \text{shape } (d, k).$$
#
# In words: what the model says minus what it should say, weighted by the inputs, averaged over the examples. Where it
# is already right, $P - Y$ is 0 and nothing is to be learned.
#
# How do you know that a gradient is right? Nudge one weight a little up and a little down, and look how the loss
# answers. The first check below does so with each weight in turn.


# %%
def loss_and_gradient(theta, x, y):
    """The loss of softmax regression on n examples, and its gradient.

    theta: (d, k) and x: (n, d), with its own column of ones, ints or floats. y: (n,), ints from 0 to k-1.
    All are left as they were.
    Returns `loss, gradient`: a float, the cross-entropy (mean over the n examples) of the scores x theta,
    and a (d, k) float64 array, the derivative of this mean by each element of theta.
    A class that does not occur in y still has its column. Both are finite and right for scores of -1000 and 1000 too.
    """
    # BEGIN SOLUTION
    scores, rows = x @ theta, np.arange(len(y))
    # Not by `softmax` and `cross_entropy`: a mistake there costs no points here.
    log_probabilities = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    residual = np.exp(log_probabilities)
    residual[rows, y] -= 1
    return float(-log_probabilities[rows, y].mean()), x.T @ residual / len(y)
    # END SOLUTION


# %% [markdown]
# Real data: scikit-learn brings 1,797 scans of handwritten digits, 8×8 pixels each. 1,437 of them are for training,
# the other 360 for testing. A column of ones makes it 65 inputs. The pictures from here on need this cell.

# %% tags=["showcase"]
from sklearn.datasets import load_digits

SCANS = load_digits()
MIXED = np.random.default_rng(2).permutation(len(SCANS.target))
PIXELS = np.column_stack([SCANS.data[MIXED] / 16, np.ones(len(MIXED))])
TRAIN_X, TEST_X = PIXELS[:1437], PIXELS[1437:]
TRAIN_Y, TEST_Y = SCANS.target[MIXED][:1437], SCANS.target[MIXED][1437:]


def draw_columns(theta, title):
    """Each column of theta but for its last row, the ones', as an 8×8 image."""
    largest = np.abs(theta[:64]).max()
    _, panels = plt.subplots(1, 10, figsize=(12, 1.9), layout="constrained")
    for digit, axes in enumerate(panels):
        shown = axes.imshow(theta[:64, digit].reshape(8, 8), cmap="cividis", vmin=-largest, vmax=largest)
        axes.set(title=str(digit), xticks=(), yticks=())
    plt.colorbar(shown, ax=panels, shrink=0.8)
    plt.suptitle(title)
    plt.show()


# %% [markdown]
# The picture shows what your gradient says when all weights are still 0, with the sign turned: for each class the 64
# pixels as an image, bright where the weight should grow, dark where it should fall. All panels share one scale, its
# middle is 0. Nothing has been learned yet, and in some panels you can already read the digit. The loss printed above
# them should be $\ln 10 = 2.30$.


# %% tags=["showcase"]
def figure_first_gradient():
    loss, gradient = loss_and_gradient(np.zeros((65, 10)), TRAIN_X, TRAIN_Y)
    print(f"loss with all weights 0: {loss:.4f}")
    draw_columns(-gradient, "where to move the weights first")


figure_first_gradient()

# %% [markdown]
# ## 4. Minibatches
#
# ★★☆, about 8 minutes
#
# The gradient over all examples is exact, and slow: a million examples for one small step. The gradient over a few
# random examples is rough, but right on average, at a fraction of the price. So deal all examples out into
# **minibatches** of $B$, like cards: shuffle the indices $0, \ldots, n-1$, then take $B$ at a time. The last batch
# may be short, and it counts too. When all are dealt, one **epoch** is over.
#
# Randomness comes from `rng`, a `numpy.random.Generator`: a machine with a state that moves on with each draw. Use
# it, and no other source. Then the same seed repeats the same experiment, and a second call gives another order.
#
# Why shuffle at all? Data often come sorted. Batches that hold zeros only, then ones only, pull the weights to and
# fro: the model forgets the zeros while it learns the nines. And why anew in each epoch? One good shuffle would often
# do; but a bad one would come back again and again, and a new one costs nearly nothing.


# %%
def minibatches(n, batch_size, rng):
    """Deal the indices 0 to n-1 out into random batches.

    n and batch_size: ints. rng: a numpy.random.Generator, the only source of randomness; it moves on.
    Returns an iterable (a list will do, so will a generator) of int64 arrays. Each index is in exactly one of
    them, and every order is equally likely. All hold batch_size indices, but for the last one where
    n is no multiple of it: that one holds the rest. None is empty.
    ValueError where batch_size is not positive.
    Source: "B_t: random subset of training examples" on the slide "(Supervised) Learning".
    """
    # BEGIN SOLUTION
    if batch_size < 1:
        raise ValueError(f"a batch of {batch_size} is none")
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
    # END SOLUTION


# %% [markdown]
# ## 5. One step
#
# ★☆☆, about 2 minutes
#
# The slide: $\Theta_t \leftarrow \Theta_{t-1} - \eta_t\, g(\Theta_{t-1}; B_t)$. In words: from the weights as they
# are, take the gradient, times the **learning rate** $\eta$, as a rule a small positive number: how far to trust it.
#
# Return a *new* array. Whoever still holds the old weights, to plot them or to compare, should not see them change.


# %%
def sgd_step(theta, gradient, learning_rate):
    """The weights after one step downhill.

    theta, gradient: arrays of one shape, any shape, ints or floats; they are left as they were.
    learning_rate: any number, int or float.
    Returns a new float64 array of that shape.
    Source: the slide "Stochastic Gradient Descent".
    """
    # BEGIN SOLUTION
    return np.asarray(theta, dtype=np.float64) - learning_rate * gradient
    # END SOLUTION


# %% [markdown]
# ## 6. The loop
#
# ★★★, about 12 minutes
#
# Put it together. In every epoch, deal the examples out anew. For every batch, compute the gradient **on that batch,
# at the present weights**, and make one step. The next batch already meets the new weights. The gradient is the mean
# over the batch, be it short or not: that is the $\frac{1}{|B|}$ on the slide.
#
# **What the slide says about epochs** is "update the weights after going over all training set". Count yourself: with
# $n$ examples in batches of $B$ an epoch makes $\lceil n/B \rceil$ updates, not one. It is one only if the batch is
# all of the data.
#
# **Learning rates** often shrink with time. So `learning_rate` is a number, or a function: it gets the number of the
# update and returns a number. The first update of the whole training is number 0, and the count goes on from one
# epoch to the next. `callable(learning_rate)` tells which of the two you have.
#
# **The record.** After each epoch, compute the loss of the present weights **over all of the data**, and append it to
# a list. (The mean of the batches' losses would be cheaper; but each of them was measured at other weights.)


# %%
def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    """Train softmax regression by minibatch SGD.

    theta: (d, k), the weights to start from, and x: (n, d), ints or floats. y: (n,), ints from 0 to k-1.
    All are left as they were.
    epochs: how often to go over the data, an int; batch_size: an int, at least 1.
    learning_rate: any number (0 leaves the weights as they are, a negative one goes uphill), or a function of one
    int, the update's number, that returns one. Updates are counted from 0 over the whole run.
    rng: a numpy.random.Generator, the only source of randomness; the data are shuffled anew in each epoch, and
    it moves on.
    Returns `theta, losses`: the weights after the last update, (d, k) float64, and a list of one float for
    each epoch, the loss over all data after it. With 0 epochs: the weights as they came, as float64, and [].
    """
    # BEGIN SOLUTION
    theta, losses, update = np.array(theta, dtype=np.float64), [], 0
    for _ in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            gradient = loss_and_gradient(theta, x[batch], y[batch])[1]
            theta = sgd_step(theta, gradient, learning_rate(update) if callable(learning_rate) else learning_rate)
            update += 1
        losses.append(loss_and_gradient(theta, x, y)[0])
    return theta, losses
    # END SOLUTION


# %% [markdown]
# ### Down the bowl
#
# First a model so small that you can see its whole loss surface: sevens against nines, by one input, the mean
# brightness of the lower left quarter. With two classes only the differences of their weights matter, so two numbers
# tell all: the weight of the input and that of the ones.
#
# The picture shows the loss over these two numbers from above, dark where it is small, and two walks of 40 epochs
# from the white square, one dot an epoch, both at the same learning rate. Blue circles: each batch is all of the
# data, so one update an epoch. It goes smoothly, and after 40 epochs it is still on its way. Orange diamonds: batches
# of 8. They are there after two or three epochs, and then tremble about the bottom, the white cross: the smaller the
# batch, the noisier the gradient.


# %% tags=["showcase"]
def figure_surface():
    chosen = np.isin(SCANS.target, (7, 9))
    quarter = SCANS.images[chosen][:, 4:, :4].mean(axis=(1, 2))
    x = np.column_stack([(quarter - quarter.mean()) / quarter.std(), np.ones(len(quarter))])
    y = (SCANS.target[chosen] == 9).astype(np.int64)

    def as_theta(slope, offset):
        return np.array([[-slope, slope], [-offset, offset]]) / 2

    grid_a, grid_b = np.linspace(-5.5, 4.5, 45), np.linspace(-3.5, 3.5, 41)
    surface = np.array([[loss_and_gradient(as_theta(a, b), x, y)[0] for a in grid_a] for b in grid_b])
    walks = {}
    for name, batch_size in (("all 359 at once", len(y)), ("batches of 8", 8)):
        rng, theta, walk = np.random.default_rng(4), as_theta(4, 3), [(4, 3)]
        for _ in range(40):
            theta, _ = train(theta, x, y, 1, batch_size, 0.3, rng)
            walk.append(theta[:, 1] - theta[:, 0])
        walks[name] = np.array(walk)
    _, axes = plt.subplots(figsize=(8.5, 4.8), layout="constrained")
    shades = axes.contourf(grid_a, grid_b, surface, levels=30, cmap="cividis")
    for (name, walk), colour, marker in zip(walks.items(), (SKY, ORANGE), ("o-", "D-")):
        axes.plot(walk[:, 0], walk[:, 1], marker, color=colour, markersize=4, linewidth=1, label=name)
    axes.plot(4, 3, "s", color="white", markersize=9)
    row, column = np.unravel_index(surface.argmin(), surface.shape)
    axes.plot(grid_a[column], grid_b[row], "x", color="white", markersize=10, markeredgewidth=2, zorder=3)
    axes.set(xlabel="weight of the brightness", ylabel="weight of the ones")
    axes.legend(loc="lower right")
    plt.colorbar(shades, ax=axes, label="loss")
    plt.show()


figure_surface()

# %% [markdown]
# ### Learning to read
#
# Now all ten digits. The picture shows the loss over the training data for three batch sizes, ten epochs each, at the
# same learning rate: on the left against epochs, on the right the same numbers against updates, on a logarithmic axis.
# Blue circles are batches of all 1,437 digits, the slide's one update an epoch; green squares are batches of 128,
# orange diamonds batches of 8. An epoch costs the same arithmetic whatever the batch (though not the same time: NumPy
# has a price per call), so the left panel is what you pay. The right one tells why: the three pieces nearly form one
# curve. A rough step brings you about as far as an exact one, and 180 of them take no more arithmetic.
#
# Below it are the weights that the smallest batches learned, one image a class, bright for "speaks for this digit".


# %% tags=["showcase"]
def figure_digits():
    n, start = len(TRAIN_Y), np.zeros((65, 10))
    sizes = (n, 128, 8)
    runs = [train(start, TRAIN_X, TRAIN_Y, 10, size, 0.2, np.random.default_rng(7)) for size in sizes]
    _, (left, right) = plt.subplots(1, 2, figsize=(11, 3.8), layout="constrained", sharey=True)
    looks = ((BLUE, "o-"), (GREEN, "s-"), (ORANGE, "D-"))
    for batch_size, (theta, losses), (colour, marker) in zip(sizes, runs, looks):
        updates = np.ceil(n / batch_size) * np.arange(1, 11)
        left.plot(range(1, 11), losses, marker, color=colour, label=f"batches of {batch_size}")
        right.plot(updates, losses, marker, color=colour)
        print(f"batches of {batch_size}: {accuracy(TEST_X @ theta, TEST_Y):.1%} of the test digits are right")
    left.set(xlabel="epoch", ylabel="loss over the training data", ylim=(0, 2.4))
    right.set(xlabel="updates", xscale="log")
    left.legend(frameon=False)
    plt.show()
    draw_columns(theta, "weights after ten epochs in batches of 8")


figure_digits()

# %% [markdown]
# ## 7. A hidden layer
#
# Softmax regression draws straight boundaries. A hidden layer with $h$ neurons bends them (XOR, remember). From here
# on a model has four arrays, kept in a dict that we call `parameters`:
#
# | key | shape | what |
# |---|---|---|
# | `w1` | (d, h) | from the inputs to the hidden neurons |
# | `b1` | (h,) | their biases |
# | `w2` | (h, k) | from the hidden neurons to the outputs |
# | `b2` | (k,) | their biases |
#
# Now `x` brings no column of ones: the biases are back.
#
# ### Where to begin
#
# ★★☆, about 5 minutes
#
# Not at zero! If all hidden neurons start alike, all get the same gradient, and they stay alike for ever. Start at
# random, and neither too large (tanh saturates, its slope vanishes) nor too small (the signal dies out). Glorot and
# Bengio (2010) draw each weight of a layer with $a$ inputs and $b$ outputs uniformly between $-L$ and $L$, with
#
# $$L = \sqrt{\frac{6}{a + b}},$$
#
# and set the biases to 0. "Random Initializations (e.g. Glorot)" is what the slide says about it.


# %%
def init_mlp(inputs, hidden, outputs, rng):
    """Random parameters of a network with one hidden layer, by Glorot's uniform rule.

    inputs, hidden, outputs: the numbers of neurons d, h and k, ints. rng: a numpy.random.Generator,
    the only source of randomness; it moves on.
    Returns a dict of float64 arrays: w1 (d, h), b1 (h,), w2 (h, k), b2 (k,). Each weight is drawn for itself,
    uniformly from -L to L, L = sqrt(6 / (inputs + outputs of its own layer)), in any order; the biases are 0.
    Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
    """
    # BEGIN SOLUTION
    first, second = np.sqrt(6 / (inputs + hidden)), np.sqrt(6 / (hidden + outputs))
    w1 = rng.uniform(-first, first, (inputs, hidden))
    w2 = rng.uniform(-second, second, (hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
    # END SOLUTION


# %% [markdown]
# ### Forward
#
# ★☆☆, about 3 minutes
#
# With $X$ of shape (n, d), the hidden layer is $H = \tanh(X W_1 + b_1)$, shape (n, h), and the scores are
# $S = H\, W_2 + b_2$, shape (n, k). The output layer is linear.


# %%
def mlp_scores(parameters, x):
    """The scores of a network with one hidden layer of tanh neurons, for n examples.

    parameters: a dict of w1 (d, h), b1 (h,), w2 (h, k), b2 (k,), and x: (n, d), ints or floats.
    They are left as they were.
    Returns (n, k) float64.
    """
    # BEGIN SOLUTION
    return np.tanh(x @ parameters["w1"] + parameters["b1"]) @ parameters["w2"] + parameters["b2"]
    # END SOLUTION


# %% [markdown]
# ### Backward
#
# ★★★, about 18 minutes
#
# The gradient now has four parts, one for each array. The chain rule finds them from the output back to the input.
# Every array below has the shape of what it belongs to.
#
# 1. $G$, shape (n, k): how the loss grows with each score. For the cross-entropy you know it: $G = (P - Y)/n$. For
#    the mean squared error, a mean over $n \cdot k$ squares, differentiate one of them.
# 2. $W_2$ turned $H$ into scores, so its gradient is $H^{\top} G$. The bias $b_2$ was added to every row, so its
#    gradient is the **sum** of $G$ over the rows. (A sum, not a mean: the $1/n$ is in $G$ already.)
# 3. Back through $W_2$: the loss grows with the hidden values as $G\, W_2^{\top}$, shape (n, h). Back through tanh:
#    multiply each element by its slope, $1 - H^2$. ($H$ is the output of tanh, so this is the slope at the
#    pre-activation.) Call the result $D$.
# 4. $W_1$ and $b_1$ as in 2, with $X$ in place of $H$ and $D$ in place of $G$.


# %%
def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    """The loss of a network with one hidden layer on n examples, and its gradient.

    parameters: a dict of w1 (d, h), b1 (h,), w2 (h, k), b2 (k,), and x: (n, d), ints or floats.
    loss: "cross_entropy", then y is (n,), ints from 0 to k-1; or "mean_squared_error" between scores and
    y, then y is (n, k), ints or floats. All arguments are left as they were.
    Returns `loss, gradients`: a float, and a dict with the same four keys, each a float64 array of the
    shape of its parameter: the derivative of the loss by each of its elements. Finite and right for scores
    of -1000 and 1000 too.
    ValueError for any other `loss`, and for "mean_squared_error" where y has not the shape of the scores.
    """
    # BEGIN SOLUTION
    hidden = np.tanh(x @ parameters["w1"] + parameters["b1"])
    scores, rows = hidden @ parameters["w2"] + parameters["b2"], np.arange(len(x))
    if loss == "cross_entropy":
        log_probabilities = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
        value = -np.mean(log_probabilities[rows, y])
        upstream = np.exp(log_probabilities)
        upstream[rows, y] -= 1
        upstream /= len(x)
    elif loss == "mean_squared_error" and np.shape(y) == scores.shape:
        value = np.mean((scores - y) ** 2)
        upstream = 2 * (scores - y) / scores.size
    else:
        raise ValueError(f"no loss {loss!r} for scores {scores.shape} and y {np.shape(y)}")
    through = upstream @ parameters["w2"].T * (1 - hidden**2)
    gradients = {"w1": x.T @ through, "b1": through.sum(axis=0), "w2": hidden.T @ upstream, "b2": upstream.sum(axis=0)}
    return float(value), gradients
    # END SOLUTION


# %% [markdown]
# ## 8. Regression
#
# ★★☆, about 8 minutes
#
# "Train a small neural network for regression analysis" is the first hands-on of the slides. You have all the parts.
# It is `train` once more, with three differences: the start is random, drawn from the same `rng`; the loss is the
# mean squared error; and a step moves all four arrays, each by its own gradient, all gradients measured *before* any
# array moves.


# %%
def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    """Fit a network with one hidden layer to numbers, by minibatch SGD on the mean squared error.

    x: (n, d) and y: (n, k), ints or floats; they are left as they were. hidden: the number of hidden neurons.
    epochs, batch_size, learning_rate: as in `train`; the learning rate may be a function here too.
    rng: a numpy.random.Generator, the only source of randomness, for the start (as `init_mlp` draws it) and
    for the batches; the data are shuffled anew in each epoch, and it moves on.
    Returns `parameters, losses`: a dict as that of `init_mlp`, and a list of one float for each
    epoch, the mean squared error over all data after it. With 0 epochs: the start, and [].
    Source: the hands-on "Train a small neural network for regression analysis".
    """
    # BEGIN SOLUTION
    parameters, losses, update = init_mlp(x.shape[1], hidden, y.shape[1], rng), [], 0
    for _ in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(update) if callable(learning_rate) else learning_rate
            slopes = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")[1]
            parameters = {key: sgd_step(parameters[key], slopes[key], rate) for key in parameters}
            update += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
    # END SOLUTION


# %% [markdown]
# ### A curve
#
# The picture shows 120 noisy measurements of a curve (grey dots) and what your network of 16 hidden neurons makes of
# them: at the start, after 30 epochs and after 1,000 (dotted, dashed, solid). On the right is the loss after each
# epoch; its peaks are steps that were too long. The learning rate shrinks from 0.2 on. The noise alone has a mean
# square of 0.01 (dashed line): better than that is luck, or learning the noise by heart. After 1,000 epochs the loss
# is about twice as large, and still falling.


# %% tags=["showcase"]
def figure_curve():
    def shrinking(update):
        return 0.2 / (1 + update / 2000)

    rng = np.random.default_rng(3)
    x = rng.uniform(-3, 3, (120, 1))
    y = np.sin(2 * x) * np.exp(-0.2 * x) + 0.1 * rng.normal(size=(120, 1))
    across = np.linspace(-3, 3, 201)[:, None]
    lengths = (0, 30, 1000)
    runs = [fit_regression(x, y, 16, epochs, 20, shrinking, np.random.default_rng(5)) for epochs in lengths]
    _, (left, right) = plt.subplots(1, 2, figsize=(11, 3.9), layout="constrained", width_ratios=[3, 2])
    left.plot(x, y, "o", color=GREY, markersize=4, alpha=0.6)
    for epochs, (parameters, losses), style, colour in zip(lengths, runs, (":", "--", "-"), (BLUE, GREEN, ORANGE)):
        left.plot(across, mlp_scores(parameters, across), style, color=colour, linewidth=2.5, label=f"{epochs} epochs")
    right.plot(range(1, 1001), losses, color=ORANGE)
    right.axhline(0.01, color=GREY, linestyle="--")
    left.set(xlabel="x", ylabel="y")
    right.set(xlabel="epoch", ylabel="mean squared error", xscale="log", yscale="log")
    left.legend(frameon=False)
    plt.show()


figure_curve()

# %% [markdown]
# ### Digits once more, and the surface in reality
#
# Regression can even tell classes: give each digit ten target numbers, 1 at its label and 0 elsewhere, and take the
# largest output as the answer. The share of right answers is printed for two networks with 32 hidden neurons, and for
# softmax regression trained just as long. Do not be led astray by a few digits more or less: with twelve other seeds
# and test sets the network was ahead twice, and behind ten times. A hidden layer gains nothing here.
#
# The picture shows two slices through the loss surface of this network, dark where the loss is small. The network has
# 2,410 parameters, so nobody can see it all. Left: the plane through three networks, the start of one training (white
# square) and the ends of two trainings from different random starts (circles). Right: the plane through the first end,
# in two random directions. Between the two ends lies a ridge: both are good, and they are not the same valley. (From
# the same start, with the batches in another order, you mostly end in the same one.) Locally, it is a bowl again.


# %% tags=["showcase"]
def draw_slice(axes, origin, first, second, span, x, y):
    """The loss at origin + a first + b second, each of the three a dict of parameters."""

    def loss_at(a, b):
        there = {key: origin[key] + a * first[key] + b * second[key] for key in origin}
        return mean_squared_error(mlp_scores(there, x), y)

    along = np.linspace(*span, 31)
    shades = axes.contourf(along, along, np.log10([[loss_at(a, b) for a in along] for b in along]), 24, cmap="cividis")
    plt.colorbar(shades, ax=axes, label="loss, as a power of ten")


def figure_reality():
    x, targets = TRAIN_X[:, :64], np.eye(10)[TRAIN_Y]
    start, ends = fit_regression(x, targets, 32, 0, 16, 0.5, np.random.default_rng(1))[0], []
    for seed in (1, 2):
        ends.append(fit_regression(x, targets, 32, 25, 16, 0.5, np.random.default_rng(seed))[0])
        share = accuracy(mlp_scores(ends[-1], TEST_X[:, :64]), TEST_Y)
        print(f"network, seed {seed}: {share:.1%} of the test digits are right")
    theta, _ = train(np.zeros((65, 10)), TRAIN_X, TRAIN_Y, 25, 16, 0.5, np.random.default_rng(1))
    print(f"softmax regression: {accuracy(TEST_X @ theta, TEST_Y):.1%}")
    _, (left, right) = plt.subplots(1, 2, figsize=(11, 4.4), layout="constrained")
    to_ends = [{key: end[key] - start[key] for key in end} for end in ends]
    draw_slice(left, start, *to_ends, (-0.3, 1.3), x[:300], targets[:300])
    left.plot(0, 0, "s", color="white", markersize=9)
    left.plot((1, 0), (0, 1), "o", color=ORANGE, markersize=9)
    left.set(title="the start and two ends", xlabel="towards the first end", ylabel="towards the second end")
    rng = np.random.default_rng(0)
    directions = [{key: rng.normal(0, 0.3, array.shape) for key, array in start.items()} for _ in range(2)]
    draw_slice(right, ends[0], *directions, (-1.5, 1.5), x[:300], targets[:300])
    right.plot(0, 0, "o", color=ORANGE, markersize=9)
    right.set(title="around the first end", xlabel="one random direction", ylabel="another one")
    plt.show()


figure_reality()

# %% [markdown] tags=["written"]
# ## In your own words
#
# The slide defines an epoch by "update the weights after going over all training set". You train on 1,437 digits in
# batches of 8, for 10 epochs. How many updates does `train` make, and how many would the slide's rule make? Why
# does the loss still fall when each step looks at 8 digits only, and what would go wrong if the digits were sorted and
# nobody shuffled them? Three to five sentences.
#
# <!-- BEGIN RUBRIC
# Counting: 180 updates an epoch, the last on 5 digits, 1,800 in all; one an epoch, 10 in all, by the slide.
# Small batches: their gradient is right on average, noisy but cheap; many rough steps beat few exact ones.
# Shuffling: in sorted data a batch holds one digit only, its gradient is not right on average, and the weights swing.
# END RUBRIC -->

# %% [markdown]
# ## Going further
#
# - **Sorted data.** Sort the training digits by label and take the shuffling out of a copy of `minibatches`. What
#   becomes of the accuracy after one epoch, and after ten?
# - **Too bold.** Train with all 1,437 digits in one batch, and double the learning rate, from 0.2 on, until the loss
#   grows. What does the curve look like just before?
# - **A network that classifies.** `fit_regression` with "cross_entropy" in place of the mean squared error: how
#   much of the test set does it read, with the same 32 neurons?
# - **All alike.** Start the hidden layer at 0.1 everywhere instead of at random. Train, and look at the columns of
#   `w1`.
# - **Momentum.** Keep a running average of the gradients, one for each array, and step along it. Does the walk
#   down the bowl get shorter?
# - **Weight decay.** Add $\frac{\lambda}{2} \sum \Theta^2$ to the loss. What does it add to the gradient? (The slide
#   on $L_1$ puts the same $\frac{\lambda}{2}$ in front of $\sum |\Theta|$, where the 2 has nothing to cancel.)
