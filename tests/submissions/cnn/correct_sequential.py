"""
expect: passes
"""

import contextlib
from copy import deepcopy

import numpy as np
import torch
from torch import nn


def best_device():
    if torch.accelerator.is_available():
        return torch.accelerator.current_accelerator()
    return torch.device("cpu")


class LeNet(nn.Module):
    def __init__(self, classes=10):
        super(LeNet, self).__init__()
        self.conv1 = nn.Conv2d(in_channels=1, out_channels=6, kernel_size=5)
        self.conv2 = nn.Conv2d(in_channels=6, out_channels=16, kernel_size=5)
        self.conv3 = nn.Conv2d(in_channels=16, out_channels=120, kernel_size=5)
        self.dense1 = nn.Linear(in_features=120, out_features=84)
        self.dense2 = nn.Linear(in_features=84, out_features=classes)
        self.network = nn.Sequential(
            self.conv1, nn.Tanh(), nn.AvgPool2d(kernel_size=2, stride=2),
            self.conv2, nn.Tanh(), nn.AvgPool2d(kernel_size=2, stride=2),
            self.conv3, nn.Tanh(), nn.Flatten(),
            self.dense1, nn.Tanh(), self.dense2,
        )  # fmt: skip

    def forward(self, images):
        return self.network(images)


def precision(device_type, mixed):
    return torch.amp.autocast(device_type, dtype=torch.bfloat16) if mixed else contextlib.nullcontext()


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion = nn.CrossEntropyLoss()
    with precision(images.device.type, mixed_precision):
        loss = criterion(model(images), labels)
    optimizer.zero_grad(set_to_none=False)
    loss.backward()
    optimizer.step()
    return float(loss)


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    criterion = nn.CrossEntropyLoss(reduction="sum")
    model.train()
    sums, counts = [], []
    for inputs, targets in loader:
        inputs, targets = inputs.to(device, non_blocking=True), targets.to(device, non_blocking=True)
        optimizer.zero_grad()
        with precision(inputs.device.type, mixed_precision):
            loss = criterion(model(inputs), targets)
        (loss / len(targets)).backward()
        optimizer.step()
        sums.append(loss.detach().cpu().double())
        counts.append(len(targets))
    return np.sum(sums) / np.sum(counts)


def evaluate(model, loader, device):
    model.eval()
    with torch.inference_mode():
        pairs = [(model(inputs.to(device)), targets.to(device)) for inputs, targets in loader]
        logits, targets = (torch.cat(column) for column in zip(*pairs, strict=True))
        loss = nn.CrossEntropyLoss()(logits, targets)
        accuracy = torch.eq(logits.max(dim=1).indices, targets).double().mean()
    return loss.item(), accuracy.item()


def predict(model, images, device):
    model.eval()
    with torch.inference_mode():
        chunks = [model(chunk.to(device)).softmax(dim=-1).max(dim=-1).indices.cpu() for chunk in images.split(256)]
    return torch.cat(chunks)


class Watch:
    """Remembers the best model, and for how long there has been no better one."""

    def __init__(self, patience):
        self.patience, self.since, self.best, self.model = patience, 0, None, None

    def look(self, loss, model):
        if self.best is None or loss < self.best:
            self.best, self.since, self.model = loss, 0, deepcopy(model)
        else:
            self.since += 1
        return self.since >= self.patience


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    watch, rows = Watch(patience), []
    for _ in range(epochs):
        rows.append((train_epoch(model, train_loader, optimizer, device), *evaluate(model, validation_loader, device)))
        if watch.look(rows[-1][1], model):
            break
    model.load_state_dict(watch.model.state_dict())
    names = ("train_loss", "validation_loss", "validation_accuracy")
    return {name: list(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)}
