import type { Direction } from '../../indicator/indicator.js';
import type { IndicatorUse, Normalizer, ReferenceGroup } from '../../methodology/methodology.js';
import type { SchoolId } from '../../school.js';
import { checkDomain } from '../check-domain.js';
import { TREATMENTS } from '../treat/treatments.js';
import { NORMALIZERS } from './normalizers.js';

/** A column after treatment, and after the last step of normalizing. */
export interface NormalizedColumn {
  readonly treated: Float64Array;
  readonly normalized: Float64Array;
}

/**
 * Treats and normalizes a column as its indicator says. `reported` are the readings that shape the scale: a column of
 * any length, even of one value, goes the way they show. Where nobody reported, nothing but fixed steps gives a score.
 */
export function normalizeColumn(
  values: Float64Array,
  reported: Float64Array,
  use: Pick<IndicatorUse, 'indicator' | 'direction' | 'treat' | 'normalize'>,
  schools: readonly SchoolId[],
): NormalizedColumn {
  let column = values;
  let reference = reported;
  const apply = (change: (values: Float64Array) => Float64Array): void => {
    const same = reference === column;
    column = change(column);
    reference = same ? column : change(reference);
  };
  for (const treatment of use.treat) {
    const transform = TREATMENTS[treatment.by].decide(reference, treatment);
    if (transform) apply(transform);
  }
  const treated = column;
  let direction = use.direction;
  for (const step of use.normalize) {
    const method = NORMALIZERS[step.by];
    const domain = method.domain(step);
    if (domain) checkDomain(column, domain, { indicator: use.indicator, method: method.label.toLowerCase(), schools });
    const group = pickGroup(reference, step, direction);
    const way = direction;
    const nothingKnown = group.length === 0 && isMoving(step);
    apply((before) => (nothingKnown ? before.map(() => Number.NaN) : method.normalize(before, group, step, way)));
    if (method.turns) direction = 'higher';
  }
  return { treated, normalized: column };
}

/** Whether the steps leave a lower-is-better indicator unturned: the worst school would come out best. */
export function isNeverTurned(direction: Direction, steps: readonly Normalizer[]): boolean {
  return direction === 'lower' && !steps.some((step) => NORMALIZERS[step.by].turns);
}

/** Whether the scale of a step comes from readings, and not from values that the methodology states. */
function isMoving(step: Normalizer): boolean {
  return 'over' in step && !('frozen' in step && step.frozen !== null);
}

function pickGroup(reference: Float64Array, step: Normalizer, direction: Direction): Float64Array {
  const over: ReferenceGroup = 'over' in step ? step.over : { of: 'cohort' };
  if (over.of === 'cohort' || over.count >= reference.length) return reference;
  const sorted = Float64Array.from(reference).sort();
  return direction === 'higher' ? sorted.slice(sorted.length - over.count) : sorted.slice(0, over.count);
}
