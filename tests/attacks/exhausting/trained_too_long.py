"""
tries: Training goes on thirty times as long as it should, and a check would compare all that was shown with itself.
demand: problem: The model was shown far more images than there are
on: autoencoder
solution: yes
"""

right = train_autoencoder


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    return right(model, images, optimizer, 30 * epochs, batch_size, generator, sigma)
