export { type BuildRecord, BUILD_FILE, readBuild, readingsFile, RESULTS_FILE, worksFile } from './build-folder.js';
export { buildReadings, type BuildOptions, type Built } from './build-readings.js';
export { giveSchools, type GivenSchools } from './give-schools.js';
export { keySteps, type KeyedStep, overTables } from './key-steps.js';
export { loadMethod } from './load-method.js';
export { identifyMatched } from './matched-identity.js';
export { type EngineRoom, openEngine, tellMachine } from './open-engine.js';
export {
  countPrepared,
  type Estimate,
  estimateRun,
  isBytes,
  requireDisk,
  requireRoom,
  writeBytes,
} from './preflight.js';
export { identifyPrepared, type PreparedIdentity } from './prepared-identity.js';
export {
  countedIndicators,
  parseScope,
  type ReadingScope,
  requireTold,
  readingsOfResults,
  writeScope,
} from './readings-of-results.js';
export { dropSteps, runSteps, type StepProgress } from './run-steps.js';
export { holdChecks } from './hold-checks.js';
export { checkEditionOfBuild, type EditionOfBuildOptions, keepBuild } from './edition-of-build.js';
export { readableFor } from '@bearings/evidence';
