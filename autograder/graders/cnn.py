"""The checks of the exercise "cnn": 20 points, one a check, 11 checks visible and 9 hidden.

What a function does to models, optimizers and batches is tried in scenarios, which run beside the student's code and
return data: scores, losses, weights behind an update. They are compared here, with numbers worked out by hand or
with `reference_…` helpers in float64. All of it is exact, so no threshold is needed.

No GPU is needed either, and one that is there is not used: `on_a_machine` pretends machines; `two_places` makes tensors
that say where they lie, and notes who goes where and who meets whom; for `updates_on_a_gpu` autocast works for "cuda"
alone. `linear_model` stands for a network; its scores change in training mode, so the mode shows in every value. While
a later function runs, `with_stand_ins` puts simple functions in the place of the earlier ones that it may call, so that
a mistake costs its points once; a student who calls none of them comes to the same numbers.
"""

import math

import numpy as np
import torch

from autograder.checking import Mismatch, assert_close, assert_dtype, assert_equal, check, expect_kind, parts

# --- scenarios, their models and stand-ins: those that visible checks need are shown to students ---


def on_a_machine(student, cuda, mps):
    """`best_device` on a pretended machine that has, or lacks, one GPU of each kind: its type, and what it says."""
    import contextlib
    import unittest.mock

    import torch

    accelerator = getattr(torch, "accelerator", type)  # PyTorch has it from 2.6 on
    pretended = {
        (torch.cuda, "is_available"): cuda,
        (torch.cuda, "device_count"): int(cuda),
        (torch.cuda, "current_device"): 0,
        (torch.backends.cuda, "is_built"): cuda or not mps,
        (torch.mps, "is_available"): mps,
        (torch.mps, "device_count"): int(mps),
        (torch.backends.mps, "is_available"): mps,
        (torch.backends.mps, "is_built"): mps,
        (accelerator, "is_available"): cuda or mps,
        (accelerator, "device_count"): int(cuda or mps),
        (accelerator, "current_accelerator"): torch.device("cuda" if cuda else "mps") if cuda or mps else None,
    }
    with contextlib.ExitStack() as stack:
        for (module, name), said in pretended.items():
            if hasattr(module, name):
                stack.enter_context(unittest.mock.patch.object(module, name, return_value=said))
        answer = student.best_device()
    return [type(answer).__name__, str(answer).removesuffix(":0")]


LAYERS = {"conv1": (6, 1, 5, 5), "conv2": (16, 6, 5, 5), "conv3": (120, 16, 5, 5), "dense1": (84, 120)}


def lenet_layers(student, names, *classes):
    """The shapes of a new LeNet's layers, and how many parameters it has in all."""
    model = student.LeNet(*classes)
    weights = {name: getattr(getattr(model, name, None), "weight", None) for name in names}
    shapes = {name: tuple(weight.shape) for name, weight in weights.items() if weight is not None}
    return shapes | {"all parameters": sum(parameter.numel() for parameter in model.parameters())}


def lenet_answers(student, weights, images, labels):
    """A LeNet with the given weights: its logits, and the gradients of the cross-entropy."""
    import torch

    model = student.LeNet(len(weights["dense2.bias"]))
    places = {name: name.split(".") for name in weights}
    own = {name: getattr(getattr(model, layer, None), kind, None) for name, (layer, kind) in places.items()}
    own = {name: parameter for name, parameter in own.items() if parameter is not None}
    with torch.no_grad():
        for name, parameter in own.items():
            parameter.copy_(weights[name])
    logits = model(images)
    if getattr(logits, "requires_grad", False) and logits.shape == (len(labels), len(weights["dense2.bias"])):
        torch.nn.functional.cross_entropy(logits, labels).backward()
    gradients = {name: torch.zeros_like(p) if p.grad is None else p.grad for name, p in own.items()}
    return {"logits": logits, "gradients": gradients, "in use": model.eval()(images)}


def linear_model(weight, in_training, place="cpu"):
    """Stands for a network: one score per class, pixels @ weight.T; times `in_training` in training mode.

    The weight says that it lies at `place`.
    """
    import torch

    def forward(self, images):
        scores = torch.nn.functional.linear(images.flatten(1).to(self.weight.dtype), self.weight)
        return scores * (in_training if self.inner.training else 1)

    classes, pixels = weight.shape
    model = type("LinearModel", (torch.nn.Linear,), {"forward": forward})(pixels, classes, bias=False)
    model.inner = torch.nn.Module()  # the mode of a whole model is that of its layers
    model.weight = type("Placed", (torch.nn.Parameter,), {"device": torch.device(place)})(weight.clone())
    return model


def descent(model, rate, momentum=0.0):
    """Gradient descent as an optimizer, made by hand: PyTorch's own take seconds until the first is ready."""
    import types

    import torch

    velocities = [torch.zeros_like(parameter) for parameter in model.parameters()]

    def zero_grad(set_to_none=True):
        for parameter in model.parameters():
            parameter.grad = None

    def step(closure=None):
        loss = closure and closure()
        for parameter, velocity in zip(model.parameters(), velocities, strict=True):
            if parameter.grad is not None:
                velocity.mul_(momentum).add_(parameter.grad)
                parameter.data.sub_(rate * velocity)
        return loss

    groups = [{"params": list(model.parameters()), "lr": rate, "momentum": momentum}]
    states = {"state_dict": dict, "load_state_dict": dict, "state": {}}
    return types.SimpleNamespace(param_groups=groups, zero_grad=zero_grad, step=step, **states)


