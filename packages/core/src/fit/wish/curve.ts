/** How much of a wish a value fulfils: 0 not at all, 1 wholly. It is fixed by the person, never by the other schools. */
export type Curve =
  /** Straight from 0 at `from` to 1 at `to`, and flat beyond; `from` above `to` means that less is better. */
  | { readonly kind: 'line'; readonly from: number; readonly to: number }
  /** 1 from `low` to `high`, and straight down to 0 at `reach` beyond either end. */
  | { readonly kind: 'target'; readonly low: number; readonly high: number; readonly reach: number }
  /** 1 on the right side of `at`, the edge included, and 0 on the other. */
  | { readonly kind: 'threshold'; readonly at: number; readonly side: 'at-least' | 'at-most' }
  /** Each category's own value; a category that is not named is unknown, not 0. */
  | { readonly kind: 'categories'; readonly values: Readonly<Record<string, number>> }
  /** Categories from best to worst, at equal steps from 1 to 0; a category that is not named is unknown. */
  | { readonly kind: 'order'; readonly best: readonly string[] };
