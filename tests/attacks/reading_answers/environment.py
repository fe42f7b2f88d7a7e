"""
tries: Tokens, paths and names in the environment and on the command line.
demand: finds nothing
"""

import os
import sys

HARMLESS = {"HOME", "IPYTHONDIR", "LANG", "LC_CTYPE", "LOGNAME", "MPLBACKEND", "MPLCONFIGDIR", "PATH", "TMPDIR"}
HARMLESS |= {
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "TORCHINDUCTOR_CACHE_DIR",
    "CUDA_VISIBLE_DEVICES",
    "KMP_INIT_AT_FORK",
}
HARMLESS |= {"KMP_DUPLICATE_LIB_OK", "TZ", "COLUMNS", "LINES"}


def found():
    words = ("secret", "token", "gradebook", "solutions", "graders")
    argued = [value for value in sys.argv for word in words if word in value.lower()]
    return [name for name in os.environ if name not in HARMLESS] + argued
