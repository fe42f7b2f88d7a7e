"""
tries: A thread pool, a background thread that goes on printing, asyncio at the top level.
demand: full marks
solution: yes
"""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(relu, [1.0, -1.0])))


def clock():
    while True:
        print("tick")
        time.sleep(0.01)


threading.Thread(target=clock, daemon=True).start()
print(await asyncio.sleep(0, "awaited"))  # noqa: F704 - a notebook may
