"""
expect: passes
"""

import os
import tempfile

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def best_device():
    return torch.device(("cpu", "mps", "cuda")[max(2 * torch.cuda.is_available(), torch.backends.mps.is_available())])


class LeNet(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5),
            nn.Tanh(),
            nn.AvgPool2d(2),
            nn.Conv2d(6, 16, 5),
            nn.Tanh(),
            nn.AvgPool2d(2),
            nn.Conv2d(16, 120, 5),
            nn.Tanh(),
        )
        self.head = nn.Sequential(nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, classes))

    conv1 = property(lambda self: self.features[0])
    conv2 = property(lambda self: self.features[3])
    conv3 = property(lambda self: self.features[6])
    dense1 = property(lambda self: self.head[0])
    dense2 = property(lambda self: self.head[2])

    def forward(self, x):
        return self.head(self.features(x).flatten(start_dim=1))


def train_step(model, optimizer, images, labels, mixed_precision=False):
    def closure():
        optimizer.zero_grad()
        with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
            loss = F.cross_entropy(model(images), labels)
        loss.backward()
        return loss

    return optimizer.step(closure).item()


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model = model.to(device).train()
    with torch.enable_grad():
        pairs = [(train_step(model, optimizer, i.to(device), l.to(device), mixed_precision), len(l)) for i, l in loader]
    return sum(a * b for a, b in pairs) / sum(b for _, b in pairs)


def evaluate(model, loader, device):
    training = model.training
    model.eval()
    per, hit = [], []
    try:
        with torch.no_grad():
            for x, y in loader:
                out = model(x.to(device))
                per.append(nn.functional.cross_entropy(out, y.to(device), reduction="none"))
                hit.append((predict(model, x, device) == y).double())
        return torch.cat(per).mean().item(), torch.cat(hit).mean().item()
    finally:
        model.train(training)


def predict(model, images, device):
    model.to(device).eval()
    with torch.no_grad():
        return torch.cat(
            [model(b.to(device)).argmax(1).cpu() for (b,) in DataLoader(TensorDataset(images), batch_size=7)]
        )


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    losses, accs, trains = [], [], []
    path = os.path.join(tempfile.mkdtemp(), "best.pt")
    for epoch in range(1, epochs + 1):
        trains += [train_epoch(model, train_loader, optimizer, device, False)]
        l, a = evaluate(model, validation_loader, device)
        if not losses or l < min(losses):
            torch.save(model.state_dict(), path)
        losses += [l]
        accs += [a]
        if len(losses) > patience and min(losses[-patience:]) >= min(losses[:-patience]):
            break
    model.load_state_dict(torch.load(path, map_location=device))
    return {"train_loss": trains, "validation_loss": losses, "validation_accuracy": accs}
