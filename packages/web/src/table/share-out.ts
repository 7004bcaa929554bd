/** What shares are worked out from. */
interface Weighted<Id extends string> {
  readonly pillars: readonly { readonly id: string; readonly parent: string | null; readonly weight: number | null }[];
  readonly indicators: readonly {
    readonly indicator: Id;
    readonly pillar: string | null;
    readonly weight: number | null;
  }[];
}

/** Each indicator's share of the whole: the product of the weights from top to leaf. Null where a weight was not published. */
export function shareOut<Id extends string>(methodology: Weighted<Id>): ReadonlyMap<Id, number | null> {
  const pillars = new Map(methodology.pillars.map((pillar) => [pillar.id, pillar]));
  const above = (id: string | null): number | null => {
    if (id === null) return 1;
    const pillar = pillars.get(id);
    return pillar ? times(pillar.weight, above(pillar.parent)) : null;
  };
  const raw = methodology.indicators.map((use) => [use.indicator, times(use.weight, above(use.pillar))] as const);
  const total = raw.reduce((sum, [, share]) => sum + (share ?? 0), 0);
  return new Map(raw.map(([id, share]) => [id, share === null || total === 0 ? null : share / total]));
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}
