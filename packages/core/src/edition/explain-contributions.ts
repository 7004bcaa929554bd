import type { IndicatorId } from '../indicator/indicator.js';
import type { MissingReason, ReadingRecord } from '../indicator/reading.js';
import type { Source } from '../indicator/source.js';
import type { Methodology } from '../methodology/methodology.js';
import { listParts, neededIndicators } from '../methodology/needed-indicators.js';
import { countReading, NO_RECORD, type CountedReading } from '../scoring/count-reading.js';
import type { Contribution, Scored } from '../scoring/score.js';
import type { ExplainedContribution, ExplainedReading, ExplainSchoolInput } from './explanation.js';
import { numberOrNull } from './number-or-null.js';

/**
 * One line per indicator of the methodology, whether the school was scored or not: who has no score can still see
 * which of its readings are there. A constant that rescaling adds stands last.
 */
export function explainContributions(input: ExplainSchoolInput, scored: Scored | null): ExplainedContribution[] {
  const { methodology } = input;
  if (!methodology) return [];
  const contributions = new Map((scored?.contributions ?? []).map((c) => [c.indicator, c]));
  const counted = countReadings(input, methodology);
  const parts = listParts(input.edition.startsFrom === 'readings' ? methodology.derivations : []);
  const labels = new Map(input.indicators.map((indicator) => [indicator.id, indicator.label]));
  const lines = methodology.indicators.map(({ indicator }): ExplainedContribution => {
    const readings = (parts.get(indicator) ?? [indicator]).map((part) => counted.get(part) ?? NO_RECORD);
    return {
      indicator,
      label: labels.get(indicator) ?? indicator,
      ...explainPoints(contributions.get(indicator), parts.has(indicator) ? null : (readings[0] ?? NO_RECORD)),
      evidence: readings.flatMap(({ records }) =>
        records.map((record) => explainReading(record, labels, input.sources)),
      ),
    };
  });
  const constant = contributions.get(null);
  if (!constant) return lines;
  return [
    ...lines,
    { indicator: null, label: 'constant of rescaling', ...explainPoints(constant, null), evidence: [] },
  ];
}

function countReadings(input: ExplainSchoolInput, methodology: Methodology): Map<IndicatorId, CountedReading> {
  const own = new Map<IndicatorId, ReadingRecord[]>();
  for (const record of input.readings) {
    if (record.school === input.school) own.set(record.indicator, [...(own.get(record.indicator) ?? []), record]);
  }
  const needed = neededIndicators(methodology, input.edition.startsFrom);
  return new Map([...needed].map(([indicator, years]) => [indicator, countReading(own.get(indicator) ?? [], years)]));
}

/** The numbers of a contribution; without one, those of the reading alone, where it is not derived. */
function explainPoints(
  contribution: Contribution | undefined,
  reading: CountedReading | null,
): Omit<ExplainedContribution, 'indicator' | 'label' | 'evidence'> {
  return {
    reading: numberOrNull(contribution?.reading ?? reading?.value ?? Number.NaN),
    missing: contribution ? contribution.missing : (reading?.missing ?? null),
    filledBy: contribution?.filledBy ?? null,
    treated: numberOrNull(contribution?.treated ?? Number.NaN),
    normalized: numberOrNull(contribution?.normalized ?? Number.NaN),
    weight: numberOrNull(contribution?.weight ?? Number.NaN),
    points: numberOrNull(contribution?.points ?? Number.NaN),
  };
}

function explainReading(
  record: ReadingRecord,
  labels: ReadonlyMap<IndicatorId, string>,
  sources: readonly Source[],
): ExplainedReading {
  const { indicator, reading, unit, year, period, population, retrieved, licence, stability } = record;
  const missing: MissingReason | null = reading.kind === 'missing' ? reading.reason : null;
  return {
    indicator,
    label: labels.get(indicator) ?? indicator,
    value: reading.kind === 'value' ? reading.value : null,
    missing,
    unit,
    year,
    period,
    population,
    source: sources.find((source) => source.code === record.source) ?? nameSource(record.source),
    retrieved,
    licence,
    ...(stability ? { stability } : {}),
  };
}

function nameSource(code: string): Source {
  return { code, title: '', publisher: '', version: '', licence: '', url: '', note: '' };
}
