import type { Direction, IndicatorKind } from '@bearings/core';
import { findQsIndicator } from '../qs/qs-indicators.js';
import type { ColumnDescription } from './describe-column.js';
import type { MappedIndicator } from './table-map.js';

const LOWER = /\b(?:tuition|fees?|cost|costs|debt|price|acceptance|attrition|dropout|default|mortality|rank)\b/;
const KINDS: readonly (readonly [RegExp, IndicatorKind])[] = [
  [/reputation|peer|survey|assessment|employer/, 'reputation'],
  [/citation|h index|paper|publication|graduates|degrees/, 'output'],
  [/match|residenc|licens|salary|earning|pass|employment|practi[cs]/, 'outcome'],
  [/tuition|fee|mcat|gpa|acceptance|award|grant|expend|funding|faculty|enrol/, 'input'],
];

/** A first definition of an indicator from its column; what nobody can guess (whom it counts, its source) stays empty. */
export function guessIndicator(column: ColumnDescription, taken: ReadonlySet<string>): MappedIndicator {
  const known = findQsIndicator(column.folded)?.indicator;
  const year = /\b((?:19|20)\d\d)\b/.exec(column.header)?.[1];
  return {
    id: freeId(known?.id ?? slug(column.folded), taken),
    column: column.address,
    label: known?.label ?? column.header,
    definition: '',
    unit: guessUnit(column),
    direction: known ? 'higher' : guessDirection(column.folded),
    kind: known?.kind ?? KINDS.find(([words]) => words.test(column.folded))?.[1] ?? 'context',
    year: year === undefined ? null : Number(year),
    period: '',
    population: '',
    source: '',
  };
}

function guessDirection(folded: string): Direction {
  return LOWER.test(folded) ? 'lower' : 'higher';
}

function guessUnit(column: ColumnDescription): string {
  if (column.percent) return 'percent';
  if (column.currency || /\b(?:usd|tuition|dollars?)\b/.test(column.folded)) return 'USD';
  if (/\bscores?\b/.test(column.folded) || findQsIndicator(column.folded)) return 'score of 100';
  return 'number';
}

/** Letters and digits of plain Latin joined by hyphens, starting with a letter. */
function slug(folded: string): string {
  const plain = folded
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/%/g, ' percent ')
    .replace(/[^a-z0-9]+/g, '-');
  const trimmed = plain
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  if (trimmed === '') return 'indicator';
  return /^[a-z]/.test(trimmed) ? trimmed : `indicator-${trimmed}`;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let n = 2, free = id; ; n++) {
    if (!taken.has(free)) return free;
    free = `${id}-${n}`;
  }
}
