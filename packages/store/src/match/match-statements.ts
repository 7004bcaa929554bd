import { quote } from '../engine/quote.js';
import { filesOf } from '../prepare/prepared-folder.js';

/** The folder of the strings that were matched, slice by slice. */
export const STRINGS = 'parts/matched';

/** The distinct affiliations of a slice, sorted: each is in one slice only, by its MD5. */
export const affiliationsOf = (
  prepared: string,
  slices: number,
  slice: number,
): string => `select distinct r.affiliation
from ${filesOf(prepared, 'raw')} r
where r.affiliation <> ''${slices === 1 ? '' : ` and cast(concat('0x', substr(md5(r.affiliation), 1, 8)) as bigint) % ${slices} = ${slice}`}
order by r.affiliation`;

/** The matched strings of a slice, from lines of JSON. */
export const stringsFrom = (lines: string): string =>
  `select affiliation, institution_id from read_json(${quote(lines)}, format = 'newline_delimited', columns = {affiliation: 'varchar', institution_id: 'bigint'})`;

/**
 * The credit of institutions that authors without institution name, as `credits` has it of the others: an author's part of the work, in equal parts among the
 * institutions matched for that author.
 */
export const creditsOf = (prepared: string): string => `select
  g.work_id, g.institution_id, g.credit, g.is_first, g.is_last, g.is_corresponding,
  w.pub_year, w.type, w.subfield_id, w.is_retracted, w.is_xpac
from (
  select
    x.work_id, x.institution_id,
    cast(sum(cast(floor(1000000.0 / (x.authors * x.institutions) + 0.5) as bigint)) as bigint) as credit,
    bool_or(x.author_seq = 1) as is_first, bool_or(x.author_seq = x.authors) as is_last, bool_or(x.is_corresponding) as is_corresponding
  from (
    select u.*, count(*) over (partition by u.work_id, u.author_seq) as institutions
    from (
      select distinct r.work_id, r.author_seq, r.authors, r.is_corresponding, s.institution_id
      from ${filesOf(prepared, 'raw')} r
      join ${filesOf(prepared, STRINGS)} s on s.affiliation = r.affiliation
    ) u
  ) x
  group by x.work_id, x.institution_id
) g
join ${filesOf(prepared, 'works')} w on w.work_id = g.work_id
order by w.pub_year, w.subfield_id, g.work_id, g.institution_id`;

/** Authorships without institution that have an affiliation, and those of them that have an institution now. */
export const authorshipsOf = (prepared: string): string => `select count(*), count(*) filter (where g.is_matched)
from (
  select r.work_id, r.author_seq, bool_or(s.affiliation is not null) as is_matched
  from ${filesOf(prepared, 'raw')} r
  left join ${filesOf(prepared, STRINGS)} s on s.affiliation = r.affiliation
  where r.affiliation <> ''
  group by r.work_id, r.author_seq
) g`;
