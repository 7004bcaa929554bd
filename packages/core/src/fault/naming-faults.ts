/** Faults of name matching. */
export const NAMING_FAULTS = {
  'naming.empty': (_: Record<never, never>) => `there is no name to match; give a printed name in quotes`,
  'naming.unknown-school': (f: { name: string; school: string }) =>
    `the name "${f.name}" is given to the school "${f.school}", which is not among the schools; add the school or correct its id`,
  'naming.decision-unclear': (f: { file: string; row: number; decision: string }) =>
    `${f.file}, row ${f.row}: the decision "${f.decision}" is no school id; write an id such as us-ohsu, or "none"`,
  'naming.decisions-differ': (f: { file: string; row: number; name: string; first: string; second: string }) =>
    `${f.file}, row ${f.row}: "${f.name}" was decided as "${f.first}" above and is "${f.second}" here; keep one`,
} as const;
