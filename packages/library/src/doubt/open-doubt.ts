import {
  type EvidenceTable,
  Fault,
  fault,
  findGapsToDraw,
  imputedDraws,
  nameRules,
  openScenarios,
  type ScenarioSpace,
  type ScoringInput,
  shownRules,
  spreadOver,
} from '@bearings/core';
import { type GatheredEdition, gatherEdition } from '../library/compute-edition.js';
import type { Library } from '../library/library.js';
import type { DoubtQuestion } from './doubt-question.js';

/** An edition, laid out to be doubted. */
export interface OpenDoubt {
  readonly gathered: GatheredEdition;
  readonly input: ScoringInput;
  readonly seed: number;
  /** Weights, rules and gaps vary; the same wherever it is opened. */
  readonly space: ScenarioSpace;
  /** Missing readings that are drawn. */
  readonly gaps: number;
}

/** Lays out the scenarios of a question. A fault where the edition shows places as printed, or nobody is ranked. */
export function openDoubt(library: Library, question: DoubtQuestion): OpenDoubt {
  const gathered = gatherEdition(library, question);
  const { edition, methodology, evidence } = gathered;
  if (methodology === null || evidence === null) throw fault('edition.no-methodology', { edition: edition.id });
  const input: ScoringInput = { methodology, evidence, startsFrom: edition.startsFrom };
  const seed = question.seed ?? edition.seed;
  const cells = question.gaps ? findGapsToDraw(input) : new Map();
  const gaps = [...cells.values()].reduce((sum, schools) => sum + schools.length, 0);
  const drawn = gaps > 0 ? imputedDraws(evidence, cells, seed) : null;
  const asked = question.alternatives?.filter((rules) => nameRules(rules) !== nameRules({}));
  try {
    const space = openScenarios(
      input,
      {
        spread: (frame) => spreadOver(question.spread, frame),
        rules: asked ? (asked.length > 0 ? [{}, ...asked] : []) : shownRules(input),
        drop: !asked,
        evidence: drawn && ((index): EvidenceTable => drawn.at(index)),
      },
      seed,
    );
    return { gathered, input, seed, space, gaps };
  } catch (error) {
    if (error instanceof Fault && error.code === 'uncertainty.too-few-schools')
      throw fault('uncertainty.nobody-ranked', { edition: edition.id });
    throw error;
  }
}
