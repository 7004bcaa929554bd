import { type Dialect, total, whole } from '../dialect/dialect.js';
import type { CountingMethod } from '../method/method.js';
import { MILLION } from './relation.js';

/** Levels at which results are told: all works, a field, a subfield and, where a method asks for it, a topic. */
export const SCOPES = ['all', 'field', 'subfield', 'topic'] as const;
export type Scope = (typeof SCOPES)[number];

/** The scopes that results of a method are told at. */
export function scopesOf({ topics }: Pick<CountingMethod, 'topics'>): readonly Scope[] {
  return topics ? SCOPES : SCOPES.slice(0, -1);
}

/** A school and a scope as one number, by which they are told apart faster than by three columns. */
export function partOf(letter: string, scope: Scope): string {
  const id = scope === 'all' ? '0' : `${letter}.${scope}_id`;
  return `(${letter}.school * ${SCOPES.length} + ${SCOPES.indexOf(scope)}) * ${whole(MILLION)} + ${id}`;
}

/** The scope that a row's part stands for, and its number, where the row names the school besides; a subfield's is not asked. */
export function scopeOfPart(letter: string, d: Dialect): { readonly scope: string; readonly id: string } {
  const rest = `${letter}.part - ${letter}.school * ${SCOPES.length * MILLION}`;
  return {
    scope: `case when ${rest} < ${whole(MILLION)} then 'all' else 'field' end`,
    id: `case when ${rest} < ${whole(MILLION)} then ${d.integer('0')} else ${rest} - ${whole(MILLION)} end`,
  };
}

/** How a column is told at a scope: one that is the same in all rows of it, and one that is summed over them. */
export interface Rolled {
  readonly scope: Scope;
  same(column: string): string;
  sum(column: string): string;
}

/** A table of the finest scope at every one: rolled up but for the finest itself, which has one row of each `also` there is. */
export function atEveryScope(
  d: Dialect,
  method: CountingMethod,
  from: string,
  select: (rolled: Rolled) => readonly string[],
  also = '',
): string {
  const scopes = scopesOf(method);
  return scopes
    .map((scope, at) => {
      const letter = 'abcd'[at]!;
      const part = partOf(letter, scope);
      const isFinest = scope === scopes.at(-1);
      const told = select({
        scope,
        same: (column) => (isFinest ? `${letter}.${column}` : `max(${letter}.${column})`),
        sum: (column) => `${isFinest ? `${letter}.${column}` : total(d, `${letter}.${column}`)} as ${column}`,
      });
      return `select
  ${[`${part} as part`, ...(also === '' ? [] : [`${letter}.${also} as ${also}`]), ...told].join(',\n  ')}
from ${from} ${letter}${isFinest ? '' : `\ngroup by ${part}${also === '' ? '' : `, ${letter}.${also}`}`}`;
    })
    .join('\nunion all\n');
}
