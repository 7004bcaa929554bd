import type { IndicatorId } from '../indicator/indicator.js';
import type { IndicatorUse, Methodology } from '../methodology/methodology.js';
import { commonest, type Exclusion } from './check-eligibility.js';
import { MISSING_RULES } from './missing/missing-rules.js';
import type { PreparedColumn } from './prepare-columns.js';
import type { PreparedScoring } from './prepare-scoring.js';

/** Why each row has no score under these weights: the rule it does not meet, or its gaps; null where it has one. */
export function findExclusions(prepared: PreparedScoring, methodology: Methodology): readonly (Exclusion | null)[] {
  const carrying = listCarrying(methodology);
  const suspects = markSuspects(carrying, prepared);
  if (suspects === null) return prepared.ineligible;
  const exclusions = prepared.ineligible.slice();
  for (let row = 0; row < exclusions.length; row++)
    if (suspects[row] === 1) exclusions[row] ??= findGap(carrying, prepared.uses, row);
  return exclusions;
}

/** The indicators with weight all the way up: a gap in another one keeps nobody from being ranked. */
function listCarrying({ indicators, pillars }: Methodology): readonly IndicatorUse[] {
  const carries = (id: string | null): boolean => {
    const pillar = pillars.find((p) => p.id === id);
    return pillar === undefined || (pillar.weight !== 0 && carries(pillar.parent));
  };
  return indicators.filter((use) => use.weight !== 0 && carries(use.pillar));
}

/** Marks the rows with any gap in a column that carries weight, or all where none does; null where there is none. */
function markSuspects(carrying: readonly IndicatorUse[], { uses, schools }: PreparedScoring): Uint8Array | null {
  const suspects = new Uint8Array(schools.length);
  if (carrying.length === 0) return suspects.fill(1);
  let any = false;
  for (const use of carrying) {
    const { gaps } = uses.get(use.indicator)!;
    for (const row of gaps) suspects[row] = 1;
    any ||= gaps.length > 0;
  }
  return any ? suspects : null;
}

/** Why a school with these gaps has no rank; null where the missing rules stand in for all of them. */
function findGap(
  uses: readonly IndicatorUse[],
  columns: ReadonlyMap<IndicatorId, PreparedColumn>,
  row: number,
): Exclusion | null {
  const isGap = (use: IndicatorUse) => Number.isNaN(columns.get(use.indicator)!.normalized[row]);
  const reasonOf = (use: IndicatorUse) => columns.get(use.indicator)!.own.missing[row] ?? 'unknown';
  const gaps = uses.filter((use) => {
    const { becomes } = MISSING_RULES[use.missing.by];
    return (becomes === 'unranked' || becomes === 'reading') && isGap(use);
  });
  if (gaps.length > 0)
    return {
      reason: commonest(gaps.map(reasonOf)),
      because: `no reading of ${gaps.map((use) => use.indicator).join(', ')}`,
    };
  if (!uses.every(isGap)) return null;
  return { reason: commonest(uses.map(reasonOf)), because: 'no reading of any indicator that carries weight' };
}
