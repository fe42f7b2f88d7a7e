# ---
# jupyter:
#   exercise:
#     title: Perceptron
#     order: 1
#     minutes: 90
#     description: Build one artificial neuron, train it by Rosenblatt's rule, and find what it lacks to compute XOR.
#     requires: [numpy, matplotlib, scikit-learn]
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Perceptron
#
# Every network in this course is made of one part: the **artificial neuron**. It multiplies its inputs by
# weights, adds them up with a bias, and passes the sum through an activation function. In 1958 Frank Rosenblatt
# showed that such a neuron can *learn* its weights from examples. He called it the perceptron.
#
# In this notebook you build one neuron, train it, watch it fail at a problem with only four points, and repair it
# with a second layer. At the end it tells handwritten digits apart.
#
# You write the bodies of ten functions with NumPy alone. Below them are checks: run them as often as you like. They
# are worth 20 points. Eight of them are hidden and run only when your work is graded; they try the same promises of
# the docstrings on other numbers, shapes and ints. The stars tell how hard a task is, from ★☆☆ to ★★★.

# %% [markdown]
# ## A neuron draws a line
#
# Here is the whole story in one picture. Each panel shows the four possible pairs of two inputs, 0 or 1, and the
# answer of a logical operation: a blue circle for "true" (+1), an orange square for "false" (-1).
#
# A neuron with two inputs separates the plane by one straight line. The dashed line does so for AND and for OR.
# Try to find one for XOR ("one or the other, but not both") before you read on.

# %% tags=["showcase"]
import matplotlib.pyplot as plt
import numpy as np

BLUE, ORANGE, GREEN, GREY = "#0072B2", "#E69F00", "#009E73", "#666666"
CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
GATES = {"AND": np.array([-1, -1, -1, 1]), "OR": np.array([-1, 1, 1, 1]), "XOR": np.array([-1, 1, 1, -1])}


def draw_points(axes, points, labels, size=150):
    for label, colour, marker in ((1, BLUE, "o"), (-1, ORANGE, "s")):
        chosen = points[labels == label]
        axes.scatter(chosen[:, 0], chosen[:, 1], s=size, c=colour, marker=marker, edgecolors="white", zorder=3)


def figure_gates():
    _, panels = plt.subplots(1, 3, figsize=(10, 3.4), layout="constrained")
    for axes, (gate, labels), offset in zip(panels, GATES.items(), (1.5, 0.5, None)):
        draw_points(axes, CORNERS, labels)
        if offset is None:
            axes.text(0.5, 0.5, "?", fontsize=32, color=GREY, ha="center", va="center")
        else:
            axes.plot([-1, 2], [offset + 1, offset - 2], "--", color=GREY)
        axes.set(title=gate, xlim=(-0.4, 1.4), ylim=(-0.4, 1.4), xticks=(0, 1), yticks=(0, 1), aspect="equal")
        axes.set_xlabel("first input")
    panels[0].set_ylabel("second input")
    plt.show()


figure_gates()

# %% [markdown]
# ## 1. Activation functions
#
# The four functions that the slides call the most popular ones. Each takes the neuron's sum $z$ (its
# **pre-activation**) and is applied to every element separately:
#
# | name | formula | range |
# |---|---|---|
# | identity | $z$ | all numbers |
# | sigmoid | $\sigma(z) = \dfrac{1}{1 + e^{-z}}$ | between 0 and 1 |
# | tanh | $\dfrac{e^{z} - e^{-z}}{e^{z} + e^{-z}}$ | between -1 and 1 |
# | ReLU | the larger of $z$ and 0 | 0 and above |
#
# **A trap.** A computer's largest float is about $10^{308}$, and $e^{1000}$ is far beyond it. Typed in as it stands,
# the sigmoid's formula overflows for $z = -1000$. Below zero use its equal form
# $\sigma(z) = e^{z} / (1 + e^{z})$, or any other way that never raises $e$ to a large positive power. And mind that
# `np.where` computes both of its branches for every element, the overflowing one too.
#
# **What "a number gives a number" means.** Python's `float` will do, and so will NumPy's `float64`.
#
# ★★☆, about 15 minutes

