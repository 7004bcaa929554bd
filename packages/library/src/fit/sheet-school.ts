import {
  type AxisAnswer,
  BAND_PERCENTILES,
  type Deadline,
  type Fact,
  type FactTable,
  type Field,
  type FieldId,
  type FitSchool,
  type ListEntry,
  type MoneyRules,
} from '@bearings/core/fit';
import { type Html, html } from './html.js';
import type { ListWords } from './list-words.js';
import type { SheetSources } from './sheet-sources.js';
import { wordDate } from './write-share.js';

/** What one school of a sheet is written from. */
export interface SheetSchool {
  readonly entry: ListEntry;
  readonly name: string;
  /** Null where the school is outside the cohort. */
  readonly seen: FitSchool | null;
  readonly deadlines: readonly Deadline[];
}

/** What all schools of a sheet share. */
export interface SheetContext {
  readonly facts: FactTable;
  readonly fields: ReadonlyMap<string, Field>;
  /** Labels of wishes by id. */
  readonly wishes: ReadonlyMap<string, string>;
  readonly rules: MoneyRules;
  readonly words: ListWords;
  readonly sources: SheetSources;
  /** Whether the person's own scores are shown, and what is worked out of their means. */
  readonly withPerson: boolean;
  /** Whether what a source lets nobody pass on is shown. */
  readonly withLicensed: boolean;
}

/** Whether facts may stand on the sheet. */
export function mayShow(facts: readonly Fact[], { withLicensed }: SheetContext): boolean {
  return withLicensed || facts.every(({ licence }) => licence === 'publishable');
}

/** What a year costs, with its facts; in words where it is unknown, or withheld. */
export function wordCost(seen: FitSchool | null, context: SheetContext): Html {
  const { words, sources } = context;
  const cost = seen?.money.cost;
  if (cost === undefined || cost.kind === 'unknown') return html`${words.shared.unknown}`;
  if (!mayShow(cost.facts, context)) return html`${words.shared.withheld}`;
  const amount = words.amount(cost.cents);
  return sources.fact(cost.kind === 'at-least' ? words.shared.atLeast(amount) : amount, cost.facts);
}

/** What is left to find in the first year; in words where nobody can tell. */
export function wordGap(seen: FitSchool | null, context: SheetContext): Html {
  const { words, sources } = context;
  if (seen === null) return html`${words.shared.unknown}`;
  const { money } = seen;
  if (money.reason !== null || money.cost.kind === 'unknown')
    return html`${words.noGap[money.reason ?? 'cost-unknown']}`;
  if (!mayShow(money.cost.facts, context)) return html`${words.shared.withheld}`;
  const amount = words.amount(money.years[0]?.gap ?? 0);
  return sources.computed(money.isLeast ? words.shared.atLeast(amount) : amount, money.cost.facts);
}

/** A deadline with its fact, or that nobody says. */
export function wordDeadline(deadline: Deadline, context: SheetContext): Html {
  const { words, sources } = context;
  const { date, zone, fact } = deadline;
  if (date === null) return html`${words.shared.unknown}`;
  const text = wordDate(date, zone);
  if (fact === null) return sources.own(text);
  return mayShow([fact], context) ? sources.fact(text, [fact]) : html`${words.shared.withheld}`;
}

/** One school at length, and what of it is not known. */
export function writeSheetSchool(school: SheetSchool, context: SheetContext): Html {
  const { entry, name, seen, deadlines } = school;
  const { words, fields } = context;
  const { rows } = words.sheet;
  const row = (label: string, content: Html | readonly Html[] | null): Html | null =>
    content === null || (Array.isArray(content) && content.length === 0)
      ? null
      : html`<dt>${label}</dt><dd>${Array.isArray(content) ? content.map((one, i) => html`${i > 0 ? html`<br>` : null}${one}`) : content}</dd>`;
  const label = (field: string): string =>
    fields.get(field)?.label ?? words.requirements[field === 'degree' ? 'degree' : 'prerequisites'];
  const open = (seen?.judgement.lines ?? []).filter(({ outcome }) => outcome !== 'kept');
  const known = deadlines.filter(({ date }) => date !== null);
  const unknown = [...new Set(unknownOf(school, context))];
  return html`
<section class="school"><h3>${name || entry.school}</h3><dl>${[
    row(
      rows.requirements,
      open.map(({ requirement, outcome, field, reason }) => {
        const what = requirement === 'degree' ? words.requirements.degree : label(field);
        return html`${what}: ${words.outcomes[outcome]} (${words.reasons[reason]})`;
      }),
    ),
    row(
      rows.numbers,
      seen ? [seen.chances.label.mcat, seen.chances.label.gpa].flatMap((axis) => wordAxis(axis, seen, context)) : null,
    ),
    row(rows.cost, seen && seen.money.cost.kind !== 'unknown' ? wordCost(seen, context) : null),
    row(rows.loans, seen && context.withPerson ? wordLoans(seen, context) : null),
    row(
      rows.deadlines,
      known.map((one) => html`${one.field === null ? one.what : label(one.field)}: ${wordDeadline(one, context)}`),
    ),
    row(rows.notes, entry.notes === '' ? null : html`<span class="note">${entry.notes}</span>`),
    row(rows.unknown, unknown.length === 0 ? null : html`${unknown.join('; ')}`),
  ]}</dl></section>`;
}

