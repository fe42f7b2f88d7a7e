"""
expect: fails test_probe_by_hand, test_probe_on_any_features
mistake: bias left out in the prediction
hint: You fit a bias, and then predict without it: the test rows need their one as well.
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = F.pad(train_features.double(), (0, 1), value=1.0)
    system = train.T @ train + l2 * torch.eye(train.shape[1], dtype=torch.float64)
    weights = torch.linalg.solve(system, train.T @ F.one_hot(train_labels).double())
    return (test_features.double() @ weights[:-1]).argmax(dim=1)