def two_places(place, went, met):
    """A kind of tensor that lies in the computer's memory; `.to(place)` makes it say that it lies there.

    `went` notes where tensors were sent, `met` which of those in memory met one that lies at `place`.
    """
    import torch

    def watched(cls, function, types, arguments=(), options=None):
        flat = [one for some in arguments for one in (some if isinstance(some, list | tuple) else [some])]
        tensors = [one for one in (*flat, *(options or {}).values()) if isinstance(one, torch.Tensor)]
        if any(str(tensor.device) == place for tensor in tensors):
            behind = [tensor for tensor in tensors if type(tensor) is memory and tensor.dim()]
            met.update("images" if tensor.is_floating_point() else "labels" for tensor in behind)
            cls = there
        return torch.Tensor.__torch_function__.__func__(cls, function, types, arguments, options or {})

    def to(self, *arguments, **options):
        goal, dtype, *_ = torch._C._nn._parse_to(*arguments, **options)
        same = self if dtype is None else self.type(dtype)
        if goal is None:
            return same
        went.update([str(goal)] if type(self) is memory else [])
        return same.as_subclass(memory if str(goal) == "cpu" else there)

    def numpy(self, *_, **__):
        raise TypeError(f"can't convert {place} tensor to numpy: bring it to the CPU first")

    moves = {"to": to, "cuda": lambda self, *_, **__: self.to("cuda"), "cpu": lambda self, *_, **__: self.to("cpu")}
    here = {"device": torch.device("cpu"), "__torch_function__": classmethod(watched)}
    memory = type("Memory", (torch.Tensor,), moves | here)
    far = {"device": torch.device(place), "is_cuda": place.startswith("cuda"), "numpy": numpy}
    there = type("There", (memory,), far)
    return memory


def with_stand_ins(function, stand_ins, *arguments):
    """Your function's result, while stand-ins take the place of other functions that it may call."""
    import inspect
    import unittest.mock

    with unittest.mock.patch.dict(getattr(inspect.unwrap(function), "__globals__", {}), stand_ins):
        return function(*arguments)


def no_device():
    """Takes the place of your `best_device` where a device is given: nobody should go to another."""
    import torch

    return torch.device("meta")


def step_by_hand(model, optimizer, images, labels, mixed_precision=False):
    """Takes the place of your `train_step`: the same update of a `linear_model`, worked out on paper."""
    import torch

    with torch.no_grad(), torch.autocast("cpu", enabled=False):
        exact, rows = model.weight.clone(), torch.arange(len(labels))
        if mixed_precision:
            model.weight.copy_(exact.bfloat16())
        logarithms = torch.log_softmax(model(images), dim=1)
        shares = logarithms.exp()
        shares[rows, labels] -= 1
        rate = optimizer.param_groups[0]["lr"] * (-1 if model.training else 1) / len(labels)
        model.weight.copy_(exact - rate * shares.T @ images.flatten(1).to(exact.dtype))
    return -logarithms[rows, labels].mean().item()


def updates(student, tools, weight, batches, rates, mixed_precision, in_training=1, training=True, place="cpu"):
    """Your `train_step`, batch after batch: each loss, the weights behind it, and what else it does."""
    import torch

    model = tools["linear_model"](weight, in_training, place).train(training)
    optimizer = tools["descent"](model, *rates)
    if not mixed_precision:
        model.weight.grad = torch.ones_like(model.weight)  # left from before: it does not count
    losses, weights, types, steps, usual = [], [], set(), [], torch.get_autocast_dtype("cpu")
    take = optimizer.step
    optimizer.step = lambda closure=None: steps.append(1) or take(closure)
    torch.set_autocast_dtype("cpu", torch.float16)  # the usual one on a GPU
    try:
        for images, labels in batches:
            losses.append(student.train_step(model, optimizer, images, labels, *[True] * mixed_precision))
            weights.append(model.weight.detach().to(weight.dtype, copy=True))
            types.add(str(model.weight.dtype))
        left_on = torch.is_autocast_enabled("cpu")
    finally:
        torch.set_autocast_enabled("cpu", False)
        torch.set_autocast_dtype("cpu", usual)
    report = {"losses": losses, "weights": weights, "types": sorted(types)}
    return report | {"steps": len(steps), "autocast afterwards": "on" if left_on else "off"}


def one_epoch(student, tools, weight, batches, rate, mixed_precision):
    """Your `train_epoch` with a `linear_model` that lies on "cpu:0", and that somebody has left in evaluation mode."""
    import torch

    went, met = set(), set()
    memory = tools["two_places"]("cpu:0", went, met)
    model = tools["linear_model"](weight, -1, "cpu:0").eval()
    batches = ([tensor.as_subclass(memory) for tensor in batch] for batch in batches)
    loader = dict(enumerate(batches)).values()  # an iterable: no list, and no `DataLoader`
    stand_ins = {"train_step": tools["step_by_hand"], "best_device": tools["no_device"]}
    given = [model, loader, tools["descent"](model, rate), torch.device("cpu:0")] + [True] * mixed_precision
    mean = tools["with_stand_ins"](student.train_epoch, stand_ins, *given)
    return {"mean": mean, "weight": model.weight, "went": sorted(went), "met": sorted(met)}


