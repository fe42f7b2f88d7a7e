"""
tries: Progress bars by tqdm where it is there, and by carriage returns where it is not.
demand: full marks
solution: yes
"""

import time

try:
    from tqdm.auto import tqdm
except ImportError:

    def tqdm(values):
        for value in values:
            print(f"\r{value}", end="", flush=True)
            yield value


for _ in tqdm(range(50)):
    time.sleep(0.001)
