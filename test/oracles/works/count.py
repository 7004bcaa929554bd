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


def of_others(r):
    """References without those whose works share an author."""
    a = TABLES["authors"]
    both = r.merge(a, left_on="cited_id", right_on="work_id").merge(
        a, left_on=["citing_id", "author_id"], right_on=["work_id", "author_id"]
    )
    own = set(zip(both.cited_id, both.citing_id))
    return r[[pair not in own for pair in zip(r.cited_id, r.citing_id)]]


def near_the_world(speaks, r):
    """Sources whose countries are not as far from the world's as the largest country alone is."""
    i = TABLES["institutions"]
    c = TABLES["credits"][["work_id", "institution_id"]].merge(i[i.country != ""], on="institution_id")
    c = c[c.work_id.isin(speaks.work_id)][["work_id", "country"]].drop_duplicates()
    c["part"] = 1 / c.groupby("work_id").country.transform("size")
    said = pd.concat([speaks[["source_id", "work_id"]], r[["source", "citing_id"]].set_axis(["source_id", "work_id"], axis=1)])
    p = said.merge(c, on="work_id").pivot_table(index="source_id", columns="country", values="part", aggfunc="sum")
    world = p.sum() / p.sum().sum()
    p = p.div(p.sum(axis=1), axis=0)
    distance = (p * np.log(p / world)).sum(axis=1)
    return distance.index[distance < -np.log(world.max()) - 1e-9]


def core_works(first, share, lag, international):
    w = TABLES["works"]
    kind = (w.source_type == "journal") & w.type.isin(["article", "review"])
    kind |= (w.source_type == "book series") & w.type.isin(["article", "review", "book-chapter"])
    whole = (w[["source_id", "authors", "institutions", "references_made"]] > 0).all(axis=1)
    w = w[kind & whole & (w.language == "en") & ~w.is_xpac & w.pub_year.between(first - lag, CITED_TO)]
    at = w[["work_id", "source_id", "pub_year"]]
    r = of_others(TABLES["refs"][["cited_id", "citing_id"]])
    r = r.merge(at.set_axis(["cited_id", "source", "cited_year"], axis=1)).merge(
        at.set_axis(["citing_id", "citing_source", "year"], axis=1)
    )
    late = w[w.pub_year >= first]
    size = late.groupby("source_id").size()
    left = size[size.index.isin(near_the_world(w, r))] if international else size
    r = r[(r.year >= first) & (r.year - r.cited_year).between(0, lag)]
    while True:
        refer = r[r.source.isin(left.index)].groupby("citing_source").citing_id.nunique()
        stay = left[refer.reindex(left.index, fill_value=0) >= share * left]
        if len(stay) == len(left):
            return late[late.source_id.isin(stay.index)].work_id
        left = stay


def publications(with_own, core):
    w = TABLES["works"]
    w = w[w.pub_year.between(FROM, TO) & w.type.isin(["article", "review"]) & ~w.is_retracted & ~w.is_xpac]
    r = TABLES["refs"].merge(w[["work_id", "pub_year"]], left_on="cited_id", right_on="work_id")
    r = r[(r.citing_year >= r.pub_year - BEFORE) & (r.citing_year <= CITED_TO) & r.citing_type.isin(CITING)]
    r = r[~r.citing_retracted & ~r.citing_xpac][["cited_id", "citing_id"]]
    if core is not None:
        w, r = w[w.work_id.isin(core)], r[r.citing_id.isin(core)]
    every, others = r.groupby("cited_id").size(), of_others(r).groupby("cited_id").size()
    w = w.assign(n=w.work_id.map(every).fillna(0), others=w.work_id.map(others).fillna(0))
    w = w.assign(self_n=w.n - w.others).astype({"n": int, "self_n": int})
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
    "plain": (False, "leiden", None),
    "self-citations in": (True, "leiden", None),
    "hospitals never": (False, "never", None),
    "hospitals always": (False, "always", None),
    "core sources found": (False, "leiden", (2010, 0.4, 5, True)),
    "core sources found in more rounds": (False, "leiden", (2019, 0.3, 1, True)),
    "core sources found, of any country and by few references": (False, "leiden", (2019, 0.2, 1, False)),
}
found = {
    way: dict(sorted(rows_of(school_works(scored(publications(own, core and core_works(*core))), hospitals)).items()))
    for way, (own, hospitals, core) in WAYS.items()
}
Path(__file__).with_name("pandas-counts.json").write_text(json.dumps(found, indent=2) + "\n")
