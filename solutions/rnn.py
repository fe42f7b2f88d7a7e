# ---
# jupyter:
#   exercise:
#     title: Recurrent networks
#     order: 7
#     minutes: 90
#     description: Read text step by step, learn from it through time, and let the network write.
#     requires: [numpy, matplotlib]
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Recurrent networks
#
# "The young woman, having found a free ticket on the ground, went to the movies." Who went? You know it, because
# when you read "went" you still had "the young woman" in mind, ten words earlier.
#
# A network that looks at one word at a time does not know it. A network that looks at a window of five words does not
# know it either. A **recurrent network** does what you do: it reads word after word, and after each word it keeps a few
# numbers, its **state**, that sum up what it has read so far.
#
# The figure below shows one network that reads the lecture's sentence, drawn once for each word ("unrolled"). From
# the bottom: the **words**, which come in one after the other; the **states**, blue boxes, each made of the word
# below it and the state to its left; and, on top, the **guesses** of the next word. The orange arrows are the memory.
# All seven boxes are the *same* network, with the same weights.

# %% tags=["showcase"]
import matplotlib.pyplot as plt
import numpy as np

BLUE, ORANGE, GREEN, PURPLE = "#0072B2", "#E69F00", "#009E73", "#CC79A7"  # Okabe-Ito, safe for colour-blind readers
WORDS = ["EOS", "a", "my", "sleeps", "on", "dog", "cat", "the", "bed", "floor"]
SENTENCES = np.array([[2, 6, 3, 4, 2, 8, 0], [1, 5, 3, 4, 7, 9, 0]])


def figure_unrolled():
    words = [WORDS[index] for index in SENTENCES[1]]
    _, axes = plt.subplots(figsize=(11, 3.2), layout="constrained")
    arrow = {"arrowstyle": "-|>", "linewidth": 2, "mutation_scale": 16}
    for t, word in enumerate(words):
        axes.add_patch(plt.Rectangle((t - 0.28, 0.75), 0.56, 0.5, facecolor=BLUE))
        axes.text(t, 1, f"state {t}", color="white", ha="center", va="center")
        axes.text(t, 0, word, ha="center", va="center", fontsize=13)
        axes.annotate("", (t, 0.74), (t, 0.18), arrowprops=arrow)
        axes.annotate("", (t - 0.29, 1), (t - 0.71, 1), arrowprops=arrow | {"color": ORANGE})
        if t + 1 < len(words):
            axes.annotate("", (t, 1.82), (t, 1.26), arrowprops=arrow)
            axes.text(t, 2, f"{words[t + 1]}?", ha="center", va="center", fontsize=13, style="italic")
    axes.set(xlim=(-0.8, 6.5), ylim=(-0.25, 2.25))
    axes.axis("off")
    plt.show()


figure_unrolled()

# %% [markdown]
# ## What you build
#
# | | you write | it is | minutes |
# |---|---|---|---|
# | 1 | `one_hot` | words as numbers | 5 |
# | 2 | `rnn_step` | from one state to the next | 5 |
# | 3 | `rnn_forward` | reading whole sequences | 7 |
# | 4 | `rnn_backward` | the gradients, back through time | 20 |
# | 5 | `clip_gradients` | a limit for gradients that explode | 6 |
# | 6 | `next_token_batches` | text, cut so that the state can be carried on | 12 |
# | 7 | `language_model_loss` | how badly the next letter is predicted | 12 |
# | 8 | `sample` | the network writes | 10 |
# | 9 | `bidirectional` | reading from both ends | 5 |
# | 10 | `lstm_step` | a cell that remembers longer | 8 |
#
# That is 90 minutes for somebody who has derived gradients before; two hours and more are normal for a first time.
# Part 4 is the hard one: take a break after it.
#
# Everywhere:
#
# - **n** is the number of sequences read side by side (the batch), **T** the number of steps, **d** the size of one
#   input, **m** the size of the state. Sequences are arrays (n, T, d).
# - Anything in NumPy is allowed, and loops are fine. Helper functions in the same cell are welcome, and so is calling
#   what you wrote before.
# - Inputs are arrays of integers or of float64. Return float64, and int64 where the result holds word numbers.
# - Leave the arguments as they are: work on copies.

# %%
import numpy as np

# %% [markdown]
# ## 1. Words as numbers
#
# ★☆☆, about 5 minutes
#
# The lecture's dictionary holds N = 10 words, `EOS` ("end of sentence") among them. A word is stored as its place in
# the dictionary, from 0: "dog" is 5. But a dog is not five times "a", which is 1, so a network should not calculate
# with these numbers. It gets a **one-hot** vector instead: N - 1 zeros, and a single one at the word's place.
#
# So an array of words gets one more axis, at the end. The lecture's two sentences, (2, 7), become (2, 7, 10).


