"""The checks of the exercise "autoencoder": 20 points, one a check, 9 checks visible and 11 hidden. All are exact.

An `Autoencoder` may have any hidden layers, so it is checked by what it does, never by its weights. The training is
watched: a small linear model of ours notes what it is shown, whatever the order. From that, a reference in NumPy
replays the training and knows every loss and the weights at the end.
No GPU is needed, and one changes nothing: all that is graded lies on the CPU. PyTorch's "meta", a device whose tensors
have no values, stands for the GPU that images may lie on.
Random functions are checked on many draws. Beside each bound stands the chance that correct code misses it.
"""

import numpy as np
import torch

from autograder.checking import (
    Mismatch,
    assert_close,
    assert_dtype,
    assert_equal,
    assert_unchanged,
    check,
    expect_kind,
    parts,
    shown_shape,
)

UPHILL = -0.001  # a learning rate by which losses rise: the best weights are not the last


def assert_floats(actual, shape, what):
    """A tensor of this shape, of floating-point numbers."""
    expect_kind(actual, torch.zeros(shape), what)
    if tuple(actual.shape) != shape:
        raise Mismatch(f"{what} should have the shape {shape}, but came with {shown_shape(actual)}.")
    if not actual.is_floating_point():
        raise Mismatch(f"{what} should hold floating-point numbers.", f"They are {actual.dtype}.")


def assert_between(actual, low, high, what, why):
    """Every number of a tensor lies between these two, ends included; NaN does not."""
    if not ((actual >= low) & (actual <= high)).all():
        found = f"Found: from {actual.min():.6g} to {actual.max():.6g}."
        raise Mismatch(f"{what} should lie between {low:g} and {high:g}: {why}", found)


def new_module(encode, decode, **weights):
    """A small model of ours, with these two methods and these weights."""
    import torch

    methods = {"encode": encode, "decode": decode, "forward": lambda model, x: model.decode(model.encode(x))}
    model = type("Small", (torch.nn.Module,), methods)()
    for name, value in weights.items():
        model.register_parameter(name, torch.nn.Parameter(value.clone()))
    return model


@check(points=1)
def test_compression_ratio(submission):
    """The ratio says how many times fewer numbers a code has, as a float."""
    for pixels, code, ratio in [(784, 32, 24.5), (784, 784, 1.0), (3, 8, 0.375)]:
        assert_close(submission.compression_ratio(pixels, code), ratio, f"The ratio of {pixels} pixels to {code}")
    assert_dtype(submission.compression_ratio(12, 4), "float64", "The ratio for 12 pixels and a code of 4")


def squeeze(student, arguments, images):
    """What a new autoencoder makes of images, and of large codes of both signs."""
    import torch

    torch.manual_seed(0)
    model = student.Autoencoder(**arguments).eval()
    with torch.no_grad():
        codes = model.encode(images)
        if not (isinstance(codes, torch.Tensor) and codes.is_floating_point()):
            return codes, None, None
        large = 1000 * torch.cos(torch.arange(float(codes.numel()))).reshape(codes.shape)
        return codes, model.decode(large), model(images)


@check(points=1)
def test_autoencoder_shapes_and_range(submission):
    """Codes are as narrow as asked for, of both signs; reconstructions as wide as the images, from 0 to 1."""
    for arguments in ({"inputs": 20, "bottleneck": 3}, {"inputs": 9, "bottleneck": 12}, {}):
        inputs, bottleneck = arguments.get("inputs", 784), arguments.get("bottleneck", 32)
        images = torch.linspace(0, 1, 5 * inputs).reshape(5, inputs)
        answer = submission.run(squeeze, arguments, images)
        codes, decoded, reconstructions = parts(answer, "codes, decoded, reconstructions")
        made = f"of an autoencoder made with {arguments or 'no arguments'}"
        assert_floats(codes, (5, bottleneck), f"`encode(images)` {made}")
        assert_floats(decoded, (5, inputs), f"`decode(codes)` {made}")
        assert_floats(reconstructions, (5, inputs), f"`model(images)` {made}")
        for what, pixels in [("What `decode` makes of large codes", decoded), ("Reconstructions", reconstructions)]:
            assert_between(pixels, 0, 1, what, "they are pixels. How does the last layer end?")
    if not codes.min() < 0 < codes.max():  # of 32 numbers, each of either sign
        raise Mismatch("The numbers of new codes all have one sign: is there an activation at the end of `encode`?")


def look_inside(student, inputs, bottleneck, images):
    """Of a new autoencoder: which weights get a gradient, and codes and pictures at first, for large weights, for 0."""
    import torch

    torch.manual_seed(1)
    model = student.Autoencoder(inputs, bottleneck).eval()
    with torch.no_grad():
        codes = model.encode(images)
        if not torch.is_tensor(codes) or not codes.is_floating_point():
            return [], [codes], []
        whole = model(images)
        if getattr(whole, "shape", None) != images.shape:
            return [], [codes], [whole]
        decoded = model.decode(codes.flip(0)).flip(0)
        alone = [model(images[:1]), model(images[1:])]
        alone = torch.cat([one for one in alone if one.ndim == 2] or alone[:1])
    loss = ((model(images) - images) ** 2).mean()
    if loss.requires_grad:
        loss.backward()
    reached = [p.grad is not None and bool(p.grad.abs().sum() > 0) for p in model.parameters()]
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_(0, 3)
        large = model.encode(images)
        for parameter in model.parameters():
            parameter.mul_(30)
        huge = model.encode(images)
        for parameter in model.parameters():
            parameter.div_(30)
        pixels, below = model.decode(large), model.decode(-torch.rand(large.shape))
        for parameter in model.parameters():
            parameter.zero_()
        no_codes, no_pixels = model.encode(images), model.decode(large)
    return reached, [codes, large, huge, no_codes], [whole, decoded, alone, pixels, below, no_pixels]


