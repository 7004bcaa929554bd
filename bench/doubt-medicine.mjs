import { readFileSync } from 'node:fs';

const DECLARED = new URL('../methodologies/qs-medicine-2023/methodology.json', import.meta.url);

/**
 * The Medicine table of a workbook of QS as a weighted sum over the schools that it ranks one by one and that have all
 * indicators, with their printed scores. `core` and `intake` are the doors of the two packages, built or from source.
 */
export function readMedicine(core, intake, bytes) {
  const name = 'qs.xlsx';
  const { sheet } = intake.listQsTables(bytes, name).find(({ subject }) => subject === 'Medicine');
  const published = intake.readQsSheet(intake.openWorkbook(bytes, name), sheet);
  const draft = intake.draftEdition(published, { id: 'qs-table', matches: new Map() });
  const methodology = core.parseMethodology(JSON.parse(readFileSync(DECLARED, 'utf8')), 'methodology.json');
  const startsFrom = 'indicator-scores';
  const overall = new Map(draft.printed.map((row) => [row.school, row.overall]));
  const isRanked = (id) => !Number.isNaN(overall.get(id));
  const values = new Map(draft.schools.map(({ id }) => [id, 0]));
  for (const { school, reading } of draft.readings)
    if (reading.kind === 'value') values.set(school, values.get(school) + 1);
  const ranked = draft.schools.filter(({ id }) => isRanked(id));
  const whole = ranked.filter(({ id }) => values.get(id) === methodology.indicators.length);
  const ids = new Set(whole.map(({ id }) => id));
  const readings = draft.readings.filter(({ school }) => ids.has(school));
  const evidence = core.tabulate({ schools: whole, readings, previous: [], methodology, startsFrom });
  const ranking = core.requireLinear(core.prepareScoring({ methodology, evidence, startsFrom }), methodology);
  return { ranking, printed: ranking.schools.map((id) => overall.get(id)), ranked: ranked.length };
}