# %%
def one_hot(indices, size):
    """Each index as a vector of zeros with a single 1 at that place.

    indices: an array of integers from 0 to size - 1, of any shape. size: the length N of the dictionary, an int.

    Returns a new float64 array with the shape of indices and one more axis of length size at the end.
    Raises ValueError where an index is negative, or is size or more.

    Source: "One-Hot: Turning words into Numbers" in the lecture.
    """
    # BEGIN SOLUTION
    if (indices < 0).any() or (indices >= size).any():
        raise ValueError(f"every index must lie in 0 .. {size - 1}")
    return np.eye(size)[indices]
    # END SOLUTION


# %% [markdown]
# ### The lecture's two sentences
#
# The figure shows both sentences, one-hot encoded, as two grids with one row for each of the seven words in the order
# of the sentence, and one column for each word of the dictionary. A yellow field is a 1, dark blue is 0. There is
# exactly one yellow field in each row, and nothing is lost: `argmax` along the last axis gives the sentence back.


# %% tags=["showcase"]
def figure_one_hot():
    encoded = one_hot(SENTENCES, len(WORDS))
    print("shape of the input:", encoded.shape)
    _, panels = plt.subplots(1, 2, figsize=(11, 3.4), layout="constrained")
    for axes, sentence, grid in zip(panels, SENTENCES, encoded, strict=True):
        axes.imshow(grid, cmap="cividis", vmin=0, vmax=1)
        axes.set_xticks(range(len(WORDS)), WORDS, rotation=60)
        axes.set_yticks(range(len(sentence)), [WORDS[index] for index in sentence])
        axes.set(xlabel="dictionary")
    panels[0].set(ylabel="sentence")
    plt.show()


figure_one_hot()

# %% [markdown]
# ## 2. One step
#
# ★☆☆, about 5 minutes
#
# At each step the network meets an input x and its own state h, and makes the next state:
#
# $$h' = \tanh(x\,W_x + h\,W_h + b)$$
#
# - x has the shape (n, d), one input for each of n sequences, and $W_x$ is (d, m),
# - h and h' have the shape (n, m), and $W_h$ is (m, m),
# - b has the shape (m,), the same for all sequences.
#
# The lecture says it like this: the output of the hidden layer at time t is recycled as an input at time t + 1.


# %%
def rnn_step(x, h, wx, wh, b):
    """The next state of a recurrent network: tanh of input, state and bias.

    x: (n, d), h: (n, m), wx: (d, m), wh: (m, m), b: (m,), integers or float64.

    Returns a new float64 array (n, m).
    Raises ValueError where x and wx, h and wh, or wh and b do not fit together (NumPy's products and sums do that).

    Source: "Recurrent Neural Network (RNN)" in the lecture.
    """
    # BEGIN SOLUTION
    return np.tanh(x @ wx + h @ wh + b)
    # END SOLUTION


# %% [markdown]
# ## 3. A whole sequence
#
# ★☆☆, about 7 minutes
#
# Now read T inputs, one after the other. The first step starts from the given state $h_0$, every later one from
# the state that the step before it has made. All steps use the same $W_x$, $W_h$ and b.
#
# Keep *all* states. The state after the input `x[:, t]` belongs at `[:, t]` of the result; $h_0$ is not
# part of it. The n sequences have nothing to do with each other: each starts from its own row of $h_0$.


# %%
def rnn_forward(x, h0, wx, wh, b):
    """All the states of a recurrent network that reads n sequences.

    x: (n, T, d) with T at least 1, h0: (n, m), wx: (d, m), wh: (m, m), b: (m,), integers or float64.

    Returns a new float64 array (n, T, m): at [:, t] the states after the inputs 0 to t. h0 is not among them.

    Source: "RNN Unrolled" in the lecture.
    """
    # BEGIN SOLUTION
    states = np.empty((*x.shape[:2], len(b)))
    h = h0
    for t in range(x.shape[1]):
        h = states[:, t] = rnn_step(x[:, t], h, wx, wh, b)
    return states
    # END SOLUTION


# %% [markdown]
# ### How long does a state remember?
#
# Take the smallest network there is, one input and a state of one number, and let it hear a single 1 and then only
# zeros. What is left of the 1 after a while?
#
# The figure shows the state over 30 steps for four recurrent weights. With 0.5 (blue circles) the echo halves at each
# step and is soon gone. With 0.9 (orange squares) it lasts for some twenty steps, with 1 (green triangles) it
# fades slowly. With 1.2 (purple diamonds) it never goes away: the state ends at 0.66 and stays there.