def looked_inside(submission, rng):
    """What `look_inside` reports, in the right shapes."""
    images = torch.tensor(rng.uniform(size=(11, 50)), dtype=torch.float32)
    reached, codes, pictures = parts(submission.run(look_inside, 50, 40, images), "reached, codes, pictures")
    for found in codes:
        assert_floats(found, (11, 40), "`encode(images)`")
    for found in pictures:
        assert_floats(found, (11, 50), "A reconstruction")
    names = "codes, large, huge, no_codes", "whole, decoded, alone, pixels, below, no_pixels"
    return reached, *parts(codes, names[0]), *parts(pictures, names[1])


@check(points=1, hidden=True)
def test_autoencoder_sends_everything_through_the_code(submission, rng):
    """`model(images)` is what `decode` makes of the codes alone, negative ones included, for each image by itself."""
    _, _, _, _, _, whole, decoded, alone, _, below, _ = looked_inside(submission, rng)
    assert_close(decoded, whole, "What `decode` makes of the codes, given in another order,", tolerance=1e-5)
    assert_close(alone, whole, "What the model makes of some of the images, without the others,", tolerance=1e-5)
    for what, pixels in [("Every image has", whole), ("All codes of negative numbers have", below)]:
        if not (pixels.std(dim=0) > 1e-7).any():
            raise Mismatch(f"{what} the same reconstruction: where does the code get lost?")


@check(points=1, hidden=True)
def test_autoencoder_can_learn(submission, rng):
    """Codes may have any sign and size, pixels be dark and bright, and all weights can be trained."""
    reached, codes, large, huge, no_codes, _, _, _, pixels, _, no_pixels = looked_inside(submission, rng)
    if not codes.min() < 0 < codes.max() or not (large.min() < -1 and large.max() > 1):
        raise Mismatch("Whatever the weights, codes stay in a range: is there an activation at the end of `encode`?")
    if not (huge.min() < -50 and huge.max() > 50 and 0.05 < -huge.min() / huge.max() < 20):
        raise Mismatch("With large weights codes stay small, or nearly of one sign: does `encode` end in a layer?")
    # With large random weights a sigmoid's pixels are nearly 0 or nearly 1, about half of the 550 each.
    for name, share in [("dark", (pixels < 0.25).double().mean()), ("bright", (pixels > 0.75).double().mean())]:
        if not share > 0.1:
            raise Mismatch(f"Whatever the weights, hardly any pixel becomes {name}: how does the last layer end?")
    if not reached or not all(reached):
        raise Mismatch("The error of the reconstruction reaches only some of the weights, or none: not all can learn.")
    for what, left in [("Codes", no_codes), ("Reconstructions", no_pixels)]:
        if not (left - left[:1]).abs().max() < 1e-6:
            why = "the weights of some layer are not among `model.parameters()`. Does it lie in a plain list?"
            raise Mismatch(f"{what} still differ where all parameters are 0: {why}")


@check(points=1)
def test_noise_on_grey_and_black(submission):
    """Grey pixels spread by sigma, black ones stay at 0 or above, and the same generator state gives the same noise."""
    grey, black = torch.full((200, 500), 0.5), torch.zeros(200, 500)
    generator = torch.Generator().manual_seed(1)
    noisy = submission.add_noise(grey, 0.1, generator)
    assert_unchanged(submission, "`add_noise`")
    assert_floats(noisy, (200, 500), "The noisy images")
    assert_dtype(noisy, "float32", "The noise on float32 images")
    if torch.equal(noisy[0], noisy[1]) or torch.equal(noisy[:, 0], noisy[:, 1]):
        raise Mismatch("Two images, or two pixels of all images, got the same noise: each pixel of each has its own.")
    # The mean of 100,000 pixels is off by 0.00032 as a rule, their standard deviation by 0.00022. The bounds allow
    # five times as much: right noise misses one of them once in 800,000 generators.
    assert_between(noisy.mean(), 0.4984, 0.5016, "The mean of grey pixels with noise", "the noise has the mean 0.")
    assert_between(noisy.std(), 0.0988, 0.1012, "The standard deviation for sigma 0.1", "it should be sigma.")
    other = submission.add_noise(black, 0.5, generator)
    assert_floats(other, (200, 500), "The noisy images")
    assert_between(other, 0, 1, "Noisy pixels", "clip what is outside.")
    assert_close((other == 0).double().mean(), torch.tensor(0.5), "The share of black pixels that stay black", 0.01)
    assert_close(submission.add_noise(grey[:2], 0, generator), grey[:2], "The result for sigma 0")
    assert_dtype(submission.add_noise(grey[:2].double(), 0.1, generator), "float64", "The noise on float64 images")
    if torch.equal(submission.add_noise(grey, 0.1, generator), noisy):
        raise Mismatch("A later call with the same generator gave the same noise: draw from `generator`.")
    again = submission.add_noise(grey, 0.1, torch.Generator().manual_seed(1))
    assert_close(again, noisy, "The noise from a generator in the same state")


