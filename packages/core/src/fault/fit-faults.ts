/** Faults of a person's own list: of the facts it is made from, and of the profile. */
export const FIT_FAULTS = {
  'fit.fact-twice': (f: {
    school: string;
    field: string;
    year: number | null;
    whose: string;
    sources: readonly string[];
  }) =>
    `${f.school} has two facts of "${f.field}"${f.whose === '' ? '' : ` (${f.whose})`}${f.year === null ? '' : ` for ${f.year}`}, from ${f.sources.join(' and ')}; keep one of them`,
  'fit.fields-malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; the catalogue of fields needs ${f.expected} there`,
  'fit.profile-malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; a profile needs ${f.expected} there`,
  'fit.proposals-malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; proposed wishes need ${f.expected} there`,
  'fit.money-malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; rules of money need ${f.expected} there`,
  'fit.look-malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; a look at a list needs ${f.expected} there`,
  'fit.share-malformed': (f: { file: string; found: 'no-list' | 'other-list' | 'other-comment' }) =>
    `${f.file} carries ${{ 'no-list': 'no list', 'other-list': 'a list of another form', 'other-comment': 'a comment of another form' }[f.found]}; give a file that was made by sharing a list`,
  'fit.examples-refused': (f: {
    reason: 'too-many' | 'unknown' | 'contrary';
    names: readonly string[];
    most: number;
  }) =>
    f.reason === 'too-many'
      ? `more than ${f.most} schools are given as examples; give the ones that are surest`
      : f.reason === 'unknown'
        ? `${f.names.join(', ')}: no school among those that are looked at; correct the id, or leave it out`
        : `no weights of these wishes keep any two of ${f.names.join(', ')} in that order; change the order, or add the wish that decides it`,
  'fit.school-outside': (f: { school: string; cohort: string }) =>
    `${f.school} is no school of the cohort "${f.cohort}"; ask for another cohort with --cohort`,
  'fit.name-malformed': (f: { name: string }) =>
    `"${f.name}" cannot name facts; use small letters, digits and hyphens, 80 at most`,
  'fit.layout-changed': (f: {
    file: string;
    sheet: string;
    row: number;
    column: string;
    found: string;
    expected: string;
  }) =>
    `${f.file}${f.sheet === '' ? '' : `, sheet "${f.sheet}"`}: row ${f.row}, column ${f.column}: "${f.found}" stands where ${f.expected} is expected; the layout is not the one that is known, so nothing was taken: correct the cell, or give the table as facts of your own`,
  'fit.percentages-off': (f: {
    file: string;
    sheet: string;
    row: number;
    column: string;
    school: string;
    percentages: readonly number[];
    people: number;
  }) =>
    `${f.file}${f.sheet === '' ? '' : `, sheet "${f.sheet}"`}: row ${f.row}, column ${f.column}: no number of the ${f.people} people of ${f.school} makes ${f.percentages.join(' % and ')} %; look whether these are percentages that add up to 100, not fractions`,
  'fit.kind-unclear': (f: { file: string; kinds: readonly string[] }) =>
    `${f.file} is no file of facts that is known by its content; say what it is: ${f.kinds.join(', ')}`,
  'fit.year-needed': (f: { file: string }) =>
    `${f.file} does not say of which year it is; give the year in which its period ends`,
  'fit.no-such-facts': (f: { name: string; known: readonly string[] }) =>
    `there are no facts kept as "${f.name}"; kept are: ${f.known.join(', ') || 'none'}`,
  'fit.facts-there': (f: { name: string }) =>
    `facts are kept as "${f.name}" already; replace them, or give these another name`,
} as const;