# %% tags=["showcase"]
def figure_echo():
    x = np.zeros((1, 30, 1))
    x[0, 0] = 1
    _, axes = plt.subplots(figsize=(10, 3.2), layout="constrained")
    for weight, color, marker in [(0.5, BLUE, "o"), (0.9, ORANGE, "s"), (1, GREEN, "^"), (1.2, PURPLE, "D")]:
        states = rnn_forward(x, np.zeros((1, 1)), np.ones((1, 1)), np.array([[weight]]), np.zeros(1))
        axes.plot(states[0, :, 0], color=color, marker=marker, markersize=4, label=f"recurrent weight {weight}")
    axes.set(xlabel="step", ylabel="state")
    axes.legend(frameon=False, loc="center left", bbox_to_anchor=(1, 0.5))
    plt.show()


figure_echo()

# %% [markdown]
# ## 4. Back through time
#
# ★★★, about 20 minutes
#
# To learn, you need the gradient of a loss L with respect to all that went in. The part of the network that uses
# the states hands you `upstream`, (n, T, m): how L changes with each state, *not counting* what
# this state does to later states. That is your part.
#
# Go through the steps backwards, from the last to the first. At step t:
#
# 1. State $h_t$ gets gradient from two sides: from `upstream[:, t]`, and from step t + 1, which used it. Add the two.
#    (After the last step there is no other step, so nothing comes from there.)
# 2. Behind tanh: multiply by its derivative, which is $1 - h_t^2$ in terms of the *state*. Call the
#    result $a_t$, (n, m). It is the gradient of what stands inside tanh, $x_t W_x + h_{t-1} W_h + b$.
# 3. From $a_t$ each of the five ingredients gets its share: $a_t W_x^\top$ is the gradient of $x_t$ and
#    $a_t W_h^\top$ what goes back to $h_{t-1}$. The weights get $x_t^\top a_t$ and $h_{t-1}^\top a_t$, and b gets
#    $a_t$, summed over the n sequences.
#
# There is *one* $W_h$, used at every step. The lecture says that backpropagation "updates each of the unrolled
# steps", and on another slide that the gradients of shared weights "are averaged". Neither is right: the
# shares of all steps and of all sequences are **added up**, and then the weights are updated once. A mean comes in
# only where the loss itself is a mean, and then it is already in `upstream`.
#
# **Check a gradient yourself**, with any shapes. Draw a random `upstream`. Move one weight by $10^{-5}$ up
# and then down; the difference of the two sums $\sum \text{upstream} \cdot \text{states}$, divided by
# $2 \cdot 10^{-5}$, is this weight's entry of the gradient, to about seven digits.


# %%
def rnn_backward(upstream, x, h0, wx, wh, b):
    """The gradients of a loss with respect to what went into `rnn_forward`.

    upstream: (n, T, m), the gradient of the loss with respect to each state that `rnn_forward` returned, where
    the state's effect on later states is not counted. x: (n, T, d), h0: (n, m), wx: (d, m), wh: (m, m), b: (m,), as
    given to `rnn_forward`, integers or float64.

    Returns a dict with the keys "x", "h0", "wx", "wh", "b", of new float64 arrays in the shapes of these arguments:
    sums over all steps and sequences, not means.

    Source: "Shortcomings of RNNs" in the lecture; Werbos, "Backpropagation through time" (1990).
    """
    # BEGIN SOLUTION
    states = rnn_forward(x, h0, wx, wh, b)
    before = np.concatenate([h0[:, None], states[:, :-1]], axis=1)
    inside = np.empty(states.shape)  # the gradients of what stands inside tanh
    later = np.zeros(h0.shape)
    for t in reversed(range(x.shape[1])):
        inside[:, t] = (upstream[:, t] + later) * (1 - states[:, t] ** 2)
        later = inside[:, t] @ wh.T
    d_wx, d_wh = (np.einsum("ntk,ntm->km", used, inside) for used in (x, before))
    return {"x": inside @ wx.T, "h0": later, "wx": d_wx, "wh": d_wh, "b": inside.sum(axis=(0, 1))}
    # END SOLUTION


# %% [markdown]
# ### Gradients vanish, and explode
#
# On its way back through k steps a gradient is multiplied by $W_h^\top$ k times (and by tanh's derivative, which is at
# most 1). What does that do? Put an upstream gradient at the last of 60 states only, and ask your
# function how much arrives at each input.
#
# The figure shows the size of the gradient against the number of steps that it went back, on a logarithmic axis, for
# three networks of 32 states that differ only in the size of their recurrent weights: three straight lines. With small
# weights (blue circles) one millionth is left after 20 steps: the first words cannot teach anything. With
# large ones (purple diamonds) it grows ten thousandfold in 23 steps. Only a narrow band around the middle one (green
# triangles), which keeps its size, is usable.


# %% tags=["showcase"]
def figure_turn(size, rng):
    """A matrix (size, size) that turns vectors and keeps their length."""
    return np.linalg.qr(rng.normal(size=(size, size)))[0]


