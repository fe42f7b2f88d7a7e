"""What the notebook of `cnn` tells about three networks, seed by seed. Its checks are exact and rest on no threshold.

`lenet`: the share of test digits that LeNet reads correctly after three epochs, in the text 0.93. `lenet_shifted`: the
same after three pixels to the left, in the text 0.49. `softmax_misread`: the share that softmax gets wrong after the
shift, in the text 0.63. `lenet_ahead`: by how much LeNet then leads the softmax. The digits are divided as in the
notebook, in which only the start and the order of training may differ from one correct program to another.
"""

from typing import Any

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from autograder.build import solution_sources
from autograder.exercises import course_root, find

NEEDED: dict[str, float] = {"lenet": 0.9, "lenet_shifted": 0.35, "softmax_misread": 0.55, "lenet_ahead": 0.0}


def measure(seed: int) -> dict[str, float]:
    """The figures of one run of the notebook's experiment, from this seed."""
    student: dict[str, Any] = {}
    exec("import torch\nimport torch.nn.functional as F\nfrom torch import nn", student)
    for source in solution_sources(find("cnn")).values():
        exec(source, student)
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    digits = np.load(course_root() / "solutions" / "cnn" / "mnist.npz")
    images = nn.functional.pad(torch.from_numpy(digits["images"])[:, None] / 255, (2, 2, 2, 2))
    labels, cpu = torch.from_numpy(digits["labels"]).long(), torch.device("cpu")
    order = torch.randperm(5000, generator=torch.Generator().manual_seed(0))  # the notebook's own
    parts = order.split((3500, 500, 1000))
    train, validation = (DataLoader(TensorDataset(images[p], labels[p]), 64, shuffle=True) for p in parts[:2])
    test, shifted = images[parts[2]], nn.functional.pad(images[parts[2]], (0, 3))[..., 3:]
    read = {}
    for name, epochs in (("softmax", 8), ("LeNet", 3)):
        model = student["LeNet"]() if name == "LeNet" else nn.Sequential(nn.Flatten(), nn.Linear(1024, 10))
        optimizer = torch.optim.Adam(model.parameters(), lr=4e-3)
        student["fit"](model, optimizer, train, validation, epochs, 2, cpu)
        answers = (student["predict"](model, pictures, cpu) for pictures in (test, shifted))
        read[name] = [(answer == labels[parts[2]]).double().mean().item() for answer in answers]
    (_, softmax), (lenet, lenet_shifted) = read["softmax"], read["LeNet"]
    ahead = lenet_shifted - softmax
    return {"lenet": lenet, "lenet_shifted": lenet_shifted, "softmax_misread": 1 - softmax, "lenet_ahead": ahead}
