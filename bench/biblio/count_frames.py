"""Some of the indicators of a run by pandas or polars, as a user would write them: from the same prepared files, or from plain tables.
Usage: python count_frames.py FOLDER LINKS.csv pandas|polars prepared|plain. Prints totals over all schools and what they took."""

import glob
import json
import resource
import sys
import time

from plain_frames import of_pandas, of_polars

prepared, links_file, library, layout = sys.argv[1:5]
began, cpu = time.perf_counter(), time.process_time()
TYPES, CITING = ["article", "review"], ["article", "review", "book", "book-chapter"]
FROM, TO, LAST, LEAST_CELL = 2020, 2024, 2025, 100
KEY, MILLION = ["pub_year", "type", "subfield_id"], 1_000_000
WORKS = ["work_id", "pub_year", "type", "subfield_id", "field_id", "is_retracted", "is_xpac", "countries"]
REFS = ["cited_id", "citing_year", "citing_type", "citing_retracted", "citing_xpac", "cited_year"]
CREDITS = ["work_id", "institution_id", "credit", "pub_year", "type", "is_retracted", "is_xpac"]

if library == "pandas":
    import numpy as np
    import pandas as pd

    def read(relation, columns):
        files = sorted(glob.glob(f"{prepared}/{relation}/*.parquet"))
        return pd.concat([pd.read_parquet(file, columns=columns) for file in files], ignore_index=True)

    def cited(relation, name):
        r = read(relation, REFS)
        r = r[
            r.cited_year.between(FROM, TO)
            & r.citing_year.between(FROM - 1, LAST)
            & (r.citing_year >= r.cited_year - 1)
            & r.citing_type.isin(CITING)
            & ~r.citing_retracted
            & ~r.citing_xpac
        ]
        return r.groupby("cited_id").size().rename(name)

    def of_prepared():
        w = read("works", WORKS)
        p = w[w.pub_year.between(FROM, TO) & w.type.isin(TYPES) & ~w.is_retracted & ~w.is_xpac]
        p = p.merge(cited("refs", "all"), left_on="work_id", right_index=True, how="left")
        p = p.merge(cited("self_refs", "own"), left_on="work_id", right_index=True, how="left")
        p["n"] = (p["all"].fillna(0) - p.own.fillna(0)).astype("int64")
        c = read("credits", CREDITS)
        return p, c[c.pub_year.between(FROM, TO) & c.type.isin(TYPES) & ~c.is_retracted & ~c.is_xpac]

    p, c = of_prepared() if layout == "prepared" else of_pandas(prepared)

    def scored(key, suffix):
        h = p.groupby(key + ["n"]).size().rename("k").reset_index().sort_values(key + ["n"])
        h["upto"] = h.groupby(key).k.cumsum()
        h["works"] = h.groupby(key).k.transform("sum")
        h["nk"] = h.n * h.k
        h["sum"] = h.groupby(key).nk.transform("sum")
        tie = np.floor(MILLION * (100.0 * h.upto - 90 * h.works) / (100.0 * h.k) + 0.5)
        above = 100 * (h.upto - h.k) >= 90 * h.works
        h["top"] = np.where(above, MILLION, np.where(100 * h.upto >= 90 * h.works, tie, 0)).astype("int64")
        ncs = np.floor(MILLION * h.n.astype(float) * h.works / h["sum"].replace(0, 1) + 0.5)
        h["ncs"] = np.where(h["sum"] == 0, MILLION, ncs).astype("int64")
        return h[key + ["n", "works", "top", "ncs"]].rename(columns={c: c + suffix for c in ("works", "top", "ncs")})

    p = p.merge(scored(KEY, ""), on=KEY + ["n"])
    coarse = ["pub_year", "type", "field_id"]
    p = p.merge(scored(coarse, "_above"), on=coarse + ["n"])
    small = p.works < LEAST_CELL
    p["top"], p["ncs"] = np.where(small, p.top_above, p.top), np.where(small, p.ncs_above, p.ncs)
    links = pd.read_csv(links_file)
    c = c.merge(links, on="institution_id")
    s = c.groupby(["work_id", "school"]).credit.sum().reset_index()
    s = s.merge(p[["work_id", "n", "top", "ncs", "countries"]], on="work_id")
    s = s.sort_values(["school", "n"], ascending=[True, False])
    s["place"] = s.groupby("school").cumcount() + 1
    totals = {
        "works": len(s),
        "citations": s.n.sum(),
        "ncs": s.ncs.sum(),
        "top_10": s.top.sum(),
        "international": (s.countries > 1).sum(),
        "h_all": (s.n >= s.place).sum(),
    }
