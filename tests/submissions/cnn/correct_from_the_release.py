"""
expect: passes
"""

import torch
import torch.nn.functional as F
from torch import nn


# --- best_device
def best_device():
    available = {"cuda": torch.cuda.is_available, "mps": torch.backends.mps.is_available}
    for name, is_there in available.items():
        if is_there():
            return torch.device(name)
    return torch.device("cpu")


# --- LeNet
def conv5x5(planes_in, planes_out):
    return nn.Conv2d(planes_in, planes_out, kernel_size=5)


class LeNet(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.conv1 = conv5x5(1, 6)
        self.conv2 = conv5x5(6, 16)
        self.conv3 = conv5x5(16, 120)
        self.dense1 = nn.Linear(120, 84)
        self.dense2 = nn.Linear(84, classes)
        self.halve = nn.AvgPool2d(kernel_size=2, stride=2)

    def features(self, images):
        x = images
        for conv in (self.conv1, self.conv2):
            x = self.halve(torch.tanh(conv(x)))
        x = torch.tanh(self.conv3(x))
        return x.view(len(images), -1)

    def forward(self, images):
        hidden = torch.tanh(self.dense1(self.features(images)))
        return self.dense2(hidden)


# --- train_step
def batch_loss(model, images, labels):
    return F.cross_entropy(model(images), labels)


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    if mixed_precision:
        with torch.autocast(images.device.type, dtype=torch.bfloat16):
            loss = batch_loss(model, images, labels)
    else:
        loss = batch_loss(model, images, labels)
    loss.backward()
    optimizer.step()
    return float(loss)


# --- train_epoch
def batches_on(loader, device):
    for images, labels in loader:
        yield images.to(device), labels.to(device)


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    seen, summed = 0, 0.0
    for images, labels in batches_on(loader, device):
        n = labels.shape[0]
        summed += n * train_step(model, optimizer, images, labels, mixed_precision)
        seen += n
    return summed / seen


# --- evaluate
def count_right(logits, labels):
    return int((logits.argmax(dim=1) == labels).sum())


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    seen, right, summed = 0, 0, 0.0
    with torch.no_grad():
        for images, labels in batches_on(loader, device):
            logits = model(images)
            summed += F.cross_entropy(logits, labels, reduction="sum").item()
            right += count_right(logits, labels)
            seen += len(labels)
    model.train(was_training)
    return summed / seen, right / seen


# --- predict
@torch.no_grad()
def predict(model, images, device):
    model.eval()
    labels = []
    for part in images.split(500):  # a big test set would not fit on the GPU at once
        labels.append(model(part.to(device)).argmax(dim=1).cpu())
    return torch.cat(labels)


# --- fit
def snapshot(model):
    return {name: tensor.detach().clone() for name, tensor in model.state_dict().items()}


class Best:
    """Remembers the lowest loss so far and the state that belongs to it."""

    def __init__(self):
        self.loss, self.state, self.waited = float("inf"), None, 0

    def look(self, loss, model):
        if self.state is None or loss < self.loss:
            self.loss, self.state, self.waited = loss, snapshot(model), 0
        else:
            self.waited += 1


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best = Best()
    epoch = 0
    while epoch < epochs and best.waited < patience:
        train_loss = train_epoch(model, train_loader, optimizer, device)
        loss, accuracy = evaluate(model, validation_loader, device)
        for key, value in zip(history, (train_loss, loss, accuracy)):
            history[key].append(value)
        best.look(loss, model)
        epoch += 1
    model.load_state_dict(best.state)
    return history
