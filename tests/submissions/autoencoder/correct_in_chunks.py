"""
expect: passes
"""
import copy
import torch
from torch import nn


def compression_ratio(inputs, bottleneck):
    return inputs * bottleneck ** -1


def mlp(*widths):
    layers = []
    for a, b in zip(widths, widths[1:]):
        layers += [nn.Linear(a, b), nn.PReLU()]
    return layers[:-1]


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.inputs, self.bottleneck = inputs, bottleneck
        self.stack = nn.Sequential(*mlp(inputs, 256, 64, bottleneck), *mlp(bottleneck, 64, 256, inputs), nn.Sigmoid())
        self.middle = 5

    def encode(self, images):
        return self.stack[: self.middle](images)

    def decode(self, codes):
        return self.stack[self.middle :](codes)

    def forward(self, images):
        return self.stack(images)


@torch.no_grad()
def add_noise(images, sigma, generator):
    device = images.device
    eps = torch.randn(*images.shape, generator=generator, device=generator.device, dtype=torch.float64)
    noisy = images.to(torch.float64) + sigma * eps.to(device)
    noisy = noisy.where(noisy > 0, torch.zeros((), dtype=noisy.dtype, device=device))
    noisy = noisy.where(noisy < 1, torch.ones((), dtype=noisy.dtype, device=device))
    return noisy.to(images.dtype)


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    count, device, means = images.shape[0], images.device, []
    for epoch in range(epochs):
        permutation = torch.randperm(count, device=generator.device, generator=generator).to(device)
        running = torch.zeros((), dtype=torch.float64, device=device)
        for chunk in range((count + batch_size - 1) // batch_size):
            clean = images.index_select(0, permutation[chunk * batch_size : (chunk + 1) * batch_size])
            reconstruction = model(add_noise(clean, sigma, generator))
            loss = (reconstruction - clean).square().mean(dim=1).mean()
            for group in optimizer.param_groups:
                for weight in group["params"]:
                    weight.grad = None
            loss.backward()
            optimizer.step()
            running += loss.detach() * clean.shape[0] / count
        means.append(running.cpu().item())
    return means


def reconstruction_error(model, images):
    was, model = model.training, model.eval()
    errors = torch.empty(images.shape[0], dtype=images.dtype, device=images.device)
    with torch.no_grad():
        for begin in range(0, images.shape[0], 5):
            part = images[begin : begin + 5]
            errors[begin : begin + 5] = (part - model(part)).square().mean(dim=1)
    model.train(was)
    return errors


def features(model, images):
    frozen = copy.deepcopy(model).eval().requires_grad_(False)
    return frozen.encode(images)


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    device, f64 = train_features.device, torch.float64
    ones = lambda x: torch.cat([x.to(f64), torch.ones(x.shape[0], 1, dtype=f64, device=device)], 1)
    f, g = ones(train_features), ones(test_features)
    y = torch.zeros(f.shape[0], int(train_labels.max().item()) + 1, dtype=f64, device=device)
    y[torch.arange(f.shape[0], device=device), train_labels] = 1
    lu = torch.linalg.lu_factor(f.mT @ f + torch.diag(torch.full((f.shape[1],), l2, dtype=f64, device=device)))
    return (g @ torch.linalg.lu_solve(*lu, f.mT @ y)).argmax(dim=-1)


def classifier(model, classes, freeze):
    twin = Autoencoder(model.inputs, model.bottleneck)
    twin.load_state_dict(copy.deepcopy(model.state_dict()))
    layers = list(twin.stack[: twin.middle])
    for layer in layers:
        for weight in layer.parameters():
            weight.requires_grad = not freeze
    return nn.Sequential(*layers, nn.Linear(model.bottleneck, classes))
