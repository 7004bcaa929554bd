"""Expected values of test/oracles/rank-counts.test.ts, the long way round, in plain Python.

Ranks are counted pair by pair over exact fractions, so that no score is rounded. Inputs are whole numbers from a
Park-Miller generator, written alike in both files: their sums are exact in doubles too, and many of them are equal.
Run: python3 test/oracles/rank_counts.py
"""

import json
from fractions import Fraction
from pathlib import Path

CASES = [(7, 3, 40, 9), (40, 6, 60, 64), (60, 11, 30, 4096), (90, 2, 40, 5)]


def whole(seed, count, steps):
    """Whole numbers from 0 to below `steps`."""
    state, drawn = seed, []
    for _ in range(count):
        state = state * 48271 % 2147483647
        drawn.append(state // 1024 % steps)
    return drawn


def count(rows, parts, draws, steps):
    values = whole(rows, rows * parts, steps)
    weights = whole(rows + 7, draws * parts, steps)
    counts = [[0] * rows for _ in range(rows)]
    wins = [[0] * rows for _ in range(rows)]
    for draw in range(draws):
        w = [Fraction(x) for x in weights[draw * parts : (draw + 1) * parts]]
        scores = [sum(a * b for a, b in zip(w, values[row * parts : (row + 1) * parts])) for row in range(rows)]
        for row in range(rows):
            above = sum(other > scores[row] for other in scores)
            counts[row][above] += 1
            for other in range(rows):
                wins[row][other] += scores[row] > scores[other]
    return {
        "rows": rows,
        "parts": parts,
        "draws": draws,
        "steps": steps,
        "counts": [",".join(map(str, row)) for row in counts],
        "winsOfEach": [sum(row) for row in wins],
    }


Path(__file__).with_name("rank-counts.json").write_text(
    json.dumps({"cases": [count(*case) for case in CASES]}, indent=1) + "\n"
)
