export {
  formatCsv,
  guardFormula,
  neutralizeFormula,
  parseCsv,
  restoreFormula,
  type CsvRecord,
  type CsvValue,
} from './csv/index.js';
export { readDelimited } from './delimited/read-delimited.js';
export { draftEdition, type DraftOptions, type EditionDraft } from './draft/draft-edition.js';
export { readJsonTable } from './json/read-json-table.js';
export { applyMap } from './mapping/apply-map.js';
export { formatMap } from './mapping/format-map.js';
export { parseMap } from './mapping/parse-map.js';
export { suggestMap, type ColumnGuess, type ColumnRole, type SuggestedMap } from './mapping/suggest-map.js';
export type { MappedColumns, MappedIndicator, TableMap } from './mapping/table-map.js';
export type { PublishedTable, PublishedTableRow, ReadingCircumstances } from './published/published-table.js';
export { readQsTable } from './qs/read-qs-table.js';
export {
  listQsTables,
  readQsSheet,
  readQsWorkbook,
  type QsOptions,
  type QsTableListing,
} from './qs/read-qs-workbook.js';
export { INTAKE_LIMITS, type IntakeLimits } from './table/limits.js';
export type { CellValue, RawRow, RawTable } from './table/raw-table.js';
export type { ReadOptions } from './table/read-options.js';
export { readTable } from './table/read-table.js';
export { formatToml } from './toml/format-toml.js';
export { parseToml } from './toml/parse-toml.js';
export { openWorkbook, type SheetListing, type Workbook } from './workbook/open-workbook.js';
export { readControlSigns, writeControlSigns } from './workbook/control-signs.js';
export { readWorkbook } from './workbook/read-workbook.js';
export { writeWorkbook, type WrittenSheet } from './workbook/write-workbook.js';
export {
  AFFILIATION_COLUMNS,
  formatAffiliations,
  readAffiliations,
  type Affiliation,
} from './records/affiliation-records.js';
export { ALIAS_COLUMNS, formatAliases, readAliases } from './records/alias-records.js';
export {
  CONTRIBUTION_COLUMNS,
  formatContributions,
  readContributions,
  type ContributionRecord,
} from './records/contribution-records.js';
export {
  formatPlacements,
  PLACEMENT_COLUMNS,
  readPlacements,
  type PlacementRecord,
} from './records/placement-records.js';
export { formatPrinted, PRINTED_COLUMNS, readPrinted } from './records/printed-records.js';
export {
  CLAIMS,
  DISPUTE_COLUMNS,
  formatDisputes,
  readDisputes,
  type Claim,
  type Dispute,
  type DisputeDraft,
} from './records/dispute-records.js';
export { FACT_COLUMNS, formatFacts, readFacts } from './records/fact-records.js';
export { formatReadings, READING_COLUMNS, readReadings } from './records/reading-records.js';
export {
  formatStability,
  readStability,
  STABILITY_COLUMNS,
  type StabilityRecord,
  withStability,
} from './records/stability-records.js';
export { formatReview, readReview, REVIEW_COLUMNS } from './records/review-records.js';
export { formatSchools, readSchools, SCHOOL_COLUMNS } from './records/school-records.js';
export { formatSources, readSources, SOURCE_COLUMNS } from './records/source-records.js';
export type {
  FactCircumstances,
  NamedFact,
  NamedFacts,
  SchoolMention,
  SkippedRow,
} from './facts/named-fact.js';
export { isApplicants, readApplicants } from './facts/read-applicants.js';
export { isEnrolment, readEnrolment } from './facts/read-enrolment.js';
export {
  COST_TYPES,
  type CostType,
  isTuition,
  readTuition,
  type TuitionRow,
  type TuitionTable,
} from './facts/read-tuition.js';
export { summarizeTuition, type TuitionSummary } from './facts/summarize-tuition.js';
export { tuitionFacts } from './facts/tuition-facts.js';
export { isFieldTable, readFieldTable } from './facts/read-field-table.js';
export {
  isCharges,
  isDirectory,
  isScorecard,
  readCharges,
  readDirectory,
  readScorecard,
} from './facts/read-government.js';
export { isGrid, readGrid } from './facts/read-grid.js';
