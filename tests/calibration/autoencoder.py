"""What the notebook of `autoencoder` tells about its networks, seed by seed. Its checks are exact: no threshold there.

`ahead_of_pca`: by which share the error on training digits is below PCA's, "some 15 %". `denoised`: how many times
larger the plain network's error on noisy test digits is than the denoising one's. `linear_near_pca`: PCA's error as a
share of the linear autoencoder's, "within 2 %". `code_ahead`: by how much a probe on the code beats one on pixels, at
200 labels. `pixels_dip`: how much worse pixels do with 500 labels than with 50. `trained_on`: by how much pretraining
beats pure transfer at 1,000 labels.
"""

from typing import Any

import numpy as np
import torch
from torch import nn

from autograder.build import solution_sources
from autograder.exercises import course_root, find

NEEDED: dict[str, float] = {
    "ahead_of_pca": 0.04, "denoised": 1.5, "linear_near_pca": 0.98,
    "code_ahead": 0.0, "pixels_dip": 0.1, "trained_on": 0.0,
}  # fmt: skip


def measure(seed: int) -> dict[str, float]:
    """The figures of one run of the notebook's experiments, from this seed."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    images, labels, test, answers = digits()
    student = written()
    networks = [trained(student, student["Autoencoder"](), images, (10, 3e-3), sigma) for sigma in (0.0, 0.5)]
    linear = nn.Sequential(nn.Linear(784, 8), nn.Linear(8, 784))
    trained(student, trained(student, linear, images, (10, 1e-2)), images, (3, 1e-3))
    noisy = student["add_noise"](test, 0.5, torch.Generator().manual_seed(seed))
    off = [((model(noisy) - test) ** 2).mean().item() for model in networks]
    error = student["reconstruction_error"]

    def share(predicted: torch.Tensor) -> float:
        return (predicted == answers).double().mean().item()

    def probed(count: int, see: Any) -> float:
        rows = labelled(labels, count, seed)
        return share(student["linear_probe"](see(images[rows]), labels[rows], see(test)))

    def transferred(freeze: bool, rate: float) -> float:
        network, rows = student["classifier"](networks[1], 10, freeze), labelled(labels, 1000, seed)
        optimizer = torch.optim.Adam([p for p in network.parameters() if p.requires_grad], lr=rate)
        for _ in range(150):
            batch = rows[torch.randint(len(rows), (32,))]
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(images[batch]), labels[batch]).backward()
            optimizer.step()
        return share(network(test).argmax(dim=1))

    def pixels(x: torch.Tensor) -> torch.Tensor:
        return x

    return {
        "ahead_of_pca": 1 - error(networks[0], images).mean().item() / pca_error(images, 32),
        "denoised": off[0] / off[1],
        "linear_near_pca": pca_error(images, 8) / error(linear, images).mean().item(),
        "code_ahead": probed(200, lambda x: student["features"](networks[1], x)) - probed(200, pixels),
        "pixels_dip": probed(50, pixels) - probed(500, pixels),
        "trained_on": transferred(False, 2e-3) - transferred(True, 2e-2),
    }


def written() -> dict[str, Any]:
    """The functions of the solution."""
    student: dict[str, Any] = {}
    exec("import copy\nimport torch\nimport torch.nn.functional as F\nfrom torch import nn", student)
    for source in solution_sources(find("autoencoder")).values():
        exec(source, student)
    return student


def digits() -> tuple[torch.Tensor, ...]:
    """The notebook's digits: images and labels to train with, images and labels to test with."""
    data = np.load(course_root() / "solutions" / "autoencoder" / "mnist.npz")
    order = np.random.default_rng(0).permutation(5000)
    images = torch.tensor(data["images"][order].reshape(-1, 784) / 255, dtype=torch.float32)
    labels = torch.tensor(data["labels"][order].astype(np.int64))
    return images[:4000], labels[:4000], images[4000:], labels[4000:]


def trained(student: dict[str, Any], model: Any, images: Any, how: tuple[int, float], sigma: float = 0.0) -> Any:
    """The model, after so many epochs of Adam with this learning rate."""
    optimizer = torch.optim.Adam(model.parameters(), lr=how[1])
    student["train_autoencoder"](model, images, optimizer, how[0], 64, torch.Generator().manual_seed(1), sigma)
    return model.eval()


def labelled(labels: torch.Tensor, count: int, seed: int) -> torch.Tensor:
    """The rows of `count` digits, as many of each class."""
    order = torch.randperm(len(labels), generator=torch.Generator().manual_seed(seed))
    return torch.cat([order[labels[order] == digit][: count // 10] for digit in range(10)])


def pca_error(images: torch.Tensor, count: int) -> float:
    """The mean squared error of a PCA with `count` axes: what the other eigenvalues add up to."""
    centred = (images - images.mean(dim=0)).double()
    return torch.linalg.eigvalsh(centred.T @ centred)[:-count].sum().item() / images.numel()