def figure_vanishing():
    rng = np.random.default_rng(3)
    length, m = 60, 32
    x, h0, wx = np.zeros((1, length, m)), np.zeros((1, m)), figure_turn(m, rng)
    upstream = np.zeros((1, length, m))
    upstream[0, -1] = rng.normal(size=m) / np.sqrt(m)
    turn = figure_turn(m, rng)
    _, axes = plt.subplots(figsize=(8, 3.4), layout="constrained")
    for gain, color, marker in [(0.5, BLUE, "o"), (1, GREEN, "^"), (1.5, PURPLE, "D")]:
        gradient = rnn_backward(upstream, x, h0, wx, gain * turn, np.zeros(m))["x"]
        sizes = np.linalg.norm(gradient[0], axis=1)[::-1]
        axes.semilogy(sizes, color=color, marker=marker, markersize=4, label=f"recurrent weights of size {gain}")
    axes.set(xlabel="steps back from the last state", ylabel="size of the gradient")
    axes.legend(frameon=False)
    plt.show()


figure_vanishing()

# %% [markdown]
# ## 5. A limit for the explosion
#
# ★☆☆, about 6 minutes
#
# Against gradients that explode there is a simple remedy: take the *length* of the whole gradient, and if it
# is more than a maximum, scale the gradient down to that maximum. All numbers of all arrays count for
# one length together:
#
# $$\text{norm} = \sqrt{\sum_{\text{arrays}} \sum_{\text{entries}} g^2}$$
#
# Then every entry is multiplied by the same factor, so the gradient's *direction* stays as it was. (Cutting each
# number off at the maximum would change it.) A gradient within the maximum is left as it is.


# %%
def clip_gradients(gradients, maximum):
    """The gradients, scaled down together where their common norm is more than maximum.

    gradients: a dict of float64 arrays of any shapes, under any names. maximum: a number above 0.

    Returns a new dict with the same keys, of float64 arrays in the same shapes. Their norm, the root of the sum of
    all squares in all arrays, is at most maximum; where it already was, all values are as they were.
    Raises ValueError where maximum is 0 or negative.

    Source: Pascanu, Mikolov, Bengio, "On the difficulty of training recurrent neural networks" (2013).
    """
    # BEGIN SOLUTION
    if maximum <= 0:
        raise ValueError(f"the maximum must be positive, not {maximum}")
    norm = np.sqrt(sum(np.sum(np.square(gradient)) for gradient in gradients.values()))
    return {name: gradient / max(1.0, norm / maximum) for name, gradient in gradients.items()}
    # END SOLUTION


# %% [markdown]
# ## 6. From a text to batches
#
# ★★☆, about 12 minutes
#
# The network shall learn to write, letter by letter. A letter, stored as its number, is called a **token**. What is the
# right answer for a letter of the text? The letter that comes next. So nobody needs to label anything: the
# **targets** are the same text, shifted by one.
#
# A whole text is too long to go back through in one piece, so you cut it into pieces of `length` tokens. And one
# sequence at a time is slow, so you read `batch` places of the text side by side. Each row should go on where it
# stopped, because then the last state of one piece can be the first state of the next.
#
# The figure shows how 38 letters are cut for `batch` = 3 and `length` = 4. Each row of boxes is one row of the
# batches, and each colour is one batch: blue first, then orange, then green. Row 1 starts where row 0 ends. The two
# letters without a box are left over: the first of them is still needed, as the last target.

# %% tags=["showcase"]
LINE = "the dog sleeps and the cat looks at it"


