import { type School, schoolId } from '@bearings/core';
import { plainSchool } from '@bearings/testkit';

/** A school of a test: what is not said is not known. */
export function aSchool(id: string, known: Partial<Omit<School, 'id'>> = {}): School {
  return { ...plainSchool(id), name: '', shortName: '', university: '', ...known, id: schoolId(id) };
}

const PENN = { city: 'Philadelphia', state: 'PA', country: 'US', control: 'private', degree: 'MD', status: 'active' };

/** Six schools that are easily taken for each other. */
export const SCHOOLS: readonly School[] = [
  aSchool('us-penn', {
    ...PENN,
    name: 'Perelman School of Medicine at the University of Pennsylvania',
    university: 'University of Pennsylvania',
    place: { latitude: 39.948, longitude: -75.194 },
  }),
  aSchool('us-pennstate', {
    ...PENN,
    name: 'Pennsylvania State University College of Medicine',
    shortName: 'Penn State',
    city: 'Hershey',
    control: 'public',
    place: { latitude: 40.264, longitude: -76.674 },
  }),
  aSchool('us-pcom', {
    ...PENN,
    name: 'Philadelphia College of Osteopathic Medicine',
    degree: 'DO',
    place: { latitude: 40.008, longitude: -75.217 },
  }),
  aSchool('us-ucsf', {
    ...PENN,
    name: 'UCSF School of Medicine',
    university: 'University of California, San Francisco',
    city: 'San Francisco',
    state: 'CA',
    control: 'public',
    place: { latitude: 37.763, longitude: -122.458 },
  }),
  aSchool('se-karolinska', {
    name: 'Karolinska Institutet',
    city: 'Solna',
    country: 'SE',
    control: 'public',
    place: { latitude: 59.348, longitude: 18.024 },
  }),
  aSchool('ch-zurich', { name: 'Universität Zürich', city: 'Zürich', country: 'CH', control: 'public' }),
];

export const ALIASES = new Map([
  [schoolId('us-penn'), ['Penn', 'Penn Medicine']],
  [schoolId('se-karolinska'), ['Karolinska Institute', 'KI']],
]);