/** What nobody says of a school that the sheet would need. */
function unknownOf({ seen, deadlines }: SheetSchool, { fields, wishes, words }: SheetContext): string[] {
  const label = (field: string): string => fields.get(field)?.label ?? field;
  const cost = seen?.money.cost;
  return [
    ...(seen?.judgement.lines ?? [])
      .filter(({ outcome, reason }) => outcome === 'cannot-say' && reason === 'unknown')
      .map(({ field }) => label(field)),
    ...(seen?.parts ?? []).filter(({ value }) => value === null).map(({ wish }) => wishes.get(wish) ?? wish),
    ...(cost === undefined || cost.kind === 'unknown' ? [label('cost-of-attendance')] : []),
    ...(cost?.kind === 'at-least' ? cost.unknown.map(label) : []),
    ...deadlines.filter(({ date, field }) => date === null && field !== null).map(({ field }) => label(field!)),
    ...(seen?.chances.label.label === 'cannot-say' || seen === null ? [words.sheet.columns.label] : []),
  ];
}

/** A score against the bands that give the label, each number with its fact; the bands alone on a sheet without the person. */
function wordAxis(axis: AxisAnswer, seen: FitSchool, context: SheetContext): Html[] {
  const { words, sources, facts, withPerson } = context;
  const { own, used } = axis;
  if (used === null) return [];
  const bands = BAND_PERCENTILES.flatMap((percentile) => {
    const field = `${axis.axis}-p${percentile}` as FieldId;
    const fact = facts
      .all(seen.school, field)
      .find((one) => one.population === used.population && one.residency === used.residency && one.year === used.year);
    return fact?.value.kind === 'value' ? [{ percentile, fact, value: fact.value.value }] : [];
  });
  if (bands.length === 0) return [];
  const behind = bands.map(({ fact }) => fact);
  if (!mayShow(behind, context)) return [html`${axis.axis.toUpperCase()}: ${words.shared.withheld}`];
  const decimals = axis.axis === 'gpa' ? 2 : 0;
  const write = (value: number): string =>
    words.number(value, Number.isInteger(value) ? decimals : Math.max(decimals, 1));
  const at = bands.map(({ percentile, value }) => `p${percentile} ${write(value)}`).join(', ');
  const whose = [used.population, used.residency, used.year ?? ''].join(' ').trim();
  const name = axis.axis.toUpperCase();
  if (!withPerson) return [sources.fact(words.sheet.bandsAlone(name, at, whose), behind)];
  const text = words.sheet.bands(name, own === null ? words.sheet.notSaid : write(own), at, whose);
  return [own === null ? sources.fact(text, behind) : sources.computed(text, behind)];
}

/** Loans and gap over the years of study, by the rule that holds. */
function wordLoans({ money }: FitSchool, context: SheetContext): Html | null {
  const { words, sources, rules } = context;
  if (money.reason !== null || money.cost.kind === 'unknown')
    return html`${words.noGap[money.reason ?? 'cost-unknown']}`;
  if (!mayShow(money.cost.facts, context)) return html`${words.shared.withheld}`;
  const atLeast = (cents: number): string =>
    money.isLeast ? words.shared.atLeast(words.amount(cents)) : words.amount(cents);
  const text = words.sheet.loans(words.amount(money.loans), atLeast(money.gap), money.rule?.id ?? '');
  const full = rules.loans.find(({ id }) => id === money.rule?.id);
  const computed = sources.computed(text, money.cost.facts);
  const converted = money.converted;
  return html`${computed}${full ? html` ${sources.rule(full.id, full.source, words.grades[full.grade])}` : null}${
    converted
      ? html`<br>${sources.own(words.sheet.converted('USD', words.number(converted.rate, 4), converted.date, converted.source))}`
      : null
  }`;
}