def figure_pieces():
    _, axes = plt.subplots(figsize=(9, 2.4), layout="constrained")
    for place, letter in enumerate(LINE):
        row, column = min(divmod(place, 12), (2, 12 + place - 36))
        color = "none" if place >= 36 else (BLUE, ORANGE, GREEN)[column // 4]
        axes.add_patch(plt.Rectangle((column, -row), 0.94, -0.9, facecolor=color, edgecolor="none", alpha=0.75))
        axes.text(column + 0.47, -row - 0.45, letter, ha="center", va="center", fontsize=13, family="monospace")
    for row in range(3):
        axes.text(-0.3, -row - 0.45, f"row {row}", ha="right", va="center")
    axes.set(xlim=(-1.8, 14.2), ylim=(-3, 0.1))
    axes.axis("off")
    plt.show()


figure_pieces()

# %% [markdown]
# In numbers: N tokens hold N - 1 pairs of a token and its successor, so they are enough for
#
# $$s = \left\lfloor \frac{N - 1}{\text{batch} \cdot \text{length}} \right\rfloor$$
#
# batches. Row i of all batches together reads `s * length` tokens in a row, from place `i * s * length` on. Batch k
# takes the k-th piece of each row. What is left over at the end of the text is not used. For the figure, N = 38, so
# s = 3, and the three rows start at 0, 12 and 24.


# %%
def next_token_batches(tokens, batch, length):
    """A text, cut into batches whose rows each go on where they stopped in the batch before.

    tokens: (N,) int64. batch: how many rows are read side by side, length: how many tokens a row has in one
    batch, ints of at least 1.

    Returns a list of s = (N - 1) // (batch * length) pairs (inputs, targets), both int64 arrays (batch, length).
    Row i of the first inputs starts at token i * s * length, and each row goes on in the next batch. The targets
    are the tokens that come one place after the inputs in the text.
    Raises ValueError where the text is too short for a single batch.

    Source: truncated backpropagation through time, as in Zaremba and others, "Recurrent neural network
    regularization" (2014).
    """
    # BEGIN SOLUTION
    steps = (len(tokens) - 1) // (batch * length)
    if steps < 1:
        raise ValueError(f"{len(tokens)} tokens are not enough for a batch of {batch} rows of {length}")
    inputs, targets = (tokens[shift:][: batch * steps * length].reshape(batch, steps, length) for shift in (0, 1))
    return [(inputs[:, k], targets[:, k]) for k in range(steps)]
    # END SOLUTION


# %% [markdown]
# ## 7. The loss of a language model
#
# ★★★, about 12 minutes
#
# A **language model** predicts the next token. It reads one-hot tokens with your recurrent network, and from every
# state it computes one score for each of the V tokens, the **logits**:
#
# $$\text{logits}_t = h_t\,W_y + b_y, \qquad p_t = \text{softmax}(\text{logits}_t)$$
#
# with $W_y$ (m, V), $b_y$ (V,), and softmax along the V scores. The loss is the cross-entropy: minus the logarithm of
# the probability that the model gave to the true next token, as the **mean over all n·T tokens**.
#
# - Compute $\log p$ from the logits, with the row's largest one subtracted first, so that nothing overflows.
# - The gradient of the loss with respect to the logits is $(p - \text{one-hot target}) / (n\,T)$. From there, one
#   product leads to $W_y$, one to the states, and `rnn_backward` does the rest.
# - Return the last state as well: it is the `h0` of the next batch. No gradient flows back from one batch into
#   the one before ("truncated").


# %%
def language_model_loss(parameters, inputs, targets, h0):
    """How badly a recurrent network predicts the next tokens, and in which direction that changes.

    parameters: a dict of arrays "wx" (V, m), "wh" (m, m), "b" (m,), "wy" (m, V), "by" (V,), integers or float64.
    inputs, targets: (n, T), integers from 0 to V - 1. h0: (n, m), the state before the first token.

    Returns a tuple of
    - loss: a float, the cross-entropy in nats (natural logarithm), mean over the n * T tokens; finite also for
      logits of ±1000,
    - gradients: a dict of new float64 arrays, of the loss, with the same five keys as parameters,
    - h: (n, m), the state after the last token, to carry on with.

    Source: "Generating Language" in the lecture.
    """
    # BEGIN SOLUTION
    wx, wh, b, wy, by = (parameters[name] for name in ("wx", "wh", "b", "wy", "by"))
    x, truth = one_hot(inputs, len(by)), one_hot(targets, len(by))
    states = rnn_forward(x, h0, wx, wh, b)
    logits = states @ wy + by
    logits = logits - logits.max(axis=-1, keepdims=True)
    log_p = logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))
    error = (np.exp(log_p) - truth) / targets.size
    inner = rnn_backward(error @ wy.T, x, h0, wx, wh, b)
    gradients = {name: inner[name] for name in ("wx", "wh", "b")}
    gradients |= {"wy": np.einsum("ntm,ntv->mv", states, error), "by": error.sum(axis=(0, 1))}
    return float(-(truth * log_p).sum() / targets.size), gradients, states[:, -1]
    # END SOLUTION


# %% [markdown]
# ## 8. Writing
#
# ★★☆, about 10 minutes
#
# A language model writes by guessing: it gets a token, says how probable each next token is, one of them is **drawn**
# at random with these probabilities, and that one is the next input. So the model reads what it has written itself.
#
# The **temperature** says how daring it is. The logits are divided by it before softmax:
#
# $$p = \text{softmax}\left(\frac{\text{logits}}{\text{temperature}}\right)$$
#
# At 1 the model draws with its own probabilities. Below 1 the likely tokens become likelier still; as the temperature
# goes to 0, only the likeliest is left. So 0 stands for: no drawing, always take the largest logit.
#
# The model comes as a function `step(token, state)` which returns `(logits, state)`. Give it the token and the state
# that it returned last time. The very first state is `None`: the model knows what to begin with.


