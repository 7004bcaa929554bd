import type { Explanation, ExplainSchoolInput } from './explanation.js';

/** Explains the score and place of one school: readings with their sources, weights, points, neighbours. */
export function explainSchool(input: ExplainSchoolInput): Explanation {
  throw new Error(`not built yet: ${input.school}`);
}
