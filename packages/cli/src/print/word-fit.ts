import type { Cents, Fact, Field, JudgementLine, LineReason, MoneyAnswer, Seen } from '@bearings/core/fit';

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

const REASONS: Readonly<Record<LineReason, string>> = {
  meets: 'met',
  'does-not-meet': 'not met',
  unknown: 'nobody says',
  'case-by-case': 'decided case by case',
  'ties-may-count': 'residents only, but you have a tie there: ask',
  'score-too-old': 'your score is older than the oldest that is accepted',
  'not-taken': 'required, and you have not taken it',
  'not-said': 'required, and you have not said whether you have it',
  'no-subject-known': 'no subject that it asks for is known',
  'too-little': 'what you have saved does not cover it',
  'cost-unknown': 'the cost is unknown',
  'no-rate': 'what you have saved is of another currency, and you gave no rate',
};

/** One line of a judgement: "accepts out-of-state applicants: residents only (not met)". */
export function wordLine({ field, fact, reason }: JudgementLine, fields: ReadonlyMap<string, Field>): string {
  const known = fields.get(field);
  const label = known?.label ?? (field === 'degree' ? 'Degree' : 'Prerequisites');
  const said = fact && fact.value.kind !== 'missing' ? `: ${wordFact(fact, known)}` : '';
  return `${label}${said} (${REASONS[reason]})`;
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

/** What a wish saw at a school. */
export function wordSeen(seen: Seen, fields: ReadonlyMap<string, Field>): string {
  switch (seen.kind) {
    case 'fact':
      return wordFact(seen.fact, fields.get(seen.fact.field));
    case 'distance':
      return `${Math.round(seen.kilometres)} km away`;
    case 'rank':
      return `rank ${seen.rank.rank}${seen.rank.low === seen.rank.high ? '' : ` (${seen.rank.low} to ${seen.rank.high})`}`;
    case 'nothing':
      return 'unknown';
  }
}