# %%
def sample(step, token, length, temperature, rng):
    """New tokens, each drawn with the probabilities that a model gives for it.

    step: a function; step(token, state) returns (logits, state). It takes an int and whatever state it returned the
    call before, None in the first call; the logits are a float64 array (V,), not to be changed.
    token: the first input, an int. length: how many tokens to draw, an int. temperature: a number of at least 0.
    rng: a numpy.random.Generator, the only source of randomness.

    Returns the length new tokens, a list of ints (or an int64 array); the given token is not among them. Each one is
    the input of the next step. Temperature 0 takes the token with the largest logit. Any other draws from
    softmax(logits / temperature), also where the logits are as large as ±1000.
    Raises ValueError where temperature is negative.

    Source: "Generating Language" in the lecture.
    """
    # BEGIN SOLUTION
    if temperature < 0:
        raise ValueError(f"the temperature must not be negative, but is {temperature}")
    tokens, state = [], None
    for _ in range(length):
        logits, state = step(token, state)
        if temperature > 0:  # the largest of logits / temperature + Gumbel noise is a draw from softmax
            logits = logits / temperature + rng.gumbel(size=logits.shape)
        token = int(np.argmax(logits))
        tokens.append(token)
    return tokens
    # END SOLUTION


# %% [markdown]
# ### A network that has read one story
#
# Beside this notebook lies `text.txt`, a story of some 9,500 letters about a lighthouse, a dog and a cat, written
# for this course. The cell below trains a network of 96 states on it with your functions: 35 times through the text,
# each time from a state of zeros, and from batch to batch with the state carried on. Every gradient is
# clipped to 1 and used by Adam, a form of gradient descent with a step size for each weight. It takes some
# five seconds, and longer with plain Python loops.
#
# The figure shows the loss of each batch (thin, orange) and the mean of each pass through the text (blue circles). The
# upper dashed line is the loss of pure guessing, $\ln V$ for V different letters, where an untrained network must
# begin. The lower dashed line is the loss of knowing only how often each letter occurs. Whatever is below it, the
# network has learned from the *order* of the letters.


# %% tags=["showcase"]
import pathlib

TEXT = pathlib.Path("text.txt").read_text()
LETTERS = sorted(set(TEXT))
TOKENS = np.array([LETTERS.index(letter) for letter in TEXT])


def figure_parameters(m, rng):
    v = len(LETTERS)
    shapes = {"wx": (v, m), "wh": (m, m), "b": (m,), "wy": (m, v), "by": (v,)}
    return {name: rng.normal(size=shape) * (0.1 if len(shape) == 2 else 0) for name, shape in shapes.items()}


def figure_adam(parameters, gradients, memory, rate=0.008):
    """One update in place. `memory` holds running means of each gradient and of its square."""
    memory["updates"] = memory.get("updates", 0) + 1
    for name, gradient in gradients.items():
        mean, square = memory.get(name, (0, 0))
        mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
        memory[name] = mean, square
        unbiased = mean / (1 - 0.9 ** memory["updates"]), square / (1 - 0.99 ** memory["updates"])
        parameters[name] = parameters[name] - rate * unbiased[0] / (np.sqrt(unbiased[1]) + 1e-8)


def figure_train(epochs=35, m=96, batch=8, length=40):
    parameters, memory, losses = figure_parameters(m, np.random.default_rng(0)), {}, []
    for _ in range(epochs):
        h = np.zeros((batch, m))
        for inputs, targets in next_token_batches(TOKENS, batch, length):
            loss, gradients, h = language_model_loss(parameters, inputs, targets, h)
            figure_adam(parameters, clip_gradients(gradients, 1.0), memory)
            losses.append(loss)
    return parameters, np.array(losses).reshape(epochs, -1)


def figure_training(losses):
    shares = np.bincount(TOKENS) / len(TOKENS)
    epochs, updates = losses.shape
    _, axes = plt.subplots(figsize=(8, 3.4), layout="constrained")
    axes.plot((np.arange(losses.size) + 1) / updates, losses.ravel(), color=ORANGE, linewidth=0.7)
    axes.plot(np.arange(epochs) + 0.5, losses.mean(axis=1), color=BLUE, linewidth=2, marker="o", markersize=4)
    for level, name in [(np.log(len(LETTERS)), "guessing"), (-(shares * np.log(shares)).sum(), "how often")]:
        axes.axhline(level, color="black", linestyle="--", linewidth=1)
        axes.text(epochs, level + 0.06, name, ha="right")
    axes.set(xlabel="passes through the text", ylabel="loss in nats", ylim=(0, 4.1))
    plt.show()


PARAMETERS, LOSSES = figure_train()
figure_training(LOSSES)

# %% [markdown]
# ### What does it write?
#
# Now let it write, beginning with a "T". Read the four answers: at temperature 0 it repeats itself, at 0.5 it writes
# sentences that are nearly from the story, at 1 it makes up words, and at 2 it hardly knows how to spell. All it ever
# saw were single letters: nobody told it what a word is.


# %% tags=["showcase"]
def figure_write(first, letters, temperature):
    def step(token, state):
        h = np.zeros((1, len(PARAMETERS["b"]))) if state is None else state
        x = one_hot(np.array([token]), len(LETTERS))
        h = rnn_step(x, h, PARAMETERS["wx"], PARAMETERS["wh"], PARAMETERS["b"])
        return (h @ PARAMETERS["wy"] + PARAMETERS["by"])[0], h

    tokens = sample(step, LETTERS.index(first), letters, temperature, np.random.default_rng(1))
    return first + "".join(LETTERS[index] for index in tokens)