# %%
import numpy as np


# %%
def identity(z):
    """The activation that changes nothing.

    z: a number or an array of any shape, ints or floats; it is left as it was.
    Returns float64 of the same shape; a number gives a number. Where z is float64 already, z itself will do.
    """
    # BEGIN SOLUTION
    return np.multiply(z, 1.0)
    # END SOLUTION


def sigmoid(z):
    """The logistic function, 1 / (1 + e^-z), for every element.

    z: a number or an array of any shape, ints or floats; it is left as it was.
    Returns float64 of the same shape; a number gives a number. At z = -1000 and z = 1000
    the values are exactly 0 and 1, and NumPy has no reason to warn.
    """
    # BEGIN SOLUTION
    return np.exp(-np.logaddexp(0.0, np.multiply(z, -1.0)))
    # END SOLUTION


def tanh(z):
    """The hyperbolic tangent, for every element. You may use NumPy's.

    z: a number or an array of any shape, ints or floats; it is left as it was.
    Returns float64 of the same shape; a number gives a number. At z = -1000 and z = 1000
    the values are -1 and 1, not NaN.
    """
    # BEGIN SOLUTION
    return np.tanh(np.multiply(z, 1.0))
    # END SOLUTION


def relu(z):
    """The rectified linear unit: z where it is positive, 0 elsewhere.

    z: a number or an array of any shape, ints or floats; it is left as it was.
    Returns float64 of the same shape; a number gives a number.
    """
    # BEGIN SOLUTION
    return np.maximum(z, 0.0)
    # END SOLUTION


# %% [markdown]
# ## 2. Their slopes
#
# Learning by gradients, which starts in the next exercise, asks at every neuron: if $z$ grows a little, how much does
# the output grow? That is the derivative of the activation **at the pre-activation $z$**:
#
# - identity: $1$
# - sigmoid: $\sigma(z)\,(1 - \sigma(z))$
# - tanh: $1 - \tanh^2(z)$
# - ReLU: $1$ where $z > 0$, and $0$ where $z < 0$. At $z = 0$ there is a corner, hence no derivative; this course
#   takes $0$ there, as PyTorch does.
#
# Mind what goes in: some textbooks write the slope of tanh as $1 - a^2$, where $a$ is the *output*. Your function
# receives $z$.
#
# ★☆☆, about 10 minutes


# %%
def activation_gradient(name, z):
    """The derivative of an activation function at the pre-activation z, for every element.

    name: "identity", "sigmoid", "tanh" or "relu"; anything else is a ValueError.
    z: a number or an array of any shape, ints or floats; it is left as it was.
    Returns float64 of the shape of z; a number gives a number. The slope of relu at 0 is 0.
    Finite at z = -1000 and z = 1000 too.
    """
    # BEGIN SOLUTION
    match name:
        case "identity":
            return np.ones_like(z, dtype=np.float64)
        case "sigmoid":
            return sigmoid(z) * (1.0 - sigmoid(z))
        case "tanh":
            return 1.0 - tanh(z) ** 2
        case "relu":
            return np.where(np.greater(z, 0.0), 1.0, 0.0)
        case _:
            raise ValueError(f"{name!r} is not one of: identity, sigmoid, tanh, relu")
    # END SOLUTION


# %% [markdown]
# The picture shows your four activations as blue solid lines and their slopes as orange dashed ones. Look at the
# middle two: far from zero their slope vanishes. A neuron that sits there hardly learns, whatever the error. ReLU
# has slope 1 for every positive $z$, which is why deep networks prefer it.


