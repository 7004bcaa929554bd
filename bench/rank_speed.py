"""Scores and ranks 1,500 schools by 12 indicators in NumPy: the baseline of bench/rank-speed.mjs."""
import json
import sys
import time

import numpy

rows, columns, rounds = 1500, 12, int(sys.argv[2])
table = numpy.fromfile(sys.argv[1], dtype=numpy.float64).reshape(columns, rows).T.copy()
weights = numpy.full(columns, 1 / columns)


def rank(readings):
    scores = (readings - readings.mean(axis=0)) / readings.std(axis=0) @ weights
    rounded = numpy.floor(scores * 10 + 0.5 + 1e-9) / 10
    return numpy.searchsorted(numpy.sort(-rounded), -rounded, side="left") + 1


for _ in range(rounds):
    ranks = rank(table)
times = []
for _ in range(rounds):
    start = time.perf_counter()
    ranks = rank(table)
    times.append(time.perf_counter() - start)
print(json.dumps({"median": sorted(times)[rounds // 2], "ranks": ranks.tolist(), "numpy": numpy.__version__}))