def figure_writing():
    for temperature in (0, 0.5, 1, 2):
        print(f"temperature {temperature}:", figure_write("T", 200, temperature).replace("\n", " "), "\n")


figure_writing()

# %% [markdown]
# ## 9. From both ends
#
# ★★☆, about 5 minutes
#
# "Some words in some languages depend on what comes afterwards", says the lecture. Where the whole text is there, read
# it twice: one network from left to right, another one, with weights of its own, from right to left. At each
# place, put the two states side by side:
#
# - numbers 0 to m - 1 at place t come from the network that has read the inputs 0, 1, …, t,
# - numbers m to 2m - 1 come from the network that has read T-1, T-2, …, t.
#
# Take care that both speak about the same place: the second network meets the last input first.


# %%
def bidirectional(x, h0_forward, h0_backward, forward, backward):
    """The states of two recurrent networks, one that reads to the right and one that reads to the left.

    x: (n, T, d). h0_forward, h0_backward: (n, m), the state before the first step of each of the two. forward and
    backward: dicts of arrays "wx" (d, m), "wh" (m, m), "b" (m,), the weights of the two. All are integers or float64.

    Returns a new float64 array (n, T, 2m). At [:, t], the first m numbers are the state of the forward network after
    the inputs 0 to t, the others the state of the backward network after the inputs T-1 down to t.

    Source: "Bidirectional Recurrent Neural Networks" in the lecture; Schuster and Paliwal (1997).
    """
    # BEGIN SOLUTION
    to_the_right = rnn_forward(x, h0_forward, **forward)
    to_the_left = rnn_forward(x[:, ::-1], h0_backward, **backward)[:, ::-1]
    return np.concatenate([to_the_right, to_the_left], axis=2)
    # END SOLUTION


# %% [markdown]
# ### Who knows what?
#
# Once more a single 1 among zeros, now in the middle. The figure shows the two states at each place. The forward
# network (blue circles) has met the 1 at step 10 and remembers it at the places to the right. The backward one (orange
# squares) comes from the other end and remembers it at the places to the left. Together they know at every place that
# there is a 1 somewhere.


# %% tags=["showcase"]
def figure_both_directions():
    x = np.zeros((1, 21, 1))
    x[0, 10] = 1
    weights, nothing = {"wx": np.array([[1]]), "wh": np.array([[0.9]]), "b": np.zeros(1)}, np.zeros((1, 1))
    states = bidirectional(x, nothing, nothing, weights, weights)[0]
    _, axes = plt.subplots(figsize=(8, 2.8), layout="constrained")
    axes.plot(states[:, 0], color=BLUE, marker="o", label="forward")
    axes.plot(states[:, 1], color=ORANGE, marker="s", label="backward")
    axes.set(xlabel="place in the sequence", ylabel="state", xticks=range(0, 21, 5))
    axes.legend(frameon=False)
    plt.show()


figure_both_directions()

# %% [markdown]
# ## 10. A cell that remembers
#
# ★★☆, about 8 minutes
#
# The plain network rewrites its whole state at every step, and its gradient vanishes. The **LSTM** (long
# short-term memory) has a second state, the **cell** c, which is only changed by adding and by
# forgetting. Four layers look at the input and the state; each is m numbers wide:
#
# $$(z_i, z_f, z_g, z_o) = x\,W_x + h\,W_h + b$$
#
# - $W_x$ is (d, 4m), $W_h$ is (m, 4m), b is (4m,): the first m columns belong to the input gate, then come m for the
#   forget gate, m for the new content of the cell, and m for the output gate.
# - The three **gates** go through the sigmoid σ, $\sigma(z) = 1 / (1 + e^{-z})$, which lies between 0 (shut) and 1
#   (open). The new content goes through tanh.
#
# $$c' = \sigma(z_f)\,c + \sigma(z_i)\tanh(z_g), \qquad h' = \sigma(z_o) \tanh(c')$$
#
# All these products are entry by entry. Where the forget gate is open (1) and the input gate shut (0), the cell
# stays exactly as it is.


# %%
def lstm_step(x, h, c, wx, wh, b):
    """The next state and the next cell of an LSTM.

    x: (n, d), h: (n, m), c: (n, m), wx: (d, 4m), wh: (m, 4m), b: (4m,), integers or float64. The 4m columns are m for
    the input gate, m for the forget gate, m for the new content of the cell, m for the output gate, in this order.

    Returns a tuple `h, c` of two new float64 arrays (n, m); finite also where a gate is computed from ±1000.

    Source: "LSTM (Long Short Term Memory) Cells" in the lecture; Gers and others, "Learning to forget" (2000).
    """
    # BEGIN SOLUTION
    z = x @ wx + h @ wh + b
    i, f, g, o = np.split(z, 4, axis=1)
    i, f, o = (0.5 + 0.5 * np.tanh(gate / 2) for gate in (i, f, o))  # sigmoid, which cannot overflow like this
    c = f * c + i * np.tanh(g)
    return o * np.tanh(c), c
    # END SOLUTION


