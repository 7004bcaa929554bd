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
export { chooseMcat } from './chances/own-score.js';
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
  type FitRules,
  type Goal,
  GOALS,
  type Importance,
  LEARNING_STYLES,
  type LearningStyle,
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
