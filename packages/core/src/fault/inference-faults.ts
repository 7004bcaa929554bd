/** Faults of what is inferred from estimates and runs: rank confidence sets and Sobol indices. */
export const INFERENCE_FAULTS = {
  'uncertainty.estimates-refused': (f: { at: string; found: string; expected: string }) =>
    `${f.at}: found ${f.found}; expected ${f.expected}`,
  'uncertainty.not-a-covariance': (f: { row: number; column: number; found: string }) =>
    `row ${f.row}, column ${f.column} of the covariance: found ${f.found}; a covariance is the same across its diagonal and gives no difference a negative variance`,
  'uncertainty.option-refused': (f: { option: string; found: string; expected: string }) =>
    `"${f.option}" is ${f.found}; expected ${f.expected}`,
} as const;
