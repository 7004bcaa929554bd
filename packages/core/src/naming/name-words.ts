/** Words that join others and tell no school from another. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'the of and at in for on de la le les des du del di da do dos das der die das zu von van el y e et und a an en l d'.split(
    ' ',
  ),
);

const SPELLINGS: Readonly<Record<string, string>> = {
  university:
    'univ uni u universities universidad universidade universite universitat universita universiteit universitet ' +
    'universitetet uniwersytet universitas universiti universitatea universiteti universitesi universite univerzita egyetem',
  saint: 'st sankt ste sainte',
  mount: 'mt',
  fort: 'ft',
  center: 'ctr cntr centre centro',
  college: 'coll col',
  school: 'sch schl',
  health: 'hlth hlt',
  science: 'sci scis sciences',
  institute: 'inst institut institutes instituto',
  medicine: 'medcn',
  faculty: 'fac faculte facultad faculdade',
  hospital: 'hosp hospitals',
  national: 'natl nacional',
  department: 'dept departments depts',
  physician: 'physicians phys',
  surgeon: 'surgeons surg',
};

/** The one spelling of a common word: abbreviations, plurals and the word in other languages lead to it. */
export const SAME_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([one, others]) => others.split(' ').map((other) => [other, one] as const)),
);

/** Words so common in names of schools that sharing one of them says nothing. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'university college school institute faculty medicine medical health science center department hospital national ' +
    'state osteopathic technology research clinic campus academy foundation system graduate public human'
  ).split(' '),
);

/** Sets of words that name the school within its university and so may be added to the university's name. */
export const SCHOOL_PHRASES: readonly (readonly string[])[] = [
  ['school', 'medicine'],
  ['college', 'medicine'],
  ['faculty', 'medicine'],
  ['medical', 'school'],
  ['medical', 'faculty'],
  ['faculty', 'medical', 'science'],
  ['medical', 'school', 'science'],
  ['health', 'medicine', 'school', 'science'],
  ['college', 'health', 'medicine', 'science'],
  ['health', 'medicine', 'public', 'school'],
];

/** The same for the osteopathic colleges of the United States (degree DO). */
export const OSTEOPATHIC_PHRASES: readonly (readonly string[])[] = [
  ['college', 'medicine', 'osteopathic'],
  ['medicine', 'osteopathic', 'school'],
];

/**
 * Places whose "X University" and "University of X" are two universities, or whose turned name is a third one's:
 * Washington University and University of Washington, Miami University (Ohio) and University of Miami, Ohio University.
 */
export const ORDER_TELLS: ReadonlySet<string> = new Set(
  'washington miami york newcastle ohio georgia texas california'.split(' '),
);

/** Words that turn with their neighbour: California Southern is not Southern California. */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western central northeast northwest southeast southwest'.split(' '),
);
