export { Fault, FAULTS, fault, type FaultCode, type FaultFacts } from './fault/fault.js';
export {
  INDICATOR_KINDS,
  indicatorId,
  isIndicatorId,
  type Direction,
  type Indicator,
  type IndicatorId,
  type IndicatorKind,
} from './indicator/indicator.js';
export {
  MISSING_REASONS,
  type Licence,
  type MissingReason,
  type Reading,
  type ReadingRecord,
  type Stability,
} from './indicator/reading.js';
export { isSchoolId, schoolId, type School, type SchoolId } from './school.js';
export type { Edition, PrintedRow } from './edition/edition.js';
export type { Digest, FileDigest, Manifest } from './edition/manifest.js';
export {
  CONFIDENCES,
  PERCENTILE_CONVENTIONS,
  SCHOOL_PROPERTIES,
  type Aggregation,
  type Bands,
  type Confidence,
  type Derivation,
  type EligibilityRule,
  type IndicatorUse,
  type Methodology,
  type MissingRule,
  type Normalizer,
  type PercentileConvention,
  type Pillar,
  type Provenance,
  type ReferenceGroup,
  type Rescale,
  type Rounding,
  type SchoolProperty,
  type StartsFrom,
  type Tiers,
  type Ties,
  type Treatment,
  type YearRule,
} from './methodology/methodology.js';
export type { Banded, Placement, Ranked, Tiered, Unranked } from './ranking/placement.js';
export type { Ranking, RankingInput } from './ranking/ranking.js';
export type { EvidenceColumn, EvidenceTable } from './scoring/evidence-table.js';
export type { Contribution, Score, Scored, Unscored, UnrankedReason } from './scoring/score.js';
export type { Cohort, Condition } from './cohort/cohort.js';
export { distanceKm, EARTH_RADIUS_KM, type Point } from './cohort/great-circle.js';
export { parseCohort } from './cohort/parse-cohort.js';
export { parseWhere } from './cohort/parse-where.js';
export { hasProperty, isSchoolProperty } from './cohort/school-property.js';
export { selectCohort, selectSchools, writeWhere } from './cohort/select-schools.js';
export { logarithm } from './arithmetic/logarithm.js';
export { isCalendarDay } from './document/calendar-day.js';
export { canonicalJson } from './document/canonical-json.js';
export { isDocumentId } from './document/document-id.js';
export {
  answerRanking,
  type AnswerRankingInput,
  type MissingMark,
  type PlacedSchool,
  type PlacementAnswer,
  type RankingAnswer,
} from './edition/answer-ranking.js';
export type {
  ExplainedContribution,
  ExplainedReading,
  ExplainSchoolInput,
  Explanation,
  Neighbour,
} from './edition/explanation.js';
export { explainSchool } from './edition/explain-school.js';
export { parseEdition } from './edition/parse-edition.js';
export { findMisnumbered, placePrinted, type MisnumberedRow } from './edition/place-printed.js';
export { parseManifest } from './edition/parse-manifest.js';
export { parseIndicators } from './indicator/parse-indicators.js';
export type { Source } from './indicator/source.js';
export { checkMethodology } from './methodology/check-methodology.js';
export { findAt } from './methodology/provenance.js';
export { plainMethodology, type PlainMethodologyInput } from './methodology/plain-methodology.js';
export { parseMethodology } from './methodology/parse-methodology.js';
export { requireWeights } from './methodology/require-weights.js';
export { declaredWeights, type WeightedParts } from './methodology/declared-weights.js';
export { isRoundedForAnotherScale } from './methodology/is-rounded-for-another-scale.js';
export { publishedChoice, type PublishedChoice } from './methodology/published-choice.js';
export { reweight } from './methodology/reweight.js';
export {
  isVaried,
  parseVariation,
  VARIATIONS,
  writeVariation,
  type Variation,
  type VariationTexts,
  type VariedAggregation,
  type VariedMissing,
  type VariedNormalizer,
  type VariedRounding,
} from './methodology/variation.js';
export { varyMethodology } from './methodology/vary-methodology.js';
export { tabulate, type TabulateInput } from './scoring/tabulate.js';
export type { Alias } from './naming/alias.js';
export type { AffiliationMatch, InstitutionAlias, InstitutionName, InstitutionRelation } from './naming/institution.js';
export { countriesAtEnd } from './naming/country-at-end.js';
export { institutionAliases } from './naming/institution-aliases.js';
export { buildInstitutionIndex, type InstitutionIndex } from './naming/institution-index.js';
export { matchAffiliation } from './naming/match-affiliation.js';
export { matchColumn, matchName } from './naming/match-name.js';
export { buildNameIndex, type NameIndex } from './naming/name-index.js';
export type { MatchEvidence, NameCandidate, NameHints, NameMatch } from './naming/name-match.js';
export { applyReview, reviewMatches, type NameDecision, type ReviewRow } from './naming/review.js';
export { placeSchools } from './ranking/place-schools.js';
export { placementAt, type PlacedRows, type PlacedScores, type PlacingRules } from './ranking/placed-rows.js';
export { rankPrepared, type RankedColumns } from './ranking/ranked-columns.js';
export { rankSchools } from './ranking/rank-schools.js';
export { roundColumn, roundDecimal } from './scoring/round-decimal.js';
export type { Exclusion } from './scoring/check-eligibility.js';
export type { ReadingColumn } from './scoring/indicator-column.js';
export type { PreparedColumn } from './scoring/prepare-columns.js';
export { prepareScoring, type PreparedScoring } from './scoring/prepare-scoring.js';
export { scoreAt, scoreSchools } from './scoring/score-schools.js';
export { scorePrepared, type ScoredColumns } from './scoring/scored-columns.js';
export type { ScoringInput } from './scoring/scoring-input.js';
export { bandsOf } from './reproduction/bands-of.js';
export { inferWeights } from './reproduction/infer-weights.js';
export type {
  InferredWeights,
  InferWeightsInput,
  MissingScore,
  RoundWeights,
  UnexplainedRow,
  WeightRange,
  WeightSum,
} from './reproduction/inferred-weights.js';
export type { Interval, LinearProgram, LinearResult, LinearRow, LinearSolver } from './reproduction/linear-program.js';
export { publishedScoreMethodology, type PublishedScoreInput } from './reproduction/published-score-methodology.js';
export { reproduceTable } from './reproduction/reproduce-table.js';
export type { Misfit, ReproduceTableInput, Reproduction, Tally, Vacancy } from './reproduction/reproduction.js';
export { stream } from './uncertainty/stream.js';
export { xoshiro128, type XoshiroState } from './uncertainty/xoshiro128.js';
export { AGGREGATIONS } from './scoring/aggregate/aggregations.js';
export { MISSING_RULES } from './scoring/missing/missing-rules.js';
export { NORMALIZERS } from './scoring/normalize/normalizers.js';
export { RESCALINGS } from './scoring/rescale/rescalings.js';
export { TREATMENTS } from './scoring/treat/treatments.js';
export { TIE_RULES } from './ranking/tie-rules.js';
export { rankColumn, type RankedColumn } from './ranking/rank-column.js';
export { normalizeColumn, type NormalizedColumn } from './scoring/normalize/normalize-column.js';
export { weighColumns } from './scoring/aggregate/means.js';
export { eachCountry } from './naming/place-words.js';
export { compareStandings, type Move, type Standings, type StandingsChange } from './ranking/compare-standings.js';
export { kendallTau } from './ranking/kendall-tau.js';
export { differenceOf, type Difference, type PointsDifference } from './scoring/difference-of.js';
export { correlationRatio, type CorrelationRatio } from './uncertainty/correlation-ratio.js';
export {
  DOUBLED_FROM,
  effectiveWeights,
  FEWEST_TO_JUDGE,
  WEAK_BELOW,
  type DoubledPair,
  type EffectiveWeight,
  type EffectiveWeights,
  type EffectiveWeightsInput,
} from './uncertainty/effective-weights.js';
export type { Estimates, IndependentErrors } from './uncertainty/confidence/estimation-error.js';
export {
  multinomialRankSets,
  type MultinomialRankSetsInput,
} from './uncertainty/confidence/multinomial-rank-sets.js';
export { normalQuantile } from './uncertainty/confidence/normal-quantile.js';
export type { RankSide } from './uncertainty/confidence/rank-family.js';
export { rankSets, type RankSets, type RankSetsInput } from './uncertainty/confidence/rank-sets.js';
export { topSet, type TopSet } from './uncertainty/confidence/top-set.js';
export type { Evaluate, NotNumber, OutputBlock } from './uncertainty/sobol/evaluate-design.js';
export type { SobolFactor, SobolGroup } from './uncertainty/sobol/sobol-design.js';
export {
  sobolIndices,
  type SobolIndices,
  type SobolInput,
  type SobolTable,
} from './uncertainty/sobol/sobol-indices.js';
export { checkLinearRanking } from './uncertainty/linear/check-linear-ranking.js';
export {
  isLinear,
  linearRanking,
  requireLinear,
  type LinearRanking,
  type NotLinear,
} from './uncertainty/linear/linear-ranking.js';
export { checkDeclared, checkRegion, slackOf, WITHIN } from './uncertainty/region/check-region.js';
export { boxAround, regionRows, type RegionRow, type WeightRegion } from './uncertainty/region/weight-region.js';
export {
  checkDraws,
  DRAWS_PER_BLOCK,
  drawWeights,
  MOST_DRAWS,
  weightDraws,
  type WeightDraws,
} from './uncertainty/draw/draw-weights.js';
export type { DrawOne } from './uncertainty/draw/draw-simplex.js';
export { gammaDraws, normalDraws } from './uncertainty/draw/draw-gamma.js';
export { MIXED } from './uncertainty/draw/hit-and-run.js';
export { measureMixing, type Chains, type Mixing } from './uncertainty/draw/mixing.js';
export { checkSpread, type WeightSpread } from './uncertainty/draw/weight-spread.js';
export { innerPoint, type InnerPoint } from './uncertainty/region/inner-point.js';
export { countRanks } from './uncertainty/kernel/count-ranks.js';
export { countWins } from './uncertainty/kernel/count-wins.js';
export { plainKernel } from './uncertainty/kernel/plain-kernel.js';
export {
  checkColumns,
  checkWeights,
  joinRankCounts,
  MOST_SCHOOLS,
  type RankCounter,
  type RankCounts,
  type RankKernel,
} from './uncertainty/kernel/rank-counts.js';
export {
  rankShare,
  rankSpread,
  shareOf,
  type Estimate,
  type RankQuantile,
  type RankSpread,
} from './uncertainty/kernel/rank-spread.js';
export { plainResample } from './uncertainty/resample/plain-resample.js';
export { resampleSums } from './uncertainty/resample/resample-sums.js';
export {
  checkResampling,
  DRAWN_AT_LEAST,
  type ResampleKernel,
  resampleStates,
  type Resampling,
  rowDraws,
} from './uncertainty/resample/resample-kernel.js';
export { attainableRanks, type AttainableRank } from './uncertainty/attainable/attainable-ranks.js';
export type { AttainableOptions, AttainedRank } from './uncertainty/attainable/find-end.js';
export { jointRanks, type GappedRanking, type JointRank } from './uncertainty/attainable/joint-ranks.js';
export { completionRanks, type CompletionRank, type Incomplete } from './uncertainty/attainable/completion-ranks.js';
export {
  necessarilyNotBelow,
  pairExtremes,
  possiblyAbove,
  type PairExtremes,
} from './uncertainty/attainable/pair-extremes.js';
export { levelWithin, rankUnder } from './uncertainty/attainable/rank-under.js';
export { importanceAt, type ImportanceAt, type ImportanceMeasure } from './uncertainty/influence/importance-shares.js';
export {
  leaveOneOut,
  leaveOneOutOf,
  type LeftOut,
  type LeftOutEffect,
} from './uncertainty/influence/leave-one-out.js';
export { reachableImportance, type ReachableImportance } from './uncertainty/influence/reachable-importance.js';
export { withoutPart } from './uncertainty/influence/without-part.js';
export { smallestChange, type ChangedWeights, type SmallestChange } from './uncertainty/reach/smallest-change.js';
export { weightsForFirst, type MixedRivals, type WeightsForFirst } from './uncertainty/reach/weights-for-first.js';
export { groupsAtTop, type IndicatorGroup } from './uncertainty/weight-map/indicator-groups.js';
export { weightMap, weightsOfPoint, type FirstRegion, type WeightMap } from './uncertainty/weight-map/weight-map.js';
export type { Corners } from './uncertainty/weight-map/clip-polygon.js';
export { CERTAIN, isCertain, tellApart, type ToldApart } from './uncertainty/bands/tell-apart.js';
export { groupSchools, MOST_SPANNED, type GroupSchoolsInput } from './uncertainty/bands/group-schools.js';
export {
  declaredOrder,
  declaredRanks,
  measureIntervals,
  rankIntervals,
  SHOWN_DRAWS,
  shownRules,
  SHOWN_PART,
  shownScenarios,
  type IntervalBasis,
  type RankInterval,
  type RankIntervals,
  type ShownScenarios,
} from './uncertainty/interval/rank-intervals.js';
export {
  countBlocks,
  countInParts,
  countScenarios,
  drawsInBlock,
  rankScenarios,
} from './uncertainty/scenario/count-scenarios.js';
export { countAbove, countMatrix, type RankMatrix } from './uncertainty/scenario/rank-matrix.js';
export {
  openScenarios,
  type Scenario,
  type ScenarioBlock,
  type ScenarioPlan,
  type ScenarioSpace,
  type WeightFrame,
} from './uncertainty/scenario/scenario-space.js';
export type { ScenarioView } from './uncertainty/scenario/scenario-view.js';
export { withShares } from './uncertainty/scenario/with-shares.js';
export { doubtShares, type DoubtShares, type DoubtSource } from './uncertainty/scenario/doubt-shares.js';
export {
  type FactorShares,
  isNearZero,
  type PairShare,
  type Share,
  type SharesTold,
} from './uncertainty/scenario/share-table.js';
export { type SingleFactor, singleShares, type SingleShares } from './uncertainty/scenario/single-shares.js';
export {
  parseSpread,
  parseSpreadWord,
  requireSpreadWord,
  spreadOver,
  writeSpread,
  type SpreadChoice,
  type SpreadRow,
} from './uncertainty/region/spread-choice.js';
export { findGapsToDraw } from './uncertainty/scenario/gaps-to-draw.js';
export { formatIntervals, parseIntervals, type SealedIntervals } from './edition/sealed-intervals.js';
export {
  bootstrapPapers,
  bootstrapRespondents,
  bootstrapYears,
  type Ballot,
  type Paper,
} from './uncertainty/evidence/bootstrap.js';
export type { Cells } from './uncertainty/evidence/donor-deck.js';
export { errorDraws, type EvidenceDraws } from './uncertainty/evidence/error-draws.js';
export { completedDraws, DONORS, imputedDraws } from './uncertainty/evidence/imputed-draws.js';
export { drawPoisson, logFactorial } from './uncertainty/evidence/poisson.js';
export { printedErrors, printedStep } from './uncertainty/evidence/printed-step.js';
export { parseReadingErrors, type ReadingError } from './uncertainty/evidence/reading-error.js';
export { sampledErrors } from './uncertainty/evidence/sampled-errors.js';
export { boundsOfUnit, unitsOf, type Bounds } from './uncertainty/evidence/unit-bounds.js';
export { neededIndicators } from './methodology/needed-indicators.js';
export {
  nameRules,
  parseYearWindow,
  withYears,
  type OtherYears,
  type RuleSet,
  type YearWindow,
} from './uncertainty/scenario/rule-set.js';
