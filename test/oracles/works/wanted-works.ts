import type { CountingMethod } from '@bearings/evidence';
import { coreWorks } from './core-works.js';
import { grouped } from './grouped.js';
import type { PreparedWorld, WorkRow } from '@bearings/testkit';

/** A work of the method with its citations: those that count, and those of them or beside them by its own authors. */
export interface CountedWork {
  readonly work: WorkRow;
  readonly n: number;
  readonly self: number;
}

/** Works of the method, the world's, each with its citations, by going through every reference. */
export function countedWorks(world: PreparedWorld, method: CountingMethod): readonly CountedWork[] {
  const core = method.coreSources && coreWorks(world, method, method.coreSources);
  const wanted = belowCap(
    world.works.filter((work) => isWanted(work, method, core)),
    method,
  );
  const citedBy = new Map<number, number[]>();
  const byId = new Map(wanted.map((work) => [work.work_id, work]));
  const { citations } = method;
  for (const ref of world.refs) {
    const cited = byId.get(ref.cited_id);
    if (cited === undefined) continue;
    if (ref.citing_year > citations.to) continue;
    if (ref.citing_year < cited.pub_year - citations.yearsBefore) continue;
    if (citations.types !== null && !citations.types.includes(ref.citing_type)) continue;
    if (ref.citing_retracted && !citations.retracted) continue;
    if (ref.citing_xpac && !citations.xpac) continue;
    if (citations.coreOnly && !(core ? core.has(ref.citing_id) : ref.citing_core)) continue;
    citedBy.set(cited.work_id, [...(citedBy.get(cited.work_id) ?? []), ref.citing_id]);
  }
  const authorsOf = new Map<number, Set<number>>();
  for (const { work_id, author_id } of world.authors)
    authorsOf.set(work_id, (authorsOf.get(work_id) ?? new Set()).add(author_id));
  return wanted.map((work) => {
    const own = authorsOf.get(work.work_id) ?? new Set();
    const citing = [...new Set(citedBy.get(work.work_id) ?? [])];
    const self = citing.filter((id) => [...(authorsOf.get(id) ?? [])].some((author) => own.has(author))).length;
    return { work, self, n: citations.self ? citing.length : citing.length - self };
  });
}

function isWanted(work: WorkRow, { publications: p }: CountingMethod, core: ReadonlySet<number> | null): boolean {
  return (
    work.pub_year >= p.from &&
    work.pub_year <= p.to &&
    p.types.includes(work.type) &&
    (p.languages === null || p.languages.includes(work.language)) &&
    (p.retracted || !work.is_retracted) &&
    (p.xpac || !work.is_xpac) &&
    (!p.coreOnly || (core ? core.has(work.work_id) : work.source_core)) &&
    (!p.complete || (work.references_made > 0 && work.source_id !== 0 && work.authors > 0 && work.institutions > 0)) &&
    !p.withoutSubfields.includes(work.subfield_id)
  );
}

/** Leaves out works with so many institutions that no more than the share of their subject have more than the rest. */
function belowCap(works: readonly WorkRow[], { affiliationCap: cap }: CountingMethod): readonly WorkRow[] {
  if (cap === null) return works;
  const share = BigInt(Math.round(cap.share * 1e6));
  const subjects = grouped(works, (work) => subjectOf(work, cap.level));
  const mostOf = new Map(
    [...subjects].map(([subject, there]) => {
      const counts = [...new Set([0, ...there.map(({ institutions }) => institutions)])].sort((a, b) => a - b);
      const above = (most: number) => there.filter(({ institutions }) => institutions > most).length;
      return [subject, counts.find((most) => BigInt(above(most)) * 1_000_000n <= share * BigInt(there.length))!];
    }),
  );
  return works.filter((work) => work.institutions <= mostOf.get(subjectOf(work, cap.level))!);
}

/** The field, subfield or topic of a work. */
export function subjectOf(work: WorkRow, level: 'field' | 'subfield' | 'topic'): number {
  return { field: work.field_id, subfield: work.subfield_id, topic: work.topic_id }[level];
}
