import {
  type EvidenceDraws,
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
  tabulate,
  withYears,
} from '@bearings/core';
import { evidenceOf, type GatheredEdition, gatherEdition } from '../library/compute-edition.js';
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
  const gapsOf = question.gaps ? drawGaps(input, seed) : () => null;
  const own = gapsOf(evidence);
  const asked = question.alternatives?.filter((rules) => nameRules(rules) !== nameRules({}));
  try {
    const space = openScenarios(
      input,
      {
        spread: (frame) => spreadOver(question.spread, frame),
        rules: asked ? (asked.length > 0 ? [{}, ...asked] : []) : shownRules(input),
        drop: !asked,
        over: (window) => {
          const inputs = evidenceOf(library, gathered);
          const other = withYears(methodology, window, inputs.readings, inputs.startsFrom);
          return { methodology: other, evidence: tabulate({ ...inputs, methodology: other }) };
        },
        evidence: own && ((index, of) => gapsOf(of)?.draws.at(index) ?? of),
      },
      seed,
    );
    return { gathered, input, seed, space, gaps: own?.gaps ?? 0 };
  } catch (error) {
    if (error instanceof Fault && error.code === 'uncertainty.too-few-schools')
      throw fault('uncertainty.nobody-ranked', { edition: edition.id });
    throw error;
  }
}

/** The gaps of a table that are drawn, and their draws, laid out once for each table; null where nothing is missing. */
function drawGaps(input: ScoringInput, seed: number) {
  const known = new Map<EvidenceTable, { readonly gaps: number; readonly draws: EvidenceDraws } | null>();
  return (evidence: EvidenceTable) => {
    const before = known.get(evidence);
    if (before !== undefined) return before;
    const cells = findGapsToDraw({ ...input, evidence });
    const gaps = [...cells.values()].reduce((sum, schools) => sum + schools.length, 0);
    const found = gaps > 0 ? { gaps, draws: imputedDraws(evidence, cells, seed) } : null;
    known.set(evidence, found);
    return found;
  };
}
