/** How many colours tell indicators apart. */
export const SLOT_COUNT = 8;

/** The colour of an indicator: the same on every page and in every edition. Those of one methodology never meet in one colour. */
const SLOTS: Readonly<Record<string, number>> = {
  'nih-awards': 1,
  'medical-school-research-expenditure': 2,
  'nih-awards-per-degree': 3,
  'research-expenditure-per-degree': 4,

  'academic-reputation': 1,
  'employer-reputation': 2,
  'citations-per-paper': 3,
  'h-index': 4,
  'international-research-network': 5,

  'peer-assessment-research': 1,
  'residency-directors-research': 2,
  'federal-research-funding': 3,
  'federal-research-per-faculty': 4,
  'nih-research-funding': 1,
  'nih-research-per-faculty': 2,
  'peer-assessment-primary-care': 1,
  'residency-directors-primary-care': 2,
  'graduates-practising-primary-care': 3,
  'graduates-entering-primary-care': 4,
  mcat: 5,
  gpa: 6,
  'acceptance-rate': 7,
  'faculty-student-ratio': 8,
};

/** Gives each indicator its colour; one without a colour of its own takes the first that is free, and the ninth none. */
export function assignSlots(indicators: readonly string[]): ReadonlyMap<string, number | null> {
  const given = new Map<string, number | null>();
  const taken = new Set<number>();
  for (const id of indicators) {
    const own = SLOTS[id];
    if (own === undefined || taken.has(own)) continue;
    given.set(id, own);
    taken.add(own);
  }
  for (const id of indicators) {
    if (given.has(id)) continue;
    const free = Array.from({ length: SLOT_COUNT }, (_, at) => at + 1).find((slot) => !taken.has(slot)) ?? null;
    if (free !== null) taken.add(free);
    given.set(id, free);
  }
  return given;
}

/** The class that carries the colour. */
export function slotClass(slot: number | null): string {
  return `slot-${slot ?? 'rest'}`;
}
