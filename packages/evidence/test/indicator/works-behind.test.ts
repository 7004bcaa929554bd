import { expect, it } from 'vitest';
import { partOfWork, worksBehind } from '../../src/index.js';

const MILLION = 1_000_000n;

it.each([
  ['nothing', 0n, 333_333n],
  ['half a millionth', 1n, 500_000n],
  ['less than half', 1n, 499_999n],
  ['a whole work', 1_234_567n, 1_000_000n],
  ['a product beyond 2^53', 12_345_678_901_234n, 333_333n],
  ['the most of both', 8_999_999_999_999n, 999_999n],
])('a score by credit is rounded to the millionth, halves up, to the digit: %s', (_, score, credit) => {
  const wanted = (score * credit + MILLION / 2n) / MILLION;
  expect(partOfWork(worksBehind('normalized-citations')!, score, credit, 'fractional')).toBe(wanted);
  expect(partOfWork(worksBehind('top-10')!, score, credit, 'fractional')).toBe(wanted);
});

it('a count by credit is a whole number of millionths', () => {
  expect(partOfWork(worksBehind('citations')!, 7n, 250_000n, 'fractional')).toBe(1_750_000n);
  expect(partOfWork(worksBehind('works')!, 1n, 250_000n, 'fractional')).toBe(250_000n);
  expect(partOfWork(worksBehind('citations')!, 7n, 250_000n, 'full')).toBe(7n);
});
