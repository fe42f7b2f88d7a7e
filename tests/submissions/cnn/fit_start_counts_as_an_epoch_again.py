"""
expect: recognised as fit_start_counts_as_an_epoch
"""


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    losses = [evaluate(model, validation_loader, device)[0]]
    train_losses, accuracies, kept = [], [], {name: tensor.clone() for name, tensor in model.state_dict().items()}
    while len(losses) <= epochs and len(losses) - 1 - losses.index(min(losses)) < patience:
        train_losses.append(train_epoch(model, train_loader, optimizer, device))
        loss, accuracy = evaluate(model, validation_loader, device)
        if loss < min(losses):
            kept = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        losses.append(loss)
        accuracies.append(accuracy)
    model.load_state_dict(kept)
    return {"train_loss": train_losses, "validation_loss": losses[1:], "validation_accuracy": accuracies}
