export { buildManifest, formatManifest } from './archive/build-manifest.js';
export { digest, digestFile } from './archive/digest.js';
export { digestMethodology } from './archive/digest-methodology.js';
export { decodeText, type Files } from './archive/files.js';
export { memoryFiles, type MemoryFiles } from './archive/memory-files.js';
export { parseJson } from './archive/parse-json.js';
export { INPUT_FILES, INTERVALS_FILE, MANIFEST_FILE, OUTPUT_FILES, PATHS } from './archive/paths.js';
export { checkId, prepareEdition } from './archive/prepare-edition.js';
export { SOFTWARE } from './archive/software.js';
export { verifyEdition, type DifferingFile, type Verification } from './archive/verify-edition.js';
export { writeOutputs, type OutputFile } from './archive/write-outputs.js';
export {
  answerEditionCard,
  answerEditions,
  answerMethodologies,
  answerMethodology,
} from './library/answer-lists.js';
export { BUNDLES, type Bundle, type PackedBundle, type SharedBundle } from './bundle/bundle.js';
export { packBundles, packEdition, packFit, packNames, packShared } from './bundle/pack-bundles.js';
export {
  answerWeights,
  readWeightsQuestion,
  type LeftOutAnswer,
  type ReachAnswer,
  type WeighedIndicator,
  type WeightsAnswer,
  type WeightsQuestion,
} from './doubt/answer-weights.js';
export { answerDoubt } from './doubt/answer-doubt.js';
export { openDoubt, type OpenDoubt } from './doubt/open-doubt.js';
export { AFFORDABLE, requireAffordable } from './doubt/require-affordable.js';
export { wordNotLinear } from './doubt/run-attainable.js';
export type {
  AttainedEnd,
  DoubtAnswer,
  SinglesAnswer,
  DoubtedSchool,
  NoRange,
  SensitivityAnswer,
  StatisticalAnswer,
} from './doubt/doubt-answer.js';
export {
  DOUBT_DEFAULTS,
  RANGES,
  readDoubtQuestion,
  type DoubtQuestion,
  type DoubtTexts,
  type Range,
} from './doubt/doubt-question.js';
export type { DoubtProgress, DoubtTools } from './doubt/doubt-tools.js';
export { answerComputed, answerEdition, explainComputed, explainEdition } from './library/answer-edition.js';
export {
  computeEdition,
  gatherEdition,
  rankAsPrinted,
  type ComputedEdition,
  type EditionQuestion,
  type GatheredEdition,
} from './library/compute-edition.js';
export { countEvidence, type EvidenceCount } from './library/count-evidence.js';
export { continueAfter } from './library/continue-after.js';
export { computeIntervals, intervalsOf } from './library/intervals-of.js';
export { libraryOver } from './library/library-over.js';
export { DEFAULT_EDITION, type Folders, type Library, type Places } from './library/library.js';
export { writeShares } from './question/write-shares.js';
export { readQuestion, readShare, type QuestionTexts } from './question/read-question.js';
export { readEquations, type Equations } from './reproduction/read-equations.js';
export {
  reproduceEdition,
  type ReproducedEdition,
  type ReproduceEditionOptions,
} from './reproduction/reproduce-edition.js';
export type { HeldMethodology, ReproductionAnswer } from './reproduction/reproduction-answer.js';
export { chooseMethodology } from './table/choose-methodology.js';
export { draftTable, type DraftTableOptions } from './table/draft-table.js';
export { matchTable, type TableMatches } from './table/match-table.js';
