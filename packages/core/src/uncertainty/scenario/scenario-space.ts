import { Fault, fault } from '../../fault/fault.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import { declaredWeights } from '../../methodology/declared-weights.js';
import { requireWeights } from '../../methodology/require-weights.js';
import { varyMethodology } from '../../methodology/vary-methodology.js';
import type { SchoolId } from '../../school.js';
import type { EvidenceTable } from '../../scoring/evidence-table.js';
import { findExclusions } from '../../scoring/find-gaps.js';
import { type PreparedScoring, prepareScoring } from '../../scoring/prepare-scoring.js';
import type { ScoringInput } from '../../scoring/scoring-input.js';
import { DRAWS_PER_BLOCK, weightDraws } from '../draw/draw-weights.js';
import type { Mixing } from '../draw/mixing.js';
import type { WeightSpread } from '../draw/weight-spread.js';
import { rankScores } from '../kernel/rank-scores.js';
import { stream } from '../stream.js';
import { nameRules, type OtherYears, type RuleSet, type YearWindow } from './rule-set.js';
import { type ScenarioView, viewScenario } from './scenario-view.js';

/** What may be otherwise than a methodology and its evidence say. */
export interface ScenarioPlan {
  /** How weights are drawn, told from the declared ones; null where they are held. */
  readonly spread: ((of: WeightFrame) => WeightSpread) | null;
  /** Sets of rules, one as likely as another; `{}` is the methodology's own. Empty where they are held. */
  readonly rules: readonly RuleSet[];
  /** Whether rules that do not suit the numbers or leave a ranked school unranked are left out rather than refused. */
  readonly drop?: boolean;
  /** The methodology and its evidence over other years; needed where rules name any. */
  readonly over?: (window: YearWindow) => OtherYears;
  /** Evidence with other values, by the number of a draw; null where it is held. */
  readonly evidence: ((index: number, of: EvidenceTable) => EvidenceTable) | null;
}

/** The weights of a ranking: the indicators that carry any, in the order of the methodology, and their declared shares. */
export interface WeightFrame {
  readonly indicators: readonly IndicatorId[];
  /** They sum to 1. */
  readonly declared: Float64Array;
}

/** A scenario: which draw of weights, which rules, which draw of the evidence; null is what is declared. */
export interface Scenario {
  readonly weights: number | null;
  /** A place in `ScenarioPlan.rules`. */
  readonly rules: number | null;
  readonly evidence: number | null;
}

/**
 * All scenarios of a plan over one ranking. Every source of doubt is a function of a number and draws from streams of its
 * own, so that whoever computes a scenario, in whatever order and on whatever thread, computes the same. Ranks are counted
 * among the schools that are ranked as declared: 1 + the number of them with a strictly higher score at full precision.
 */
export interface ScenarioSpace extends WeightFrame {
  /** The schools that are ranked as declared, in the order of their ids. */
  readonly schools: readonly SchoolId[];
  /** How a walk through the weights mixes; null where draws stand on their own. */
  readonly mixing: Mixing | null;
  readonly plan: ScenarioPlan;
  /** The rules over the declared evidence, one view for each of `plan.rules`, or the declared one alone. */
  readonly views: readonly ScenarioView[];
  /** The weights of a block of draws, and the rules of each. */
  block(index: number, draws: number): ScenarioBlock;
  /** Writes the rank of each school less 1 in a scenario, `stride` places apart. */
  rank(scenario: Scenario, ranks: Uint16Array, at: number, stride: number): void;
  /** The same for a draw of a block. */
  rankDraw(block: ScenarioBlock, draw: number, ranks: Uint16Array, at: number, stride: number): void;
}

/** What is drawn for some scenarios in a row. */
export interface ScenarioBlock {
  readonly index: number;
  readonly draws: number;
  /** Shares by indicator, draw after draw. */
  readonly weights: Float64Array;
  /** The place of the rules of each draw in `views`. */
  readonly rules: Uint16Array;
}

