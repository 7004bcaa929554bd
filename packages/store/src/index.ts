export { forgetFacts, keepFacts, listFacts } from './archive/keep-facts.js';
export { keepEdition, type KeepOptions } from './archive/keep-edition.js';
export { sealEdition, type SealOptions } from './archive/seal-edition.js';
export { writeWhole } from './archive/write-whole.js';
export type { Engine, EngineProgress, EngineValue, RunOptions } from './engine/engine.js';
export { checkPublishable } from './export/check-publishable.js';
export { exportEdition } from './export/export-edition.js';
export { homeFolder, type HomeWorld } from './library/home-folder.js';
export { openLibrary } from './library/open-library.js';
