"""
expect: fails test_probe_by_hand, test_probe_on_any_features
mistake: targets divided by the size of their class
hint: You divide each column of the one-hot targets by its number of rows. The targets are 0 and 1.
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = F.pad(train_features.double(), (0, 1), value=1.0)
    test = F.pad(test_features.double(), (0, 1), value=1.0)
    targets = F.one_hot(train_labels).double()
    targets = targets / targets.sum(dim=0)
    system = train.T @ train + l2 * torch.eye(train.shape[1], dtype=torch.float64)
    return (test @ torch.linalg.solve(system, train.T @ targets)).argmax(dim=1)
