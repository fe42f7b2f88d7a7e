"""
expect: recognised as fit_starts_from_a_low_best
"""


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    rows, best, since = [], 100, 0
    state = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    while len(rows) < epochs and since < patience:
        train_loss = train_epoch(model, train_loader, optimizer, device)
        rows.append((train_loss, *evaluate(model, validation_loader, device)))
        since += 1
        if rows[-1][1] < best:
            best, since = rows[-1][1], 0
            state = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    model.load_state_dict(state)
    names = ("train_loss", "validation_loss", "validation_accuracy")
    return {name: [row[i] for row in rows] for i, name in enumerate(names)}