@check(points=1, hidden=True)
def test_noise_is_gaussian_and_independent(submission, rng):
    """The noise is Gaussian, each pixel of each image has its own, and clipping touches only what is outside."""
    images = torch.tensor(rng.uniform(0.4, 0.6, size=(300, 300)))
    generator = torch.Generator().manual_seed(int(rng.integers(2**31)))
    noisy = submission.add_noise(images, 0.05, generator)
    assert_floats(noisy, (300, 300), "The noisy images")
    noise = (noisy.double() - images) / 0.05
    # 90,000 draws. A share p is off by sqrt(p·(1-p)/90000) (one sigma); five sigmas are 6e-7, two-sided.
    for bound, share, slack in [(1, 0.3173, 0.0078), (2, 0.0455, 0.0035)]:
        found = (noise.abs() > bound).double().mean()
        assert_between(found, share - slack, share + slack, "The share of large noise", "is the noise Gaussian?")
    assert_between(noise.mean(), -0.0167, 0.0167, "The mean of the noise, in sigmas,", "it is 0.")
    # Means of 300 independent draws: their mean square, times 300, is a chi-square of 300 degrees, divided by 300.
    # It exceeds 1.5 at odds of 3e-8.
    for axis, whose in [(0, "images have the same noise"), (1, "pixels of an image have the same noise")]:
        spread = 300 * (noise.mean(dim=axis) ** 2).mean()
        assert_between(spread, 0, 1.5, "The spread of the noise's means", f"do all {whose}?")
    single = submission.add_noise(images[:1, :1], 0.05, generator)
    assert_floats(single, (1, 1), "The result for a single pixel")
    assert_between(single, 0, 1, "The result for a single pixel", "its noise must not depend on that of others.")
    if single == images[0, 0]:
        raise Mismatch("A single pixel gets no noise: its noise must not depend on that of others.")
    noisy = submission.add_noise(torch.full((300, 300), 0.3), 1.0, generator)
    assert_floats(noisy, (300, 300), "The noisy images")
    # Below 0: Φ(-0.3) = 0.3821. Above 1: Φ(-0.7) = 0.2420. Five sigmas of 90,000 draws, as above.
    for end, share, slack in [(0, 0.3821, 0.0082), (1, 0.2420, 0.0072)]:
        found = (noisy == end).double().mean()
        assert_between(found, share - slack, share + slack, f"The share of pixels clipped to {end}", "clip the sum.")