# %% tags=["showcase"]
def figure_slopes():
    z = np.linspace(-5, 5, 401)
    curves = {f.__name__: (f(z), activation_gradient(f.__name__, z)) for f in (identity, sigmoid, tanh, relu)}
    _, panels = plt.subplots(1, 4, figsize=(12, 3.1), layout="constrained", sharex=True)
    for axes, (name, (values, slopes)) in zip(panels, curves.items()):
        axes.axhline(0, color=GREY, linewidth=0.6)
        axes.axvline(0, color=GREY, linewidth=0.6)
        axes.plot(z, values, color=BLUE, linewidth=2.5, label="activation")
        axes.plot(z, slopes, "--", color=ORANGE, linewidth=2, label="its slope")
        axes.set(title=name, xlabel="z")
        if name in ("sigmoid", "tanh"):
            axes.set_ylim(-1.15, 1.15)
    panels[0].legend(frameon=False)
    plt.show()


figure_slopes()

# %% [markdown]
# ## 3. One neuron
#
# The slides: "the output is the activation effect on a linear combination of the input". For one example with $d$
# inputs $x_1, \ldots, x_d$, weights $w_1, \ldots, w_d$ and the bias $b$, a single number,
#
# $$a = f\Big(\sum_{j=1}^{d} x_j w_j + b\Big).$$
#
# You compute it for $n$ examples at once: `x` has shape (n, d), one example a row, `w` has shape (d,), and the
# result has shape (n,). The activation $f$ comes in as an argument. In Python a function is a value like any other:
# call it as you would call `relu`.
#
# A `w` of the wrong length must be a ValueError, here and in `predict`. NumPy's products raise one by themselves,
# but `x * w` does not if `w` has length 1: it stretches that one weight over all inputs.
#
# ★☆☆, about 5 minutes


# %%
def neuron(x, w, b, activation):
    """The output of one neuron for n examples.

    x: (n, d) and w: (d,), ints or floats. b: a number. They are left as they were.
    activation: a function of an array that returns an array of the same shape, such as `relu`.
    Call it with the sums as a float64 array, so that what it computes is float64 too.
    Returns (n,). ValueError where w has not one weight for each column of x.
    Source: the slide "Perceptron – Artificial Neuron".
    """
    # BEGIN SOLUTION
    return activation(np.asarray(x, dtype=np.float64) @ w + b)
    # END SOLUTION


# %% [markdown]
# ## 4. A decision
#
# To decide between two classes, called -1 and +1, look at the sign of the sum $s = \sum_j x_j w_j + b$, the
# **score**. All points with score 0 lie on a straight line (a plane, with three inputs; a hyperplane, with more):
# the **decision boundary**. The weight vector is perpendicular to it; the bias moves it away from the origin.
#
# A point exactly on the boundary must go somewhere. Here it gets +1. Beware of a NumPy function that
# knows three signs.
#
# ★☆☆, about 5 minutes


# %%
def predict(x, w, b):
    """The class of each of n examples: the sign of its score.

    x: (n, d) and w: (d,), ints or floats. b: a number. They are left as they were.
    Returns (n,) int64 of -1 and +1; a score of exactly 0 gives +1.
    ValueError where w has not one weight for each column of x.
    """
    # BEGIN SOLUTION
    return np.where(x @ w + b >= 0, 1, -1)
    # END SOLUTION


