import type { InstitutionRow, LineageRow, SchoolInstitutionRow } from './prepared-rows.js';

/** A topic's subfield and field. */
export const TOPICS: Readonly<Record<number, readonly [subfield: number, field: number]>> = {
  10001: [1000, 10],
  13031: [1303, 13],
  13061: [1306, 13],
  24011: [2401, 24],
  27051: [2705, 27],
  27052: [2705, 27],
  27061: [2706, 27],
  27131: [2713, 27],
  29011: [2901, 29],
  29021: [2902, 29],
  29031: [2903, 29],
  36011: [3601, 36],
  36012: [3601, 36],
  36021: [3602, 36],
};

/** Sources by number: their type, and whether they are core. */
export const SOURCES: Readonly<Record<number, readonly [type: string, core: boolean]>> = {
  1: ['journal', true],
  2: ['journal', true],
  3: ['journal', true],
  4: ['journal', false],
  5: ['book series', true],
  6: ['repository', false],
};

const at = (institution_id: number, country: string, kind: string, name: string): InstitutionRow => ({
  institution_id,
  ror: `https://ror.example/0${institution_id}`,
  name,
  country,
  kind,
});

/** Institutions of a hundred have drawn works; those from 701 on are placed by hand alone. */
export const INSTITUTIONS: readonly InstitutionRow[] = [
  at(101, 'XA', 'education', 'University of Ash'),
  at(102, 'XA', 'education', 'Ash School of Medicine'),
  at(103, 'XA', 'healthcare', 'Ash Clinic'),
  at(110, 'XA', 'healthcare', 'Two Rivers Hospital'),
  at(111, 'XA', 'healthcare', 'Ash Memorial Hospital'),
  at(120, 'XA', 'facility', 'Joint Institute of Ash and Birch'),
  at(121, 'XA', 'facility', 'Institute of the Three'),
  at(130, 'XA', 'nonprofit', 'Friends of Ash'),
  at(201, 'XA', 'education', 'Birch University'),
  at(202, 'XB', 'education', 'Birch University Overseas'),
  at(301, 'HK', 'education', 'Cedar University'),
  at(302, 'MO', 'education', 'Cedar University, Macao'),
  at(303, 'CN', 'education', 'Lotus University'),
  at(401, 'XB', 'education', 'Dogwood University'),
  at(501, 'XB', 'education', 'Elm University'),
  at(502, 'XB', 'healthcare', 'Elm Hospital'),
  at(601, 'XC', 'education', 'Partner One'),
  at(602, 'XD', 'education', 'Partner Two'),
  at(603, 'XC', 'education', 'Partner Three'),
  at(610, 'XA', 'company', 'Works Company'),
  at(620, 'XC', 'healthcare', 'Hospital of Partner One'),
  at(640, 'XA', 'facility', 'Institute below Ash and Birch'),
  at(650, 'XA', 'healthcare', 'Birch Hospital that Ash visits'),
  at(701, 'XA', 'education', 'University of Fir'),
  at(702, 'XA', 'facility', 'Fir Laboratory'),
  at(703, 'XA', 'education', 'Fir Faculty'),
  at(704, 'XA', 'facility', 'Friends of Fir'),
  at(705, 'XA', 'facility', 'Institute below Fir and Gum'),
  at(711, 'XB', 'education', 'Gum University'),
  at(712, 'XC', 'education', 'Gum University Overseas'),
  at(721, 'XA', 'education', 'Hazel University'),
  at(731, 'XA', 'healthcare', 'Hospital of Fir and Gum'),
  at(732, 'XA', 'healthcare', 'Hazel Hospital'),
  at(741, 'XA', 'facility', 'Joint Institute of Fir and Gum'),
  at(751, 'HK', 'education', 'Ivy University'),
  at(761, 'XC', 'education', 'Far University'),
  at(762, 'XC', 'education', 'Seldom University'),
  at(763, 'XD', 'education', 'Farther University'),
  at(764, 'XE', 'healthcare', 'Far Hospital'),
  at(765, 'XA', 'education', 'Near University'),
  at(766, '', 'education', 'Unplaced University'),
  at(771, 'CN', 'education', 'University across the Bay'),
  at(772, 'MO', 'education', 'University on the Delta'),
  ...Array.from({ length: 40 }, (_, k) =>
    at(801 + k, 'FGHIJ'[k % 5]!.padStart(2, 'X'), 'education', `Center ${k + 1}`),
  ),
];

const ancestors: readonly (readonly [number, number, number])[] = [
  [102, 101, 1],
  [103, 102, 1],
  [103, 101, 2],
  [640, 101, 1],
  [640, 201, 1],
  [702, 703, 1],
  [702, 701, 2],
  [703, 701, 1],
  [704, 701, 1],
  [705, 701, 1],
  [705, 711, 1],
];

/** Every institution itself at no step, and its ancestors, the parent at one. */
export const LINEAGE: readonly LineageRow[] = [
  ...INSTITUTIONS.map(({ institution_id: id }) => ({ institution_id: id, ancestor_id: id, steps: 0 })),
  ...ancestors.map(([institution_id, ancestor_id, steps]) => ({ institution_id, ancestor_id, steps })),
];

const belongs = (
  institution_id: number,
  school_id: string,
  relation: SchoolInstitutionRow['relation'],
  weight = 1_000_000,
): SchoolInstitutionRow => ({ institution_id, school_id, relation, weight });

export const SCHOOL_INSTITUTIONS: readonly SchoolInstitutionRow[] = [
  belongs(101, 'zz-ash', 'component'),
  belongs(110, 'zz-ash', 'associated'),
  belongs(110, 'zz-birch', 'associated'),
  belongs(111, 'zz-ash', 'associated'),
  belongs(120, 'zz-ash', 'joint', 600_000),
  belongs(120, 'zz-birch', 'joint', 400_000),
  belongs(121, 'zz-ash', 'joint', 333_333),
  belongs(121, 'zz-birch', 'joint', 333_333),
  belongs(121, 'zz-cedar', 'joint', 333_334),
  belongs(130, 'zz-ash', 'related'),
  belongs(201, 'zz-birch', 'component'),
  belongs(202, 'zz-birch', 'component'),
  belongs(301, 'zz-cedar', 'component'),
  belongs(302, 'zz-cedar', 'component'),
  belongs(401, 'zz-dogwood', 'component'),
  belongs(501, 'zz-elm', 'component'),
  belongs(502, 'zz-elm', 'associated'),
  belongs(650, 'zz-birch', 'component'),
  belongs(650, 'zz-ash', 'associated'),
  belongs(701, 'zz-fir', 'component'),
  belongs(704, 'zz-fir', 'related'),
  belongs(711, 'zz-gum', 'component'),
  belongs(712, 'zz-gum', 'component'),
  belongs(721, 'zz-hazel', 'component'),
  belongs(731, 'zz-fir', 'associated'),
  belongs(731, 'zz-gum', 'associated'),
  belongs(732, 'zz-hazel', 'associated', 500_000),
  belongs(741, 'zz-fir', 'joint', 600_000),
  belongs(741, 'zz-gum', 'joint', 400_000),
  belongs(751, 'zz-ivy', 'component'),
];

/** Countries of the schools; one school has no work at all. */
export const SCHOOL_COUNTRIES: Readonly<Record<string, string>> = {
  'zz-ash': 'XA',
  'zz-birch': 'XA',
  'zz-cedar': 'HK',
  'zz-dogwood': 'XB',
  'zz-elm': 'XB',
  'zz-fir': 'XA',
  'zz-gum': 'XB',
  'zz-hazel': 'XA',
  'zz-ivy': 'HK',
};
