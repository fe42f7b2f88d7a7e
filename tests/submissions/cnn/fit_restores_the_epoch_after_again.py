"""
expect: recognised as fit_restores_the_epoch_after
"""


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    rows, kept, best = [], None, 0
    while len(rows) < epochs:
        train_loss = train_epoch(model, train_loader, optimizer, device)
        if kept is None:
            kept = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        rows.append((train_loss, *evaluate(model, validation_loader, device)))
        if rows[-1][1] < rows[best][1] or len(rows) == 1:
            best, kept = len(rows) - 1, None
        if len(rows) - 1 - best == patience:
            break
    if kept is not None:
        model.load_state_dict(kept)
    names = ("train_loss", "validation_loss", "validation_accuracy")
    return {name: [row[i] for row in rows] for i, name in enumerate(names)}
