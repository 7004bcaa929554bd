/** Faults of cohorts and readings. */
export const EVIDENCE_FAULTS = {
  'evidence.not-a-number': (f: { indicator: string; school: string; text: string }) =>
    `the reading of "${f.indicator}" for ${f.school} is "${f.text}", which is a category; a ranking needs numbers`,
  'evidence.duplicate-reading': (f: { indicator: string; school: string; year: string }) =>
    `"${f.indicator}" of ${f.school} for ${f.year} stands twice; keep one`,
  'evidence.out-of-domain': (f: { indicator: string; school: string; value: number; method: string; domain: string }) =>
    `"${f.indicator}" of ${f.school} is ${f.value}; ${f.method} needs ${f.domain}`,
  'evidence.no-variation': (f: { indicator: string; method: string }) =>
    `"${f.indicator}" is the same for every school, so ${f.method} is not defined; leave it out or choose another normalizer`,
  'cohort.unknown': (f: { cohort: string; known: readonly string[] }) =>
    `there is no cohort "${f.cohort}"; known: ${f.known.join(', ')}`,
  'cohort.unknown-school': (f: { school: string; near: readonly string[] }) =>
    `there is no school "${f.school}"${f.near.length > 0 ? `; near it: ${f.near.join(', ')}` : ''}`,
  'cohort.unknown-property': (f: { property: string; known: readonly string[] }) =>
    `schools have no property "${f.property}" to filter by; known: ${f.known.join(', ')}`,
  'cohort.empty': (f: { where: string }) => `no school is left${f.where ? ` by ${f.where}` : ''}; loosen the filter`,
} as const;
