export { FACT_KINDS, type FactKind } from './fact-kinds.js';
export { type ImportedFacts, importFacts, type ImportFactsOptions, type UnmatchedName } from './import-facts.js';
