"""What count_frames.py counts from prepared files, by pandas or polars from plain tables: the works of the method with their citations but
for those by their own authors, and what each institution has of a work."""

import glob

TYPES, CITING = ["article", "review"], ["article", "review", "book", "book-chapter"]
FROM, TO, LAST, MILLION = 2020, 2024, 2025, 1_000_000
MERGED = {"HK": "CN", "MO": "CN"}


def of_pandas(plain):
    import numpy as np
    import pandas as pd

    def read(name, columns=None):
        return pd.concat([pd.read_parquet(f, columns=columns) for f in sorted(glob.glob(f"{plain}/{name}/*.parquet"))])

    w = read("works")
    p = w[w.pub_year.between(FROM, TO) & w.type.isin(TYPES) & ~w.is_retracted & ~w.is_xpac]
    citing = w[w.pub_year.between(FROM - 1, LAST) & w.type.isin(CITING) & ~w.is_retracted & ~w.is_xpac]
    e = read("refs").merge(p[["work_id", "pub_year"]], left_on="cited_id", right_on="work_id")
    e = e.merge(citing[["work_id", "pub_year"]], left_on="citing_id", right_on="work_id", suffixes=("", "_citing"))
    e = e[(e.pub_year_citing >= e.pub_year - 1) & (e.citing_id != e.cited_id)][["citing_id", "cited_id"]].reset_index(drop=True)
    a = read("authorships")
    who = a[["work_id", "author_id"]].drop_duplicates()
    e["edge"] = np.arange(len(e))
    x = e.merge(who, left_on="cited_id", right_on="work_id")[["edge", "citing_id", "author_id"]]
    own = x.merge(who, left_on=["citing_id", "author_id"], right_on=["work_id", "author_id"]).edge.unique()
    n = e[~e.edge.isin(own)].groupby("cited_id").size().rename("n")
    p = p.merge(n, left_on="work_id", right_index=True, how="left").fillna({"n": 0})
    p["n"] = p.n.astype("int64")
    a = a[a.work_id.isin(p.work_id)]
    authors = a.groupby("work_id").seq.nunique().rename("authors")
    places = a.dropna(subset="institution_id").drop_duplicates(["work_id", "seq", "institution_id"])
    own = places.groupby(["work_id", "seq"]).size().rename("own")
    places = places.merge(own, left_on=["work_id", "seq"], right_index=True).merge(authors, left_on="work_id", right_index=True)
    places["credit"] = np.floor(MILLION / (places.authors * places.own) + 0.5).astype("int64")
    credits = places.groupby(["work_id", "institution_id"]).credit.sum().reset_index()
    countries = places.assign(country=places.country.replace(MERGED)).groupby("work_id").country.nunique().rename("countries")
    p = p.merge(countries, left_on="work_id", right_index=True, how="left").fillna({"countries": 0})
    return p, credits.astype({"institution_id": "int64"})


def of_polars(plain):
    import polars as pl

    col = pl.col
    w = pl.scan_parquet(f"{plain}/works/*.parquet").filter(~col.is_retracted & ~col.is_xpac)
    p = w.filter(col.pub_year.is_between(FROM, TO) & col.type.is_in(TYPES))
    citing = w.filter(col.pub_year.is_between(FROM - 1, LAST) & col.type.is_in(CITING))
    e = (
        pl.scan_parquet(f"{plain}/refs/*.parquet")
        .join(p.select("work_id", "pub_year"), left_on="cited_id", right_on="work_id")
        .join(citing.select("work_id", "pub_year"), left_on="citing_id", right_on="work_id", suffix="_citing")
        .filter((col.pub_year_citing >= col.pub_year - 1) & (col.citing_id != col.cited_id))
        .select("citing_id", "cited_id")
        .collect()
    )
    a = pl.scan_parquet(f"{plain}/authorships/*.parquet")
    who = a.select("work_id", "author_id").unique().collect()
    x = e.join(who, left_on="cited_id", right_on="work_id")
    own = x.join(who, left_on=["citing_id", "author_id"], right_on=["work_id", "author_id"], how="semi")
    own = own.select("citing_id", "cited_id").unique()
    n = e.join(own, on=["citing_id", "cited_id"], how="anti").group_by("cited_id").agg(n=pl.len().cast(pl.Int64))
    p = p.collect().join(n, left_on="work_id", right_on="cited_id", how="left").with_columns(col.n.fill_null(0))
    a = a.join(p.lazy().select("work_id"), on="work_id", how="semi")
    a = a.collect().with_columns(authors=col.seq.n_unique().over("work_id"))
    places = a.drop_nulls("institution_id").unique(["work_id", "seq", "institution_id"])
    places = places.with_columns(own=pl.len().over("work_id", "seq"))
    places = places.with_columns(credit=(MILLION / (col.authors * col.own) + 0.5).floor().cast(pl.Int64))
    credits = places.group_by("work_id", "institution_id").agg(col.credit.sum())
    countries = places.group_by("work_id").agg(countries=col.country.replace(MERGED).n_unique())
    return p.join(countries, on="work_id", how="left").with_columns(col.countries.fill_null(0)), credits
