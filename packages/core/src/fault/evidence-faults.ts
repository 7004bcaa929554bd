/** Faults of cohorts and readings. */
export const EVIDENCE_FAULTS = {
  'evidence.not-a-number': (f: { indicator: string; school: string; text: string }) =>
    `the reading of "${f.indicator}" for ${f.school} is "${f.text}", which is not a number; a ranking needs numbers`,
  'evidence.duplicate-reading': (f: { indicator: string; school: string; year: string }) =>
    `"${f.indicator}" of ${f.school} for ${f.year} stands twice; keep one`,
  'evidence.mixed-units': (f: { indicator: string; units: readonly string[] }) =>
    `"${f.indicator}" is given in ${f.units.join(' and in ')}; bring it to one unit`,
  'evidence.out-of-domain': (f: { indicator: string; school: string; value: number; method: string; domain: string }) =>
    `"${f.indicator}" of ${f.school} is ${f.value}; ${f.method} needs ${f.domain}`,
  'evidence.no-variation': (f: { indicator: string; method: string }) =>
    `"${f.indicator}" is the same for every school, so ${f.method} is not defined; leave it out or choose another normalizer`,
  'evidence.method-malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; a way of counting needs ${f.expected} there`,
  'indicator.malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file}: at ${f.at || 'the top'} stands ${f.found}; expected ${f.expected}`,
  'cohort.malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file}: at ${f.at || 'the top'} stands ${f.found}; expected ${f.expected}`,
  'cohort.malformed-condition': (f: { text: string; known: readonly string[] }) =>
    `"${f.text}" is not a condition; write PROPERTY=VALUE,VALUE, as in state=CA,NY, with the property one of ${f.known.join(', ')}`,
  'cohort.duplicate-school': (f: { school: string }) => `the school ${f.school} stands twice in the cohort; keep one`,
  'cohort.unknown': (f: { cohort: string; known: readonly string[] }) =>
    `there is no cohort "${f.cohort}"; known: ${f.known.join(', ')}`,
  'cohort.unknown-school': (f: { school: string; near: readonly string[] }) =>
    `there is no school "${f.school}"${f.near.length > 0 ? `; near it: ${f.near.join(', ')}` : ''}`,
  'cohort.unknown-property': (f: { property: string; known: readonly string[] }) =>
    `schools have no property "${f.property}" to filter by; known: ${f.known.join(', ')}`,
  'cohort.empty': (f: { where: string }) => `no school is left${f.where ? ` by ${f.where}` : ''}; loosen the filter`,
} as const;
