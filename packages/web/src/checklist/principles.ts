/**
 * The checklists of responsible ranking and their parts, in order. What each asks stands in the message catalogue, in
 * our own words.
 *
 * Berlin: the Berlin Principles on Ranking of Higher Education Institutions (International Ranking Expert Group, 2006),
 * sixteen in four areas, numbered as there. INORMS: the criteria for fair and responsible university assessment of the
 * INORMS Research Evaluation Group (2020), by the themes of its four areas; they carry no numbers of ours.
 */
export const CHECKLISTS = {
  berlin: {
    purpose: ['berlin-1', 'berlin-2', 'berlin-3', 'berlin-4', 'berlin-5'],
    design: ['berlin-6', 'berlin-7', 'berlin-8', 'berlin-9'],
    data: ['berlin-10', 'berlin-11', 'berlin-12', 'berlin-13', 'berlin-14'],
    presentation: ['berlin-15', 'berlin-16'],
  },
  inorms: {
    governance: ['inorms-engage', 'inorms-conflicts', 'inorms-correction', 'inorms-gaming'],
    transparency: ['inorms-aims', 'inorms-method', 'inorms-data', 'inorms-repeat', 'inorms-money'],
    matters: ['inorms-missions', 'inorms-single', 'inorms-audiences', 'inorms-fair'],
    rigour: ['inorms-valid', 'inorms-surveys', 'inorms-uncertainty'],
  },
} as const;

export type ChecklistId = keyof typeof CHECKLISTS;

type Parts<Areas> = Areas[keyof Areas];
type Listed<Areas> = Parts<Areas> extends readonly (infer Id)[] ? Id : never;
/** One thing that a checklist asks. */
export type PrincipleId = Listed<(typeof CHECKLISTS)['berlin']> | Listed<(typeof CHECKLISTS)['inorms']>;

/** An area of a checklist, with what it asks. */
export interface ChecklistArea {
  readonly checklist: ChecklistId;
  readonly area: string;
  readonly principles: readonly PrincipleId[];
}

/** The areas of a checklist, in order. */
export function areasOf(checklist: ChecklistId): readonly ChecklistArea[] {
  return Object.entries(CHECKLISTS[checklist]).map(([area, principles]) => ({ checklist, area, principles }));
}

/** Every principle of every checklist, in order. */
export const PRINCIPLES: readonly PrincipleId[] = (['berlin', 'inorms'] as const).flatMap((checklist) =>
  areasOf(checklist).flatMap(({ principles }) => principles),
);

/** Where a checklist asks what another one asked before it: the answer is the same, and is given once. */
export const SAME_QUESTION: Readonly<Partial<Record<PrincipleId, PrincipleId>>> = {
  'inorms-correction': 'berlin-16',
  'inorms-aims': 'berlin-2',
  'inorms-method': 'berlin-6',
  'inorms-missions': 'berlin-3',
  'inorms-valid': 'berlin-7',
};
