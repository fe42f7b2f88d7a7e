"""
tries: Work below `if __name__ == "__main__"`, with logging and an argument parser.
demand: full marks
solution: yes
"""

import logging


def main():
    logging.basicConfig(level=logging.DEBUG)
    logging.getLogger(__name__).info("started")
    assert (predict(np.ones((2, 2)), np.ones(2), 0.0) == 1).all()


if __name__ == "__main__":
    main()