def elsewhere(student, train, new_module, images, generator):
    """Noise, or training, on "meta" until a value is needed: did tensors of two devices meet? where is the result?"""
    import torch
    from torch.overrides import TorchFunctionMode

    def as_a_gpu(mode, function, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        if kwargs.get("generator") and not any(isinstance(value, torch.Tensor) for value in args):
            by_default.append(kwargs.get("device") is None)
            if train and torch.device(kwargs.get("device") or "cpu").type != "cpu":
                raise RuntimeError("The generator is not on the expected device.")  # as CUDA says, and "meta" does not
        try:
            return function(*args, **kwargs)
        except NotImplementedError:
            if function not in (torch.Tensor.cpu, torch.Tensor.to):
                raise
            return torch.zeros(args[0].shape, dtype=args[0].dtype)  # "meta" has no values to move

    here = None if train else student.add_noise(images, 0.1, generator)
    if not (train or isinstance(here, torch.Tensor)):
        return here, False, "meta", True, False
    by_default, met, device, before = [], False, "meta", generator.get_state()
    model = new_module(lambda model, x: x * model.scale, lambda model, codes: codes, scale=torch.ones(5)).to("meta")
    images, optimizer = images.to("meta"), torch.optim.SGD(model.parameters(), lr=0.1)
    try:
        with type("AsAGpu", (TorchFunctionMode,), {"__torch_function__": as_a_gpu})():
            if train:
                train(student, model, images, optimizer, 1, 4, generator, 0.1)
            else:
                device = str(student.add_noise(images, 0.1, generator).device)
        drawn = not torch.equal(before, generator.get_state())
    except (NotImplementedError, RuntimeError) as error:  # some ways to clip need values, too
        met, drawn = "expected device" in str(error), True
    if train:
        return met, str(model.scale.device), met and not torch.equal(before, generator.get_state())
    return here, met, device, drawn, any(by_default)


@check(points=1, hidden=True)
def test_noise_is_drawn_where_the_generator_is(submission, rng):
    """The noise is drawn on the generator's device, whatever the default, and moved to where the images are."""
    generator = torch.Generator().manual_seed(int(rng.integers(2**31)))
    answer = submission.run(elsewhere, None, new_module, torch.full((9, 5), 0.5), generator)
    here, met, device, drawn, by_default = parts(answer, "here, met, device, drawn, by_default")
    assert_floats(here, (9, 5), "The noisy images")
    if met:
        raise Mismatch("With images on another device: draw on `generator.device`, then move the noise to the images.")
    if not drawn:
        raise Mismatch("After the call the generator is as it was before: draw from it, not from a copy.")
    assert_equal(device, "meta", "The device of the noise on images that lie elsewhere")
    if by_default:
        raise Mismatch("You draw on PyTorch's default device, which may be another: draw on `generator.device`.")


def train_with_given_noise(student, *arguments):
    """`train_autoencoder` beside an `add_noise` of ours, sigma up or down: a mistake in yours costs its points once."""
    import torch

    def add_noise(images, sigma, generator):
        signs = torch.randint(2, images.shape, generator=generator).tolist()
        return images + sigma * (2 * images.new_tensor(signs) - 1)

    names = getattr(student.train_autoencoder, "__globals__", {})
    own, names["add_noise"] = names.get("add_noise"), add_noise
    try:
        return student.train_autoencoder(*arguments)
    finally:
        names["add_noise"] = own


def assert_losses(losses, expected, slips=()):
    """A list with one number an epoch. `slips` are usual mistakes and what comes of them."""
    expect_kind(losses, [], "What `train_autoencoder` returns")
    assert_equal(len(losses), len(expected), "The number of losses, one an epoch,")
    wrong = all(isinstance(loss, float) for loss in losses) and not np.allclose(losses, expected, rtol=1e-6, atol=0)
    for slip, values in slips if wrong else ():
        if np.allclose(losses, values, rtol=1e-6, atol=0):
            raise Mismatch(f"Each loss is {slip}. It should be the mean over all images of the epoch.")
    for epoch, (loss, value) in enumerate(zip(losses, expected, strict=True), 1):
        assert_close(loss, float(value), f"The loss of epoch {epoch}", tolerance=1e-6)


def train_one_picture(student, train, new_module, images, epochs, sigma, generator):
    """Train a model that always draws the same picture, black at first: the losses, what it was shown, the picture."""
    import torch

    def encode(model, images):
        if torch.is_grad_enabled():
            shown.append(images.detach().double())
        return 0 * images

    shown, (count, pixels) = [], images.shape
    black = torch.zeros(pixels, dtype=images.dtype)
    model = new_module(encode, lambda model, codes: codes + model.picture, picture=black)
    optimizer = torch.optim.SGD(model.parameters(), lr=pixels / 4)
    losses = train(student, model, images, optimizer, epochs, count, generator, sigma)
    return losses, shown, model.picture.detach()


@check(points=1)
def test_training_by_hand(submission):
    """Two updates of a model that draws one picture, by hand: the mean over all elements, each gradient used once."""
    images = torch.tensor([[0.0, 1.0, 0.0, 1.0], [1.0, 1.0, 0.0, 0.0]], dtype=torch.float64)
    tools, generator = (train_with_given_noise, new_module), torch.Generator().manual_seed(0)
    answer = submission.run(train_one_picture, *tools, images, 2, 0.0, generator)
    assert_unchanged(submission, "`train_autoencoder`")
    losses, _, picture = parts(answer, "losses, shown, picture")
    # The gradient is 2/4 of (picture - mean image). With the learning rate 1, an update goes half the way to the mean.
    assert_close(picture, torch.tensor([0.375, 0.75, 0.0, 0.375]), "The picture after two epochs of one batch")
    slips = [("that after the update", [0.21875, 0.1484375]), ("divided by the batch size again", [0.25, 0.109375])]
    assert_losses(losses, [0.5, 0.21875], slips)
    answer = submission.run(train_one_picture, *tools, torch.zeros(2, 4), 3, 0.0, generator)
    assert_losses(parts(answer, "losses, shown, picture")[0], [0.0, 0.0, 0.0])
    assert_dtype(parts(answer, "losses, shown, picture")[2], "float32", "The picture, learned from float32 images,")


@check(points=1)
def test_training_removes_noise(submission):
    """With sigma the model is shown new noise each epoch, clipped, but it is compared with the clean image."""
    images = torch.tensor([[0.2, 0.8] * 20, [0.2, 0.2] * 20], dtype=torch.float64)
    tools, generator = (train_with_given_noise, new_module), torch.Generator().manual_seed(0)
    answer = submission.run(train_one_picture, *tools, images, 2, 0.2, generator)
    _, shown, picture = parts(answer, "losses, shown, picture")
    # One update goes half the way from black to the mean of the clean images, two go 3/4, whatever the noise.
    assert_close(picture, 0.75 * images.mean(dim=0), "The picture that is learned")
    assert_equal(len(shown), 2, "The number of batches in two epochs")
    for one in shown:
        assert_floats(one, (2, 40), "What the model was shown")
        assert_between(one, 0, 1, "What the model was shown", "noise is added once, to clean images, then clipped.")
        if any(np.allclose(image, row) for image in images for row in one):
            raise Mismatch("The model was shown a clean image, although sigma is not 0.")
    if any(np.array_equal(row, other) for row in shown[0] for other in shown[1]):
        raise Mismatch("The model was shown the same noise in both epochs.")


def watch_training(student, train, new_module, images, start, rate, mixed, *rest):
    """Train a small linear autoencoder: losses, what it was shown, in which mode, its last weights and their dtypes."""
    import torch

    def encode(model, images):
        if torch.is_grad_enabled():
            shown.append(images.detach().clone())
            modes.append(model.training and model.inner.training)
        return images @ model.w1 + model.b1

    shown, modes = [], []
    model = new_module(encode, lambda model, codes: codes @ model.w2 + model.b2, **start)
    model.inner = torch.nn.Module()  # the mode of a whole model is that of its layers
    model.eval()
    for parameter in model.parameters():
        parameter.grad = torch.ones_like(parameter)  # left from before: it does not count
    optimizer = torch.optim.SGD(model.parameters(), lr=abs(rate), momentum=0.5, maximize=rate < 0)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=mixed, cache_enabled=False):
        losses = train(student, model, images, optimizer, *rest)
    dtypes = sorted({str(weight.dtype) for weight in model.parameters()})
    return losses, shown, modes, {name: value.double() for name, value in model.state_dict().items()}, dtypes


def watched(submission, rng, *rest, rate=0.002, size=1.0, dtype=torch.float64, skip=0):
    """Images, the first weights, and what `watch_training` reports of them; float32 trains in mixed precision.
    rest: how many images, epochs, batch size, sigma. skip: so many numbers are drawn before, from the same seed.
    """
    count, epochs, batch_size, *sigma = rest
    images = rng.choice([0.3, 0.7], size=(count, 40)) + rng.uniform(-0.02, 0.02, size=(count, 40))
    images = torch.tensor(images, dtype=dtype)
    shapes = {"w1": (40, 3), "b1": 3, "w2": (3, 40), "b2": 40}
    start = {name: torch.tensor(size * rng.normal(size=shape), dtype=dtype) for name, shape in shapes.items()}
    generator = torch.Generator().manual_seed(int(rng.integers(2**31)))
    torch.rand(skip, generator=generator)
    tools, mixed = (train_with_given_noise, new_module), dtype == torch.float32
    rest = epochs, batch_size, generator, *sigma
    report = submission.run(watch_training, *tools, images, start, rate, mixed, *rest)
    assert_unchanged(submission, "`train_autoencoder`")
    losses, shown, modes, weights, dtypes = parts(report, "losses, shown, modes, weights, dtypes")
    expect_kind(shown, [], "What the model was shown")
    if not shown or any(getattr(batch, "shape", ())[1:] != (40,) for batch in shown):
        raise Mismatch("The model should be shown batches of images (m, d) while gradients are on.")
    assert_equal(dtypes, [str(dtype)], "The dtypes of the model's weights after the training")
    if sum(map(len, shown)) > 10 * count * epochs:  # below, each is compared with each image
        raise Mismatch("The model was shown far more images than there are in so many epochs.")
    return images.numpy(), start, losses, [batch.double().numpy() for batch in shown], modes, weights


