export type { Files } from './archive/files.js';
export { keepEdition, type KeepOptions } from './archive/keep-edition.js';
export { sealEdition } from './archive/seal-edition.js';
export { verifyEdition, type DifferingFile, type Verification } from './archive/verify-edition.js';
export { exportEdition } from './export/export-edition.js';
export { answerEdition, explainEdition } from './library/answer-edition.js';
export { computeEdition, type ComputedEdition, type EditionQuestion } from './library/compute-edition.js';
export { DEFAULT_EDITION, type Folders, type Library } from './library/library.js';
export { openLibrary } from './library/open-library.js';