def in_use(student, tools, weight, data, bias=0):
    """`evaluate` (of a list of batches) or `predict`: what it answers, and all that it does besides.

    The model lies on "cpu:0" and has been left in training mode.
    """
    import torch

    def watch(model, arguments, scores):
        on = {"recording of gradients": scores.requires_grad, "autocast": torch.is_autocast_enabled("cpu")}
        seen.update(name for name, is_on in on.items() if is_on)
        return scores + bias

    went, met, seen = set(), set(), set()
    memory = tools["two_places"]("cpu:0", went, met)
    model = tools["linear_model"](weight, -1, "cpu:0")
    model.register_forward_hook(watch)
    if isinstance(data, list):
        batches = ([tensor.as_subclass(memory) for tensor in batch] for batch in data)
        function, data = student.evaluate, dict(enumerate(batches)).values()
    else:
        function, data = student.predict, data.as_subclass(memory)
    try:
        stand_ins = {"best_device": tools["no_device"]}
        answer = tools["with_stand_ins"](function, stand_ins, model, data, torch.device("cpu:0"))
        afterwards = [torch.is_grad_enabled(), model.weight.requires_grad]
    finally:
        torch.set_grad_enabled(True)
    report = {"answer": answer, "lies on": str(getattr(answer, "device", "")), "weight": model.weight}
    return report | {"went": sorted(went), "met": sorted(met), "seen": sorted(seen), "afterwards": afterwards}


def early_stopping(student, tools, script, epochs, patience):
    """Your `fit` with an optimizer that goes through the weights of a script, whatever the gradients say.

    There is one image to train on, one to validate, and one weight; the label is 1, the scores are 0 and pixel·weight.
    """
    import unittest.mock

    import numpy as np
    import torch

    def step(closure=None):
        loss = closure and closure()
        model.weight.data[1, 0] = coming.pop(0)
        return loss

    def first_score(model, loader, device):
        images, _ = next(iter(loader))
        return model(images.to(device))[0, 1].item()

    def epoch_by_hand(model, loader, optimizer, device, mixed_precision=False):
        score = first_score(model.train(), loader, device)
        optimizer.step()
        return float(np.logaddexp(0, -score)) + mixed_precision  # nobody has asked for that

    def evaluation_by_hand(model, loader, device):
        images, _ = next(iter(loader))
        one, *others = model.eval()(images.to(device))[:, 1].tolist()
        losses = [np.logaddexp(0, -one), *(np.logaddexp(0, other) for other in others)]
        return float(np.mean(losses)), float(np.mean([one > 0, *(other <= 0 for other in others)]))

    def count_pass(model, *_):
        model.passes += float(model.training)

    (start, *coming), went, met, loads = script, set(), set(), []
    memory = tools["two_places"]("cpu:0", went, met)
    model = tools["linear_model"](torch.tensor([[0], [start]], dtype=torch.float64), -1, "cpu:0")
    model.register_buffer("passes", torch.zeros(()))  # in training mode; stands for a running mean
    model.register_forward_hook(count_pass)
    model.register_load_state_dict_post_hook(lambda *_: loads.append(1))  # who restores nothing, and who too late
    optimizer = tools["descent"](model, 0.0)
    optimizer.step = step
    stand_ins = {"train_epoch": epoch_by_hand, "evaluate": evaluation_by_hand, "best_device": tools["no_device"]}
    batches = [[torch.full((1, 1, 1, 1), 0.5), torch.tensor([1])]]
    batches += [[torch.tensor([1.0, 0.01, 0.01]).reshape(3, 1, 1, 1), torch.tensor([1, 0, 0])]]
    loaders = [{0: [tensor.as_subclass(memory) for tensor in batch]}.values() for batch in batches]
    given = [model, optimizer, *loaders, epochs, patience, torch.device("cpu:0")]
    # `torch.load(file, map_location=device)` knows "cuda:0", but no "cpu:0".
    load = unittest.mock.patch("torch.serialization.default_restore_location", lambda data, place: data)
    with torch.enable_grad(), load:
        history = tools["with_stand_ins"](student.fit, stand_ins, *given)
    report = {"history": history, "weight": model.weight[1, 0].item(), "passes": model.passes.item()}
    report |= {"went": sorted(went), "met": sorted(met)}
    return report | {"epochs": len(script) - 1 - len(coming), "loads": len(loads)}


TOOLS = {
    "linear_model": linear_model,
    "descent": descent,
    "two_places": two_places,
    "with_stand_ins": with_stand_ins,
    "no_device": no_device,
    "step_by_hand": step_by_hand,
    "updates": updates,
}


def assert_placed(report):
    """That the model met only what had been moved to its device, and that nothing was sent elsewhere."""
    assert_equal(" and ".join(report["met"]) or "nothing", "nothing", "What met the model without having been moved")
    went = [place for place in report["went"] if place != "cpu"]
    assert_equal(" and ".join(went), "cpu:0", "The device to which images and labels were moved")