else:
    import polars as pl

    col = pl.col

    def cited(relation, name):
        kept = pl.scan_parquet(f"{prepared}/{relation}/*.parquet").filter(
            col.cited_year.is_between(FROM, TO)
            & col.citing_year.is_between(FROM - 1, LAST)
            & (col.citing_year >= col.cited_year - 1)
            & col.citing_type.is_in(CITING)
            & ~col.citing_retracted
            & ~col.citing_xpac
        )
        return kept.group_by("cited_id").agg(pl.len().cast(pl.Int64).alias(name))

    def of_prepared():
        wanted = col.pub_year.is_between(FROM, TO) & col.type.is_in(TYPES) & ~col.is_retracted & ~col.is_xpac
        p = (
            pl.scan_parquet(f"{prepared}/works/*.parquet")
            .filter(wanted)
            .select("work_id", "pub_year", "type", "subfield_id", "field_id", "countries")
            .join(cited("refs", "all"), left_on="work_id", right_on="cited_id", how="left")
            .join(cited("self_refs", "own"), left_on="work_id", right_on="cited_id", how="left")
            .with_columns(n=col.all.fill_null(0) - col.own.fill_null(0))
        )
        return p.collect(), pl.scan_parquet(f"{prepared}/credits/*.parquet").filter(wanted)

    p, c = of_prepared() if layout == "prepared" else of_polars(prepared)

    def scored(key, suffix):
        h = p.group_by(key + ["n"]).agg(k=pl.len().cast(pl.Int64)).sort(key + ["n"])
        h = h.with_columns(
            upto=col.k.cum_sum().over(key), works=col.k.sum().over(key), sum=(col.n * col.k).sum().over(key)
        )
        tie = (MILLION * (100.0 * col.upto - 90 * col.works) / (100.0 * col.k) + 0.5).floor()
        top = (
            pl.when(100 * (col.upto - col.k) >= 90 * col.works)
            .then(MILLION)
            .when(100 * col.upto >= 90 * col.works)
            .then(tie)
            .otherwise(0)
        )
        ncs = (
            pl.when(col.sum == 0).then(MILLION).otherwise((MILLION * col.n.cast(float) * col.works / col.sum + 0.5).floor())
        )
        h = h.with_columns(top=top.cast(pl.Int64), ncs=ncs.cast(pl.Int64))
        return h.select(key + ["n"] + [col(c).alias(c + suffix) for c in ("works", "top", "ncs")])

    coarse = ["pub_year", "type", "field_id"]
    p = p.join(scored(KEY, ""), on=KEY + ["n"]).join(scored(coarse, "_above"), on=coarse + ["n"])
    small = col.works < LEAST_CELL
    p = p.with_columns(
        top=pl.when(small).then(col.top_above).otherwise(col.top),
        ncs=pl.when(small).then(col.ncs_above).otherwise(col.ncs),
    )
    s = (
        c.lazy()
        .join(pl.scan_csv(links_file), on="institution_id")
        .group_by("work_id", "school")
        .agg(col.credit.sum())
        .join(p.lazy().select("work_id", "n", "top", "ncs", "countries"), on="work_id")
        .collect()
    )
    s = s.sort("n", descending=True).with_columns(place=pl.int_range(1, pl.len() + 1).over("school"))
    totals = s.select(
        works=pl.len(),
        citations=col.n.sum(),
        ncs=col.ncs.sum(),
        top_10=col.top.sum(),
        international=(col.countries > 1).sum(),
        h_all=(col.n >= col.place).sum(),
    ).row(0, named=True)

print(
    json.dumps(
        {
            "cpuSeconds": time.process_time() - cpu,
            "seconds": time.perf_counter() - began,
            "gigabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20,
            "checked": {name: int(value) for name, value in totals.items()},
        }
    )
)
