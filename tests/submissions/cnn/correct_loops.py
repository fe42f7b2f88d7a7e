"""
expect: passes
"""

import math

import torch
from torch import nn


def best_device():
    for name, there in (("cuda", torch.cuda.is_available()), ("mps", torch.backends.mps.is_available()), ("cpu", True)):
        if there:
            return torch.device(name)


class LeNet(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        sizes = {"conv1": (1, 6), "conv2": (6, 16), "conv3": (16, 120)}
        for name in sizes:
            before, after = sizes[name]
            setattr(self, name, nn.Conv2d(before, after, kernel_size=(5, 5), stride=1, padding=0))
        for name, before, after in [("dense1", 120, 84), ("dense2", 84, classes)]:
            setattr(self, name, nn.Linear(before, after))

    def forward(self, images):
        for number in range(1, 4):
            layer = getattr(self, f"conv{number}")
            images = layer(images).tanh()
            if number < 3:
                top, bottom = images[:, :, 0::2], images[:, :, 1::2]
                rows = top + bottom
                images = (rows[..., 0::2] + rows[..., 1::2]) / 4
        hidden = self.dense1(images[:, :, 0, 0]).tanh()
        return self.dense2(hidden)


def train_step(model, optimizer, images, labels, mixed_precision=False):
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            parameter.grad = None
    if not mixed_precision:
        total = nn.functional.cross_entropy(model(images), labels)
    else:
        with torch.autocast(labels.device.type, dtype=torch.bfloat16):
            logits = model(images)
        total = nn.functional.cross_entropy(logits.float(), labels)
    total.backward()
    optimizer.step()
    return total.item()


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train(True)
    weighted = 0.0
    examples = 0
    for batch in loader:
        images = batch[0].to(device)
        labels = batch[1].to(device)
        n = images.shape[0]
        loss = train_step(model, optimizer, images, labels, mixed_precision=mixed_precision)
        weighted = weighted + n * loss
        examples = examples + n
    return weighted / examples


def evaluate(model, loader, device):
    model.train(False)
    losses = 0.0
    right = 0
    examples = 0
    for batch in loader:
        with torch.no_grad():
            images = batch[0].to(device)
            labels = batch[1].to(device)
            logits = model(images)
            logarithms = logits.log_softmax(dim=1)
        for i in range(len(labels)):
            label = int(labels[i])
            losses -= float(logarithms[i, label])
            if int(logits[i].argmax()) == label:
                right += 1
            examples += 1
    return losses / examples, right / examples


def predict(model, images, device):
    model.eval()
    labels = torch.zeros(len(images), dtype=torch.int64)
    for i in range(len(images)):
        with torch.no_grad():
            labels[i] = int(model(images[i : i + 1].to(device))[0].argmax())
    return labels


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    train_losses, losses, accuracies = [], [], []
    lowest, lowest_epoch, state = math.inf, 0, {}
    epoch = 0
    while epoch < epochs and epoch - lowest_epoch < patience:
        epoch += 1
        train_losses.append(train_epoch(model, train_loader, optimizer, device))
        loss, accuracy = evaluate(model, validation_loader, device)
        losses.append(loss)
        accuracies.append(accuracy)
        if loss < lowest:
            lowest, lowest_epoch = loss, epoch
            for name, tensor in model.state_dict().items():
                state[name] = tensor.detach().clone()
    model.load_state_dict(state)
    return {"train_loss": train_losses, "validation_loss": losses, "validation_accuracy": accuracies}
