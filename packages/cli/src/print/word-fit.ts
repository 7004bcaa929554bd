import type { Cents, Fact, Field, JudgementLine, MoneyAnswer, Seen } from '@bearings/core/fit';
import { LIST_WORDS } from '@bearings/library/fit';

/** An amount in whole units: "48,000". */
export function wordAmount(cents: Cents): string {
  return Math.round(cents / 100).toLocaleString('en-US');
}

/** A part in whole percents. */
export function wordPart(part: number): string {
  return `${Math.round(100 * part)} %`;
}

/** What a year costs: "48,000", ">= 70,000" where a part is unknown, nothing where all is. */
export function wordMoney({ cost }: Pick<MoneyAnswer, 'cost'>): string {
  if (cost.kind === 'unknown') return '';
  return `${cost.kind === 'at-least' ? '>= ' : ''}${wordAmount(cost.cents)}`;
}

/** One line of a judgement: "accepts out-of-state applicants: residents only (not met)". */
export function wordLine({ field, fact, reason }: JudgementLine, fields: ReadonlyMap<string, Field>): string {
  const known = fields.get(field);
  const label = known?.label ?? (field === 'degree' ? 'Degree' : 'Prerequisites');
  const said = fact && fact.value.kind !== 'missing' ? `: ${wordFact(fact, known)}${wordCounted(fact)}` : '';
  return `${label}${said} (${LIST_WORDS.reasons[reason]})`;
}

/** What a fact says, with its unit. */
export function wordFact({ value }: Fact, field: Field | undefined): string {
  switch (value.kind) {
    case 'value': {
      const unit = field?.shape.kind === 'number' ? ` ${field.shape.unit}` : '';
      return `${value.value.toLocaleString('en-US', { maximumFractionDigits: 20 })}${unit}`;
    }
    case 'category': {
      const values = field?.shape.kind === 'category' ? field.shape.values : [];
      return values.find(({ id }) => id === value.category)?.label ?? value.category;
    }
    case 'date':
      return value.zone === '' ? value.date : `${value.date} ${value.zone}`;
    case 'missing':
      return `unknown (${value.reason.replaceAll('-', ' ')})`;
  }
}

/** Whom a number counts, " (matriculated, all)"; nothing where its field is not told apart by it. */
function wordCounted({ population, residency }: Fact): string {
  if (population === null) return '';
  return ` (${[population, residency].filter((part) => part !== null).join(', ')})`;
}

/** What a wish saw at a school. */
export function wordSeen(seen: Seen, fields: ReadonlyMap<string, Field>): string {
  switch (seen.kind) {
    case 'fact':
      return `${wordFact(seen.fact, fields.get(seen.fact.field))}${wordCounted(seen.fact)}`;
    case 'distance':
      return `${Math.round(seen.kilometres)} km away`;
    case 'rank':
      return `rank ${seen.rank.rank}${seen.rank.low === seen.rank.high ? '' : ` (${seen.rank.low} to ${seen.rank.high})`}`;
    case 'nothing':
      return 'unknown';
  }
}
