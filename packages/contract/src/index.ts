export { ADDRESS, type DoubtAskedOf, queryOf, type RankingQuestion } from './address.js';
export { cohort, cohortList } from './cohort.js';
export { doubt, type Doubt } from './doubt.js';
export { weights, type Weights } from './weights.js';
export {
  edition,
  editionCard,
  editionList,
  manifest,
  type EditionCard,
  type EditionList,
  type EditionShape,
} from './edition.js';
export { evidence, type EvidenceShape } from './evidence.js';
export {
  explanation,
  type ExplainedContribution,
  type ExplainedReading,
  type Explanation,
  type Neighbour,
} from './explanation.js';
export { STATUS, type FaultStatus } from './fault-status.js';
export { indicator, indicatorList, type IndicatorShape } from './indicator.js';
export {
  methodology,
  methodologyCard,
  methodologyList,
  methodologySummary,
  type MethodologyCard,
  type MethodologyShape,
} from './methodology.js';
export { nameMatch } from './name-match.js';
export { depthOf, pageAt } from './page-at.js';
export { placement } from './placement.js';
export { problem, type Problem } from './problem.js';
export { problemOfFault } from './problem-of-fault.js';
export {
  doubtAsked,
  weightsAsked,
  editionAsked,
  explanationAsked,
  indicatorsAsked,
  matchAsked,
  methodologyAsked,
  rankingAsked,
  schoolAsked,
  type DoubtAsked,
  type ExplanationAsked,
  type RankingAsked,
} from './question.js';
export { answeredEdition, ranking, rankingLine, type Ranking, type RankingLine } from './ranking.js';
export { school } from './school.js';
export { source, sourceList } from './source.js';
export {
  MOST_WORKS,
  WORKS_BY,
  worksAsked,
  worksCounts,
  worksOf,
  worksPage,
  worksTableAsked,
  type WorksBy,
  type WorksCounts,
  type WorksPage,
  type WorksQuestion,
} from './works.js';
