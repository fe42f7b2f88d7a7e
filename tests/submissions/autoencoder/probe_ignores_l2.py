"""
expect: fails test_probe_by_hand, test_probe_on_any_features
mistake: l2 ignored
hint: You leave out l2. Where there are more weights than labels, nothing else keeps them small.
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = torch.cat([train_features.double(), torch.ones(len(train_features), 1).double()], dim=1)
    test = torch.cat([test_features.double(), torch.ones(len(test_features), 1).double()], dim=1)
    targets = F.one_hot(train_labels).double()
    left = None
    weights = torch.linalg.pinv(train) @ targets
    return (test @ weights).argmax(dim=1)