def same_batches(some, others):
    """Were the same numbers shown, batch by batch?"""
    return len(some) == len(others) and all(map(np.array_equal, some, others))


def reference_rows(images, shown):
    """For each batch, the rows of the images that lie nearest to what was shown."""
    # Two images differ in some 20 of 40 pixels, by 0.4: they lie 1.8 apart, nine sigmas of noise for half the way.
    return [((batch[:, None] - images) ** 2).sum(axis=2).argmin(axis=1) for batch in shown]


def reference_training(start, shown, targets, rate=0.002):
    """Gradient descent with momentum on a linear autoencoder, by hand: the loss of each batch, the last weights."""
    weights = {name: value.double().numpy() for name, value in start.items()}
    speeds, losses = dict.fromkeys(weights, 0.0), []
    for x, y in zip(shown, targets, strict=True):
        code = x @ weights["w1"] + weights["b1"]
        error = code @ weights["w2"] + weights["b2"] - y
        losses.append(np.mean(error**2))
        back = error * (2 / error.size)
        into_code = back @ weights["w2"].T
        slopes = {"w1": x.T @ into_code, "b1": into_code.sum(axis=0), "w2": code.T @ back, "b2": back.sum(axis=0)}
        speeds = {name: 0.5 * speeds[name] + slope for name, slope in slopes.items()}
        weights = {name: value - rate * speeds[name] for name, value in weights.items()}
    return losses, weights


def assert_trained(found, expected, tolerance=1e-6):
    """The watched model's weights, one by one."""
    expect_kind(found, {}, "What was reported")
    for name, value in expected.items():
        assert_close(found.get(name), torch.tensor(value), f"`{name}` of the model after the training", tolerance)


@check(points=1, hidden=True)
def test_training_shows_each_image_once_an_epoch(submission, rng):
    """In training mode; every image once an epoch, in a new random order that comes from the generator alone."""
    seed = int(rng.integers(2**31))
    runs = [watched(submission, np.random.default_rng(seed), 21, 3, 5, skip=skip) for skip in (0, 0, 1)]
    images, _, _, shown, modes, _ = runs[0]
    assert_equal([len(batch) for batch in shown], [5, 5, 5, 5, 1] * 3, "The sizes of the batches in three epochs")
    rows = reference_rows(images, shown)
    epochs = [np.concatenate(rows[i : i + 5]) for i in (0, 5, 10)]
    for order in epochs:
        assert_equal(sorted(order.tolist()), list(range(21)), "The images shown in an epoch, sorted,")
    companies = [sorted(sorted(batch.tolist()) for batch in rows[i : i + 5]) for i in (0, 5, 10)]
    if companies[0] == companies[1] or companies[1] == companies[2]:
        raise Mismatch("Two epochs had the same batches: draw a new order of the images each epoch.")
    if same_batches(rows, reference_rows(images, runs[2][3])):
        raise Mismatch("Another state of the generator gave the same order: draw from `generator`.")
    # Of 60 pairs of neighbours some 6 are neighbours by chance: 30 or more at odds below 1e-10.
    if sum(int((np.abs(np.diff(order)) == 1).sum()) for order in epochs) >= 30:
        raise Mismatch("Images that are neighbours in `images` are mostly shown one after the other: is it shuffled?")
    if not same_batches(shown, runs[1][3]):
        raise Mismatch("The same generator state gave another order: draw from `generator` alone.")
    assert_equal(modes, [True] * 15, "Was the model in training mode? The list of answers, batch by batch,")
    generator = torch.Generator().manual_seed(seed)
    before = generator.get_state()
    submission.run(train_one_picture, train_with_given_noise, new_module, torch.zeros(2, 4), 1, 0.0, generator)
    if torch.equal(before, generator.get_state()):
        raise Mismatch("After the training the generator is as it was before: draw from it, not from a copy.")


@check(points=1, hidden=True)
def test_training_updates(submission, rng):
    """Every weight ends where the given optimizer puts it, on any device, in mixed precision where it is asked for."""
    for count, epochs, batch_size, rate in [(7, 2, 9, 0.002), (9, 3, 4, 0.002), (10, 3, 4, UPHILL)]:
        images, start, _, shown, _, weights = watched(submission, rng, count, epochs, batch_size, rate=rate)
        targets = [images[rows] for rows in reference_rows(images, shown)]
        for batch, target in zip(shown, targets, strict=True):
            assert_close(batch, target, "What the model was shown without noise", tolerance=1e-6)
        assert_trained(weights, reference_training(start, targets, targets, rate)[1])
    _, start, _, shown, _, weights = watched(submission, rng, 10, 2, 4, dtype=torch.float32)
    assert_trained(weights, reference_training(start, shown, shown)[1], tolerance=0.05)
    tools, generator = (train_with_given_noise, new_module), torch.Generator().manual_seed(5)
    met, device, _ = parts(submission.run(elsewhere, *tools, torch.full((9, 5), 0.5), generator), "met, device, _")
    assert_equal(device, "meta", "The device of a model that lay elsewhere, after its training,")
    if met:
        raise Mismatch("With model and images on another device than the generator, tensors of two devices met.")


