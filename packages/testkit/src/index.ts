export { drawFictionalCohort, FICTIONAL_COUNT, FICTIONAL_SEED, type FictionalCohort } from './fictional-cohort.js';
export { drawFictionalFacts } from './fictional/draw-facts.js';
export { FICTIONAL_CYCLE } from './fictional/drawn-fact.js';
export { formatReadings, formatSchools } from './fictional/format-fictional.js';
export { aliasesFrom, institutionsFrom, parseRows, type Row, schoolsFrom } from './naming/name-tables.js';
export { drawsFor, PERTURBATIONS, type Perturbation } from './naming/perturb-name.js';
export {
  foldCase,
  rateAffiliations,
  rateNames,
  type AffiliationRates,
  type NameRates,
} from './naming/rate-matching.js';
export { fiveSchoolMethodology, fiveSchools } from './five-schools.js';
export type { DescribedAuthorship, DescribedWork } from './works/described-work.js';
export { coreWorld } from './works/core-world.js';
export { goldenWorks } from './works/golden-works.js';
export { prepareDescribed, type Surroundings } from './works/prepare-described.js';
export type {
  AuthorRow,
  CreditRow,
  InstitutionRow,
  LineageRow,
  PreparedWorld,
  RefRow,
  SchoolInstitutionRow,
  WorkRow,
} from './works/prepared-rows.js';
export { methodologyOf, plainSchool, tableOf, useOf } from './small-table.js';