def assert_no_recording(report):
    """That nothing was recorded for gradients while a model was used, and that all is as before afterwards."""
    assert_equal(" and ".join(report["seen"]) or "nothing", "nothing", "What is switched on while the model is used")
    afterwards = "yes" if all(report["afterwards"]) else "no"
    assert_equal(afterwards, "yes", 'The answer to "are gradients recorded afterwards?"')


def assert_course(report, script, run):
    """That `fit` has run so many epochs, and wrote down what the weights of the script make of each."""
    assert_equal(report["epochs"], run, "The number of epochs that were run")
    before, after = np.array(script[:run]), np.array(script[1 : run + 1])
    expected = {
        "train_loss": np.logaddexp(0, before / 2),
        "validation_loss": (np.logaddexp(0, -after) + 2 * np.logaddexp(0, np.float64(np.float32(0.01)) * after)) / 3,
        "validation_accuracy": ((after > 0) + 2.0 * (after <= 0)) / 3,
    }
    history = report["history"]
    expect_kind(history, expected, "The history")
    assert_equal(sorted(history), sorted(expected), "The list of the history's keys")
    for name, values in expected.items():
        assert_close(history[name], values.tolist(), f"`{name}`", tolerance=1e-6)


# --- visible checks ------------------------------------------------------------------------------


@check(points=1)
def test_best_device_of_four_machines(submission):
    """The best device is "cuda" where there is one, else "mps", else "cpu", as a `torch.device`."""
    for cuda, mps, best in [(True, False, "cuda"), (False, True, "mps"), (False, False, "cpu"), (True, True, "cuda")]:
        machine = f"a machine with{'' if cuda else 'out'} CUDA and with{'' if mps else 'out'} MPS"
        kind, device = submission.run(on_a_machine, cuda, mps)
        assert_equal(kind, "device", "The type of what `best_device` returns")
        assert_equal(device, best, f"The device on {machine}")


@check(points=1)
def test_lenet_layers(submission):
    """LeNet has its five layers in the right sizes, and 61,706 parameters."""
    for classes, parameters in ((10, 61706), (3, 61111)):
        expected = LAYERS | {"dense2": (classes, 84)}
        layers = submission.run(lenet_layers, list(expected), *[classes] * (classes != 10))
        there = [name for name in expected if name in layers]
        assert_equal(there, list(expected), "The list of LeNet's layers")
        assert_equal(layers, expected | {"all parameters": parameters}, f"LeNet with {classes} classes")


@check(points=1)
def test_lenet_by_hand(submission):
    """Stripes go through tanh, mean, tanh, mean, tanh, tanh, and come out as logits."""
    # conv1 takes the top left pixel of its window; all the other layers take the mean of what they see.
    weights = {f"{name}.weight": torch.ones(shape) / math.prod(shape[1:]) for name, shape in LAYERS.items()}
    weights["conv1.weight"] = torch.zeros(6, 1, 5, 5)
    weights["conv1.weight"][:, :, 0, 0] = 1
    weights["dense2.weight"] = torch.tensor([[1], [-2], [4]]) * torch.ones(84) / 84
    weights |= {name.replace("weight", "bias"): torch.zeros(len(weight)) for name, weight in weights.items()}
    images = torch.zeros(2, 1, 32, 32)
    images[0, :, :, ::2], images[1, :, :, ::2] = 2, -1  # every other column; the others stay 0
    left = [math.tanh(math.tanh(math.tanh(math.tanh(pixel) / 2))) for pixel in (2, -1)]
    expected = torch.tensor([[value * factor for factor in (1, -2, 4)] for value in left])
    logits = submission.run(lenet_answers, weights, images, torch.tensor([0, 1]))["logits"]
    expect_kind(logits, expected, "The result for striped images")
    usual = {  # what comes of them from the columns of 2
        "with a maximum for the mean in the pools": math.tanh(math.tanh(math.tanh(math.tanh(2)))),
        "with the pools before tanh": math.tanh(math.tanh(math.tanh(math.tanh(1)))),
        "without tanh after `dense1`": math.tanh(math.tanh(math.tanh(2) / 2)),
        "with ReLU for tanh": 1.0,
    }
    for slip, value in usual.items():
        if logits.shape == (2, 3) and abs(logits[0, 0].item() - value) < 1e-5:
            raise Mismatch(f"The result for striped images is that of a network {slip}.")
    assert_close(logits, expected, "The result for striped images", tolerance=1e-5)
    answers = submission.run(lenet_answers, weights, images[1:], torch.tensor([2]))
    assert_close(answers["logits"], expected[1:], "The result for a single image", tolerance=1e-5)


@check(points=1)
def test_train_step_by_hand(submission):
    """Two steps on two equal images: the losses before each update, and the weights behind it."""
    weight = torch.tensor([[0.0], [0.0]], dtype=torch.float64)
    batch = [torch.ones(2, 1, 1, 1), torch.tensor([1, 1])]
    # The scores start as 0 and 0, so both classes get 1/2; after one step with the rate log(3) they get 1/4 and 3/4.
    report = submission.run(updates, TOOLS, weight, [batch, batch], [math.log(3)], False)
    assert_equal(report["steps"], 2, "The number of calls of `optimizer.step()` in two steps")
    first, second = report["losses"]
    assert_close(first, math.log(2), "The loss of the first step", tolerance=1e-6)
    after = torch.tensor([[-0.5], [0.5]], dtype=torch.float64) * math.log(3)
    assert_close(report["weights"][0], after, "The weight matrix after the first step", tolerance=1e-6)
    assert_close(second, math.log(4 / 3), "The loss of the second step", tolerance=1e-6)
    assert_close(report["weights"][1], 1.5 * after, "The weight matrix after the second step", tolerance=1e-6)


