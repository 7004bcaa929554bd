import { fault } from '../fault/fault.js';
import type { IndicatorId } from '../indicator/indicator.js';
import type { IndicatorUse, Methodology } from '../methodology/methodology.js';
import { requireWeights } from '../methodology/require-weights.js';
import { aggregateTree } from './aggregate/aggregate-tree.js';
import { commonest, type Exclusion, findExclusion } from './check-eligibility.js';
import { MISSING_RULES } from './missing/missing-rules.js';
import { isNeverTurned } from './normalize/normalize-column.js';
import { prepareColumns, type PreparedColumn } from './prepare-columns.js';
import { RESCALINGS } from './rescale/rescalings.js';
import { roundDecimal } from './round-decimal.js';
import type { Contribution, Score } from './score.js';
import type { ScoringInput } from './scoring-input.js';

/**
 * Scores the schools of an evidence table by a methodology, one score per school in the order of the table. A school
 * that is not eligible, or has a gap that its rule refuses, has no score; it still shapes the scale by what it reported.
 */
export function scoreSchools(input: ScoringInput): Score[] {
  const { methodology, evidence } = input;
  requireWeights(methodology);
  checkStart(input);
  const prepared = prepareColumns(input);
  const scores = new Map([...prepared.uses].map(([id, column]) => [id, column.normalized]));
  const question = { schools: evidence.schools, readings: prepared.readings, scores };
  const rules = methodology.eligibility.filter(
    (rule) =>
      input.startsFrom === 'readings' || (rule.rule === 'at-least' ? rule.on === 'scores' : rule.rule === 'property'),
  );
  const carrying = listCarrying(methodology);
  const exclusions = evidence.schools.map(
    (_, row) => findExclusion(rules, question, row) ?? findGap(carrying, prepared.uses, row),
  );
  const rows = exclusions.flatMap((exclusion, row) => (exclusion ? [] : [row]));
  const contributions = scoreRows(input, prepared.uses, rows);
  return evidence.schools.map(({ id }, row): Score => {
    const exclusion = exclusions[row];
    if (exclusion) return { kind: 'unscored', school: id, ...exclusion };
    return { kind: 'scored', school: id, ...contributions.get(row)! };
  });
}

function checkStart({ methodology, startsFrom }: ScoringInput): void {
  const { id, indicators } = methodology;
  if (!methodology.startsFrom.includes(startsFrom)) {
    const code = startsFrom === 'readings' ? 'methodology.readings-not-accepted' : 'methodology.scores-not-accepted';
    throw fault(code, { methodology: id });
  }
  if (startsFrom !== 'readings') return;
  const unturned = indicators.find(({ direction, normalize }) => isNeverTurned(direction, normalize));
  if (unturned) throw fault('methodology.never-turned', { methodology: id, indicator: unturned.indicator });
}

/** The indicators with weight all the way up: a gap in another one keeps nobody from being ranked. */
function listCarrying({ indicators, pillars }: Methodology): readonly IndicatorUse[] {
  const carries = (id: string | null): boolean => {
    const pillar = pillars.find((p) => p.id === id);
    return pillar === undefined || (pillar.weight !== 0 && carries(pillar.parent));
  };
  return indicators.filter((use) => use.weight !== 0 && carries(use.pillar));
}

/** Why a school with these gaps has no rank; null where the missing rules stand in for all of them. */
function findGap(
  uses: readonly IndicatorUse[],
  columns: ReadonlyMap<IndicatorId, PreparedColumn>,
  row: number,
): Exclusion | null {
  const gaps = uses.filter((use) => {
    const { becomes } = MISSING_RULES[use.missing.by];
    const column = columns.get(use.indicator)!;
    return (becomes === 'unranked' || becomes === 'reading') && Number.isNaN(column.normalized[row]);
  });
  const reasons = gaps.map((use) => columns.get(use.indicator)!.own.missing[row] ?? 'unknown');
  if (gaps.length > 0)
    return { reason: commonest(reasons), because: `no reading of ${gaps.map((use) => use.indicator).join(', ')}` };
  const nothing = uses.every((use) => Number.isNaN(columns.get(use.indicator)!.normalized[row]));
  if (!nothing) return null;
  const all = uses.map((use) => columns.get(use.indicator)!.own.missing[row] ?? 'unknown');
  return { reason: commonest(all), because: 'no reading of any indicator that carries weight' };
}

interface RowScore {
  readonly value: number;
  readonly printed: number;
  readonly range: readonly [number, number] | null;
  readonly contributions: readonly Contribution[];
}

function scoreRows(
  { methodology, evidence }: ScoringInput,
  columns: ReadonlyMap<IndicatorId, PreparedColumn>,
  rows: readonly number[],
): ReadonlyMap<number, RowScore> {
  const schools = rows.map((row) => evidence.schools[row]!.id);
  const pick = (of: (column: PreparedColumn) => Float64Array) =>
    new Map([...columns].map(([id, column]) => [id, Float64Array.from(rows, (row) => of(column)[row]!)]));
  const tree = aggregateTree(
    methodology,
    pick((column) => column.normalized),
    schools,
  );
  const rescaling = RESCALINGS[methodology.rescale.by];
  const { values, factors, constants } = rescaling.rescale(tree.values, tree.values, methodology.rescale);
  const bounded = methodology.indicators.some(({ missing }) => missing.by === 'bounds');
  const best = bounded
    ? rescaling.rescale(
        aggregateTree(
          methodology,
          pick((c) => c.best),
          schools,
        ).values,
        tree.values,
        methodology.rescale,
      ).values
    : values;
  return new Map(
    rows.map((row, i) => {
      const shares = methodology.indicators.map((use): Contribution => {
        const column = columns.get(use.indicator)!;
        const missing = column.own.missing[row] ?? null;
        return {
          indicator: use.indicator,
          reading: column.own.values[row]!,
          missing,
          filledBy: missing === null ? null : use.missing.by,
          treated: column.treated[row]!,
          normalized: column.normalized[row]!,
          weight: tree.weights.get(use.indicator)![i]!,
          points: tree.points.get(use.indicator)![i]! * factors[i]!,
        };
      });
      const constant = constants[i]! === 0 ? [] : [constantOf(constants[i]!)];
      const gap = methodology.indicators.some(
        (use) => use.missing.by === 'bounds' && columns.get(use.indicator)!.own.missing[row],
      );
      return [
        row,
        {
          value: values[i]!,
          printed: roundDecimal(values[i]!, methodology.rounding),
          range: gap ? [values[i]!, Math.max(values[i]!, best[i]!)] : null,
          contributions: [...shares, ...constant],
        },
      ];
    }),
  );
}

function constantOf(points: number): Contribution {
  const none = Number.NaN;
  return {
    indicator: null,
    reading: none,
    missing: null,
    filledBy: null,
    treated: none,
    normalized: none,
    weight: 0,
    points,
  };
}
