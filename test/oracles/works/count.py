"""Expected values of test/oracles/works/pandas-counts.test.ts, by pandas, from docs/bibliometrics.md.

Whole tables at a time, means and shares as doubles: another way than the relations go, and than the count by hand.
Run: npm run build && node test/oracles/works/write-golden.mjs /tmp/golden.json
     python3 -m venv /tmp/pv && /tmp/pv/bin/pip install pandas && /tmp/pv/bin/python test/oracles/works/count.py /tmp/golden.json
"""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd

FROM, TO, CITED_TO, BEFORE, LEAST_CELL, LEAST_WORKS = 2019, 2022, 2023, 1, 3, 3
CITING = ["article", "review", "book-chapter"]
TABLES = {name: pd.DataFrame(rows) for name, rows in json.loads(Path(sys.argv[1]).read_text()).items()}


def half_up(values):
    return np.floor(values + 0.5).astype("int64")


def publications(with_own):
    w = TABLES["works"]
    w = w[w.pub_year.between(FROM, TO) & w.type.isin(["article", "review"]) & ~w.is_retracted & ~w.is_xpac]
    r = TABLES["refs"].merge(w[["work_id", "pub_year"]], left_on="cited_id", right_on="work_id")
    r = r[(r.citing_year >= r.pub_year - BEFORE) & (r.citing_year <= CITED_TO) & r.citing_type.isin(CITING)]
    r = r[~r.citing_retracted & ~r.citing_xpac][["cited_id", "citing_id"]]
    a = TABLES["authors"]
    both = r.merge(a, left_on="cited_id", right_on="work_id").merge(
        a, left_on=["citing_id", "author_id"], right_on=["work_id", "author_id"]
    )
    own = both[["cited_id", "citing_id"]].drop_duplicates().groupby("cited_id").size()
    every = r.groupby("cited_id").size()
    w = w.assign(self_n=w.work_id.map(own).fillna(0), n=w.work_id.map(every).fillna(0)).astype({"n": int, "self_n": int})
    return w if with_own else w.assign(n=w.n - w.self_n)


def scored(w):
    large = w.groupby(["pub_year", "type", "subfield_id"]).work_id.transform("size") >= LEAST_CELL
    w = w.assign(level=np.where(large, "subfield", "field"), cell=np.where(large, w.subfield_id, w.field_id))
    # A cell of a field holds all its works, those too that have a cell of their own.
    scores = []
    for (year, kind, level, cell), some in w.groupby(["pub_year", "type", "level", "cell"]):
        all_n = w[(w.pub_year == year) & (w.type == kind) & (w[f"{level}_id"] == cell)].n
        share = all_n.value_counts(normalize=True).sort_index()
        upto = share.cumsum()
        part = pd.DataFrame({"work_id": some.work_id, "ncs": 1.0 if all_n.mean() == 0 else some.n / all_n.mean()})
        for p in (10, 50):
            t = upto.index[(upto >= 1 - p / 100 - 1e-12)][0]
            at = (upto[t] - (1 - p / 100)) / share[t]
            part[f"top_{p}"] = np.where(some.n > t, 1.0, np.where(some.n == t, at, 0.0))
        scores.append(part)
    s = pd.concat(scores)
    for column in ("ncs", "top_10", "top_50"):
        s[column] = half_up(np.round(s[column] * 1e6, 6))
    return w.merge(s, on="work_id")


def belongings():
    rows = TABLES["school_institutions"]
    line = TABLES["lineage"]
    known = line[line.ancestor_id.isin(rows.institution_id)].sort_values(["institution_id", "steps", "ancestor_id"])
    nearest = known.drop_duplicates("institution_id")[["institution_id", "ancestor_id"]]
    return nearest.merge(rows.rename(columns={"institution_id": "ancestor_id"}), on="ancestor_id")


def school_works(w, hospitals):
    c = TABLES["credits"][["work_id", "institution_id", "credit"]].merge(belongings(), on="institution_id")
    c = c[c.work_id.isin(w.work_id)]
    direct = c[c.relation.isin(["component", "joint"])].assign(among=1)
    shared = c[c.relation == "associated"]
    if hospitals == "leiden":
        shared = shared.merge(direct[["work_id", "school_id"]].drop_duplicates(), on=["work_id", "school_id"])
    elif hospitals == "never":
        shared = shared[:0]
    shared = shared.assign(among=shared.groupby(["work_id", "institution_id"]).school_id.transform("size"))
    given = pd.concat([direct, shared])
    given["given"] = half_up(given.credit * given.weight / (1e6 * given.among))
    per = given.groupby(["work_id", "school_id"]).given.sum().clip(upper=1_000_000).reset_index()
    return per.merge(w, on="work_id")


def h_index(n):
    falling = np.sort(n.to_numpy())[::-1]
    return int((falling >= np.arange(1, len(falling) + 1)).sum())


def networks(s):
    merged = dict(TABLES["merged_countries"].to_numpy())
    home = TABLES["school_countries"].replace({"country": merged}).set_index("school_id").country
    i = TABLES["institutions"]
    i = i[(i.kind == "education") & (i.country != "")].replace({"country": merged})[["institution_id", "country"]]
    own = belongings()
    own = own[own.relation.isin(["component", "joint"])]
    own = set(zip(own.school_id, own.institution_id))
    j = s[["school_id", "work_id"]].merge(TABLES["credits"][["work_id", "institution_id"]], on="work_id")
    j = j.merge(i, on="institution_id")
    j = j[j.country != j.school_id.map(home)]
    j = j[np.array([pair not in own for pair in zip(j.school_id, j.institution_id)], dtype=bool)]
    together = j.groupby(["school_id", "institution_id", "country"]).size().reset_index(name="works")
    return together[together.works >= LEAST_WORKS].groupby("school_id").agg(
        partners=("institution_id", "size"), partner_countries=("country", "nunique")
    )


def counted(s):
    part = s.given
    t = pd.DataFrame(
        {
            "school_id": s.school_id,
            "works": 1,
            "works_part": part,
            "citations": s.n,
            "citations_part": s.n * part,
            "self_citations": s.self_n,
            "ncs": s.ncs,
            "ncs_part": half_up(s.ncs * part / 1e6),
            "top_10": s.top_10,
            "top_10_part": half_up(s.top_10 * part / 1e6),
            "top_50": s.top_50,
            "cited_ten": s.n >= 10,
            "international": s.countries >= 2,
            "domestic": (s.institutions >= 2) & (s.countries == 1),
            "industry": s.has_industry,
            "free": s.is_open,
        }
    )
    sums = t.groupby("school_id").sum().astype("int64")
    sums["h_all"] = s.groupby("school_id").n.apply(h_index)
    sums["h_single"] = s[s.single_field].groupby("school_id").n.apply(h_index)
    return sums.join(networks(s)).fillna(0).astype("int64")


def rows_of(s):
    wholes = {("all", 0): s, **{("field", int(f)): some for f, some in s.groupby("field_id")}}
    return {
        f"{school}/{scope}/{number}": {column: int(value) for column, value in row.items()}
        for (scope, number), some in wholes.items()
        for school, row in counted(some).iterrows()
    }


WAYS = {
    "plain": (False, "leiden"),
    "self-citations in": (True, "leiden"),
    "hospitals never": (False, "never"),
    "hospitals always": (False, "always"),
}
found = {
    way: dict(sorted(rows_of(school_works(scored(publications(own)), hospitals)).items()))
    for way, (own, hospitals) in WAYS.items()
}
Path(__file__).with_name("pandas-counts.json").write_text(json.dumps(found, indent=2) + "\n")
