// A thousand invented schools of the invented institutions: each has its own, and what lineage says is below it.
import { INSTITUTIONS, SCHOOLS } from './generate-works.mjs';

const id = (k) => `zz-invented-${String(k).padStart(4, '0')}`;
const of = (k) => ({ institution: `https://ror.org/0${k}`, institutionName: `Invented institution ${k}` });
const hospitals = Array.from({ length: (INSTITUTIONS - SCHOOLS) / 5 }, (_, at) => SCHOOLS + at * 5);

export const schools = Array.from({ length: SCHOOLS }, (_, k) => ({
  id: id(k),
  name: `Invented school ${k}`,
  rorId: `0${k}`,
  country: `${'ABCDEFGHIJ'[k % 10]}${'KLMNOPQ'[k % 7]}`,
}));

/** A school's own institution, its parent's hospitals, and every fourth of them associated to another school too. */
export const affiliations = [
  ...schools.map((school, k) => ({ school: school.id, ...of(k), relation: 'component' })),
  ...hospitals.map((k) => ({ school: id(k % SCHOOLS), ...of(k), relation: 'component' })),
  ...hospitals
    .filter((k) => k % 4 === 0)
    .map((k) => ({ school: id((k + 1) % SCHOOLS), ...of(k), relation: 'associated' })),
];
