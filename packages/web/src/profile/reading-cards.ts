import type { ExplainedContribution, ExplainedReading, Explanation } from '@bearings/contract';
import type { Derivation, Indicator, IndicatorUse, MissingReason, ReadingRecord, Source } from '@bearings/core';
import type { EvidenceParcel, SchoolEvidence } from '../engine/school-evidence.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { labelOf } from '../text/say.js';
import { type Position, positionAmong } from './position-among.js';

/** One reading of a school with all that it takes to check it. */
export interface ReadingCard {
  readonly indicator: Indicator;
  readonly label: string;
  readonly unit: string;
  /** Number of its colour; undefined where the method does not count it. */
  readonly slot: number | null | undefined;
  readonly value: number | null;
  readonly category: string | null;
  /** Why there is neither; "no-record" where no source of the edition lists the school. */
  readonly missing: MissingReason | 'no-record' | null;
  /** Readings of all schools compared; null where they are no numbers. */
  readonly values: Float64Array | null;
  /** Null where there is no number. */
  readonly position: Position | null;
  /** The records behind it: those that were counted, or all, the latest first. Of what is computed, those of its parts. */
  readonly records: readonly ExplainedReading[];
  /** How the method uses it; null where it does not count it. */
  readonly use: IndicatorUse | null;
  /** How it is computed from others; null where it is read as it stands. */
  readonly derivation: Derivation | null;
  /** What the school got for it; null where it is not counted. */
  readonly contribution: ExplainedContribution | null;
  /** Names of the indicators that are computed from it. */
  readonly partOf: readonly string[];
}

interface CardsInput {
  readonly model: TableModel;
  /** Row of the school. */
  readonly row: number;
  readonly evidence: EvidenceParcel;
  readonly own: SchoolEvidence;
  readonly explained: Explanation;
}

/** The readings of a school: those that the method counts, in its order, and then all others by name. */
export function gatherCards(input: CardsInput): { readonly counted: ReadingCard[]; readonly beside: ReadingCard[] } {
  const { model, evidence } = input;
  const uses = model.standing.methodology?.indicators ?? [];
  const counted = uses.map((use) => countedCard(input, use));
  const ids = new Set<string>(uses.map(({ indicator }) => indicator));
  const beside = evidence.indicators.filter(({ id }) => !ids.has(id)).map((indicator) => besideCard(input, indicator));
  return { counted, beside: beside.sort((a, b) => (a.label < b.label ? -1 : 1)) };
}

function countedCard({ model, row, evidence, own, explained }: CardsInput, use: IndicatorUse): ReadingCard {
  const id = use.indicator;
  const indicator = model.table.indicators.get(id) ?? nameless(id);
  const readings = model.table.readings.get(id);
  const value = numberAt(readings?.values, row);
  const derivation = derivationsOf(model).find((way) => way.indicator === id) ?? null;
  const contribution = explained.contributions.find((part) => part.indicator === id) ?? null;
  return {
    ...described(model, evidence, indicator),
    unit: derivation ? indicator.unit : unitOf(own, indicator),
    value,
    category: null,
    missing: value === null ? missingOf(own, id, readings?.missing[row] ?? null, derivation !== null) : null,
    values: readings?.values ?? null,
    position: value === null || !readings ? null : positionAmong(readings.values, value),
    records: contribution?.evidence ?? [],
    use,
    derivation,
    contribution,
  };
}

function besideCard({ model, evidence, own }: CardsInput, indicator: Indicator): ReadingCard {
  const records = own.records.filter((record) => record.indicator === indicator.id);
  const reading = records[0]?.reading;
  const value = reading?.kind === 'value' ? reading.value : null;
  const values = evidence.columns.find(([id]) => id === indicator.id)?.[1] ?? null;
  const numbers = values?.some((number) => !Number.isNaN(number)) ? values : null;
  return {
    ...described(model, evidence, indicator),
    unit: unitOf(own, indicator),
    slot: undefined,
    value,
    category: reading?.kind === 'category' ? reading.category : null,
    missing: reading === undefined ? 'no-record' : reading.kind === 'missing' ? reading.reason : null,
    values: numbers,
    position: value === null || !numbers ? null : positionAmong(numbers, value),
    records: records.map((record) => withSource(record, labelOf(indicator), evidence.sources)),
    use: null,
    derivation: null,
    contribution: null,
  };
}

function described(model: TableModel, evidence: EvidenceParcel, indicator: Indicator) {
  return {
    indicator,
    label: labelOf(indicator),
    slot: model.columns.find(({ id }) => id === indicator.id)?.slot ?? null,
    partOf: derivationsOf(model)
      .filter(({ of }) => of.includes(indicator.id))
      .map((way) => labelIn(model, evidence, way.indicator)),
  };
}

/** The name of an indicator, counted or not; its id where nothing names it. */
export function labelIn(model: TableModel, evidence: EvidenceParcel, id: string): string {
  const known = model.table.indicators.get(id) ?? evidence.indicators.find((indicator) => indicator.id === id);
  return known ? labelOf(known) : id;
}

function derivationsOf({ table, standing }: TableModel): readonly Derivation[] {
  return table.edition.startsFrom === 'readings' ? (standing.methodology?.derivations ?? []) : [];
}

function withSource(record: ReadingRecord, label: string, sources: readonly Source[]): ExplainedReading {
  const { indicator, reading, unit, year, period, population, source, retrieved, licence, stability } = record;
  const listed = sources.find(({ code }) => code === source);
  return {
    indicator,
    label,
    value: reading.kind === 'value' ? reading.value : null,
    missing: reading.kind === 'missing' ? reading.reason : null,
    unit,
    year,
    period,
    population,
    source: listed ?? { code: source, title: '', publisher: '', version: '', licence: '', url: '', note: '' },
    retrieved,
    licence,
    ...(stability ? { stability } : {}),
  };
}

function missingOf(
  own: SchoolEvidence,
  id: string,
  counted: MissingReason | null,
  derived: boolean,
): ReadingCard['missing'] {
  if (!derived && !own.records.some((record) => record.indicator === id)) return 'no-record';
  return counted ?? 'unknown';
}

function unitOf({ records }: SchoolEvidence, { id, unit }: Indicator): string {
  return records.find((record) => record.indicator === id && record.unit !== '')?.unit ?? unit;
}

function numberAt(values: Float64Array | undefined, row: number): number | null {
  const value = values?.[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

function nameless(id: IndicatorUse['indicator']): Indicator {
  return { id, label: id, definition: '', unit: '', direction: 'higher', kind: 'context', warning: '' };
}

/** Why a reading is missing, in words. */
export function wordMissing(missing: NonNullable<ReadingCard['missing']>): string {
  return missing === 'no-record' ? W.profile.missing.noRecord : (W.reasons[missing] ?? missing);
}