@check(points=1)
def test_mixed_precision_by_hand(submission):
    """In bfloat16 the weight 1.003 counts as 1; the weights themselves stay float32, with all their digits."""
    weight = torch.tensor([[0, 0], [1.003, 1]])
    batch = [torch.tensor([256.0, -256.0]).reshape(1, 1, 1, 2), torch.tensor([0])]
    # The second score is 256·1.003 - 256 = 0.768, but 0 in bfloat16. The slope at 0 is 1/2, for each pixel 128.
    report = submission.run(updates, TOOLS, weight, [batch], [1 / 1024], False)
    assert_close(report["losses"][0], math.log(1 + math.exp(0.768)), "The loss without mixed precision", tolerance=1e-3)
    report = submission.run(updates, TOOLS, weight, [batch], [1 / 1024], True)
    assert_close(report["losses"][0], math.log(2), "The loss", tolerance=0.01)
    assert_equal(report["types"], ["torch.float32"], "The list of types that the weights have had")
    expected = torch.tensor([[0.125, -0.125], [0.878, 1.125]])
    assert_close(report["weights"][0], expected, "The weight matrix after a mixed step", tolerance=1e-4)


@check(points=1)
def test_train_epoch_by_hand(submission):
    """The mean is over examples, in training mode, also where the last batch is short."""
    weight = torch.tensor([[0], [-math.log(3)]], dtype=torch.float64)
    batches = [[torch.ones(3, 1, 1, 1), torch.tensor([1, 1, 1])], [torch.ones(1, 1, 1, 1), torch.tensor([0])]]
    # In training mode the classes get 1/4 and 3/4; with a rate of 0 that does not change.
    report = submission.run(one_epoch, TOOLS, weight, batches, 0.0, False)
    expected = (3 * math.log(4 / 3) + math.log(4)) / 4
    assert_close(report["mean"], expected, "The mean loss of 3 and 1 examples", tolerance=1e-6)


@check(points=1)
def test_train_epoch_moves_and_passes_on(submission):
    """Images and labels go to the given device (here "cpu:0"), and the wish for mixed precision goes to each step."""
    weight = torch.tensor([[0, 0], [1.003, 1]])
    batch = [torch.tensor([256.0, -256.0]).reshape(1, 1, 1, 2), torch.tensor([0])]
    # In training mode the second score is -256·1.003 + 256 = -0.768, but 0 in bfloat16.
    report = submission.run(one_epoch, TOOLS, weight, [batch, batch], 0.0, False)
    assert_placed(report)
    exact = math.log(1 + math.exp(-0.768))
    assert_close(report["mean"], exact, "The mean loss without mixed precision", tolerance=1e-3)
    report = submission.run(one_epoch, TOOLS, weight, [batch, batch], 0.0, True)
    assert_close(report["mean"], math.log(2), "The mean loss in mixed precision", tolerance=0.01)


@check(points=1)
def test_evaluate_by_hand(submission):
    """Loss and accuracy are means over examples, in evaluation mode, also where the last batch is short."""
    weight = torch.tensor([[0], [math.log(3)]], dtype=torch.float64)
    batches = [[torch.ones(3, 1, 1, 1), torch.tensor([1, 0, 1])], [torch.ones(1, 1, 1, 1), torch.tensor([1])]]
    # In evaluation mode the classes get 1/4 and 3/4: three examples are right.
    report = submission.run(in_use, TOOLS, weight, batches)
    loss, accuracy = parts(report["answer"], "loss, accuracy")
    assert_close(loss, (3 * math.log(4 / 3) + math.log(4)) / 4, "`loss`", tolerance=1e-6)
    assert_close(accuracy, 0.75, "`accuracy`", tolerance=1e-6)


@check(points=1)
def test_evaluate_records_no_gradients(submission):
    """While a model is evaluated PyTorch records nothing; afterwards it does so again, and the weights are the same."""
    weight = torch.tensor([[1.0, -2.0], [0.5, 4.0]], dtype=torch.float64)
    batch = [torch.ones(3, 1, 1, 2), torch.tensor([1, 0, 1])]
    report = submission.run(in_use, TOOLS, weight, [batch, batch])
    assert_no_recording(report)
    assert_close(report["weight"], weight, "The model's weight afterwards")


@check(points=1)
def test_predict_by_hand(submission):
    """The label is the place of the largest logit, in evaluation mode, as int64."""
    scores = torch.tensor([[0.1, 0.7, 0.2, -3.0], [4.0, 1.0, 2.0, 3.0], [-5.0, -4.0, -3.0, -2.0]])
    labels = submission.run(in_use, TOOLS, torch.eye(4), scores.reshape(3, 1, 1, 4))["answer"]
    assert_close(labels, torch.tensor([1, 0, 3]), "The tensor of three labels")
    assert_dtype(labels, "int64", "The tensor of three labels")
    labels = submission.run(in_use, TOOLS, torch.eye(4), scores[2:].reshape(1, 1, 1, 4))["answer"]
    assert_close(labels, torch.tensor([3]), "The label of a single image")


