export type { Check } from './check/check.js';
export { type Jump, jumpsBetween } from './check/jumps.js';
export { lostReferences } from './check/lost-references.js';
export { checksOf } from './check/run-checks.js';
export {
  type Dialect,
  ENGINE_NAMES,
  type EngineName,
  oneIf,
} from './dialect/dialect.js';
export { DIALECTS } from './dialect/dialects.js';
export { dampingOf } from './indicator/damping.js';
export { type BibliometricIndicator, type Counting, COUNTINGS } from './indicator/indicator.js';
export { bibliometricIndicators } from './indicator/indicators.js';
export { type ResultRow, type SumRow, sumIn } from './indicator/result-row.js';
export { partOfWork, worksBehind, type WorksBehind } from './indicator/works-behind.js';
export {
  ASSOCIATED_RULES,
  type AssociatedRule,
  type CoreRule,
  type CountingMethod,
  type Damping,
  FIELD_LEVELS,
  type FieldLevel,
  type NetworkRule,
  type WantedCitations,
  type WantedPublications,
} from './method/method.js';
export { parseCountingMethod } from './method/parse-method.js';
export {
  INSTITUTION_NAMES,
  MATCHED,
  MATCHED_NAME,
  NAME_KINDS,
  type NameKind,
  READABLE,
  type ReadableName,
  readableFor,
} from './matched-affiliations.js';
export { planRun, relationsOf, renameTables, type Step, tablesNamed } from './plan/plan-run.js';
export {
  AUTHORS,
  type ColumnType,
  GIVEN,
  type GivenName,
  PREPARED,
  PREPARED_NAMES,
  type PreparedName,
  type PreparedRelation,
  RAW_AFFILIATIONS,
} from './prepared.js';
export { OWN_RELATIONS } from './relation/conditions.js';
export { type CreditEffect, hospitalEffect } from './relation/credit-effect.js';
export { matchedEffect } from './relation/matched-credits.js';
export { MILLION, type Relation } from './relation/relation.js';
export { hasNetwork } from './relation/network.js';
export { sumColumns } from './relation/results.js';
export { type Scope, SCOPES, scopesOf } from './relation/scope.js';
export { WORK_FLAGS } from './relation/schools.js';
export {
  ENTITIES,
  type ManifestPart,
  SNAPSHOT_FORMATS,
  type SnapshotEntity,
  type SnapshotFormat,
  type SnapshotManifest,
} from './snapshot/manifest.js';
export { parseCombinedManifest } from './snapshot/parse-combined-manifest.js';
export { parseManifest } from './snapshot/parse-manifest.js';
export { compareParts, formatOfPart } from './snapshot/part-name.js';
export { checkInstitutionRecord, checkWorkRecord, type RecordProblem } from './snapshot/record-form.js';
export { recountWithout } from './stability/recount.js';
export { type StabilityInterval, stabilityIntervals } from './stability/stability-intervals.js';
export type { WorkTable } from './stability/work-table.js';
