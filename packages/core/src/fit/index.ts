export { answerChances, type ChancesAnswer } from './chances/answer-chances.js';
export {
  ADMISSION_STEPS,
  type AdmissionStep,
  type ApplicantRow,
  applicantsByResidency,
  type ApplicantTable,
} from './chances/applicants-by-residency.js';
export { type BandsFallback, SCORE_AXES, type ScoreAxis, type UsedBands } from './chances/find-bands.js';
export type { EvidenceGrade, Heuristic, HeuristicAnswer } from './chances/heuristic.js';
export {
  type AxisAnswer,
  type AxisLevel,
  type LabelAnswer,
  type LabelReason,
  labelSchool,
  type NoLevelReason,
  SCHOOL_LABELS,
  type SchoolLabel,
} from './chances/label-school.js';
export { LIZZYM, type LizzyM, oldMcat, type ScorePair } from './chances/lizzym.js';
export {
  findCell,
  GRID_CAVEAT,
  GRID_COLUMNS,
  type GridAnswer,
  type GridCell,
  type GridColumn,
  type GridRow,
  type NationalGrid,
  parseGrid,
} from './chances/national-grid.js';
export { type OutOfStateOpinion, outOfStateOpinion, type OutOfStateVerdict } from './chances/out-of-state-opinion.js';
export { chooseMcat, ownScore } from './chances/own-score.js';
export {
  BAND_PERCENTILES,
  type BandPercentile,
  type Bands,
  type Position,
  positionOf,
  type PositionRange,
  POSITIONS,
} from './chances/position.js';
export {
  compareRates,
  jeffreysInterval,
  type KnownRate,
  type NoRateReason,
  type Rate,
  RATE_INTERVALS,
  type RateInterval,
  rateOf,
  wilsonInterval,
} from './chances/rate.js';
export {
  rateByWars,
  WARS,
  type WarsAnswer,
  type WarsInput,
  WARS_LEVELS,
  type WarsLevel,
  warsStats,
  WARS_TERMS,
  type WarsTerm,
} from './chances/wars.js';
export {
  type Fact,
  type FactValue,
  POPULATIONS,
  type Population,
  RESIDENCIES,
  type Residency,
} from './fact/fact.js';
export { type FactTable, factTable, type FactWanted } from './fact/fact-table.js';
export { type Field, FIELD_GROUPS, type FieldGroup, type FieldId, type FieldShape } from './fact/field.js';
export {
  type Peer,
  type PeerMeasure,
  type PeersAnswer,
  PEER_STRATEGIES,
  type PeerStrategy,
  schoolsLike,
} from './peers/schools-like.js';
export {
  type Aims,
  type Budget,
  type Course,
  COURSE_STATES,
  type Degree,
  DEGREES,
  type DollarRate,
  type FitRules,
  type Goal,
  GOALS,
  type Importance,
  LEARNING_STYLES,
  type LearningStyle,
  isOpenState,
  LIST_STATES,
  type ListEntry,
  type ListState,
  type McatScore,
  type OwnRequirement,
  type Profile,
  type Residence,
  type Scores,
  type Status,
  STATUSES,
  TEST_STATES,
  type Tests,
  type TestState,
  type WantedPlace,
  type Wish,
  type WishSubject,
} from './profile/profile.js';
export type { Curve } from './wish/curve.js';
export { residencyAt } from './profile/residency-at.js';
export {
  answerFit,
  answerPrepared,
  type FitAnswer,
  type FitPart,
  type FitQuestion,
  type FitSchool,
} from './answer/answer-fit.js';
export { type HeldSchools, holdAgainst } from './answer/hold-against.js';
export { type ReasonLine, reasonLine } from './answer/reason-line.js';
export { type FitInput, type PreparedFit, prepareFit, type WeighedFit, weighPrepared } from './answer/prepare-fit.js';
export type { WeighedWishes } from './answer/weigh-wishes.js';
export { categoryOf, factFor, type FactWhose, numberOf } from './fact/find-fact.js';
export { isFieldId, parseFields } from './fact/parse-fields.js';
export { type ComparedWeights, comparePairs, type Comparison, CONSISTENT_RATIO } from './importance/compare-pairs.js';
export { learnFromExamples, type LearnedWeights, MOST_EXAMPLES } from './importance/learn-from-examples.js';
export {
  answerMoney,
  type LoanYear,
  type MoneyAnswer,
  type NoGapReason,
  YEARS_OF_STUDY,
} from './money/answer-money.js';
export { type Cents, toCents } from './money/cents.js';
export { costFor, type YearlyCost } from './money/cost-for.js';
export {
  type ApplicationFee,
  type LoanRule,
  MONEY_GRADES,
  type MoneyGrade,
  type MoneyRules,
  parseMoneyRules,
  type TestFee,
} from './money/money-rules.js';
export { EMPTY_PROFILE, FIT_DEFAULTS, readProfile } from './profile/read-profile.js';
export { type OwnInterval, ownIntervals } from './ranking/own-intervals.js';
export { type OwnRanking, type OwnTable, partsOf, rankOwn } from './ranking/rank-own.js';
export { type MindChange, type TwoSchools, whatWouldChange } from './ranking/what-would-change.js';
export { countAsked } from './requirement/count-asked.js';
export { judgeSchool } from './requirement/judge-school.js';
export {
  type Judgement,
  type JudgementLine,
  type LineReason,
  type Outcome,
  OUTCOMES,
  type Requirement,
  REQUIREMENTS,
} from './requirement/judgement.js';
export { fulfilment } from './wish/fulfilment.js';
export { type ProposalReason, proposeWishes, type WishProposal } from './wish/propose-wishes.js';
export {
  parseProposedWishes,
  type ProposalCause,
  type ProposedWish,
  type ProposedWishes,
} from './wish/proposed-wish.js';
export { type RankSeen, type RanksSeen, type Seen, type WishColumn, wishColumn } from './wish/wish-column.js';
export {
  type ApplicationCost,
  applicationCost,
  type ServiceCost,
  type TestCost,
} from './money/application-cost.js';
export { inDollars } from './money/in-dollars.js';
export {
  type ListReview,
  type RaisedFlag,
  REVIEW_DEFAULTS,
  REVIEW_FLAGS,
  type ReviewFlag,
  type ReviewInput,
  reviewList,
  type ReviewRules,
} from './list/review-list.js';
export { type Deadline, DEADLINE_FIELDS, deadlinesOf, nextDeadline } from './list/deadlines.js';
export { diffList, type ListChange, type ListDiff } from './list/diff-list.js';
export {
  type FactLook,
  type Look,
  type LookInput,
  readLook,
  type RequirementLook,
  type SchoolLook,
  takeLook,
} from './list/look.js';
