/**
 * Robustness figures of the Medicine table that QS published for 2026: its individually ranked schools with all five
 * indicators, by the declared methodology; and the same figures by NumPy from the same drawn weights. Needs the built
 * packages: `npx tsc -b packages/core packages/intake && node bench/doubt-qs.mjs [WORKBOOK] [DRAWS] [SEED]`. $PYTHON is a
 * Python with NumPy; without one only ours are printed. Exit status 1 where a rank count or a figure differs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as core from '../packages/core/dist/index.js';
import { draftEdition, listQsTables, openWorkbook, readQsSheet } from '../packages/intake/dist/index.js';
import { askNumPy, compareFigures, drawSchemes, GROUPS, measureTable } from './doubt-figures.mjs';
import { readMedicine } from './doubt-medicine.mjs';

const given = process.argv[2];
const path = given ?? fileURLToPath(new URL('../../shared/data/qs/qs_by_subject_2026_official.xlsx', import.meta.url));
const [draws, seed] = [Number(process.argv[3] ?? 4000), Number(process.argv[4] ?? 1)];
if (!existsSync(path)) {
  console.log(`skipped: no ${given ?? '../shared/data'}`);
  process.exit(0);
}

const intake = { draftEdition, listQsTables, openWorkbook, readQsSheet };
const { ranking, printed, ranked } = readMedicine(core, intake, readFileSync(path));
const drawn = drawSchemes(core, ranking.declared, draws, seed);
const ours = measureTable(core, ranking, printed, drawn);
const theirs = askNumPy(ranking, printed, drawn);
const difference = theirs && compareFigures(ours, theirs);

const share = (part) => `${(100 * part).toFixed(1)} %`;
const line = (what, values) => console.log(`${what.padEnd(58)} ${values.join('  ')}`);
line('schools ranked one by one; with all five indicators', [ranked, ranking.schools.length]);
line('indicators', ranking.indicators);
line(
  'standard deviation of scores',
  ours.deviations.map((value) => value.toFixed(1)),
);
line('share of the variance of the overall score', ours.varianceShares.map(share));
line(
  'squared correlation with the overall score',
  ours.squaredCorrelations.map((value) => value.toFixed(2)),
);
line('neighbours printed with equal scores', [share(ours.equal)]);
line('neighbours printed at most 0.1 apart, from rank 11 on', [share(ours.near)]);
line(
  `median width of the 95 % rank range, ${draws} draws; ranks`,
  GROUPS.map((ends) => ends.join('-')),
);
for (const { scheme, part, widths, kept, firstStays } of ours.schemes) {
  line(`  ${scheme}, ${100 * part} %`, [
    ...widths,
    `top ten kept ${kept.toFixed(2)}`,
    `first stays ${share(firstStays)}`,
  ]);
}
line('NumPy', [difference ? `${difference.figures} figures, at most ${difference.largest} apart; rank counts that differ: ${difference.otherCounts}` : 'skipped: no NumPy']); // biome-ignore format: one line
process.exitCode = difference && !(difference.largest <= 1e-9 && difference.otherCounts === 0) ? 1 : 0;