# %% [markdown]
# ### The gradient's size over time, once more
#
# How much does the last state change with the input k steps earlier? For the plain network your `rnn_backward` knows.
# For the LSTM the cell below finds out the slow way: it moves each number of the input a little up and a little down,
# all in one large batch, and divides.
#
# The figure compares three untrained networks of 16 states on the same random inputs, on a logarithmic axis. The
# gradient of the plain network (blue circles) and that of an LSTM with gates half open (orange squares) vanish: after
# 20 steps, less than a thousandth of either is left. In the third network (green triangles) only the forget gate's
# bias was set to 4, so that it is open at first: after 60 steps, the gradient is as large as at the start. Since this
# was found out, many programs begin with the forget gate open.


# %% tags=["showcase"]
def figure_lstm_gradient(x, upstream, wx, wh, b, nudge=1e-4):
    """How strongly upstream · (last state) changes with each input of one sequence x (T, d): T sizes."""
    length, d = x.shape
    moves = nudge * np.eye(length * d).reshape(-1, length, d)
    batch = x + np.concatenate([moves, -moves])
    h = c = np.zeros((len(batch), len(upstream)))
    for t in range(length):
        h, c = lstm_step(batch[:, t], h, c, wx, wh, b)
    up, down = (h @ upstream).reshape(2, length, d)
    return np.linalg.norm((up - down) / (2 * nudge), axis=1)


def figure_memory():
    rng = np.random.default_rng(5)
    length, d, m = 60, 4, 16
    x, upstream = rng.normal(size=(length, d)), rng.normal(size=m) / np.sqrt(m)
    wx, wh = rng.normal(size=(d, 4 * m)) / 4, rng.normal(size=(m, 4 * m)) / 4
    opened = np.zeros(4 * m)
    opened[m : 2 * m] = 4
    last_only = np.zeros((1, length, m))
    last_only[0, -1] = upstream
    plain = rnn_backward(last_only, x[None], np.zeros((1, m)), wx[:, :m], wh[:, :m], np.zeros(m))["x"][0]
    curves = {
        "plain": (np.linalg.norm(plain, axis=1), BLUE, "o"),
        "LSTM, gates half open": (figure_lstm_gradient(x, upstream, wx, wh, np.zeros(4 * m)), ORANGE, "s"),
        "LSTM, forget gate open": (figure_lstm_gradient(x, upstream, wx, wh, opened), GREEN, "^"),
    }
    _, axes = plt.subplots(figsize=(8, 3.4), layout="constrained")
    for name, (sizes, color, marker) in curves.items():
        axes.semilogy(np.maximum(sizes[::-1], 1e-12), color=color, marker=marker, markersize=4, label=name)
    axes.set(xlabel="steps back from the last state", ylabel="size of the gradient")
    axes.legend(frameon=False)
    plt.show()


figure_memory()

# %% [markdown]
# ## Going further
#
# - **Your own text.** Put another text into `text.txt`, some 10,000 letters, and train on it. What does the loss say
#   about the text? (e to the power of the loss is called the *perplexity*: among how many letters the model wavers.)
# - **Words for letters.** The functions do not care what a token is. Split the text into words, and train again. Why
#   is 9,500 letters too little now?
# - **An LSTM that writes.** Write `lstm_backward`, check it against small nudges, and train it on the story.
# - **Words that are alike.** In one-hot vectors "dog" is as far from "cat" as from "floor". Look at the rows of `wx`
#   after training: each is what the network has learned about one letter. Which letters lie close together?
# - **No recurrence at all.** Today's language models look back at all earlier words directly: Vaswani and others,
#   "Attention is all you need" (2017). There is no chain of steps in it through which a gradient has to go.

# %% [markdown] tags=["written"]
# ## In your own words
#
# "The young woman, having found a free ticket on the ground, went to the movies." Explain in three or four
# sentences why a plain recurrent network has trouble learning that "went" belongs to "the young woman". Use what you
# saw of the gradient's size, say what the LSTM does about it, and whether reading from right to left as well
# would help a network that has to *write* such a sentence.
#
# <!-- BEGIN RUBRIC
# Gradient: on its way back over about ten steps it is multiplied by the recurrent weights each time and vanishes.
# LSTM: the cell is carried on by adding; an open forget gate lets content and gradient pass nearly unchanged.
# Both directions: no help in writing, as the words to the right do not exist yet; it helps where the text is given.
# END RUBRIC -->
