"""Expected values of test/oracles/effective-weights.test.ts, the long way round, in NumPy.

Splines are dense matrices, every row is left out by fitting again without it, ranks are counted pair by pair. Inputs
come from a Park-Miller generator, written alike in both files. Run: python3 test/oracles/effective_weights.py
"""

import json
from pathlib import Path

import numpy as np


def uniform(seed, count):
    """Draws in steps of 1/1024: far enough apart for dense matrices to keep ten digits."""
    state, draws = seed, []
    for _ in range(count):
        state = state * 48271 % 2147483647
        draws.append(state // 2097152 / 1024)
    return np.array(draws)


def columns(name, n):
    """Place and value of each row, by the name of the case."""
    u, v = uniform(n, n), uniform(n + 7, n)
    noise = v - 0.5
    return {
        "line": (u, 3 * u + noise),
        "parabola": (u - 0.5, (u - 0.5) ** 2 * 8 + noise / 4),
        "two waves, ties": (np.floor(u * 16) / 16, np.floor(u * 16) % 8 * 0.5 + noise),
        "long tail": (1 / (u + 0.02), np.sqrt(1 / (u + 0.02)) + noise),
        "nothing": (u, noise),
        "three values": (np.floor(u * 3), np.floor(u * 3) % 2 + noise),
        "two values": (np.floor(u * 2), np.floor(u * 2) + noise),
    }[name]


CASES = [
    ("line", 30), ("parabola", 60), ("two waves, ties", 64), ("long tail", 50),
    ("nothing", 40), ("three values", 24), ("two values", 20), ("line", 4), ("parabola", 3),
]
PENALTIES = [10.0 ** power for power in range(1, -12, -1)]


def hat(at, count, penalty):
    """The matrix that takes means at the knots to the fit; infinite penalty: the line of least squares."""
    weights = np.diag(count.astype(float))
    if len(at) == 2:
        return np.eye(2)
    if np.isinf(penalty):
        line = np.stack([np.ones_like(at), at], axis=1)
        return line @ np.linalg.solve(line.T @ weights @ line, line.T @ weights)
    gaps, inner = np.diff(at), len(at) - 2
    q, r = np.zeros((len(at), inner)), np.zeros((inner, inner))
    for j in range(inner):
        q[j, j], q[j + 2, j] = 1 / gaps[j], 1 / gaps[j + 1]
        q[j + 1, j] = -q[j, j] - q[j + 2, j]
        r[j, j] = (gaps[j] + gaps[j + 1]) / 3
        if j + 1 < inner:
            r[j, j + 1] = r[j + 1, j] = gaps[j + 1] / 6
    return np.linalg.solve(weights + penalty * q @ np.linalg.solve(r, q.T), weights)


def natural(at, fit, x):
    """A natural cubic spline through its knots, at one place: the line beyond the ends."""
    gaps, inner = np.diff(at), len(at) - 2
    bend = np.zeros(len(at))
    slopes = np.diff(fit) / gaps
    if inner > 0:
        r = np.zeros((inner, inner))
        for j in range(inner):
            r[j, j] = (gaps[j] + gaps[j + 1]) / 3
            if j + 1 < inner:
                r[j, j + 1] = r[j + 1, j] = gaps[j + 1] / 6
        bend[1:-1] = np.linalg.solve(r, np.diff(slopes))
    if x <= at[0]:
        return fit[0] + (x - at[0]) * (slopes[0] - gaps[0] * bend[1] / 6)
    if x >= at[-1]:
        return fit[-1] + (x - at[-1]) * (slopes[-1] + gaps[-1] * bend[-2] / 6)
    i = min(np.searchsorted(at, x, side="right") - 1, len(at) - 2)
    left, right, gap = x - at[i], at[i + 1] - x, gaps[i]
    curve = (1 + left / gap) * bend[i + 1] + (1 + right / gap) * bend[i]
    return (left * fit[i + 1] + right * fit[i]) / gap - left * right * curve / 6


def fit_rows(x, y, penalty):
    at, where, count = np.unique(x, return_inverse=True, return_counts=True)
    mean = np.bincount(where, y) / count
    return at, where, hat(at, count, penalty) @ mean


def left_out(x, y, penalty):
    """Squared errors of foretelling each row by a fit without it."""
    error = 0.0
    for row in range(len(x)):
        keep = np.arange(len(x)) != row
        at, _, fit = fit_rows(x[keep], y[keep], penalty)
        error += (y[row] - natural(at, fit, x[row])) ** 2
    return error


def smoothest(x, y, candidates):
    """The first of the candidates that no later one beats by more than a millionth."""
    best, least = candidates[0], left_out(x, y, candidates[0])
    for candidate in candidates[1:]:
        error = left_out(x, y, candidate)
        if error < (1 - 1e-6) * least:
            best, least = candidate, error
    return best


def correlation_ratio(x, y):
    place = (x - x.min()) / (x.max() - x.min())
    best = np.inf
    if len(np.unique(place)) > 2:
        best = smoothest(place, y, [np.inf] + [p * len(x) for p in PENALTIES])
        if np.isfinite(best):
            best = smoothest(place, y, [best, best * np.sqrt(10), best / np.sqrt(10)])
    _, where, fit = fit_rows(place, y, best)
    return {"ratio": fit[where].var() / y.var(), "correlation": np.corrcoef(x, y)[0, 1]}


def middle_ranks(values):
    return np.array([(values < v).sum() + ((values == v).sum() + 1) / 2 for v in values])


def whole(rows=48):
    """Four indicators: a plain one, its near copy, one half missing, one that runs against the rest."""
    a, b, c = (uniform(seed, rows) * 10 for seed in (11, 12, 13))
    readings = {
        "alpha": a, "beta": a + b / 10, "gamma": np.where(np.arange(rows) % 3 == 0, np.nan, c), "delta": 10 - a + b / 2,
    }
    weights = {"alpha": 0.4, "beta": 0.2, "gamma": 0.3, "delta": 0.1}
    points = {k: np.nan_to_num(weights[k] * v) for k, v in readings.items()}
    scores = sum(points.values())
    lines = {}
    for k, v in readings.items():
        there = ~np.isnan(v)
        lines[k] = {
            "readings": int(there.sum()),
            "varianceShare": np.cov(points[k], scores, ddof=0)[0, 1] / scores.var(),
            **correlation_ratio(v[there], scores[there]),
        }
    pairs = {}
    for i, k in enumerate(readings):
        for other in list(readings)[i + 1:]:
            there = ~np.isnan(readings[k]) & ~np.isnan(readings[other])
            pairs[f"{k} {other}"] = np.corrcoef(*(middle_ranks(readings[m][there]) for m in (k, other)))[0, 1]
    return {"lines": lines, "pairs": pairs}


answer = {
    "columns": [{"name": name, "rows": n, **correlation_ratio(*columns(name, n))} for name, n in CASES],
    "whole": whole(),
}
Path(__file__).with_name("effective-weights.json").write_text(json.dumps(answer, indent=2) + "\n")