# %% [markdown]
# ## 5. The perceptron learns
#
# Rosenblatt's rule is as short as learning gets. Begin with $w = 0$ and $b = 0$. Show the neuron one example after
# the other, in the given order. Where it is right, leave it alone. Where it is wrong, move the weights
# towards the example if its label $y$ is +1, and away from it if $y$ is -1:
#
# $$w \leftarrow w + \eta\, y\, x, \qquad b \leftarrow b + \eta\, y.$$
#
# Here $x$ is the one example, of shape (d,), $y$ its label, and $\eta$ the **learning rate**, a number. The next
# example already meets the new weights. One pass over all examples is an **epoch**. Count the mistakes in each; an
# epoch without one is the last, for nothing would ever change again.
#
# "Wrong" means: different from what `predict` says. A score of 0 with the label +1 is right. And do not expect much of
# $\eta$: from zero weights it only scales $w$ and $b$, so it changes no decision, rounding aside.
#
# Work out the first epoch of AND by hand. At the start every score is 0, so every prediction is +1:
#
# | example | label | score before | prediction | then $w$ | then $b$ |
# |---|---|---|---|---|---|
# | (0, 0) | -1 | 0 | +1, wrong | (0, 0) | -1 |
# | (0, 1) | -1 | -1 | -1 | (0, 0) | -1 |
# | (1, 0) | -1 | -1 | -1 | (0, 0) | -1 |
# | (1, 1) | +1 | -1 | -1, wrong | (1, 1) | 0 |
#
# Two mistakes, so the list of counts begins with 2.
#
# ★★☆, about 20 minutes


