/**
 * The golden edition: five fictional schools through the whole of the core. Prints the ranking and holds it, with every
 * contribution, against the committed answer; `--write` accepts what moved.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { canonicalJson, rankSchools } from '../../packages/core/dist/index.js';
import { fiveSchoolMethodology, fiveSchools } from '../../packages/testkit/dist/index.js';

const EXPECTED = new URL('expected.json', import.meta.url);
const methodology = fiveSchoolMethodology();
const { placements, scores } = rankSchools({ methodology, evidence: fiveSchools(), startsFrom: 'readings' });

const plain = (value) =>
  JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'number' && Number.isNaN(v) ? null : v)));
const answer = plain({ fictional: true, methodology, placements, scores });
const scoreOf = new Map(scores.map((s) => [s.school, s]));

process.stdout.write('Five schools (fictional)\n');
for (const p of placements) {
  const s = scoreOf.get(p.school);
  const parts =
    s.kind === 'scored' ? s.contributions.map((c) => `${c.indicator} ${c.points.toFixed(1)}`).join(', ') : p.because;
  const place = p.kind === 'ranked' ? p.label : `no rank: ${p.reason}`;
  process.stdout.write(
    `${place.padStart(4)}  ${p.school.padEnd(12)} ${s.kind === 'scored' ? s.printed.toFixed(1).padStart(6) : ''}  ${parts}\n`,
  );
}

const text = `${JSON.stringify(JSON.parse(canonicalJson(answer)), null, 2)}\n`;
if (process.argv.includes('--write')) writeFileSync(EXPECTED, text);
else if (!existsSync(EXPECTED) || readFileSync(EXPECTED, 'utf8') !== text) {
  process.stderr.write(
    'the golden edition moved: look at the difference, then accept it by npm run golden -- --write\n',
  );
  process.exit(1);
}
