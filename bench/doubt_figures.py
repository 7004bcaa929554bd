"""The figures of doubt-figures.mjs by NumPy, from the same table and the same drawn weights.

Usage: python3 bench/doubt_figures.py FOLDER ROWS SCHEMES; prints JSON. Status 3 where there is no NumPy.
"""

import json
import sys

try:
    import numpy as np
except ImportError:
    sys.exit(3)

folder, rows, schemes = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
read = lambda name: np.fromfile(f"{folder}/{name}.f64")
declared, printed = read("declared"), read("printed")
x = read("columns").reshape(len(declared), rows).T


def score(weights):
    """Column by column, so that equal sums are equal here too."""
    total = np.zeros((len(weights), rows))
    for k in range(weights.shape[1]):
        total += weights[:, [k]] * x[None, :, k]
    return total


def rank(scores):
    """1 + how many are strictly higher."""
    return np.array([rows - np.searchsorted(np.sort(s), s, side="right") + 1 for s in scores])


overall = score(declared[None, :])[0]
declared_ranks = rank(overall[None, :])[0]
tenths = np.round(10 * printed[np.argsort(-overall, kind="stable")])
apart = -np.diff(tenths)
shares = [w * np.cov(x[:, k], overall)[0, 1] / np.var(overall, ddof=1) for k, w in enumerate(declared)]


def measure(at):
    ranks = rank(score(read(f"weights.{at}").reshape(-1, len(declared))))
    low, high = np.quantile(ranks, [0.025, 0.975], axis=0, method="inverted_cdf")
    widths = high - low
    counts = np.zeros((rows, rows), int)
    for row in range(rows):
        counts[row] = np.bincount(ranks[:, row] - 1, minlength=rows)
    group = lambda a, b: float(np.median(widths[(declared_ranks >= a) & (declared_ranks <= b)]))
    return {
        "widths": [group(1, 10), group(11, 50), group(51, 200)],
        "kept": float((ranks[:, declared_ranks <= 10] <= 10).sum(axis=1).mean()),
        "firstStays": float((ranks[:, np.argmax(declared_ranks == 1)] == 1).mean()),
        "counts": counts.ravel().tolist(),
    }


print(
    json.dumps(
        {
            "deviations": x.std(axis=0, ddof=1).tolist(),
            "varianceShares": shares,
            "squaredCorrelations": [np.corrcoef(x[:, k], overall)[0, 1] ** 2 for k in range(len(declared))],
            "equal": float((apart == 0).mean()),
            "near": float((apart[10:] <= 1).mean()),
            "schemes": [measure(at) for at in range(schemes)],
        }
    )
)
