"""
expect: passes
"""

import copy

import torch
from torch import nn


def compression_ratio(inputs, bottleneck):
    ratio = float(inputs)
    ratio /= bottleneck
    return ratio


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super(Autoencoder, self).__init__()
        self.inputs = inputs
        self.bottleneck = bottleneck
        self.enc1 = nn.Linear(inputs, 64)
        self.enc2 = nn.Linear(64, bottleneck)
        self.dec1 = nn.Linear(bottleneck, 64)
        self.dec2 = nn.Linear(64, inputs)

    def encode(self, images):
        x = self.enc1(images)
        x = torch.tanh(x)
        x = self.enc2(x)
        return x

    def decode(self, codes):
        x = self.dec1(codes)
        x = torch.tanh(x)
        x = self.dec2(x)
        x = torch.sigmoid(x)
        return x

    def forward(self, images):
        codes = self.encode(images)
        again = self.decode(codes)
        return again


def add_noise(images, sigma, generator):
    noisy = images.clone()
    for i in range(len(images)):
        noise = torch.randn(images.shape[1], generator=generator, device=generator.device)
        noisy[i] += sigma * noise.to(images.device)
    noisy[noisy < 0] = 0
    noisy[noisy > 1] = 1
    return noisy


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    n = len(images)
    losses = []
    for epoch in range(epochs):
        order = list(range(n))
        for i in range(n - 1, 0, -1):  # Fisher and Yates
            j = int(torch.randint(0, i + 1, (1,), generator=generator, device=generator.device))
            order[i], order[j] = order[j], order[i]
        sum_of_losses = 0.0
        start = 0
        while start < n:
            indices = order[start : start + batch_size]
            start += batch_size
            clean = images[indices]
            if sigma > 0:
                shown = add_noise(clean, sigma, generator)
            else:
                shown = clean
            optimizer.zero_grad()
            output = model(shown)
            loss = ((output - clean) * (output - clean)).mean()
            loss.backward()
            optimizer.step()
            sum_of_losses += len(indices) * loss.item()
        losses.append(sum_of_losses / n)
    return losses


def reconstruction_error(model, images):
    model.eval()
    errors = []
    for i in range(len(images)):
        with torch.no_grad():
            again = model(images[i : i + 1])[0]
        difference = again - images[i]
        errors.append((difference * difference).mean().item())
    return torch.tensor(errors, dtype=images.dtype)


def features(model, images):
    model.eval()
    rows = []
    for i in range(len(images)):
        with torch.no_grad():
            rows.append(model.encode(images[i : i + 1]))
    return torch.cat(rows)


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = [row + [1.0] for row in train_features.double().tolist()]
    test = [row + [1.0] for row in test_features.double().tolist()]
    labels = train_labels.tolist()
    k = len(train[0])
    classes = max(labels) + 1

    # The normal equations, as one table: left the matrix, right the sums of each class.
    table = []
    for i in range(k):
        row = []
        for j in range(k):
            total = l2 if i == j else 0.0
            for f in train:
                total += f[i] * f[j]
            row.append(total)
        for c in range(classes):
            total = 0.0
            for f, label in zip(train, labels):
                if label == c:
                    total += f[i]
            row.append(total)
        table.append(row)

    # Gauss and Jordan, with the largest pivot.
    for column in range(k):
        pivot = max(range(column, k), key=lambda r: abs(table[r][column]))
        table[column], table[pivot] = table[pivot], table[column]
        divisor = table[column][column]
        table[column] = [value / divisor for value in table[column]]
        for r in range(k):
            if r != column:
                factor = table[r][column]
                table[r] = [a - factor * b for a, b in zip(table[r], table[column])]

    answers = []
    for f in test:
        best, best_score = 0, None
        for c in range(classes):
            score = 0.0
            for i in range(k):
                score += f[i] * table[i][k + c]
            if best_score is None or score > best_score:
                best, best_score = c, score
        answers.append(best)
    return torch.tensor(answers)


class Classifier(nn.Module):
    def __init__(self, model, classes, freeze):
        super(Classifier, self).__init__()
        self.model = copy.deepcopy(model)
        self.layer = nn.Linear(model.bottleneck, classes)
        if freeze:
            for parameter in self.model.parameters():
                parameter.requires_grad = False

    def forward(self, images):
        codes = self.model.encode(images)
        return self.layer(codes)


def classifier(model, classes, freeze):
    return Classifier(model, classes, freeze)