@check(points=1)
def test_fit_stops_in_time(submission):
    """Training stops after three epochs in a row without a new best, and the best weight comes back."""
    # The larger the weight, the lower the validation loss. New bests in epochs 1, 2, 4; equal is not better.
    script = [-2.0, -1.0, 1.0, 0.5, 2.0, -0.5, 2.0, 0.5, -1.5, 3.0, 3.0]
    report = submission.run(early_stopping, TOOLS, script, 10, 3)
    assert_course(report, script, 7)
    assert_equal(report["weight"], 2.0, "The weight at the end (it was 2 after the best epoch, 0.5 after the last)")


# --- hidden checks, and what they alone need -------------------------------------------------------


def updates_on_a_gpu(student, tools, weight, batches, *given):
    """`updates` where all seems to lie on a GPU, and autocast has an effect for "cuda" alone."""
    import torch

    def pretended(self, device_type, dtype=None, enabled=True, cache_enabled=None):
        true(self, "cpu", dtype, bool(enabled) and device_type == "cuda", cache_enabled)

    memory, true = tools["two_places"]("cuda", set(), set()), torch.autocast.__init__
    batches = [[tensor.as_subclass(memory).to("cuda") for tensor in batch] for batch in batches]
    torch.autocast.__init__ = pretended
    try:
        return tools["updates"](student, tools, weight, batches, *given, place="cuda")
    finally:
        torch.autocast.__init__ = true


def random_batches(rng, sizes, pixels, classes):
    """Batches of these sizes: images (n, 1, 1, pixels) in sixteenths, and labels."""
    for size in sizes:
        images = rng.integers(-32, 33, size=(size, 1, 1, pixels)) / 16
        yield [torch.from_numpy(images), torch.from_numpy(rng.integers(classes, size=size))]


def large_batch(rng, pixels, classes):
    """Images far beyond what exp can bear, each with its negative, of which at least one is surely wrong."""
    ((images, labels),) = random_batches(rng, [6], pixels, classes)
    return [1000 * torch.cat([images, -images]), torch.cat([labels, labels])]


def reference_loss(scores, labels):
    """Each example's cross-entropy, and its slope for each score, one example after the other."""
    losses, slopes = [], []
    for row, label in zip(scores, labels, strict=True):
        row = row - row.max()
        odds = np.exp(row)
        losses.append(np.log(odds.sum()) - row[label])
        slopes.append(odds / odds.sum() - (np.arange(len(row)) == label))
    return np.array(losses), np.array(slopes)


def reference_updates(weight, batches, rate, momentum=0.0, sign=1):
    """Losses before and weights after each step of gradient descent with momentum; `sign` is that of the scores."""
    velocity, after = np.zeros(weight.shape), []
    for images, labels in batches:
        pixels = sign * images.reshape(len(labels), -1).numpy()
        losses, slopes = reference_loss(pixels @ weight.T, labels.numpy())
        velocity = momentum * velocity + slopes.T @ pixels / len(labels)
        weight = weight - rate * velocity
        after.append((losses, weight))
    return after


def reference_lenet(images, labels, given):
    """Windows laid out by `unfold`, means by reshaping, in float64: the logits and the gradients of the loss."""
    weights = {name: value.double().requires_grad_() for name, value in given.items()}

    def convolved(planes, name):
        side = planes.shape[-1] - 4
        patches = torch.nn.functional.unfold(planes, 5)
        products = torch.einsum("fk,nkp->nfp", weights[f"{name}.weight"].flatten(1), patches)
        return torch.tanh(products + weights[f"{name}.bias"][:, None]).unflatten(2, (side, side))

    def halved(planes):
        return planes.unflatten(3, (-1, 2)).unflatten(2, (-1, 2)).mean(dim=(3, 5))

    code = convolved(halved(convolved(halved(convolved(images.double(), "conv1")), "conv2")), "conv3")[:, :, 0, 0]
    hidden = torch.tanh(code @ weights["dense1.weight"].T + weights["dense1.bias"])
    logits = hidden @ weights["dense2.weight"].T + weights["dense2.bias"]
    loss = (logits.exp().sum(dim=1).log() - logits[torch.arange(len(labels)), labels]).mean()
    slopes = torch.autograd.grad(loss, list(weights.values()))
    return logits.detach(), dict(zip(weights, slopes, strict=True))


def random_lenet(rng, count, classes):
    """Weights of a size that bends every tanh, with images and labels."""
    weights = {}
    for name, shape in (LAYERS | {"dense2": (classes, 84)}).items():
        weights[f"{name}.weight"] = 1.5 * rng.normal(size=shape) / math.sqrt(math.prod(shape[1:]))
        weights[f"{name}.bias"] = 0.5 * rng.normal(size=shape[0])
    images = torch.from_numpy(1.5 * rng.normal(size=(count, 1, 32, 32))).float()
    given = {name: torch.from_numpy(value).float() for name, value in weights.items()}
    return given, images, torch.arange(count) % classes


