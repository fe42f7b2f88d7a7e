"""
expect: fails test_probe_on_any_features
mistake: largest absolute score
hint: You take the score that is farthest from 0. A very negative score says that it is *not* this class: take
  the largest.
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = F.pad(train_features.double(), (0, 1), value=1.0)
    test = F.pad(test_features.double(), (0, 1), value=1.0)
    system = train.T @ train + l2 * torch.eye(train.shape[1], dtype=torch.float64)
    weights = torch.linalg.solve(system, train.T @ F.one_hot(train_labels).double())
    return (test @ weights).abs().argmax(dim=1)
