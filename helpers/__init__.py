"""Small NumPy helpers that the notebooks call; one idea a module.

Matrix products use one thread. On a busy machine two threads of OpenBLAS wait for each other and
are many times slower, and on the course's sizes they gain nothing. Whoever sets one of these
variables has their own way.
"""

import os

import threadpoolctl

THREADS = [f"{name}_NUM_THREADS" for name in ("OPENBLAS", "OMP", "MKL", "GOTO", "BLIS")]
THREADS += ["VECLIB_MAXIMUM_THREADS"]

# The one thing that is done at import time: notebooks import NumPy first.
if not any(name in os.environ for name in THREADS):
    for name in THREADS:
        os.environ[name] = "1"  # for libraries that are loaded later, and for other processes
    threadpoolctl.threadpool_limits(1, "blas")
