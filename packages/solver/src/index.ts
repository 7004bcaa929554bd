export { FEASIBILITY_TOLERANCE } from './find-broken-bound.js';
export { highsSolver, type HighsSource } from './highs-solver.js';
