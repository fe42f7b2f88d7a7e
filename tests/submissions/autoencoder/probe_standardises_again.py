"""
expect: recognised as probe_standardises
"""

import numpy as np
import torch


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    x, z = train_features.numpy().astype(np.float64), test_features.numpy().astype(np.float64)
    centre, width = np.mean(x, axis=0), np.std(x, axis=0, ddof=1)
    x, z = (x - centre) / width, (z - centre) / width
    x = np.c_[x, np.ones(len(x))]
    z = np.c_[z, np.ones(len(z))]
    wanted = (train_labels.numpy()[:, None] == np.arange(int(train_labels.max()) + 1)).astype(np.float64)
    gram = x.T @ x
    gram[np.diag_indices(len(gram))] += l2
    return torch.tensor((z @ np.linalg.inv(gram) @ x.T @ wanted).argmax(axis=1))
