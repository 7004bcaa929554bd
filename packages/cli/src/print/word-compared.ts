import { type ComparedWeights, CONSISTENT_RATIO, type Wish } from '@bearings/core/fit';

/** What has to be said of weights from comparisons: which wishes none of them links, and which fits worst. */
export function wordCompared(
  { groups, ratio, worst }: ComparedWeights,
  wishes: readonly Pick<Wish, 'id' | 'label'>[],
): string[] {
  const label = (at: number): string => wishes[at]!.label || wishes[at]!.id;
  return [
    ...(groups.length > 1
      ? [
          `importance: no comparison links ${groups.map((group) => group.map(label).join(', ')).join(' | ')}. Each of these ${groups.length} is weighed by itself and has the share of its number of wishes; compare a wish of one with a wish of another to link them`,
        ]
      : []),
    ...(ratio !== null && ratio > CONSISTENT_RATIO && worst
      ? [
          `importance: your comparisons contradict each other (consistency ratio ${ratio.toFixed(2)}, above ${CONSISTENT_RATIO}). The pair that fits worst is ${label(worst.comparison.first)} and ${label(worst.comparison.second)}: ${wordTimes(worst.comparison.times)} times as important, you said; all together say ${wordTimes(worst.implied)}`,
        ]
      : []),
  ];
}

const wordTimes = (times: number): string =>
  times >= 1 ? String(Number(times.toFixed(1))) : `1/${Number((1 / times).toFixed(1))}`;
