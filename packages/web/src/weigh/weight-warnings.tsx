import { memo } from 'react';
import type { EffectiveWeights } from '@bearings/core';
import { W } from '../text/language.js';
import { formatShare } from '../text/words.js';

/** What to know of the weights: which cannot matter, which do far less than they say, which count one thing twice. */
export const WeightWarnings = memo(function WeightWarnings({
  effective,
  labelOf,
}: {
  effective: EffectiveWeights;
  labelOf: (id: string) => string;
}) {
  const words = W.weights.warnings;
  const warnings = [
    ...effective.rows.flatMap((row) => {
      const label = labelOf(row.indicator);
      if (row.inert) return [words.inert(label)];
      if (row.against) return [words.against(label)];
      return row.weak ? [words.weak(label, formatShare(row.declared), formatShare(row.importance ?? 0))] : [];
    }),
    ...effective.doubled.map(({ a, b, correlation }) =>
      correlation > 0 ? words.doubled(labelOf(a), labelOf(b)) : words.opposed(labelOf(a), labelOf(b)),
    ),
  ];
  if (warnings.length === 0) return null;
  return (
    <ul className="weigh-warnings">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
});