@check(points=1, hidden=True)
def test_training_losses(submission, rng):
    """One number an epoch: the mean over images of the loss of their batch before its update."""
    images, start, losses, shown, _, _ = watched(submission, rng, 9, 3, 4, rate=UPHILL)
    targets = [images[rows] for rows in reference_rows(images, shown)]
    found, _ = reference_training(start, targets, targets, UPHILL)
    batches, rest = divmod(len(found), 3)
    assert_equal(rest, 0, "The number of batches in three epochs, divided by 3: what is left over")
    table, sizes = np.reshape(found, (3, batches)), np.array([len(batch) for batch in targets]).reshape(3, batches)
    slips = [("the sum over the batches", table.sum(axis=1)), ("the loss of the last batch", table[:, -1])]
    slips += [("the mean over batches, in which a short one counts like a full one", table.mean(axis=1))]
    slips += [("weighted with the full batch size even where a batch is short", table.sum(axis=1) * 4 / 9)]
    slips += [("divided by the batch size, though a batch's loss is a mean already", table.sum(axis=1) / 4)]
    assert_losses(losses, np.average(table, axis=1, weights=sizes), slips)


@check(points=1, hidden=True)
def test_training_with_noise(submission, rng):
    """With noise, new for each image in each epoch, and clean targets, every weight ends where it should."""
    seed, every = int(rng.integers(2**31)), []
    same = [np.random.default_rng(seed) for _ in range(3)]
    runs = [watched(submission, r, 10, 3, 4, 0.1, rate=0.2, size=0.2, skip=i // 2) for i, r in enumerate(same)]
    if not same_batches(runs[0][3], runs[1][3]):
        raise Mismatch("The same generator state gave other noise: draw from `generator` alone.")
    for images, start, _, shown, _, weights in (runs[0], runs[2]):
        targets = [images[each] for each in reference_rows(images, shown)]
        noise = np.concatenate(shown) - np.concatenate(targets)
        if np.abs(noise).max() < 1e-6:
            raise Mismatch("The model was shown clean images, although sigma is not 0.")
        # 400 draws an epoch: the deviation is off by 3.5 % (one sigma), and clipping makes it 0.3 % smaller. The bounds
        # are 5.6 sigmas away: six epochs miss them at odds of 2e-7. Noise that grows or is worn twice goes beyond.
        for epoch in np.array_split(noise, 3):
            assert_between(torch.tensor(epoch).std(), 0.08, 0.12, "The deviation for sigma 0.1", "it should be sigma.")
        every += list(noise)
        assert_trained(weights, reference_training(start, shown, targets, 0.2)[1])
    # Noise of 40 pixels that is drawn twice: 2^-40 for each of 1,770 pairs of our random signs, 2e-9 in all.
    if any(np.abs(one - other).max() < 1e-6 for i, one in enumerate(every) for other in every[:i]):
        raise Mismatch("The same noise was shown twice: draw it from `generator`, anew for each image, in each epoch.")


def at_rest(student, name, new_module, images, w1, w2, grey, mean):
    """`name(model, images)` for a model that training mode changes; has it a gradient? and what the model noted."""
    import torch

    def encode(model, images):
        return torch.dropout(model.norm(images) @ model.w1, 0.5, model.training)

    torch.manual_seed(2)
    model = new_module(encode, lambda model, codes: codes @ model.w2 + model.grey, w1=w1, w2=w2, grey=grey)
    model.norm = torch.nn.BatchNorm1d(len(mean), eps=1, affine=False, dtype=mean.dtype)  # subtracts this mean
    model.norm.running_mean.copy_(mean)
    model.norm.running_var.zero_()
    try:
        answer = getattr(student, name)(model, images)
        afterwards = torch.is_grad_enabled() and model.w1.requires_grad
    finally:
        torch.set_grad_enabled(True)
    return answer, getattr(answer, "requires_grad", None), model.norm.running_mean, afterwards


@check(points=1)
def test_reconstruction_error_by_hand(submission):
    """Each image has its own error, the mean over its pixels, and no gradient is kept."""
    images = torch.tensor([[0.0, 1.0, 0.5, 0.5], [0.0, 0.0, 0.0, 0.0], [1.0, 0.5, 0.5, 0.5]])
    weights = torch.zeros(4, 2), torch.zeros(2, 4), torch.full((4,), 0.5), torch.zeros(4)
    answer = submission.run(at_rest, "reconstruction_error", new_module, images, *weights)
    assert_unchanged(submission, "`reconstruction_error`")
    errors, with_gradient, _, afterwards = parts(answer, "errors, with_gradient, noted, afterwards")
    assert_close(errors, torch.tensor([0.125, 0.25, 0.0625]), "The errors of a model that answers 0.5")
    if with_gradient:
        raise Mismatch("The errors carry a gradient: compute them under `torch.no_grad()`.")
    if not afterwards:
        raise Mismatch("Afterwards nothing can be trained any more: only `with torch.no_grad():` ends by itself.")


@check(points=1, hidden=True)
def test_reconstruction_error_in_evaluation_mode(submission, rng):
    """Dropout and batch normalisation rest while errors are computed, for any number of images."""
    weights = [torch.tensor(rng.normal(size=shape)) for shape in ((9, 4), (4, 9), 9, 9)]
    w1, w2, grey, mean = (weight.numpy() for weight in weights)
    for count in (13, 1):
        images = torch.tensor(rng.uniform(size=(count, 9)))
        report = submission.run(at_rest, "reconstruction_error", new_module, images, *weights)
        assert_unchanged(submission, "`reconstruction_error`")
        errors, _, noted, _ = parts(report, "errors, with_gradient, noted, afterwards")
        off = (images.numpy() - mean) @ w1 @ w2 + grey - images.numpy()
        assert_close(errors, torch.tensor((off * off).sum(axis=1) / 9), "The errors", tolerance=1e-6)
        assert_close(noted, torch.tensor(mean), "What the model's batch normalisation noted", tolerance=1e-6)


@check(points=1)
def test_features_in_evaluation_mode(submission):
    """Features are the codes, of any number of images, without dropout, and no gradient is kept."""
    images = torch.tensor([[1.0, 0.0, 0.0], [0.0, 0.5, 1.0], [0.5, 0.5, 0.0]])
    w1 = torch.tensor([[1.0, 0.0], [0.0, 2.0], [0.0, -4.0]])
    weights = w1, w1.T, torch.zeros(3), torch.tensor([-1.0, -0.5, 0.0])  # a code is (image + [1, 0.5, 0]) @ w1
    expected = torch.tensor([[2.0, 1.0], [1.0, -2.0], [1.5, 2.0]])
    for count in (3, 1):
        answer = submission.run(at_rest, "features", new_module, images[:count], *weights)
        assert_unchanged(submission, "`features`")
        codes, with_gradient, noted, afterwards = parts(answer, "codes, with_gradient, noted, afterwards")
        assert_close(codes, expected[:count], f"The codes, number of images: {count},", tolerance=1e-6)
        assert_close(noted, weights[3], "The running mean of the model's batch normalisation", tolerance=1e-6)
        if with_gradient:
            raise Mismatch("The codes carry a gradient: compute them under `torch.no_grad()`.")
        if not afterwards:
            raise Mismatch("Afterwards nothing can be trained any more: only `with torch.no_grad():` ends by itself.")


@check(points=1)
def test_probe_by_hand(submission):
    """Points on a line fall to the class on their side, with a bias, for any labels from 0; int64 comes back."""
    line, sides = torch.tensor([[0.0], [1.0], [2.0], [3.0]]), torch.tensor([0, 0, 1, 1])
    labels = submission.linear_probe(line, sides, torch.tensor([[-1.0], [1.4], [1.6], [9.0]]))
    assert_unchanged(submission, "`linear_probe`")
    assert_close(labels, torch.tensor([0, 0, 1, 1]), "The labels of -1, 1.4, 1.6 and 9, for classes that meet at 1.5,")
    assert_dtype(labels, "int64", "The labels")
    labels = submission.linear_probe(torch.eye(3), torch.tensor([4, 1, 2]), 2 * torch.eye(3).flip(0))
    assert_close(labels, torch.tensor([2, 1, 4]), "The labels where the training labels are 4, 1 and 2")
    labels = submission.linear_probe(line, sides, torch.tensor([[9.0]]))
    assert_close(labels, torch.tensor([1]), "The labels of a single test row")
    # With l2 = 1,000,000 the weights are nearly FᵀY / l2. F's column of ones counts the classes, and so decides.
    few = torch.tensor([[1.0], [0.0], [0.0], [0.0]])
    labels = submission.linear_probe(few, torch.tensor([1, 0, 0, 0]), few, l2=1e6)
    assert_close(labels, torch.tensor([0, 0, 0, 0]), "The labels for l2 = 1,000,000, where the commoner class wins,")


def reference_probe(train, labels, test, l2):
    """The same minimum, found otherwise: least squares with one more row for each weight. Scores, by class."""
    design = np.insert(train.astype(np.float64), 0, 1.0, axis=1)
    pull = np.sqrt(l2) * np.identity(design.shape[1])
    wanted = (labels[:, None] == np.arange(labels.max() + 1)).astype(float)
    wanted = np.vstack([wanted, np.zeros((len(pull), wanted.shape[1]))])
    weights = np.linalg.lstsq(np.vstack([design, pull]), wanted, rcond=None)[0]
    return np.insert(test.astype(np.float64), 0, 1.0, axis=1) @ weights


@check(points=1, hidden=True)
def test_probe_on_any_features(submission, rng):
    """Any number of classes and features, any l2, weak and large features, computed in float64."""
    # rows, features, classes, scale, offset, l2
    cases = [(30, 5, 4, 1.0, 0.0, None), (40, 3, 3, 0.03, 0.0, None), (25, 6, 3, 1.0, 2.0, 8.0)]
    cases += [(60, 6, 13, 1.0, 0.0, None), (60, 4, 3, 0.1, 40.0, None), (9, 12, 3, 0.5, 0.3, 0.5)]
    answers = []
    for rows, columns, classes, scale, offset, l2 in cases:
        labels = np.concatenate([np.arange(classes), rng.integers(classes, size=rows - classes) ** 2 // (classes - 1)])
        centres = rng.normal(size=(classes, columns))
        train = (offset + scale * (centres[labels] + rng.normal(size=(rows, columns)))).astype(np.float32)
        test = (offset + scale * 2 * rng.normal(size=(3000, columns))).astype(np.float32)
        scores = reference_probe(train, labels, test, 1e-3 if l2 is None else l2)
        ranked = np.sort(scores, axis=1)
        clear = ranked[:, -1] - ranked[:, -2] > 1e-6  # where rounding could decide, any answer is right
        given = [torch.tensor(train), torch.tensor(labels), torch.tensor(test[clear])]
        answer = submission.linear_probe(*given) if l2 is None else submission.linear_probe(*given, l2)
        assert_unchanged(submission, "`linear_probe`")
        answers.append((answer, torch.tensor(scores[clear].argmax(axis=1))))
    for answer, expected in answers:
        assert_close(answer, expected, "The labels")


def train_classifier(student, images, labels, classes, freeze, steps):
    """Train a classifier on a new autoencoder: codes and scores before and after; what could learn, and what did."""
    import copy

    import torch

    torch.set_grad_enabled(True)  # under nbgrader, another function may have switched it off for good
    torch.manual_seed(4)
    model = student.Autoencoder(images.shape[1], 3)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_(0, 0.1)
    trainable = [p.requires_grad for p in model.parameters()]
    network = student.classifier(model, classes, freeze)
    if not isinstance(network, torch.nn.Module):
        return None
    same = trainable == [p.requires_grad for p in model.parameters()]
    model, network = model.double().eval(), network.double().eval()
    with torch.no_grad():
        before = [model.encode(images), network(images)]
    fit = (isinstance(one, torch.Tensor) and one.is_floating_point() and one.ndim == 2 for one in before)
    if not all(fit) or before[1].shape != (len(before[0]), classes):
        return *before, *before, same, True, 0, 0  # `trained_classifiers` says what is wrong
    twin = copy.deepcopy(model).requires_grad_()
    asked = twin.encode(images).square().sum(), list(twin.parameters())
    slopes = torch.autograd.grad(*asked, allow_unused=True) if asked[0].requires_grad else ()
    reached = sum(slope.numel() for slope in slopes if slope is not None and slope.any())
    first = [p.detach().clone() for p in network.parameters()]
    weights = [p for p in network.parameters() if p.requires_grad]
    optimizer = torch.optim.SGD(weights or [torch.zeros(1)], lr=0.5)
    for _ in range(steps if network(images).requires_grad else 0):
        loss = torch.nn.functional.cross_entropy(network(images), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        after = [model.encode(images), network(images)]
        learned = sum(p.numel() for p, then in zip(network.parameters(), first, strict=True) if not p.equal(then))
        single = network(images[:1])
        for parameter in model.parameters():
            parameter.mul_(2)  # the autoencoder is trained on
        alone = torch.equal(network(images), after[1])
    if single.shape != (1, classes):
        after[1] = single  # `trained_classifiers` says what is wrong
    return *before, *after, same, alone, reached, learned


def trained_classifiers(submission, images, labels, classes, steps):
    """With freeze and without: codes, first scores, scores after training; how much of the encoder can learn, has."""
    reports = {way: submission.run(train_classifier, images, labels, classes, way, steps) for way in (True, False)}
    for freeze, report in reports.items():
        if report is None:
            raise Mismatch("`classifier` should return a new `nn.Module`, but came back with something else.")
        names = "codes, scores, later, after, same, alone, reached, learned"
        codes, scores, later, after, same, alone, reached, learned = parts(report, names)
        expect_kind(codes, images, "`encode(images)`")
        assert_floats(codes, (len(images), *codes.shape[1:2]), "`encode(images)`, a code for each image,")
        for found in (scores, after):
            assert_floats(found, (len(images), classes), f"The scores of a classifier with freeze={freeze}")
        if not torch.cat([codes, scores, after], dim=1).isfinite().all():
            raise Mismatch("Codes or scores are infinite, or no numbers (NaN).")
        assert_close(later, codes, "The codes of the autoencoder after the training of a classifier", tolerance=1e-9)
        if not same:
            raise Mismatch("After `classifier`, other weights of the autoencoder can be trained: freeze a copy.")
        if not alone:
            raise Mismatch("The classifier changes when the autoencoder is trained on: work on a copy of the encoder.")
        yield freeze, codes.double().numpy(), scores.double().numpy(), after.double().numpy(), reached, learned


def distance_from_linear(codes, scores):
    """How far the scores are from any linear layer with a bias on these codes: 0 where one explains them."""
    inputs = np.insert(codes, 0, 1.0, axis=1)
    return np.abs(inputs @ np.linalg.lstsq(inputs, scores, rcond=None)[0] - scores).max()


@check(points=1)
def test_classifier_is_a_linear_layer_on_the_code(submission):
    """At first the scores are a linear layer's on the codes; with `freeze` they stay so, without it they do not."""
    images = torch.sin(torch.arange(40.0 * 6) ** 2).reshape(40, 6).double().abs()
    for freeze, codes, scores, after, *_ in trained_classifiers(submission, images, torch.arange(40) % 4, 4, 3):
        if distance_from_linear(codes, scores) > 1e-6:
            raise Mismatch("The first scores are not those of one linear layer on the codes, with nothing after it.")
        if np.allclose(scores, after, atol=1e-9):
            raise Mismatch(f"With `freeze={freeze}`, training changes no score: can the new layer be trained?")
        if freeze and distance_from_linear(codes, after) > 1e-6:
            raise Mismatch("With `freeze`, the scores after training are no linear layer's: was the encoder trained?")
        if not freeze and distance_from_linear(codes, after) < 1e-6:
            raise Mismatch("Without `freeze`, the scores after training are still a linear layer's: train the encoder.")


def reference_frozen(codes, scores, labels, steps):
    """The scores after steps of softmax regression on the codes: what one row learns moves those that are like it."""
    alike = codes @ codes.T + 1  # the bias makes the 1
    for _ in range(steps):
        chances = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
        chances[np.arange(len(labels)), labels] -= 1
        scores = scores - 0.5 * alike @ chances / len(labels)
    return scores


@check(points=1, hidden=True)
def test_classifier_trains_what_it_should(submission, rng):
    """With `freeze` two updates move the layer alone, without it every weight of the encoder too."""
    images, labels = torch.tensor(rng.uniform(size=(30, 7))), torch.tensor(rng.integers(3, size=30))
    for freeze, codes, scores, after, reached, learned in trained_classifiers(submission, images, labels, 3, 2):
        if not freeze:
            expected = reached + 3 * (codes.shape[1] + 1)
            assert_equal(learned, expected, "The number of weights that learn, of encoder and new layer,")
            continue
        frozen = torch.tensor(reference_frozen(codes, scores, labels.numpy(), 2))
        # All is float64. Normalisation between code and layer scales codes by 0.999995, and learns that much slower.
        assert_close(torch.tensor(after), frozen, "The scores of the frozen classifier after two updates", 1e-10)
