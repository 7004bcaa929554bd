import { schoolId, type School } from '@bearings/core';
import type { Chance } from './chance.js';

/** Invented provinces; no state of the United States begins with X. */
const STATES = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH'] as const;

/** The id of the school in an invented place. */
export function fictionalId(place: string): string {
  return `zz-${place.toLowerCase()}`;
}

/** What is known of a fictional school apart from its readings. It lies nowhere, so it has no point. */
export function drawSchool(chance: Chance, place: string): School {
  const osteopathic = chance.even('school/degree') < 0.15;
  const control = chance.even('school/control') < (osteopathic ? 0.2 : 0.6) ? 'public' : 'private';
  const founded = Math.floor(1815 + 205 * Math.sqrt(chance.even('school/founded')));
  const university = control === 'public' || chance.even('school/university') < 0.5 ? `University of ${place}` : '';
  return {
    id: schoolId(fictionalId(place)),
    name: `${nameSchool(place, osteopathic, university, chance)} (fictional)`,
    shortName: `${place} (fictional)`,
    university: university === '' ? '' : `${university} (fictional)`,
    degree: osteopathic ? 'DO' : 'MD',
    control,
    city: place,
    state: STATES[Math.floor(chance.even('school/state') * STATES.length)] ?? 'XA',
    country: 'ZZ',
    place: null,
    rorId: '',
    ipedsUnitId: '',
    founded: String(founded),
    status: founded >= 2016 ? 'new' : 'active',
    sources: ['FICTIONAL'],
  };
}

function nameSchool(place: string, osteopathic: boolean, university: string, chance: Chance): string {
  const kind = osteopathic ? 'College of Osteopathic Medicine' : 'School of Medicine';
  if (university !== '') return `${university} ${kind}`;
  if (osteopathic) return `${place} ${kind}`;
  return chance.even('school/name') < 0.5 ? `${place} Medical College` : `${place} School of Medicine`;
}
