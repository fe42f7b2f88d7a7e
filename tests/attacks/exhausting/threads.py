"""
tries: As many threads as the kernel gives.
demand: gains nothing
"""

import threading
import time


def identity(z):
    while True:
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
