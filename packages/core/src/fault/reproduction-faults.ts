/** Faults of recomputing a published table and of inferring its weights. */
export const REPRODUCTION_FAULTS = {
  'reproduction.no-overall': (_: Record<never, never>) =>
    `no row has an overall score beside its indicators, so there is nothing to recompute; take a table that prints one`,
  'reproduction.no-indicators': (_: Record<never, never>) =>
    `the table has no indicator, so there are no weights to infer; map at least one column to an indicator`,
  'reproduction.ragged': (f: { row: number; found: number; expected: number }) =>
    `row ${f.row} has ${f.found} indicator scores where ${f.expected} are expected; give it a cell for each indicator, empty where it is missing`,
  'reproduction.unknown-school': (f: { row: number; name: string; school: string }) =>
    `row ${f.row} ("${f.name}") is printed for ${f.school}, of which there are no readings; import both from the same table`,
} as const;
