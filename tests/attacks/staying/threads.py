"""
tries: Threads that never end and that hold the interpreter's lock.
demand: gains nothing
"""

import threading
import time


def spin():
    while True:
        time.sleep(0.0001)


for _ in range(20):
    threading.Thread(target=spin, daemon=False).start()


def identity(z):
    return 0.0
