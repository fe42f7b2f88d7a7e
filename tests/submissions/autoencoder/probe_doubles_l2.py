"""
expect: fails test_probe_on_any_features
mistake: twice l2 on the diagonal
hint: You add twice `l2` to the diagonal, as if the penalty were differentiated without its 1/2. In the formula it
  is `l2` once.
"""

import torch


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train, test = train_features.double(), test_features.double()
    train = torch.cat([train, torch.ones(len(train), 1)], dim=1)
    test = torch.cat([test, torch.ones(len(test), 1)], dim=1)
    targets = torch.eye(int(train_labels.max()) + 1, dtype=torch.float64)[train_labels]
    weights = torch.linalg.solve(train.T @ train + 2 * l2 * torch.eye(train.shape[1]), train.T @ targets)
    return (test @ weights).argmax(dim=1)
