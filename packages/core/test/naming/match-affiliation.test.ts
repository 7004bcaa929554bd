import {
  buildInstitutionIndex,
  type InstitutionName,
  type InstitutionRelation,
  institutionAliases,
  matchAffiliation,
} from '@bearings/core';
import { drawsFor, rateAffiliations } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import { aliases, hasData, readAffiliations, readInstitutions, schools } from './naming-tables.js';

/** A fictional body of the registry. */
function body(ror: string, name: string, types: string, more: Partial<InstitutionName> = {}): InstitutionName {
  const rest = { aliases: [], labels: [], acronyms: [], status: 'active', country: 'ZZ', subdivision: '' };
  return { ror, name, types: types.split(';'), city: '', relationships: [], ...rest, ...more };
}
const link = (kind: string, ror: string): InstitutionRelation => ({ kind, ror });

const registry = [
  body('u-vale', 'University of Vale', 'education;funder', { city: 'Valetown' }),
  body('old-vale', 'University of Vale School of Medicine', 'education', {
    status: 'withdrawn',
    relationships: [link('successor', 'u-vale')],
  }),
  body('h-vale', 'Vale Cancer Center', 'healthcare', { relationships: [link('parent', 'u-vale')] }),
  body('h-orson', 'Orson General Hospital', 'healthcare;funder', { relationships: [link('related', 'u-vale')] }),
  body('i-mott', 'Mott Institute', 'facility;funder'),
  body('u-dune', 'Dune University', 'education', { city: 'Dune Bay' }),
  body('u-fen-north', 'Fen University', 'education', { city: 'Northfen' }),
  body('u-fen-south', 'Fen University', 'education', { city: 'Southfen' }),
  body('u-quill', 'Quill University of Inkston', 'education', { city: 'Inkston', acronyms: ['QUI'] }),
];
const index = buildInstitutionIndex(registry, [{ ror: 'u-dune', name: 'Sandor School of Medicine' }]);
const named = (text: string) => matchAffiliation(index, text).institution;

describe('matchAffiliation', () => {
  it('gives the work of a medical school to its university', () => {
    expect(named('Department of Surgery, School of Medicine, University of Vale')).toBe('u-vale');
    expect(named('Department of Surgery, Sandor School of Medicine')).toBe('u-dune');
  });

  it('follows a withdrawn record to its successor', () => {
    expect(named('Department of Surgery, University of Vale School of Medicine 3 , Valetown')).toBe('u-vale');
  });

  it('gives the work of a part of the university to the university', () => {
    expect(named('Vale Cancer Center, University of Vale')).toBe('u-vale');
  });

  it('gives the work of a hospital with means of its own to the hospital', () => {
    expect(named('Orson General Hospital, University of Vale School of Medicine')).toBe('h-orson');
    expect(named('Orson General Hospital')).toBe('h-orson');
  });

  it('answers nothing where two bodies could hold the work, and names one', () => {
    const { institution, runnerUp, by } = matchAffiliation(index, 'University of Vale and Dune University');
    expect({ institution, by }).toEqual({ institution: null, by: 'none' });
    expect(runnerUp?.institution).toBe('u-vale');
    expect(named('Mott Institute, Dune University')).toBeNull();
  });

  it('tells universities of one name apart by their city, and not without it', () => {
    expect(named('Fen University, Southfen')).toBe('u-fen-south');
    expect(named('Fen University')).toBeNull();
  });

  it('knows a university without the city at the end of its name, and by its acronym with the city', () => {
    expect(named('Quill University')).toBe('u-quill');
    expect(named('Faculty of Medicine, QUI Inkston')).toBe('u-quill');
    expect(named('Faculty of Medicine, QUI')).toBeNull();
  });

  it('leaves open whose a medical school is that it does not know', () => {
    expect(named('Vale Cancer Center, Zarathan School of Medicine')).toBe('h-vale');
    expect(named('Faculty of Medicine')).toBeNull();
    expect(named('')).toBeNull();
  });

  it('does not tear a name from the word before it', () => {
    const torn = buildInstitutionIndex([
      body('u-lake', 'Lake Town University', 'education', { labels: ['Universität Lake Town'] }),
      body('u-harrow', 'Harrow University', 'education'),
    ]);
    expect(matchAffiliation(torn, 'Harrow University, Lake Town').institution).toBe('u-harrow');
  });
});

describe.skipIf(!hasData)('matchAffiliation over 51,370 records of ROR', () => {
  const real = hasData ? buildInstitutionIndex(readInstitutions(), institutionAliases(schools, aliases)) : index;
  const rows = hasData ? readAffiliations('medical_school_affiliations.csv') : [];

  it('is right in 95 of 100 answers and answers rightly 85 of 100 affiliations of medical schools', () => {
    const { precision, recall } = rateAffiliations(real, rows, true);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  it('does nearly as well on the half it was not developed on', () => {
    const held = rows.filter(({ affiliation }) => drawsFor(`half ${affiliation}`)() >= 0.5);
    const { precision, recall } = rateAffiliations(real, held, true);
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.84);
  });
});
