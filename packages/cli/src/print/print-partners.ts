import type { ListedPartner, ListedPartners } from '@bearings/store/works';
import type { CsvTable } from './print-answer.js';
import { printColumns, wrapText } from './print-columns.js';
import { shortDigest, writeReading } from './words.js';

const first = ({ partners }: ListedPartners, shown: number | null): readonly ListedPartner[] =>
  shown === null ? partners : partners.slice(0, shown);

/** The partners behind a network as a table, with the formula that makes the index of them. */
export function printPartners(
  listed: ListedPartners,
  { shown, fictional, width }: { readonly shown: number | null; readonly fictional: boolean; readonly width: number },
): string {
  const { school, scope, reading, rule, partners, countries, run } = listed;
  const value = reading === null ? 'not defined' : writeReading(reading);
  const head = wrapText(
    `${school}, international-research-network${scope === 'all' ? '' : `, ${scope}`}: ${value}. ${partners.length === 1 ? '1 partner' : `${partners.length} partners`} with ${rule.leastWorks} joint works or more, in ${countries.length === 1 ? '1 country' : `${countries.length} countries`}, by ${rule.formula}, as the run ${shortDigest(run)} counted.`,
    width,
  );
  const rows = first(listed, shown);
  const table = printColumns(
    [
      { head: 'institution', align: 'left' },
      { head: 'country', align: 'left' },
      { head: 'joint works', align: 'right' },
      { head: 'OpenAlex', align: 'left' },
    ],
    rows.map(({ institution, name, country, works }) => [
      name,
      country,
      writeReading(Number(works)),
      fictional ? `I${institution}` : `https://openalex.org/I${institution}`,
    ]),
    width,
  );
  const rest =
    rows.length < partners.length ? `\nand ${partners.length - rows.length} more; without --top all are listed\n` : '';
  return `${head}\n\n${table}${rest}${fictional ? '\nFictional: every school and number here is made up.\n' : ''}`;
}

/** The same as rows. */
export function tableOfPartners(listed: ListedPartners, shown: number | null): CsvTable {
  return {
    columns: ['school', 'scope', 'institution_id', 'ror', 'name', 'country', 'works'],
    rows: first(listed, shown).map(({ institution, ror, name, country, works }) => [
      ...[listed.school, listed.scope, `I${institution}`, ror, name, country, Number(works)],
    ]),
  };
}

/** The same with whole numbers as JSON writes them. */
export function jsonOfPartners(listed: ListedPartners, shown: number | null): object {
  return {
    ...listed,
    partners: first(listed, shown).map(({ institution, works, ...of }) => ({
      institution: `I${institution}`,
      ...of,
      works: Number(works),
    })),
  };
}