# %%
def train_perceptron(x, y, epochs, learning_rate=1.0):
    """Train a perceptron with Rosenblatt's rule, from zero weights, in the given order.

    x: (n, d), ints or floats. y: (n,), each label -1 or +1. They are left as they were.
    epochs: the largest number of passes over the data, an int; 0 gives zero weights and an empty list.
    learning_rate: how far one mistake moves the weights, a number.
    Returns `w, b, mistakes`: the weights (d,) float64, the bias (a number), and a list with the number
    of mistakes of each epoch that ran. The first epoch without a mistake is listed (0) and is the last.
    ValueError where x and y are of different lengths, or a label is neither -1 nor +1.
    Source: F. Rosenblatt, "The Perceptron", Psychological Review 65 (1958).
    """
    # BEGIN SOLUTION
    if len(x) != len(y) or not np.isin(y, (-1, 1)).all():
        raise ValueError("y needs one label, -1 or +1, for each row of x")
    w, b, mistakes = np.zeros(x.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for row, label in zip(x, y):
            # `predict` for one row, written out: a mistake there costs no points here.
            predicted = 1 if row @ w + b >= 0 else -1
            if predicted != label:
                w = w + learning_rate * label * row
                b = b + learning_rate * label
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
    # END SOLUTION


# %% [markdown]
# The picture shows what your perceptron learned in at most 12 epochs: blue circles are +1, orange squares are -1, and
# the shaded side of the plane is where it predicts +1. The title lists the mistakes of each epoch. AND and OR come to
# 0 and stop, at the first line without a mistake: it may run right through a blue circle, whose score is then 0. XOR
# goes round in circles.
#
# That is no accident. If *some* line separates the classes, Rosenblatt's rule finds one after a finite
# number of mistakes (Novikoff 1962). If none does, it never rests.


# %% tags=["showcase"]
def draw_prediction(axes, w, b, low, high):
    across, up = np.meshgrid(np.linspace(low, high, 201), np.linspace(low, high, 201))
    scores = across * w[0] + up * w[1] + b
    axes.contourf(across, up, scores, levels=(-np.inf, 0, np.inf), colors=("white", "#cfe6f5"))
    axes.contour(across, up, scores, levels=(0,), colors=GREY, linestyles="--")


def figure_trained_gates():
    trained = [train_perceptron(CORNERS, labels, epochs=12) for labels in GATES.values()]
    _, panels = plt.subplots(1, 3, figsize=(10, 3.7), layout="constrained")
    for axes, (gate, labels), (w, b, mistakes) in zip(panels, GATES.items(), trained):
        draw_prediction(axes, w, b, -0.4, 1.4)
        draw_points(axes, CORNERS, labels)
        axes.set_title(f"{gate}\nmistakes {' '.join(map(str, mistakes))}", fontsize=11)
        axes.set(xticks=(0, 1), yticks=(0, 1), aspect="equal", xlabel="first input")
    panels[0].set_ylabel("second input")
    plt.show()


figure_trained_gates()

# %% [markdown]
# ## 6. Two layers
#
# The way out is in the middle of the slide "Neural Network": an intermediate layer. With $h$ hidden neurons,
#
# $$\text{hidden}_k = f\Big(\sum_{j=1}^{d} x_j\, W^{(1)}_{jk} + b^{(1)}_k\Big) \quad\text{for } k = 1, \ldots, h, \qquad
#   \text{output} = \sum_{k=1}^{h} \text{hidden}_k\, w^{(2)}_k + b^{(2)}.$$
#
# $W^{(1)}$ is `w1` of shape (d, h): **column** $k$ holds the weights of hidden neuron $k$. $b^{(1)}$ is `b1` of shape
# (h,), $w^{(2)}$ is `w2` of shape (h,), and $b^{(2)}$ is `b2`, a number. The output layer is linear: no activation.
#
# ★★☆, about 5 minutes


# %%
def two_layers(x, w1, b1, w2, b2, activation):
    """The output of a network with one hidden layer and a linear output, for n examples.

    x: (n, d), w1: (d, h), b1: (h,) and w2: (h,), ints or floats. b2: a number. They are left as they were.
    activation: a function of an array that returns an array of the same shape; call it with float64.
    Returns (n,) float64. ValueError where w1 has not one row for each column of x, or w2 not one
    weight for each column of w1. (A b1 of another length need not be caught.)
    Source: the slide "Neural Network", with the biases that it leaves out.
    """
    # BEGIN SOLUTION
    hidden = activation(np.asarray(x, dtype=np.float64) @ w1 + b1)
    return hidden @ w2 + b2
    # END SOLUTION


# %% [markdown]
# **A slip on the slide.** It writes a network with two inputs, three hidden neurons and one output as nine weights
# $\Theta$, and calls the last of them $w^2_{2,3}$. It should read $w^2_{3,1}$: from hidden neuron 3 to output 1. And
# it leaves out the biases. With them such a network has $2 \cdot 3 + 3 + 3 + 1 = 13$ parameters.
#
# Now find weights that compute XOR. Nothing is trained here: take a pencil. Here false is written 0, no longer -1:
#
# | $x_1$ | $x_2$ | output |
# |---|---|---|
# | 0 | 0 | 0 |
# | 0 | 1 | 1 |
# | 1 | 0 | 1 |
# | 1 | 1 | 0 |
#
# with ReLU as the activation. Two hidden neurons are enough. One way to begin: what does ReLU make of $x_1 - x_2$?
# Another: which neuron is silent for every pair but (1, 1)?
#
# ★★☆, about 15 minutes


# %%
def xor_weights():
    """Weights with which `two_layers` and `relu` compute XOR of two inputs that are 0 or 1.

    Returns `w1, b1, w2, b2`: float64 arrays (2, h), (h,) and (h,), and a number, for any h that you like.
    The output is 0 where the inputs are equal and 1 where they differ. Many answers are right.
    See also I. Goodfellow, Y. Bengio, A. Courville, "Deep Learning" (2016), section 6.1, for one solution.
    """
    # BEGIN SOLUTION
    w1 = np.array([[1.0, -1.0], [-1.0, 1.0]])
    return w1, np.zeros(2), np.ones(2), 0.0
    # END SOLUTION


# %% [markdown]
# The picture shows why it works. Left: your network's output over the plane of the two inputs, dark for small and
# bright for large values; the boundary (white dashed, at 0.5) is no longer one straight line. Right: the same four
# corners as the first two hidden neurons see them. In *that* plane one straight line is enough, and the output neuron
# draws it (grey dashed; left out if you have more than two hidden neurons). A hidden layer learns a view of the data in
# which the problem is easy: that is the idea behind all of deep learning.


# %% tags=["showcase"]
def draw_output(axes, w1, b1, w2, b2):
    across, up = np.meshgrid(np.linspace(-0.4, 1.4, 201), np.linspace(-0.4, 1.4, 201))
    output = two_layers(np.column_stack([across.ravel(), up.ravel()]), w1, b1, w2, b2, relu).reshape(across.shape)
    shades = axes.contourf(across, up, output, levels=18, cmap="cividis")
    axes.contour(across, up, output, levels=(0.5,), colors="white", linestyles="--")
    draw_points(axes, CORNERS, GATES["XOR"])
    axes.set(title="output of the network", xlabel="first input", ylabel="second input", aspect="equal")
    plt.colorbar(shades, ax=axes)


def draw_hidden(axes, seen, w2, b2):
    margin = 0.3 * max(seen.max(), 0.1)
    low, high = seen.min() - margin, seen.max() + margin
    if len(w2) == 2:
        across, up = np.meshgrid(np.linspace(low, high, 101), np.linspace(low, high, 101))
        axes.contour(across, up, across * w2[0] + up * w2[1] + b2, levels=(0.5,), colors=GREY, linestyles="--")
    draw_points(axes, seen, GATES["XOR"])
    for place in np.unique(seen, axis=0):
        names = "\n".join(f"({a}, {b})" for (a, b), hidden in zip(CORNERS, seen) if np.allclose(hidden, place))
        label = axes.annotate(names, place, xytext=(11, 0), textcoords="offset points", va="center", zorder=4)
        label.set_bbox({"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 1})
    axes.set(xlim=(low, high), ylim=(low, high), aspect="equal", title="the corners, seen by the hidden layer")
    axes.set(xlabel="first hidden neuron", ylabel="second hidden neuron")


def figure_xor():
    w1, b1, w2, b2 = xor_weights()
    seen = np.column_stack([neuron(CORNERS, w1[:, k], b1[k], relu) for k in (0, 1)])
    two_layers(CORNERS, w1, b1, w2, b2, relu)  # raises, where it is not written yet, before an empty figure appears
    _, (left, right) = plt.subplots(1, 2, figsize=(9.5, 4), layout="constrained")
    draw_output(left, w1, b1, w2, b2)
    draw_hidden(right, seen, w2, b2)
    plt.show()


figure_xor()

# %% [markdown]
# ## 7. Real digits
#
# Time for real data: scikit-learn brings 8×8 scans of handwritten digits. Your perceptron learns to tell a 9 (+1)
# from a 7 (-1). It trains on 240 of them, and is tested on the 119 that it never saw.
#
# First with two numbers per image, so that you can see the boundary: the mean brightness of its lower left quarter and
# of its lower right one. A 7 comes down on the left, a 9 on the right. Then with all 64 pixels.
#
# Top left, the training digits by these two numbers, blue circles for nines and orange squares for sevens, with the
# side that is predicted as 9 shaded. Top right, the mistakes of each epoch: with two numbers (blue, dashed) they do not
# end, for no line separates the two clouds; with 64 pixels (green) they come to 0. Bottom, the average digits of the
# training set, and the weights of the 64 pixels as an image: bright ones speak for a 9, dark ones for a 7, and the
# middle of the scale is 0.

# %% tags=["showcase"]
from sklearn.datasets import load_digits

SCANS = load_digits()
CHOSEN = np.isin(SCANS.target, (7, 9))
IMAGES, LABELS = SCANS.images[CHOSEN] / 16, np.where(SCANS.target[CHOSEN] == 9, 1, -1)
QUARTERS = np.column_stack([IMAGES[:, 4:, :4].mean(axis=(1, 2)), IMAGES[:, 4:, 4:].mean(axis=(1, 2))])
PIXELS = IMAGES.reshape(len(IMAGES), 64)
TRAIN, TEST = slice(0, 240), slice(240, None)


def draw_images(panels, weights):
    for name, label in (("seven", -1), ("nine", 1)):
        panels[name].imshow(IMAGES[TRAIN][LABELS[TRAIN] == label].mean(axis=0), cmap="gray")
        panels[name].set(title=f"the average {name}", xticks=(), yticks=())
    largest = np.abs(weights).max()
    shown = panels["weights"].imshow(weights.reshape(8, 8), cmap="cividis", vmin=-largest, vmax=largest)
    panels["weights"].set(title="the weights", xticks=(), yticks=())
    plt.colorbar(shown, ax=panels["weights"], shrink=0.8)


def figure_digits():
    fits = {}
    for name, inputs in (("2 numbers", QUARTERS), ("64 pixels", PIXELS)):
        w, b, mistakes = fits[name] = train_perceptron(inputs[TRAIN], LABELS[TRAIN], epochs=15)
        hits = predict(inputs, w, b) == LABELS
        print(f"{name}: right on {hits[TRAIN].mean():.1%} of the training and {hits[TEST].mean():.1%} of the test set")

    rows = [["points"] * 3 + ["curve"] * 3, ["seven"] * 2 + ["nine"] * 2 + ["weights"] * 2]
    _, panels = plt.subplot_mosaic(rows, figsize=(10, 7.4), layout="constrained")
    w, b, _ = fits["2 numbers"]
    draw_prediction(panels["points"], w, b, -0.02, 0.62)
    draw_points(panels["points"], QUARTERS[TRAIN], LABELS[TRAIN], size=32)
    panels["points"].set(title="two numbers per digit", xlabel="lower left quarter", ylabel="lower right quarter")
    for (name, (_, _, mistakes)), colour, style in zip(fits.items(), (BLUE, GREEN), ("s--", "D-")):
        panels["curve"].plot(range(1, len(mistakes) + 1), mistakes, style, color=colour, label=name)
    panels["curve"].set(title="mistakes in each epoch", xlabel="epoch", ylabel="of 240 digits", ylim=(-2, None))
    panels["curve"].legend(frameon=False)
    draw_images(panels, fits["64 pixels"][0])
    plt.show()


figure_digits()

# %% [markdown]
# Two things may puzzle you. With 64 pixels all training digits are right, but not all test digits: no mistake on what
# it has seen is no promise for what is new. And with two numbers, the last epoch counts more mistakes than the final
# weights make on the same digits: the weights moved during the epoch, after each of its mistakes.

# %% [markdown] tags=["written"]
# ## In your own words
#
# Why can no single neuron compute XOR, however long it trains, and what does the hidden layer change? Use the four
# points, or the four inequalities that $w_1$, $w_2$ and $b$ would have to fulfil. Three to five sentences.
#
# <!-- BEGIN RUBRIC
# Separation: no line separates the classes: the diagonals cross, or the four inequalities contradict each other.
# Training: it cannot help, since any weights are one straight line, so every epoch holds a mistake.
# Hidden layer: it moves the corners to places that a line separates; linear units could not do that.
# END RUBRIC -->

# %% [markdown]
# ## Going further
#
# - **No biases.** Without `b1` and `b2`, a network of ReLU neurons can compute XOR but never its opposite, XNOR. What
#   is its output at (0, 0)?
# - **Only lines.** Replace ReLU by the identity in `two_layers`. Show on paper that the result is again one neuron.
# - **The order matters.** Shuffle AND's four rows before training. Do the weights stay the same? Does the number of
#   epochs?
# - **How many mistakes?** Novikoff bounds their number by $(R/\gamma)^2$: $R$ is the length of the longest example,
#   $\gamma$ the widest margin that a line can keep from all points (append a 1 to every example for the
#   bias). Scale all inputs by 10, but not the 1: what happens to the mistakes?
# - **Train the hidden layer.** The perceptron's rule has nothing to say about weights that sit in the middle. The
#   slopes of section 2 have: see the next exercise.