/** Lays out the scenarios of a plan. Faults: weights unset, a spread refused, rules that leave a ranked school unranked. */
export function openScenarios(
  input: ScoringInput,
  plan: ScenarioPlan,
  seed: number,
  prepared: PreparedScoring = prepareScoring(input),
): ScenarioSpace {
  const { methodology } = input;
  requireWeights(methodology);
  const schools = listRanked(prepared);
  const shares = Object.entries(declaredWeights(methodology)).filter(([, share]) => share > 0);
  const indicators = shares.map(([id]) => id as IndicatorId);
  const declared = Float64Array.from(shares, ([, share]) => share);
  const frame = { schools, indicators };
  const asDeclared = viewScenario(prepared, { ...frame, rules: nameRules({}) });
  const view = (rules: RuleSet, base: OtherYears, draw: number | null): ScenarioView => {
    const varied = varyMethodology(base.methodology, rules, input.startsFrom);
    const evidence = draw === null || plan.evidence === null ? base.evidence : plan.evidence(draw, base.evidence);
    if (varied === methodology && evidence === input.evidence) return asDeclared;
    const shared = evidence === input.evidence ? prepared : null;
    return viewScenario(prepareScoring({ ...input, methodology: varied, evidence }, shared), {
      ...frame,
      rules: nameRules(rules),
    });
  };
  const baseOf = ({ years }: RuleSet): OtherYears => {
    if (years === undefined) return input;
    if (!plan.over) throw new Error('rules name other years, and nothing says what is over them');
    return plan.over(years);
  };
  const asked = plan.rules.length === 0 ? [{}] : plan.rules;
  const seen = asked.flatMap((rules) => {
    const base = baseOf(rules);
    const found = plan.drop ? viewIfSuiting(() => view(rules, base, null), declared) : view(rules, base, null);
    return found ? [{ rules, base, view: found }] : [];
  });
  const views = seen.map((one) => one.view);
  const spread = plan.spread && weightDraws(plan.spread({ indicators, declared }), declared, seed, indicators);
  const parts = declared.length;
  const rank = rankScores(schools.length);
  const scores = new Float64Array(schools.length);
  const keptBlocks = new Map<number, Float64Array>();
  const weightsAt = (index: number): [Float64Array, number] => {
    if (spread === null) return [declared, 0];
    const block = Math.floor(index / DRAWS_PER_BLOCK);
    const weights = keptBlocks.get(block) ?? spread.block(block);
    keptBlocks.set(block, weights);
    return [weights, (index % DRAWS_PER_BLOCK) * parts];
  };
  const viewOf = (rules: number | null, evidence: number | null): ScenarioView => {
    if (evidence === null || plan.evidence === null) return rules === null ? asDeclared : views[rules]!;
    return rules === null ? view({}, input, evidence) : view(seen[rules]!.rules, seen[rules]!.base, evidence);
  };
  const write = (
    from: ScenarioView,
    weights: Float64Array,
    at: number,
    into: Uint16Array,
    to: number,
    stride: number,
  ) => {
    from.score(weights, at, scores);
    rank(scores, into, to, stride);
  };
  return {
    schools,
    indicators,
    declared,
    mixing: spread?.mixing ?? null,
    plan: { ...plan, rules: plan.rules.length === 0 ? [] : seen.map(({ rules }) => rules) },
    views,
    block(index, draws) {
      const rules = new Uint16Array(draws);
      if (views.length > 1) {
        const next = stream(seed, `rules/${index}`);
        for (let i = 0; i < draws; i++) rules[i] = Math.floor(next() * views.length);
      }
      return { index, draws, weights: spread?.block(index, draws) ?? repeat(declared, draws), rules };
    },
    rank(scenario, into, at, stride) {
      const [weights, from] = scenario.weights === null ? [declared, 0] : weightsAt(scenario.weights);
      write(viewOf(scenario.rules, scenario.evidence), weights, from, into, at, stride);
    },
    rankDraw(block, draw, into, at, stride) {
      const evidence = plan.evidence === null ? null : block.index * DRAWS_PER_BLOCK + draw;
      write(viewOf(block.rules[draw]!, evidence), block.weights, draw * parts, into, at, stride);
    },
  };
}

/** A view, where its rules suit the numbers and leave nobody without a score; else null. */
function viewIfSuiting(look: () => ScenarioView, declared: Float64Array): ScenarioView | null {
  try {
    const view = look();
    view.score(declared, 0, new Float64Array(view.schools));
    return view;
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

/** The schools that are ranked as declared. A fault where there is none. */
function listRanked(prepared: PreparedScoring): readonly SchoolId[] {
  const exclusions = findExclusions(prepared, prepared.methodology);
  const schools = Array.from(prepared.byId)
    .filter((row) => exclusions[row] === null)
    .map((row) => prepared.schools[row]!);
  if (schools.length === 0) throw fault('uncertainty.too-few-schools', { schools: 0 });
  return schools;
}

function repeat(weights: Float64Array, draws: number): Float64Array {
  const all = new Float64Array(weights.length * draws);
  for (let i = 0; i < draws; i++) all.set(weights, i * weights.length);
  return all;
}