@check(points=1, hidden=True)
def test_lenet_on_any_weights(submission, rng):
    """The logits of random images under random weights, for batches of any size and any number of classes."""
    for count, classes in [(5, 10), (1, 3), (4, 11)]:
        weights, images, labels = random_lenet(rng, count, classes)
        logits, _ = reference_lenet(images, labels, weights)
        answers = submission.run(lenet_answers, weights, images, labels)
        assert_close(answers["logits"], logits, f"The result for {count} images", tolerance=2e-4)
        assert_close(answers["in use"], logits, f"The result for {count} images, in evaluation mode,", tolerance=2e-4)


def two_new_lenets(student, names):
    """The spread and the largest size of each parameter, of two new models."""
    models = student.LeNet(), student.LeNet()
    found = [{name: getattr(getattr(model, name[0]), name[1]).detach() for name in names} for model in models]
    return [[[values.std().item(), values.abs().max().item()] for values in own.values()] for own in found]


@check(points=1, hidden=True)
def test_lenet_can_learn(submission, rng):
    """Every parameter gets its gradient, and each new model starts with weights of its own."""
    weights, images, labels = random_lenet(rng, 3, 4)
    _, gradients = reference_lenet(images, labels, weights)
    answers = submission.run(lenet_answers, weights, images, labels)
    for name in sorted(answers["gradients"]):
        assert_close(answers["gradients"][name], gradients[name], f"The gradient of `{name}`", tolerance=2e-4)
    shapes = LAYERS | {"dense2": (10, 84)}
    names = [(layer, kind) for kind in ("weight", "bias") for layer in shapes]
    for (layer, kind), one, other in zip(names, *submission.run(two_new_lenets, names), strict=True):
        # PyTorch draws evenly up to 1/√n, n inputs. The spread of 150 such is 25 % off with odds below 1e-10 (6.8 σ).
        bound = math.prod(shapes[layer][1:]) ** -0.5
        same = "yes" if one[0] == other[0] else "no"
        assert_equal(same, "no", f'The answer to "do two new models have the same `{layer}.{kind}`?"')
        largest = f"The largest size in `{layer}.{kind}` of a new model"
        assert_close(max(one[1], bound), bound, largest, tolerance=1e-6)
        if kind == "bias" and max(one[1], other[1]) < bound / 4:  # of 12 numbers at odds of 6e-8
            raise Mismatch(f"The biases of `{layer}` start much smaller than those that PyTorch draws.")
        if kind == "weight":
            spread = f"The spread of `{layer}.weight` of a new model, divided by PyTorch's,"
            assert_close(one[0] * math.sqrt(3) / bound, 1.0, spread, tolerance=0.125)


@check(points=1, hidden=True)
def test_train_step_with_momentum(submission, rng):
    """The losses and weights of several steps, with momentum, whatever gradients were there before."""
    weight = rng.integers(-16, 17, size=(3, 5)) / 16
    batches = [*random_batches(rng, [4, 7, 1, 3], 5, 3), large_batch(rng, 5, 3)]
    for training in (True, False):  # the mode stays as it is, and the scores of `linear_model` show it
        given = [torch.from_numpy(weight), batches, [0.125, 0.75], False, -1, training]
        report = submission.run(updates, TOOLS, *given)
        expected = reference_updates(weight, batches, 0.125, 0.75, sign=-1 if training else 1)
        for loss, after, (losses, right) in zip(report["losses"], report["weights"], expected, strict=True):
            assert_close(loss, losses.mean(), "The loss before a step", tolerance=1e-5)
            assert_close(after.numpy(), right, "The weight matrix after a step", tolerance=1e-5)
        assert_equal(report["autocast afterwards"], "off", "The state of autocast afterwards")


@check(points=1, hidden=True)
def test_mixed_precision_is_bfloat16(submission, rng):
    """The products are rounded to bfloat16, on a CPU and on a GPU; the weights and their updates are not."""
    weight = torch.tensor([[0, 0, 0], [1.00293, 1, 0.4321]]) * float(rng.choice([-1, 1]))
    batch = [torch.tensor([[512, -512, 0]] * 3 + [[-512, 512, 0]]).float().reshape(4, 1, 1, 3), torch.tensor([0] * 4)]
    expected = weight + torch.tensor([[1, -1, 0], [-1, 1, 0]]) * 2.0**-17
    plain = [TOOLS, weight, [batch], [2.0**-24], False, 1, True]  # what a loss is worth, other checks ask
    loss, on_a_gpu = (submission.run(scenario, *plain)["losses"][0] for scenario in (updates, updates_on_a_gpu))
    assert_close(on_a_gpu, loss, "The loss without mixed precision, on a GPU,", tolerance=1e-3)
    for scenario, place in ((updates, "on a CPU"), (updates_on_a_gpu, "on a GPU")):
        report = submission.run(scenario, TOOLS, weight, [batch, batch], [2.0**-24], True, 1, scenario is updates)
        for loss in report["losses"]:
            assert_close(loss, math.log(2), f"The loss in bfloat16, {place},", tolerance=0.01)
        assert_equal(report["types"], ["torch.float32"], "The list of types that weights have had")
        assert_close(report["weights"][0], expected, "The weight matrix after a mixed step", tolerance=1e-6)
        assert_equal(report["autocast afterwards"], "off", "The state of autocast afterwards")


