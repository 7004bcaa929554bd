import { methodologyOf, plainSchool, useOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import {
  nameRules,
  openScenarios,
  parseYearWindow,
  rankScenarios,
  type ReadingRecord,
  tabulate,
  withYears,
  type YearWindow,
} from '../../../src/index.js';
import { aRecord } from '../../a-record.js';
import { faultOf } from '../../fault-of.js';

const SCHOOLS = ['us-a', 'us-b', 'us-c'].map((id) => plainSchool(id));
/** In 2024 the order is a, b, c; over two years it is c, b, a. The one reading of fame is of 2024. */
const READINGS: ReadingRecord[] = [
  ...[3, 2, 1].map((value, i) => aRecord(SCHOOLS[i]!.id, 'grants', value, 2024)),
  ...[0, 10, 20].map((value, i) => aRecord(SCHOOLS[i]!.id, 'grants', value, 2023)),
  ...[5, 5, 5].map((value, i) => aRecord(SCHOOLS[i]!.id, 'fame', value, 2024)),
];
const methodology = methodologyOf([useOf('grants', 0.9), useOf('fame', 0.1)]);
const inputs = { schools: SCHOOLS, readings: READINGS, previous: [], startsFrom: 'readings' as const };
const over = (window: YearWindow) => {
  const other = withYears(methodology, window, READINGS, 'readings');
  return { methodology: other, evidence: tabulate({ ...inputs, methodology: other }) };
};

describe('rules over other years', () => {
  it('take the mean of so many years where there are as many, and leave the others', () => {
    const { methodology: other, evidence } = over('mean:2');
    expect(other.indicators.map(({ years }) => years)).toEqual([{ take: 'mean', count: 2 }, { take: 'latest' }]);
    expect([...evidence.columns.get('grants' as never)!.values]).toEqual([1.5, 6, 10.5]);
    expect([...evidence.columns.get('fame' as never)!.values]).toEqual([5, 5, 5]);
  });

  it('are a set of rules like any other', () => {
    const input = { methodology, evidence: tabulate({ ...inputs, methodology }), startsFrom: 'readings' as const };
    const rules = [{}, { years: 'mean:2' as const }];
    const space = openScenarios(input, { spread: null, rules, over, evidence: null }, 1);
    const { ranks } = rankScenarios(space, 0, 200);
    const block = space.block(0, 200);
    const seen = new Set<number>();
    for (let draw = 0; draw < 200; draw++) {
      const found = [ranks[draw], ranks[200 + draw], ranks[400 + draw]];
      expect(found).toEqual(block.rules[draw] === 0 ? [1, 2, 3] : [3, 2, 1]);
      seen.add(block.rules[draw]!);
    }
    expect(seen.size).toBe(2);
  });

  it('are written beside the others, and refused where they mean nothing', () => {
    expect(nameRules({ normalize: 'min-max', years: 'mean:2' })).toBe('normalize=min-max, years=mean:2');
    expect(parseYearWindow('latest')).toBe('latest');
    for (const text of ['', 'mean', 'mean:0', 'mean:10', 'first'])
      expect(faultOf(() => parseYearWindow(text))).toMatch(/^question.malformed: .*years.*latest or mean:N/);
    expect(faultOf(() => over('mean:3'))).toMatch(/^question.malformed: .*years.*no indicator has as many/);
    expect(faultOf(() => withYears(methodology, 'latest', READINGS, 'indicator-scores'))).toMatch(
      /^question.malformed: .*years.*starts from readings/,
    );
  });
});
