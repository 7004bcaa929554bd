/** What shares are worked out from. */
export interface WeightedParts<Id extends string> {
  readonly pillars: readonly { readonly id: string; readonly parent: string | null; readonly weight: number | null }[];
  readonly indicators: readonly {
    readonly indicator: Id;
    readonly pillar: string | null;
    readonly weight: number | null;
  }[];
}

/** The share of each indicator in the whole: the product of the weights from the top down. Without those that are unset. */
export function declaredWeights<Id extends string>(methodology: WeightedParts<Id>): Record<string, number> {
  const pillars = new Map(methodology.pillars.map((pillar) => [pillar.id, pillar]));
  const shareOf = (id: string | null): number | null => {
    if (id === null) return 1;
    const pillar = pillars.get(id);
    if (!pillar) return null;
    return multiply(pillar.weight, shareOf(pillar.parent));
  };
  const declared: Record<string, number> = {};
  for (const { indicator, weight, pillar } of methodology.indicators) {
    const share = multiply(weight, shareOf(pillar));
    if (share !== null) declared[indicator] = share;
  }
  return declared;
}

function multiply(weight: number | null, share: number | null): number | null {
  return weight === null || share === null ? null : weight * share;
}
