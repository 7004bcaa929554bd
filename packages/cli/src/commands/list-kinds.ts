/** What can be listed. */
export const KINDS = ['schools', 'indicators', 'methodologies', 'cohorts', 'editions', 'sources'] as const;
export type Kind = (typeof KINDS)[number];
