import { formatCsv, neutralizeFormula } from '@bearings/intake/csv';
import type { DoubtAnswer } from '@bearings/library';
import { aboutTable } from '../charts/about.js';
import { downloadText } from '../charts/download.js';
import type { LiveTable } from '../live/live-table.js';
import { W } from '../text/language.js';
import { tableOfDoubt } from './table-of-doubt.js';

/** The answer as files: all of it as JSON, the schools as CSV with what they are over beside it. */
export function DoubtFiles({ answer, table }: { readonly answer: DoubtAnswer; readonly table: LiveTable }) {
  const words = W.doubt.page;
  const name = `bearings-doubt-${answer.edition.id}`;
  const { schools, ...about } = answer;
  const saveCsv = (): void => {
    const { columns, rows } = tableOfDoubt(schools);
    const safe = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralizeFormula(cell) : cell)));
    downloadText(`${name}.csv`, 'text/csv', formatCsv(columns, safe));
    const told = { ...about, evidence: aboutTable(table), address: location.href };
    downloadText(`${name}.csv.about.json`, 'application/json', `${JSON.stringify(told, null, 2)}\n`);
  };
  return (
    <p className="doubt-files">
      <button type="button" className="button" onClick={saveCsv}>
        {words.csv}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => downloadText(`${name}.json`, 'application/json', `${JSON.stringify(answer, null, 2)}\n`)}
      >
        {words.json}
      </button>
      {table.edition.licence === 'not-to-publish' && <span className="small soft">{W.charts.notToPublish}</span>}
    </p>
  );
}