@check(points=1, hidden=True)
def test_train_epoch_updates_each_batch(submission, rng):
    """One update a batch, in the loader's order, and the mean over all examples of the losses before them."""
    weight = rng.integers(-16, 17, size=(3, 4)) / 16
    batches = list(random_batches(rng, [5, 5, 2, 7, 1], 4, 3))
    report = submission.run(one_epoch, TOOLS, torch.from_numpy(weight), batches, 0.125, False)
    losses, weights = zip(*reference_updates(weight, batches, 0.125, sign=-1), strict=True)
    assert_close(report["mean"], np.concatenate(losses).mean(), "The mean loss", tolerance=1e-6)
    assert_close(report["weight"].numpy(), weights[-1], "The weight matrix after the epoch", tolerance=1e-6)


@check(points=1, hidden=True)
def test_evaluate_on_any_batches(submission, rng):
    """The means over all examples, whatever the sizes of the batches; images and labels go to the given device."""
    weight = rng.normal(size=(5, 4))
    *batches, sure = random_batches(rng, [60, 60, 1, 90, 40], 4, 5)
    sure[0] *= 1000  # far beyond what exp and the like can tell apart
    sure[1] = torch.from_numpy(np.argmax(sure[0][:, 0, 0].numpy() @ weight.T, axis=1))
    batches += [large_batch(rng, 4, 5), sure, *random_batches(rng, [3], 4, 5)]
    report = submission.run(in_use, TOOLS, torch.from_numpy(weight), batches)
    images, labels = (torch.cat(group).numpy() for group in zip(*batches, strict=True))
    scores = images[:, 0, 0] @ weight.T
    expected = reference_loss(scores, labels)[0].mean(), np.mean(np.argmax(scores, axis=1) == labels)
    for got, right, name in zip(parts(report["answer"], "loss, accuracy"), expected, ("loss", "accuracy"), strict=True):
        assert_close(got, right, f"`{name}`", tolerance=1e-6)
    assert_placed(report)


@check(points=1, hidden=True)
def test_predict_elsewhere(submission, rng):
    """Images go to the given device, labels come back to the CPU, and no gradients are recorded."""
    ((images, _),) = random_batches(rng, [61], 4, 6)
    images[45:] *= 1000  # far beyond what exp and the like can tell apart
    weight, bias = rng.normal(size=(6, 4)), rng.uniform(-0.25, 0.25, size=6)
    images[:45] /= 2 * np.abs(images[:45].flatten(1).numpy() @ weight.T).max()  # no probability reaches one half
    report = submission.run(in_use, TOOLS, torch.from_numpy(weight), images, torch.from_numpy(bias))
    expected = torch.from_numpy(np.argmax(images.flatten(1).numpy() @ weight.T + bias, axis=1))
    assert_close(report["answer"], expected, "The tensor of labels")
    assert_placed(report)
    assert_equal(report["lies on"], "cpu", "The device of the labels")
    assert_no_recording(report)


# The weights of a script, epochs, patience, the epochs run, the best of them. It is None where a better one comes after
# the end: whoever stops too late would restore that, and lose the point for the restoring too.
COURSES = [
    ([2.0, 3.0, 1.0, 2.0, 2.5, 2.75], 5, 9, 5, 1),  # first, with no early stop: tells apart who restores when
    ([0.0, 1.0, 0.5, 2.0, 1.5, 1.5, 1.75, -1.0, 3.0, 3.0], 9, 3, 6, None),
    ([0.0, 1.0, 0.5, 2.0, 1.5, 1.5, 1.0], 6, 3, 6, 3),
    ([1.0, -1.0, -2.0, 4.0], 3, 1, 2, None),
    ([1.0, -1.0, -2.0, -3.0], 3, 1, 2, 1),
    ([0.0, -3.0, -2.0, -1.0, -1.5, -0.5], 5, 2, 5, 5),
    ([0.0, 1.0, 1.0, 1.0, 1.0], 4, 2, 3, 1),
    ([0.0, 2.0, 1.0, 2.5, 1.0, 2.25, -1.0, 4.0], 7, 2, 5, None),
    ([0.5, 1.5, 9.0], 1, 5, 1, None),
    ([0.0, 2.0, 2.000001, 2.000002, 2.000001, 9.0], 5, 1, 4, None),  # a little better is better
    ([0.5, 2.0, -1.0, 1.0, -2.0], 4, 2, 3, None),  # better accuracy, worse loss
    ([0.0, -6e9, -5e9, -5.5e9, -4e9, -4.5e9, -4.5e9], 6, 2, 6, 4),  # enormous losses
]


@check(points=1, hidden=True)
def test_fit_on_any_course(submission):
    """The history has an entry per epoch, and training stops when the patience is at its end, not before."""
    for script, epochs, patience, run, _ in COURSES:
        report = submission.run(early_stopping, TOOLS, script, epochs, patience)
        assert_course(report, script, run)
        assert_placed(report)


@check(points=1, hidden=True)
def test_fit_restores_the_best_state(submission):
    """At the end the model has the weights and the running statistics of its best epoch."""
    for script, epochs, patience, _, best in COURSES:
        if best is None:
            continue
        report = submission.run(early_stopping, TOOLS, script, epochs, patience)
        assert_equal(report["weight"], script[best], "The weight at the end")
        assert_equal(report["passes"], float(best), "The model's buffer at the end")
