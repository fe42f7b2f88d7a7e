"""
expect: fails test_probe_by_hand, test_probe_on_any_features
mistake: features standardised first
hint: You standardise the features before the fit. Then `l2` pulls at other weights than those of the formula, and
  other labels win. Take the features as they are.
"""

import torch


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train, test = train_features.double(), test_features.double()
    mean, spread = train.mean(dim=0), train.std(dim=0)
    train, test = (train - mean) / spread, (test - mean) / spread
    train = torch.cat([train, torch.ones(len(train), 1)], dim=1)
    test = torch.cat([test, torch.ones(len(test), 1)], dim=1)
    targets = torch.eye(int(train_labels.max()) + 1, dtype=torch.float64)[train_labels]
    weights = torch.linalg.solve(train.T @ train + l2 * torch.eye(train.shape[1]), train.T @ targets)
    return (test @ weights).argmax(dim=1)
