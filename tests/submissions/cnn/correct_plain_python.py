"""
expect: passes
"""

import io

import torch
import torch.nn as nn


def best_device():
    if torch.cuda.is_available():
        kind = "cuda:0"
    elif torch.backends.mps.is_available():
        kind = "mps"
    else:
        kind = "cpu"
    return torch.device(kind)


class LeNet(nn.Module):
    def __init__(self, classes=10):
        nn.Module.__init__(self)
        self.add_module("conv1", nn.Conv2d(1, 6, 5))
        self.add_module("conv2", nn.Conv2d(6, 16, 5))
        self.add_module("conv3", nn.Conv2d(16, 120, 5))
        self.add_module("dense1", nn.Linear(120, 84))
        self.add_module("dense2", nn.Linear(84, classes))
        self.squash = nn.Tanh()
        self.shrink = nn.AvgPool2d((2, 2), (2, 2))

    def forward(self, images):
        first = self.conv1(images)
        first = self.squash(first)
        first = self.shrink(first)
        second = self.conv2(first)
        second = self.squash(second)
        second = self.shrink(second)
        third = self.conv3(second)
        third = self.squash(third)
        flat = torch.flatten(third, start_dim=1)
        fourth = self.dense1(flat)
        fourth = self.squash(fourth)
        scores = self.dense2(fourth)
        return scores


def mean_loss(logits, labels):
    picked = logits[range(len(labels)), labels]
    return (torch.logsumexp(logits, dim=1) - picked).sum() / len(labels)


def train_step(model, optimizer, images, labels, mixed_precision=False):
    model.zero_grad()
    with torch.autocast(str(images.device).split(":")[0], torch.bfloat16, mixed_precision):
        logits = model(images)
    if mixed_precision:
        logits = logits.to(torch.float32)
    value = mean_loss(logits, labels)
    value.backward()
    optimizer.step()
    number = value.item()
    return number


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    if not model.training:
        model.train()
    every_loss = []
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        optimizer.zero_grad()
        if mixed_precision:
            with torch.autocast(images.device.type, dtype=torch.bfloat16):
                logits = model(images)
            logits = logits.float()
        else:
            logits = model(images)
        value = mean_loss(logits, labels)
        value.backward()
        optimizer.step()
        every_loss.extend([value.item()] * len(labels))
    return sum(every_loss) / len(every_loss)


def evaluate(model, loader, device):
    if model.training:
        model.eval()
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    every_loss = []
    every_hit = []
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        logits = model(images)
        every_loss.append(mean_loss(logits, labels).item() * len(labels))
        answers = logits.argmax(dim=1).tolist()
        every_hit.extend([answer == label for answer, label in zip(answers, labels.tolist(), strict=True)])
    torch.set_grad_enabled(before)
    return sum(every_loss) / len(every_hit), every_hit.count(True) / len(every_hit)


def predict(model, images, device):
    model.eval()
    with torch.set_grad_enabled(False):
        logits = model(images.to(device)).detach().to("cpu")
    rows = logits.tolist()
    return torch.tensor([row.index(max(row)) for row in rows], dtype=torch.int64)


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    file = None
    left = patience
    while len(history["train_loss"]) < epochs and left > 0:
        history["train_loss"] += [train_epoch(model, train_loader, optimizer, device)]
        loss, accuracy = evaluate(model, validation_loader, device)
        if all(loss < earlier for earlier in history["validation_loss"]):
            file = io.BytesIO()
            torch.save(model.state_dict(), file)
            left = patience
        else:
            left -= 1
        history["validation_loss"] += [loss]
        history["validation_accuracy"] += [accuracy]
    file.seek(0)
    model.load_state_dict(torch.load(file, weights_only=True))
    return history
