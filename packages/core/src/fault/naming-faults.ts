/** Faults of name matching. */
export const NAMING_FAULTS = {
  'naming.empty': (_: Record<never, never>) => `there is no name to match; give a printed name in quotes`,
} as const;
