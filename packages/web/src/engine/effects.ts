import type { EffectiveWeights, Methodology, PublishedChoice, StandingsChange } from '@bearings/core';

/** The rules that a reader may choose, each by itself. */
export const RULES = ['normalize', 'aggregate', 'missing', 'round'] as const;
export type Rule = (typeof RULES)[number];

/** What the reader's choices do to the ranks. */
export interface Effects {
  /** Against the edition as it stands; null where nothing was changed, or it ranks by other schools. */
  readonly all: StandingsChange | null;
  /** Of the weights alone: against the same question without them; null where none was changed. */
  readonly weights: StandingsChange | null;
  /** Of each chosen rule alone: against the same question without it. */
  readonly rules: Readonly<Partial<Record<Rule, StandingsChange>>>;
  /** Null where places are as printed. */
  readonly effective: EffectiveWeights | null;
}

/** Weights that a reader may take over as a whole, by indicator and pillar. */
export interface Preset {
  /** Id of the methodology they are of. */
  readonly id: string;
  readonly title: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** What can be chosen for an edition. */
export interface Choices {
  /** The methodology without the reader's rules and weights; null for lists. */
  readonly declared: Methodology | null;
  /** Which rules it has by itself. */
  readonly rules: PublishedChoice | null;
  /** Other methodologies' weights of the same indicators. */
  readonly presets: readonly Preset[];
  /** The methodologies that the edition's evidence can be ranked by. */
  readonly methodologies: readonly { readonly id: string; readonly title: string; readonly published: boolean }[];
}
