"""
expect: passes
"""

import functools

import torch
import torch.nn.functional as F


def best_device():
    kinds = {"cuda": torch.cuda.device_count() > 0, "mps": torch.backends.mps.is_built() and torch.mps.is_available()}
    return torch.device(next((kind for kind, found in kinds.items() if found), "cpu"))


class LeNet(torch.nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        conv = functools.partial(torch.nn.Conv2d, kernel_size=5)
        self.conv1, self.conv2, self.conv3 = conv(1, 6), conv(6, 16), conv(16, 120)
        self.dense1, self.dense2 = torch.nn.Linear(120, 84), torch.nn.Linear(84, classes)

    def forward(self, x):
        for size, layer in zip((14, 5), (self.conv1, self.conv2), strict=True):
            x = F.adaptive_avg_pool2d(F.tanh(layer(x)), size)
        return self.dense2(F.tanh(self.dense1(F.tanh(self.conv3(x)).view(x.size(0), -1))))


def train_step(model, optimizer, images, labels, mixed_precision=False):
    kind = next(model.parameters()).device.type
    wanted = [parameter for parameter in model.parameters() if parameter.requires_grad]
    with torch.autocast(device_type=kind, dtype=torch.bfloat16, enabled=mixed_precision):
        loss = F.nll_loss(F.log_softmax(model(images), dim=-1), labels)
    for parameter, gradient in zip(wanted, torch.autograd.grad(loss, wanted), strict=True):
        parameter.grad = gradient
    optimizer.step()
    return loss.detach().item()


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()

    def one(batch):
        images, labels = map(lambda tensor: tensor.to(device=device), batch)
        return len(labels), train_step(model, optimizer, images, labels, mixed_precision)

    sizes, means = zip(*map(one, loader), strict=True)
    return sum(map(float.__mul__, map(float, sizes), map(float, means))) / sum(sizes)


@torch.no_grad()
def evaluate(model, loader, device):
    model.eval()

    def one(batch):
        images, labels = (tensor.to(device) for tensor in batch)
        scores = model(images)
        right = scores.argmax(-1).eq(labels).sum()
        loss = F.cross_entropy(scores, labels, reduction="sum")
        return torch.stack([loss, right, torch.tensor(len(labels), device=device)]).double()

    loss, right, count = functools.reduce(torch.add, map(one, loader)).tolist()
    return loss / count, right / count


@torch.no_grad()
def predict(model, images, device):
    return torch.tensor(torch.topk(model.eval()(images.to(device)), 1, dim=1)[1].flatten().tolist())


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    def run():
        for _ in range(epochs):
            train_loss = train_epoch(model, train_loader, optimizer, device)
            loss, accuracy = evaluate(model, validation_loader, device)
            yield train_loss, loss, accuracy, {key: value.cpu().clone() for key, value in model.state_dict().items()}

    def hopeless(epochs_so_far):
        losses = [entry[1] for entry in epochs_so_far]
        return len(losses) - 1 - losses.index(min(losses)) >= patience

    entries = []
    for entry in run():
        entries.append(entry)
        if hopeless(entries):
            break
    model.load_state_dict(min(entries, key=lambda entry: entry[1])[3])
    return dict(
        train_loss=[entry[0] for entry in entries],
        validation_loss=[entry[1] for entry in entries],
        validation_accuracy=[entry[2] for entry in entries],
    )
