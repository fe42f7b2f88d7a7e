"""
expect: passes
"""

import math

import torch
from torch import nn


def compression_ratio(inputs, bottleneck):
    from fractions import Fraction

    return float(Fraction(inputs, bottleneck))


def glorot(rows, columns):
    bound = math.sqrt(6 / (rows + columns))
    return nn.Parameter((torch.rand(rows, columns) * 2 - 1) * bound)


class Autoencoder(nn.Module):
    """Two matrices down, two matrices up, all in one dictionary."""

    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        shapes = {"a": (inputs, 100), "b": (100, bottleneck), "c": (bottleneck, 100), "d": (100, inputs)}
        self.matrix = nn.ParameterDict({name: glorot(*shape) for name, shape in shapes.items()})
        self.shift = nn.ParameterDict({name: nn.Parameter(torch.zeros(shape[1])) for name, shape in shapes.items()})

    def affine(self, name, x):
        return torch.addmm(self.shift[name], x, self.matrix[name])

    def encode(self, images):
        return self.affine("b", nn.functional.gelu(self.affine("a", images)))

    def decode(self, codes):
        return torch.special.expit(self.affine("d", nn.functional.gelu(self.affine("c", codes))))

    def forward(self, images):
        return self.decode(self.encode(images))


def add_noise(images, sigma, generator):
    # Box and Muller: Gaussian noise from two uniform numbers.
    count = images.numel()
    uniform = torch.rand(2, count, generator=generator, device=generator.device, dtype=torch.float64)
    radius = torch.sqrt(-2 * torch.log1p(-uniform[0]))
    noise = (radius * torch.cos(2 * math.pi * uniform[1])).reshape(images.shape)
    noisy = images + sigma * noise.to(images.device, images.dtype)
    return torch.minimum(torch.maximum(noisy, torch.zeros_like(noisy)), torch.ones_like(noisy))


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    weights = [p for group in optimizer.param_groups for p in group["params"]]
    count = images.shape[0]
    history = torch.zeros(epochs, dtype=torch.float64)
    model.train(True)
    for epoch in range(epochs):
        keys = torch.rand(count, generator=generator, device=generator.device)
        queue = keys.argsort().to(images.device)
        noisy = add_noise(images, sigma, generator)
        while queue.numel():
            now, queue = queue[:batch_size], queue[batch_size:]
            residual = model(noisy[now]) - images[now]
            loss = residual.square().sum() / residual.numel()
            for weight, slope in zip(weights, torch.autograd.grad(loss, weights)):
                weight.grad = slope
            optimizer.step()
            history[epoch] += loss.detach() * (now.numel() / count)
    return history.tolist()


def quietly(model, function, images):
    """The function's result for the images, in evaluation mode; then the mode is as it was."""
    was = model.training
    model.eval()
    try:
        with torch.inference_mode():
            result = function(images)
    finally:
        model.train(was)
    return result.clone()


def reconstruction_error(model, images):
    def per_image(x):
        return torch.linalg.vector_norm(model(x) - x, dim=1) ** 2 / x.shape[1]

    return quietly(model, per_image, images)


def features(model, images):
    return quietly(model, model.encode, images)


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    x = train_features.to(torch.float64)
    k = x.shape[1]
    # The column of ones enters by sums, so that it never has to be built.
    top = torch.cat([x.T @ x, x.sum(0)[:, None]], dim=1)
    bottom = torch.cat([x.sum(0), torch.tensor([float(len(x))], dtype=torch.float64)])
    gram = torch.vstack([top, bottom])
    gram.diagonal().add_(l2)
    sums = torch.zeros(int(train_labels.max()) + 1, k + 1, dtype=torch.float64)
    sums[:, :k].index_add_(0, train_labels, x)
    sums[:, k] = torch.bincount(train_labels)
    weights = torch.cholesky_solve(sums.T, torch.linalg.cholesky(gram))
    return torch.max(test_features.to(torch.float64) @ weights[:k] + weights[k], dim=1)[1]


class OnTop(nn.Module):
    def __init__(self, body, width, classes, frozen):
        super().__init__()
        self.body, self.frozen = body, frozen
        self.matrix = glorot(width, classes)
        self.shift = nn.Parameter(torch.zeros(classes))

    def forward(self, images):
        codes = self.body.encode(images)
        return torch.addmm(self.shift, codes.detach() if self.frozen else codes, self.matrix)


def classifier(model, classes, freeze):
    inputs, bottleneck = model.matrix["a"].shape[0], model.matrix["b"].shape[1]
    body = Autoencoder(inputs, bottleneck)
    body.load_state_dict(model.state_dict())
    return OnTop(body, bottleneck, classes, freeze)
